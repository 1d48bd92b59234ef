package ner

import (
	"unicode"
	"unicode/utf8"

	"lectern/corpus/gazetteer"
)

// refine corrects the bounds of segments where the definition of a mention
// leaves no choice: titles stay outside, a country and the person after it are
// two names, and words that are capitalised only because the whole line is do
// not belong to a name. The segments stay in order.
func (d *document) refine(segs []segment) []segment {
	out := make([]segment, 0, len(segs)+8)
	for _, g := range segs {
		p := &d.passages[g.passage]
		g = d.dropHeadlineWords(p, g)
		g = dropTitles(p.tokens, g)
		if g.first >= g.end {
			continue
		}
		if cut := ownerBeforePerson(p.tokens, g); cut > g.first {
			head, rest := g, g
			head.end, rest.first = cut, cut
			out = append(out, head, rest)
			continue
		}
		out = append(out, g)
	}
	return out
}

// dropTitles cuts titles and honorifics off both ends of a longer segment:
// "Senate Speaker" names the Senate.
func dropTitles(t []token, g segment) segment {
	for g.end-g.first > 1 && isTitle(&t[g.first]) && looksPersonal(t[g.first+1:g.end]) {
		g.first++
	}
	end := g.end
	for g.end-g.first > 1 && isTitle(&t[g.end-1]) && !isTitle(&t[g.first]) {
		g.end--
	}
	for g.end < end && g.end-g.first > 1 && t[g.end-1].shape == small {
		g.end--
	}
	return g
}

// looksPersonal reports whether nothing in a run of words belongs to the name
// of a body or a place.
func looksPersonal(t []token) bool {
	for i := range t {
		if t[i].shape != capital && t[i].shape != initial || t[i].class&(orgHead|lawHead|eventHead|placeHead|title|region) != 0 || t[i].entry.Has(gazetteer.Country|gazetteer.Adjective) {
			return false
		}
	}
	return true
}

// isTitle reports whether a token is a title and no part of other names.
func isTitle(t *token) bool {
	return t.class&title != 0 && t.class&(orgHead|placeHead|eventHead|lawHead) == 0 &&
		t.entry.Casing() <= gazetteer.Mixed && !t.entry.Has(gazetteer.Common)
}

// ownerBeforePerson returns where the person's name begins in a segment such
// as "Kazakhstan Kassym-Jomart Tokayev" or "UN António Guterres", which is
// left when the title before it has been taken off; or 0.
func ownerBeforePerson(t []token, g segment) int {
	owner, cut := &t[g.first], g.first+1
	switch {
	case owner.matched > 1 && owner.known.Has(gazetteer.Country):
		cut = g.first + int(owner.matched)
	case isAcronym(owner):
	case !owner.entry.Has(gazetteer.Country) || owner.entry.Has(gazetteer.Forename):
		return 0
	}
	if g.end-cut < 2 {
		return 0
	}
	for k := cut; k < g.end; k++ {
		if t[k].shape != capital && t[k].shape != initial && t[k].class&particle == 0 || t[k].class&(orgHead|lawHead|eventHead|placeHead|title) != 0 {
			return 0
		}
	}
	if !t[cut].entry.Has(gazetteer.Forename) && !isCyrillic(&t[cut]) && t[cut].shape != initial {
		return 0
	}
	return cut
}

func isAcronym(t *token) bool {
	return t.shape == caps && utf8.RuneCountInString(t.text) <= 6
}

func isCyrillic(t *token) bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return unicode.Is(unicode.Cyrillic, r)
}

// dropHeadlineWords cuts ordinary words off both ends of a segment in a line
// where all words are capitalised: "Tokayev Meets" names Tokayev.
func (d *document) dropHeadlineWords(p *passage, g segment) segment {
	if p.posture == prose {
		return g
	}
	for g.first < g.end && (d.ordinary(&p.tokens[g.end-1]) || g.end-g.first > 1 && d.afterKnown(p.tokens, g.end-1)) {
		g.end--
	}
	for g.first < g.end && d.ordinary(&p.tokens[g.first]) {
		g.first++
	}
	return g
}

// afterKnown reports whether token i is a word that the document has nowhere
// else, after one that it knows as part of a name.
func (d *document) afterKnown(t []token, i int) bool {
	return t[i].shape == capital && d.usage[t[i].key].inside == 0 && d.usage[t[i-1].key].inside > 0 &&
		t[i].class&(orgHead|lawHead|eventHead|placeHead|region) == 0 && !t[i].entry.Has(gazetteer.Country|gazetteer.City|gazetteer.Region|gazetteer.Surname)
}

// ordinary reports whether the word is one that the document and the language
// write small, and no head of names.
func (d *document) ordinary(t *token) bool {
	u := d.usage[t.key]
	if t.class&(orgHead|lawHead|eventHead|placeHead|region) != 0 || u.inside > 0 {
		return false
	}
	return u.small > 0 || t.entry.Casing() == gazetteer.AlwaysSmall && !t.entry.Has(gazetteer.Country|gazetteer.Adjective|gazetteer.People)
}
