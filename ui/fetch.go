package ui

import (
	"context"
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"lectern/corpus"
	"lectern/ui/entities"
)

// fetchLists asks for the documents and the entities under the query.
func (m *Model) fetchLists() {
	if m.library == nil {
		return
	}
	ctx, number := m.fetchingLists.next(m.ctx)
	lib, query, order := m.library, m.query.Query(), m.order
	m.run(func() tea.Msg {
		msg := listsFetched{generation: number, query: query, total: lib.Len()}
		if msg.rows, _, msg.err = lib.Documents(ctx, query, order, 0, 0); msg.err == nil {
			msg.facets, msg.err = lib.Facets(ctx, query)
		}
		if msg.every = msg.facets; msg.err == nil && !query.Empty() {
			msg.every, msg.err = lib.Facets(ctx, corpus.Query{})
		}
		return msg
	})
	m.fetchDocumentFacets()
}

// listsFetched shows the documents and entities under the query.
func (m *Model) listsFetched(msg listsFetched) {
	if !m.fetchingLists.is(msg.generation) || m.failedToFetch(msg.err) {
		return
	}
	m.facets, m.everyFacet, m.matching = msg.facets, msg.every, len(msg.rows)
	m.documents.SetOrder(m.order)
	m.documents.SetRows(msg.rows, msg.total, !msg.query.Empty())
	m.entities.SetCollection(msg.facets, msg.every)
	m.entities.SetChoices(m.choices())
	m.documents.Select(m.wanted)
	if m.wanted == none {
		m.openFirst(msg.rows)
	} else {
		m.showFitting(msg.rows)
	}
}

// openFirst opens the first document that can be read.
func (m *Model) openFirst(rows []corpus.Row) {
	r, ok := firstReadable(rows)
	if ok || r.Problem != "" && m.intake.progress.Done {
		m.show(r.ID, landing{})
	}
}

// firstReadable returns the first document that could be read. When there is
// none it reports false and returns the first of all.
func firstReadable(rows []corpus.Row) (corpus.Row, bool) {
	for _, r := range rows {
		if r.Problem == "" {
			return r, true
		}
	}
	if len(rows) > 0 {
		return rows[0], false
	}
	return corpus.Row{}, false
}

// choices returns the entities of the filter with their counts.
func (m *Model) choices() []entities.Choice {
	var choices []entities.Choice
	for _, member := range m.query.Members() {
		_, not := m.query.Has(member.ID)
		facet := corpus.Facet{Entity: member.ID, Type: member.Type, Name: member.Name}
		for _, f := range m.facets {
			if f.Entity == member.ID {
				facet = f
				break
			}
		}
		choices = append(choices, entities.Choice{Facet: facet, Not: not})
	}
	return choices
}

// fetchDocumentFacets asks for the entities of the open document.
func (m *Model) fetchDocumentFacets() {
	doc := m.reader.Document()
	if doc == nil {
		return
	}
	ctx, number := m.fetchingFacets.next(m.ctx)
	lib, query, id := m.library, m.query.Query(), doc.ID
	m.run(func() tea.Msg {
		facets, err := lib.DocumentFacets(ctx, id, query)
		return documentFacetsFetched{generation: number, facets: facets, err: err}
	})
}

// documentFacetsFetched shows the entities of the open document.
func (m *Model) documentFacetsFetched(msg documentFacetsFetched) {
	if !m.fetchingFacets.is(msg.generation) || m.failedToFetch(msg.err) {
		return
	}
	m.documentFacets = msg.facets
	m.entities.SetDocument(msg.facets)
	m.light.count(msg.facets)
}

// failedToFetch shows why something could not be fetched. That a request was
// given up is no failure worth telling.
func (m *Model) failedToFetch(err error) bool {
	if err != nil && !errors.Is(err, context.Canceled) {
		m.fail(err)
	}
	return err != nil
}
