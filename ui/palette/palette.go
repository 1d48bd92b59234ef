// Package palette is the overlay that lists every action by what it does, and
// finds one by a few letters of it.
//
// It owns the input, the list and its cursor. It guarantees that its view
// fills its rectangle exactly. Which actions there are is the keymap's, and
// carrying one out is left to the root model.
package palette

import (
	"strings"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"lectern/ui/cells"
	"lectern/ui/keymap"
	"lectern/ui/list"
	"lectern/ui/match"
	"lectern/ui/theme"
)

// Pane lists actions. Its zero value is not usable; see [New].
type Pane struct {
	styles        *theme.Styles
	width, height int
	input         textinput.Model
	bindings      []keymap.Binding
	names         []string // parallel to bindings
	shown         []int    // indexes into bindings
	window        list.Window
}

// New returns an empty pane of no size.
func New(styles *theme.Styles) *Pane {
	p := &Pane{styles: styles, input: textinput.New()}
	p.input.Prompt = ""
	p.input.TextStyle = styles.Text
	p.input.Cursor.Style = styles.NewStyle().Reverse(true)
	p.input.Cursor.TextStyle = styles.Text
	p.input.Cursor.SetMode(cursor.CursorStatic)
	return p
}

// SetSize gives the pane its inside in cells.
func (p *Pane) SetSize(width, height int) {
	p.width, p.height = max(width, 0), max(height, 0)
	p.input.Width = max(p.width-4, 1)
	p.window.Resize(max(p.height-1, 0))
}

// Open lists the actions of the keymap that can do something now, with an
// empty input.
func (p *Pane) Open(keys *keymap.Keymap) tea.Cmd {
	p.bindings, p.names = nil, nil
	for _, b := range keys.Bindings() {
		if !b.Available() || b.Action == keymap.Palette {
			continue
		}
		p.bindings = append(p.bindings, b)
		p.names = append(p.names, string(b.Action)+" "+b.Does)
	}
	p.input.Reset()
	p.find()
	return p.input.Focus()
}

// Insert gives a key to the input and lists what answers to it, the best first.
func (p *Pane) Insert(msg tea.KeyMsg) tea.Cmd {
	before := p.input.Value()
	var cmd tea.Cmd
	p.input, cmd = p.input.Update(msg)
	if p.input.Value() != before {
		p.find()
	}
	return cmd
}

func (p *Pane) find() {
	p.shown = match.Find(p.input.Value(), p.names)
	p.window.SetLen(len(p.shown))
	p.window.MoveTo(0)
}

// Selected returns the action under the cursor.
func (p *Pane) Selected() (keymap.Action, bool) {
	if len(p.shown) == 0 {
		return "", false
	}
	return p.bindings[p.shown[p.window.Cursor]].Action, true
}

// Move moves the cursor by n actions, downwards when n is positive.
func (p *Pane) Move(n int) { p.window.Move(n) }

// Page moves the cursor by a pane, downwards when dir is positive.
func (p *Pane) Page(dir int) { p.window.Page(dir) }

// HalfPage moves the cursor by half a pane, downwards when dir is positive.
func (p *Pane) HalfPage(dir int) { p.window.HalfPage(dir) }

// Top moves the cursor to the best answer.
func (p *Pane) Top() { p.window.MoveTo(0) }

// Bottom moves the cursor to the last answer.
func (p *Pane) Bottom() { p.window.MoveTo(len(p.shown)) }

// ScrollLines moves the view by n lines, as a mouse wheel does.
func (p *Pane) ScrollLines(n int) { p.window.Scroll(n) }

// ClickAt puts the cursor on the action at a cell of the pane and reports
// whether there is one.
func (p *Pane) ClickAt(x, y int) bool {
	row, ok := p.window.At(y - 1)
	if ok {
		p.window.MoveTo(row)
	}
	return ok
}

// Title returns what the pane's frame is to say on top.
func (p *Pane) Title() string { return "Actions" }

// Info returns what the pane's frame is to say on the side.
func (p *Pane) Info() string { return "enter does it" }

// View draws exactly the pane's height in lines of exactly its width in cells.
func (p *Pane) View() string {
	lines := []string{p.styles.Prompt.Inline(true).Render(": ") + p.input.View()}
	first, end := p.window.Rows()
	for i := first; i < end; i++ {
		lines = append(lines, p.row(i))
	}
	if len(p.shown) == 0 {
		lines = append(lines, p.styles.Dim.Inline(true).Render("  No such action"))
	}
	return cells.Block(lines, p.width, p.height)
}

// row draws an action: its name, what it does, and its keys on the right.
func (p *Pane) row(i int) string {
	const nameWidth = 20
	b := p.bindings[p.shown[i]]
	name := "  " + cells.Fit(string(b.Action), min(nameWidth, p.width/2)) + " "
	keys := strings.Join(b.Labels(), " ") + " "
	does := cells.Fit(b.Does, max(p.width-ansi.StringWidth(name)-ansi.StringWidth(keys)-1, 0)) + " "
	if i == p.window.Cursor {
		return p.styles.Cursor.Inline(true).Render(cells.Fit(name+does+keys, p.width))
	}
	return p.styles.Text.Inline(true).Render(name) + p.styles.Dim.Inline(true).Render(does) + p.styles.Key.Inline(true).Render(keys)
}
