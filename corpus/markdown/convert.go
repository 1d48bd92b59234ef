package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	gmtext "github.com/yuin/goldmark/text"

	"lectern/corpus"
)

// converter makes a tree of goldmark's. Structure is read from src, the
// guarded copy of text[base:]; everything visible is taken from text.
type converter struct {
	text string
	src  []byte
	base int
}

func (c *converter) nodes(parent ast.Node) []*Node {
	var nodes []*Node
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if node := c.node(n); node != nil {
			nodes = append(nodes, node)
		}
	}
	return nodes
}

// node returns nil for what is not shown.
func (c *converter) node(n ast.Node) *Node {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		return c.prose(&Node{Kind: Paragraph}, n)
	case *ast.Heading:
		return c.prose(&Node{Kind: Heading, Level: n.Level}, n)
	case *ast.Blockquote:
		return container(&Node{Kind: Quote, Children: c.nodes(n)})
	case *ast.List:
		return container(&Node{
			Kind: List, Ordered: n.IsOrdered(), Start: n.Start, Tight: n.IsTight, Children: c.nodes(n),
		})
	case *ast.ListItem:
		item := &Node{Kind: Item, Task: task(n), Children: c.nodes(n)}
		item.Span = cover(item.Children)
		return item
	case *ast.FencedCodeBlock:
		return c.code(n.Lines())
	case *ast.CodeBlock:
		return c.code(n.Lines())
	case *ast.HTMLBlock:
		return c.html(n)
	case *ast.ThematicBreak:
		return &Node{Kind: Rule}
	case *east.Table:
		return c.table(n)
	}
	return nil
}

// container gives a node the span of its children; nil when it has none.
func container(n *Node) *Node {
	if len(n.Children) == 0 {
		return nil
	}
	n.Span = cover(n.Children)
	return n
}

func cover(nodes []*Node) corpus.Span {
	var span corpus.Span
	for _, n := range nodes {
		span = join(span, n.Span)
	}
	return span
}

// join returns the least span that holds both; an empty one counts for nothing.
func join(a, b corpus.Span) corpus.Span {
	switch {
	case a.Empty():
		return b
	case b.Empty():
		return a
	}
	return corpus.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// prose fills a paragraph or heading; nil when nothing of it is visible.
func (c *converter) prose(node *Node, n ast.Node) *Node {
	node.Inlines = c.inlines(n)
	node.Span = visible(node.Inlines)
	if node.Span.Empty() {
		return nil
	}
	return node
}

// visible returns the span of what is seen of inlines.
func visible(inlines []Inline) corpus.Span {
	var span corpus.Span
	for _, in := range inlines {
		for _, run := range in.Runs {
			span = join(span, run.Span)
		}
		span = join(span, visible(in.Children))
	}
	return span
}

func task(item *ast.ListItem) Task {
	first := item.FirstChild()
	if first == nil {
		return NoTask
	}
	box, ok := first.FirstChild().(*east.TaskCheckBox)
	switch {
	case !ok:
		return NoTask
	case box.IsChecked:
		return Done
	}
	return Open
}

func (c *converter) code(lines *gmtext.Segments) *Node {
	node := &Node{Kind: Code}
	for i := range lines.Len() {
		line := lines.At(i)
		r := runner{text: c.text}
		start, end := c.base+line.Start, c.base+line.Stop
		r.atom(strings.Repeat(" ", line.Padding), start, start)
		r.code(start, start+len(strings.TrimRight(c.text[start:end], "\r\n")))
		node.Inlines = append(node.Inlines, Inline{Kind: Text, Runs: r.runs})
		node.Span = join(node.Span, corpus.Span{Start: start, End: end})
	}
	if node.Span.Empty() {
		return nil
	}
	return node
}

const tabStop = 4

// CodeRuns is [Runs] for one line of preformatted text: tabs reach to the next
// of the tab stops, which are four columns apart.
func CodeRuns(text string, span corpus.Span) []Run {
	r := runner{text: text}
	r.code(span.Start, span.End)
	return r.runs
}

func (r *runner) code(start, end int) {
	from, column := start, 0
	for i := start; i < end; i++ {
		switch c := r.text[i]; {
		case c == '\t':
			r.verbatim(from, i)
			width := tabStop - column%tabStop
			r.atom("    "[:width], i, i+1)
			from, column = i+1, column+width
		case c < 0x80 || c >= 0xc0:
			column++
		}
	}
	r.verbatim(from, end)
}

func (c *converter) table(t *east.Table) *Node {
	node := &Node{Kind: Table}
	for _, a := range t.Alignments {
		node.Align = append(node.Align, alignment(a))
	}
	for r := t.FirstChild(); r != nil; r = r.NextSibling() {
		var row Row
		for cell := r.FirstChild(); cell != nil && len(row) < len(node.Align); cell = cell.NextSibling() {
			inlines := c.inlines(cell)
			row = append(row, Cell{Inlines: inlines})
			node.Span = join(node.Span, visible(inlines))
		}
		for len(row) < len(node.Align) {
			row = append(row, Cell{})
		}
		node.Rows = append(node.Rows, row)
	}
	if node.Span.Empty() {
		return nil
	}
	return node
}

func alignment(a east.Alignment) Align {
	switch a {
	case east.AlignCenter:
		return Center
	case east.AlignRight:
		return Right
	}
	return Left
}
