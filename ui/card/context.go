package card

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
)

// around returns a mention with at least reach bytes of what is to be read
// before and after it in its block, or as much as there is.
func around(doc *corpus.Document, span corpus.Span, reach int) (left, mention, right string) {
	if span.Start < 0 || span.End > len(doc.Text) || span.Empty() {
		return "", "", ""
	}
	block := blockOf(doc, span)
	before := corpus.Span{Start: runeStart(doc.Text, max(block.Start, span.Start-reach)), End: span.Start}
	after := corpus.Span{Start: span.End, End: runeStart(doc.Text, min(block.End, span.End+reach))}
	return visible(doc, block, before), visible(doc, block, span), visible(doc, block, after)
}

// blockOf returns the block that holds a span; the whole text stands in for
// one when there is none.
func blockOf(doc *corpus.Document, span corpus.Span) corpus.Block {
	i := sort.Search(len(doc.Blocks), func(i int) bool { return doc.Blocks[i].End > span.Start })
	if i < len(doc.Blocks) && doc.Blocks[i].Contains(span) {
		return doc.Blocks[i]
	}
	all := corpus.Span{Start: 0, End: len(doc.Text)}
	return corpus.Block{Span: all, Leaves: []corpus.Span{all}}
}

// visible returns the visible characters of a part of a block, white space
// folded.
func visible(doc *corpus.Document, block corpus.Block, part corpus.Span) string {
	var b strings.Builder
	leaves := block.Leaves
	first := sort.Search(len(leaves), func(i int) bool { return leaves[i].End > part.Start })
	at := part.Start
	for _, leaf := range leaves[first:] {
		start, end := max(leaf.Start, part.Start), min(leaf.End, part.End)
		if start >= end {
			break
		}
		if strings.Contains(doc.Text[at:start], "\n") {
			b.WriteByte(' ')
		}
		b.WriteString(doc.Text[start:end])
		at = end
	}
	if at < part.End && strings.Contains(doc.Text[at:part.End], "\n") {
		b.WriteByte(' ')
	}
	return fold(b.String())
}

// fold returns s with every run of white space as one space.
func fold(s string) string {
	var b strings.Builder
	inSpace := false
	for _, r := range s {
		space := unicode.IsSpace(r)
		switch {
		case space && !inSpace:
			b.WriteByte(' ')
		case !space:
			b.WriteRune(r)
		}
		inSpace = space
	}
	return b.String()
}

// runeStart returns the beginning of the character that has the byte at i.
func runeStart(s string, i int) int {
	for i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}
