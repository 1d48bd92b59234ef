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
	faint     = paint.Ink("2")
	italic    = paint.Ink("3")
	underline = paint.Ink("4")
	reverse   = paint.Ink("7")
)

// shapes are the second channel of a mention beside its colour. All are
// underlined, which nothing else in the text is. With colours, types whose
// hues lie close have different shapes; nothing is faint, as that would cost
// the contrast the colours were chosen for.
var shapes = [len(corpus.Types)]paint.Ink{
	corpus.Person:       underline,
	corpus.Organization: underline + ";" + bold,
	corpus.Place:        underline + ";" + italic,
	corpus.Group:        underline + ";" + italic,
	corpus.Event:        underline + ";" + bold + ";" + italic,
	corpus.Law:          underline + ";" + bold,
	corpus.Date:         underline,
}

// bareShapes tell all seven types apart where there is no colour.
var bareShapes = [len(corpus.Types)]paint.Ink{
	corpus.Person:       underline,
	corpus.Organization: underline + ";" + bold,
	corpus.Place:        underline + ";" + italic,
	corpus.Group:        underline + ";" + faint + ";" + italic,
	corpus.Event:        underline + ";" + bold + ";" + italic,
	corpus.Law:          underline + ";" + faint + ";" + bold,
	corpus.Date:         underline + ";" + faint,
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
	case Plain:
		return [...]paint.Ink{"", "", ""}
	case Attributes:
		shape := bareShapes[t]
		return [...]paint.Ink{shape, shape.Over(reverse), bold.Over(reverse)}
	}
	shape := shapes[t].Over(paint.Ink(out.sgr(p.types[t], 30)))
	chosen := shape.Over(bold).Over(paint.Ink(out.sgr(p.tint, 40)))
	if out == Colors16 {
		chosen = shape.Over(bold).Over(reverse)
	}
	at := bold.Over(paint.Ink(out.sgr(p.opposite, 30))).Over(paint.Ink(out.sgr(p.types[t], 40)))
	return [...]paint.Ink{shape, chosen, at}
}
