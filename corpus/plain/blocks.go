// Package plain finds the paragraphs of plain text.
//
// People type text in three ways: a paragraph to a line; paragraphs parted by
// blank lines; and paragraphs broken by hand near some column. A mail, a
// report or an old book mixes these with headings, lists, tables, verse and
// addresses, in which every line counts. The package decides region by region
// which lines belong together, by their lengths and by how they begin and end.
//
// It guarantees that every character of the body that is not white space lies
// in exactly one leaf of one block, that a leaf neither begins nor ends with
// white space and holds no line break, and that the work is linear in the
// length of the text. Nothing is taken as markup: signs such as "*" or "1."
// stay part of the text. When in doubt lines are kept apart, since joining
// what is not one sentence misleads more than parting what is.
//
// A file of very many lines is a log, a table or an archive. What stands in it
// after the first [MaxLines] is kept as preformatted text: it is shown as it
// was typed and found by its words, but nobody is looked for in it.
package plain

import "lectern/corpus"

// MaxLines is how many lines that are not blank are told apart: about five
// times those of War and Peace. Each costs some hundred bytes in the steps
// after this one, so that a file of nothing but short lines would fill the
// memory.
const MaxLines = 1 << 18

// Blocks returns the prose of the part of text that body covers, in order.
// Lines that belong together form one block with a leaf for each.
func Blocks(text string, body corpus.Span) []corpus.Block {
	return blocks(text, body, MaxLines)
}

func blocks(text string, body corpus.Span, limit int) []corpus.Block {
	stanzas, rest := split(text, body, limit)
	column := wrapColumn(stanzas)
	var rows []row
	for _, s := range stanzas {
		rows = append(rows, s.rows(column)...)
	}
	markHeadings(rows)
	blocks := make([]corpus.Block, len(rows))
	for i, r := range rows {
		blocks[i] = r.block()
	}
	return appendRest(blocks, text, corpus.Span{Start: rest, End: body.End})
}

// row is a run of lines that are one block, with what stands around it.
type row struct {
	lines []line
	kind  corpus.BlockKind
	level int
	first bool // it begins its stanza
	last  bool // it ends its stanza
}

func (r row) block() corpus.Block {
	leaves := make([]corpus.Span, len(r.lines))
	for i, l := range r.lines {
		leaves[i] = l.Span
	}
	span := corpus.Span{Start: leaves[0].Start, End: leaves[len(leaves)-1].End}
	return corpus.Block{Span: span, Kind: r.kind, Level: r.level, Leaves: leaves}
}

// rows parts a stanza into blocks.
func (s stanza) rows(column int) []row {
	if s.isCode() {
		return ends([]row{{lines: s, kind: corpus.Code}})
	}
	var rows []row
	indented := s.paragraphsIndented()
	for len(s) > 0 {
		n := s.unit(indented)
		unit := s[:n]
		s = s[n:]
		if len(unit) > 1 && (unit.hangs() || unit.wrapped(column)) {
			rows = append(rows, row{lines: unit, kind: unit[0].kind()})
			continue
		}
		for i := range unit {
			rows = append(rows, row{lines: unit[i : i+1], kind: unit[i].kind()})
		}
	}
	return ends(rows)
}

// ends notes where the stanza that rows come from begins and ends.
func ends(rows []row) []row {
	rows[0].first, rows[len(rows)-1].last = true, true
	return rows
}
