// Package ingest is the pipeline from files to a library: reading,
// recognition, resolution, indexing.
//
// It is the only package of the core that joins the others. It owns the order
// of the steps, their concurrency and the progress that a person sees; what
// each step does is the business of the step's own package. One document that
// cannot be read, or that breaks a step, is listed with the reason and the
// rest goes on.
package ingest

import (
	"context"
	"iter"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"lectern/corpus"
	"lectern/corpus/boilerplate"
	"lectern/corpus/library"
	"lectern/corpus/markdown"
	"lectern/corpus/metadata"
	"lectern/corpus/ner"
	"lectern/corpus/plain"
	"lectern/corpus/resolve"
	"lectern/corpus/source"
)

// Snapshot is a collection as far as it has been read.
type Snapshot struct {
	// Library holds the documents read so far, in the order given. It is nil
	// in a snapshot that only tells of progress.
	Library corpus.Library

	Read     int  // how many documents have been read
	Problems int  // how many of those could not be
	Total    int  // how many have been found so far
	Done     bool // all have been found and read
}

// Run reads the documents that refs names and calls publish, on the calling
// goroutine, with growing snapshots: after the first document, each time the
// collection has grown severalfold, and at the end. Snapshots grow
// geometrically since each resolves names over the whole collection anew: so
// the work in all stays proportional to the collection. In between, publish
// hears of progress.
//
// Documents keep their numbers from one snapshot to the next. Run returns the
// context's error when it ends early; the snapshots published until then
// remain valid.
func Run(ctx context.Context, recognizer *ner.Recognizer, refs iter.Seq[source.Ref], publish func(Snapshot)) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var total atomic.Int64
	results := recognize(ctx, recognizer, enumerate(ctx, refs, &total))

	c := collection{early: map[int]result{}}
	next, told := 1, time.Now()
	for r := range results {
		c.add(r)
		snapshot := Snapshot{Read: c.read(), Problems: c.problems, Total: int(total.Load())}
		switch {
		case len(c.documents) >= next:
			snapshot.Library = c.library()
			next = len(c.documents) * growth
		case time.Since(told) < interval:
			continue
		}
		told = time.Now()
		publish(snapshot)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	publish(Snapshot{Library: c.library(), Read: c.read(), Problems: c.problems, Total: c.read(), Done: true})
	return nil
}

const (
	growth   = 4                      // how many times larger each library is than the one before
	interval = 100 * time.Millisecond // how often progress is told of in between
)

// task is a document to be read.
type task struct {
	number int // place in the collection
	ref    source.Ref
}

// result is a document with what was recognized in it.
type result struct {
	number   int
	document *corpus.Document
	mentions []corpus.Mention
}

// enumerate numbers the documents as they are found and counts them in total.
// It runs ahead of reading, so that progress can tell out of how many.
func enumerate(ctx context.Context, refs iter.Seq[source.Ref], total *atomic.Int64) <-chan task {
	tasks := make(chan task, 1<<14)
	go func() {
		defer close(tasks)
		for ref := range refs {
			select {
			case tasks <- task{int(total.Add(1)) - 1, ref}:
			case <-ctx.Done():
				return
			}
		}
	}()
	return tasks
}

// recognize works on several documents at once. Results come in no order.
func recognize(ctx context.Context, recognizer *ner.Recognizer, tasks <-chan task) <-chan result {
	results := make(chan result, 64) // workers go on while a snapshot is made
	var workers sync.WaitGroup
	for range runtime.NumCPU() {
		workers.Go(func() {
			stepBehind()
			for t := range tasks {
				document, mentions := Read(ctx, recognizer, t.ref)
				document.ID = corpus.DocumentID(t.number)
				select {
				case results <- result{t.number, document, mentions}:
				case <-ctx.Done():
					return
				}
			}
		})
	}
	go func() {
		workers.Wait()
		close(results)
	}()
	return results
}

// Read takes one document through every step that needs no other document. A
// step that panics costs the document, not the program.
func Read(ctx context.Context, recognizer *ner.Recognizer, ref source.Ref) (document *corpus.Document, mentions []corpus.Mention) {
	defer func() {
		if recover() != nil {
			document, mentions = &corpus.Document{
				Path:    ref.Path,
				Name:    ref.Name,
				Title:   ref.Name,
				Problem: "lectern failed on this document",
			}, nil
		}
	}()
	file := ref.Read(ctx)
	document = &file.Document
	if document.Problem == "" {
		document.Blocks = blocks(document)
		boilerplate.Mark(document.Blocks, document.Text)
	}
	metadata.Describe(document, file.Front)
	return document, recognizer.Recognize(document)
}

// blocks finds the prose of a document by its format.
func blocks(document *corpus.Document) []corpus.Block {
	switch document.Format {
	case corpus.Markdown:
		return markdown.Parse(document.Text, document.Body).Blocks()
	default:
		return plain.Blocks(document.Text, document.Body)
	}
}

// collection gathers results, which come in no order, in the order in which
// the documents were given.
type collection struct {
	documents []*corpus.Document
	mentions  [][]corpus.Mention
	early     map[int]result // read before one that comes first
	problems  int            // documents that could not be read
}

// read returns how many documents have been read.
func (c *collection) read() int { return len(c.documents) + len(c.early) }

func (c *collection) add(r result) {
	c.early[r.number] = r
	if r.document.Problem != "" {
		c.problems++
	}
	for {
		r, ok := c.early[len(c.documents)]
		if !ok {
			return
		}
		delete(c.early, r.number)
		c.documents = append(c.documents, r.document)
		c.mentions = append(c.mentions, r.mentions)
	}
}

// library resolves and indexes what has been gathered.
func (c *collection) library() *library.Memory {
	inputs := make([]resolve.Input, len(c.documents))
	for i, d := range c.documents {
		inputs[i] = resolve.Input{Document: d, Mentions: c.mentions[i]}
	}
	resolved := resolve.Resolve(inputs)
	return library.New(slices.Clone(c.documents), resolved.Annotations, resolved.Entities)
}
