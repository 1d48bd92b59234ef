package ui

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"lectern/corpus"
	"lectern/ui/keymap"
	"lectern/ui/layout"
)

// landing says where in a document one arrives: at a span that is to be shown,
// or at the first mention of one of some entities, or else with the text at an
// offset at the upper edge.
type landing struct {
	span     corpus.Span
	entities []corpus.EntityID
	offset   int
}

// show brings a document into the text pane. It is fetched first unless it is
// there already.
func (m *Model) show(id corpus.DocumentID, at landing) {
	m.wanted = id
	if m.arriving == nil && m.openID() == id {
		m.land(at)
		m.documents.SetOpen(id)
		return
	}
	m.fetchWanted(at)
}

// openID returns the id of the document in the text pane, or none.
func (m *Model) openID() corpus.DocumentID {
	if doc := m.reader.Document(); doc != nil {
		return doc.ID
	}
	return none
}

// fetchWanted asks for the wanted document.
func (m *Model) fetchWanted(at landing) {
	m.arriving = &at
	ctx, number := m.fetchingDocument.next(m.ctx)
	lib, id := m.library, m.wanted
	m.run(func() tea.Msg { return fetchDocument(ctx, lib, id, number, at) })
}

func fetchDocument(ctx context.Context, lib corpus.Library, id corpus.DocumentID, number int, at landing) documentFetched {
	msg := documentFetched{generation: number, landing: at}
	if msg.document, msg.err = lib.Document(ctx, id); msg.err == nil {
		msg.annotation, msg.err = lib.Annotation(ctx, id)
	}
	return msg
}

// documentFetched puts the document into the text pane.
func (m *Model) documentFetched(msg documentFetched) {
	if !m.fetchingDocument.is(msg.generation) {
		return
	}
	m.arriving = nil
	if m.failedToFetch(msg.err) {
		return
	}
	m.reader.SetDocument(msg.document, msg.annotation)
	m.documents.SetOpen(msg.document.ID)
	m.land(msg.landing)
	m.fetchDocumentFacets()
}

// emptyText takes the open document away, and what it was to make way for.
func (m *Model) emptyText() {
	m.fetchingDocument.stop()
	m.fetchingFacets.stop()
	m.wanted, m.arriving = none, nil
	m.reader.SetDocument(nil, corpus.Annotation{})
	m.documents.SetOpen(none)
	m.documentFacets = nil
	m.entities.SetDocument(nil)
	m.light.count(nil)
}

// reopen takes the open document as a new library knows it, in place.
func (m *Model) reopen(doc opened) {
	offset := m.reader.Place()
	same := m.reader.Document() != nil && m.reader.Document().Text == doc.document.Text
	m.reader.SetDocument(doc.document, doc.annotation)
	if !same {
		m.reader.Restore(offset)
	}
	if m.arriving == nil {
		m.wanted = doc.document.ID
	}
	m.documents.SetOpen(doc.document.ID)
	m.fetchDocumentFacets()
}

// land goes to a place of the open document.
func (m *Model) land(at landing) {
	switch {
	case !at.span.Empty():
		m.reader.JumpTo(at.span)
	case m.reader.JumpToFirst(at.entities):
	default:
		m.reader.Restore(at.offset)
	}
}

// jump goes to a place in any document and remembers the one it leaves.
func (m *Model) jump(id corpus.DocumentID, at landing) {
	m.leave()
	m.previewing = false
	m.show(id, at)
	m.documents.Select(id)
}

// leave remembers where one reads.
func (m *Model) leave() {
	if p, ok := m.here(); ok {
		m.history.leave(p)
	}
}

func (m *Model) here() (place, bool) {
	doc := m.reader.Document()
	if doc == nil {
		return place{}, false
	}
	return place{doc.ID, m.reader.Place()}, true
}

// preview shows the document under the list's cursor. However many are looked
// at in a row, going back leads to where the looking began.
func (m *Model) preview() {
	row, ok := m.documents.Selected()
	if !ok || row.ID == m.wanted {
		return
	}
	if !m.previewing {
		m.leave()
		m.previewing = true
	}
	m.show(row.ID, landing{})
}

// readSelected goes from the list into the document under the cursor.
func (m *Model) readSelected() {
	m.preview()
	m.previewing = false
	m.setFocus(layout.Text)
}

// turnTo goes to the next or the previous document of the list.
func (m *Model) turnTo(dir int) {
	next := m.documents.Neighbours(m.wanted, dir)
	if len(next) == 0 {
		m.say(map[int]string{1: "this is the last document of the list", -1: "this is the first document of the list"}[dir])
		return
	}
	m.jump(next[0], landing{})
}

// retrace goes through the history.
func (m *Model) retrace(step func(place) (place, bool), nothing string) {
	here, ok := m.here()
	if !ok {
		return
	}
	to, ok := step(here)
	if !ok {
		m.say(nothing)
		return
	}
	m.previewing = false
	m.show(to.document, landing{offset: to.offset})
	m.documents.Select(to.document)
}

// openOutline lists the headings of the open document.
func (m *Model) openOutline() {
	m.outline.SetDocument(m.reader.Document(), m.reader.Place())
	if m.outline.Len() == 0 {
		m.say("this document has no headings")
		return
	}
	m.open(outlineOverlay)
}

// goToHeading goes to the heading under the outline's cursor.
func (m *Model) goToHeading() {
	heading, ok := m.outline.Selected()
	if !ok {
		return
	}
	m.closeOverlay()
	m.setFocus(layout.Text)
	m.jump(m.wanted, landing{offset: heading.Start})
}

// cycleOrder sorts the list with the focus in the next order.
func (m *Model) cycleOrder() {
	if m.focus == layout.Entities {
		m.entities.CycleOrder()
		m.say("entities by " + m.entities.Order().String())
		return
	}
	m.order = (m.order + 1) % (corpus.ByHits + 1)
	if m.order == corpus.ByHits && len(m.query.Wanted()) == 0 {
		m.order = corpus.ByInput // where no entity is required there are no hits
	}
	m.documents.SetOrder(m.order)
	m.fetchLists()
}

// outsideFilter reports whether the open document does not fit the filter.
func (m *Model) outsideFilter() bool {
	doc := m.reader.Document()
	return doc != nil && !m.query.Empty() && !m.documents.Fits(doc.ID)
}

// absence says why no document is open.
func (m *Model) absence() string {
	switch {
	case !m.intake.progress.Done:
		return "The documents are being read."
	case m.library == nil || m.library.Len() == 0:
		return "There are no documents here.\nlectern reads plain text and Markdown, file by file or all that a folder holds: " +
			"lectern ~/archive notes.md\n" + m.keyOf(keymap.Close) + " quits."
	}
	return "No document is open."
}
