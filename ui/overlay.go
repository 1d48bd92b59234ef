package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"lectern/ui/layout"
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

// framed is what an overlay's frame needs to know of its inside.
type framed interface {
	SetSize(width, height int)
	View() string
	Title() string
	Info() string
}

// inside returns the pane of the open overlay.
func (m *Model) inside() framed {
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
	m.run(m.palette.Open(m.keys))
	m.open(paletteOverlay)
}

// carryOut does what is under the palette's cursor.
func (m *Model) carryOut() {
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

// overlayRect returns the cells of the open overlay with its frame.
func (m *Model) overlayRect() layout.Rect {
	width, height := m.width, m.height-1 // the status line stays in view
	switch m.overlay {
	case cardOverlay:
		return layout.Centered(width, height, min(width-4, 110), height-2)
	case helpOverlay:
		w, h := m.help.Size(width)
		return layout.Centered(width, height, w+4, h+2)
	}
	return layout.Centered(width, height, min(width-4, 84), min(height-2, 20))
}

// placeOverlay gives the open overlay its size.
func (m *Model) placeOverlay() {
	r := m.overlayRect()
	m.inside().SetSize(r.W-4, r.H-2)
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
