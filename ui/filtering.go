package ui

import (
	"fmt"

	"lectern/corpus"
	"lectern/ui/filter"
)

// setFilter changes the filter, and with it all that follows from it.
func (m *Model) setFilter(f filter.Filter) {
	m.query = f
	m.entities.SetChoices(m.choices())
	if f.Empty() && m.order == corpus.ByHits {
		m.order = corpus.ByInput
	}
	m.fetchLists()
	if m.card.Opened() {
		m.card.Open(m.library, m.card.Entity(), f.Query())
	}
}

// require asks for documents that mention the entity that is meant. The entity
// is followed from now on, so that one can walk along its mentions.
func (m *Model) require() {
	m.withEntity(func(e filter.Member) {
		m.setFilter(m.query.Require(e))
		m.reader.Follow(e.ID)
	})
}

// exclude asks for documents that do not mention the entity that is meant.
func (m *Model) exclude() {
	m.withEntity(func(e filter.Member) { m.setFilter(m.query.Exclude(e)) })
}

// either lets the entity that is meant stand for those of the last clause.
func (m *Model) either() {
	m.withEntity(func(e filter.Member) { m.setFilter(m.query.Either(e)) })
}

// removeEntity takes the entity that is meant out of the filter.
func (m *Model) removeEntity() {
	m.withEntity(func(e filter.Member) {
		if in, _ := m.query.Has(e.ID); !in {
			m.say(fmt.Sprintf("%s is not in the filter", e.Name))
			return
		}
		m.setFilter(m.query.Remove(e.ID))
	})
}

// clearFilter shows all documents again.
func (m *Model) clearFilter() {
	m.setFilter(filter.Filter{})
	m.say("filter cleared: all " + documentsWord(m.library.Len()))
}
