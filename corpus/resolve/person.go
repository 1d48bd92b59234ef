package resolve

import (
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/gazetteer"
)

// personName is a name taken apart.
type personName struct {
	tokens []nameToken
}

// nameToken is one word of a name, or an initial.
type nameToken struct {
	strict, loose string
	cyrillic      bool
	initial       bool
	halves        []string // the loose keys of the parts of a hyphenated word
}

// words returns the loose keys under which a token is found.
func (t nameToken) words() []string { return append([]string{t.loose}, t.halves...) }

// particles are words inside names that texts leave out at will.
var particles = set(`al el as ad an ar ash at bin ibn bint ben de da do dos das del della di van von der den
	la le du y e ul ur of the jr sr jnr snr ii iii iv mr mrs ms dr sir аль эль ибн бин фон де`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, word := range strings.Fields(words) {
		m[word] = true
	}
	return m
}

// longestName bounds the words of a name that are looked at.
const longestName = 6

// parsePerson takes a name apart: "Putin, V.V." gives two initials and a
// surname. Particles are left out as long as something remains.
func parsePerson(text string) personName {
	if family, given, ok := strings.Cut(text, ", "); ok && !strings.Contains(family, " ") {
		text = given + " " + family
	}
	words := strings.FieldsFunc(strings.ReplaceAll(text, ".", ". "), func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(`,"“”«»()[]*_„`, r)
	})
	var name personName
	for _, word := range words {
		word = withoutArticle(word)
		bare := strings.TrimSuffix(word, ".")
		if bare == "" || particles[gazetteer.Fold(bare)] && len(words) > 1 {
			continue
		}
		if len(name.tokens) < longestName {
			name.tokens = append(name.tokens, newNameToken(bare, bare != word))
		}
	}
	if len(name.tokens) == 0 {
		name.tokens = []nameToken{newNameToken(text, false)}
	}
	return name
}

// withoutArticle takes the Arabic article off: "al-Assad" and "Assad" are one.
func withoutArticle(word string) string {
	if before, after, ok := strings.Cut(word, "-"); ok && utf8.RuneCountInString(after) > 2 && len(before) <= 4 && particles[gazetteer.Fold(before)] {
		return after
	}
	return word
}

func newNameToken(word string, stop bool) nameToken {
	t := nameToken{cyrillic: cyrillic(word)}
	t.strict, t.loose = spelled(strings.ReplaceAll(strings.ReplaceAll(word, "-", ""), "’s", ""))
	if parts := strings.Split(word, "-"); len(parts) == 2 {
		for _, part := range parts {
			_, loose := spelled(part)
			t.halves = append(t.halves, loose)
		}
	}
	letters := utf8.RuneCountInString(word)
	t.initial = letters == 1 || stop && letters <= 2
	return t
}

// matches reports whether two tokens may be the same word of a name.
func (t nameToken) matches(u nameToken) bool {
	switch {
	case t.initial || u.initial:
		return t.loose != "" && u.loose != "" && t.loose[0] == u.loose[0]
	case t.cyrillic || u.cyrillic:
		return t.loose == u.loose
	}
	return t.strict == u.strict
}

// compatible reports whether two names of two words or more may be one
// person's: every word of the shorter is in the longer, the first or the last
// word of the longer among them, in the same order or with one word moved
// from an end to the other ("Orbán Viktor").
func compatible(a, b personName) bool {
	if len(a.tokens) < len(b.tokens) {
		a, b = b, a
	}
	if len(b.tokens) < 2 {
		return false
	}
	used := make([]bool, len(a.tokens))
	written := false
	lastA, lastB := len(a.tokens)-1, len(b.tokens)-1
	for i, t := range b.tokens {
		at := matchUnused(a.tokens, used, t)
		if at < 0 {
			return false
		}
		initialForSurname := t.initial && at == lastA && i != lastB || a.tokens[at].initial && i == lastB && at != lastA
		if t.initial != a.tokens[at].initial && initialForSurname {
			return false
		}
		used[at] = true
		written = written || !t.initial && !a.tokens[at].initial
	}
	return written && (used[0] || used[len(used)-1]) && (len(a.tokens) == len(b.tokens) || used[len(used)-1] || used[0] && used[1])
}

// matchUnused returns the word that matches t and is not taken yet, one
// written out before an initial; -1 when there is none.
func matchUnused(tokens []nameToken, used []bool, t nameToken) int {
	found := -1
	for i, u := range tokens {
		if used[i] || !t.matches(u) {
			continue
		}
		if t.initial == u.initial {
			return i
		}
		if found < 0 {
			found = i
		}
	}
	return found
}

// linkPersons links the names of persons, first inside each document, then
// across documents.
func (c *collection) linkPersons() {
	parsed := map[string]personName{}
	for i := range c.nodes {
		if n := &c.nodes[i]; n.Type == corpus.Person {
			if _, ok := parsed[n.text]; !ok {
				parsed[n.text] = parsePerson(n.text)
			}
		}
	}
	var local []bearer
	var loose []int
	for d := range c.documents {
		found, bare := c.personsOf(d, parsed)
		local = append(local, found.list...)
		loose = append(loose, bare...)
	}
	everyone := c.joinBearers(local)
	c.linkLoose(loose, everyone, parsed)
}

// personsOf links the persons of one document and returns them with the
// mentions of one word that fit nobody there.
func (c *collection) personsOf(d int, parsed map[string]personName) (*bearers, []int) {
	var fulls, bares []int
	for i := c.first[d]; i < c.first[d+1]; i++ {
		if c.nodes[i].Type != corpus.Person {
			continue
		}
		if len(parsed[c.nodes[i].text].tokens) > 1 {
			fulls = append(fulls, i)
		} else {
			bares = append(bares, i)
		}
	}
	here := newBearers()
	c.linkFull(fulls, here, parsed)
	forms := c.fullForms(fulls, parsed)
	var loose []int
	for _, i := range bares {
		if to := forms.nearest(i, c.nodes[i].text, parsed[c.nodes[i].text].tokens[0]); to >= 0 {
			c.link(i, to)
		} else {
			loose = append(loose, i)
		}
	}
	return here, loose
}

// linkFull links names of several words, the longest first, so that a shorter
// form finds the one it shortens.
func (c *collection) linkFull(fulls []int, here *bearers, parsed map[string]personName) {
	ordered := slices.Clone(fulls)
	sort.SliceStable(ordered, func(a, b int) bool {
		return weight(parsed[c.nodes[ordered[a]].text]) > weight(parsed[c.nodes[ordered[b]].text])
	})
	byText := map[string]int{}
	for _, i := range ordered {
		text := c.nodes[i].text
		if to, ok := byText[text]; ok {
			c.link(i, to)
			continue
		}
		byText[text] = i
		name := parsed[text]
		if at := here.find(name); at >= 0 {
			c.link(i, here.list[at].node)
		} else {
			here.add(name, i)
		}
	}
}

// weight orders names by how much they tell.
func weight(n personName) int {
	w := 0
	for _, t := range n.tokens {
		if t.initial {
			w++
		} else {
			w += 3
		}
	}
	return w
}

// joinBearers links the persons of all documents and returns everyone.
func (c *collection) joinBearers(local []bearer) *bearers {
	everyone := newBearers()
	sort.SliceStable(local, func(a, b int) bool { return weight(local[a].name) > weight(local[b].name) })
	for _, p := range local {
		at := everyone.find(p.name)
		if at < 0 {
			at = everyone.findVariant(p.name)
		}
		if at >= 0 {
			c.link(p.node, everyone.list[at].node)
			everyone.list[at].documents++
		} else {
			everyone.add(p.name, p.node)
		}
	}
	return everyone
}

// clearMargin is how many times as many documents one bearer of a name must have as
// the next for the name alone to mean that person.
const clearMargin = 4

// linkLoose links single words that fit nobody in their document: to the one
// clear bearer elsewhere, else to one another, for a common name inside the
// document only.
func (c *collection) linkLoose(loose []int, everyone *bearers, parsed map[string]personName) {
	byWord := map[string]int{}
	for _, i := range loose {
		word := parsed[c.nodes[i].text].tokens[0]
		if at := c.clearBearer(word, c.nodes[i].text, everyone); at >= 0 {
			c.link(i, everyone.list[at].node)
			continue
		}
		key := word.strict
		if c.known.shared(c.nodes[i].text) {
			key += " " + strconv.Itoa(c.nodes[i].document)
		}
		if first, ok := byWord[key]; ok {
			c.link(i, first)
		} else {
			byWord[key] = i
		}
	}
}

// clearBearer returns the person whose surname the word is, when one is clear.
func (c *collection) clearBearer(word nameToken, text string, everyone *bearers) int {
	best, most, second := -1, 0, 0
	if len(everyone.byWord[word.loose]) > mostBearers {
		return -1
	}
	for _, at := range everyone.byWord[word.loose] {
		p := everyone.list[at]
		last := p.name.tokens[len(p.name.tokens)-1]
		first := p.name.tokens[0]
		if !last.matches(word) && (!first.matches(word) || first.initial || c.known.forename(text)) {
			continue
		}
		if p.documents > most {
			best, most, second = at, p.documents, most
		} else {
			second = max(second, p.documents)
		}
	}
	if second > 0 && most < clearMargin*second {
		return -1
	}
	return best
}
