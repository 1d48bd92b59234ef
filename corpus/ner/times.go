package ner

import (
	"slices"
	"strings"
	"unicode"

	"lectern/corpus"
	"lectern/corpus/dates"
)

// datesOf appends the dates of a passage. What is a date by its form or by the
// words around it stands; of the rest, bare years and months above all, the
// weights decide.
func (r *Recognizer) datesOf(d *document, p *passage, s *signs, out []corpus.Mention) []corpus.Mention {
	for _, f := range d.findDates(p) {
		if f.Evidence == dates.Weak && !r.isDate(d, p, f.Span, s) {
			continue
		}
		out = append(out, corpus.Mention{Span: f.Span, Type: corpus.Date, Value: f.Value})
	}
	return out
}

// findDates returns the date expressions of a passage with their places in
// the document.
func (d *document) findDates(p *passage) []dates.Found {
	found := dates.Find(d.text[p.block.Start:p.block.End])
	for i := range found {
		found[i].Start += p.block.Start
		found[i].End += p.block.Start
	}
	return found
}

func (r *Recognizer) isDate(d *document, p *passage, span corpus.Span, s *signs) bool {
	if !d.timeSigns(s, p, span) {
		return false
	}
	return r.evidence.weigh(s)[0] > 0
}

// timeSigns collects the signs for a weak finding being a date. It reports
// false where no token begins with the finding.
func (d *document) timeSigns(s *signs, p *passage, span corpus.Span) bool {
	t := p.tokens
	first, ok := slices.BinarySearchFunc(t, span.Start, func(t token, at int) int { return t.Start - at })
	if !ok {
		return false
	}
	end := first + 1
	for end < len(t) && t[end].Start < span.End {
		end++
	}
	form := uint64(hashOf(formOf(span.In(d.text))))
	prev, next, prev2, next2 := at(t, first-1), at(t, end), at(t, first-2), at(t, end+1)
	s.ask(times)
	s.add(ownWord, form)
	s.add(wordBefore, prev.id(), form)
	s.add(wordsBefore, prev2.id(), prev.id())
	s.add(wordAfter, next.id(), form)
	s.add(wordsAfter, next.id(), next2.id())
	s.add(aroundBoth, prev.id(), next.id())
	s.add(classesAround, prev.classes(), next.classes(), form)
	s.add(shapesAround, prev.form(), next.form(), form)
	s.add(places, p.place(first), form)
	return true
}

// formOf masks the digits of an expression, but for the first two of a figure
// of four, so that years of one century fall together.
func formOf(s string) string {
	kept := 0
	if len(s) == 4 {
		kept = 2
	}
	n := 0
	return strings.Map(func(r rune) rune {
		if !unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		if n++; n <= kept {
			return r
		}
		return '0'
	}, s)
}
