package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"lectern/corpus"
	"lectern/corpus/clean"
	"lectern/ui/filter"
	"lectern/ui/keymap"
	"lectern/ui/layout"
)

// entity returns the entity that is meant: that of the card, the one under the
// cursor of the entities, or that of the mention under the cursor of the text.
func (m *Model) entity() (filter.Member, bool) {
	if m.overlay == cardOverlay {
		return m.named(m.card.Entity(), 0, m.card.Title()), true
	}
	if m.focus == layout.Entities {
		f, ok := m.entities.Selected()
		return filter.Member{ID: f.Entity, Type: f.Type, Name: f.Name}, ok
	}
	mention, ok := m.reader.MentionAtCursor()
	if !ok || mention.Entity == "" {
		return filter.Member{}, false
	}
	return m.named(mention.Entity, mention.Type, mention.In(m.reader.Document().Text)), true
}

// named finds the name of an entity in the lists at hand; where it is in none
// yet, as while a collection is read, it goes by the name it has in the text.
func (m *Model) named(id corpus.EntityID, t corpus.Type, mentioned string) filter.Member {
	for _, facets := range [][]corpus.Facet{m.documentFacets, m.everyFacet} {
		for _, f := range facets {
			if f.Entity == id {
				return filter.Member{ID: id, Type: f.Type, Name: f.Name}
			}
		}
	}
	return filter.Member{ID: id, Type: t, Name: clean.Line(mentioned)}
}

// withEntity does something with the entity that is meant, or says how to
// choose one.
func (m *Model) withEntity(do func(filter.Member)) {
	if m.library == nil {
		return
	}
	if e, ok := m.entity(); ok {
		do(e)
		return
	}
	if m.focus == layout.Entities {
		m.say("no entity is chosen in the list")
		return
	}
	m.say(fmt.Sprintf("no entity is chosen: %s goes to the next mention", m.keyOf(keymap.NextMention)))
}

// openCard shows all about an entity.
func (m *Model) openCard() {
	if _, ok := m.entities.Selected(); m.focus == layout.Entities && !ok {
		m.entities.ToggleFold()
		return
	}
	m.withEntity(func(e filter.Member) {
		m.card.Open(m.library, e.ID, m.query.Query())
		if at, ok := m.reader.Nearest(e.ID); ok {
			m.card.Select(corpus.Occurrence{Document: m.reader.Document().ID, Span: at.Span})
		}
		m.open(cardOverlay)
	})
}

// goToOccurrence goes to the mention under the card's cursor.
func (m *Model) goToOccurrence() {
	o, ok := m.card.Selected()
	if !ok {
		return
	}
	entity := m.card.Entity()
	m.closeOverlay()
	m.setFocus(layout.Text)
	m.jump(o.Document, landing{span: o.Span})
	m.reader.Follow(entity)
}

// nextMention goes to the next mention that is lit.
func (m *Model) nextMention(dir int) {
	found := false
	if dir > 0 {
		found = m.reader.NextMention()
	} else {
		found = m.reader.PrevMention()
	}
	switch {
	case found:
		m.focusText()
	case dir > 0:
		m.say("no further mention in this document")
	default:
		m.say("no earlier mention in this document")
	}
}

// nextSame goes to the next mention of the same entity, in this document or in
// the next one of the list that has one.
func (m *Model) nextSame(dir int) {
	m.followChosen()
	if m.reader.Following() == "" {
		m.withEntity(func(filter.Member) {})
		return
	}
	found := false
	if dir > 0 {
		found = m.reader.NextSame()
	} else {
		found = m.reader.PrevSame()
	}
	if found {
		m.focusText()
		m.sayStanding()
		return
	}
	m.fetchOccurrences(m.reader.Following(), dir)
}

// followChosen follows the entity under the cursor of the entities, when that
// pane has the focus.
func (m *Model) followChosen() {
	if m.focus != layout.Entities {
		return
	}
	if f, ok := m.entities.Selected(); ok && f.Entity != m.reader.Following() {
		m.reader.Follow(f.Entity)
	}
}

// fetchOccurrences asks where else an entity is mentioned.
func (m *Model) fetchOccurrences(id corpus.EntityID, dir int) {
	ctx, number := m.fetchingOccurrences.next(m.ctx)
	lib, query := m.library, m.query.Query()
	m.run(func() tea.Msg {
		msg := occurrencesFetched{generation: number, entity: id, dir: dir}
		var e corpus.Entity
		if e, msg.err = lib.Entity(ctx, id); msg.err == nil {
			msg.name = e.Name
			msg.occurrences, msg.err = lib.Occurrences(ctx, id, query)
		}
		return msg
	})
}

// occurrencesFetched goes to the nearest document of the list that mentions
// the entity, and says where that is. Without a direction it only says where
// one is.
func (m *Model) occurrencesFetched(msg occurrencesFetched) {
	if !m.fetchingOccurrences.is(msg.generation) || m.failedToFetch(msg.err) {
		return
	}
	if msg.dir == 0 {
		m.completeStanding(msg)
		return
	}
	ends := map[corpus.DocumentID]corpus.Span{} // the mention that one meets first
	for _, o := range msg.occurrences {
		if _, met := ends[o.Document]; !met || msg.dir < 0 {
			ends[o.Document] = o.Span
		}
	}
	for _, id := range m.documents.Neighbours(m.wanted, msg.dir) {
		if span, ok := ends[id]; ok {
			m.jump(id, landing{span: span})
			m.reader.Follow(msg.entity)
			m.focusText()
			m.sayCrossing(msg)
			return
		}
	}
	m.say(fmt.Sprintf("%s is not mentioned in any %s document", msg.name, map[int]string{1: "later", -1: "earlier"}[msg.dir]))
}

// focusText moves the focus to the text where the text would not be seen
// otherwise, or where the list under the cursor has nothing to do with it.
func (m *Model) focusText() {
	if !m.frame.Shows(layout.Text) || m.focus == layout.Documents {
		m.setFocus(layout.Text)
	}
}
