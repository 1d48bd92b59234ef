package card

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"lectern/corpus"
)

// shelf is a small library of plain documents in which a few names are found.
// It counts the documents that are read.
type shelf struct {
	documents []*corpus.Document
	entities  map[corpus.EntityID]corpus.Entity
	holdings  []corpus.Holding
	reads     int
}

func (s *shelf) Len() int { return len(s.documents) }

func (s *shelf) Documents(context.Context, corpus.Query, corpus.Order, int, int) ([]corpus.Row, int, error) {
	return nil, 0, nil
}

func (s *shelf) Document(ctx context.Context, id corpus.DocumentID) (*corpus.Document, error) {
	if int(id) >= len(s.documents) {
		return nil, fmt.Errorf("no document %d", id)
	}
	s.reads++
	return s.documents[id], ctx.Err()
}

func (s *shelf) Annotation(context.Context, corpus.DocumentID) (corpus.Annotation, error) {
	return corpus.Annotation{}, nil
}

func (s *shelf) Facets(context.Context, corpus.Query) ([]corpus.Facet, error) { return nil, nil }

func (s *shelf) DocumentFacets(context.Context, corpus.DocumentID, corpus.Query) ([]corpus.Facet, error) {
	return nil, nil
}

func (s *shelf) Entity(ctx context.Context, id corpus.EntityID) (corpus.Entity, error) {
	e, ok := s.entities[id]
	if !ok {
		return e, fmt.Errorf("no entity %s", id)
	}
	return e, ctx.Err()
}

// Occurrences finds every name of the entity, the longest at each place. A
// query with clauses selects the first document alone.
func (s *shelf) Occurrences(ctx context.Context, id corpus.EntityID, q corpus.Query) ([]corpus.Occurrence, error) {
	var found []corpus.Occurrence
	for _, d := range s.documents {
		if !q.Empty() && d.ID != 0 {
			break
		}
		for at := 0; at < len(d.Text); {
			i := slices.IndexFunc(s.entities[id].Names, func(n corpus.Name) bool { return strings.HasPrefix(d.Text[at:], n.Text) })
			if i < 0 {
				at++
				continue
			}
			end := at + len(s.entities[id].Names[i].Text)
			found = append(found, corpus.Occurrence{Document: d.ID, Span: corpus.Span{Start: at, End: end}})
			at = end
		}
	}
	return found, ctx.Err()
}

func (s *shelf) Holdings(ctx context.Context, person corpus.EntityID) ([]corpus.Holding, error) {
	return s.holdings, ctx.Err()
}

func (s *shelf) Search(context.Context, corpus.Query, int, int) ([]corpus.Hit, int, error) {
	return nil, 0, nil
}

// add puts a document on the shelf, a block for each line.
func (s *shelf) add(title, text string) {
	d := &corpus.Document{
		ID: corpus.DocumentID(len(s.documents)), Title: title, Name: "file.txt",
		Date: corpus.CalendarDate{Year: 2021, Month: 5, Day: 4 + len(s.documents)},
		Text: text, Body: corpus.Span{End: len(text)},
	}
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		span := corpus.Span{Start: at, End: at + len(strings.TrimSuffix(line, "\n"))}
		if !span.Empty() {
			d.Blocks = append(d.Blocks, corpus.Block{Span: span, Leaves: []corpus.Span{span}})
		}
		at += len(line)
	}
	s.documents = append(s.documents, d)
}

func harbour() *shelf {
	s := &shelf{entities: map[corpus.EntityID]corpus.Entity{
		"ana-duarte": {ID: "ana-duarte", Type: corpus.Person, Name: "Ana Duarte", Names: []corpus.Name{
			{Text: "Ana Duarte", Mentions: 3}, {Text: "Duarte", Mentions: 4}, {Text: "杜阿尔特", Mentions: 1},
		}},
		"harbour-board": {ID: "harbour-board", Type: corpus.Organization, Name: "Harbour Board", Names: []corpus.Name{{Text: "Harbour Board", Mentions: 2}}},
		"nobody":        {ID: "nobody", Type: corpus.Person, Name: "Nobody"},
	}}
	s.add("Board picks Ana Duarte to lead the port",
		"Ana Duarte was named president of the Harbour Board in Lisbon, after a vote that took less than an hour.\n\nCritics doubt that Duarte can keep the promise of a quay for every boat, large or small.\n")
	s.add("港務局：杜阿尔特 👩‍👩‍👧 meets the fishers of the northern coast",
		"北の港では、杜阿尔特が漁師たちと会った。\nDuarte said so twice. Ana Duarte, president, did not say it again.\n")
	s.add("Letters by hand", "Many letters were answered by Ana Duarte.\n"+strings.Repeat("Duarte wrote.\n", 30))
	at := strings.Index(s.documents[0].Text, "president")
	role := corpus.Role{Span: corpus.Span{Start: at, End: at + 9}, Person: "ana-duarte", Body: "harbour-board"}
	s.holdings = append(s.holdings, corpus.Holding{Document: 0, Role: role})
	at = strings.Index(s.documents[1].Text, "president")
	role = corpus.Role{Span: corpus.Span{Start: at, End: at + 9}, Person: "ana-duarte", Former: true}
	s.holdings = append(s.holdings, corpus.Holding{Document: 1, Role: role})
	return s
}
