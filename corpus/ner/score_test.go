package ner

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"sort"
	"strings"
	"testing"

	"lectern/corpus"
)

var (
	goldFiles  = flag.String("gold", os.Getenv("LECTERN_GOLD"), "annotated JSON Lines to score against, separated by commas")
	showErrors = flag.Int("errors", 0, "how many of the most frequent errors to print")
)

// tally counts spans of one type: found and right, found, in gold.
type tally struct{ right, found, gold int }

func (t tally) f1() float64 {
	if t.found+t.gold == 0 {
		return 0
	}
	return 2 * float64(t.right) / float64(t.found+t.gold)
}

func (t tally) String() string {
	return fmt.Sprintf("P %6.2f  R %6.2f  F1 %6.2f  %d", 100*float64(t.right)/float64(max(t.found, 1)), 100*float64(t.right)/float64(max(t.gold, 1)), 100*t.f1(), t.gold)
}

// score compares exact spans and types, as an evaluation outside does: spans
// in boilerplate are left out on both sides, and one that equals an optional
// or nested span of gold is neither right nor wrong.
type score struct {
	types  [len(corpus.Types)]tally
	errors map[string]int
}

func (s *score) add(g goldDocument, found []corpus.Mention) {
	free := map[corpus.Span]bool{}
	gold := map[corpus.Span]goldSpan{}
	for _, o := range g.Optional {
		free[o.span()] = true
	}
	for _, m := range g.Mentions {
		for _, n := range m.Nested {
			free[n.span()] = true
		}
		if m.InBoilerplate || inBoilerplate(g, m.span()) {
			free[m.span()] = true
			continue
		}
		gold[m.span()] = m
		kind, _ := corpus.ParseType(m.Type)
		s.types[kind].gold++
	}
	hit := map[corpus.Span]bool{}
	for _, m := range found {
		want, ok := gold[m.Span]
		if inBoilerplate(g, m.Span) || !ok && free[m.Span] {
			continue
		}
		s.types[m.Type].found++
		hit[m.Span] = ok
		switch {
		case ok && want.Type == m.Type.String():
			s.types[m.Type].right++
		case ok:
			s.note("type %s not %s: %s", want.Type, m.Type, m.In(g.Text))
		default:
			s.note("extra %s: %s%s", m.Type, m.In(g.Text), overlapping(g, m.Span))
		}
	}
	for span, m := range gold {
		if !hit[span] && !slices.ContainsFunc(found, func(f corpus.Mention) bool { return f.Overlaps(span) }) {
			s.note("miss %s: %s", m.Type, span.In(g.Text))
		}
	}
}

func inBoilerplate(g goldDocument, span corpus.Span) bool {
	return slices.ContainsFunc(g.Boilerplate, func(b goldSpan) bool { return b.span().Contains(span) })
}

func overlapping(g goldDocument, span corpus.Span) string {
	var b strings.Builder
	for _, m := range g.Mentions {
		if m.span().Overlaps(span) {
			fmt.Fprintf(&b, " [%s %s]", m.Type, m.span().In(g.Text))
		}
	}
	return b.String()
}

func (s *score) note(format string, args ...any) {
	if s.errors == nil {
		s.errors = map[string]int{}
	}
	s.errors[fmt.Sprintf(format, args...)]++
}

func (s *score) sum(types ...corpus.Type) (t tally) {
	for _, k := range types {
		t.right += s.types[k].right
		t.found += s.types[k].found
		t.gold += s.types[k].gold
	}
	return t
}

func (s *score) all() tally  { return s.sum(corpus.Types[:]...) }
func (s *score) core() tally { return s.sum(corpus.Person, corpus.Organization, corpus.Place) }

func (s *score) worst(n int) []string {
	lines := make([]string, 0, len(s.errors))
	for e := range s.errors {
		lines = append(lines, e)
	}
	sort.Slice(lines, func(i, j int) bool {
		if a, b := s.errors[lines[i]], s.errors[lines[j]]; a != b {
			return a > b
		}
		return lines[i] < lines[j]
	})
	return lines[:min(n, len(lines))]
}

// TestScore prints precision, recall and F1 against the files of -gold.
func TestScore(t *testing.T) {
	if *goldFiles == "" {
		t.Skip("no -gold files given")
	}
	r := newRecognizer(t)
	for path := range strings.SplitSeq(*goldFiles, ",") {
		var s score
		for _, g := range readGold(t, path) {
			s.add(g, r.Recognize(g.document()))
		}
		fmt.Println(path)
		for _, k := range corpus.Types {
			fmt.Printf("%-13s %s\n", k, s.types[k])
		}
		fmt.Printf("%-13s %s\n%-13s %s\n", "all", s.all(), "core", s.core())
		for _, e := range s.worst(*showErrors) {
			fmt.Printf("%4d %s\n", s.errors[e], e)
		}
	}
}

func newRecognizer(t testing.TB) *Recognizer {
	t.Helper()
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return r
}
