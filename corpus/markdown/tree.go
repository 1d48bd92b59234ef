package markdown

import "lectern/corpus"

// Kind is the part a node plays.
type Kind uint8

// The kinds of nodes.
const (
	Paragraph Kind = iota
	Heading
	Quote // holds other nodes
	List  // holds Items
	Item  // holds other nodes
	Code  // preformatted lines
	Table
	Rule // a thematic break
)

// Node is one block of a document.
type Node struct {
	Kind Kind
	Span corpus.Span // of what is visible in it; empty for a Rule

	Level int // of a Heading, from 1

	Ordered bool // of a List
	Start   int  // number of the first Item of an ordered List
	Tight   bool // of a List: no blank lines between its Items
	Task    Task // of an Item

	Children []*Node  // of a Quote, List or Item
	Inlines  []Inline // of a Paragraph or Heading; of Code, one Text a line
	Rows     []Row    // of a Table, the heading first
	Align    []Align  // of a Table, one a column
}

// Task is the box before an Item.
type Task uint8

// The boxes.
const (
	NoTask Task = iota
	Open
	Done
)

// Row is a row of a table: as many cells as the table has columns.
type Row []Cell

// Cell is a cell of a table.
type Cell struct {
	Inlines []Inline
}

// Align is how the cells of a column are set.
type Align uint8

// The alignments.
const (
	Left Align = iota
	Center
	Right
)

// InlineKind is the part an inline plays.
type InlineKind uint8

// The kinds of inlines.
const (
	Text InlineKind = iota
	Emphasis
	Strong
	Strike
	CodeSpan
	Link
	Image
	Break // the line ends here
)

// Inline is a piece of a block's line: text, or a style over other inlines.
type Inline struct {
	Kind     InlineKind
	Runs     []Run    // of Text
	Children []Inline // of every other kind but Break
	Dest     string   // of a Link or Image: safe to show on one line; may be empty
}

// Run is a piece of visible text and where it stands in the document. When
// Text is as long as Span, the two are the same bytes; otherwise the whole of
// Text stands for the whole of Span, as "&" does for "&amp;" and a space for
// a line's end.
type Run struct {
	Text string
	Span corpus.Span
}

// Verbatim reports whether each byte of the run's text is that of the source.
func (r Run) Verbatim() bool { return len(r.Text) == r.Span.Len() }
