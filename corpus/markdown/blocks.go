package markdown

import (
	"strings"

	"lectern/corpus"
)

// Blocks returns the prose of the tree in reading order, for recognition. Text
// inside a list item is of kind [corpus.Item] and inside a quotation of kind
// [corpus.Quote], whichever is the inner one.
func (t *Tree) Blocks() []corpus.Block {
	b := blocker{text: t.text}
	b.nodes(t.Nodes, corpus.Paragraph)
	return b.blocks
}

// blocker collects blocks.
type blocker struct {
	text   string
	blocks []corpus.Block
}

func (b *blocker) nodes(nodes []*Node, kind corpus.BlockKind) {
	for _, n := range nodes {
		switch n.Kind {
		case Paragraph:
			b.block(corpus.Block{Kind: kind}, n.Inlines)
		case Heading:
			b.block(corpus.Block{Kind: corpus.Heading, Level: n.Level}, n.Inlines)
		case Code:
			b.block(corpus.Block{Kind: corpus.Code}, n.Inlines)
		case Quote:
			b.nodes(n.Children, corpus.Quote)
		case List:
			b.nodes(n.Children, corpus.Item)
		case Item:
			b.nodes(n.Children, kind)
		case Table:
			for _, row := range n.Rows {
				for _, cell := range row {
					b.block(corpus.Block{Kind: corpus.Cell}, cell.Inlines)
				}
			}
		}
	}
}

func (b *blocker) block(block corpus.Block, inlines []Inline) {
	block.Leaves = b.leaves(nil, inlines)
	if len(block.Leaves) == 0 {
		return
	}
	block.Span = corpus.Span{Start: block.Leaves[0].Start, End: block.Leaves[len(block.Leaves)-1].End}
	b.blocks = append(b.blocks, block)
}

// leaves appends the runs of inlines, joining those that touch. White space at
// the end of a line is no leaf.
func (b *blocker) leaves(leaves []corpus.Span, inlines []Inline) []corpus.Span {
	for _, in := range inlines {
		for _, run := range in.Runs {
			if run.Span.Empty() || run.Text == " " && strings.Contains(run.Span.In(b.text), "\n") {
				continue
			}
			if n := len(leaves); n > 0 && leaves[n-1].End == run.Span.Start {
				leaves[n-1].End = run.Span.End
			} else {
				leaves = append(leaves, run.Span)
			}
		}
		leaves = b.leaves(leaves, in.Children)
	}
	return leaves
}
