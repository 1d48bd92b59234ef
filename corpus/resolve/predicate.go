package resolve

import "lectern/corpus"

// predicated finds titles that a sentence says of its person: "serving as the
// NATO Secretary General", "was elected president", and lists of offices held.
func (f *titleFinder) predicated() {
	subject := -1
	for i, t := range f.tokens {
		if t.before == stop || t.before == line {
			if !f.pronoun(i) {
				subject = -1
			}
		}
		if f.person(i) {
			subject = i
		}
		if subject < 0 || i-subject > 30 {
			continue
		}
		if t.class == beforeTitle && t.mention < 0 {
			f.predicate(i+1, subject)
		}
		if t.lower == "including" && f.offices(i) {
			f.officesHeld(i+1, subject)
		}
	}
}

func (f *titleFinder) pronoun(i int) bool {
	switch f.at(i).lower {
	case "he", "she":
		return true
	}
	return false
}

// predicate notes the titles of the list that begins at i: "as mayor of Burgos,
// senator and minister of health".
func (f *titleFinder) predicate(i, subject int) {
	for n := 0; n < mostTitles && i >= 0; n++ {
		i = f.predicateTitle(i, subject)
	}
}

// mostTitles bounds the titles of one list.
const mostTitles = 12

// predicateTitle notes the title that begins at i, articles left out. It
// returns where the next of the list may begin, or -1 after the last.
func (f *titleFinder) predicateTitle(i, subject int) (next int) {
	for f.at(i).class == article || f.at(i).class == beforeTitle {
		if f.at(i).before > comma {
			return -1
		}
		i++
	}
	first, last, ok := f.titleFrom(i)
	if !ok || f.at(i).before > comma || f.person(last+1) && f.at(last+1).before <= comma {
		return -1
	}
	f.add(first, last, f.at(subject).mention)
	next = last + 1
	switch {
	case f.at(next).lower == "and" && f.at(next).before <= comma:
		return next + 1
	case f.at(next).before == comma:
		return next
	}
	return -1
}

// offices reports whether "including" at i introduces offices: "has held
// various roles in K., including".
func (f *titleFinder) offices(i int) bool {
	for n := 1; n < 8; n++ {
		switch f.at(i - n).lower {
		case "roles", "positions", "posts", "offices", "role":
			return true
		}
	}
	return false
}

// officesHeld notes the titles of a list as held before, in the body named
// before the list where they name none.
func (f *titleFinder) officesHeld(i, subject int) {
	body := f.placeBefore(i, subject)
	from := len(f.roles)
	f.predicate(i, subject)
	for k := from; k < len(f.roles); k++ {
		f.roles[k].Former = true
		if f.roles[k].Body == "" {
			f.roles[k].Body = body
		}
	}
}

// placeBefore returns the entity of the last place or body between the subject
// and token i.
func (f *titleFinder) placeBefore(i, subject int) corpus.EntityID {
	for i--; i > subject; i-- {
		if m := f.at(i).mention; m >= 0 && (f.mentions[m].Type == corpus.Place || f.mentions[m].Type == corpus.Organization) {
			return f.mentions[m].Entity
		}
	}
	return ""
}
