// Package page renders a document: its text and a width become styled lines,
// and every span of the text knows the cells where it landed.
//
// Each block goes through Glamour's renderer as a tree of goldmark's, which
// gives its text the styles of headings, emphasis, links and code. Lines,
// hanging indents, quotation bars and tables are then laid out here: Glamour
// breaks neither Chinese nor long words, sets lists without a hanging indent,
// and needs time quadratic in the length of a list and in the depth of
// quotations. Since text comes back from Glamour in order and unbroken, marks
// around each leaf of the tree are enough to know where every character comes
// from, in tables too.
//
// It guarantees that no line is wider than the width, that the visible text is
// the document's whatever the width and the mentions, that lines hold no
// control characters other than SGR sequences, and that spots cover exactly
// the visible text of their spans. A document is rendered from the top, block
// by block, so that a long one shows its first screen at once.
//
// It does not paint mentions or search hits: package paint does that on the
// lines that are on screen, with the cells found here, so that neither a
// filter nor a search renders anything again.
package page

import (
	"sort"

	"lectern/corpus"
)

// Cells is a half-open range of cells on one line of a page, both counted
// from zero.
type Cells struct {
	Line, Start, End int
}

// Spot is one stretch of cells that a mention landed on. A mention that wraps
// has several, in reading order.
type Spot struct {
	Mention int // index into the mentions given to [New]
	Cells
}

// Heading is an entry of a document's outline.
type Heading struct {
	Level int    // from 1
	Title string // safe to show on one line
	Line  int    // where it starts on the page
	Span  corpus.Span
}

// Page is a rendered document, or the part of it that has been rendered so
// far. It is not changed once it has been handed out and may be used by
// several goroutines.
type Page struct {
	Lines    []string // styled; none is wider than the width asked for
	Spots    []Spot   // sorted by mention, then in reading order
	Headings []Heading
	Complete bool // the whole document is there

	rows []row
	refs []ref
}

// row is what is known of a line beside its looks.
type row struct {
	plain string
	runs  []run // sorted by at
	spots []int // indices into Page.Spots, sorted by cell
}

// ref names a run of a row. A page's refs are in reading order, which is the
// order of the document's text; in tables that is not the order of lines.
type ref struct {
	line, run int
}

// Height returns the number of lines.
func (p *Page) Height() int { return len(p.Lines) }

// Plain returns the visible text of a line, without its styles.
func (p *Page) Plain(line int) string {
	if line < 0 || line >= len(p.rows) {
		return ""
	}
	return p.rows[line].plain
}

// SpotsOn returns the spots on one line, sorted by cell.
func (p *Page) SpotsOn(line int) []Spot {
	if line < 0 || line >= len(p.rows) {
		return nil
	}
	spots := make([]Spot, 0, len(p.rows[line].spots))
	for _, i := range p.rows[line].spots {
		spots = append(spots, p.Spots[i])
	}
	return spots
}

// LineOf returns the first line of the i-th mention, and false when the
// mention is not visible on the page (yet).
func (p *Page) LineOf(mention int) (line int, ok bool) {
	i := sort.Search(len(p.Spots), func(i int) bool { return p.Spots[i].Mention >= mention })
	if i == len(p.Spots) || p.Spots[i].Mention != mention {
		return 0, false
	}
	return p.Spots[i].Line, true
}

func (p *Page) run(r ref) run { return p.rows[r.line].runs[r.run] }

// SpotsOf returns the cells that a span of the document landed on, in reading
// order, one stretch a line and table cell.
func (p *Page) SpotsOf(span corpus.Span) []Cells {
	first := sort.Search(len(p.refs), func(i int) bool { return p.run(p.refs[i]).src.End > span.Start })
	return p.spotsFrom(first, span)
}

// spotsFrom is [Page.SpotsOf] for a span that begins in the run of the first
// ref or later.
func (p *Page) spotsFrom(first int, span corpus.Span) []Cells {
	var out []Cells
	for _, r := range p.refs[first:] {
		run := p.run(r)
		if run.src.Start >= span.End {
			break
		}
		from, to := run.within(span)
		if from < to {
			out = p.addCells(out, r.line, from, to)
		}
	}
	return out
}

// addCells appends the cells of the bytes [from, to) of a line, joined to the
// stretch before them where the two touch.
func (p *Page) addCells(out []Cells, line, from, to int) []Cells {
	start, end := cellsOf(p.rows[line].plain, from, to)
	if start == end {
		return out
	}
	if n := len(out); n > 0 && out[n-1].Line == line && out[n-1].End >= start && out[n-1].Start <= start {
		out[n-1].End = max(out[n-1].End, end)
		return out
	}
	return append(out, Cells{Line: line, Start: start, End: end})
}

// OffsetAt returns the offset in the document of the first character on a
// line, or on the nearest line above that has one; a line past the end counts
// as the last.
func (p *Page) OffsetAt(line int) int {
	for i := min(line, len(p.rows)-1); i >= 0; i-- {
		if runs := p.rows[i].runs; len(runs) > 0 {
			return runs[0].src.Start
		}
	}
	return 0
}

// LineAt returns the line on which the character at an offset landed, or, when
// it is not visible, the one before it.
func (p *Page) LineAt(offset int) int {
	i := sort.Search(len(p.refs), func(i int) bool { return p.run(p.refs[i]).src.Start > offset })
	if i == 0 {
		return 0
	}
	return p.refs[i-1].line
}
