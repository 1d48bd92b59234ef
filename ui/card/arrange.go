package card

import (
	"sort"

	"lectern/corpus"
)

// group is the mentions in one document. It takes a blank line, a heading and
// a line for each mention.
type group struct {
	document corpus.DocumentID
	first    int // index of its first mention
	size     int // how many mentions
	line     int // its blank line
}

// groupHead is the number of lines before a group's first mention.
const groupHead = 2

func (g group) end() int { return g.line + groupHead + g.size }

// arrange makes the lines anew, as after a change of the width.
func (p *Pane) arrange() {
	p.head, p.groups, p.lines = nil, nil, 0
	if p.profile == nil {
		return
	}
	for i, o := range p.profile.occurrences {
		n := len(p.groups)
		if n == 0 || p.groups[n-1].document != o.Document {
			p.groups = append(p.groups, group{document: o.Document, first: i, line: p.lines})
			p.lines += groupHead
			n++
		}
		p.groups[n-1].size++
		p.lines++
	}
	p.head = p.heading(max(p.height/3, p.height-p.lines))
	p.clampTop()
}

// room returns the number of lines for the mentions, below the head.
func (p *Pane) room() int { return max(0, p.height-len(p.head)) }

// groupsBetween returns the groups that have lines from first up to end.
func (p *Pane) groupsBetween(first, end int) []group {
	from := sort.Search(len(p.groups), func(i int) bool { return p.groups[i].end() > first })
	to := sort.Search(len(p.groups), func(i int) bool { return p.groups[i].line >= end })
	return p.groups[min(from, to):to]
}

// groupOf returns the index of the group that has a mention; -1 for none.
func (p *Pane) groupOf(mention int) int {
	return sort.Search(len(p.groups), func(i int) bool { return p.groups[i].first > mention }) - 1
}

// lineOf returns the line of a mention.
func (p *Pane) lineOf(mention int) int {
	i := p.groupOf(mention)
	if i < 0 {
		return 0
	}
	return p.groups[i].line + groupHead + mention - p.groups[i].first
}

// mentionAt returns the mention on a line.
func (p *Pane) mentionAt(line int) (mention int, ok bool) {
	for _, g := range p.groupsBetween(line, line+1) {
		i := line - g.line - groupHead
		return g.first + i, i >= 0
	}
	return 0, false
}

func (p *Pane) clampTop() { p.top = max(0, min(p.top, p.lines-p.room())) }
