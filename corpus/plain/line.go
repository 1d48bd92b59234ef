package plain

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
)

// line is one line of text that is not blank, without the white space around
// it, and with what its place in a paragraph is judged by.
type line struct {
	corpus.Span

	indent int // cells before it
	width  int // cells of its text
	word   int // cells of its first word
	words  int // about how many

	lower    bool // begins with a small letter, or one of a script without cases
	caseless bool // begins with a letter of a script without cases
	final    bool // ends as a sentence ends
	mute     bool // holds no letter and no digit
	item     bool // begins like a list item
	quoted   bool // begins with ">", as quoted mail does
	field    bool // begins with a name and a colon, as mail headers do
	columns  bool // holds a tab or a wide gap
	numbered bool // begins with a digit
	code     bool // ends as a statement of a program does
}

// stanza is a run of lines with no blank line between them.
type stanza []line

// split returns the stanzas of the part of text that body covers, and where
// the lines begin that are more than limit.
func split(text string, body corpus.Span, limit int) (stanzas []stanza, rest int) {
	var current stanza
	lines, start := 0, body.Start
	for start < body.End && lines < limit {
		end := lineEnd(text, start, body.End)
		if l, ok := newLine(text, start, end); ok {
			current = append(current, l)
			lines++
		} else if len(current) > 0 {
			stanzas = append(stanzas, current)
			current = nil
		}
		start = end
	}
	if len(current) > 0 {
		stanzas = append(stanzas, current)
	}
	return stanzas, start
}

// lineEnd returns the offset after the line that start is on, not past end.
func lineEnd(text string, start, end int) int {
	if n := strings.IndexByte(text[start:end], '\n'); n >= 0 {
		return start + n + 1
	}
	return end
}

// A letter and a full stop are no sign: they are an initial or an abbreviation.
var (
	itemNumber = regexp.MustCompile(`^\(?(?:\d{1,3}[.)]|[ivxIVX]{2,5}[.)]|[\p{L}]\)) \s*\S`)
	fieldSign  = regexp.MustCompile(`^\p{Lu}[\p{L}-]*(?: [\p{L}-]+){0,2}\s?:\s+\S`)
)

// bullets are the signs that list items begin with.
const bullets = "-*+•·▪◦‣–—"

// beginsItem reports whether s begins like a list item.
func beginsItem(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	if strings.ContainsRune(bullets, r) {
		return strings.HasPrefix(s[size:], " ")
	}
	return strings.ContainsAny(s[:min(len(s), 8)], ".)") && itemNumber.MatchString(s)
}

// beginsField reports whether s begins with up to three words and a colon.
func beginsField(s string) bool {
	return strings.Contains(s, ":") && fieldSign.MatchString(s)
}

// hasColumns reports whether s, which is trimmed, holds a tab or a wide gap.
func hasColumns(s string) bool {
	return strings.Contains(s, "\t") || strings.Contains(s, "   ")
}

// signLength is how many bytes of a line are searched for signs at its start.
const signLength = 120

// newLine measures the line of text between two offsets; it fails for a blank
// one.
func newLine(text string, start, end int) (line, bool) {
	l := line{Span: trimmed(text, start, end)}
	if l.Empty() {
		return line{}, false
	}
	visible := l.In(text)
	l.indent = indentWidth(text[start:l.Start])
	l.measure(visible)

	head := visible[:min(len(visible), signLength)]
	first, _ := utf8.DecodeRuneInString(visible)
	l.item = beginsItem(head)
	l.quoted = first == '>'
	l.field = beginsField(head)
	l.columns = hasColumns(head)
	l.numbered = unicode.IsDigit(first)
	l.caseless = unicode.IsLetter(first) && !unicode.IsUpper(first) && !unicode.IsLower(first)
	l.lower = unicode.IsLower(first) || l.caseless
	l.final = endsSentence(visible)
	l.code = strings.ContainsAny(visible[len(visible)-1:], "{};")
	return l, true
}

// trimmed returns the span of the text between two offsets without the white
// space around it.
func trimmed(text string, start, end int) corpus.Span {
	s := strings.TrimLeftFunc(text[start:end], unicode.IsSpace)
	start = end - len(s)
	return corpus.Span{Start: start, End: start + len(strings.TrimRightFunc(s, unicode.IsSpace))}
}

// measure sets what is counted over the whole line.
func (l *line) measure(s string) {
	l.mute = true
	for _, r := range s {
		if unicode.IsSpace(r) {
			l.words++
			if l.word == 0 {
				l.word = l.width
			}
		}
		if l.mute && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			l.mute = false
		}
		l.width += cells(r)
	}
	if l.word == 0 {
		l.word = l.width
	}
	l.words++
}

// cells is a coarse width: it serves to compare lines, not to place them.
func cells(r rune) int {
	switch {
	case r >= 0x1100 && r < 0x1160, r >= 0x2E80 && r < 0xFE00, r >= 0x20000 && r < 0x40000:
		return 2
	case r >= 0x300 && unicode.Is(unicode.Mn, r):
		return 0
	}
	return 1
}

// indentWidth counts the cells of white space at the start of a line, a tab
// reaching to the next multiple of eight.
func indentWidth(s string) int {
	n := 0
	for _, r := range s {
		if r == '\t' {
			n += 8 - n%8
		} else {
			n++
		}
	}
	return n
}

// endsSentence reports whether s ends with the punctuation of a sentence,
// closing quotes and brackets apart.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"'”’»“)]*_`)
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…:;。！？：；।؟", r) && s != ""
}

// kind returns the kind of a block that begins with the line.
func (l line) kind() corpus.BlockKind {
	switch {
	case l.mute && l.width >= 3:
		return corpus.Code // a rule, or a line of a drawing
	case l.quoted:
		return corpus.Quote
	case l.item:
		return corpus.Item
	}
	return corpus.Paragraph
}
