package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
)

// separator is what stands between two words.
type separator uint8

const (
	space separator = iota
	hyphen
	comma
	colon   // a colon or a dash
	bracket // an opening bracket
	closing // a closing bracket
	line    // a line break
	stop    // any other sign
)

// token is a word of a document, or one whole mention of a person.
type token struct {
	corpus.Span
	lower   string
	class   wordClass
	before  separator
	capital bool
	owner   bool // followed by a possessive 's
	mention int  // the mention it lies in, or -1
}

// tokens takes a text apart into words; a person's name is one word.
func tokens(text string, mentions []corpus.Mention) []token {
	var list []token
	before, next := stop, 0
	for pos := 0; pos < len(text); {
		for next < len(mentions) && mentions[next].End <= pos {
			next++
		}
		in := -1
		if next < len(mentions) && mentions[next].Start <= pos {
			in = next
		}
		if in >= 0 && mentions[in].Type == corpus.Person {
			list = append(list, token{Span: mentions[in].Span, before: before, capital: true, mention: in})
			before, pos = space, mentions[in].End
			if n := possessive(text[pos:]); n > 0 {
				list[len(list)-1].owner = true
				pos += n
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(text[pos:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '&' {
			before = max(before, separatorOf(r, pos > 0 && text[pos-1] == ' '))
			pos += size
			continue
		}
		t := word(text, pos)
		t.before, t.mention = before, in
		if before == line && !t.capital && unicode.IsLetter(r) {
			t.before = space // the sentence goes on after a hard line break
		}
		if in >= 0 {
			t.class = plainWord
		}
		before, pos = space, t.End
		if n := possessive(text[pos:]); n > 0 {
			t.owner = true
			pos += n
		}
		list = append(list, t)
	}
	return list
}

// word reads the word at pos.
func word(text string, pos int) token {
	end := pos
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '&' && !unicode.Is(unicode.Mn, r) {
			break
		}
		end += size
	}
	t := token{Span: corpus.Span{Start: pos, End: end}}
	first, _ := utf8.DecodeRuneInString(text[pos:])
	t.capital = unicode.IsUpper(first)
	t.lower = strings.ToLower(text[pos:end])
	t.class = classOf(t.lower)
	return t
}

// possessive returns the length of a possessive ending at the start of s.
func possessive(s string) int {
	for _, ending := range []string{"'s", "’s", "'", "’"} {
		rest, ok := strings.CutPrefix(s, ending)
		if !ok {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(rest); !unicode.IsLetter(r) {
			return len(ending)
		}
	}
	return 0
}

func separatorOf(r rune, spaced bool) separator {
	switch r {
	case ' ', '\t', '\u00a0', '*', '_', '"', '“', '”', '«', '»', '\'', '’':
		return space
	case '-', '‑':
		if spaced {
			return colon
		}
		return hyphen
	case ',':
		return comma
	case ':', '–', '—':
		return colon
	case '(':
		return bracket
	case ')':
		return closing
	case '\n':
		return line
	}
	return stop
}
