package dates

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind is what a token can be in a date.
type kind uint8

const (
	other      kind = iota // a word or sign that means nothing here
	number                 // ASCII digits
	sign                   // a punctuation mark, in token.value
	month                  // value 1 to 12
	weekday                // outside of dates, but context for a bare day
	ordinal                // "first", "первый": value 1 to 21
	roman                  // a Roman numeral in capitals
	yearWord               // "года", "г": belongs to the date after a year
	century                // "century", "век"
	quarter                // "quarter", "квартал"
	half                   // "semestre", "полугодие"; English "half"
	season                 // value 1 spring to 4 winter
	decades                // "années", "años", "годы": beside a decade
	decade                 // a decade in a word: "nineties"; value 90
	of                     // "of", "de", "del"
	to                     // joins the ends of a range: "to", "по", "bis"
	and                    // joins days: "and", "и", "et"
	lead                   // a word that a date follows: "in", "since", "до"
	determiner             // "the", "its": a year or month after it qualifies a noun
	count                  // a word that makes the figure before it a quantity
	label                  // a word that makes the figure after it a name or number
	era                    // "BC", "AD"
)

// gap is the white space before a token.
type gap uint8

const (
	joined   gap = iota // none
	spaced              // on the same line
	newLine             // a line break
	newBlock            // a blank line, or the start of the text
)

// token is one word, number or sign. Numbers have their figures counted.
type token struct {
	start, end int
	kind       kind
	gap        gap
	flags      flags
	value      int
	figures    int
}

// finder holds the tokens of one run of text between blank lines and the
// findings so far.
type finder struct {
	text   string
	tokens []token
	found  []Found
}

// tokenize replaces the tokens by those of the text from pos up to a blank
// line and returns where it ended.
func (f *finder) tokenize(pos int) int {
	f.tokens = f.tokens[:0]
	before := newBlock
	for pos < len(f.text) {
		switch c := f.text[pos]; {
		case c == '\n':
			if before == newLine && len(f.tokens) > 0 {
				return pos + 1
			}
			before = max(before, newLine)
			pos++
		case c == ' ' || c == '\t' || c == '\r':
			before = max(before, spaced)
			pos++
		case isDigit(c):
			t := f.number(pos)
			t.gap, before = before, joined
			f.tokens = append(f.tokens, t)
			pos = t.end
		case c < utf8.RuneSelf && !isASCIILetter(c):
			f.tokens = append(f.tokens, token{start: pos, end: pos + 1, kind: sign, gap: before, value: int(c)})
			before = joined
			pos++
		default:
			t := f.wordOrSign(pos)
			if t.kind == sign && unicode.IsSpace(rune(t.value)) {
				before = max(before, spaced)
			} else {
				t.gap, before = before, joined
				f.tokens = append(f.tokens, t)
			}
			pos = t.end
		}
	}
	return pos
}

// number reads a run of digits; a run too long for a date has no value.
func (f *finder) number(start int) token {
	t := token{start: start, end: start, kind: number}
	for t.end < len(f.text) && isDigit(f.text[t.end]) {
		if t.figures < 8 {
			t.value = t.value*10 + int(f.text[t.end]-'0')
		}
		t.figures++
		t.end++
	}
	return t
}

// wordOrSign reads a run of letters, or one character that is none.
func (f *finder) wordOrSign(start int) token {
	var fold [24]byte // the longest word in the lexicon is shorter
	n, end, capital := 0, start, 0
	fits := true
	for end < len(f.text) {
		c := f.text[end]
		if c < utf8.RuneSelf {
			if !isASCIILetter(c) {
				break
			}
			if c < 'a' {
				capital++
				c += 'a' - 'A'
			}
			if n < len(fold) {
				fold[n] = c
				n++
			} else {
				fits = false
			}
			end++
			continue
		}
		r, size := utf8.DecodeRuneInString(f.text[end:])
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
			if end == start {
				return token{start: start, end: end + size, kind: sign, value: int(r)}
			}
			break
		}
		low := lower(r)
		if low != r {
			capital++
		}
		if n+utf8.UTFMax <= len(fold) {
			n += utf8.EncodeRune(fold[n:], low)
		} else {
			fits = false
		}
		end += size
	}
	t := token{start: start, end: end}
	if !fits {
		return t
	}
	word := fold[:n]
	if capital == utf8.RuneCount(word) {
		t.flags |= upper
		if v := romanValue(word); v > 0 {
			t.kind, t.value = roman, v
			return t
		}
	}
	if figures, ok := strings.CutSuffix(string(word), "e"); ok && capital > 0 && capital == len(figures) {
		if v := romanValue([]byte(figures)); v > 0 { // French "XVIIe"
			t.kind, t.value = roman, v
			return t
		}
	}
	if capital > 0 {
		t.flags |= capitalized
	}
	if m, ok := lexicon[string(word)]; ok {
		t.kind, t.value, t.flags = m.kind, m.value, t.flags|m.flags
	}
	return t
}

// lower folds the letters of Russian quickly and all others as Unicode does.
func lower(r rune) rune {
	switch {
	case r >= 'а' && r <= 'я':
		return r
	case r >= 'А' && r <= 'Я':
		return r + 'а' - 'А'
	}
	return unicode.ToLower(r)
}

// romanValue reads a Roman numeral of lower-case Latin or Cyrillic letters up to 39, which
// is as far as months, quarters and centuries go; zero for anything else.
func romanValue(word []byte) int {
	if len(word) > 7 {
		return 0
	}
	total, last := 0, 0
	for _, r := range string(word) {
		v := 0
		switch r {
		case 'i', 'і':
			v = 1
		case 'v':
			v = 5
		case 'x', 'х':
			v = 10
		default:
			return 0
		}
		if v > last {
			total -= 2 * last
		}
		total += v
		last = v
	}
	return total
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
