package resolve

import (
	"slices"
	"sort"
	"strings"

	"lectern/corpus"
)

// longestTitle bounds the words of a title.
const longestTitle = 18

// roles returns the titles that persons of document d hold, sorted by position.
func (c *collection) roles(d int, mentions []corpus.Mention) []corpus.Role {
	if !slices.ContainsFunc(mentions, func(m corpus.Mention) bool { return m.Type == corpus.Person }) {
		return nil
	}
	text := c.documents[d].Document.Text
	f := titleFinder{collection: c, text: text, mentions: mentions, tokens: tokens(text, mentions), seen: map[corpus.Role]bool{}}
	for i, t := range f.tokens {
		if t.mention < 0 || mentions[t.mention].Type != corpus.Person {
			continue
		}
		f.titleBefore(i)
		f.titleAfter(i)
	}
	f.predicated()
	f.sortRoles()
	return f.roles
}

// titleFinder finds the titles of one document.
type titleFinder struct {
	*collection
	text     string
	mentions []corpus.Mention
	tokens   []token
	roles    []corpus.Role
	seen     map[corpus.Role]bool // the titles found so far, without their bodies
}

// at returns token i, or one that fits nowhere.
func (f *titleFinder) at(i int) token {
	if i < 0 || i >= len(f.tokens) {
		return token{before: stop, mention: -1}
	}
	return f.tokens[i]
}

// isHead reports whether a title's head stands at i.
func (f *titleFinder) isHead(i int) bool {
	t := f.at(i)
	switch t.class {
	case headWord:
		before := f.at(i - 1)
		return (t.lower != "главе" || before.lower != "во") && (t.lower != "justice" || before.class != joiner)
	case ofHead:
		next := f.at(i + 1)
		return next.class == joiner && next.before == space && next.lower != "to" && next.lower != "and" && next.lower != "in"
	case chiefHead:
		if before := f.at(i - 1).lower; t.lower == "officer" && (before == "presiding" || before == "returning") {
			return true
		}
		return f.at(i-1).lower == "chief" || f.at(i-2).lower == "chief" && f.at(i-1).class == modifier || f.at(i-2).lower == "chief" && f.at(i-1).class == chiefHead
	}
	return false
}

// person reports whether token i is the name of a person.
func (f *titleFinder) person(i int) bool {
	m := f.at(i).mention
	return m >= 0 && f.mentions[m].Type == corpus.Person
}

// titleBefore finds a title that ends right before the person at i: "Kazakh
// President Omar Bek", "the minister of health, Ana Ruiz",
// "Chairman of the Senate (upper house) Juan Gil", "Chair: Ana Ruiz".
func (f *titleFinder) titleBefore(i int) {
	last, link := i-1, f.at(i).before
	for f.at(last).class == courtesy && f.at(last+1).before <= space && last >= 0 && !f.isHead(last) {
		link = max(f.at(last).before, space)
		last--
	}
	if link == closing {
		open := f.openingOf(last)
		if open < 0 {
			return
		}
		last = open
	} else if link == hyphen || link == bracket || link == line || link == stop {
		return
	}
	head := f.headBackward(last)
	if head < 0 {
		return
	}
	first := f.extendLeft(head)
	if link == comma && f.belongsToPersonBefore(first) {
		return
	}
	if link == colon && f.at(first).before != line && f.at(first).before != stop {
		return
	}
	end := f.lastOfTitle(head, last)
	if end < last {
		return
	}
	f.add(first, last, f.at(i).mention)
	f.addCoordinated(head, first, last, i)
}

// addCoordinated gives a title in the plural to the persons that follow the first: "Deputies A and B".
func (f *titleFinder) addCoordinated(head, first, last, i int) {
	if !strings.HasSuffix(f.at(head).lower, "s") || f.at(head).lower == "justice" {
		return
	}
	for at := i + 1; at < i+8; at++ {
		switch {
		case f.person(at) && (f.at(at).before == comma || f.at(at-1).lower == "and" || f.at(at-1).lower == "y" || f.at(at-1).lower == "et"):
			f.add(first, last, f.at(at).mention)
		case f.at(at).lower == "and" || f.at(at).lower == "y" || f.at(at).lower == "et":
		default:
			return
		}
	}
}

// openingOf returns the token before the bracket that closes after token i, or -1.
func (f *titleFinder) openingOf(i int) int {
	for n := 0; n < longestTitle && i >= 0; n++ {
		if f.at(i).before == bracket {
			return i - 1
		}
		if f.at(i).before == line {
			return -1
		}
		i--
	}
	return -1
}

// headBackward returns the head of the title that ends in token last, or -1:
// the head itself, or one whose complement reaches to last.
func (f *titleFinder) headBackward(last int) int {
	for i, n := last, 0; i >= 0 && n < longestTitle; i, n = i-1, n+1 {
		if f.person(i) {
			return -1
		}
		if f.isHead(i) && f.reaches(i, last) {
			return i
		}
		if before := f.at(i).before; before > hyphen {
			return -1
		}
	}
	return -1
}

// reaches reports whether what follows the head at i up to last is its
// complement.
func (f *titleFinder) reaches(i, last int) bool {
	return f.lastOfTitle(i, last) >= last
}

// belongsToPersonBefore reports whether the title that begins at first is an
// apposition to a person named before it.
func (f *titleFinder) belongsToPersonBefore(first int) bool {
	i := first
	for f.at(i-1).class == article || f.at(i-1).class == formerWord {
		i--
	}
	if f.at(i).before != comma && f.at(i).before != bracket {
		return false
	}
	for n := 0; n < 4 && i > 0; n++ {
		i--
		if f.person(i) {
			return true
		}
		if f.at(i).before > comma {
			return false
		}
	}
	return false
}

// titleAfter finds a title in apposition after the person at i: "Igor
// Orlov, Chairman of the House", "Ana Ruiz (mayor)", and a title that
// fills the line after the name.
func (f *titleFinder) titleAfter(i int) {
	at := i + 1
	link := f.at(at).before
	if link != comma && link != bracket && link != line && link != colon {
		return
	}
	for n := 0; n < 3 && (f.at(at).class == article || f.at(at).class == formerWord || f.at(at).class == courtesy && !f.isHead(at)); n++ {
		at++
		if f.at(at).before > hyphen {
			return
		}
	}
	first, last, ok := f.titleFrom(at)
	if !ok || f.person(last+1) && f.at(last+1).before <= space {
		return
	}
	next := f.at(last + 1)
	switch {
	case link == bracket && next.before != closing && next.before != comma,
		link == line && next.before != line && next.before != comma && next.before != stop,
		link == line && f.at(i).before != line && f.at(i).before != stop,
		link == colon && next.before <= hyphen,
		link == comma && next.before == comma && f.person(last+1) && !f.at(i).owner && f.at(i).before != comma && f.listed(i):
		return
	}
	f.add(first, last, f.at(i).mention)
}

// listed reports whether the title after the person at i rather belongs to the
// name after it: the person ends a clause of its own.
func (f *titleFinder) listed(i int) bool {
	return f.at(i-1).class == headWord && f.at(i).before <= space
}

// titleFrom reads a title that begins at token i.
func (f *titleFinder) titleFrom(i int) (first, last int, ok bool) {
	head := -1
	for at := i; at < i+8 && !f.person(at) && (at == i || f.at(at).before <= hyphen); at++ {
		t := f.at(at)
		switch {
		case f.isHead(at):
			head = at
		case head < 0 && t.owner:
			i = at + 1
			continue
		case t.class == modifier, t.class == afterHead, t.class == chiefHead, t.lower == "chief", t.mention >= 0 && head < 0,
			t.capital && t.class == plainWord && f.at(at+1).capital && head < 0:
		default:
			at += 8
		}
	}
	if head < 0 {
		return 0, 0, false
	}
	return i, f.lastOfTitle(head, min(head+longestTitle, len(f.tokens)-1)), true
}

// add notes tokens first to last as a title of the person mentioned.
func (f *titleFinder) add(first, last, mention int) {
	for f.at(first).class == article || f.at(first).class == formerWord {
		first++
	}
	role := corpus.Role{
		Span:   corpus.Span{Start: f.at(first).Start, End: f.at(last).End},
		Person: f.mentions[mention].Entity,
	}
	if f.seen[role] {
		return
	}
	f.seen[role] = true
	role.Former = f.former(first)
	bodies := f.bodiesIn(first, last)
	for _, body := range bodies {
		role.Body = body
		f.roles = append(f.roles, role)
	}
	if len(bodies) == 0 {
		f.roles = append(f.roles, role)
	}
}

// former reports whether "former" or the like stands before token i.
func (f *titleFinder) former(i int) bool {
	for n := 1; n < 4 && f.at(i-n+1).before <= hyphen; n++ {
		if f.at(i-n).class == formerWord && f.at(i-n).lower != "late" || f.at(i-n).lower == "late" && n == 1 {
			return true
		}
		if f.at(i-n).class != article {
			return false
		}
	}
	return false
}

// sortRoles sorts the roles by position.
func (f *titleFinder) sortRoles() {
	sort.SliceStable(f.roles, func(i, j int) bool {
		if f.roles[i].Start != f.roles[j].Start {
			return f.roles[i].Start < f.roles[j].Start
		}
		return f.roles[i].End < f.roles[j].End
	})
}
