package ner

import (
	"lectern/corpus"
	"lectern/corpus/gazetteer"
)

// compose joins segments that make one name: a body of a body ("Council of
// the" + "Parliamentary Assembly of NATO") and the second half of a
// purpose ("Center for Combating Extremism" + "and Terrorism"). It works in
// place and leaves the segments in order.
func (d *document) compose(segs []segment) []segment {
	out := segs[:0]
	for _, g := range segs {
		for len(out) > 0 && d.composes(&out[len(out)-1], &g) {
			last := out[len(out)-1]
			out = out[:len(out)-1]
			g.first, g.kind, g.nameless, g.score = last.first, last.kind, false, last.score
		}
		out = append(out, g)
	}
	return out
}

func (d *document) composes(a, b *segment) bool {
	if a.passage != b.passage || a.nameless || b.first-a.end < 1 || b.first-a.end > 2 || b.end-a.first > longestMention {
		return false
	}
	t := d.passages[a.passage].tokens
	switch link := t[a.end].key; {
	case t[a.end].shape != small || b.first-a.end == 2 && t[a.end+1].key != "the":
		return false
	case link == "of" || link == "under":
		return a.kind == corpus.Organization && !b.nameless && b.kind == corpus.Organization && headOf(t, a).class&orgHead != 0
	case link == "and" && b.first-a.end == 1:
		return (a.kind == corpus.Organization || a.kind == corpus.Law || a.kind == corpus.Event) &&
			(hasPurpose(t[a.first:a.end]) && isCommon(t[b.first:b.end]) || isRegional(t, a) && b.kind == corpus.Place && !b.nameless)
	}
	return false
}

// headOf returns the last word of a name before its first connector.
func headOf(t []token, g *segment) *token { return &t[coreEnd(t, g.first, g.end)-1] }

// hasPurpose reports whether a name goes on after its head with what the body
// is for.
func hasPurpose(t []token) bool {
	for i := range t {
		switch t[i].key {
		case "for", "on", "against", "of":
			return true
		}
	}
	return false
}

// isRegional reports whether a body's name ends with the region it is for, as
// in "Commission for Africa": a second region may follow.
func isRegional(t []token, g *segment) bool {
	last := &t[g.end-1]
	return connectorsIn(t[g.first:g.end]) == uint64(hashOf("for")) && (last.class&region != 0 || last.entry.Has(gazetteer.Country|gazetteer.Region))
}

// isCommon reports whether all words are ones that are usually written small.
func isCommon(t []token) bool {
	for i := range t {
		if !t[i].entry.Casing().Small() || t[i].entry.Has(gazetteer.Country|gazetteer.Adjective) || t[i].class&(title|orgHead) != 0 {
			return false
		}
	}
	return true
}
