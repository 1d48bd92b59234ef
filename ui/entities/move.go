package entities

// Move moves the cursor by n rows, downwards when n is positive.
func (p *Pane) Move(n int) {
	p.window.Move(n)
	p.uncover()
}

// HalfPage moves the cursor by half a pane, downwards when dir is positive.
func (p *Pane) HalfPage(dir int) {
	p.window.HalfPage(dir)
	p.uncover()
}

// Page moves the cursor by a pane, downwards when dir is positive.
func (p *Pane) Page(dir int) {
	p.window.Page(dir)
	p.uncover()
}

// Top moves the cursor to the first row.
func (p *Pane) Top() { p.moveTo(0) }

// Bottom moves the cursor to the last row.
func (p *Pane) Bottom() { p.moveTo(len(p.rows) - 1) }

// ScrollLines moves the view by n rows, as a mouse wheel does; the cursor
// stays in view.
func (p *Pane) ScrollLines(n int) {
	p.window.Scroll(n)
	if _, covered := p.stuck(); covered && p.window.Cursor == p.window.Top {
		p.window.Move(1)
	}
}

// moveTo puts the cursor on a row.
func (p *Pane) moveTo(row int) {
	p.window.MoveTo(row)
	p.uncover()
}

// uncover scrolls back by a row where the heading that is stuck to the upper
// edge stands over the cursor.
func (p *Pane) uncover() {
	if _, covered := p.stuck(); covered && p.window.Cursor == p.window.Top {
		p.window.Scroll(-1)
	}
}

// stuck returns the row of the heading that is shown at the upper edge since
// it has scrolled out of view and the entities below it have not.
func (p *Pane) stuck() (row int, ok bool) {
	const atLeast = 3 // rows in view, below which each is needed for an entity
	first, end := p.window.Rows()
	if p.Finding() || end-first < atLeast || p.rows[first].entry == heading {
		return 0, false
	}
	for row = first; p.rows[row].entry != heading; row-- {
	}
	return row, true
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
// that row is an entity; a click on a heading folds its group, one on the line
// above the list changes the scope, and one on a find that is over ends it.
func (p *Pane) ClickAt(x, y int) bool {
	if x < 0 || x >= p.width {
		return false
	}
	if y == 0 && p.captionHeight() > 0 {
		p.ToggleScope()
		return false
	}
	if y == p.height-1 && p.footHeight() > 0 && !p.typing {
		p.CancelFind()
		return false
	}
	i, ok := p.window.At(y - p.captionHeight())
	if !ok {
		return false
	}
	if above, covered := p.stuck(); covered && i == p.window.Top {
		i = above
	}
	p.moveTo(i)
	if p.rows[i].entry == heading {
		p.ToggleFold()
		return false
	}
	return true
}
