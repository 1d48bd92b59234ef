// Package outline is the overlay that lists the headings of the open document.
//
// It owns the list and its cursor, and guarantees that its view fills its
// rectangle exactly. It leaves keys, and going to a heading, to the root model.
package outline

import (
	"strconv"
	"strings"

	"lectern/corpus"
	"lectern/ui/cells"
	"lectern/ui/list"
	"lectern/ui/theme"
)

// Pane lists headings. Its zero value is not usable; see [New].
type Pane struct {
	styles        *theme.Styles
	width, height int
	focused       bool

	headings []heading
	current  int // the heading in force where the document is read; -1 for none
	window   list.Window
}

// heading is a heading of the document.
type heading struct {
	span   corpus.Span
	title  string
	indent int // how many levels below the highest there is
}

// New returns an empty pane of no size.
func New(styles *theme.Styles) *Pane { return &Pane{styles: styles, current: -1} }

// SetSize gives the pane its inside in cells; less than nothing counts as nothing.
func (p *Pane) SetSize(width, height int) {
	p.width, p.height = max(width, 0), max(height, 0)
	p.window.Resize(p.height)
}

// SetFocus tells whether key presses go to this pane.
func (p *Pane) SetFocus(focused bool) { p.focused = focused }

// SetDocument lists the headings of doc, the cursor on the one in force at
// the byte offset place. A nil doc empties the list.
func (p *Pane) SetDocument(doc *corpus.Document, place int) {
	p.headings, p.current = headings(doc), -1
	for i, h := range p.headings {
		if h.span.Start <= place {
			p.current = i
		}
	}
	p.window.SetLen(len(p.headings))
	p.window.MoveTo(p.current)
}

// headings returns the headings of a document in order.
func headings(doc *corpus.Document) []heading {
	if doc == nil {
		return nil
	}
	var list []heading
	highest := 0
	for _, b := range doc.Blocks {
		if b.Kind != corpus.Heading || b.Boilerplate {
			continue
		}
		if highest == 0 || b.Level < highest {
			highest = b.Level
		}
		list = append(list, heading{span: b.Span, title: title(doc, b), indent: b.Level})
	}
	for i := range list {
		list[i].indent -= highest
	}
	return list
}

// title returns what is to be read of a heading, on one line.
func title(doc *corpus.Document, b corpus.Block) string {
	var text strings.Builder
	for _, leaf := range b.Leaves {
		text.WriteString(leaf.In(doc.Text))
	}
	return strings.Join(strings.Fields(text.String()), " ")
}

// Len returns the number of headings.
func (p *Pane) Len() int { return len(p.headings) }

// Selected returns the heading under the cursor.
func (p *Pane) Selected() (corpus.Span, bool) {
	if len(p.headings) == 0 {
		return corpus.Span{}, false
	}
	return p.headings[p.window.Cursor].span, true
}

// Move moves the cursor by n headings, downwards when n is positive.
func (p *Pane) Move(n int) { p.window.Move(n) }

// HalfPage moves the cursor by half a pane, downwards when dir is positive.
func (p *Pane) HalfPage(dir int) { p.window.HalfPage(dir) }

// Page moves the cursor by a pane, downwards when dir is positive.
func (p *Pane) Page(dir int) { p.window.Page(dir) }

// Top moves the cursor to the first heading.
func (p *Pane) Top() { p.window.MoveTo(0) }

// Bottom moves the cursor to the last heading.
func (p *Pane) Bottom() { p.window.MoveTo(len(p.headings) - 1) }

// ScrollLines moves the view by n lines, as a mouse wheel does; the cursor
// stays in view.
func (p *Pane) ScrollLines(n int) { p.window.Scroll(n) }

// ClickAt puts the cursor on the heading at a cell of the pane and reports
// whether there is one.
func (p *Pane) ClickAt(x, y int) bool {
	i, ok := p.window.At(y)
	if !ok || x < 0 || x >= p.width {
		return false
	}
	p.window.MoveTo(i)
	return true
}

// Title returns what the pane's frame is to say on top.
func (p *Pane) Title() string { return "Outline" }

// Info returns what the pane's frame is to say on the side: the number of headings.
func (p *Pane) Info() string {
	if len(p.headings) == 0 {
		return ""
	}
	return strconv.Itoa(len(p.headings))
}

// View draws exactly the pane's height in lines of exactly its width in cells.
func (p *Pane) View() string {
	if len(p.headings) == 0 {
		return cells.Block([]string{"", p.styles.Dim.Render("  No headings in this document")}, p.width, p.height)
	}
	first, end := p.window.Rows()
	lines := make([]string, 0, p.height)
	for i := first; i < end; i++ {
		lines = append(lines, p.line(i))
	}
	return cells.Block(lines, p.width, p.height)
}

// maxIndent bounds the indentation, so that deep headings can still be read.
const maxIndent = 4

// line draws one heading, the one that is being read with a sign before it.
func (p *Pane) line(i int) string {
	h, sign := p.headings[i], "  "
	if i == p.current {
		sign = "▸ "
	}
	indent := strings.Repeat("  ", min(h.indent, maxIndent, p.width/8))
	text := cells.Fit(sign+indent+h.title, p.width)
	switch {
	case i == p.window.Cursor && p.focused:
		return p.styles.Cursor.Render(text)
	case i == p.window.Cursor:
		return p.styles.CursorUnfocused.Render(text)
	case h.indent == 0:
		return p.styles.Title.Render(text)
	}
	return p.styles.Text.Render(text)
}
