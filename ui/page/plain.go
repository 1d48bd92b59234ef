package page

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lectern/corpus"
	"lectern/corpus/markdown"
)

// piece is a node of the document's tree with what the layout of plain text
// adds to it.
type piece struct {
	*markdown.Node
	hang  int  // cells by which lines after the first are set in
	close bool // no blank line before it
}

// pieces returns the document in the form that is laid out.
func pieces(doc *corpus.Document) []piece {
	var out []piece
	if doc.Format == corpus.Markdown {
		for _, n := range markdown.Parse(doc.Text, doc.Body).Nodes {
			out = append(out, piece{Node: n})
		}
		return out
	}
	for i := range doc.Blocks {
		block := &doc.Blocks[i]
		p := plainPiece(doc.Text, block)
		if i > 0 {
			p.close = together(doc.Text, &doc.Blocks[i-1], block)
		}
		out = append(out, p)
	}
	return out
}

// plainPiece makes a node of a block of plain text: its lines are joined by
// spaces, but for preformatted text, and nothing in them is markup.
func plainPiece(text string, block *corpus.Block) piece {
	node := &markdown.Node{Kind: markdown.Paragraph, Span: block.Span}
	switch block.Kind {
	case corpus.Heading:
		node.Kind, node.Level = markdown.Heading, max(block.Level, 1)
	case corpus.Code:
		node.Kind = markdown.Code
	}
	for i, leaf := range block.Leaves {
		in := markdown.Inline{Kind: markdown.Text}
		if node.Kind == markdown.Code {
			in.Runs = markdown.CodeRuns(text, withIndent(text, leaf))
		} else {
			in.Runs = markdown.Runs(text, leaf)
			if i+1 < len(block.Leaves) {
				in.Runs = append(in.Runs, markdown.LineEnd(text, leaf.End, block.Leaves[i+1].Start)...)
			}
		}
		node.Inlines = append(node.Inlines, in)
	}
	p := piece{Node: node}
	if block.Kind == corpus.Item && len(block.Leaves) > 0 {
		p.hang = markerWidth(block.Leaves[0].In(text))
	}
	return p
}

// withIndent widens a leaf by the white space before it on its line.
func withIndent(text string, leaf corpus.Span) corpus.Span {
	start := leaf.Start
	for start > 0 && (text[start-1] == ' ' || text[start-1] == '\t') {
		start--
	}
	if start > 0 && text[start-1] != '\n' {
		return leaf
	}
	return corpus.Span{Start: start, End: leaf.End}
}

// maxHang is the greatest number of cells that a list item hangs.
const maxHang = 8

// markerWidth returns the cells of an item's marker and the space behind it.
func markerWidth(s string) int {
	i := strings.IndexAny(s, " \t")
	if i < 0 {
		return 0
	}
	width := ansi.StringWidth(s[:i]) + 1
	if width > maxHang {
		return 0
	}
	return width
}

// shortLine is the length in bytes up to which lines that follow each other
// without a blank line are taken for verse, an address or the like and stay
// together; longer ones are paragraphs and get a blank line between them.
const shortLine = 72

// together reports whether block b is to follow a without a blank line. Lines
// of site residue stay as close as they came: they are menus and lists.
func together(text string, a, b *corpus.Block) bool {
	if a.End > b.Start || strings.Count(text[a.End:b.Start], "\n") > 1 {
		return false
	}
	if a.Boilerplate && b.Boilerplate {
		return true
	}
	if a.Kind == corpus.Heading || b.Kind == corpus.Heading {
		return false
	}
	if a.Kind == corpus.Item && b.Kind == corpus.Item {
		return true
	}
	return a.Len() <= shortLine && b.Len() <= shortLine
}
