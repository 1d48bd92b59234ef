package library

import (
	"cmp"
	"context"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"lectern/corpus"
)

// matching returns the documents that q selects.
func (m *Memory) matching(q corpus.Query) *roaring.Bitmap {
	found := roaring.New()
	found.AddRange(0, uint64(len(m.documents)))
	for _, clause := range q.Clauses {
		any := roaring.New()
		for _, id := range clause.Any {
			if n, ok := m.number[id]; ok {
				any.Or(m.postings[n])
			}
		}
		if clause.Not {
			found.AndNot(any)
		} else {
			found.And(any)
		}
	}
	if len(q.Phrases) > 0 {
		found.And(m.wordIndex().documents(q.Phrases))
	}
	return found
}

// Documents implements [corpus.Library].
func (m *Memory) Documents(ctx context.Context, q corpus.Query, by corpus.Order, offset, limit int) ([]corpus.Row, int, error) {
	required := m.required(q)
	var rows []corpus.Row
	for it := m.matching(q).Iterator(); it.HasNext(); {
		rows = append(rows, m.row(int(it.Next()), required))
	}
	sortRows(rows, by)
	return page(rows, offset, limit), len(rows), ctx.Err()
}

// required returns the entities whose mentions count as hits of q.
func (m *Memory) required(q corpus.Query) map[int]bool {
	required := map[int]bool{}
	for _, clause := range q.Clauses {
		if clause.Not {
			continue
		}
		for _, id := range clause.Any {
			if n, ok := m.number[id]; ok {
				required[n] = true
			}
		}
	}
	return required
}

func (m *Memory) row(d int, required map[int]bool) corpus.Row {
	doc := m.documents[d]
	row := corpus.Row{
		ID:       doc.ID,
		Path:     doc.Path,
		Name:     doc.Name,
		Title:    doc.Title,
		Date:     doc.Date,
		Lang:     doc.Lang,
		Words:    doc.Words,
		Problem:  doc.Problem,
		Entities: len(m.counts[d]),
	}
	for _, c := range m.counts[d] {
		if required[c.entity] {
			row.Hits += c.mentions
		}
	}
	return row
}

func sortRows(rows []corpus.Row, by corpus.Order) {
	switch by {
	case corpus.ByTitle:
		sortByTitle(rows)
	case corpus.ByPath:
		sortByText(rows, func(r corpus.Row) string { return r.Path })
	case corpus.ByDate:
		slices.SortStableFunc(rows, func(a, b corpus.Row) int { return b.Date.Compare(a.Date) })
	case corpus.ByHits:
		slices.SortStableFunc(rows, func(a, b corpus.Row) int { return cmp.Compare(b.Hits, a.Hits) })
	}
}

// sortByTitle sorts rows by title. Those without one, as of a document that
// could not be read, stand last, by name.
func sortByTitle(rows []corpus.Row) {
	sortByText(rows, func(r corpus.Row) string { return cmp.Or(r.Title, r.Name) })
	slices.SortStableFunc(rows, func(a, b corpus.Row) int { return cmp.Compare(untitled(a), untitled(b)) })
}

// untitled returns one for a row without a title, else zero.
func untitled(r corpus.Row) int {
	if r.Title == "" {
		return 1
	}
	return 0
}

// sortByText sorts rows as a dictionary would, by the Unicode collation
// algorithm without regard to case; keys are made once, as comparing through
// a collator is several times slower.
func sortByText(rows []corpus.Row, text func(corpus.Row) string) {
	c := collate.New(language.Und, collate.IgnoreCase, collate.Numeric)
	var buffer collate.Buffer
	keys := make(map[corpus.DocumentID][]byte, len(rows))
	for _, r := range rows {
		keys[r.ID] = c.KeyFromString(&buffer, text(r))
	}
	slices.SortStableFunc(rows, func(a, b corpus.Row) int { return slices.Compare(keys[a.ID], keys[b.ID]) })
}

// page cuts limit items from offset on; a limit of zero or less means no limit.
func page[T any](items []T, offset, limit int) []T {
	offset = min(max(offset, 0), len(items))
	items = items[offset:]
	if limit > 0 && limit < len(items) {
		items = items[:limit]
	}
	return items
}

// Facets implements [corpus.Library].
func (m *Memory) Facets(ctx context.Context, q corpus.Query) ([]corpus.Facet, error) {
	if q.Empty() {
		return slices.Clone(m.all()), ctx.Err()
	}
	return m.facets(q), ctx.Err()
}

func (m *Memory) facets(q corpus.Query) []corpus.Facet {
	documents := make([]int, len(m.entities))
	mentions := make([]int, len(m.entities))
	for it := m.matching(q).Iterator(); it.HasNext(); {
		for _, c := range m.counts[it.Next()] {
			documents[c.entity]++
			mentions[c.entity] += c.mentions
		}
	}
	var facets []corpus.Facet
	for n, k := range documents {
		if k > 0 {
			facets = append(facets, m.facet(n, k, mentions[n]))
		}
	}
	sortFacets(facets)
	return facets
}

// DocumentFacets implements [corpus.Library].
func (m *Memory) DocumentFacets(ctx context.Context, id corpus.DocumentID, q corpus.Query) ([]corpus.Facet, error) {
	if err := m.check(ctx, id); err != nil {
		return nil, err
	}
	found := m.matching(q)
	var facets []corpus.Facet
	for _, c := range m.counts[id] {
		documents := int(found.AndCardinality(m.postings[c.entity]))
		facets = append(facets, m.facet(c.entity, documents, c.mentions))
	}
	sortFacets(facets)
	return facets, ctx.Err()
}

func (m *Memory) facet(n, documents, mentions int) corpus.Facet {
	e := &m.entities[n]
	return corpus.Facet{Entity: e.ID, Type: e.Type, Name: e.Name, Documents: documents, Mentions: mentions}
}

func sortFacets(facets []corpus.Facet) {
	slices.SortFunc(facets, func(a, b corpus.Facet) int {
		return cmp.Or(
			cmp.Compare(a.Type, b.Type),
			cmp.Compare(b.Documents, a.Documents),
			cmp.Compare(b.Mentions, a.Mentions),
			cmp.Compare(a.Name, b.Name),
			cmp.Compare(a.Entity, b.Entity),
		)
	})
}
