package page

import (
	"sort"
	"strconv"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"lectern/corpus"
	"lectern/corpus/markdown"
	"lectern/ui/paint"
)

const (
	quoteBar   = "│ "
	codeIndent = "  "
)

// indent is what stands before the text of every line of a block: first before
// its first line, rest before the others. They are of the same width.
type indent struct {
	first, rest string
	style       lipgloss.Style
	used        bool
}

// take returns the indent of the next line.
func (i *indent) take() string {
	if i.used {
		return i.rest
	}
	i.used = true
	return i.first
}

// render returns a part of the indent in its style.
func (i *indent) render(text string) string {
	if isBlank(text) {
		return text
	}
	return i.style.Render(text)
}

func isBlank(s string) bool { return strings.TrimSpace(s) == "" }

// indent sets in what follows, unless that would leave too little room.
func (b *Builder) indent(i *indent) {
	if b.room()-ansi.StringWidth(i.first) >= min(minText, b.text) {
		b.indents = append(b.indents, i)
	}
}

// room returns the number of cells that the indents leave to text.
func (b *Builder) room() int {
	room := b.text
	for _, i := range b.indents {
		room -= ansi.StringWidth(i.first)
	}
	return room
}

// bullet returns the indent of a list item with its marker. All markers of an
// ordered list are as wide as the widest.
func (b *Builder) bullet(f *frame, item *markdown.Node) *indent {
	marker := "• "
	switch {
	case item.Task == markdown.Done:
		marker = "[x] "
	case item.Task == markdown.Open:
		marker = "[ ] "
	case f.list != nil && f.list.Ordered:
		last := strconv.Itoa(f.list.Start + len(f.list.Children) - 1)
		number := strconv.Itoa(f.list.Start + f.done - 1)
		marker = strings.Repeat(" ", max(0, len(last)-len(number))) + number + ". "
	}
	return &indent{first: marker, rest: strings.Repeat(" ", ansi.StringWidth(marker)), style: b.styles.Dim}
}

// blank adds a line without text, with the bars of the quotations it is in.
func (b *Builder) blank() {
	bars := len(b.indents)
	for bars > 0 && isBlank(b.indents[bars-1].rest) {
		bars--
	}
	plain, styled := "", ""
	if bars > 0 {
		plain, styled = b.margin, b.margin
	}
	for n, i := range b.indents[:bars] {
		text := i.rest
		if n == bars-1 {
			text = strings.TrimRight(text, " ")
		}
		plain += text
		styled += i.render(text)
	}
	b.page.Lines = append(b.page.Lines, styled)
	b.page.rows = append(b.page.rows, row{plain: plain})
}

// emit breaks a flow into lines and adds them; lines after the first are set
// in by hang cells more.
func (b *Builder) emit(f flow, hang int) {
	room := b.room()
	if room-hang < min(minText, b.text) {
		hang = 0
	}
	fresh := true
	for i, s := range wrap(f.text, room, room-hang) {
		lead := ""
		if i > 0 {
			lead = strings.Repeat(" ", hang)
		}
		var styled strings.Builder
		styled.WriteString(lead)
		f.write(&styled, s.from, s.to)
		runs := f.runsIn(s.from, s.to)
		shift(runs, len(lead))
		if len(runs) > 0 {
			runs[0].fresh, runs[0].gap = fresh, s.gap
			fresh = false
		}
		b.line(lead+f.text[s.from:s.to], styled.String(), runs)
	}
}

func shift(runs []run, by int) {
	for i := range runs {
		runs[i].at += by
	}
}

// line adds a line behind the margin and the indents in force.
func (b *Builder) line(plain, styled string, runs []run) {
	lead, leadStyled := b.margin, b.margin
	for _, i := range b.indents {
		text := i.take()
		lead += text
		leadStyled += i.render(text)
	}
	shift(runs, len(lead))
	n := len(b.page.rows)
	for i := range runs {
		b.page.refs = append(b.page.refs, ref{line: n, run: i})
	}
	b.page.rows = append(b.page.rows, row{plain: lead + plain, runs: runs})
	b.page.Lines = append(b.page.Lines, leadStyled+styled)
}

// isResidue reports whether a block of boilerplate begins inside span.
func (b *Builder) isResidue(span corpus.Span) bool {
	i := sort.Search(len(b.residue), func(i int) bool { return b.residue[i].End > span.Start })
	return i < len(b.residue) && b.residue[i].Overlaps(span)
}

// dim gives the lines from the given one on the look of boilerplate.
func (b *Builder) dim(from int) {
	for i := from; i < len(b.page.Lines); i++ {
		width := ansi.StringWidth(b.page.rows[i].plain)
		b.page.Lines[i] = paint.Line(b.page.Lines[i], []paint.Range{{End: width, Ink: b.styles.Boilerplate}})
	}
}

// locate finds the spots of the mentions on the lines from the given one on.
// Mentions lie within one block, so each is met once.
func (b *Builder) locate(from int) {
	p := &b.page
	first := sort.Search(len(p.refs), func(i int) bool { return p.refs[i].line >= from })
	if first == len(p.refs) {
		return
	}
	start, end := p.run(p.refs[first]).src.Start, p.run(p.refs[len(p.refs)-1]).src.End
	for b.next < len(b.mentions) && b.mentions[b.next].End <= start {
		b.next++
	}
	for ; b.next < len(b.mentions) && b.mentions[b.next].Start < end; b.next++ {
		b.place(first)
	}
	for i := from; i < len(p.rows); i++ {
		spots := p.rows[i].spots
		sort.Slice(spots, func(a, c int) bool { return p.Spots[spots[a]].Start < p.Spots[spots[c]].Start })
	}
}

// place adds the spots of the next mention, which is in the block whose refs
// begin at first.
func (b *Builder) place(first int) {
	p := &b.page
	span := b.mentions[b.next].Span
	first += sort.Search(len(p.refs)-first, func(i int) bool { return p.run(p.refs[first+i]).src.End > span.Start })
	for _, cells := range p.spotsFrom(first, span) {
		p.rows[cells.Line].spots = append(p.rows[cells.Line].spots, len(p.Spots))
		p.Spots = append(p.Spots, Spot{Mention: b.next, Cells: cells})
	}
}
