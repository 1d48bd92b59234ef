package resolve

import (
	"slices"
	"strings"
)

// shortForms finds, by their normal form, the bodies that a shorter name may
// stand for.
type shortForms struct {
	bodies *bodies
	roots  map[string][]int    // short form to nodes of different bodies
	parent map[string][]string // parallel to roots: the place of each
}

func (b *bodies) newShortForms() *shortForms {
	return &shortForms{bodies: b, roots: map[string][]int{}, parent: map[string][]string{}}
}

// mostBodies bounds how many bodies of one short form are told apart.
const mostBodies = 64

// add records the short forms of the body at node i.
func (s *shortForms) add(i int, name bodyName) {
	for _, short := range name.short {
		nodes := s.roots[short]
		if len(nodes) < mostBodies && len(s.bodies.addRoot(nodes, i)) > len(nodes) {
			s.roots[short] = append(nodes, i)
			s.parent[short] = append(s.parent[short], name.country)
		}
	}
}

// shortened returns the shorter forms of a name in normal form: without its
// place, without an acronym before it, the words before "of", and its first
// words before those that only describe it.
func shortened(name bodyName, text string) []string {
	var forms []string
	if name.country != "" {
		forms = append(forms, strings.Join(name.words, " "))
	}
	fields := strings.Fields(text)
	fields = fields[:min(len(fields), longestBody)]
	if len(name.words) > 1 && len(fields) > 1 && isAcronym(fields[0]) && !isAcronym(fields[1]) && !shouted(text) {
		forms = append(forms, strings.Join(name.words[1:], " "))
	}
	for n := 1; n < len(name.words); n++ {
		if descriptive(name.words[n:]) && !allGeneric(name.words[:n]) {
			forms = append(forms, strings.Join(name.words[:n], " "))
		}
	}
	telling := 0
	for _, field := range fields {
		lower := strings.ToLower(field)
		if prefixEnds[lower] && telling > 1 && telling < len(name.words) {
			forms = append(forms, strings.Join(name.words[:telling], " "))
		}
		if !connectors[lower] || isAcronym(field) && !shouted(text) {
			telling += max(1, len(strings.Fields(bodyWord(lower))))
		}
	}
	return forms
}

// prefixEnds are the words before which a long name may be cut.
var prefixEnds = set("of under for on in")

// linkShortForms links names to the longer ones they stand for: to one in the
// same document, else to the one elsewhere whose place the document is about.
func (b *bodies) linkShortForms() {
	everywhere := b.newShortForms()
	for i, n := range b.nodes {
		if n.Type == b.kind {
			everywhere.add(i, b.names[n.text])
		}
	}
	byPlace := map[string]int{}
	for d := range b.documents {
		b.linkShort(d, everywhere, byPlace)
	}
}

// linkShort links the short names of document d. What no longer name explains
// is taken for a body of the place the document is mostly about: byPlace has
// the first node of each.
func (b *bodies) linkShort(d int, everywhere *shortForms, byPlace map[string]int) {
	nodes := b.of(d)
	here := b.newShortForms()
	for _, i := range nodes {
		here.add(i, b.names[b.nodes[i].text])
	}
	firsts := b.firstWords(nodes)
	var weights map[string]int
	for _, i := range nodes {
		name := b.names[b.nodes[i].text]
		if name.country != "" {
			continue
		}
		base := strings.Join(name.words, " ")
		if longs := b.roots(here.roots[base]); len(longs) > 0 {
			b.link(i, here.preceding(base, i))
			continue
		}
		if longs := b.roots(firsts[base]); len(longs) == 1 && !name.generic && !name.acronym && b.parents.owner(b.nodes[i].text) == "" {
			b.link(i, longs[0])
			continue
		}
		if weights == nil {
			weights = b.weights(d)
		}
		if long := everywhere.closest(base, name, weights); long >= 0 {
			b.link(i, long)
		} else if place := heaviest(weights); name.generic && place != "" {
			key := base + "|" + place
			if first, ok := byPlace[key]; ok {
				b.link(i, first)
			} else {
				byPlace[key] = i
			}
		}
	}
}

// firstWords maps words to the bodies of a document whose longer names begin with them.
func (b *bodies) firstWords(nodes []int) map[string][]int {
	firsts := map[string][]int{}
	for _, i := range nodes {
		if name := b.names[b.nodes[i].text]; len(name.words) > 1 {
			firsts[name.words[0]] = b.addRoot(firsts[name.words[0]], i)
		}
	}
	return firsts
}

// preceding returns the last body of the short form before node i, or the
// first after it.
func (s *shortForms) preceding(short string, i int) int {
	nodes := s.roots[short]
	best := nodes[0]
	for _, n := range nodes {
		if n < i {
			best = n
		}
	}
	return best
}

// closest returns a node of the body of the short form whose place a document
// of the given weights mentions most; the only one for a telling name of
// several words; -1 when none is clear.
func (s *shortForms) closest(short string, name bodyName, weights map[string]int) int {
	best, most, level := -1, 0, false
	nodes := s.roots[short]
	for k, n := range nodes {
		switch w := weights[s.parent[short][k]]; {
		case w > most:
			best, most, level = n, w, false
		case w == most && w > 0 && s.bodies.root(n) != s.bodies.root(best):
			level = true
		}
	}
	if best >= 0 && !level {
		return best
	}
	roots := s.bodies.roots(slices.Clone(nodes))
	if len(roots) == 1 && !name.generic && len(name.words) > 1 {
		return roots[0]
	}
	return -1
}
