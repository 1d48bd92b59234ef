package page

import (
	"bufio"
	"bytes"
	"strings"

	"github.com/charmbracelet/glamour/ansi"
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"lectern/corpus"
	"lectern/corpus/markdown"
	"lectern/ui/theme"
)

// The marks that text carries through Glamour. They are noncharacters, which
// package markdown lets through in no text. A leaf lies between opening and
// closing; a guard parts characters that Glamour would take for an escape or
// a reference a second time.
const (
	opening = "\uFDD0"
	closing = "\uFDD1"
	parting = "\uFDD2"
)

// glamour sends blocks through Glamour, one at a time and without a width:
// what comes back is one block's text on one line, in its styles. Lines are
// broken afterwards, since Glamour breaks neither Chinese nor long words, and
// places are then a matter of counting.
type glamour struct {
	renderer renderer.Renderer
	out      bytes.Buffer
	w        *bufio.Writer

	source []byte           // of the block at hand, marks included
	leaves [][]markdown.Run // what stands between the marks
}

func newGlamour(styles *theme.Styles) *glamour {
	g := &glamour{renderer: renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(
		ansi.NewRenderer(ansi.Options{Styles: styles.Glamour, ColorProfile: styles.Profile()}), 0,
	)))}
	g.w = bufio.NewWriter(&g.out)
	return g
}

// paragraph renders running text; level is that of a heading or zero. Where
// links is false, the targets of links are not shown. Running text goes as the
// text of a tight list does: Glamour's paragraph would lay it out once more.
func (g *glamour) paragraph(inlines []markdown.Inline, level int, links bool) flow {
	var block ast.Node = ast.NewTextBlock()
	if level > 0 {
		block = ast.NewHeading(min(level, 6))
	}
	g.fill(block, inlines, links)
	return g.render(block)
}

// code renders preformatted lines.
func (g *glamour) code(lines []markdown.Inline) flow {
	block := ast.NewCodeBlock()
	for _, line := range lines {
		start := len(g.source)
		g.leaf(line.Runs)
		g.source = append(g.source, '\n')
		block.Lines().Append(text.NewSegment(start, len(g.source)))
	}
	return g.render(block)
}

// fill adds inlines to a node of goldmark's.
func (g *glamour) fill(parent ast.Node, inlines []markdown.Inline, links bool) {
	for _, in := range inlines {
		switch in.Kind {
		case markdown.Text:
			parent.AppendChild(parent, g.textNode(in.Runs))
		case markdown.Break:
			start := len(g.source)
			g.source = append(g.source, '\n')
			parent.AppendChild(parent, ast.NewTextSegment(text.NewSegment(start, len(g.source))))
		default:
			node := styledNode(in, links)
			g.fill(node, in.Children, links)
			parent.AppendChild(parent, node)
		}
	}
}

// noTarget is a destination that Glamour does not show.
const noTarget = "#"

func styledNode(in markdown.Inline, links bool) ast.Node {
	switch in.Kind {
	case markdown.Strong:
		return ast.NewEmphasis(2)
	case markdown.Strike:
		return east.NewStrikethrough()
	case markdown.CodeSpan:
		return ast.NewCodeSpan()
	case markdown.Link:
		link := ast.NewLink()
		link.Destination = []byte(noTarget)
		if links && worthShowing(in) {
			link.Destination = []byte(in.Dest)
		}
		return link
	case markdown.Image:
		return ast.NewImage(ast.NewLink())
	}
	return ast.NewEmphasis(1)
}

// worthShowing reports whether a link's target says more than its text: a
// path within the collection of pages it was taken from does not.
func worthShowing(link markdown.Inline) bool {
	if !strings.Contains(link.Dest, ":") {
		return false
	}
	return strings.TrimPrefix(link.Dest, "mailto:") != visibleText(link.Children)
}

func visibleText(inlines []markdown.Inline) string {
	var b strings.Builder
	var walk func([]markdown.Inline)
	walk = func(inlines []markdown.Inline) {
		for _, in := range inlines {
			for _, r := range in.Runs {
				b.WriteString(r.Text)
			}
			if in.Kind == markdown.Break {
				b.WriteByte(' ')
			}
			walk(in.Children)
		}
	}
	walk(inlines)
	return b.String()
}

// spanOf returns the least span that holds what is visible of inlines.
func spanOf(inlines []markdown.Inline) corpus.Span {
	var span corpus.Span
	var walk func([]markdown.Inline)
	walk = func(inlines []markdown.Inline) {
		for _, in := range inlines {
			for _, r := range in.Runs {
				if span.Empty() {
					span = r.Span
				}
				span.End = max(span.End, r.Span.End)
			}
			walk(in.Children)
		}
	}
	walk(inlines)
	return span
}

func (g *glamour) textNode(runs []markdown.Run) ast.Node {
	start := len(g.source)
	g.leaf(runs)
	return ast.NewTextSegment(text.NewSegment(start, len(g.source)))
}

// guardText keeps Glamour from resolving what is resolved already.
var guardText = strings.NewReplacer(`\`, `\`+parting, "&", "&"+parting)

func (g *glamour) leaf(runs []markdown.Run) {
	g.source = append(g.source, opening...)
	for _, r := range runs {
		g.source = append(g.source, guardText.Replace(r.Text)...)
	}
	g.source = append(g.source, closing...)
	g.leaves = append(g.leaves, runs)
}

// render sends a block through Glamour and reads what comes back.
func (g *glamour) render(block ast.Node) flow {
	doc := ast.NewDocument()
	doc.AppendChild(doc, block)
	g.out.Reset()
	g.w.Reset(&g.out)
	err := g.renderer.Render(g.w, g.source, doc)
	if err == nil {
		err = g.w.Flush()
	}
	r := reading{leaves: g.leaves}
	if err != nil {
		r.unstyled()
	} else {
		r.read(g.out.String())
	}
	g.source, g.leaves = g.source[:0], nil
	f := r.flow()
	if block.Kind() == ast.KindCodeBlock {
		f.trim("\n")
	} else {
		f.trim(" \n")
	}
	return f
}
