package library

import (
	"context"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"lectern/corpus"
)

// text makes a document whose one paragraph is text, with a mention for each
// [name] in it, which names the entity of that name.
func text(title, marked string) (*corpus.Document, corpus.Annotation) {
	var plain strings.Builder
	var a corpus.Annotation
	for i, part := range strings.FieldsFunc(marked, func(r rune) bool { return r == '[' || r == ']' }) {
		if i%2 == 1 {
			span := corpus.Span{Start: plain.Len(), End: plain.Len() + len(part)}
			a.Mentions = append(a.Mentions, corpus.Mention{Span: span, Entity: corpus.EntityID(part)})
		}
		plain.WriteString(part)
	}
	all := corpus.Span{Start: 0, End: plain.Len()}
	return &corpus.Document{
		Path:   strings.ToLower(title) + ".txt",
		Title:  title,
		Text:   plain.String(),
		Body:   all,
		Blocks: []corpus.Block{{Span: all, Leaves: []corpus.Span{all}}},
	}, a
}

// build indexes documents given as title, marked text, title, marked text, …
func build(titled ...string) *Memory {
	var documents []*corpus.Document
	var annotations []corpus.Annotation
	names := map[corpus.EntityID]bool{}
	for i := 0; i < len(titled); i += 2 {
		d, a := text(titled[i], titled[i+1])
		d.ID = corpus.DocumentID(len(documents))
		documents, annotations = append(documents, d), append(annotations, a)
		for _, m := range a.Mentions {
			names[m.Entity] = true
		}
	}
	var entities []corpus.Entity
	for id := range names {
		entities = append(entities, corpus.Entity{ID: id, Name: string(id)})
	}
	return New(documents, annotations, entities)
}

var ctx = context.Background()

func require(ids ...corpus.EntityID) corpus.Clause { return corpus.Clause{Any: ids} }
func exclude(ids ...corpus.EntityID) corpus.Clause { return corpus.Clause{Any: ids, Not: true} }

func sample() *Memory {
	return build(
		"Beta", "I met _[ann]_ and _[bob]_ by the river. Then _[ann]_ left.",
		"alpha", "Here is _[bob]_ alone, in Zürich's old town.",
		"Gamma", "Nobody. The old river runs by the old mill.",
	)
}

func titles(rows []corpus.Row) []string {
	var t []string
	for _, r := range rows {
		t = append(t, r.Title)
	}
	return t
}

func TestDocumentsSelectsByEntity(t *testing.T) {
	for _, c := range []struct {
		clauses []corpus.Clause
		want    []string
	}{
		{nil, []string{"Beta", "alpha", "Gamma"}},
		{[]corpus.Clause{require("ann")}, []string{"Beta"}},
		{[]corpus.Clause{require("bob")}, []string{"Beta", "alpha"}},
		{[]corpus.Clause{require("ann"), require("bob")}, []string{"Beta"}},
		{[]corpus.Clause{require("ann", "bob")}, []string{"Beta", "alpha"}},
		{[]corpus.Clause{exclude("ann")}, []string{"alpha", "Gamma"}},
		{[]corpus.Clause{require("bob"), exclude("ann")}, []string{"alpha"}},
		{[]corpus.Clause{require("nobody")}, nil},
		{[]corpus.Clause{exclude("nobody")}, []string{"Beta", "alpha", "Gamma"}},
	} {
		rows, total, err := sample().Documents(ctx, corpus.Query{Clauses: c.clauses}, corpus.ByInput, 0, 0)
		if err != nil || total != len(c.want) || !slices.Equal(titles(rows), c.want) {
			t.Errorf("%v: %v (%d), %v; want %v", c.clauses, titles(rows), total, err, c.want)
		}
	}
}

func TestDocumentsOrder(t *testing.T) {
	q := corpus.Query{}
	for by, want := range map[corpus.Order][]string{
		corpus.ByInput: {"Beta", "alpha", "Gamma"},
		corpus.ByTitle: {"alpha", "Beta", "Gamma"},
		corpus.ByPath:  {"alpha", "Beta", "Gamma"},
	} {
		rows, _, _ := sample().Documents(ctx, q, by, 0, 0)
		if !slices.Equal(titles(rows), want) {
			t.Errorf("order %d: %v, want %v", by, titles(rows), want)
		}
	}
	rows, total, _ := sample().Documents(ctx, q, corpus.ByInput, 1, 1)
	if total != 3 || !slices.Equal(titles(rows), []string{"alpha"}) {
		t.Errorf("second page: %v of %d", titles(rows), total)
	}
	rows, _, _ = sample().Documents(ctx, corpus.Query{Clauses: []corpus.Clause{require("ann", "bob")}}, corpus.ByHits, 0, 0)
	if rows[0].Hits != 3 || rows[1].Hits != 1 || rows[0].Entities != 2 {
		t.Errorf("hits %d, %d, entities %d; want 3, 1 and 2", rows[0].Hits, rows[1].Hits, rows[0].Entities)
	}
}

func TestDocumentsWithoutATitleAreLastByTitle(t *testing.T) {
	var documents []*corpus.Document
	for i, d := range []corpus.Document{
		{Name: "b.bin", Problem: "not a text"}, {Name: "z.txt", Title: "beta"},
		{Name: "A.bin", Problem: "not a text"}, {Name: "y.txt", Title: "Alpha"},
	} {
		d.ID = corpus.DocumentID(i)
		documents = append(documents, &d)
	}
	rows, _, _ := New(documents, make([]corpus.Annotation, len(documents)), nil).Documents(ctx, corpus.Query{}, corpus.ByTitle, 0, 0)
	var names []string
	for _, r := range rows {
		names = append(names, r.Name)
	}
	if want := []string{"y.txt", "z.txt", "A.bin", "b.bin"}; !slices.Equal(names, want) {
		t.Errorf("got %v, want %v", names, want)
	}
}

func TestFacetsCountUnderTheQuery(t *testing.T) {
	facets, _ := sample().Facets(ctx, corpus.Query{})
	want := []corpus.Facet{
		{Entity: "bob", Name: "bob", Documents: 2, Mentions: 2},
		{Entity: "ann", Name: "ann", Documents: 1, Mentions: 2},
	}
	if !reflect.DeepEqual(facets, want) {
		t.Errorf("all: %+v, want %+v", facets, want)
	}
	facets, _ = sample().Facets(ctx, corpus.Query{Clauses: []corpus.Clause{exclude("ann")}})
	if len(facets) != 1 || facets[0].Documents != 1 || facets[0].Mentions != 1 {
		t.Errorf("without ann: %+v", facets)
	}
	facets, _ = sample().DocumentFacets(ctx, 0, corpus.Query{})
	if len(facets) != 2 || facets[0].Entity != "bob" || facets[0].Documents != 2 || facets[1].Mentions != 2 {
		t.Errorf("of one document: %+v", facets)
	}
}

// TestClaimsAgree checks on random collections that what is counted, what a
// query returns and what occurs are the same, against a plain walk over the
// mentions.
func TestClaimsAgree(t *testing.T) {
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 1))
		var titled []string
		for d := range 1 + r.IntN(30) {
			marked := "x"
			for range r.IntN(20) {
				marked += fmt.Sprintf("[e%d] ", r.IntN(8))
			}
			titled = append(titled, fmt.Sprint(d), marked)
		}
		m := build(titled...)
		a, b := corpus.EntityID(fmt.Sprintf("e%d", r.IntN(8))), corpus.EntityID(fmt.Sprintf("e%d", r.IntN(8)))
		q := corpus.Query{Clauses: []corpus.Clause{require(a), exclude(b)}}
		rows, _, _ := m.Documents(ctx, q, corpus.ByInput, 0, 0)
		documents, mentions := map[corpus.EntityID]int{}, map[corpus.EntityID]int{}
		var selected []corpus.DocumentID
		for d := range m.Len() {
			seen := map[corpus.EntityID]int{}
			for _, mention := range m.annotations[d].Mentions {
				seen[mention.Entity]++
			}
			if seen[a] == 0 || seen[b] > 0 {
				continue
			}
			selected = append(selected, corpus.DocumentID(d))
			for id, k := range seen {
				documents[id]++
				mentions[id] += k
			}
		}
		if len(rows) != len(selected) {
			t.Fatalf("seed %d: %d documents, want %d", seed, len(rows), len(selected))
		}
		for i, row := range rows {
			if row.ID != selected[i] {
				t.Fatalf("seed %d: document %d where %d belongs", seed, row.ID, selected[i])
			}
		}
		facets, _ := m.Facets(ctx, q)
		if len(facets) != len(documents) {
			t.Fatalf("seed %d: %d facets, want %d", seed, len(facets), len(documents))
		}
		for _, f := range facets {
			occurrences, _ := m.Occurrences(ctx, f.Entity, q)
			if f.Documents != documents[f.Entity] || f.Mentions != mentions[f.Entity] || len(occurrences) != f.Mentions {
				t.Fatalf("seed %d: %+v with %d occurrences, want %d documents and %d mentions",
					seed, f, len(occurrences), documents[f.Entity], mentions[f.Entity])
			}
		}
	}
}

func TestHoldings(t *testing.T) {
	d, a := text("Post", "Here is _[ann]_.")
	a.Roles = []corpus.Role{{Span: corpus.Span{Start: 0, End: 4}, Person: "ann"}}
	m := New([]*corpus.Document{d}, []corpus.Annotation{a}, []corpus.Entity{{ID: "ann"}})
	holdings, err := m.Holdings(ctx, "ann")
	if err != nil || len(holdings) != 1 || holdings[0].Person != "ann" {
		t.Errorf("%+v, %v", holdings, err)
	}
	if _, err := m.Holdings(ctx, "bob"); err == nil {
		t.Error("bob is nowhere and has holdings")
	}
}

func TestEndedContext(t *testing.T) {
	ended, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := sample().Document(ended, 0); err == nil {
		t.Error("Document answered after the context had ended")
	}
	if _, _, err := sample().Documents(ended, corpus.Query{}, corpus.ByInput, 0, 0); err == nil {
		t.Error("Documents answered after the context had ended")
	}
	if _, err := sample().Document(ctx, 7); err == nil {
		t.Error("there is no document 7")
	}
}
