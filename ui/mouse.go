package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"lectern/corpus"
	"lectern/ui/filter"
	"lectern/ui/layout"
	"lectern/ui/status"
)

// wheelLines is how far one notch of the wheel scrolls.
const wheelLines = 3

// mouseMoved handles the wheel and the left button.
func (m *Model) mouseMoved(e tea.MouseEvent) {
	switch {
	case e.Button == tea.MouseButtonWheelDown:
		m.wheel(e, wheelLines)
	case e.Button == tea.MouseButtonWheelUp:
		m.wheel(e, -wheelLines)
	case e.Button == tea.MouseButtonLeft && e.Action == tea.MouseActionPress:
		m.message = ""
		m.click(e.X, e.Y)
	}
}

// wheel scrolls what is under the pointer.
func (m *Model) wheel(e tea.MouseEvent, lines int) {
	if m.overlay != noOverlay {
		m.inside().ScrollLines(lines)
		return
	}
	if p, ok := m.frame.At(e.X, e.Y); ok {
		m.pane(p).ScrollLines(lines)
	}
}

// click does what a click at a cell means.
func (m *Model) click(x, y int) {
	if m.overlay != noOverlay {
		m.clickOverlay(x, y)
		return
	}
	if p, ok := m.frame.At(x, y); ok {
		m.clickPane(p, x-m.frame.Panes[p].X, y-m.frame.Panes[p].Y-headRows)
		return
	}
	if m.frame.Legend.Contains(x, y) {
		if t, ok := status.At(m.legendTargets, x); ok {
			m.light.toggle(corpus.Type(t))
		}
	}
	if m.frame.Chips.Contains(x, y) {
		if i, ok := status.At(m.chipTargets, x); ok && i < len(m.query.Clauses()) {
			m.setFilter(m.query.RemoveClause(i))
		}
	}
}

// clickPane gives the focus to a pane and selects what is at a cell of it.
func (m *Model) clickPane(p layout.Pane, x, y int) {
	m.setFocus(p)
	switch p {
	case layout.Documents:
		if m.documents.ClickAt(x, y) {
			m.preview()
		}
	case layout.Entities:
		m.clickEntity(x, y)
	case layout.Text:
		m.reader.ClickAt(x, y)
	}
}

// clickEntity selects an entity; a click on the selected one opens its card.
func (m *Model) clickEntity(x, y int) {
	before, had := m.entities.Selected()
	if !m.entities.ClickAt(x, y) {
		return
	}
	now, _ := m.entities.Selected()
	if had && now.Entity == before.Entity {
		m.withEntity(func(filter.Member) { m.openCard() })
	}
}

// clickOverlay selects in the overlay; a click beside it closes it.
func (m *Model) clickOverlay(x, y int) {
	r := m.overlayRect()
	if !r.Contains(x, y) {
		m.closeOverlay()
		return
	}
	x, y = x-r.X-2, y-r.Y-1
	switch m.overlay {
	case cardOverlay:
		m.card.ClickAt(x, y)
	case outlineOverlay:
		if m.outline.ClickAt(x, y) {
			m.goToHeading()
		}
	case paletteOverlay:
		if m.palette.ClickAt(x, y) {
			m.carryOut()
		}
	}
}

// claimMouse switches the mouse on again after another program has had the
// terminal: Bubble Tea takes back the keyboard and the screen alone.
func (m *Model) claimMouse() {
	if m.mouse {
		m.run(tea.EnableMouseCellMotion)
	}
}

// toggleMouse gives the mouse to the terminal, so that its own selection
// works, or takes it back.
func (m *Model) toggleMouse() {
	m.mouse = !m.mouse
	if m.mouse {
		m.run(tea.EnableMouseCellMotion)
		m.say("the mouse scrolls and selects here")
		return
	}
	m.run(tea.DisableMouse)
	m.say("the mouse is the terminal's: select text with it")
}
