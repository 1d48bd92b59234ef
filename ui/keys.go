package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"lectern/corpus"
	"lectern/ui/keymap"
	"lectern/ui/layout"
)

// keyPressed handles what came from the keyboard at once. Keys that are
// pressed in quick succession arrive together, as if they had been pasted.
func (m *Model) keyPressed(msg tea.KeyMsg) {
	if msg.Type != tea.KeyRunes || len(msg.Runes) < 2 || msg.Paste {
		m.press(msg)
		return
	}
	for _, r := range msg.Runes {
		m.press(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}, Alt: msg.Alt})
		m.arrange()
		m.enableKeys()
	}
}

// press handles one key.
func (m *Model) press(msg tea.KeyMsg) {
	m.message = ""
	where := m.where()
	if action, ok := m.keys.Lookup(where, msg); ok {
		m.do(action)
	} else if where == keymap.InInput || where == keymap.InPalette {
		m.insert(msg)
	}
	if m.focus == layout.Text && m.overlay == noOverlay {
		m.markRead()
	}
}

// markRead notes that the open document is being read.
func (m *Model) markRead() {
	if doc := m.reader.Document(); doc != nil {
		m.previewing = false
		m.documents.MarkRead(doc.Path)
	}
}

// where returns the place that has the keyboard.
func (m *Model) where() keymap.Where {
	switch m.overlay {
	case cardOverlay:
		return keymap.InCard
	case outlineOverlay:
		return keymap.InOutline
	case helpOverlay:
		return keymap.InHelp
	case paletteOverlay:
		return keymap.InPalette
	}
	if m.typing() {
		return keymap.InInput
	}
	return [...]keymap.Where{
		layout.Documents: keymap.InDocuments,
		layout.Text:      keymap.InText,
		layout.Entities:  keymap.InEntities,
	}[m.focus]
}

// typing reports whether keys are text for the pane with the focus.
func (m *Model) typing() bool {
	switch m.focus {
	case layout.Documents:
		return m.documents.Typing()
	case layout.Entities:
		return m.entities.Typing()
	}
	return m.reader.Typing()
}

// insert gives a key to the line in which one types.
func (m *Model) insert(msg tea.KeyMsg) {
	switch {
	case m.overlay == paletteOverlay:
		m.run(m.palette.Insert(msg))
	case m.focus == layout.Documents:
		m.run(m.documents.Insert(msg))
		m.preview()
	case m.focus == layout.Entities:
		m.run(m.entities.Insert(msg))
	default:
		m.run(m.reader.Insert(msg))
	}
}

// do carries out an action.
func (m *Model) do(a keymap.Action) {
	if act, ok := actions[a]; ok {
		act(m)
	}
}

// actions says what each action does. It is filled by init, since the palette
// among them carries out others.
var actions map[keymap.Action]func(*Model)

func init() {
	actions = map[keymap.Action]func(*Model){
		keymap.Down:         func(m *Model) { m.scroll(func(t target) { t.Move(1) }) },
		keymap.Up:           func(m *Model) { m.scroll(func(t target) { t.Move(-1) }) },
		keymap.PageDown:     func(m *Model) { m.scroll(func(t target) { t.Page(1) }) },
		keymap.PageUp:       func(m *Model) { m.scroll(func(t target) { t.Page(-1) }) },
		keymap.HalfPageDown: func(m *Model) { m.scroll(func(t target) { t.HalfPage(1) }) },
		keymap.HalfPageUp:   func(m *Model) { m.scroll(func(t target) { t.HalfPage(-1) }) },
		keymap.Top:          func(m *Model) { m.scroll(func(t target) { t.Top() }) },
		keymap.Bottom:       func(m *Model) { m.scroll(func(t target) { t.Bottom() }) },
		keymap.NextPane:     func(m *Model) { m.turnFocus(1, true) },
		keymap.PreviousPane: func(m *Model) { m.turnFocus(-1, true) },
		keymap.FocusLeft:    func(m *Model) { m.turnFocus(-1, false) },
		keymap.FocusRight:   func(m *Model) { m.turnFocus(1, false) },

		keymap.Read:             (*Model).readSelected,
		keymap.NextDocument:     func(m *Model) { m.turnTo(1) },
		keymap.PreviousDocument: func(m *Model) { m.turnTo(-1) },
		keymap.Back:             func(m *Model) { m.retrace(m.history.goBack, "nowhere to go back to") },
		keymap.Forward:          func(m *Model) { m.retrace(m.history.goForward, "nowhere to go forward to") },
		keymap.Outline:          (*Model).openOutline,
		keymap.Jump:             (*Model).goThere,

		keymap.Card:            (*Model).openCard,
		keymap.NextMention:     func(m *Model) { m.nextMention(1) },
		keymap.PreviousMention: func(m *Model) { m.nextMention(-1) },
		keymap.NextSame:        func(m *Model) { m.nextSame(1) },
		keymap.PreviousSame:    func(m *Model) { m.nextSame(-1) },

		keymap.Search:         func(m *Model) { m.run(m.reader.StartSearch()) },
		keymap.NextMatch:      func(m *Model) { m.nextMatch(1) },
		keymap.PreviousMatch:  func(m *Model) { m.nextMatch(-1) },
		keymap.Find:           (*Model).find,
		keymap.Accept:         (*Model).accept,
		keymap.NextAnswer:     func(m *Model) { m.moveAnswer(1) },
		keymap.PreviousAnswer: func(m *Model) { m.moveAnswer(-1) },
		keymap.Sort:           (*Model).cycleOrder,
		keymap.Scope:          func(m *Model) { m.entities.ToggleScope() },

		keymap.Require: (*Model).require,
		keymap.Exclude: (*Model).exclude,
		keymap.Either:  (*Model).either,
		keymap.Remove:  (*Model).removeEntity,
		keymap.Clear:   (*Model).clearFilter,

		keymap.Highlight: func(m *Model) { m.light.cycle() },

		keymap.OpenOutside: (*Model).openOutside,
		keymap.Edit:        (*Model).edit,
		keymap.Copy:        (*Model).copy,
		keymap.Reload:      (*Model).reload,

		keymap.Zoom:    func(m *Model) { m.zoom = !m.zoom },
		keymap.Mouse:   (*Model).toggleMouse,
		keymap.Redraw:  func(m *Model) { m.run(tea.ClearScreen) },
		keymap.Palette: (*Model).openPalette,
		keymap.Help:    (*Model).openHelp,
		keymap.Cancel:  func(m *Model) { m.peel() },
		keymap.Close:   (*Model).closeOrQuit,
		keymap.Suspend: func(m *Model) { m.run(tea.Suspend) },
		keymap.Quit:    func(m *Model) { m.run(tea.Quit) },
	}
	for t, action := range lightKeys {
		actions[action] = func(m *Model) { m.light.toggle(corpus.Type(t)) }
	}
}

// needDocument are the actions that can do nothing without an open document.
var needDocument = []keymap.Action{
	keymap.NextDocument, keymap.PreviousDocument, keymap.NextMention, keymap.PreviousMention,
	keymap.NextSame, keymap.PreviousSame, keymap.Card, keymap.Require, keymap.Exclude, keymap.Either,
	keymap.Search, keymap.Outline, keymap.Copy, keymap.OpenOutside, keymap.Edit, keymap.Highlight,
}

// enableKeys hides the actions that can do nothing now.
func (m *Model) enableKeys() {
	for _, action := range needDocument {
		m.keys.Enable(action, m.reader.Document() != nil)
	}
	searching := m.reader.Searching()
	m.keys.Enable(keymap.NextMatch, searching)
	m.keys.Enable(keymap.PreviousMatch, searching)
	m.keys.Enable(keymap.Clear, !m.query.Empty())
	m.keys.Enable(keymap.Remove, !m.query.Empty())
	m.keys.Enable(keymap.Zoom, m.zoom || len(m.frame.Dividers) > 0)
	m.keys.Enable(keymap.Reload, m.intake.reload != nil)
	m.keys.Enable(keymap.Back, len(m.history.back) > 0)
	m.keys.Enable(keymap.Forward, len(m.history.forward) > 0)
}
