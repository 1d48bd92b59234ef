package ner

import (
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/gazetteer"
)

// refine parts a body or a country from the person named right after it: "the
// President of Spain Pedro Sánchez" has two names. The segments stay in order.
func (d *document) refine(segs []segment) []segment {
	out := make([]segment, 0, len(segs)+1)
	for _, g := range segs {
		if cut := ownerBeforePerson(d.passages[g.passage].tokens, g); cut > g.first {
			owner := g
			owner.end, g.first = cut, cut
			out = append(out, owner)
		}
		out = append(out, g)
	}
	return out
}

// offices are the titles of those who lead a body. Of other titles some stand
// at the end of a body's own name ("Privacy Commissioner").
var offices = map[string]bool{
	"president": true, "speaker": true, "chairman": true, "chairwoman": true,
	"chairperson": true, "chair": true, "premier": true, "minister": true,
}

// dropTitleAfterBody cuts the title off a body's name that ends in one: "the
// Senate Speaker" names the Senate. Names with a small word inside keep it, as
// "Office of the Prime Minister" does.
func dropTitleAfterBody(t []token, g segment) segment {
	if g.kind != corpus.Organization || g.end-g.first < 2 || !offices[t[g.end-1].key] {
		return g
	}
	for i := g.first; i < g.end; i++ {
		if t[i].shape == small {
			return g
		}
	}
	g.end--
	return g
}

// ownerBeforePerson returns where the person's name begins in a segment such
// as "Chile Gabriel Boric" or "UN António Guterres", which is found after a
// title; or 0.
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
