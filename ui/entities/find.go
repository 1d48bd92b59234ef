package entities

import tea "github.com/charmbracelet/bubbletea"

const findPrompt = "find: "

// StartFind opens an empty find line at the pane's foot.
func (p *Pane) StartFind() tea.Cmd {
	p.CancelFind()
	p.typing = true
	p.window.Resize(p.listHeight())
	return p.input.Focus()
}

// Typing reports whether the find line is open, so that keys are text.
func (p *Pane) Typing() bool { return p.typing }

// Finding reports whether a find decides what is listed.
func (p *Pane) Finding() bool { return p.input.Value() != "" }

// Insert gives a key to the find line and lists what answers to it, the best
// first, the cursor on the best.
func (p *Pane) Insert(msg tea.KeyMsg) tea.Cmd {
	before := p.input.Value()
	var cmd tea.Cmd
	p.input, cmd = p.input.Update(msg)
	if p.input.Value() != before {
		p.relist(where{})
		p.moveTo(0)
	}
	return cmd
}

// AcceptFind closes the find line and keeps what it found.
func (p *Pane) AcceptFind() {
	p.typing = false
	p.input.Blur()
	p.window.Resize(p.listHeight())
}

// CancelFind ends the find and lists everything again, the cursor on the
// same entity. It reports whether there was one to end.
func (p *Pane) CancelFind() bool {
	if !p.typing && !p.Finding() {
		return false
	}
	at := p.where()
	if at.entity != "" && p.Finding() && int(at.typ) < len(p.folded) {
		p.folded[at.typ] = false // what was found stays in view
	}
	p.typing = false
	p.input.Blur()
	p.input.Reset()
	p.relist(at)
	p.window.Resize(p.listHeight())
	return true
}
