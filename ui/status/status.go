// Package status draws the rows at the foot of the screen: the chips of the
// filter, the legend of the types, and the line of keys and messages.
//
// It owns their wording and what is left out when they do not fit. It
// guarantees rows of exactly the width asked for, and tells where on a row a
// click means something. What is true is told to it in plain values.
package status

import (
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"lectern/ui/cells"
	"lectern/ui/theme"
)

// Target is a half-open range of cells on a row and the number of the thing
// that stands there, counted from zero.
type Target struct {
	Start, End int
	Index      int
}

// At returns the number of the thing at a cell.
func At(targets []Target, x int) (index int, ok bool) {
	for _, t := range targets {
		if t.Start <= x && x < t.End {
			return t.Index, true
		}
	}
	return 0, false
}

// row gathers the parts of one row from the left.
type row struct {
	text    strings.Builder
	width   int
	targets []Target
}

// add appends plain text in a style.
func (r *row) add(style lipgloss.Style, text string) {
	if text == "" {
		return
	}
	r.text.WriteString(style.Inline(true).Render(text))
	r.width += ansi.StringWidth(text)
}

// addTarget appends a part that can be clicked.
func (r *row) addTarget(index int, add func()) {
	start := r.width
	add()
	r.targets = append(r.targets, Target{Start: start, End: r.width, Index: index})
}

// fit returns the row, cut or filled to width cells.
func (r *row) fit(width int) string { return cells.Fit(r.text.String(), width) }

// Line is the last row: a message if there is one, else the keys that apply,
// and on the right what goes on in the background.
type Line struct {
	Message string // what has just happened, a row a sentence; safe to show
	Failed  bool   // the message is about something that went wrong
	Right   string // progress, or a state worth knowing
	Keys    []Key
}

// Key is one key with what it does.
type Key struct {
	Key, Does string
}

// View draws the line.
func (l Line) View(s *theme.Styles, width int) string {
	right := ansi.Truncate(l.Right, width/2, "…")
	room := width
	if right != "" {
		room -= ansi.StringWidth(right) + 1
	}
	left := l.keys(s, room)
	if l.Message != "" {
		left = l.message(s, room)
	}
	if right == "" {
		return left
	}
	return left + " " + s.Status.Inline(true).Render(right)
}

// Long returns the message in as many rows as it takes, where it has several
// or is too long for the line itself; nothing where it fits. At most the given
// number of rows is made.
func (l Line) Long(s *theme.Styles, width, most int) []string {
	right := min(ansi.StringWidth(l.Right), width/2)
	if right > 0 {
		right++
	}
	fits := ansi.StringWidth(l.Message)+1 <= width-right && !strings.Contains(l.Message, "\n")
	if width < 3 || fits {
		return nil
	}
	var rows []string
	for text := range strings.SplitSeq(ansi.Wrap(l.Message, width-2, ""), "\n") {
		rows = append(rows, Line{Message: text, Failed: l.Failed}.message(s, width))
	}
	return rows[:min(len(rows), max(most, 0))]
}

func (l Line) message(s *theme.Styles, width int) string {
	style := s.Text
	if l.Failed {
		style = s.Error
	}
	return style.Inline(true).Render(cells.Fit(" "+strings.ReplaceAll(l.Message, "\n", " · "), width))
}

// keys draws as many keys as fit; none is cut in two.
func (l Line) keys(s *theme.Styles, width int) string {
	var r row
	for _, k := range l.Keys {
		need := 2 + ansi.StringWidth(k.Key) + 1 + ansi.StringWidth(k.Does)
		if r.width+need > width {
			break
		}
		r.add(s.Help, gap(r.width))
		r.add(s.Key, k.Key)
		r.add(s.Help, " "+k.Does)
	}
	return r.fit(width)
}

// gap returns the blanks before the next part of a row.
func gap(width int) string {
	if width == 0 {
		return " "
	}
	return "  "
}
