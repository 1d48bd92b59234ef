// Package gazetteer knows names: countries, cities and regions, demonyms,
// peoples and religions, organizations, parties, leaders, forenames and
// surnames, and how often a word is written small.
//
// It owns one embedded file, names.fst, a finite-state transducer from folded
// names to an [Entry]; it is looked up where it lies, without a loading step.
// `go run ./corpus/gazetteer/compile DIR` writes it from tab-separated tables;
// ATTRIBUTION.md names their sources and licences. Country names in languages
// other than English come from the Unicode CLDR.
//
// Keys are folded by [Fold]: case and diacritics do not matter. Telling
// "Nice" from "nice" is left to the caller, who has seen the text; an Entry is
// a hint and never a decision, since lists of names hold many ordinary words.
package gazetteer

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"github.com/blevesearch/vellum"
)

//go:embed names.fst
var namesFST []byte

//go:embed countries.txt
var countryList string

// Gazetteer looks names up. It is safe for concurrent use.
type Gazetteer struct {
	fst       *vellum.FST
	readers   sync.Pool
	countries []string // by index from 1; the first is empty
}

// Open returns the embedded gazetteer. All calls share one. It fails only when
// the embedded file is damaged.
func Open() (*Gazetteer, error) { return open() }

var open = sync.OnceValues(func() (*Gazetteer, error) {
	fst, err := vellum.Load(namesFST)
	if err != nil {
		return nil, fmt.Errorf("read the embedded names: %w", err)
	}
	g := &Gazetteer{fst: fst, countries: append([]string{""}, strings.Split(strings.TrimSpace(countryList), "\n")...)}
	g.readers.New = func() any {
		r, err := fst.Reader()
		if err != nil {
			return nil
		}
		return r
	}
	return g, nil
})

// Lookup returns what is known of a name, written in any case and with or
// without diacritics. The zero Entry means that nothing is known.
func (g *Gazetteer) Lookup(name string) Entry { return g.LookupFolded(Fold(name)) }

// LookupFolded is [Gazetteer.Lookup] for a name that [Fold] has folded already.
func (g *Gazetteer) LookupFolded(name string) Entry {
	r, ok := g.readers.Get().(*vellum.Reader)
	if !ok {
		return 0
	}
	defer g.readers.Put(r)
	value, found, err := r.Get([]byte(name))
	if err != nil || !found {
		return 0
	}
	return Entry(value)
}

// Longest returns how many of the first words form the longest known name, and
// its entry. The words are folded already. It returns 0 when none is known.
func (g *Gazetteer) Longest(words []string) (int, Entry) {
	n, entry := 0, Entry(0)
	state, value := g.fst.Start(), uint64(0)
	for i, w := range words {
		if i > 0 {
			w = " " + w
		}
		for j := 0; j < len(w); j++ {
			next, out := g.fst.AcceptWithVal(state, w[j])
			if !g.fst.CanMatch(next) {
				return n, entry
			}
			state, value = next, value+out
		}
		if ok, final := g.fst.IsMatchWithVal(state); ok {
			n, entry = i+1, Entry(value+final)
		}
	}
	return n, entry
}

// Country returns the usual English short name of the country that name
// names, in any of its forms: "Russian Federation" and "RF" give "Russia".
func (g *Gazetteer) Country(name string) (string, bool) {
	e := g.Lookup(name)
	if !e.Has(Country) {
		return "", false
	}
	return g.CountryOf(e)
}

// Demonym returns the country whose people or adjective form is: "Kazakh",
// "Kazakhs" and "Kazakhstani" give "Kazakhstan".
func (g *Gazetteer) Demonym(form string) (string, bool) {
	e := g.Lookup(form)
	if !e.Has(Adjective | People) {
		return "", false
	}
	return g.CountryOf(e)
}

// CountryOf returns the country an entry belongs to, if it is known. Only
// countries, demonyms and capitals carry one.
func (g *Gazetteer) CountryOf(e Entry) (string, bool) {
	i := int(e >> countryShift)
	if i <= 0 || i >= len(g.countries) {
		return "", false
	}
	return g.countries[i], true
}
