package ui

import (
	"context"
	"errors"
	"fmt"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"lectern/corpus"
	"lectern/ui/cells"
	"lectern/ui/filter"
)

// intake receives the libraries of a collection while it is being read.
type intake struct {
	ctx      context.Context
	cancel   context.CancelFunc // ends the reading under way
	updates  <-chan LibraryMsg
	reload   func(context.Context) <-chan LibraryMsg
	source   int // the number of the reading under way
	progress LibraryMsg

	waiting   corpus.Library // the newest library that is not on the screen yet
	matching  bool           // a library is being matched with what is on the screen
	reloading bool           // documents may have other ids than those on the screen
}

func newIntake(ctx context.Context, o Options) intake {
	ctx, cancel := context.WithCancel(ctx)
	return intake{
		ctx: ctx, cancel: cancel, updates: o.Updates, reload: o.Reload,
		progress: LibraryMsg{Done: o.Updates == nil},
	}
}

// listen returns the command that waits for the next message of the source.
func (in *intake) listen() tea.Cmd {
	if in.updates == nil {
		return nil
	}
	ctx, source, updates := in.ctx, in.source, in.updates
	return func() tea.Msg {
		select {
		case <-ctx.Done():
			return nil
		case msg, more := <-updates:
			return updateArrived{source: source, more: more, LibraryMsg: msg}
		}
	}
}

// restart begins to read the collection again.
func (in *intake) restart(parent context.Context) tea.Cmd {
	in.cancel()
	in.ctx, in.cancel = context.WithCancel(parent)
	in.source++
	in.updates = in.reload(in.ctx)
	in.reloading, in.waiting = true, nil
	in.progress = LibraryMsg{}
	return in.listen()
}

// updateArrived takes in the state of the collection.
func (m *Model) updateArrived(msg updateArrived) {
	in := &m.intake
	if msg.source != in.source {
		return
	}
	if !msg.more {
		in.updates = nil
		in.progress.Done, in.reloading = true, in.reloading && in.matching
		return
	}
	in.progress = msg.LibraryMsg
	m.run(in.listen())
	if msg.Err != nil && !errors.Is(msg.Err, context.Canceled) {
		m.fail(fmt.Errorf("reading the collection ended early: %w", msg.Err))
	}
	if msg.Library == nil || in.reloading && !msg.Done {
		return // while everything is read again, the old library stays whole
	}
	in.waiting = msg.Library
	m.match()
}

// match starts to find what is on the screen in the library that waits.
func (m *Model) match() {
	in := &m.intake
	if in.waiting == nil || in.matching {
		return
	}
	if m.library == nil {
		m.library, in.waiting = in.waiting, nil
		m.fetchLists()
		return
	}
	in.matching = true
	work := matcher{
		ctx: m.ctx, source: in.source, from: m.library, to: in.waiting,
		entities: m.entitiesInUse(), document: m.openID(), renumber: in.reloading,
	}
	in.waiting = nil
	m.run(func() tea.Msg { return work.match() })
}

// entitiesInUse returns every entity that the screen must find again.
func (m *Model) entitiesInUse() []corpus.EntityID {
	var ids []corpus.EntityID
	for _, member := range m.query.Members() {
		ids = append(ids, member.ID)
	}
	if f, ok := m.entities.Selected(); ok {
		ids = append(ids, f.Entity)
	}
	return append(ids, m.reader.Following(), m.card.Entity())
}

// libraryMatched puts a new library in the place of the old one, unless the
// collection is being read anew since.
func (m *Model) libraryMatched(msg libraryMatched) {
	in := &m.intake
	in.matching = false
	if msg.source != in.source {
		m.match()
		return
	}
	if m.unmatched(msg) {
		if in.waiting == nil {
			in.waiting = msg.library
		}
		m.match()
		return
	}
	m.library = msg.library
	m.fetchingOccurrences.stop() // what it asks for goes by other names now
	if msg.documents != nil {
		m.renumber(msg.documents)
		m.say("read again: " + cells.Counted(m.library.Len(), "document"))
	}
	m.query = m.query.Replace(func(old filter.Member) (filter.Member, bool) {
		renewed, ok := msg.entities[old.ID]
		return renewed, ok
	})
	m.followRenewed(msg)
	m.renewText(msg)
	m.fetchLists()
	m.match()
}

// renewText shows the open document as the new library knows it. A document
// that was opened during the matching, or is on its way, is fetched again: it
// came from the old library.
func (m *Model) renewText(msg libraryMatched) {
	stale := m.openID() != msg.matched || msg.documents != nil && msg.document == nil
	if !stale && msg.document != nil {
		m.reopen(*msg.document)
	}
	switch {
	case m.arriving != nil:
		m.fetchWanted(m.arriving.renew(msg.entities))
	case stale && m.wanted != none:
		m.fetchWanted(landing{offset: m.reader.Place()})
	}
}

// renew returns the landing with the new ids of its entities.
func (at landing) renew(entities map[corpus.EntityID]filter.Member) landing {
	renewed := slices.Clone(at.entities)
	for i, id := range renewed {
		if e, ok := entities[id]; ok {
			renewed[i] = e.ID
		}
	}
	at.entities = renewed
	return at
}

// renumber gives the documents on the screen the ids of a collection that has
// been read again. When the open document is gone, or the one that is on its
// way, the text makes way for another.
func (m *Model) renumber(ids map[corpus.DocumentID]corpus.DocumentID) {
	m.intake.reloading = false
	m.history.renumber(ids)
	wanted, ok := ids[m.wanted]
	if doc := m.reader.Document(); ok && doc != nil {
		_, ok = ids[doc.ID]
	}
	if !ok {
		m.emptyText()
		return
	}
	m.wanted = wanted
}

// unmatched reports whether something on the screen was not known yet when the
// matching began.
func (m *Model) unmatched(msg libraryMatched) bool {
	return slices.ContainsFunc(m.query.Members(), func(member filter.Member) bool {
		_, ok := msg.entities[member.ID]
		return !ok
	})
}

// followRenewed gives cursor, card and pursuit the new ids of their entities.
func (m *Model) followRenewed(msg libraryMatched) {
	if renewed, ok := msg.entities[m.reader.Following()]; ok {
		m.reader.Follow(renewed.ID)
	}
	if renewed, ok := msg.entities[m.card.Entity()]; ok && m.card.Opened() {
		selected, had := m.card.Selected()
		m.card.Open(m.library, renewed.ID, m.query.Query())
		if had {
			m.card.Select(selected)
		}
	}
}

// matcher finds documents and entities of one library in another.
type matcher struct {
	ctx      context.Context
	source   int // the number of the reading
	from, to corpus.Library
	entities []corpus.EntityID
	document corpus.DocumentID // the open one, or none
	renumber bool              // documents may have other ids
}

func (w matcher) match() libraryMatched {
	msg := libraryMatched{source: w.source, library: w.to, matched: w.document, entities: map[corpus.EntityID]filter.Member{}}
	if w.renumber {
		msg.documents = w.numbers()
	}
	for _, id := range w.entities {
		if id != "" {
			msg.entities[id] = w.renew(id, msg.documents)
		}
	}
	if w.document != none {
		msg.document = w.reopened(msg.documents)
	}
	return msg
}

// numbers finds the documents of the old library in the new one by their paths.
func (w matcher) numbers() map[corpus.DocumentID]corpus.DocumentID {
	ids := map[corpus.DocumentID]corpus.DocumentID{}
	from, _, err := w.from.Documents(w.ctx, corpus.Query{}, corpus.ByInput, 0, 0)
	to, _, toErr := w.to.Documents(w.ctx, corpus.Query{}, corpus.ByInput, 0, 0)
	if err != nil || toErr != nil {
		return ids
	}
	byPath := make(map[string]corpus.DocumentID, len(to))
	for _, r := range to {
		byPath[r.Path] = r.ID
	}
	for _, r := range from {
		if id, ok := byPath[r.Path]; ok {
			ids[r.ID] = id
		}
	}
	return ids
}

// renew finds an entity by one of its mentions: they stay where they are,
// whatever the entity is called. When none is found it keeps its id.
func (w matcher) renew(id corpus.EntityID, numbers map[corpus.DocumentID]corpus.DocumentID) filter.Member {
	occurrences, err := w.from.Occurrences(w.ctx, id, corpus.Query{})
	if err == nil {
		for _, o := range occurrences {
			if found, ok := w.mentioned(o, numbers); ok {
				return found
			}
		}
	}
	if e, err := w.to.Entity(w.ctx, id); err == nil {
		return filter.Member{ID: e.ID, Type: e.Type, Name: e.Name}
	}
	member := filter.Member{ID: id, Name: string(id)}
	if e, err := w.from.Entity(w.ctx, id); err == nil {
		member.Type, member.Name = e.Type, e.Name
	}
	return member
}

// mentioned returns the entity that the new library sees at an occurrence.
func (w matcher) mentioned(o corpus.Occurrence, numbers map[corpus.DocumentID]corpus.DocumentID) (filter.Member, bool) {
	if numbers != nil {
		id, ok := numbers[o.Document]
		if !ok {
			return filter.Member{}, false
		}
		o.Document = id
	}
	annotation, err := w.to.Annotation(w.ctx, o.Document)
	if err != nil {
		return filter.Member{}, false
	}
	i := slices.IndexFunc(annotation.Mentions, func(mention corpus.Mention) bool {
		return mention.Span == o.Span && mention.Entity != ""
	})
	if i < 0 {
		return filter.Member{}, false
	}
	e, err := w.to.Entity(w.ctx, annotation.Mentions[i].Entity)
	return filter.Member{ID: e.ID, Type: e.Type, Name: e.Name}, err == nil
}

// reopened returns the open document as the new library knows it, or nil when
// nothing about it has changed.
func (w matcher) reopened(numbers map[corpus.DocumentID]corpus.DocumentID) *opened {
	id := w.document
	if numbers != nil {
		renumbered, ok := numbers[id]
		if !ok {
			return nil
		}
		id = renumbered
	}
	doc, err := w.to.Document(w.ctx, id)
	if err != nil {
		return nil
	}
	annotation, err := w.to.Annotation(w.ctx, id)
	if err != nil {
		return nil
	}
	before, err := w.from.Annotation(w.ctx, w.document)
	if err == nil && numbers == nil && slices.Equal(before.Mentions, annotation.Mentions) && slices.Equal(before.Roles, annotation.Roles) {
		return nil
	}
	return &opened{doc, annotation}
}
