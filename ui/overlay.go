package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"lectern/corpus"
	"lectern/ui/filter"
	"lectern/ui/layout"
	"lectern/ui/palette"
)

// overlay is what stands over the panes.
type overlay uint8

const (
	noOverlay overlay = iota
	cardOverlay
	outlineOverlay
	helpOverlay
	paletteOverlay
)

// inside returns the pane of the open overlay.
func (m *Model) inside() pane {
	switch m.overlay {
	case cardOverlay:
		return m.card
	case outlineOverlay:
		return m.outline
	case helpOverlay:
		return m.help
	}
	return m.palette
}

func (m *Model) open(o overlay) {
	m.overlay = o
	m.card.SetFocus(o == cardOverlay)
	m.outline.SetFocus(o == outlineOverlay)
	m.placeOverlay()
}

func (m *Model) closeOverlay() {
	if m.overlay == cardOverlay {
		m.card.Close()
	}
	m.overlay = noOverlay
}

func (m *Model) openHelp() {
	if m.overlay == helpOverlay {
		m.closeOverlay()
		return
	}
	m.closeOverlay()
	m.open(helpOverlay)
}

func (m *Model) openPalette() {
	m.closeOverlay()
	m.run(m.palette.Open(m.keys, m.offers()))
	m.open(paletteOverlay)
}

// offers returns what the palette finds beside actions: the entities by which
// the documents can be filtered, and the documents.
func (m *Model) offers() []palette.Offer {
	var offers []palette.Offer
	for _, f := range m.facets {
		offers = append(offers, palette.Offer{
			Name: f.Name,
			Does: "filter: documents with this " + f.Type.String(),
			Take: func() { m.requireOffered(f) },
		})
	}
	for _, r := range m.documents.Rows() {
		offers = append(offers, palette.Offer{
			Name: r.Title,
			Does: "read this document",
			Take: func() { m.readOffered(r) },
		})
	}
	return offers
}

// requireOffered filters by an entity that the palette has offered, if it is
// still there.
func (m *Model) requireOffered(offered corpus.Facet) {
	f, ok := m.mostLike(offered)
	if !ok {
		m.say(offered.Name + " is not in the collection any more")
		return
	}
	m.setFilter(m.query.Require(filter.Member{ID: f.Entity, Type: f.Type, Name: f.Name}))
	m.reader.Follow(f.Entity)
}

// mostLike finds an entity that was listed a while ago among those of the
// collection: a library that has come since may have another id for it, or
// another name.
func (m *Model) mostLike(listed corpus.Facet) (best corpus.Facet, ok bool) {
	likeness := 0
	for _, f := range m.everyFacet {
		same := 0
		if f.Name == listed.Name {
			same += 2
		}
		if f.Entity == listed.Entity {
			same++
		}
		if f.Type == listed.Type && same > likeness {
			best, likeness = f, same
		}
	}
	return best, likeness > 0
}

// readOffered opens a document that the palette has offered. A library that
// has come since may have another id for it, but not another path.
func (m *Model) readOffered(offered corpus.Row) {
	rows := m.documents.Rows()
	i := slices.IndexFunc(rows, func(r corpus.Row) bool { return r.Path == offered.Path })
	if i < 0 {
		m.say(offered.Title + " is not in the list any more")
		return
	}
	m.jump(rows[i].ID, landing{})
	m.setFocus(layout.Text)
}

// carryOut does what is under the palette's cursor.
func (m *Model) carryOut() {
	if offer, ok := m.palette.SelectedOffer(); ok {
		offer.Take()
		m.closeOverlay()
		return
	}
	action, ok := m.palette.Selected()
	m.closeOverlay()
	if ok {
		m.do(action)
	}
}

// goThere goes to what is under the cursor of the card or the outline.
func (m *Model) goThere() {
	if m.overlay == cardOverlay {
		m.goToOccurrence()
	} else {
		m.goToHeading()
	}
}

// overlayRect returns the cells of the open overlay with its frame: as many as
// what it says takes, in the middle of the screen.
func (m *Model) overlayRect() layout.Rect {
	w, h := m.overlayRoom()
	switch m.overlay {
	case cardOverlay:
		h = m.card.Height() + frameRows
	case helpOverlay:
		_, lines := m.help.Size(m.width)
		h = min(h, lines+frameRows)
	case outlineOverlay:
		h = min(h, m.outline.Len()+frameRows)
	}
	return layout.Centered(m.width, m.height-1, w, h) // the status line stays in view
}

// The cells that the frame of an overlay takes of its width and height.
const (
	frameColumns = 4
	frameRows    = 2
)

// overlayRoom returns the cells that the open overlay may take with its frame.
func (m *Model) overlayRoom() (width, height int) {
	width, height = 84, m.height-1
	switch m.overlay {
	case cardOverlay:
		width = 110
	case helpOverlay:
		width, _ = m.help.Size(m.width)
		width += frameColumns
	case paletteOverlay:
		height = min(height, 20)
	}
	const strips = 20 // beside the overlay, too narrow together to show anything
	if width > m.width-strips {
		width = m.width
	}
	return width, height
}

// placeOverlay gives the open overlay its size.
func (m *Model) placeOverlay() {
	w, h := m.overlayRoom()
	if m.overlay != cardOverlay { // which takes of the room what it needs
		r := m.overlayRect()
		w, h = r.W, r.H
	}
	m.inside().SetSize(w-frameColumns, h-frameRows)
}

// peel leaves the innermost thing and reports whether there was one.
func (m *Model) peel() bool {
	switch {
	case m.overlay != noOverlay:
		m.closeOverlay()
	case m.reader.Typing() || m.focus == layout.Text && m.reader.Searching():
		m.reader.CancelSearch()
	case m.focus == layout.Documents && m.documents.CancelFind():
	case m.focus == layout.Entities && m.entities.CancelFind():
	case m.reader.Searching():
		m.reader.CancelSearch()
	case m.documents.CancelFind():
	case m.entities.CancelFind():
	case m.zoom:
		m.zoom = false
	case m.reader.DropCursor():
	default:
		return false
	}
	return true
}

// closeOrQuit goes back by one step: out of the overlay, out of the zoom, to
// the documents when they are not on the screen. When there is no step left it
// quits.
func (m *Model) closeOrQuit() {
	switch {
	case m.overlay != noOverlay:
		m.closeOverlay()
	case m.zoom:
		m.zoom = false
	case !m.frame.Shows(layout.Documents) && !m.frame.Panes[m.focus].Empty():
		m.setFocus(layout.Documents)
	default:
		m.run(tea.Quit)
	}
}
