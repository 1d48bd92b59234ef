// Package metadata tells what a document says of itself as a whole: its title,
// its date, its language and how many words it has.
//
// It reads the text as a person would who has to fill in a catalogue card.
// What the front matter states wins; then what stands where titles and dates
// stand. It rather leaves a date unknown than takes one that the text merely
// mentions, and a language unknown than guesses from a line or two. The title
// is never empty for a readable document: a text without one is known by its
// first words, an empty one by its file name.
//
// It needs blocks with their boilerplate marked, ignores what is marked, and
// leaves the document otherwise as it is.
package metadata

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/clean"
)

// Describe fills in the Title, Date, Lang and Words of a document whose Text,
// Body and Blocks are complete, boilerplate marked. A document with a Problem
// is left as it is.
func Describe(doc *corpus.Document, front corpus.FrontMatter) {
	if doc.Problem != "" {
		return
	}
	lines := readLines(doc)
	doc.Title = title(doc, lines, front)
	doc.Date = date(doc, lines, front)
	doc.Lang = languageOf(lines, front)
	doc.Words = words(doc)
}

// line is a block that is not boilerplate, as a reader sees it.
type line struct {
	block corpus.Block
	text  string // its visible characters from the start, white space folded
	whole bool   // text is all of it
	words int    // of text
	final bool   // ends as a sentence does
}

// headLength is how many bytes of a block are looked at, except for its words.
const headLength = 600

// readLines returns the blocks of a document that count, code apart.
func readLines(doc *corpus.Document) []line {
	lines := make([]line, 0, len(doc.Blocks))
	for _, b := range doc.Blocks {
		if b.Boilerplate || b.Kind == corpus.Code {
			continue
		}
		text, whole := visible(doc.Text, b)
		if text == "" {
			continue
		}
		lines = append(lines, line{
			block: b, text: text, whole: whole,
			words: strings.Count(text, " ") + 1, final: whole && endsSentence(text),
		})
	}
	return lines
}

// visible returns the first characters of a block that are no markup, and
// whether those are all.
func visible(text string, b corpus.Block) (s string, whole bool) {
	if len(b.Leaves) == 1 {
		s = b.Leaves[0].In(text)
	} else {
		s = joined(text, b.Leaves)
	}
	if len(s) <= headLength {
		return clean.Line(s), true
	}
	end := headLength
	for !utf8.RuneStart(s[end]) {
		end--
	}
	return clean.Line(s[:end]), false
}

// joined returns the text of leaves up to a little more than is looked at,
// parted where white space parts them.
func joined(text string, leaves []corpus.Span) string {
	var s strings.Builder
	for i, leaf := range leaves {
		if i > 0 && strings.ContainsAny(text[leaves[i-1].End:leaf.Start], " \t\n") {
			s.WriteByte(' ')
		}
		s.WriteString(leaf.In(text))
		if s.Len() > headLength {
			break
		}
	}
	return s.String()
}

// isProse reports whether the line is running text rather than a headline, an
// address or a cell.
func (l line) isProse() bool {
	switch l.block.Kind {
	case corpus.Heading, corpus.Cell:
		return false
	}
	return !l.whole || l.words >= 8 && l.final || l.words >= 25 || len(l.text) > 100 && l.final
}

// endsSentence reports whether s ends with a stop. A question or exclamation
// mark ends headlines as well.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"'”’»“)]*_ `)
	r, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && strings.ContainsRune(".…:;,。：", r)
}

// hasLetter reports whether s holds a letter.
func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// words counts the words of the document's prose. A word is a run of letters
// and digits, with the apostrophes and hyphens inside it; of the scripts that
// do not part words, Chinese and Japanese, each character counts, as word
// processors do it.
func words(doc *corpus.Document) int {
	n := 0
	for _, b := range doc.Blocks {
		if b.Boilerplate || b.Kind == corpus.Code {
			continue
		}
		for _, leaf := range b.Leaves {
			n += countWords(leaf.In(doc.Text))
		}
	}
	return n
}

func countWords(s string) int {
	n := 0
	inWord := false
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9':
			if !inWord {
				n++
			}
			inWord = true
		case r < utf8.RuneSelf:
			inWord = inWord && (r == '\'' || r == '-')
		case r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			n++
			inWord = false
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if !inWord {
				n++
			}
			inWord = true
		case r == '’' || unicode.IsMark(r) || r == 0x200C || r == 0x200D:
		default:
			inWord = false
		}
	}
	return n
}
