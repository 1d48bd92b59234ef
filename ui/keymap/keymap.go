// Package keymap says which key does what.
//
// It owns the one keymap value of the program: the names of the actions,
// their keys, where they apply and how they are described. Dispatch, the
// footer, the help, the palette and the README's table of keys are all made
// from it, so that they cannot disagree. It guarantees that in one place no
// key stands for two actions, also after remapping. What an action does is
// left to package ui.
package keymap

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"lectern/ui/match"
)

// Binding is an action with its keys and its help.
type Binding struct {
	key.Binding
	Action Action
	Group  string // heading under which the help shows it
	Where  Where
	Does   string // what it does, in a phrase
	off    bool   // it can do nothing now
}

// Available reports whether the action can do something now. It may have no
// keys, unlike a binding that is Enabled.
func (b Binding) Available() bool { return !b.off }

// AlwaysQuits is the key that cannot be taken from [Quit].
const AlwaysQuits = "ctrl+c"

// Keymap holds every binding. The zero Keymap has none; use [Default].
type Keymap struct {
	bindings []Binding
}

// Default returns the keymap before any remapping.
func Default() *Keymap {
	m := &Keymap{bindings: make([]Binding, len(defaults))}
	for i, e := range defaults {
		m.bindings[i] = Binding{
			Binding: key.NewBinding(key.WithHelp("", e.short)),
			Action:  e.action,
			Group:   e.group,
			Where:   e.where,
			Does:    e.does,
		}
		m.bindings[i].setKeys(e.keys)
	}
	return m
}

// setKeys gives the binding the keys with the given configuration names.
func (b *Binding) setKeys(names []string) {
	b.SetKeys(events(names)...)
	shown := ""
	if len(names) > 0 {
		shown = label(names[0])
	}
	b.SetHelp(shown, b.Help().Desc)
}

// Labels returns every key of the binding as the help shows it: "space", "↓".
func (b Binding) Labels() []string {
	labels := make([]string, len(b.Keys()))
	for i, k := range b.Keys() {
		labels[i] = label(k)
	}
	return labels
}

// Lookup returns the action of a pressed key in a place. Actions that are
// disabled are not found.
func (m *Keymap) Lookup(where Where, msg tea.KeyMsg) (Action, bool) {
	for _, b := range m.bindings {
		if b.Where&where != 0 && key.Matches(msg, b.Binding) {
			return b.Action, true
		}
	}
	return "", false
}

// Enable says whether an action can do anything now. A disabled action is
// hidden from the footer and its key does nothing; the help still shows it.
func (m *Keymap) Enable(a Action, on bool) {
	if b := m.binding(a); b != nil {
		b.SetEnabled(on)
		b.off = !on
	}
}

func (m *Keymap) binding(a Action) *Binding {
	i := slices.IndexFunc(m.bindings, func(b Binding) bool { return b.Action == a })
	if i < 0 {
		return nil
	}
	return &m.bindings[i]
}

// Binding returns the binding of an action.
func (m *Keymap) Binding(a Action) Binding {
	if b := m.binding(a); b != nil {
		return *b
	}
	return Binding{Action: a}
}

// Bindings returns every binding, group after group.
func (m *Keymap) Bindings() []Binding { return m.bindings }

// Footer returns what the footer offers in a place now, the most useful first.
func (m *Keymap) Footer(where Where) []Binding {
	var offered []Binding
	for _, a := range footers[where] {
		if b := m.Binding(a); b.Enabled() && len(b.Keys()) > 0 && b.Where&where != 0 {
			offered = append(offered, b)
		}
	}
	return offered
}

// Names returns the places of a set in words, as in "documents, entities". It
// is empty for a set that holds all places where no text is being typed.
func (w Where) Names() string {
	if w&browsing == browsing {
		return ""
	}
	var names []string
	if w&inPanes == inPanes {
		names = append(names, "panes")
		w &^= inPanes
	}
	for _, p := range places {
		if w&p.where != 0 {
			names = append(names, p.name)
		}
	}
	return strings.Join(names, ", ")
}

// Rebind gives an action other keys in place of its own. The keys are named
// as Bubble Tea names them, with "space" for the space bar. An empty list
// leaves the action to the palette. The key [AlwaysQuits] stays with [Quit], so
// that nobody is locked in. The keymap is unchanged after an error. Whether
// keys clash is asked once all are rebound, see [Keymap.Clashes].
func (m *Keymap) Rebind(a Action, names []string) error {
	b := m.binding(a)
	if b == nil {
		return fmt.Errorf("there is no action %q%s", a, match.DidYouMean(string(a), m.names()))
	}
	for _, name := range names {
		if !known(name) {
			return fmt.Errorf("there is no key %q", name)
		}
	}
	switch quits := slices.Contains(names, AlwaysQuits); {
	case a == Quit && !quits:
		return fmt.Errorf("%s always quits: it can be given company, but not be taken away", AlwaysQuits)
	case a != Quit && quits:
		return fmt.Errorf("%s always quits: it cannot stand for %q", AlwaysQuits, a)
	}
	b.setKeys(names)
	return nil
}

// names returns the names of all actions.
func (m *Keymap) names() []string {
	names := make([]string, len(m.bindings))
	for i, b := range m.bindings {
		names[i] = string(b.Action)
	}
	return names
}

// Clash is one key that stands for two actions in the same place.
type Clash struct {
	Key           string
	First, Second Action
}

// Error says what clashes.
func (c Clash) Error() string {
	return fmt.Sprintf("key %q stands for both %q and %q", c.Key, c.First, c.Second)
}

// Clashes returns every key that stands for two actions in the same place.
func (m *Keymap) Clashes() []Clash {
	var clashes []Clash
	for i, second := range m.bindings {
		for _, first := range m.bindings[:i] {
			if first.Where&second.Where == 0 {
				continue
			}
			for _, k := range second.Keys() {
				if slices.Contains(first.Keys(), k) {
					clashes = append(clashes, Clash{label(k), first.Action, second.Action})
				}
			}
		}
	}
	return clashes
}
