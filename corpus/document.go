package corpus

import "time"

// DocumentID numbers the documents of one collection from zero, in the order
// in which they were given.
type DocumentID int

// Format is how a document's text is to be read.
type Format uint8

// The formats of a document's text.
const (
	Plain    Format = iota // text in which no character has a special meaning
	Markdown               // CommonMark with tables and strikethrough
)

// Document is one text of the collection with what is known about it as a
// whole. A Document is not changed once it has been handed on.
type Document struct {
	ID     DocumentID
	Path   string // as the user would open it; "-" for standard input
	Name   string // Path made short and safe to show
	Format Format

	Title string       // safe to show on one line; never empty for a readable document
	Date  CalendarDate // the date the text itself supports; may be partial or zero
	Lang  string       // ISO 639-1 code, or "" where the text is too short to tell
	Words int          // words of prose, boilerplate left out

	Text   string  // the decoded, cleaned source
	Body   Span    // the part of Text that is read; front matter lies before it
	Blocks []Block // the prose of Body in reading order

	// Problem says why the document could not be read, safe to show on one
	// line; it is empty for a readable document. Text is empty when it is set.
	Problem string
}

// wordsPerMinute is the mean silent reading rate for English non-fiction that
// Brysbaert (2019, "How many words do we read per minute?", Journal of Memory
// and Language 109) finds over 190 studies.
const wordsPerMinute = 238

// ReadingTime returns how long an adult takes to read the document silently,
// rounded up to whole minutes; zero for a document without words.
func (d *Document) ReadingTime() time.Duration {
	minutes := (d.Words + wordsPerMinute - 1) / wordsPerMinute
	return time.Duration(minutes) * time.Minute
}

// BlockKind is the part a block plays in its document.
type BlockKind uint8

// The kinds of blocks.
const (
	Paragraph BlockKind = iota
	Heading
	Item  // a list item's text
	Quote // a paragraph of a block quotation
	Cell  // a table cell
	Code  // preformatted text: shown as typed, no prose
)

// Block is one unit of prose: sentences and mentions never cross its bounds.
type Block struct {
	Span
	Kind  BlockKind
	Level int // of a heading, from 1; else 0

	// Leaves are the runs of visible characters inside Span, in order and
	// never overlapping; what lies between them is markup. Plain text has one
	// leaf a line, or one for the block.
	Leaves []Span

	// Boilerplate marks site residue: menus, share links, unrelated
	// headlines, copyright lines. It is shown dimmed and nothing in it counts.
	Boilerplate bool
}

// FrontMatter is what the head of a file states about its document, each field
// safe to show on one line and empty where nothing is stated.
type FrontMatter struct {
	Title  string
	Date   string // as written; a date of TOML or YAML in the form of ISO 8601
	Author string
	Lang   string // as written: a language tag such as "en-GB", or a name
}
