package metadata

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/clean"
	"lectern/corpus/dates"
)

// The lengths in characters that titles stay within. A headline is kept whole
// up to the first; words of a text that has none are cut to the second.
const (
	maxTitle   = 200
	maxOpening = 80
)

// title returns the title of a document. Lines are those that count.
func title(doc *corpus.Document, lines []line, front corpus.FrontMatter) string {
	for _, found := range []func() string{
		func() string { return clean.Line(front.Title) },
		func() string { return markdownTitle(doc, lines) },
		func() string { return subject(lines) },
		func() string { return headline(lines) },
		func() string { return opening(lines) },
	} {
		if t := found(); hasLetter(t) {
			return cut(t, maxTitle)
		}
	}
	if name := clean.Line(doc.Name); name != "" {
		return name
	}
	return "untitled"
}

// markdownTitle returns the first heading of the first level, or the first of
// any level when it stands over all prose.
func markdownTitle(doc *corpus.Document, lines []line) string {
	if doc.Format != corpus.Markdown {
		return ""
	}
	first, prose := "", false
	for _, l := range lines {
		switch {
		case l.block.Kind != corpus.Heading:
			prose = prose || l.isProse()
		case l.block.Level == 1:
			return l.text
		case first == "" && !prose:
			first = l.text
		}
	}
	return first
}

// headLines is how many lines at the top may be headline, byline, dateline and
// fields of a mail.
const headLines = 12

// head returns the lines before the first prose, few of them.
func head(lines []line) []line {
	for i, l := range lines {
		if l.isProse() || i == headLines {
			return lines[:i]
		}
	}
	return lines
}

// headline returns the line that a person would call the headline: the first
// short one that stands over the prose and is no date, byline or name of a
// section. It must come first but for such lines.
func headline(lines []line) string {
	candidate := ""
	for _, l := range head(lines) {
		switch {
		case !l.titleLike():
			if candidate != "" {
				return candidate
			}
			if !l.passedOver() {
				return ""
			}
		case candidate == "":
			candidate = l.text
			if l.words > kicker {
				return candidate
			}
		case l.words >= minHeadline && !strings.HasPrefix(l.text, "("):
			return l.text
		default:
			return candidate
		}
	}
	return candidate
}

// A line of no more words than kicker names the section or the kind of text when
// one of at least minHeadline follows.
const (
	kicker      = 1
	minHeadline = 4
)

// titleLike reports whether the line alone could be a headline.
func (l line) titleLike() bool {
	switch l.block.Kind {
	case corpus.Paragraph, corpus.Heading:
	default:
		return false
	}
	first, _ := utf8.DecodeRuneInString(l.text)
	return l.whole && !l.final && hasLetter(l.text) && utf8.RuneCountInString(l.text) <= maxTitle &&
		(!unicode.IsLower(first) || l.block.Kind == corpus.Heading) && !l.passedOver()
}

// passedOver reports whether a headline may follow the line: a date, a byline,
// the place and date of a report, or a rule.
func (l line) passedOver() bool {
	return !hasLetter(l.text) || byline.MatchString(l.text) || l.isDateLine()
}

// byline matches a line that names the author, in English, Russian, French,
// Spanish and German.
var byline = regexp.MustCompile(`^(?:(?:[Bb]y|BY|Author:|Автор:|Текст:|[Pp]ar|[Pp]or|[Vv]on) \p{Lu}[^.!?]{0,80}|(?:Author|Автор|Текст|Auteur|Autor)\s?: .*)$`)

// isDateLine reports whether the line consists of a date with little besides,
// such as a weekday, a place or "Published". Cells and items are rows of a
// timetable rather.
func (l line) isDateLine() bool {
	if l.block.Kind != corpus.Paragraph && l.block.Kind != corpus.Heading || !l.whole || l.words > 12 || !strings.ContainsAny(l.text, "0123456789") {
		return false
	}
	found, ok := soleDate(l.text)
	return ok && otherWords(l.text, found) <= maxOther
}

// maxOther is how many words besides the date stand in a line that is a date.
const maxOther = 4

// otherWords counts the words of s outside the date, those that only tell the
// time apart.
func otherWords(s string, date dates.Found) int {
	rest := s[:date.Start] + " " + s[date.End:]
	n := 0
	for word := range strings.FieldsSeq(rest) {
		if hasLetter(word) {
			n++
		}
	}
	return n
}

// minOpening is how many bytes of text stand for a title before a mere cell or
// label does.
const minOpening = 20

// opening returns the first sentence of the text, cut at a word when it is
// long.
func opening(lines []line) string {
	first := ""
	for _, l := range lines {
		switch {
		case !hasLetter(l.text):
		case len(l.text) >= minOpening:
			return cut(strings.TrimRight(firstSentence(l.text), "."), maxOpening)
		case first == "":
			first = l.text
		}
	}
	return cut(first, maxOpening)
}

// firstSentence returns s up to its first stop that ends a sentence: one
// before a space and a capital letter, and after more than the few letters of
// an abbreviation or an initial.
func firstSentence(s string) string {
	word := 0 // letters since the last space
	for i, r := range s {
		switch r {
		case '。', '！', '？':
			return s[:i+utf8.RuneLen(r)]
		case '.', '!', '?':
			rest := s[i+1:]
			next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, ` "“”«'‘`))
			if strings.HasPrefix(rest, " ") && (word > 3 || r != '.') && !unicode.IsLower(next) {
				return s[:i+1]
			}
			word = 0
		case ' ':
			word = 0
		default:
			word++
		}
	}
	return s
}

// cut shortens s to n characters at the end of a word.
func cut(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	end := 0
	for i := range s {
		if n--; n == 0 {
			end = i
			break
		}
	}
	kept := s[:end]
	if space := strings.LastIndexByte(kept, ' '); space > len(kept)/2 {
		kept = kept[:space]
	} else {
		kept = strings.TrimRightFunc(kept, func(r rune) bool { return unicode.IsMark(r) || r == 0x200D })
	}
	return strings.TrimRightFunc(kept, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:-–—(«“\"", r) }) + "…"
}
