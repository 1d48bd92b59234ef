// Package ner finds the mentions in a document: the spans that name a person,
// an organization, a place, a group, an event, a law or a date.
//
// It owns the way from characters to mentions and nothing after it. The stages
// follow one another, each with a typed value that the next one takes:
//
//	tokens    block → tokens with exact offsets             (tokens.go, sentences.go)
//	passages  what lists and document know of the tokens    (lexicon.go, passage.go)
//	segments  tokens → the likeliest typed names            (lattice.go, segment.go)
//	bounds    rules that correct the names                  (refine.go, compose.go)
//	document  all occurrences of a name settle on one type  (consistency.go, acronyms.go)
//	dates     the grammar of dates, weighed in context      (times.go)
//
// Names are decided, bounds and types together, by adding up weighted signs
// (signs.go), whose weights were learned from annotated documents (evidence.go);
// another sequence model may stand in their place between the same values.
//
// Mentions are spans of Document.Text, sorted, never overlapping, on character
// boundaries, inside one block that is neither code nor boilerplate. Package
// ner leaves it to package resolve to say which mentions name the same entity
// and which titles stand beside persons.
package ner

import (
	"lectern/corpus"
	"lectern/corpus/gazetteer"
)

// Recognizer finds mentions. It holds no state between documents and is safe
// for concurrent use.
type Recognizer struct {
	names    *gazetteer.Gazetteer
	lexicon  *lexicon
	evidence *evidence
}

// New returns a recognizer that uses the embedded names and weights. It fails
// only when the embedded data are damaged.
func New() (*Recognizer, error) {
	names, err := gazetteer.Open()
	if err != nil {
		return nil, err
	}
	weights, err := loadEvidence()
	if err != nil {
		return nil, err
	}
	return &Recognizer{names: names, lexicon: newLexicon(), evidence: weights}, nil
}

// Recognize returns the mentions of doc, sorted by position and never
// overlapping. Blocks that are boilerplate or code have none. It takes time
// linear in the length of the text.
func (r *Recognizer) Recognize(doc *corpus.Document) []corpus.Mention {
	d := r.read(doc)
	var (
		l     = lattice{r: r, d: d}
		segs  []segment
		found []corpus.Mention
	)
	for k := range d.passages {
		names := d.refine(l.segments(k))
		l.decide(names)
		for i := range names {
			names[i] = dropTitleAfterBody(d.passages[k].tokens, names[i])
		}
		segs = append(segs, names...)
		found = r.datesOf(d, &d.passages[k], &l.signs, found)
	}
	segs = d.compose(segs)
	segs = d.agree(segs)
	return merge(d.mentions(segs), found)
}

// mentions turns the segments that name something into spans.
func (d *document) mentions(segs []segment) []corpus.Mention {
	out := make([]corpus.Mention, 0, len(segs))
	for _, g := range segs {
		if g.nameless {
			continue
		}
		t := d.passages[g.passage].tokens
		span := corpus.Span{Start: t[g.first].Start, End: t[g.end-1].End}
		out = append(out, corpus.Mention{Span: span, Type: g.kind})
	}
	return out
}

// merge joins names and dates, both sorted. A name that holds a whole date
// keeps it ("Agreement of 1992"); otherwise the date stands.
func merge(names, times []corpus.Mention) []corpus.Mention {
	out := make([]corpus.Mention, 0, len(names)+len(times))
	for len(names) > 0 || len(times) > 0 {
		switch {
		case len(times) == 0 || len(names) > 0 && names[0].End <= times[0].Start:
			out, names = append(out, names[0]), names[1:]
		case len(names) == 0 || times[0].End <= names[0].Start:
			out, times = append(out, times[0]), times[1:]
		case names[0].Contains(times[0].Span) && names[0].Len() > times[0].Len():
			times = times[1:]
		default:
			names = names[1:]
		}
	}
	return out
}
