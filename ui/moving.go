package ui

import (
	"lectern/ui/layout"
	"lectern/ui/reader"
)

// target is what the keys of moving move.
type target interface {
	Move(n int)
	Page(dir int)
	HalfPage(dir int)
	Top()
	Bottom()
	ScrollLines(n int)
}

// pane is what the root model draws and moves, on the screen or over it.
type pane interface {
	target
	SetSize(width, height int)
	View() string
	Title() string
	Info() string
}

// text makes the reader a pane: to move by one is to scroll by a line.
type text struct{ *reader.Pane }

// Move scrolls by n lines.
func (t text) Move(n int) { t.ScrollLines(n) }

// pane returns one of the three panes.
func (m *Model) pane(p layout.Pane) pane {
	switch p {
	case layout.Documents:
		return m.documents
	case layout.Entities:
		return m.entities
	}
	return text{m.reader}
}

// target returns what has the keyboard.
func (m *Model) target() target {
	if m.overlay != noOverlay {
		return m.inside()
	}
	return m.pane(m.focus)
}

// scroll moves what has the keyboard. A document that the cursor comes to is
// shown at once.
func (m *Model) scroll(move func(target)) {
	move(m.target())
	if m.overlay == noOverlay && m.focus == layout.Documents {
		m.preview()
	}
}

// setFocus gives the keyboard to a pane.
func (m *Model) setFocus(p layout.Pane) {
	m.focus = p
	if p != layout.Text {
		m.side = p
	}
	m.documents.SetFocus(p == layout.Documents)
	m.entities.SetFocus(p == layout.Entities)
}

// turnFocus gives the keyboard to the next pane in a direction, round the end
// when asked to.
func (m *Model) turnFocus(dir int, round bool) {
	n := len(layout.Panes)
	next := int(m.focus) + dir
	if round {
		next = (next + n) % n
	}
	if next >= 0 && next < n {
		m.setFocus(layout.Pane(next))
	}
}

// nextMatch goes to the next match of the search.
func (m *Model) nextMatch(dir int) {
	found := false
	if dir > 0 {
		found = m.reader.NextMatch()
	} else {
		found = m.reader.PrevMatch()
	}
	if !found {
		m.say("no match in this document")
	}
}

// find opens the find line of the list with the focus.
func (m *Model) find() {
	if m.focus == layout.Documents {
		m.run(m.documents.StartFind())
	} else {
		m.run(m.entities.StartFind())
	}
}

// accept takes what was typed.
func (m *Model) accept() {
	switch {
	case m.overlay == paletteOverlay:
		m.carryOut()
	case m.focus == layout.Documents:
		m.documents.AcceptFind()
	case m.focus == layout.Entities:
		m.entities.AcceptFind()
	default:
		m.reader.AcceptSearch()
	}
}

// moveAnswer moves among the answers to what is typed.
func (m *Model) moveAnswer(n int) {
	switch {
	case m.overlay != noOverlay || m.focus != layout.Text:
		m.scroll(func(t target) { t.Move(n) })
	default:
		m.nextMatch(n)
	}
}
