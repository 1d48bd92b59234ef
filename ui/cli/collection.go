package cli

import (
	"context"
	"fmt"
	"io"
	"iter"

	"lectern/corpus"
	"lectern/corpus/clean"
	"lectern/corpus/ingest"
	"lectern/corpus/ner"
	"lectern/corpus/source"
	"lectern/seeds"
)

// references finds the documents that paths name; the seeds when there are
// none.
func references(ctx context.Context, paths []string, stdin io.Reader) iter.Seq[source.Ref] {
	if len(paths) == 0 {
		return source.FS(seeds.FS)
	}
	return source.Walk(ctx, paths, stdin)
}

// open reads a whole collection and names on standard error what could not be
// read. Its last value is errUnreadable when there was such a document, to be
// returned when the rest has been done.
func open(ctx context.Context, s Streams, paths []string) (corpus.Library, []corpus.Row, error) {
	lib, rows, err := openQuietly(ctx, s, paths)
	if err != nil {
		return nil, nil, err
	}
	return lib, rows, complain(s, rows)
}

// openQuietly reads a whole collection.
func openQuietly(ctx context.Context, s Streams, paths []string) (corpus.Library, []corpus.Row, error) {
	recognizer, err := ner.New()
	if err != nil {
		return nil, nil, err
	}
	var lib corpus.Library
	err = ingest.Run(ctx, recognizer, references(ctx, paths, s.In), func(snapshot ingest.Snapshot) {
		if snapshot.Library != nil {
			lib = snapshot.Library
		}
	})
	if err != nil {
		return nil, nil, err
	}
	rows, _, err := lib.Documents(ctx, corpus.Query{}, corpus.ByInput, 0, 0)
	return lib, rows, err
}

// complain names the documents that could not be read.
func complain(s Streams, rows []corpus.Row) error {
	var err error
	for _, r := range rows {
		if r.Problem != "" {
			fmt.Fprintf(s.Err, "lectern: %s: %s\n", clean.Line(r.Path), r.Problem)
			err = errUnreadable
		}
	}
	return err
}
