package ingest

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"lectern/corpus"
	"lectern/corpus/gold"
	"lectern/corpus/library"
	"lectern/corpus/source"
)

var goldFile = flag.String("gold", filepath.Join("testdata", "seeds.gold.jsonl"), "annotated documents (JSON Lines) to measure the whole pipeline on")

// TestQuality measures the whole way from files to entities on annotated
// documents, by default those that are built in, and holds floors under the
// figures. Run it with -v to see them.
func TestQuality(t *testing.T) {
	content, err := os.ReadFile(*goldFile)
	if err != nil {
		t.Fatal(err)
	}
	documents, err := gold.Read(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	run := annotations(t, documents)
	tallies := gold.Mentions(documents, run)
	for _, kind := range corpus.Types {
		t.Logf("%-14s %v", kind, tallies[kind])
	}
	all := gold.Sum(tallies, corpus.Types[:]...)
	core := gold.Sum(tallies, corpus.Person, corpus.Organization, corpus.Place)
	linking, roles := gold.Linking(documents, run), gold.Roles(documents, run)
	t.Logf("%-14s %v", "mentions", all)
	t.Logf("%-14s %v", "core", core)
	t.Logf("%-14s %v", "linking", linking)
	t.Logf("%-14s %v", "roles", roles)
	if flag.Lookup("gold").DefValue != *goldFile {
		return // the floors are those of the built-in documents
	}
	for _, c := range []struct {
		name      string
		f1, floor float64
	}{
		{"mentions", all.F1(), 0.94},
		{"core", core.F1(), 0.95},
		{"linking", linking.F1(), 0.93},
		{"roles", roles.F1(), 0.95},
	} {
		if c.f1 < c.floor {
			t.Errorf("%s: F1 %.4f is under %.2f", c.name, c.f1, c.floor)
		}
	}
}

// annotations runs the pipeline over the texts of annotated documents, in
// their order.
func annotations(t *testing.T, documents []gold.Document) []corpus.Annotation {
	t.Helper()
	recognizer := recognizer(t)
	c := collection{early: map[int]result{}}
	for i, d := range documents {
		for ref := range source.FS(fstest.MapFS{filepath.Base(d.ID): {Data: []byte(d.Text)}}) {
			document, mentions := Read(context.Background(), recognizer, ref)
			document.ID = corpus.DocumentID(i)
			c.add(result{i, document, mentions})
		}
	}
	if len(c.documents) != len(documents) {
		t.Fatalf("%d of %d documents were read", len(c.documents), len(documents))
	}
	return annotationsOf(t, c.library())
}

func annotationsOf(t *testing.T, lib *library.Memory) []corpus.Annotation {
	t.Helper()
	all := make([]corpus.Annotation, lib.Len())
	for i := range all {
		a, err := lib.Annotation(context.Background(), corpus.DocumentID(i))
		if err != nil {
			t.Fatal(err)
		}
		all[i] = a
	}
	return all
}
