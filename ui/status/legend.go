package status

import (
	"fmt"
	"strconv"

	"github.com/charmbracelet/x/ansi"

	"lectern/corpus"
	"lectern/ui/theme"
)

// Legend says how the types look, which of them are lit and how often each is
// mentioned in the open document.
type Legend struct {
	Types [len(corpus.Types)]TypeState
	Level string // what is lit, in words
}

// TypeState is what the legend tells of one type.
type TypeState struct {
	Key      string // lights or dims the type; empty when there is none
	Lit      bool
	Mentions int
}

// words are the names of the types in plural, and shorter forms of them.
var words = [len(corpus.Types)][3]string{
	corpus.Person:       {"people", "people", "ppl"},
	corpus.Organization: {"organizations", "orgs", "org"},
	corpus.Place:        {"places", "places", "plc"},
	corpus.Group:        {"groups", "groups", "grp"},
	corpus.Event:        {"events", "events", "evt"},
	corpus.Law:          {"laws", "laws", "law"},
	corpus.Date:         {"dates", "dates", "dat"},
}

// detail is how much a legend tells.
type detail struct {
	word          int    // index into words; -1 for the letter alone
	key           string // how the key is written; in brackets it cannot be taken for a count
	gap           string // between two types
	counts, level bool
}

// details lists what a legend tells, from the fullest.
var details = []detail{
	{0, "[%s] ", "  ", true, true},
	{0, "[%s] ", "  ", true, false},
	{1, "[%s] ", "  ", true, false},
	{1, "[%s] ", "  ", false, false},
	{1, "[%s]", " ", false, false},
	{2, "[%s]", " ", false, false},
	{2, "%s", " ", false, false},
	{-1, "%s", " ", false, false},
}

// View draws the legend as fully as fits and returns where each type stands.
// A target's index is the type.
func (l Legend) View(s *theme.Styles, width int) (string, []Target) {
	var r *row
	for _, d := range details {
		if r = l.draw(s, d); r.width <= width {
			break
		}
	}
	return r.fit(width), r.targets
}

func (l Legend) draw(s *theme.Styles, d detail) *row {
	r := &row{}
	for _, t := range corpus.Types {
		if r.width == 0 {
			r.add(s.Help, " ")
		} else {
			r.add(s.Help, d.gap)
		}
		r.addTarget(int(t), func() { l.drawType(r, s, d, t) })
	}
	if d.level && l.Level != "" {
		r.add(s.Help, "   "+l.Level)
	}
	return r
}

// drawType draws one type in the looks of its mentions, or dimmed when those
// are not lit.
func (l Legend) drawType(r *row, s *theme.Styles, d detail, t corpus.Type) {
	state := l.Types[t]
	if state.Key != "" {
		r.add(s.Key, fmt.Sprintf(d.key, state.Key))
	}
	word := theme.Letter(t)
	if d.word >= 0 {
		word = words[t][d.word]
	}
	if state.Lit {
		r.text.WriteString(s.Mention(t, theme.Lit).Render(word))
		r.width += ansi.StringWidth(word)
	} else {
		r.add(s.Dim, word)
	}
	if d.counts {
		r.add(s.Count, " "+strconv.Itoa(state.Mentions))
	}
}
