package resolve

import (
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/gazetteer"
)

// entities names what has been linked and marks the mentions with it.
func (c *collection) entities() Result {
	result := Result{Annotations: make([]corpus.Annotation, len(c.documents))}
	at := map[int]int{} // root to index of the entity
	forms := []map[string]int{}
	var first []node
	for i, n := range c.nodes {
		root := c.root(i)
		e, ok := at[root]
		if !ok {
			e = len(forms)
			at[root] = e
			forms = append(forms, map[string]int{})
			first = append(first, n)
		}
		forms[e][n.text]++
	}
	ids := slugs{}
	for e, n := range first {
		result.Entities = append(result.Entities, c.entity(n, forms[e], ids))
	}
	for i, n := range c.nodes {
		m := n.Mention
		m.Entity = result.Entities[at[c.root(i)]].ID
		a := &result.Annotations[n.document]
		a.Mentions = append(a.Mentions, m)
	}
	return result
}

// entity builds one entity from its first mention, its forms and how often each occurs.
func (c *collection) entity(first node, forms map[string]int, ids slugs) corpus.Entity {
	e := corpus.Entity{Type: first.Type, Names: make([]corpus.Name, 0, len(forms))}
	for text, n := range forms {
		e.Names = append(e.Names, corpus.Name{Text: text, Mentions: n})
	}
	sort.Slice(e.Names, func(i, j int) bool {
		if e.Names[i].Mentions != e.Names[j].Mentions {
			return e.Names[i].Mentions > e.Names[j].Mentions
		}
		return e.Names[i].Text < e.Names[j].Text
	})
	e.Name = c.preferred(first.Type, e.Names)
	if first.Type == corpus.Date {
		e.ID = ids.take(slugOf(corpus.Date, dateKey(first)))
	} else {
		e.ID = ids.take(slugOf(first.Type, e.Name))
	}
	return e
}

// preferred returns the name an entity is shown under: for a country its usual
// English name if that is in use, for a person or body the fullest form, the
// most frequent among equally full ones.
func (c *collection) preferred(kind corpus.Type, names []corpus.Name) string {
	best, most := names[0].Text, -1
	for _, name := range names {
		if f := c.fullness(kind, name.Text); f > most {
			best, most = name.Text, f
		}
	}
	return best
}

// fullness measures how much of its entity a form tells; forms of equal
// fullness are told apart by frequency.
func (c *collection) fullness(kind corpus.Type, text string) int {
	switch kind {
	case corpus.Person:
		w := weight(parsePerson(text))
		if strings.ToUpper(text) == text {
			w--
		}
		return w
	case corpus.Organization, corpus.Law, corpus.Event:
		if isAcronym(text) {
			return 0
		}
		return min(12, len(strings.Fields(text)))
	case corpus.Place:
		if country := c.known.country(text); country != "" && country == text {
			return 1
		}
	}
	return 0
}

// slugOf returns the id an entity would have if no other claimed it.
func slugOf(kind corpus.Type, name string) corpus.EntityID {
	slug := slug(name)
	if slug == "" {
		slug = kind.String()
	}
	if kind == corpus.Group || kind == corpus.Date {
		return corpus.EntityID(kind.String() + "-" + slug)
	}
	return corpus.EntityID(slug)
}

// longestSlug bounds an id in bytes.
const longestSlug = 96

// slug writes a name in lower-case letters and digits joined by hyphens.
func slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range romanize(gazetteer.Fold(name)) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			gap = r != '\'' || gap
			continue
		}
		if b.Len()+utf8.RuneLen(r) >= longestSlug {
			break
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteRune(r)
	}
	return b.String()
}

// slugs are the ids given so far, with the last number added to each.
type slugs map[corpus.EntityID]int

// take returns the id, with a number after it when it was taken before.
func (s slugs) take(id corpus.EntityID) corpus.EntityID {
	free := id
	for s[free] > 0 {
		s[id]++
		free = id + corpus.EntityID("-"+strconv.Itoa(s[id]))
	}
	s[free] = 1
	return free
}
