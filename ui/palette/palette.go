// Package palette is the overlay that lists every action by what it does, and
// finds one, or whatever else it is offered, by a few letters of its name.
//
// It owns the input, the list and its cursor. It guarantees that its view
// fills its rectangle exactly. Which actions there are is the keymap's, what
// else there is and carrying it out is left to the root model.
package palette

import (
	"strings"

	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"lectern/ui/cells"
	"lectern/ui/field"
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
	phrases       []string // parallel to bindings: names with what they do
	offers        []Offer
	offered       []string // parallel to offers: their names
	shown         []int    // indexes into bindings and, after those, offers
	window        list.Window
}

// Offer is something other than an action that can be chosen by its name.
type Offer struct {
	Name string
	Does string // what choosing it does, in a phrase
	Take func()
}

// mostOffers bounds the offers that are listed at a time.
const mostOffers = 100

// New returns an empty pane of no size.
func New(styles *theme.Styles) *Pane {
	p := &Pane{styles: styles, input: field.New()}
	field.SetStyles(&p.input, styles)
	return p
}

// SetSize gives the pane its inside in cells.
func (p *Pane) SetSize(width, height int) {
	p.width, p.height = max(width, 0), max(height, 0)
	p.input.Width = max(p.width-4, 1)
	p.window.Resize(max(p.height-1, 0))
}

// Open lists the actions of the keymap that can do something now, with an
// empty input. The offers are listed as soon as their names are typed.
func (p *Pane) Open(keys *keymap.Keymap, offers []Offer) tea.Cmd {
	p.bindings, p.names, p.phrases = nil, nil, nil
	p.offers, p.offered = offers, make([]string, len(offers))
	for i, o := range offers {
		p.offered[i] = o.Name
	}
	for _, b := range keys.Bindings() {
		if !b.Available() || b.Action == keymap.Palette {
			continue
		}
		p.bindings = append(p.bindings, b)
		p.names = append(p.names, string(b.Action))
		p.phrases = append(p.phrases, string(b.Action)+" "+b.Does)
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

// find lists the actions that hold what was typed, and the offers; when there
// are none, the actions whose names have its letters in order.
func (p *Pane) find() {
	pattern := p.input.Value()
	p.shown = match.Literal(pattern, p.phrases)
	if strings.TrimSpace(pattern) != "" {
		found := match.Literal(pattern, p.offered)
		for _, i := range found[:min(len(found), mostOffers)] {
			p.shown = append(p.shown, len(p.bindings)+i)
		}
	}
	if len(p.shown) == 0 {
		p.shown = match.Find(pattern, p.names)
	}
	p.window.SetLen(len(p.shown))
	p.window.MoveTo(0)
}

// Selected returns the action under the cursor.
func (p *Pane) Selected() (keymap.Action, bool) {
	if len(p.shown) == 0 || p.shown[p.window.Cursor] >= len(p.bindings) {
		return "", false
	}
	return p.bindings[p.shown[p.window.Cursor]].Action, true
}

// SelectedOffer returns the offer under the cursor.
func (p *Pane) SelectedOffer() (Offer, bool) {
	if len(p.shown) == 0 || p.shown[p.window.Cursor] < len(p.bindings) {
		return Offer{}, false
	}
	return p.offers[p.shown[p.window.Cursor]-len(p.bindings)], true
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
		lines = append(lines, p.styles.Dim.Inline(true).Render("  Nothing has such a name"))
	}
	return cells.Block(lines, p.width, p.height)
}

// row draws an action or an offer: its name, what it does, and its keys on the
// right. Names of offers may be long.
func (p *Pane) row(i int) string {
	nameWidth, does, keys := min(20, p.width/2), "", " "
	var label string
	if n := p.shown[i] - len(p.bindings); n >= 0 {
		label, does = p.offers[n].Name, p.offers[n].Does
		nameWidth = max(nameWidth, min(ansi.StringWidth(label), p.width/2))
	} else {
		b := p.bindings[p.shown[i]]
		label, does, keys = string(b.Action), b.Does, strings.Join(b.Labels(), " ")+" "
	}
	name := "  " + cells.Fit(label, nameWidth) + " "
	does = cells.Fit(does, max(p.width-ansi.StringWidth(name)-ansi.StringWidth(keys)-1, 0)) + " "
	if i == p.window.Cursor {
		return p.styles.Cursor.Inline(true).Render(cells.Fit(name+does+keys, p.width))
	}
	return p.styles.Text.Inline(true).Render(name) + p.styles.Dim.Inline(true).Render(does) + p.styles.Key.Inline(true).Render(keys)
}
