package documents

import (
	tea "github.com/charmbracelet/bubbletea"
)

const findPrompt = "find: "

// StartFind opens an empty find line at the pane's foot.
func (p *Pane) StartFind() tea.Cmd {
	p.CancelFind()
	p.typing = true
	p.fitWindow()
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
		p.apply()
		p.window.MoveTo(0)
	}
	return cmd
}

// AcceptFind closes the find line and keeps what it found.
func (p *Pane) AcceptFind() {
	p.typing = false
	p.input.Blur()
	p.fitWindow()
}

// CancelFind ends the find and lists everything again, the cursor on the same
// document. It reports whether there was one to end.
func (p *Pane) CancelFind() bool {
	if !p.typing && !p.Finding() {
		return false
	}
	selected, had := p.Selected()
	p.typing = false
	p.input.Reset()
	p.input.Blur()
	p.apply()
	if had {
		p.Select(selected.ID)
	}
	return true
}
