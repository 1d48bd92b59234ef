package theme

import (
	"lectern/corpus"
	"lectern/ui/paint"
)

// State is how much a mention stands out.
type State uint8

// The states, each stronger than the one before.
const (
	Lit      State = iota // a mention of a shown type
	Selected              // its entity is selected or required
	Cursor                // the mention under the cursor
)

// SGR parameters of the attributes.
const (
	bold      = paint.Ink("1")
	faint     = paint.Ink("2") // never a mention: it would be weaker than prose
	italic    = paint.Ink("3")
	underline = paint.Ink("4")
	reverse   = paint.Ink("7")
)

// shapes are the second channel of a mention beside its colour, and the only
// one without colours. All are underlined, which nothing else in the text is.
// Types whose hues lie close have different shapes. There are but four that
// every terminal keeps apart and that are no fainter than prose, so that a
// shape stands for two types where those are told by what they say: a date by
// its figures, a law by its title. A group and a place, which are close as it
// is, share one too; the screen names the type of the mention one is at.
var shapes = [len(corpus.Types)]paint.Ink{
	corpus.Person:       underline,
	corpus.Organization: underline + ";" + bold,
	corpus.Place:        underline + ";" + italic,
	corpus.Group:        underline + ";" + italic,
	corpus.Event:        underline + ";" + bold + ";" + italic,
	corpus.Law:          underline + ";" + bold,
	corpus.Date:         underline,
}

var letters = [len(corpus.Types)]string{
	corpus.Person:       "P",
	corpus.Organization: "O",
	corpus.Place:        "L",
	corpus.Group:        "G",
	corpus.Event:        "E",
	corpus.Law:          "W",
	corpus.Date:         "D",
}

// Letter returns the capital that stands for the type in the legend and
// wherever else there is no room for its name: L is a location, W the law.
func Letter(t corpus.Type) string {
	if int(t) >= len(letters) {
		return "?"
	}
	return letters[t]
}

// Mention returns the ink of a mention of the given type and state.
func (s *Styles) Mention(t corpus.Type, state State) paint.Ink {
	if int(t) >= len(s.mentions) {
		return underline
	}
	return s.mentions[t][state]
}

// mentionInks returns the inks of one type in its three states.
func mentionInks(t corpus.Type, p *palette, out Output) [Cursor + 1]paint.Ink {
	switch out {
	case Plain, Bare:
		return [...]paint.Ink{"", "", ""}
	case Attributes:
		shape := shapes[t]
		return [...]paint.Ink{shape, shape.Over(reverse), bold.Over(reverse)}
	}
	shape := shapes[t].Over(paint.Ink(out.sgr(p.types[t], 30)))
	if out == Colors16 {
		return [...]paint.Ink{shape, shape.Over(bold).Over(reverse), bold.Over(reverse)}
	}
	chosen := shapes[t].Over(bold).Over(out.on(p.onTint[t], p.tint))
	at := bold.Over(out.on(p.opposite, p.onTint[t]))
	return [...]paint.Ink{shape, chosen, at}
}

// on returns the ink of text on a ground. The two always come together: the
// terminal's own foreground might vanish on the ground.
func (o Output) on(text, ground tone) paint.Ink {
	return paint.Ink(o.sgr(text, 30)).Over(paint.Ink(o.sgr(ground, 40)))
}
