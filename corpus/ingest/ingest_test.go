package ingest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"lectern/corpus"
	"lectern/corpus/ner"
	"lectern/corpus/source"
	"lectern/seeds"
)

func recognizer(t testing.TB) *ner.Recognizer {
	t.Helper()
	r, err := ner.New()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// collectionOf makes a folder of n short documents, the seventh of them
// unreadable.
func collectionOf(n int) fstest.MapFS {
	fsys := fstest.MapFS{}
	for i := range n {
		content := fmt.Sprintf("Report number %d\n\nAngela Ruiz met the delegation in Geneva. Ruiz spoke for the United Nations.\n", i)
		if i == 6 {
			content = "\x00\x01\x02\x03"
		}
		fsys[fmt.Sprintf("%05d.txt", i)] = &fstest.MapFile{Data: []byte(content)}
	}
	return fsys
}

func TestRunPublishesGrowingSnapshots(t *testing.T) {
	const n = 100
	var libraries []Snapshot
	err := Run(context.Background(), recognizer(t), source.FS(collectionOf(n)), func(s Snapshot) {
		if s.Library != nil {
			libraries = append(libraries, s)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(libraries) < 2 || len(libraries) > 8 {
		t.Errorf("%d snapshots of %d documents", len(libraries), n)
	}
	last := libraries[len(libraries)-1]
	if !last.Done || last.Read != n || last.Total != n || last.Problems != 1 || last.Library.Len() != n {
		t.Errorf("the last snapshot is %+v", last)
	}
	for _, s := range libraries {
		checkOrder(t, s.Library)
	}
}

// checkOrder fails when documents are not in the order given, or do not know
// their number.
func checkOrder(t *testing.T, lib corpus.Library) {
	t.Helper()
	for i := range lib.Len() {
		d, err := lib.Document(context.Background(), corpus.DocumentID(i))
		if err != nil || int(d.ID) != i || d.Name != fmt.Sprintf("%05d.txt", i) {
			t.Fatalf("document %d is %+v, %v", i, d, err)
		}
	}
}

func TestRunListsWhatCannotBeRead(t *testing.T) {
	var last Snapshot
	err := Run(context.Background(), recognizer(t), source.FS(collectionOf(8)), func(s Snapshot) { last = s })
	if err != nil {
		t.Fatal(err)
	}
	bad, _ := last.Library.Document(context.Background(), 6)
	if bad.Problem == "" {
		t.Errorf("the binary file is %+v", bad)
	}
	entities, _ := last.Library.Facets(context.Background(), corpus.Query{})
	for _, e := range entities {
		if e.Name == "Angela Ruiz" && e.Documents == 7 {
			return
		}
	}
	t.Errorf("Angela Ruiz is not in seven documents: %+v", entities)
}

func TestRunEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	err := Run(ctx, recognizer(t), source.FS(collectionOf(500)), func(Snapshot) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("Run returned %v", err)
	}
}

func TestRunOnNothing(t *testing.T) {
	var last Snapshot
	if err := Run(context.Background(), recognizer(t), source.FS(fstest.MapFS{}), func(s Snapshot) { last = s }); err != nil {
		t.Fatal(err)
	}
	if last.Library == nil || last.Library.Len() != 0 || !last.Done {
		t.Errorf("the last snapshot is %+v", last)
	}
}

// TestSeedsKeepTheirBytes holds that the text of a clean document is its file,
// so that offsets are offsets in the file.
func TestSeedsKeepTheirBytes(t *testing.T) {
	for ref := range source.FS(seeds.FS) {
		document, mentions := Read(context.Background(), recognizer(t), ref)
		file, err := seeds.FS.ReadFile(document.Name)
		if err != nil || document.Text != string(file) {
			t.Errorf("%s was changed (%v)", document.Name, err)
		}
		if len(mentions) == 0 {
			t.Errorf("%s mentions nobody", document.Name)
		}
	}
}

// FuzzRead holds that any file becomes a document whose spans lie in its text.
func FuzzRead(f *testing.F) {
	f.Add("a.txt", []byte("Angela Ruiz met *Bob* in Paris on 3 May 2024."))
	f.Add("a.md", []byte("---\ntitle: x\n---\n# A\n\n> > **Bob**\n\n| a | b |\n|---|---|\n| c | d |\n"))
	r := recognizer(f)
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		extension := ".txt"
		if strings.HasSuffix(name, "d") {
			extension = ".md"
		}
		for ref := range source.FS(fstest.MapFS{"f" + extension: {Data: content}}) {
			document, mentions := Read(context.Background(), r, ref)
			if document.Problem == "lectern failed on this document" {
				t.Fatalf("a step panicked")
			}
			for _, m := range mentions {
				if m.Start < 0 || m.Empty() || m.End > len(document.Text) || strings.ToValidUTF8(m.In(document.Text), "") != m.In(document.Text) {
					t.Errorf("mention %v lies outside of the text or cuts a character", m)
				}
			}
		}
	})
}

// BenchmarkRun reads a folder of a thousand documents into a library.
func BenchmarkRun(b *testing.B) {
	fsys := collectionOf(1000)
	r := recognizer(b)
	for b.Loop() {
		if err := Run(context.Background(), r, source.FS(fsys), func(Snapshot) {}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSeeds is what stands between the start and the first screen.
func BenchmarkSeeds(b *testing.B) {
	r := recognizer(b)
	for b.Loop() {
		if err := Run(context.Background(), r, source.FS(seeds.FS), func(Snapshot) {}); err != nil {
			b.Fatal(err)
		}
	}
}
