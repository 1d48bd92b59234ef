package reader

// barWidth is the width of a pane from which on it has a scrollbar.
const barWidth = 8

// The scrollbar's signs: where the view is, and where a marked entity is.
const (
	thumb = "┃"
	tick  = "•"
)

// bar returns the scrollbar's cell for each line of the view. It is blank where
// all of the text is in view.
func (p *Pane) bar(height int) []string {
	cells := make([]string, height)
	total := p.sheet.height()
	scrolls := total > height
	from, end := thumbRows(p.viewTop(), height, total)
	ticks := p.tickRows(height)
	for y := range cells {
		switch {
		case ticks[y]:
			cells[y] = p.styles.ScrollTick.Render(tick)
		case scrolls && from <= y && y < end:
			cells[y] = p.styles.ScrollThumb.Render(thumb)
		default:
			cells[y] = " "
		}
	}
	return cells
}

// thumbRows returns the half-open range of rows that the thumb takes: at the
// very ends only when the view is.
func thumbRows(top, height, total int) (from, end int) {
	if total <= height || height == 0 {
		return 0, height
	}
	size := max(1, height*height/total)
	last := total - height
	from = top * (height - size) / last
	if top > 0 && height-size > 1 {
		from = max(from, 1)
	}
	return from, from + size
}

// tickRows tells for each row of the bar whether a marked entity is mentioned
// in that part of the document.
func (p *Pane) tickRows(height int) []bool {
	if len(p.ticks) == height && p.ticks != nil {
		return p.ticks
	}
	p.ticks = make([]bool, height)
	if height == 0 || !p.ready() || len(p.lighting.Marks) == 0 {
		return p.ticks
	}
	total := max(p.sheet.height(), height)
	for i, m := range p.ann.Mentions {
		if !p.lighting.ticked(m) {
			continue
		}
		if line, ok := p.sheet.page.LineOf(i); ok {
			p.ticks[(len(p.sheet.head)+line)*height/total] = true
		}
	}
	return p.ticks
}
