package resolve

import (
	"strings"
	"unicode"

	"lectern/corpus"
)

// bodiesIn returns the bodies a title names: organizations before places, a
// people's country, or the owner before the title.
func (f *titleFinder) bodiesIn(first, last int) []corpus.EntityID {
	var bodies, places []corpus.EntityID
	from := first
	if f.at(first-1).owner && f.at(first).before == space {
		from--
	}
	seen := -1
	for i := from; i <= last; i++ {
		m := f.at(i).mention
		if m < 0 || m == seen {
			continue
		}
		seen = m
		switch mention := f.mentions[m]; mention.Type {
		case corpus.Organization:
			bodies = append(bodies, mention.Entity)
		case corpus.Place:
			if len(places) == 0 || f.at(i-1).lower == "and" {
				places = append(places, mention.Entity)
			}
		case corpus.Group:
			if place := f.placeOfPeople(mention.In(f.text)); place != "" {
				places = append(places, place)
			}
		}
	}
	switch {
	case len(bodies) > 0:
		return bodies[:1]
	case len(places) == 0 && f.at(first-1).lower == "its":
		return f.antecedent(first - 1)
	}
	return places
}

// reachOfIts is how many words back "its" may refer.
const reachOfIts = 40

// antecedent returns what "its" at token i refers to: the body named last
// before it, or else the place.
func (f *titleFinder) antecedent(i int) []corpus.EntityID {
	var place []corpus.EntityID
	for n := 0; n < reachOfIts && i > 0; n++ {
		i--
		m := f.at(i).mention
		if m < 0 {
			continue
		}
		switch mention := f.mentions[m]; mention.Type {
		case corpus.Organization:
			return []corpus.EntityID{mention.Entity}
		case corpus.Place:
			if place == nil {
				place = []corpus.EntityID{mention.Entity}
			}
		}
	}
	return place
}

// placeOfPeople returns the entity of a people's country, if it is mentioned.
func (f *titleFinder) placeOfPeople(demonym string) corpus.EntityID {
	return f.countryEntities[f.known.demonym(foldSpace(demonym))]
}

// inferBodies gives a title without a body that of the same title of the same
// person elsewhere in the collection.
func inferBodies(text func(document int) string, annotations []corpus.Annotation) {
	type office struct {
		person corpus.EntityID
		head   string
	}
	known := map[office]corpus.EntityID{}
	each := func(visit func(key office, role *corpus.Role)) {
		for d := range annotations {
			for k := range annotations[d].Roles {
				role := &annotations[d].Roles[k]
				visit(office{role.Person, headOf(role.In(text(d)))}, role)
			}
		}
	}
	each(func(key office, role *corpus.Role) {
		if role.Body != "" && known[key] == "" {
			known[key] = role.Body
		}
	})
	each(func(key office, role *corpus.Role) {
		if role.Body == "" {
			role.Body = known[key]
		}
	})
}

// headOf returns the first head of a title, in lower case without hyphens.
func headOf(title string) string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) })
	for _, word := range words {
		if class := classOf(word); class == headWord || class == ofHead {
			return word
		}
	}
	return strings.Join(words, " ")
}
