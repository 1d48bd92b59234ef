package resolve

import (
	"sort"
	"strings"
)

// fullForm is one spelling of a full name in a document and where it stands.
type fullForm struct {
	text  string
	name  personName
	nodes []int // ascending
}

// fullForms are the full names of a document by each of their words.
type fullForms map[string][]*fullForm

// fullForms gathers the full names at nodes, which ascend.
func (c *collection) fullForms(nodes []int, parsed map[string]personName) fullForms {
	forms := fullForms{}
	byText := map[string]*fullForm{}
	for _, i := range nodes {
		text := c.nodes[i].text
		form, ok := byText[text]
		if !ok {
			form = &fullForm{text: text, name: parsed[text]}
			byText[text] = form
			for _, t := range form.name.tokens {
				for _, word := range t.words() {
					if list := forms[word]; len(list) < mostBearers && (len(list) == 0 || list[len(list)-1] != form) {
						forms[word] = append(list, form)
					}
				}
			}
		}
		form.nodes = append(form.nodes, i)
	}
	return forms
}

// nearest returns the node of the full name that the single word at node i
// shortens: one that ends in the word goes before one that begins with it, the
// nearest before i before one after it; -1 when there is none.
func (f fullForms) nearest(i int, text string, word nameToken) int {
	best, bestRank := -1, 0
	for _, form := range f[word.loose] {
		rank := form.rank(word, text)
		if rank == 0 || rank < bestRank {
			continue
		}
		at := form.closestTo(i)
		if rank > bestRank || closer(at, best, i) {
			best, bestRank = at, rank
		}
	}
	return best
}

// closestTo returns the last node before i, or the first after it.
func (f *fullForm) closestTo(i int) int {
	at := sort.SearchInts(f.nodes, i)
	return f.nodes[max(0, at-1)]
}

// closer reports whether node a is a nearer antecedent of i than b.
func closer(a, b, i int) bool {
	if (a < i) != (b < i) {
		return a < i
	}
	if a < i {
		return a > b
	}
	return a < b
}

// rank says how well the full name fits a single word: as its surname in the
// same spelling (5), in another (4), as its first word (3), as any other (2), or
// as one half of a double name (1); 0 when the word is not in it.
func (f *fullForm) rank(word nameToken, text string) int {
	last := len(f.name.tokens) - 1
	best := 0
	for i, t := range f.name.tokens {
		switch {
		case t.initial:
		case !t.matches(word) && !(word.loose == t.loose && word.cyrillic):
			for _, half := range t.halves {
				if half == word.loose {
					best = max(best, 1)
				}
			}
		case i == last && strings.HasSuffix(f.text, text):
			best = max(best, 5)
		case i == last:
			best = max(best, 4)
		case i == 0:
			best = max(best, 3)
		default:
			best = max(best, 2)
		}
	}
	return best
}
