package plain

import (
	"strings"

	"lectern/corpus"
)

// restLength is how many bytes a block of the lines beyond the limit has at
// most, but for its last line.
const restLength = 4 << 10

// appendRest appends the lines of a part of text as preformatted blocks of
// moderate length, with a leaf for each line.
func appendRest(blocks []corpus.Block, text string, rest corpus.Span) []corpus.Block {
	for start := rest.Start; start < rest.End; {
		end := start
		for end < rest.End && end-start < restLength {
			end = lineEnd(text, end, rest.End)
		}
		if leaves := lineLeaves(text, corpus.Span{Start: start, End: end}); len(leaves) > 0 {
			span := corpus.Span{Start: leaves[0].Start, End: leaves[len(leaves)-1].End}
			blocks = append(blocks, corpus.Block{Span: span, Kind: corpus.Code, Leaves: leaves})
		}
		start = end
	}
	return blocks
}

// lineLeaves returns the lines of a part of text that are not blank, without
// the white space around them.
func lineLeaves(text string, part corpus.Span) []corpus.Span {
	leaves := make([]corpus.Span, 0, strings.Count(part.In(text), "\n")+1)
	for start := part.Start; start < part.End; {
		end := lineEnd(text, start, part.End)
		if leaf := trimmed(text, start, end); !leaf.Empty() {
			leaves = append(leaves, leaf)
		}
		start = end
	}
	return leaves
}
