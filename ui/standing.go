package ui

import (
	"fmt"

	"lectern/corpus"
)

// standing says which mention of an entity is the current one in its document.
func standing(nth, of int, name string) string {
	return fmt.Sprintf("mention %d of %d of %s", nth, of, name)
}

// sayStanding says which mention of how many one is on, and asks in how many
// documents there are others.
func (m *Model) sayStanding() {
	id := m.reader.Following()
	nth, of := m.reader.Standing()
	mentioned := ""
	if mention, ok := m.reader.MentionAtCursor(); ok {
		mentioned = mention.In(m.reader.Document().Text)
	}
	m.say(standing(nth, of, m.named(id, 0, mentioned).Name))
	m.fetchOccurrences(id, 0)
}

// completeStanding adds the document to what [Model.sayStanding] has said,
// unless something else has been said since.
func (m *Model) completeStanding(msg occurrencesFetched) {
	nth, of := m.reader.Standing()
	if said := standing(nth, of, msg.name); m.message == said {
		m.say(said + m.amongDocuments(msg.occurrences))
	}
}

// sayCrossing says where the next document has been entered.
func (m *Model) sayCrossing(msg occurrencesFetched) {
	of := 0
	for _, o := range msg.occurrences {
		if o.Document == m.wanted {
			of++
		}
	}
	nth := 1
	if msg.dir < 0 {
		nth = of
	}
	m.say(standing(nth, of, msg.name) + m.amongDocuments(msg.occurrences))
}

// amongDocuments says which document of the list, of those that mention an
// entity, is the open one; nothing for one that does not fit the filter.
func (m *Model) amongDocuments(occurrences []corpus.Occurrence) string {
	mentioned := map[corpus.DocumentID]bool{}
	for _, o := range occurrences {
		mentioned[o.Document] = true
	}
	if !mentioned[m.wanted] {
		return ""
	}
	var there [2]int // documents before and after
	for i, dir := range []int{-1, 1} {
		for _, id := range m.documents.Neighbours(m.wanted, dir) {
			if mentioned[id] {
				there[i]++
			}
		}
	}
	return fmt.Sprintf(" · document %d of %d", there[0]+1, there[0]+1+there[1])
}
