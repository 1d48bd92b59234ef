package page

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lectern/corpus/markdown"
)

const (
	columnGap   = " │ "
	crossing    = "─┼─"
	columnGapW  = 3
	minColumn   = 3 // cells below which a table is laid out as a list of its cells
	headingRule = "─"
)

// table is a table being laid out, row by row.
type table struct {
	node   *markdown.Node
	widths []int // of the columns; nil when cells are to stand below each other
	done   int   // rows
}

// newTable chooses the widths of a table's columns.
func (b *Builder) newTable(node *markdown.Node) *table {
	natural := make([]int, len(node.Align))
	for _, row := range node.Rows {
		for i, cell := range row {
			natural[i] = max(natural[i], naturalWidth(cell))
		}
	}
	return &table{node: node, widths: share(natural, b.room()-columnGapW*(len(natural)-1))}
}

// naturalWidth returns the cells of the widest line of a table cell.
func naturalWidth(cell markdown.Cell) int {
	return ansi.StringWidth(visibleText(cell.Inlines))
}

// share gives every column its natural width, or, where that is too much in
// all, as much as the widest columns can have alike. It returns nil when there
// is too little room for columns at all.
func share(natural []int, room int) []int {
	if room < minColumn*len(natural) {
		return nil
	}
	order := make([]int, len(natural))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return natural[a] - natural[b] })
	widths := make([]int, len(natural))
	for done, column := range order {
		fair := room / (len(order) - done)
		widths[column] = max(1, min(natural[column], fair))
		room -= widths[column]
	}
	return widths
}

// tableRow lays out the next row of the table.
func (b *Builder) tableRow(t *table) {
	from := len(b.page.Lines)
	row := t.node.Rows[t.done]
	t.done++
	if t.widths == nil {
		b.stackedRow(row, t.done)
	} else {
		b.alignedRow(t, row)
	}
	b.finishRow(from, row)
}

func (b *Builder) finishRow(from int, row markdown.Row) {
	var inlines []markdown.Inline
	for _, cell := range row {
		inlines = append(inlines, cell.Inlines...)
	}
	b.finish(from, spanOf(inlines))
}

// cell renders the content of a cell; that of the heading is strong.
func (b *Builder) cell(cell markdown.Cell, heading bool) flow {
	inlines := cell.Inlines
	if len(inlines) == 0 {
		return flow{}
	}
	if heading {
		inlines = []markdown.Inline{{Kind: markdown.Strong, Children: inlines}}
	}
	return b.glamour.paragraph(inlines, 0, false)
}

// stackedRow sets the cells of a row below each other.
func (b *Builder) stackedRow(row markdown.Row, number int) {
	if number > 1 {
		b.blank()
	}
	for _, cell := range row {
		if len(cell.Inlines) > 0 {
			b.emit(b.cell(cell, number == 1), 0)
		}
	}
}

// alignedRow sets the cells of a row beside each other.
func (b *Builder) alignedRow(t *table, row markdown.Row) {
	cells := make([]cellLines, len(row))
	height := 1
	for i, cell := range row {
		cells[i].flow = b.cell(cell, t.done == 1)
		cells[i].lines = wrap(cells[i].text, t.widths[i], t.widths[i])
		height = max(height, len(cells[i].lines))
	}
	first, refs := len(b.page.rows), len(b.page.refs)
	for line := range height {
		b.tableLine(t, cells, line)
	}
	b.page.refs = b.page.refs[:refs]
	b.orderRefs(first, height)
	if t.done == 1 {
		b.headingRule(t)
	}
}

// cellLines is a cell broken into lines.
type cellLines struct {
	flow
	lines []stretch
}

// tableLine adds one line of a row.
func (b *Builder) tableLine(t *table, cells []cellLines, line int) {
	var plain, styled strings.Builder
	var runs []run
	for i := range cells {
		if i > 0 {
			plain.WriteString(columnGap)
			styled.WriteString(b.styles.Border.Render(columnGap))
		}
		c := &cells[i]
		var s stretch
		if line < len(c.lines) {
			s = c.lines[line]
		}
		text := c.text[s.from:s.to]
		before, after := pad(t.node.Align[i], t.widths[i]-ansi.StringWidth(text), i == len(cells)-1)
		plain.WriteString(before)
		styled.WriteString(before)
		part := c.runsIn(s.from, s.to)
		shift(part, plain.Len())
		if len(part) > 0 {
			part[0].fresh, part[0].gap = line == 0, s.gap
		}
		runs = append(runs, part...)
		plain.WriteString(text + after)
		c.write(&styled, s.from, s.to)
		styled.WriteString(after)
	}
	b.line(plain.String(), styled.String(), runs)
}

// pad returns the blanks on either side of a cell's text. There are none at
// the end of the last column.
func pad(align markdown.Align, blanks int, last bool) (before, after string) {
	left := 0
	switch align {
	case markdown.Center:
		left = blanks / 2
	case markdown.Right:
		left = blanks
	}
	left, blanks = max(left, 0), max(blanks, 0)
	if last {
		return strings.Repeat(" ", left), ""
	}
	return strings.Repeat(" ", left), strings.Repeat(" ", blanks-left)
}

// orderRefs adds the refs of a row's lines cell by cell, since that is the
// order of the text.
func (b *Builder) orderRefs(first, height int) {
	var refs []ref
	for line := first; line < first+height; line++ {
		for i := range b.page.rows[line].runs {
			refs = append(refs, ref{line: line, run: i})
		}
	}
	slices.SortStableFunc(refs, func(x, y ref) int {
		return b.page.run(x).src.Start - b.page.run(y).src.Start
	})
	b.page.refs = append(b.page.refs, refs...)
}

// headingRule adds the line below a table's heading.
func (b *Builder) headingRule(t *table) {
	parts := make([]string, len(t.widths))
	for i, w := range t.widths {
		parts[i] = strings.Repeat(headingRule, w)
	}
	rule := strings.Join(parts, crossing)
	b.line(rule, b.styles.Border.Render(rule), nil)
}
