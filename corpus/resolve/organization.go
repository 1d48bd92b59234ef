package resolve

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/gazetteer"
)

// bodies is the state of linking the names of one type.
type bodies struct {
	*collection
	kind  corpus.Type
	names map[string]bodyName // by text
	byKey map[string]int      // the first node of a name

	// definitions maps an acronym in normal form to the nodes of the names it
	// abbreviates, by their roots.
	definitions map[string][]int

	// explained holds the acronyms that their own document explains.
	explained map[local]bool
}

// local is an acronym in one document.
type local struct {
	document int
	acronym  string
}

func (b *bodies) localKey(i int) local {
	return local{b.nodes[i].document, acronymKey(b.nodes[i].text)}
}

// linkBodies links names of organizations, events or laws.
func (c *collection) linkBodies(kind corpus.Type) {
	b := &bodies{collection: c, kind: kind, names: map[string]bodyName{}, byKey: map[string]int{}, definitions: map[string][]int{}, explained: map[local]bool{}}
	for i := range c.nodes {
		if n := &c.nodes[i]; n.Type == kind {
			if _, ok := b.names[n.text]; !ok {
				b.names[n.text] = c.parseBody(n.text)
			}
		}
	}
	for d := range c.documents {
		b.linkSame(d)
	}
	for d := range c.documents {
		b.define(d)
	}
	b.linkAcronyms()
	b.linkComposites()
	b.linkShortForms()
}

// of returns the nodes of the type in document d.
func (b *bodies) of(d int) []int {
	var nodes []int
	for i := b.first[d]; i < b.first[d+1]; i++ {
		if b.nodes[i].Type == b.kind {
			nodes = append(nodes, i)
		}
	}
	return nodes
}

// linkSame links names equal but for spelling: everywhere when they tell one
// body from others, else inside the document only.
func (b *bodies) linkSame(d int) {
	here := map[string]int{}
	for _, i := range b.of(d) {
		name := b.names[b.nodes[i].text]
		seen := b.byKey
		if name.generic && name.country == "" || name.acronym {
			seen = here
		}
		if first, ok := seen[name.key()]; ok {
			b.link(i, first)
		} else {
			seen[name.key()] = i
		}
	}
}

// define notes the acronyms that stand in brackets after what they abbreviate,
// or before it, and links them inside the document. An acronym may stand for
// the end of the name before it alone: "Council of the Parliamentary Assembly
// (PA)".
func (b *bodies) define(d int) {
	nodes := b.of(d)
	text := b.documents[d].Document.Text
	for k := 1; k < len(nodes); k++ {
		left, right := nodes[k-1], nodes[k]
		between := text[b.nodes[left].End:b.nodes[right].Start]
		if strings.TrimLeft(strings.TrimSpace(between), `"”»*_`) != "(" || !strings.HasPrefix(strings.TrimLeft(text[b.nodes[right].End:], `"”»*_`), ")") {
			continue
		}
		long, short := left, right
		if utf8.RuneCountInString(b.nodes[long].text) < utf8.RuneCountInString(b.nodes[short].text) {
			long, short = short, left
		}
		if b.stands(b.nodes[short].text, b.nodes[long].text) {
			b.link(long, short)
			b.explained[b.localKey(short)] = true
			b.noteDefinition(b.nodes[short].text, long)
		}
	}
}

// stands reports whether short, in brackets, may stand for the whole of long:
// its letters are the initials of the long name, or those of none of its ends;
// or its words are among those of the long name.
func (b *bodies) stands(short, long string) bool {
	if !isAcronym(strings.ReplaceAll(short, " ", "")) || shouted(short) {
		words := b.names[long].words
		for _, word := range b.names[short].words {
			if !slices.Contains(words, word) {
				return false
			}
		}
		return true
	}
	if cyrillic(short) != cyrillic(long) {
		return true
	}
	fields := tellingWords(long)
	letters := sortedRunes(acronymKey(strings.ReplaceAll(short, " ", "")))
	for from := range fields {
		if sortedRunes(initials(fields[from:])) == letters {
			return from == 0
		}
	}
	return !strings.Contains(short, " ") // an acronym of the name in another language
}

// tellingWords returns the folded words of a name without those that connect.
func tellingWords(text string) []string {
	var words []string
	for _, field := range strings.FieldsFunc(gazetteer.Fold(text), func(r rune) bool { return r == ' ' || r == '-' }) {
		if !connectors[field] {
			words = append(words, field)
		}
	}
	return words
}

func sortedRunes(s string) string {
	runes := []rune(s)
	slices.Sort(runes)
	return string(runes)
}

func (b *bodies) noteDefinition(short string, long int) {
	key := acronymKey(short)
	b.definitions[key] = b.addRoot(b.definitions[key], long)
}

// acronymKey is equal for "U.S.S.R." and "USSR".
func acronymKey(s string) string { return strings.ReplaceAll(gazetteer.Fold(s), ".", "") }

// linkAcronyms links acronyms to the long names whose initials they are: in
// their own document first, then across documents where one name is clear.
func (b *bodies) linkAcronyms() {
	everywhere := map[string][]int{}
	for d := range b.documents {
		nodes := b.of(d)
		here := map[string][]int{}
		for _, i := range nodes {
			for _, letters := range b.names[b.nodes[i].text].letters {
				here[letters] = b.addRoot(here[letters], i)
				everywhere[letters] = b.addRoot(everywhere[letters], i)
			}
		}
		for _, i := range nodes {
			key := acronymKey(b.nodes[i].text)
			if b.names[b.nodes[i].text].acronym && len(here[key]) == 1 {
				b.link(i, here[key][0])
				b.noteDefinition(key, here[key][0])
				b.explained[b.localKey(i)] = true
			}
		}
	}
	b.linkUnexplained(everywhere)
}

// linkUnexplained links the acronyms that their document does not explain to
// the one thing they mean elsewhere, else to one another.
func (b *bodies) linkUnexplained(everywhere map[string][]int) {
	same := map[string]int{}
	for i, n := range b.nodes {
		if n.Type != b.kind || !b.names[n.text].acronym || b.explained[b.localKey(i)] {
			continue
		}
		key := acronymKey(n.text)
		if longs := b.roots(b.definitions[key]); len(longs) == 1 {
			b.link(i, longs[0])
		} else if longs := b.roots(everywhere[key]); len(longs) == 1 && len(b.definitions[key]) == 0 {
			b.link(i, longs[0])
			b.noteDefinition(key, longs[0])
		} else if first, ok := same[key]; ok {
			b.link(i, first)
		} else {
			same[key] = i
		}
	}
}

// lettersOf returns the acronyms that the initials of a name give: with and
// without the words that connect, and with its country.
func lettersOf(text string) []string {
	fields := strings.FieldsFunc(gazetteer.Fold(text), func(r rune) bool { return r == ' ' || r == '-' })
	if len(fields) < 2 {
		return nil
	}
	var telling []string
	for _, field := range fields {
		if !connectors[field] {
			telling = append(telling, field)
		}
	}
	letters := []string{initials(fields)}
	if short := initials(telling); short != letters[0] {
		letters = append(letters, short)
	}
	return letters
}

// addRoot adds node i unless one of its entity is there.
func (b *bodies) addRoot(list []int, i int) []int {
	if len(list) >= mostBodies {
		return list
	}
	root := b.root(i)
	for _, other := range list {
		if b.root(other) == root {
			return list
		}
	}
	return append(list, i)
}

// roots returns the entities that nodes belong to by now.
func (b *bodies) roots(nodes []int) []int {
	var roots []int
	for _, n := range nodes {
		if r := b.root(n); !slices.Contains(roots, r) {
			roots = append(roots, r)
		}
	}
	return roots
}

func descriptive(words []string) bool {
	for _, word := range words {
		if !descriptors[word] {
			return false
		}
	}
	return true
}

func allGeneric(words []string) bool {
	for _, word := range words {
		if !genericWords[word] {
			return false
		}
	}
	return true
}
