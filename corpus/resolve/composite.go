package resolve

import (
	"slices"
	"strings"
)

// expansion is a name with the acronyms in it written out.
type expansion struct {
	words []string // sorted, each once
	short []string // words that may be acronyms nothing is known of
}

// linkComposites links names that differ in the order of their parts or in
// which parts are abbreviated: "NATO PA", "PA NATO" and "Parliamentary Assembly
// of the North Atlantic Treaty Organization". Acronyms known from
// elsewhere are written out; what is left may stand for the words that it has
// the initials of.
func (b *bodies) linkComposites() {
	long := b.longForms()
	byWords, byLetters := map[string]int{}, map[string][]int{}
	var expanded []expansion
	var nodes []int
	seen := map[string]int{}
	for i, n := range b.nodes {
		if n.Type != b.kind {
			continue
		}
		name := b.names[n.text]
		if name.generic && name.country == "" || len(name.words) < 2 || name.acronym {
			continue
		}
		if first, ok := seen[n.text]; ok {
			b.link(i, first)
			continue
		}
		seen[n.text] = i
		e := b.expand(n.text, name, long)
		key := strings.Join(e.words, " ")
		if first, ok := byWords[key]; ok {
			b.link(i, first)
			continue
		}
		byWords[key] = i
		letters := sortedLetters(e)
		for _, at := range byLetters[letters] {
			if len(e.short)+len(expanded[at].short) > 0 && sameParts(e, expanded[at]) {
				b.link(i, nodes[at])
			}
		}
		if len(byLetters[letters]) < mostBodies {
			byLetters[letters] = append(byLetters[letters], len(nodes))
		}
		expanded, nodes = append(expanded, e), append(nodes, i)
	}
}

// longForms returns the words of what each acronym abbreviates, for those
// with one meaning.
func (b *bodies) longForms() map[string][]string {
	long := map[string][]string{}
	for key, nodes := range b.definitions {
		if len(b.roots(nodes)) == 1 && !strings.Contains(key, " ") {
			long[key] = b.names[b.nodes[nodes[0]].text].words
		}
	}
	return long
}

// fillers are words that long names of a body have at will.
var fillers = set("member nation state country")

// expand writes the acronyms of a name out.
func (b *bodies) expand(text string, name bodyName, long map[string][]string) expansion {
	capital := map[string]bool{}
	for _, field := range strings.Fields(text) {
		if isAcronym(field) && (!shouted(text) || len(long[acronymKey(field)]) > 0 || len(field) < 4) {
			capital[acronymKey(field)] = true
		}
	}
	var e expansion
	add := func(word string) {
		if !slices.Contains(e.words, word) {
			e.words = append(e.words, word)
		}
	}
	for i, word := range name.words {
		switch {
		case len(long[word]) > 0 && capital[word]:
			for _, w := range long[word] {
				add(w)
			}
			continue
		case capital[word] && !slices.Contains(e.short, word):
			e.short = append(e.short, word)
		case fillers[word] && i > 0 && fillers[name.words[i-1]], word == "member":
			continue
		}
		add(word)
	}
	if name.country != "" {
		add("of " + name.country)
	}
	slices.Sort(e.words)
	return e
}

// sortedLetters is equal for names whose abbreviated parts have the initials
// of the other's words.
func sortedLetters(e expansion) string {
	var letters []rune
	for _, word := range e.words {
		if slices.Contains(e.short, word) {
			letters = append(letters, []rune(word)...)
		} else {
			letters = append(letters, []rune(word)[0])
		}
	}
	slices.Sort(letters)
	return string(letters)
}

// sameParts reports whether two names are one but for acronyms: the words
// that they do not share are acronyms on one side and, on the other, words
// with just the letters of those as initials.
func sameParts(a, b expansion) bool {
	shortA, plainA := split(without(a.words, b.words), a.short)
	shortB, plainB := split(without(b.words, a.words), b.short)
	return len(shortA)+len(shortB) > 0 && sortedRunes(shortA) == sortedRunes(initials(plainB)) && sortedRunes(shortB) == sortedRunes(initials(plainA))
}

// split returns the letters of the acronyms among words, and the other words.
func split(words, short []string) (letters string, plain []string) {
	for _, word := range words {
		if slices.Contains(short, word) {
			letters += word
		} else {
			plain = append(plain, word)
		}
	}
	return letters, plain
}

func without(words, taken []string) []string {
	var rest []string
	for _, word := range words {
		if !slices.Contains(taken, word) {
			rest = append(rest, word)
		}
	}
	return rest
}
