package ui

import (
	"maps"

	"lectern/corpus"
	"lectern/ui/keymap"
	"lectern/ui/layout"
	"lectern/ui/reader"
	"lectern/ui/status"
)

// lights is what is lit in the text.
type lights struct {
	level    reader.Level // Off, Marked, or All for the types below
	types    [len(corpus.Types)]bool
	mentions [len(corpus.Types)]int // in the open document
	shown    reader.Lighting        // what the reader was last told
}

// newLights returns the lights for a level as the configuration names it.
func newLights(level string) lights {
	l := lights{level: reader.All}
	switch level {
	case "selected":
		l.level = reader.Marked
	case "off":
		l.level = reader.Off
	}
	for i := range l.types {
		l.types[i] = true
	}
	return l
}

// cycle goes from all to the selected entities only, to none.
func (l *lights) cycle() {
	switch l.level {
	case reader.All:
		l.level = reader.Marked
	case reader.Marked:
		l.level = reader.Off
	default:
		l.level = reader.All
	}
}

// toggle lights or dims a type. Where types are not looked at, it lights that
// type alone.
func (l *lights) toggle(t corpus.Type) {
	if l.level != reader.All {
		l.level = reader.All
		l.types = [len(corpus.Types)]bool{}
	}
	l.types[t] = !l.types[t]
}

// count takes in how often each type is mentioned.
func (l *lights) count(facets []corpus.Facet) {
	l.mentions = [len(corpus.Types)]int{}
	for _, f := range facets {
		l.mentions[f.Type] += f.Mentions
	}
}

// readerLevel returns the level for the reader.
func (l *lights) readerLevel() reader.Level {
	if l.level != reader.All {
		return l.level
	}
	for _, lit := range l.types {
		if !lit {
			return reader.Types
		}
	}
	return reader.All
}

// words says what is lit, where it is not everything.
func (l *lights) words() string {
	switch l.readerLevel() {
	case reader.Off:
		return "highlights off"
	case reader.Marked:
		return "selected only"
	case reader.Types:
		return "some types"
	}
	return ""
}

// lightKeys are the actions that light a type.
var lightKeys = [len(corpus.Types)]keymap.Action{
	corpus.Person:       keymap.LightPerson,
	corpus.Organization: keymap.LightOrganization,
	corpus.Place:        keymap.LightPlace,
	corpus.Group:        keymap.LightGroup,
	corpus.Event:        keymap.LightEvent,
	corpus.Law:          keymap.LightLaw,
	corpus.Date:         keymap.LightDate,
}

// lightMentions tells the reader what is lit, when that has changed.
func (m *Model) lightMentions() {
	l := reader.Lighting{Level: m.light.readerLevel(), Types: m.light.types, Marks: m.marks()}
	shown := &m.light.shown
	if l.Level == shown.Level && l.Types == shown.Types && maps.Equal(l.Marks, shown.Marks) {
		return
	}
	*shown = l
	m.reader.SetLighting(l)
}

// marks returns how the entities of the filter and the one that is chosen or
// followed stand out.
func (m *Model) marks() map[corpus.EntityID]reader.Mark {
	marks := map[corpus.EntityID]reader.Mark{}
	if f, ok := m.entities.Selected(); ok && m.focus == layout.Entities {
		marks[f.Entity] = reader.Selected
	} else if id := m.reader.Following(); id != "" {
		marks[id] = reader.Selected
	}
	for _, member := range m.query.Members() {
		marks[member.ID] = reader.Required
		if _, not := m.query.Has(member.ID); not {
			marks[member.ID] = reader.Excluded
		}
	}
	return marks
}

// legend returns what the legend is to say.
func (m *Model) legend() status.Legend {
	l := status.Legend{Level: m.light.words()}
	for _, t := range corpus.Types {
		l.Types[t] = status.TypeState{
			Key:      m.keys.Binding(lightKeys[t]).Help().Key,
			Lit:      m.light.level == reader.All && m.light.types[t],
			Mentions: m.light.mentions[t],
		}
	}
	return l
}
