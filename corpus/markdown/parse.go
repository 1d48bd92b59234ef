package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// newParser returns goldmark's parser with the extensions lectern reads. A
// parser keeps no state between texts but is not documented as safe for
// several goroutines, so each text gets its own.
func newParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(extension.NewStrikethroughParser(), 500),
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
		)...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
			util.Prioritized(boundedTables{extension.NewTableParagraphTransformer()}, 200),
		)...),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)
}

// boundedTables makes tables of paragraphs, but for those whose cells would
// need far more room than their text: a row of one byte has as many cells as
// the table has columns.
type boundedTables struct {
	parser.ParagraphTransformer
}

// Transform implements [parser.ParagraphTransformer].
func (b boundedTables) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines := node.Lines()
	columns := 0
	for i := range lines.Len() {
		line := lines.At(i)
		if row := line.Value(reader.Source()); isDelimiterRow(row) {
			columns = bytes.Count(row, []byte{'|'}) + 1
			break
		}
	}
	if columns == 0 || columns > maxColumns || columns*lines.Len() > maxCells {
		return
	}
	b.ParagraphTransformer.Transform(node, reader, pc)
}
