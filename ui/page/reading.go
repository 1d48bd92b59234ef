package page

import (
	"strings"

	"lectern/corpus/markdown"
)

// reading turns Glamour's output into a flow.
type reading struct {
	leaves [][]markdown.Run
	next   int // leaf
	start  int // of the open leaf
	text   strings.Builder
	styles []styled
	runs   []run
	sgr    string
}

func (r *reading) flow() flow {
	return flow{text: r.text.String(), styles: r.styles, runs: r.runs}
}

func (r *reading) read(s string) {
	for len(s) > 0 {
		i := strings.IndexAny(s, "\x1b"+opening+closing+parting)
		if i < 0 {
			i = len(s)
		}
		r.text.WriteString(s[:i])
		s = s[i:]
		switch {
		case s == "":
		case s[0] == 0x1b:
			s = s[r.style(s):]
		case strings.HasPrefix(s, opening):
			r.start = r.text.Len()
			s = s[len(opening):]
		case strings.HasPrefix(s, closing):
			r.leaf()
			s = s[len(closing):]
		default:
			s = s[len(parting):]
		}
	}
}

// style takes in the SGR sequence that s begins with and returns its length.
func (r *reading) style(s string) int {
	n := strings.IndexByte(s, 'm') + 1
	if n == 0 {
		return len(s)
	}
	switch seq := s[:n]; seq {
	case sgrReset, "\x1b[m":
		r.sgr = ""
	default:
		r.sgr += seq
	}
	r.styles = append(r.styles, styled{at: r.text.Len(), sgr: r.sgr})
	return n
}

// leaf notes where the text of the leaf that has just been closed comes from.
func (r *reading) leaf() {
	at := r.start
	for _, source := range r.leaves[r.next] {
		r.runs = append(r.runs, run{at: at, n: len(source.Text), src: source.Span})
		at += len(source.Text)
	}
	r.next++
}

// unstyled takes the leaves as they are.
func (r *reading) unstyled() {
	for _, runs := range r.leaves {
		r.start = r.text.Len()
		for _, source := range runs {
			r.text.WriteString(source.Text)
		}
		r.leaf()
		r.text.WriteByte('\n')
	}
}
