// Package library keeps a collection's documents, mentions and entities and
// answers every question a screen or a command asks of them.
//
// It owns the index: which entity occurs where and which word occurs where.
// An index is built once from finished annotations and never changes, so it
// is safe for concurrent use and every answer of one index agrees with every
// other. A growing collection is a sequence of indexes. The package leaves
// reading, recognition and resolution to others.
package library

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"

	"lectern/corpus"
)

// Memory is an immutable [corpus.Library] held in memory.
type Memory struct {
	documents   []*corpus.Document
	annotations []corpus.Annotation
	entities    []corpus.Entity
	number      map[corpus.EntityID]int // position in entities
	postings    []*roaring.Bitmap       // per entity: the documents that mention it
	counts      [][]count               // per document: its entities
	holdings    map[corpus.EntityID][]corpus.Holding

	words sync.Once // guards text: words are indexed when first asked for
	text  *wordIndex

	all func() []corpus.Facet // those of the whole collection, counted when first asked for
}

var _ corpus.Library = (*Memory)(nil)

// count is how often one entity is mentioned in one document.
type count struct {
	entity   int
	mentions int
}

// New indexes a collection. Documents are numbered by their place in the
// slice; annotations are parallel to them, and every entity named there must
// be among entities. The arguments are kept and must not be changed.
func New(documents []*corpus.Document, annotations []corpus.Annotation, entities []corpus.Entity) *Memory {
	m := &Memory{
		documents:   documents,
		annotations: annotations,
		entities:    entities,
		number:      make(map[corpus.EntityID]int, len(entities)),
		postings:    make([]*roaring.Bitmap, len(entities)),
		counts:      make([][]count, len(documents)),
		holdings:    map[corpus.EntityID][]corpus.Holding{},
	}
	for i, e := range entities {
		m.number[e.ID] = i
		m.postings[i] = roaring.New()
	}
	for i, a := range annotations {
		m.post(corpus.DocumentID(i), a)
	}
	m.all = sync.OnceValue(func() []corpus.Facet { return m.facets(corpus.Query{}) })
	return m
}

// post enters the mentions and roles of one document into the index.
func (m *Memory) post(id corpus.DocumentID, a corpus.Annotation) {
	mentions := map[int]int{}
	for _, mention := range a.Mentions {
		if n, ok := m.number[mention.Entity]; ok {
			mentions[n]++
		}
	}
	for n, k := range mentions {
		m.postings[n].Add(uint32(id))
		m.counts[id] = append(m.counts[id], count{n, k})
	}
	slices.SortFunc(m.counts[id], func(a, b count) int { return cmp.Compare(a.entity, b.entity) })
	for _, r := range a.Roles {
		m.holdings[r.Person] = append(m.holdings[r.Person], corpus.Holding{Document: id, Role: r})
	}
}

// Len implements [corpus.Library].
func (m *Memory) Len() int { return len(m.documents) }

// Document implements [corpus.Library].
func (m *Memory) Document(ctx context.Context, id corpus.DocumentID) (*corpus.Document, error) {
	if err := m.check(ctx, id); err != nil {
		return nil, err
	}
	return m.documents[id], nil
}

// Annotation implements [corpus.Library].
func (m *Memory) Annotation(ctx context.Context, id corpus.DocumentID) (corpus.Annotation, error) {
	if err := m.check(ctx, id); err != nil {
		return corpus.Annotation{}, err
	}
	return m.annotations[id], nil
}

func (m *Memory) check(ctx context.Context, id corpus.DocumentID) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if id < 0 || int(id) >= len(m.documents) {
		return fmt.Errorf("no document %d", id)
	}
	return nil
}

// Entity implements [corpus.Library].
func (m *Memory) Entity(ctx context.Context, id corpus.EntityID) (corpus.Entity, error) {
	n, err := m.lookup(ctx, id)
	if err != nil {
		return corpus.Entity{}, err
	}
	return m.entities[n], nil
}

func (m *Memory) lookup(ctx context.Context, id corpus.EntityID) (int, error) {
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	n, ok := m.number[id]
	if !ok {
		return 0, fmt.Errorf("no entity %q", id)
	}
	return n, nil
}

// Occurrences implements [corpus.Library].
func (m *Memory) Occurrences(ctx context.Context, id corpus.EntityID, q corpus.Query) ([]corpus.Occurrence, error) {
	n, err := m.lookup(ctx, id)
	if err != nil {
		return nil, err
	}
	var found []corpus.Occurrence
	documents := roaring.And(m.matching(q), m.postings[n])
	for it := documents.Iterator(); it.HasNext(); {
		d := it.Next()
		for _, mention := range m.annotations[d].Mentions {
			if mention.Entity == id {
				found = append(found, corpus.Occurrence{Document: corpus.DocumentID(d), Span: mention.Span})
			}
		}
	}
	return found, ctx.Err()
}

// Holdings implements [corpus.Library].
func (m *Memory) Holdings(ctx context.Context, person corpus.EntityID) ([]corpus.Holding, error) {
	if _, err := m.lookup(ctx, person); err != nil {
		return nil, err
	}
	return m.holdings[person], nil
}
