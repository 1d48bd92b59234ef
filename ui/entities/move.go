package entities

import "cmp"

// Move moves the cursor by n rows, downwards when n is positive.
func (p *Pane) Move(n int) { p.window.Move(n) }

// HalfPage moves the cursor by half a pane, downwards when dir is positive.
func (p *Pane) HalfPage(dir int) { p.window.HalfPage(dir) }

// Page moves the cursor by a pane, downwards when dir is positive.
func (p *Pane) Page(dir int) { p.window.Page(dir) }

// Top moves the cursor to the first row.
func (p *Pane) Top() { p.window.MoveTo(0) }

// Bottom moves the cursor to the last row.
func (p *Pane) Bottom() { p.window.MoveTo(len(p.rows) - 1) }

// ScrollLines moves the view by n rows, as a mouse wheel does; the cursor
// stays in view.
func (p *Pane) ScrollLines(n int) { p.window.Scroll(n) }

// NextGroup moves the cursor to the next heading of a group, downwards when
// dir is positive, upwards when it is negative.
func (p *Pane) NextGroup(dir int) {
	step := cmp.Compare(dir, 0)
	for i := p.window.Cursor + step; step != 0 && i >= 0 && i < len(p.rows); i += step {
		if p.rows[i].entry == heading {
			p.window.MoveTo(i)
			return
		}
	}
}

// ToggleFold folds or unfolds the group under the cursor. What a find has
// found is in no group.
func (p *Pane) ToggleFold() {
	r, ok := p.current()
	if !ok || p.Finding() || int(r.typ) >= len(p.folded) {
		return
	}
	p.folded[r.typ] = !p.folded[r.typ]
	p.relist(where{listed: true, typ: r.typ})
}

// ClickAt puts the cursor on the row at a cell of the pane. It reports true
// when that row is an entity; a click on a heading folds its group, one on
// the line above the list changes the scope.
func (p *Pane) ClickAt(x, y int) bool {
	if x < 0 || x >= p.width {
		return false
	}
	if y == 0 && p.captionHeight() > 0 {
		p.ToggleScope()
		return false
	}
	i, ok := p.window.At(y - p.captionHeight())
	if !ok {
		return false
	}
	p.window.MoveTo(i)
	if p.rows[i].entry == heading {
		p.ToggleFold()
		return false
	}
	return true
}
