package reader

import (
	"lectern/corpus"
	"lectern/ui/theme"
)

// Level is how much is lit.
type Level uint8

// The levels, from none to all.
const (
	Off    Level = iota // nothing
	Marked              // the marked entities only
	Types               // mentions of the shown types, and the marked entities
	All                 // every mention
)

// Mark is how an entity stands out from the others.
type Mark uint8

// The marks, from the weakest to the strongest.
const (
	Unmarked Mark = iota
	Selected      // chosen in another pane; no filter yet
	Excluded      // the filter excludes it
	Required      // the filter requires it
)

// Lighting is which mentions are lit, and which of them stand out.
type Lighting struct {
	Level Level
	Types [len(corpus.Types)]bool  // the types shown at level Types
	Marks map[corpus.EntityID]Mark // read only; never changed by the pane
}

// lit reports whether a mention is lit.
func (l Lighting) lit(m corpus.Mention) bool {
	switch l.Level {
	case Off:
		return false
	case All:
		return true
	case Types:
		if int(m.Type) < len(l.Types) && l.Types[m.Type] {
			return true
		}
	}
	return l.Marks[m.Entity] != Unmarked
}

// state returns how much a lit mention stands out.
func (l Lighting) state(m corpus.Mention) theme.State {
	if l.Marks[m.Entity] != Unmarked {
		return theme.Selected
	}
	return theme.Lit
}

// ticked reports whether the scrollbar shows where a mention is: those of
// entities that are looked for, whether they are lit or not.
func (l Lighting) ticked(m corpus.Mention) bool {
	mark := l.Marks[m.Entity]
	return mark == Selected || mark == Required
}
