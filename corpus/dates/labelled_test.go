package dates_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"lectern/corpus"
	"lectern/corpus/dates"
)

// labelledEnv names files of labelled documents (JSON Lines, a pattern as
// filepath.Glob takes it) to measure the grammar on; without it the test is
// skipped. Run with -v to see the figures.
const labelledEnv = "LECTERN_LABELLED"

type labelled struct {
	Text     string
	Mentions []struct {
		Start, End int
		Type       string
	}
	Optional []struct{ Start, End int }
}

func TestLabelled(t *testing.T) {
	pattern := os.Getenv(labelledEnv)
	if pattern == "" {
		t.Skip(labelledEnv + " is not set")
	}
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no files for %q: %v", pattern, err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) { measure(t, readLabelled(t, path)) })
	}
}

// measure logs precision and recall of exact spans, findings of weak evidence
// left out, and the errors when asked for.
func measure(t *testing.T, documents []labelled) {
	var right, given, wanted int
	for _, d := range documents {
		gold, free := map[corpus.Span]bool{}, map[corpus.Span]bool{}
		var others []corpus.Span
		for _, m := range d.Mentions {
			span := corpus.Span{Start: m.Start, End: m.End}
			if m.Type == "date" {
				gold[span] = true
			} else {
				others = append(others, span)
			}
		}
		for _, o := range d.Optional {
			free[corpus.Span(o)] = true
		}
		wanted += len(gold)
		for _, f := range dates.Find(d.Text) {
			if f.Evidence == dates.Weak || free[f.Span] || inside(f.Span, others) {
				continue
			}
			given++
			if gold[f.Span] {
				right++
				delete(gold, f.Span)
			} else {
				report(t, "extra ", d.Text, f.Span)
			}
		}
		for span := range gold {
			report(t, "missed", d.Text, span)
		}
	}
	t.Logf("P %.4f R %.4f (%d dates)", float64(right)/float64(max(given, 1)), float64(right)/float64(max(wanted, 1)), wanted)
}

func inside(s corpus.Span, spans []corpus.Span) bool {
	for _, o := range spans {
		if o.Overlaps(s) {
			return true
		}
	}
	return false
}

func report(t *testing.T, what, text string, s corpus.Span) {
	if os.Getenv("LECTERN_ERRORS") != "" {
		t.Logf("%s %q in %q", what, s.In(text), text[max(0, s.Start-40):min(len(text), s.End+25)])
	}
}

func readLabelled(t *testing.T, path string) []labelled {
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var documents []labelled
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var d labelled
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		documents = append(documents, d)
	}
	return documents
}
