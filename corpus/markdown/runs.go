package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"

	"lectern/corpus"
	"lectern/corpus/clean"
)

// Runs splits the verbatim text of a span into runs without anything that may
// not be shown. It is for text in which no character has a special meaning.
func Runs(text string, span corpus.Span) []Run {
	r := runner{text: text}
	r.verbatim(span.Start, span.End)
	return r.runs
}

// maxReference is the length in bytes of the longest character reference that
// is understood: "&CounterClockwiseContourIntegral;" is the longest name.
const maxReference = 33

// runner collects runs of a text.
type runner struct {
	text string
	runs []Run
}

// add appends text[start:end] as it stands, joined to the run before it where
// the two touch.
func (r *runner) add(start, end int) {
	if start >= end {
		return
	}
	if n := len(r.runs); n > 0 {
		if last := &r.runs[n-1]; last.Span.End == start && last.Text == last.Span.In(r.text) {
			last.Span.End = end
			last.Text = last.Span.In(r.text)
			return
		}
	}
	span := corpus.Span{Start: start, End: end}
	r.runs = append(r.runs, Run{Text: span.In(r.text), Span: span})
}

// atom appends s, which stands for the whole of text[start:end].
func (r *runner) atom(s string, start, end int) {
	if s != "" {
		r.runs = append(r.runs, Run{Text: s, Span: corpus.Span{Start: start, End: end}})
	}
}

// verbatim appends text[start:end] without its unsafe characters; the end of a
// line becomes a space.
func (r *runner) verbatim(start, end int) {
	from := start
	for i := start; i < end; {
		c := r.text[i]
		if c >= 0x20 && c < 0x7f {
			i++
			continue
		}
		char, size := utf8.DecodeRuneInString(r.text[i:end])
		switch {
		case c == '\n' || c == '\t':
			r.add(from, i)
			r.atom(" ", i, i+1)
			from = i + size
		case c == '\r' || !showable(char):
			r.add(from, i)
			from = i + size
		}
		i += size
	}
	r.add(from, end)
}

// showable reports whether a character may reach the screen. Noncharacters may
// not: they are left to programs for their own use.
func showable(r rune) bool {
	return clean.Safe(r) && !(0xFDD0 <= r && r <= 0xFDEF)
}

// prose appends text[start:end] with its backslash escapes and character
// references resolved.
func (r *runner) prose(start, end int) {
	from := start
	for i := start; i < end; {
		switch c := r.text[i]; {
		case c == '\\' && i+1 < end && util.IsPunct(r.text[i+1]):
			r.verbatim(from, i)
			from = i + 1
			i += 2
		case c == '&':
			s, n := reference(r.text[i:end])
			if n == 0 {
				i++
				continue
			}
			r.verbatim(from, i)
			r.atom(s, i, i+n)
			i += n
			from = i
		default:
			i++
		}
	}
	r.verbatim(from, end)
}

// reference resolves the character reference that s begins with and returns
// its length, zero when there is none.
func reference(s string) (resolved string, n int) {
	end := strings.IndexByte(s[:min(len(s), maxReference)], ';')
	if end < 2 {
		return "", 0
	}
	ref := s[:end+1]
	if ref[1] == '#' {
		resolved = string(util.ResolveNumericReferences([]byte(ref)))
	} else {
		resolved = string(util.ResolveEntityNames([]byte(ref)))
	}
	if resolved == ref {
		return "", 0
	}
	return cleanReference(resolved), len(ref)
}

// cleanReference drops from what a reference stands for all that may not be
// shown, and keeps white space as one space, no-break spaces as they are.
func cleanReference(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case !showable(r):
			return -1
		}
		return r
	}, clean.Text(s))
}

// LineEnd returns what stands for the end of a line within a paragraph, when
// the line ends at one offset and the next begins at another: a space, or
// nothing between two characters of a script that has no spaces.
func LineEnd(text string, end, next int) []Run {
	before, _ := utf8.DecodeLastRuneInString(text[:end])
	after, _ := utf8.DecodeRuneInString(text[next:])
	if unspaced(before) && unspaced(after) {
		return nil
	}
	return []Run{{Text: " ", Span: corpus.Span{Start: end, End: next}}}
}

// unspaced reports whether r is of Chinese or Japanese, where words are not
// parted: ideographs, kana and full-width punctuation. Korean has spaces.
func unspaced(r rune) bool {
	return 0x2E80 <= r && r <= 0x9FFF || 0xF900 <= r && r <= 0xFAFF ||
		0xFF00 <= r && r <= 0xFFEF || 0x20000 <= r && r <= 0x3FFFF
}
