package card

// Move moves the cursor by n mentions, downwards when n is positive.
func (p *Pane) Move(n int) { p.moveTo(p.cursor + n) }

// HalfPage moves by half a card, downwards when dir is positive.
func (p *Pane) HalfPage(dir int) { p.leap(dir, max(1, p.room()/2)) }

// Page moves by a card, downwards when dir is positive.
func (p *Pane) Page(dir int) { p.leap(dir, max(1, p.room()-1)) }

// Top moves to the first mention.
func (p *Pane) Top() {
	p.moveTo(0)
}

// Bottom moves to the last mention.
func (p *Pane) Bottom() {
	if p.profile != nil {
		p.moveTo(len(p.profile.occurrences) - 1)
	}
}

// ScrollLines moves the view by n lines, as a mouse wheel does, and leaves the
// cursor where it is.
func (p *Pane) ScrollLines(n int) {
	p.top += n
	p.clampTop()
}

// ClickAt puts the cursor on the mention at a cell of the card and reports
// whether there is one.
func (p *Pane) ClickAt(x, y int) bool {
	y -= len(p.head)
	if x < 0 || x >= p.width || y < 0 || y >= p.room() {
		return false
	}
	i, ok := p.mentionAt(p.top + y)
	if ok {
		p.cursor = i
	}
	return ok
}

// leap scrolls by a number of lines and takes the cursor along, by as many
// lines but at least to the next mention.
func (p *Pane) leap(dir, lines int) {
	line := p.lineOf(p.cursor)
	if dir < 0 {
		p.ScrollLines(-lines)
		p.moveTo(min(p.nearest(line-lines), p.cursor-1))
		return
	}
	p.ScrollLines(lines)
	p.moveTo(max(p.nearest(line+lines), p.cursor+1))
}

// nearest returns the last mention that is not below a line, or the first of all.
func (p *Pane) nearest(line int) int {
	groups := p.groupsBetween(0, line+1)
	if len(groups) == 0 {
		return 0
	}
	g := groups[len(groups)-1]
	i := min(line-g.line-groupHead, g.size-1)
	return max(0, g.first+max(i, -1))
}

// moveTo puts the cursor on a mention, or the nearest there is, and scrolls as
// little as shows it, with its document's heading above where that is near.
func (p *Pane) moveTo(mention int) {
	if p.profile == nil || len(p.profile.occurrences) == 0 {
		p.cursor = 0
		return
	}
	p.cursor = max(0, min(mention, len(p.profile.occurrences)-1))
	line := p.lineOf(p.cursor)
	above := 0
	if g := p.groups[p.groupOf(p.cursor)]; p.cursor == g.first {
		above = groupHead
	}
	p.top = min(p.top, line-above)
	p.top = max(p.top, line-p.room()+1)
	p.clampTop()
}
