package ner

import (
	"cmp"
	"encoding/binary"
	"flag"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/dates"
	"lectern/corpus/gazetteer"
)

var deriveFrom = flag.String("derive", "", "annotated JSON Lines from which to learn evidence.bin, separated by commas")

// TestDeriveEvidence writes evidence.bin.
func TestDeriveEvidence(t *testing.T) {
	if *deriveFrom == "" {
		t.Skip("no -derive files given")
	}
	names, err := gazetteer.Open()
	if err != nil {
		t.Fatal(err)
	}
	r := &Recognizer{names: names, lexicon: newLexicon()}
	l := newLearner()
	for path := range strings.SplitSeq(*deriveFrom, ",") {
		for i, g := range readGold(t, path) {
			l.read(r.read(g.document()), g)
			if g.Lang == "en" && i%loudShare == 0 {
				g = withHeadlines(g)
				l.read(r.read(g.document()), g)
			}
		}
	}
	l.keepFrequent()
	l.fit()
	if err := os.WriteFile("evidence.bin", l.encode(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// loudShare says that every so many-th English document is read a second time, with
// headlines.
const loudShare = 4

// withHeadlines returns a copy of g in which every fourth line is in capitals
// throughout, and every fourth has a capital in each longer word.
func withHeadlines(g goldDocument) goldDocument {
	var b strings.Builder
	n := 0
	for line := range strings.Lines(g.Text) {
		changed := line
		switch n % 4 {
		case 0:
			changed = strings.ToUpper(line)
		case 2:
			changed = titled(line)
		}
		if len(changed) != len(line) { // the spans would not fit
			changed = line
		}
		b.WriteString(changed)
		if strings.TrimSpace(line) != "" {
			n++
		}
	}
	g.Text = b.String()
	return g
}

// titled returns a line with a capital at the beginning of each word of four
// bytes or more.
func titled(line string) string {
	words := strings.SplitAfter(line, " ")
	for i, w := range words {
		if r, size := utf8.DecodeRuneInString(w); len(w) > 4 {
			words[i] = string(unicode.ToUpper(r)) + w[size:]
		}
	}
	return strings.Join(words, "")
}

// read adds the lessons of a document.
func (l *learner) read(d *document, g goldDocument) {
	for k := range d.passages {
		p := &d.passages[k]
		var s signs
		for _, f := range d.findDates(p) {
			if f.Evidence == dates.Weak && d.timeSigns(&s, p, f.Span) {
				l.readDate(&s, g.isDate(f.Span))
			}
		}
		l.readPassage(d, g, p)
	}
}

// readDate adds a weak date, as a passage of one token that is a name of the
// first type or none.
func (l *learner) readDate(s *signs, yes bool) {
	e := bound{end: 1, close: l.number(s, true), gold: none}
	if yes {
		e.gold = 0
	}
	l.lessons = append(l.lessons, lesson{1, []choice{{ends: []bound{e}}}})
}

func (l *learner) readPassage(d *document, g goldDocument, p *passage) {
	owner := goldSegments(g, p)
	out := lesson{tokens: len(p.tokens)}
	for i := range p.tokens {
		end, kind := i, none
		if owner[i] != 0 && (i == 0 || owner[i-1] != owner[i]) {
			for end < len(owner) && owner[end] == owner[i] {
				end++
			}
			k, _ := corpus.ParseType(g.Mentions[owner[i]-1].Type)
			kind = int(k)
			l.names++
		}
		if d.mayBegin(&p.tokens[i]) {
			out.choices = append(out.choices, l.readChoice(d, p, i, end, kind))
		} else if kind != none {
			l.lost++
		}
	}
	if len(out.choices) > 0 {
		l.lessons = append(l.lessons, out)
	}
}

// readChoice collects the names that may begin at token first; the one that
// ends at end is annotated, if its kind is a type.
func (l *learner) readChoice(d *document, p *passage, first, end, kind int) choice {
	var s signs
	t := p.tokens
	d.beginSigns(&s, p, first)
	c := choice{first: first, begin: l.number(&s, kind != none)}
	for e := first + 1; e <= min(len(t), first+longestLearned); e++ {
		next := bound{end: e, gold: none}
		right := kind != none && e == end
		if right || trim(t, first, e) == e {
			d.endSigns(&s, p, e)
			next.close = l.number(&s, right)
			d.kindSigns(&s, p, first, e)
			next.close = append(next.close, l.number(&s, right)...)
		}
		if right {
			next.gold = kind
		}
		more := e < len(t) && d.mayJoin(t, first, e)
		if more {
			d.innerSigns(&s, p, e)
			next.goOn = l.number(&s, kind != none && e <= end)
			d.reachSigns(&s, p, first, e)
			next.goOn = append(next.goOn, l.number(&s, kind != none && e <= end)...)
		}
		c.ends = append(c.ends, next)
		if !more {
			break
		}
	}
	return c
}

// isDate reports whether g has a date of exactly this span.
func (g goldDocument) isDate(span corpus.Span) bool {
	return slices.ContainsFunc(g.Mentions, func(m goldSpan) bool { return m.span() == span && m.Type == "date" })
}

// goldSegments returns for each token of p the number of the mention that
// holds it, from 1.
func goldSegments(g goldDocument, p *passage) []int {
	owner := make([]int, len(p.tokens))
	next := 0
	for i := range p.tokens {
		for next < len(g.Mentions) && g.Mentions[next].End <= p.tokens[i].Start {
			next++
		}
		if next < len(g.Mentions) && g.Mentions[next].span().Contains(p.tokens[i].Span) && g.Mentions[next].Type != "date" {
			owner[i] = next + 1
		}
	}
	return owner
}

// storedSign is a sign with its weights in stored units.
type storedSign struct {
	hash uint64
	row  [answers]int8
}

// stored returns the signs that have a weight worth storing, by their hashes.
func (l *learner) stored() []storedSign {
	var kept []storedSign
	for id, w := range l.weights {
		s, strong := storedSign{hash: l.hashes[id]}, false
		for a, x := range w {
			steps := math.Round(float64(x) / unit)
			s.row[a] = int8(min(max(steps, -127), 127))
			strong = strong || math.Abs(steps) >= faintest
		}
		if strong {
			kept = append(kept, s)
		}
	}
	slices.SortFunc(kept, func(a, b storedSign) int { return cmp.Compare(a.hash, b.hash) })
	return kept
}

// bucketSize is how many signs share a bucket, on average.
const bucketSize = 4

// encode writes the weights in the form that parseEvidence reads.
func (l *learner) encode() []byte {
	kept := l.stored()
	buckets := uint64(len(kept)/bucketSize + 1)
	out := binary.LittleEndian.AppendUint32(nil, uint32(buckets))
	n := 0
	for b := range buckets {
		out = binary.LittleEndian.AppendUint32(out, uint32(n))
		for n < len(kept) && bucketOf(kept[n].hash, buckets) == b {
			n++
		}
	}
	out = binary.LittleEndian.AppendUint32(out, uint32(n))
	for _, s := range kept {
		out = binary.LittleEndian.AppendUint16(out, uint16(s.hash))
	}
	for _, s := range kept {
		for _, x := range s.row {
			out = append(out, byte(x))
		}
	}
	fmt.Printf("%d signs stored, %d bytes\n", len(kept), len(out))
	return out
}
