package page

import (
	"context"
	"strings"

	"lectern/corpus"
	"lectern/corpus/clean"
	"lectern/corpus/markdown"
	"lectern/ui/theme"
)

// Options say how a page is to be laid out.
type Options struct {
	// Width is the number of cells that a line may take, margins included.
	Width int

	// Measure is the greatest number of cells of text on a line; zero means
	// [DefaultMeasure], a negative number no limit but the width.
	Measure int

	// Margin is the number of blank cells on either side of the text. It
	// shrinks when Width is small.
	Margin int

	Styles *theme.Styles
}

// DefaultMeasure is the most cells of text on a line where nothing else is
// asked for: longer lines are hard to come back from.
const DefaultMeasure = 88

// minText is the least number of cells that margins and indents leave to text,
// where the width has as many.
const minText = 16

// Builder renders a document piece by piece, from the top. It is to be used by
// one goroutine at a time.
type Builder struct {
	page     Page
	styles   *theme.Styles
	glamour  *glamour
	margin   string
	text     int // cells of text on a line
	residue  []corpus.Span
	mentions []corpus.Mention
	next     int // mention

	frames  []frame
	indents []*indent
}

// New returns a builder for the page of doc. Nothing has been rendered yet,
// but the document has been parsed, which takes some 0.1 s per megabyte of
// Markdown. The mentions are those of the document, sorted.
//
// A document in plain text is shown by its Blocks, one in Markdown by its Text;
// Blocks then only tell what is boilerplate.
func New(doc *corpus.Document, mentions []corpus.Mention, opts Options) *Builder {
	width := max(opts.Width, 1)
	margin := max(0, min(opts.Margin, (width-minText)/2))
	b := &Builder{
		styles:   opts.Styles,
		glamour:  newGlamour(opts.Styles),
		margin:   strings.Repeat(" ", margin),
		text:     measure(opts.Measure, width-2*margin),
		mentions: mentions,
	}
	for _, block := range doc.Blocks {
		if block.Boilerplate {
			b.residue = append(b.residue, block.Span)
		}
	}
	b.frames = []frame{{pieces: pieces(doc)}}
	b.settle() // a document without text is complete at once
	return b
}

func measure(asked, room int) int {
	switch {
	case asked == 0:
		return min(room, DefaultMeasure)
	case asked < 0:
		return room
	}
	return min(room, asked)
}

// Grow renders on until the page has at least the given number of lines or is
// complete, and returns it as it then stands; earlier pages stay as they were,
// and their lines keep their numbers. It ends early with the context's error.
func (b *Builder) Grow(ctx context.Context, lines int) (*Page, error) {
	for len(b.page.Lines) < lines && b.step() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	b.page.Complete = len(b.frames) == 0
	snapshot := b.page
	return &snapshot, ctx.Err()
}

// Finish renders the rest of the document.
func (b *Builder) Finish(ctx context.Context) (*Page, error) {
	return b.Grow(ctx, int(^uint(0)>>1))
}

// Render renders the whole of doc.
func Render(ctx context.Context, doc *corpus.Document, mentions []corpus.Mention, opts Options) (*Page, error) {
	return New(doc, mentions, opts).Finish(ctx)
}

// frame is a node whose children are being laid out: they are pieces, or, for
// a table, rows.
type frame struct {
	pieces  []piece
	table   *table
	done    int
	tight   bool // no blank lines between the children
	list    *markdown.Node
	indents int // to go back to afterwards
}

// step lays out the next block that holds text, or row of a table, and reports
// whether there was one.
func (b *Builder) step() bool {
	for len(b.frames) > 0 {
		f := &b.frames[len(b.frames)-1]
		if f.table != nil {
			b.tableRow(f.table)
			b.settle()
			return true
		}
		p := f.pieces[f.done]
		f.done++
		if f.done > 1 && !f.tight && !p.close {
			b.blank()
		}
		done := b.open(f, p)
		b.settle()
		if done {
			return true
		}
	}
	return false
}

// settle leaves the nodes whose children have all been laid out.
func (b *Builder) settle() {
	for len(b.frames) > 0 {
		f := &b.frames[len(b.frames)-1]
		if !f.exhausted() {
			return
		}
		b.indents = b.indents[:f.indents]
		b.frames = b.frames[:len(b.frames)-1]
	}
}

func (f *frame) exhausted() bool {
	if f.table != nil {
		return f.table.done == len(f.table.node.Rows)
	}
	return f.done == len(f.pieces)
}

// open lays out a piece, or, when it holds others, makes them the next to be
// laid out. It reports whether it has laid out anything.
func (b *Builder) open(f *frame, p piece) bool {
	next := frame{indents: len(b.indents)}
	switch p.Kind {
	case markdown.Quote:
		b.indent(&indent{first: quoteBar, rest: quoteBar, style: b.styles.Border})
	case markdown.List:
		next.tight, next.list = p.Tight, p.Node
	case markdown.Item:
		next.tight = f.tight
		b.indent(b.bullet(f, p.Node))
		if len(p.Children) == 0 {
			b.emit(flow{}, 0)
			b.indents = b.indents[:next.indents]
			return true
		}
	case markdown.Table:
		next.table = b.newTable(p.Node)
	default:
		b.leaf(p)
		return true
	}
	for _, child := range p.Children {
		next.pieces = append(next.pieces, piece{Node: child})
	}
	b.frames = append(b.frames, next)
	return false
}

// leaf lays out a block that holds text itself.
func (b *Builder) leaf(p piece) {
	from := len(b.page.Lines)
	switch p.Kind {
	case markdown.Rule:
		width := b.room()
		b.line(strings.Repeat("─", width), b.styles.Border.Render(strings.Repeat("─", width)), nil)
	case markdown.Code:
		outer := len(b.indents)
		b.indent(&indent{first: codeIndent, rest: codeIndent})
		b.emit(b.glamour.code(p.Inlines), 0)
		b.indents = b.indents[:outer]
	case markdown.Heading:
		b.page.Headings = append(b.page.Headings, Heading{
			Level: p.Level, Title: clean.Line(visibleText(p.Inlines)), Line: from, Span: p.Span,
		})
		b.emit(b.glamour.paragraph(p.Inlines, p.Level, false), 0)
	default:
		b.emit(b.glamour.paragraph(p.Inlines, 0, true), p.hang)
	}
	b.finish(from, p.Span)
}

// finish dims the lines from the given one on when they are boilerplate, and
// finds the spots on them.
func (b *Builder) finish(from int, span corpus.Span) {
	if b.isResidue(span) {
		b.dim(from)
	}
	b.locate(from)
}
