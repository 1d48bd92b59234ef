package page

import (
	"sort"
	"strings"

	"lectern/corpus"
)

// flow is the content of one block before it is broken into lines: visible
// text, the styles it has, and where in the document it comes from. A line
// feed in the text is a line break that the author asked for.
type flow struct {
	text   string
	styles []styled // sorted by at
	runs   []run    // sorted by at; generated text has none
}

// styled is a change of style: from byte at on, sgr is in force.
type styled struct {
	at  int
	sgr string // escape sequences; empty for the terminal's own style
}

// run is text that comes from the document.
type run struct {
	at, n int // bytes of the visible text
	src   corpus.Span

	fresh bool // nothing before it belongs to the same block
	gap   bool // white space before it fell to a line break
}

// verbatim reports whether the bytes of the run are those of the document.
// Otherwise the whole stands for the whole.
func (r run) verbatim() bool { return r.n == r.src.Len() }

// cut returns the part of r that lies in text[from:to], placed relative to
// from; false when there is none.
func (r run) cut(from, to int) (run, bool) {
	start, end := max(r.at, from), min(r.at+r.n, to)
	if start >= end {
		return run{}, false
	}
	out := run{at: start - from, n: end - start, src: r.src}
	if r.verbatim() {
		out.src = corpus.Span{Start: r.src.Start + start - r.at, End: r.src.Start + end - r.at}
	}
	return out, true
}

// within returns the visible bytes of r that a span of the document covers.
func (r run) within(span corpus.Span) (from, to int) {
	if !r.src.Overlaps(span) {
		return 0, 0
	}
	if !r.verbatim() {
		return r.at, r.at + r.n
	}
	return r.at + max(0, span.Start-r.src.Start), r.at + min(r.n, span.End-r.src.Start)
}

// runsIn returns the parts of the flow's runs that lie in text[from:to].
func (f *flow) runsIn(from, to int) []run {
	var out []run
	first := sort.Search(len(f.runs), func(i int) bool { return f.runs[i].at+f.runs[i].n > from })
	for _, r := range f.runs[first:] {
		if r.at >= to {
			break
		}
		if part, ok := r.cut(from, to); ok {
			out = append(out, part)
		}
	}
	return out
}

// write appends text[from:to] with its styles, and ends in the terminal's own.
func (f *flow) write(b *strings.Builder, from, to int) {
	next := sort.Search(len(f.styles), func(i int) bool { return f.styles[i].at > from })
	sgr := ""
	if next > 0 {
		sgr = f.styles[next-1].sgr
	}
	for from < to {
		end := to
		if next < len(f.styles) {
			end = min(to, f.styles[next].at)
		}
		if end > from {
			b.WriteString(sgr)
			b.WriteString(f.text[from:end])
			if sgr != "" {
				b.WriteString(sgrReset)
			}
		}
		from = end
		if next < len(f.styles) {
			sgr = f.styles[next].sgr
			next++
		}
	}
}

const sgrReset = "\x1b[0m"

// trim drops at both ends of the flow the white space in cutset, which Glamour
// puts around blocks.
func (f *flow) trim(cutset string) {
	text := strings.TrimRight(f.text, cutset)
	lead := len(text) - len(strings.TrimLeft(text, cutset))
	f.text = text[lead:]
	for i := range f.styles {
		f.styles[i].at = max(0, f.styles[i].at-lead)
	}
	kept := f.runs[:0]
	for _, r := range f.runs {
		if r, ok := r.cut(lead, len(text)); ok {
			kept = append(kept, r)
		}
	}
	f.runs = kept
}
