package entities

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"lectern/corpus"
	"lectern/ui/cells/cellstest"
	"lectern/ui/theme"
)

func facet(t corpus.Type, name string, documents, mentions int) corpus.Facet {
	id := strings.ReplaceAll(strings.ToLower(name), " ", "-")
	return corpus.Facet{Entity: corpus.EntityID(id), Type: t, Name: name, Documents: documents, Mentions: mentions}
}

// collection is a small collection's entities in the order of a library.
func collection() []corpus.Facet {
	return []corpus.Facet{
		facet(corpus.Person, "Ana Duarte", 4, 31),
		facet(corpus.Person, "Maximilian von und zu Hohenfels-Trachenberg", 3, 9),
		facet(corpus.Person, "Ingrid Solberg", 1, 2),
		facet(corpus.Organization, "Harbour Board", 4, 12),
		facet(corpus.Organization, "Ministry of Agriculture and Fisheries", 2, 2),
		facet(corpus.Place, "Lisbon", 4, 40),
		facet(corpus.Place, "東京都", 1, 1),
		facet(corpus.Place, "Saint-Étienne 👩‍👩‍👧", 1, 1),
		facet(corpus.Group, "Portuguese", 2, 5),
		facet(corpus.Event, "Harbour Week", 1, 3),
		facet(corpus.Law, "Harbour Act 1921", 1, 4),
		facet(corpus.Date, "4 May 2021", 1, 1),
	}
}

// many returns a library's facets of a large collection.
func many(n int) []corpus.Facet {
	facets := make([]corpus.Facet, n)
	for i := range facets {
		t := corpus.Types[i*len(corpus.Types)/n]
		facets[i] = facet(t, fmt.Sprintf("Name %c%c number %d", 'A'+i%26, 'a'+i%23, i), n-i, 2*(n-i))
	}
	return facets
}

func open(width, height int) *Pane {
	p := New(theme.New(theme.Dark, theme.Colors256))
	p.SetFocus(true)
	p.SetSize(width, height)
	p.SetCollection(collection(), collection())
	p.SetDocument(collection()[3:6])
	return p
}

func typeText(p *Pane, text string) {
	for _, r := range text {
		p.Insert(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
	}
}

// frame returns what is seen of the pane.
func frame(p *Pane) string { return cellstest.Plain(p.View()) }

func selectedName(p *Pane) string {
	f, ok := p.Selected()
	if !ok {
		return "-"
	}
	return f.Name
}
