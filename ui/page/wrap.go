package page

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
)

// stretch is one line's part of a flow, as a range of bytes.
type stretch struct {
	from, to int
	gap      bool // white space before it was dropped
}

// wrap breaks text into lines of at most first and rest cells, where the
// Unicode line breaking algorithm (UAX #14) allows it, and within a word only
// when the word alone is too wide. White space at a break is dropped. A
// character wider than a whole line is left out.
func wrap(text string, first, rest int) []stretch {
	w := wrapper{text: text, limit: max(first, 1), rest: max(rest, 1)}
	for start := 0; start <= len(text); {
		end := strings.IndexByte(text[start:], '\n')
		if end < 0 {
			end = len(text) - start
		}
		w.paragraph(start, start+end)
		start += end + 1
	}
	return w.lines
}

// wrapper is one walk over a text.
type wrapper struct {
	text  string
	limit int // cells of the line at hand
	rest  int // of those that follow
	lines []stretch

	from, to int // the line at hand, without the space at its end
	width    int // of text[from:to]
	space    int // cells of white space behind it
	gap      bool
}

// paragraph breaks text[start:end], which has no line break in it.
func (w *wrapper) paragraph(start, end int) {
	w.from, w.to, w.width, w.space = start, start, 0, 0
	w.gap = len(w.lines) > 0
	state := -1
	for left := w.text[start:end]; left != ""; {
		var segment string
		segment, left, _, state = uniseg.FirstLineSegmentInString(left, state)
		w.segment(end-len(left)-len(segment), segment)
	}
	w.flush()
}

func (w *wrapper) flush() {
	w.lines = append(w.lines, stretch{from: w.from, to: w.to, gap: w.gap})
	w.limit = w.rest
}

// segment adds what may not be broken: a word and the spaces behind it.
func (w *wrapper) segment(at int, s string) {
	word := strings.TrimRight(s, " ")
	width := ansi.StringWidth(word)
	if w.width+w.space+width > w.limit && w.to > w.from {
		w.flush()
		w.gap = w.space > 0
		w.from, w.to, w.width, w.space = at, at, 0, 0
	}
	if w.to == w.from && w.space+width > w.limit { // an indent that leaves no room
		w.from, w.to, w.space = at, at, 0
	}
	if w.width+w.space+width > w.limit {
		w.hard(at, word)
	} else if word != "" || w.to == w.from {
		w.width += w.space + width
		w.to, w.space = at+len(word), 0
	}
	w.space += len(s) - len(word)
}

// hard breaks a word that is too wide for a line.
func (w *wrapper) hard(at int, word string) {
	w.width += w.space
	w.space = 0
	for word != "" {
		n, width := cluster(word)
		if w.width+width > w.limit && w.to > w.from {
			w.flush()
			w.from, w.to, w.width, w.gap = at, at, 0, false
		}
		if width > w.limit {
			w.from, w.to = at+n, at+n
		} else {
			w.width += width
			w.to = at + n
		}
		at += n
		word = word[n:]
	}
}

// cluster returns the length in bytes and the width in cells of the first
// character of s as a person sees it.
func cluster(s string) (n, width int) {
	if c := s[0]; c >= 0x20 && c < 0x7f && (len(s) == 1 || s[1] < 0x80) {
		return 1, 1
	}
	first, width := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	return max(len(first), 1), width
}

// cellsOf returns the cells of the characters that s[from:to] touches.
func cellsOf(s string, from, to int) (start, end int) {
	cell := 0
	start = -1
	for at := 0; at < to; {
		n, width := cluster(s[at:])
		if start < 0 && at+n > from {
			start = cell
		}
		at += n
		cell += width
	}
	if start < 0 {
		start = cell
	}
	return start, cell
}
