// Package help is the overlay that lists every key and what it does, and what
// the signs on the screen mean.
//
// It owns the arrangement and the scrolling; what it says of keys is the keymap's. It
// guarantees that its view fills its rectangle exactly.
package help

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lectern/ui/cells"
	"lectern/ui/keymap"
	"lectern/ui/theme"
)

// Pane shows the keymap. Its zero value is not usable; see [New].
type Pane struct {
	styles        *theme.Styles
	keys          *keymap.Keymap
	width, height int
	lines         []string
	top           int
}

// New returns a pane of no size.
func New(styles *theme.Styles, keys *keymap.Keymap) *Pane {
	return &Pane{styles: styles, keys: keys}
}

// SetSize gives the pane its inside in cells.
func (p *Pane) SetSize(width, height int) {
	p.width, p.height = max(width, 0), max(height, 0)
	p.lines = p.arrange()
	p.ScrollLines(0)
}

// columnWidth is the least width at which a group of keys is easy to read;
// two such columns stand side by side where there is room.
const columnWidth = 54

// Size returns the width and height that the help would like to have on a
// screen of the given width.
func (p *Pane) Size(screen int) (width, height int) {
	width = min(screen-4, columnWidth+8)
	if screen >= 2*columnWidth+8 {
		width = 2*columnWidth + 4
	}
	other := Pane{styles: p.styles, keys: p.keys, width: width}
	return width, len(other.arrange())
}

// arrange returns all lines, in two columns where they fit.
func (p *Pane) arrange() []string {
	groups := p.groups()
	if p.width < 2*columnWidth {
		return flatten(groups)
	}
	left, right := split(groups)
	width := p.textWidth()
	lines := make([]string, max(len(left), len(right)))
	for i := range lines {
		lines[i] = cells.Fit(at(left, i), width) + "  " + at(right, i)
	}
	return lines
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

// groups returns the lines of each group, its heading first.
func (p *Pane) groups() [][]string {
	var groups [][]string
	heading := ""
	for _, b := range p.keys.Bindings() {
		if b.Group != heading {
			heading = b.Group
			groups = append(groups, []string{p.styles.Group.Inline(true).Render(heading)})
		}
		last := &groups[len(groups)-1]
		*last = append(*last, p.entry(keysText(b, p.column()-1), b.Does)...)
	}
	return append(groups, p.signs())
}

// signs explains what the panes show without words.
func (p *Pane) signs() []string {
	lines := []string{p.styles.Group.Inline(true).Render("Signs on the screen")}
	for _, sign := range []struct{ sign, means string }{
		{"▸", "the open document; a folded group"},
		{"• bold", "a document that has not been read yet"},
		{"!", "a document that could not be read"},
		{"12", "how many entities a document mentions"},
		{"3 hits", "mentions of what the filter asks for"},
		{"+ −", "what the filter requires, what it excludes"},
		{"┃", "the part of the text that is in view"},
		{"• right", "where the chosen entity is mentioned"},
	} {
		lines = append(lines, p.entry(sign.sign, sign.means)...)
	}
	return lines
}

// column returns the width of the keys before what they do.
func (p *Pane) column() int {
	if p.width < columnWidth {
		return 10
	}
	return 13
}

// entry draws keys or a sign, and what they do or mean on as many lines as that
// takes.
func (p *Pane) entry(sign, means string) []string {
	const indent = 2
	column := p.column()
	lead := strings.Repeat(" ", indent) + p.styles.Key.Inline(true).Render(cells.Fit(sign, column-1)) + " "
	var lines []string
	for does := range strings.SplitSeq(ansi.Wrap(means, max(p.textWidth()-indent-column, 1), ""), "\n") {
		lines = append(lines, lead+p.styles.Text.Inline(true).Render(does))
		lead = strings.Repeat(" ", indent+column)
	}
	return lines
}

// keysText returns as many of a binding's keys as fit width cells.
func keysText(b keymap.Binding, width int) string {
	text := ":" + string(b.Action)
	for i, label := range b.Labels() {
		switch longer := text + " " + label; {
		case i == 0:
			text = label
		case ansi.StringWidth(longer) <= width:
			text = longer
		}
	}
	return text
}

// textWidth returns the width of a column.
func (p *Pane) textWidth() int {
	if p.width < 2*columnWidth {
		return p.width
	}
	return (p.width - 2) / 2
}

// flatten joins groups with a blank line between every two.
func flatten(groups [][]string) []string {
	var lines []string
	for i, g := range groups {
		if i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, g...)
	}
	return lines
}

// split shares groups between two columns, so that the longer is as short as
// can be.
func split(groups [][]string) (left, right []string) {
	left = flatten(groups)
	for i := range groups {
		l, r := flatten(groups[:i]), flatten(groups[i:])
		if max(len(l), len(r)) < max(len(left), len(right)) {
			left, right = l, r
		}
	}
	return left, right
}

// View draws exactly the pane's height in lines of exactly its width in cells.
func (p *Pane) View() string {
	return cells.Block(p.lines[min(p.top, len(p.lines)):], p.width, p.height)
}

// Title returns what the pane's frame is to say on top.
func (p *Pane) Title() string { return "Help" }

// Info returns what the pane's frame is to say on the side: how far one has
// scrolled, when not everything is in view.
func (p *Pane) Info() string {
	if len(p.lines) <= p.height {
		return ""
	}
	return fmt.Sprintf("%d–%d of %d", p.top+1, min(p.top+p.height, len(p.lines)), len(p.lines))
}

// ScrollLines moves the view by n lines, downwards when n is positive.
func (p *Pane) ScrollLines(n int) {
	p.top = max(0, min(p.top+n, len(p.lines)-p.height))
}

// Move is [Pane.ScrollLines].
func (p *Pane) Move(n int) { p.ScrollLines(n) }

// HalfPage moves by half a pane, downwards when dir is positive.
func (p *Pane) HalfPage(dir int) { p.ScrollLines(dir * max(p.height/2, 1)) }

// Page moves by a pane less one line, downwards when dir is positive.
func (p *Pane) Page(dir int) { p.ScrollLines(dir * max(p.height-1, 1)) }

// Top moves to the first line.
func (p *Pane) Top() { p.top = 0 }

// Bottom moves to the last line.
func (p *Pane) Bottom() { p.ScrollLines(len(p.lines)) }
