package reader

import (
	"cmp"
	"math"
	"slices"

	"lectern/corpus"
)

// goal is a place to go to once the page has it. The zero goal is none.
type goal struct {
	kind   goalKind
	offset int
}

type goalKind uint8

const (
	nowhere goalKind = iota
	toEdge           // bring the text at offset to the upper edge
	toView           // bring the text at offset into view
)

// theEnd is the offset of the end of any document.
const theEnd = math.MaxInt

// ScrollLines moves the text by n lines, towards the end when n is positive.
func (p *Pane) ScrollLines(n int) { p.scrollTo(p.top + n) }

// HalfPage moves by half a pane, towards the end when dir is positive.
func (p *Pane) HalfPage(dir int) { p.ScrollLines(cmp.Compare(dir, 0) * max(1, p.textHeight()/2)) }

// Page moves by a pane less one line, towards the end when dir is positive.
func (p *Pane) Page(dir int) { p.ScrollLines(cmp.Compare(dir, 0) * max(1, p.textHeight()-1)) }

// Top moves to the beginning.
func (p *Pane) Top() { p.Restore(0) }

// Bottom moves to the end.
func (p *Pane) Bottom() { p.Restore(theEnd) }

// Percent returns how much of the document lies above the pane's lower edge,
// from 0 to 100.
func (p *Pane) Percent() int {
	if !p.ready() {
		return 0
	}
	end := p.top + p.textHeight()
	if !p.sheet.page.Complete { // what is not rendered has no lines yet
		return min(99, 100*p.sheet.offsetAt(end)/max(1, len(p.doc.Text)))
	}
	return min(100, 100*end/max(1, p.sheet.height()))
}

// Place returns the byte offset of the text at the pane's upper edge, for
// [Pane.Restore].
func (p *Pane) Place() int {
	if p.goal.kind == toEdge {
		return p.goal.offset
	}
	return p.anchor
}

// Restore brings the text at a byte offset to the pane's upper edge, as soon
// as the page is there.
func (p *Pane) Restore(offset int) {
	p.goal = goal{toEdge, offset}
	p.reachGoal()
}

// JumpTo brings a span into view, as soon as the page is there, and puts the
// cursor on the mention that it covers, if there is one.
func (p *Pane) JumpTo(span corpus.Span) {
	p.putCursor(p.mentionOver(span))
	p.show(span.Start)
}

// JumpToFirst is [Pane.JumpTo] for the first mention of any of the entities. It
// reports false, and stays, when there is none.
func (p *Pane) JumpToFirst(entities []corpus.EntityID) bool {
	for i, m := range p.ann.Mentions {
		if slices.Contains(entities, m.Entity) && !p.hidden(i) {
			p.JumpTo(m.Span)
			return true
		}
	}
	return false
}

// show brings the text at an offset into view.
func (p *Pane) show(offset int) {
	p.goal = goal{toView, offset}
	p.reachGoal()
}

// reachGoal goes to the goal if the page reaches as far.
func (p *Pane) reachGoal() {
	if p.goal.kind == nowhere || !p.ready() || !covers(p.sheet.page, p.goal.offset, p.height) {
		return
	}
	g := p.goal
	switch {
	case g.offset == theEnd:
		p.scrollTo(p.sheet.height())
	case g.kind == toEdge:
		p.scrollTo(p.sheet.lineAt(g.offset))
		p.anchor = g.offset
	default:
		p.reveal(p.sheet.lineAt(g.offset))
	}
}

// scrollTo puts a line to the upper edge, or the nearest that fills the pane.
func (p *Pane) scrollTo(line int) {
	if !p.ready() {
		return
	}
	p.goal = goal{}
	p.top = line
	p.clampTop()
	p.anchor = p.sheet.offsetAt(p.top)
}

func (p *Pane) clampTop() {
	p.top = max(0, min(p.top, p.sheet.height()-p.textHeight()))
}

// reveal scrolls when a line is not in view, with some text around it: what is
// jumped to is read in its context.
func (p *Pane) reveal(line int) {
	p.goal = goal{}
	height := p.textHeight()
	around := min(2, height/4)
	if p.top > 0 && line < p.top+around || line >= p.top+height-around {
		p.scrollTo(line - height/3)
	}
}
