package documents

// Move moves the cursor by n documents, downwards when n is positive.
func (p *Pane) Move(n int) { p.window.Move(n) }

// HalfPage moves the cursor by half a pane, downwards when dir is positive.
func (p *Pane) HalfPage(dir int) { p.window.HalfPage(dir) }

// Page moves the cursor by a pane, downwards when dir is positive.
func (p *Pane) Page(dir int) { p.window.Page(dir) }

// Top moves the cursor to the first document.
func (p *Pane) Top() { p.window.MoveTo(0) }

// Bottom moves the cursor to the last document.
func (p *Pane) Bottom() { p.window.MoveTo(len(p.shown)) }

// ScrollLines moves the view by about n lines, as a mouse wheel does, but by
// whole documents; the cursor stays in view.
func (p *Pane) ScrollLines(n int) {
	documents := n / p.rowHeight()
	switch {
	case documents == 0 && n > 0:
		documents = 1
	case documents == 0 && n < 0:
		documents = -1
	}
	p.window.Scroll(documents)
}

// ClickAt puts the cursor on the document at a cell of the pane and reports
// whether there is one. A click on a find that is over ends it.
func (p *Pane) ClickAt(x, y int) bool {
	if y == p.listHeight() && y < p.height && !p.typing {
		p.CancelFind()
		return false
	}
	if x < 0 || x >= p.width || y < 0 || y >= p.listHeight() {
		return false
	}
	row, ok := p.window.At(y / p.rowHeight())
	if ok {
		p.window.MoveTo(row)
	}
	return ok
}

// listHeight returns how many lines are left for rows.
func (p *Pane) listHeight() int {
	if p.typing || p.Finding() {
		return max(p.height-1, 0)
	}
	return p.height
}

// rowHeight returns how many lines a row takes. It goes by the size of the
// whole collection, so that rows do not change their shape as a filter does
// its work.
func (p *Pane) rowHeight() int {
	const (
		roomy = 4 // title on up to two lines, details, a blank line
		plain = 2 // title, details
	)
	switch {
	case p.total*roomy <= p.height:
		return roomy
	case p.height >= 6*plain:
		return plain
	}
	return 1
}

// visible returns how many documents the pane shows at once, at least one.
func (p *Pane) visible() int { return max(p.listHeight()/p.rowHeight(), 1) }
