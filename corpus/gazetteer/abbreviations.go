package gazetteer

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed organizations.tsv
var organizationList string

// bodies holds the table of organizations in both directions.
type bodies struct {
	long  map[string][]string // by the abbreviation as written
	short map[string]string   // by the folded full name
}

var wellKnown = sync.OnceValue(func() bodies {
	b := bodies{long: map[string][]string{}, short: map[string]string{}}
	for line := range strings.Lines(organizationList) {
		short, long, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue
		}
		b.long[short] = append(b.long[short], long)
		if key := Fold(long); b.short[key] == "" {
			b.short[key] = short
		}
	}
	return b
})

// Expand returns the full names of the well-known organizations whose
// abbreviation, with its capitals, is given: "CSTO" gives "Collective Security
// Treaty Organization". The slice is not to be changed.
func (g *Gazetteer) Expand(abbreviation string) []string { return wellKnown().long[abbreviation] }

// Abbreviate returns the abbreviation of a well-known organization's full
// name, written in any case.
func (g *Gazetteer) Abbreviate(name string) (string, bool) {
	short, ok := wellKnown().short[Fold(name)]
	return short, ok
}
