package ui

import (
	"fmt"

	"lectern/corpus"
	"lectern/ui/cells"
	"lectern/ui/filter"
	"lectern/ui/keymap"
	"lectern/ui/layout"
)

// setFilter changes the filter, and with it all that follows from it. A change
// made in the midst of the text leaves the open document where it is; any
// other shows one that fits.
func (m *Model) setFilter(f filter.Filter) {
	m.query = f
	m.mustFit = m.overlay != noOverlay || m.focus != layout.Text
	m.entities.SetChoices(m.choices())
	if len(f.Wanted()) == 0 && m.order == corpus.ByHits {
		m.order = corpus.ByInput
	}
	m.fetchLists()
	if m.card.Opened() {
		at, _ := m.card.Selected()
		m.card.Open(m.library, m.card.Entity(), f.Query())
		m.card.Select(at)
	}
}

// require asks for documents that mention the entity that is meant. The entity
// is followed from now on, so that one can walk along its mentions.
func (m *Model) require() {
	m.withEntity(func(e filter.Member) {
		m.change(m.query.Require(e), e)
		m.reader.Follow(e.ID)
	})
}

// exclude asks for documents that do not mention the entity that is meant.
func (m *Model) exclude() {
	m.withEntity(func(e filter.Member) { m.change(m.query.Exclude(e), e) })
}

// either lets the entity that is meant stand for those of the last clause.
func (m *Model) either() {
	m.withEntity(func(e filter.Member) { m.change(m.query.Either(e), e) })
}

// change makes a filter with another part for an entity the filter, or says
// what part it has already.
func (m *Model) change(to filter.Filter, e filter.Member) {
	if !to.Equal(m.query) {
		m.setFilter(to)
		return
	}
	part := "required"
	if _, not := m.query.Has(e.ID); not {
		part = "excluded"
	}
	m.say(fmt.Sprintf("%s is %s already: %s takes it out", e.Name, part, m.keyOf(keymap.Remove)))
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
	m.say("filter cleared: all " + cells.Counted(m.library.Len(), "document"))
}

// showFitting exchanges an open document that does not fit the filter for the
// first one of the list, at the first mention of what was asked for last. Going
// back leads to where one was.
func (m *Model) showFitting(rows []corpus.Row) {
	must := m.mustFit
	m.mustFit = false
	if !must || m.documents.Fits(m.wanted) {
		return
	}
	if len(rows) == 0 {
		m.say(fmt.Sprintf("no document fits the filter: %s clears it", m.keyOf(keymap.Clear)))
		return
	}
	first, _ := firstReadable(rows)
	m.jump(first.ID, landing{entities: m.query.Wanted()})
	m.say(fmt.Sprintf("the first document that fits; %s goes back", m.keyOf(keymap.Back)))
}

// keyOf returns how messages name the way to an action: by its key, or as the
// palette lists it when it has none.
func (m *Model) keyOf(a keymap.Action) string {
	if key := m.keys.Binding(a).Help().Key; key != "" {
		return key
	}
	return ":" + string(a)
}
