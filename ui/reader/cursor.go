package reader

import (
	"sort"

	"lectern/corpus"
)

// NextMention moves the cursor to the next mention that is lit, or of any
// mention when nothing is, and shows it. When the cursor is out of view it
// starts from the pane's upper edge. It reports false when there is none.
func (p *Pane) NextMention() bool { return p.step(1, p.stopsAt) }

// PrevMention is [Pane.NextMention] towards the beginning, from the pane's
// lower edge when the cursor is out of view.
func (p *Pane) PrevMention() bool { return p.step(-1, p.stopsAt) }

// NextSame moves the cursor to the next mention of the entity that is
// followed. It reports false when this document has no other, so that the
// caller can go on in the next document with [Pane.JumpTo].
func (p *Pane) NextSame() bool { return p.step(1, p.isFollowed) }

// PrevSame is [Pane.NextSame] towards the beginning.
func (p *Pane) PrevSame() bool { return p.step(-1, p.isFollowed) }

// Follow sets the entity that [Pane.NextSame] looks for, until the cursor
// moves to a mention of another one. It outlives the document.
func (p *Pane) Follow(entity corpus.EntityID) { p.following = entity }

// Following returns the entity that is followed: that of the mention on which
// the cursor was last put, or what was set with [Pane.Follow].
func (p *Pane) Following() corpus.EntityID { return p.following }

// MentionAtCursor returns the mention under the cursor, if it is in view.
func (p *Pane) MentionAtCursor() (corpus.Mention, bool) {
	if !p.cursorInView() {
		return corpus.Mention{}, false
	}
	return p.mention(p.cursor)
}

// Standing returns which mention of its entity is under the cursor, counted
// from one, and how many this document has; zeros without a cursor.
func (p *Pane) Standing() (nth, of int) {
	at, ok := p.MentionAtCursor()
	if !ok {
		return 0, 0
	}
	for i, m := range p.ann.Mentions {
		if m.Entity != at.Entity {
			continue
		}
		of++
		if i <= p.cursor {
			nth++
		}
	}
	return nth, of
}

// Nearest returns the mention of an entity where one reads: the one under the
// cursor, or else the first from the pane's upper edge on, or else the last of
// those before. It reports false when this document has none.
func (p *Pane) Nearest(entity corpus.EntityID) (nearest corpus.Mention, ok bool) {
	if m, on := p.MentionAtCursor(); on && m.Entity == entity {
		return m, true
	}
	from := p.Place()
	for _, m := range p.ann.Mentions {
		if m.Entity != entity {
			continue
		}
		nearest, ok = m, true
		if m.Start >= from {
			break
		}
	}
	return nearest, ok
}

// ClickAt puts the cursor on the mention drawn at a cell of the pane and
// reports whether there is one.
func (p *Pane) ClickAt(x, y int) bool {
	line := p.top + y
	if !p.ready() || y < 0 || y >= p.textHeight() || line >= p.sheet.height() || line < len(p.sheet.head) {
		return false
	}
	for _, spot := range p.sheet.page.SpotsOn(line - len(p.sheet.head)) {
		if spot.Start <= x && x < spot.End {
			p.putCursor(spot.Mention)
			return true
		}
	}
	return false
}

// DropCursor takes the cursor off its mention and reports whether it was on one.
func (p *Pane) DropCursor() bool {
	had := p.cursor >= 0
	p.cursor = -1
	return had
}

// stopsAt reports whether moving from mention to mention stops here.
func (p *Pane) stopsAt(m corpus.Mention) bool {
	return p.lighting.Level == Off || p.lighting.lit(m)
}

func (p *Pane) isFollowed(m corpus.Mention) bool {
	return m.Entity != "" && m.Entity == p.following
}

// step moves the cursor to the nearest mention in the direction of dir that
// accept takes and that the page shows.
func (p *Pane) step(dir int, accept func(corpus.Mention) bool) bool {
	for i := p.firstStep(dir); i >= 0 && i < len(p.ann.Mentions); i += dir {
		m := p.ann.Mentions[i]
		if accept(m) && !p.hidden(i) {
			p.putCursor(i)
			p.showMention(i)
			return true
		}
	}
	return false
}

// firstStep returns the first mention to consider: the one beside the cursor,
// or the first inside of the edge of the view.
func (p *Pane) firstStep(dir int) int {
	if p.cursorInView() {
		return p.cursor + dir
	}
	edge := p.top
	if dir < 0 {
		edge += p.textHeight()
	}
	i := p.mentionFrom(p.sheetOffset(edge))
	for i < len(p.ann.Mentions) && p.isAbove(i, edge) {
		i++ // a line without text has the offset of the text before it
	}
	if dir < 0 {
		i--
	}
	return i
}

// isAbove reports whether a mention is shown above a line.
func (p *Pane) isAbove(i, line int) bool {
	if !p.ready() {
		return false
	}
	at, shown := p.sheet.page.LineOf(i)
	return shown && len(p.sheet.head)+at < line
}

// sheetOffset returns the offset of the text on a line; zero before the page
// is there, and the end of the text past its last line.
func (p *Pane) sheetOffset(line int) int {
	switch {
	case !p.ready():
		return 0
	case line >= p.sheet.height():
		return theEnd
	}
	return p.sheet.offsetAt(line)
}

// mentionFrom returns the index of the first mention at or after an offset.
func (p *Pane) mentionFrom(offset int) int {
	mentions := p.ann.Mentions
	return sort.Search(len(mentions), func(i int) bool { return mentions[i].Start >= offset })
}

// mentionOver returns the index of the first mention that shares text with a
// span, or -1.
func (p *Pane) mentionOver(span corpus.Span) int {
	mentions := p.ann.Mentions
	i := sort.Search(len(mentions), func(i int) bool { return mentions[i].End > span.Start })
	if i < len(mentions) && mentions[i].Overlaps(span) {
		return i
	}
	return -1
}

func (p *Pane) mention(i int) (corpus.Mention, bool) {
	if i < 0 || i >= len(p.ann.Mentions) {
		return corpus.Mention{}, false
	}
	return p.ann.Mentions[i], true
}

// hidden reports whether the whole page is there and does not show a mention.
func (p *Pane) hidden(i int) bool {
	if !p.ready() || !p.sheet.page.Complete {
		return false
	}
	_, shown := p.sheet.page.LineOf(i)
	return !shown
}

// putCursor puts the cursor on a mention and follows its entity; a negative
// index takes it off.
func (p *Pane) putCursor(i int) {
	p.cursor = i
	if m, ok := p.mention(i); ok && m.Entity != "" {
		p.following = m.Entity
	}
}

// showMention brings a mention into view.
func (p *Pane) showMention(i int) {
	if p.ready() {
		if line, ok := p.sheet.page.LineOf(i); ok {
			p.reveal(len(p.sheet.head) + line)
			return
		}
	}
	p.show(p.ann.Mentions[i].Start)
}

// cursorInView reports whether the mention under the cursor is on screen, or
// will be once the page is there.
func (p *Pane) cursorInView() bool {
	if p.cursor < 0 {
		return false
	}
	if !p.ready() || p.goal.kind != nowhere {
		return true
	}
	line, ok := p.sheet.page.LineOf(p.cursor)
	line += len(p.sheet.head)
	return ok && line >= p.top && line < p.top+p.textHeight()
}
