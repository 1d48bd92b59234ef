package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/library"
)

// source is a document of a test with the path it came from.
type source struct {
	path, title string
	date        corpus.CalendarDate
	text        string
	problem     string
}

// harbour is a small collection in which the mayor goes by two names and the
// second document does not mention her.
var harbour = []source{
	{path: "news/bridge.txt", title: "The bridge opens", date: corpus.CalendarDate{Year: 2024, Month: 5, Day: 2}, text: `Mayor Ada Lindqvist opened the new bridge in Norhavn on Monday.

The Harbour Board had asked for it for ten years. "We shall not need the ferry any more," said Lindqvist.

Engineers from Velmora built the piers.`},
	{path: "news/ferry.txt", title: "Last trip of the ferry", date: corpus.CalendarDate{Year: 2024, Month: 5, Day: 9}, text: `The ferry made its last trip from Norhavn.

Captain Tomas Brandt thanked the Harbour Board for forty years.`},
	{path: "news/budget.txt", title: "A budget for the harbour", text: `The Harbour Board and Ada Lindqvist agreed on a budget.

Tomas Brandt, now on the board, voted against it. Lindqvist said that Velmora would lend the money.`},
	{path: "news/broken.bin", problem: "not a text: it holds zero bytes"},
}

// form is one way to mention an entity.
type form struct {
	form   string
	entity corpus.EntityID
	name   string
	class  corpus.Type
}

// names are the forms under which the tests mention entities, the longer first.
var names = []form{
	{"Ada Lindqvist", "ada-lindqvist", "Ada Lindqvist", corpus.Person},
	{"Tomas Brandt", "tomas-brandt", "Tomas Brandt", corpus.Person},
	{"Harbour Board", "harbour-board", "Harbour Board", corpus.Organization},
	{"Lindqvist", "ada-lindqvist", "Ada Lindqvist", corpus.Person},
	{"Norhavn", "norhavn", "Norhavn", corpus.Place},
	{"Velmora", "velmora", "Velmora", corpus.Place},
}

// collect builds a library of the documents. Suffix is added to every entity
// id, as another run over more documents might do.
func collect(sources []source, suffix string) corpus.Library {
	var documents []*corpus.Document
	var annotations []corpus.Annotation
	used := map[corpus.EntityID]corpus.Entity{}
	for i, s := range sources {
		documents = append(documents, s.document(corpus.DocumentID(i)))
		annotation := annotate(s.text, corpus.EntityID(suffix))
		for _, mention := range annotation.Mentions {
			e := used[mention.Entity]
			e.ID, e.Type = mention.Entity, mention.Type
			for _, n := range names {
				if n.entity+corpus.EntityID(suffix) == e.ID {
					e.Name = n.name
				}
			}
			used[e.ID] = withName(e, mention.In(s.text))
		}
		annotations = append(annotations, annotation)
	}
	var entities []corpus.Entity
	for _, e := range used {
		entities = append(entities, e)
	}
	slices.SortFunc(entities, func(a, b corpus.Entity) int { return cmp.Compare(a.ID, b.ID) })
	return library.New(documents, annotations, entities)
}

func withName(e corpus.Entity, form string) corpus.Entity {
	for i := range e.Names {
		if e.Names[i].Text == form {
			e.Names[i].Mentions++
			return e
		}
	}
	e.Names = append(e.Names, corpus.Name{Text: form, Mentions: 1})
	return e
}

func (s source) document(id corpus.DocumentID) *corpus.Document {
	d := &corpus.Document{
		ID: id, Path: s.path, Name: s.path[strings.LastIndex(s.path, "/")+1:],
		Title: s.title, Date: s.date, Lang: "en",
		Words: len(strings.Fields(s.text)), Text: s.text, Problem: s.problem,
		Body: corpus.Span{End: len(s.text)},
	}
	for start := 0; start < len(s.text); {
		end := len(s.text)
		if n := strings.Index(s.text[start:], "\n\n"); n >= 0 {
			end = start + n
		}
		span := corpus.Span{Start: start, End: end}
		d.Blocks = append(d.Blocks, corpus.Block{Span: span, Leaves: []corpus.Span{span}})
		start = end + 2
	}
	return d
}

func annotate(text string, suffix corpus.EntityID) corpus.Annotation {
	var a corpus.Annotation
	for i := 0; i < len(text); {
		n := slices.IndexFunc(names, func(n form) bool { return strings.HasPrefix(text[i:], n.form) })
		if n < 0 {
			i++
			continue
		}
		span := corpus.Span{Start: i, End: i + len(names[n].form)}
		a.Mentions = append(a.Mentions, corpus.Mention{Span: span, Type: names[n].class, Entity: names[n].entity + suffix})
		i = span.End
	}
	return a
}

// archive is a collection of n documents for measuring.
func archive(n int) corpus.Library {
	sources := make([]source, n)
	for i := range sources {
		s := harbour[i%3]
		s.path, s.title = fmt.Sprintf("archive/%04d.txt", i), fmt.Sprintf("%s, part %d", s.title, i)
		s.text = strings.Repeat(s.text+"\n\n", 8)
		sources[i] = s
	}
	return collect(sources, "")
}
