package ui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"lectern/corpus/clean"
	"lectern/ui/cells"
	"lectern/ui/layout"
	"lectern/ui/status"
	"lectern/ui/theme"
)

// headRows is the height of a pane's head, the rule with its title.
const headRows = 1

// arrange places the panes, when something has changed where they stand.
func (m *Model) arrange() {
	r := layout.Request{
		Width: m.width, Height: m.height,
		Focus: m.focus, Side: m.side, Zoom: m.zoom, Chips: !m.query.Empty(),
	}
	if r == m.arranged {
		return
	}
	m.arranged, m.frame = r, layout.Arrange(r)
	m.setFocus(m.focus)
	for _, p := range layout.Panes {
		if rect := m.frame.Panes[p]; !rect.Empty() {
			m.pane(p).SetSize(rect.W, rect.H-headRows)
		}
	}
	if m.overlay != noOverlay {
		m.placeOverlay()
	}
}

// View implements tea.Model.
func (m *Model) View() string {
	if m.width <= 0 || m.height <= 0 {
		return ""
	}
	lines := m.panesView()
	if !m.frame.Chips.Empty() {
		lines = append(lines, m.chipsView())
	}
	if !m.frame.Legend.Empty() {
		var line string
		line, m.legendTargets = m.legend().View(m.styles, m.width)
		lines = append(lines, line)
	}
	line := m.statusLine()
	if !m.frame.Status.Empty() {
		lines = append(lines, line.View(m.styles, m.width))
	}
	if m.overlay != noOverlay {
		m.drawOverlay(lines)
	}
	long := line.Long(m.styles, m.width, len(lines))
	copy(lines[len(lines)-len(long):], long)
	return strings.Join(lines, "\n")
}

func (m *Model) chipsView() string {
	c := status.Chips{Filter: m.query, Documents: m.matching, Total: m.library.Len()}
	line, targets := c.View(m.styles, m.width)
	m.chipTargets = targets
	return line
}

func (m *Model) statusLine() status.Line {
	line := status.Line{Message: m.message, Failed: m.failed, Right: m.background()}
	for _, b := range m.keys.Footer(m.where()) {
		line.Keys = append(line.Keys, status.Key{Key: b.Help().Key, Does: b.Help().Desc})
	}
	return line
}

// background says what goes on beside reading.
func (m *Model) background() string {
	var parts []string
	if mention := m.mentionInWords(); mention != "" {
		parts = append(parts, mention)
	}
	p := m.intake.progress
	switch {
	case p.Done:
	case p.Total > 0:
		parts = append(parts, fmt.Sprintf("reading %d of %d", p.Read, p.Total))
	default:
		parts = append(parts, "reading")
	}
	if p.Problems > 0 {
		parts = append(parts, fmt.Sprintf("%d unreadable", p.Problems))
	}
	if !m.mouse {
		parts = append(parts, "mouse free")
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, " · ") + " "
}

// mentionInWords names the mention under the cursor where its looks do not tell
// enough: on a terminal that shows none, and without colours.
func (m *Model) mentionInWords() string {
	output := m.styles.Output
	mention, ok := m.reader.MentionAtCursor()
	if !ok || m.focus != layout.Text || output != theme.Bare && output != theme.Attributes {
		return ""
	}
	return clean.Line(mention.In(m.reader.Document().Text)) + ", " + mention.Type.String()
}

// panesView draws the panes beside each other.
func (m *Model) panesView() []string {
	var columns [][]string
	rows := 0
	for _, p := range layout.Panes {
		rect := m.frame.Panes[p]
		if rect.Empty() {
			continue
		}
		rows = rect.H
		column := []string{m.head(p, rect)}
		if rect.H > headRows {
			column = append(column, strings.Split(m.pane(p).View(), "\n")...)
		}
		columns = append(columns, column)
	}
	return m.join(columns, rows)
}

// join puts columns of lines beside each other with dividers between them.
func (m *Model) join(columns [][]string, rows int) []string {
	divider := m.styles.Border.Render("│")
	joint := m.styles.Border.Render("┬")
	lines := make([]string, rows)
	var b strings.Builder
	for y := range lines {
		b.Reset()
		for i, column := range columns {
			switch {
			case i > 0 && y == 0:
				b.WriteString(joint)
			case i > 0:
				b.WriteString(divider)
			}
			b.WriteString(column[y])
		}
		lines[y] = b.String()
	}
	return lines
}

// head draws the rule over a pane with its title and what else is to be said.
// The rule of the pane with the focus is heavy, so that it is told without
// colours too.
func (m *Model) head(p layout.Pane, rect layout.Rect) string {
	title, info := m.pane(p).Title(), m.pane(p).Info()
	if p == layout.Text && m.outsideFilter() {
		info = strings.TrimSuffix("outside the filter · "+info, " · ")
	}
	style, rule := m.styles.PaneTitle, rules{"─", m.styles.Border}
	if p == m.focus && m.overlay == noOverlay {
		style, rule = m.styles.PaneTitleFocused, rules{"━", m.styles.BorderFocused}
	}
	return rule.draw(rect.W, title, info, style, m.styles.Count)
}

// rules is a horizontal line that carries a title.
type rules struct {
	line  string
	style lipgloss.Style
}

// draw returns a rule of width cells with a title near its left end and a
// remark near its right end. Where there is no room for both, each has half.
func (r rules) draw(width int, title, info string, titleStyle, infoStyle lipgloss.Style) string {
	const frame = 7 // "─ " and " " about the title, " " and " ─" about the remark, "─" between
	room := width - frame
	if room < 1 {
		return r.style.Inline(true).Render(strings.Repeat(r.line, max(width, 0)))
	}
	info = ansi.Truncate(info, max(room/2, room-ansi.StringWidth(title)), "…")
	title = ansi.Truncate(title, room-ansi.StringWidth(info), "…")
	between := width
	var left, right string
	if title != "" {
		between -= ansi.StringWidth(title) + 3
		left = r.style.Inline(true).Render(r.line) + " " + titleStyle.Inline(true).Render(title) + " "
	}
	if info != "" {
		between -= ansi.StringWidth(info) + 3
		right = " " + infoStyle.Inline(true).Render(info) + " " + r.style.Inline(true).Render(r.line)
	}
	return left + r.style.Inline(true).Render(strings.Repeat(r.line, between)) + right
}

// drawOverlay draws the open overlay over the lines of the screen.
func (m *Model) drawOverlay(lines []string) {
	r := m.overlayRect()
	if r.W < 5 || r.H < 3 {
		return
	}
	pane := m.inside()
	border := m.styles.BorderFocused
	rule := rules{"─", border}
	box := []string{border.Render("╭") + rule.draw(r.W-2, pane.Title(), pane.Info(), m.styles.PaneTitleFocused, m.styles.Count) + border.Render("╮")}
	side := border.Render("│")
	for _, line := range strings.Split(pane.View(), "\n") {
		box = append(box, side+" "+line+" "+side)
	}
	box = append(box, border.Render("╰"+strings.Repeat("─", r.W-2)+"╯"))
	for i, line := range box {
		if y := r.Y + i; y < len(lines) {
			lines[y] = splice(lines[y], r.X, line, r.W)
		}
	}
}

// splice puts over, which is width cells wide, into a line from cell x on. A
// wide character that is cut in two becomes a blank.
func splice(line string, x int, over string, width int) string {
	left := cells.Fit(ansi.Truncate(line, x, ""), x)
	room := ansi.StringWidth(line) - x - width
	right := ansi.TruncateLeft(line, x+width, "")
	if ansi.StringWidth(right) > room { // a wide character stands across the edge
		right = ansi.TruncateLeft(line, x+width+1, "")
	}
	return left + over + cells.FitRight(right, room)
}
