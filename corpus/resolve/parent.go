package resolve

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/gazetteer"
)

// parents knows the places whose bodies a name may tell apart: all countries,
// and the places and peoples that the collection mentions.
type parents struct {
	known  knowledge
	places map[string]string // folded name to the key of the place
	people map[string]string // folded name to the key of the place
}

// shortestPlace is the least length of a place's name that is taken for the
// root of a people's.
const shortestPlace = 4

// newParents gathers the places and peoples of the collection.
func (c *collection) newParents() parents {
	p := parents{known: c.known, places: map[string]string{}, people: map[string]string{}}
	for _, n := range c.nodes {
		if n.Type == corpus.Place {
			p.places[gazetteer.Fold(n.text)] = c.placeKey(n.text)
		}
	}
	for _, n := range c.nodes {
		if n.Type == corpus.Group && c.known.demonym(n.text) == "" {
			if place := p.rootOf(singular(gazetteer.Fold(n.text))); place != "" {
				p.people[gazetteer.Fold(n.text)] = place
			}
		}
	}
	return p
}

// rootOf returns the place that a people is called after: "Dobravan" from "Dobrava".
func (p parents) rootOf(people string) string {
	for cut := 1; cut <= 4 && len(people)-cut >= shortestPlace; cut++ {
		root := people[:len(people)-cut]
		for _, ending := range []string{"", "a", "ia", "e", "o"} {
			if place, ok := p.places[root+ending]; ok {
				return place
			}
		}
	}
	return ""
}

// place returns the key of the place that name names, or "".
func (p parents) place(name string) string {
	if country := p.known.country(name); country != "" {
		return country
	}
	return p.places[gazetteer.Fold(name)]
}

// owner returns the key of the place that a people or place is or belongs to, or "".
func (p parents) owner(name string) string {
	if country := p.known.demonym(name); country != "" {
		return country
	}
	if place, ok := p.people[gazetteer.Fold(name)]; ok {
		return place
	}
	return p.place(name)
}

// weights counts how often document d mentions each place or its people.
func (c *collection) weights(d int) map[string]int {
	w := map[string]int{}
	for i := c.first[d]; i < c.first[d+1]; i++ {
		switch n := c.nodes[i]; n.Type {
		case corpus.Place, corpus.Group:
			if place := c.parents.owner(n.text); place != "" {
				w[place]++
			}
		case corpus.Organization:
			if words := strings.Fields(n.text); len(words) > 1 {
				if place := c.parents.owner(words[0]); place != "" {
					w[place]++
				}
			}
		}
	}
	return w
}

// heaviest returns the place that is mentioned most; "" when two are level.
func heaviest(w map[string]int) string {
	best, most := "", 0
	for place, n := range w {
		switch {
		case n > most:
			best, most = place, n
		case n == most:
			best = ""
		}
	}
	return best
}
