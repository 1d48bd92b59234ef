package ner

import (
	"encoding/binary"
	"flag"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/dates"
	"lectern/corpus/gazetteer"
)

var deriveFrom = flag.String("derive", "", "annotated JSON Lines from which to count evidence.bin, separated by commas")

// How weights are counted.
const (
	rareness  = 2   // how often a sign must be seen to be kept
	smoothing = 2.0 // how many imagined sightings at the prior are added
	faintest  = 0.2 // a sign whose weights are all nearer to 0 is dropped
	strongest = 5.0 // bound of a weight
	least     = 2   // a sign is dropped when, by its share, no weight is more; in stored units
)

// example is one decision with its right answer.
type example struct {
	signs  []sign
	answer int
}

// TestDeriveEvidence writes evidence.bin.
func TestDeriveEvidence(t *testing.T) {
	if *deriveFrom == "" {
		t.Skip("no -derive files given")
	}
	var docs []goldDocument
	for path := range strings.SplitSeq(*deriveFrom, ",") {
		docs = append(docs, readGold(t, path)...)
	}
	names, err := gazetteer.Open()
	if err != nil {
		t.Fatal(err)
	}
	r := &Recognizer{names: names, lexicon: newLexicon()}
	halves := [2][]goldDocument{}
	for i, g := range docs {
		halves[i%2] = append(halves[i%2], g)
	}
	var b builder
	// The question of kinds needs the names that the first two questions
	// give, so those are counted first, each half judged by the other.
	var examples [2][questions][]example
	for h := range halves {
		for _, g := range halves[h] {
			examples[h] = bounds(r, g, examples[h])
		}
	}
	for _, q := range [...]question{begins, joins, times} {
		b.question(q, examples[0][q], examples[1][q])
	}
	r.evidence = b.evidence(t)
	for h := range halves {
		for _, g := range halves[h] {
			examples[h][kinds] = kindExamples(r, g, examples[h][kinds])
		}
	}
	b.question(kinds, examples[0][kinds], examples[1][kinds])
	if err := os.WriteFile("evidence.bin", b.file(), 0o644); err != nil {
		t.Fatal(err)
	}
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

func isGold(g goldDocument, span corpus.Span) bool {
	return slices.ContainsFunc(g.Mentions, func(m goldSpan) bool { return m.span() == span && m.Type == "date" })
}

// bounds collects the decisions on beginnings, continuations and weak dates.
func bounds(r *Recognizer, g goldDocument, out [questions][]example) [questions][]example {
	d := r.read(g.document())
	var s signs
	keep := func(q question, yes bool) {
		e := example{signs: append([]sign(nil), s.list...)}
		if yes {
			e.answer = 1
		}
		out[q] = append(out[q], e)
	}
	for k := range d.passages {
		p := &d.passages[k]
		for _, f := range d.findDates(p) {
			if f.Evidence == dates.Weak && d.timeSigns(&s, p, f.Span) {
				keep(times, isGold(g, f.Span))
			}
		}
		owner := goldSegments(g, p)
		first := 0
		for i := range p.tokens {
			if i > 0 && owner[i-1] != 0 {
				same := owner[i-1] == owner[i]
				if d.mayJoin(p.tokens, first, i) {
					d.joinSigns(&s, p, first, i)
					keep(joins, same)
				}
				if same {
					continue
				}
			}
			if mayBegin(&p.tokens[i]) {
				d.beginSigns(&s, p, i)
				keep(begins, owner[i] != 0)
			}
			first = i
		}
	}
	return out
}

// kindExamples collects the names of gold with their types, and the names
// that were found where gold has none.
func kindExamples(r *Recognizer, g goldDocument, out []example) []example {
	d := r.read(g.document())
	found := lattice{r: r, d: d}
	var s signs
	keep := func(p *passage, first, end, answer int) {
		d.kindSigns(&s, p, first, end)
		out = append(out, example{append([]sign(nil), s.list...), answer})
	}
	for k := range d.passages {
		p := &d.passages[k]
		owner := goldSegments(g, p)
		for i := 0; i < len(owner); {
			end := i + 1
			for end < len(owner) && owner[end] == owner[i] {
				end++
			}
			if owner[i] != 0 {
				kind, _ := corpus.ParseType(g.Mentions[owner[i]-1].Type)
				keep(p, i, end, int(kind))
			}
			i = end
		}
		for _, seg := range found.segments(k, nil) {
			free := true
			for i := seg.first; i < seg.end; i++ {
				free = free && owner[i] == 0
			}
			if free {
				keep(p, seg.first, seg.end, none)
			}
		}
	}
	return out
}

// tallied is how often a sign came with each answer.
type tallied struct {
	kind    signKind
	answers [mostOutcomes]float64
	seen    float64
}

// counts is the tally of all signs of a question.
type counts struct {
	signs  map[uint64]*tallied
	totals [mostOutcomes]float64
	sum    float64
	used   int
}

func count(q question, sets ...[]example) *counts {
	c := &counts{signs: map[uint64]*tallied{}, used: outcomes[q]}
	for _, set := range sets {
		for _, e := range set {
			c.totals[e.answer]++
			c.sum++
			for _, s := range e.signs {
				row := c.signs[s.hash]
				if row == nil {
					row = &tallied{kind: s.kind}
					c.signs[s.hash] = row
				}
				row.answers[e.answer]++
				row.seen++
			}
		}
	}
	return c
}

// frequencies is how many classes of signs, by how often they were seen, have
// shares of their own.
const frequencies = 4

// group is the number of the share that a sign has: by its kind and by how
// often it was seen.
func (t *tallied) group() int {
	class := 0
	for _, bound := range [frequencies - 1]float64{5, 15, 60} {
		if t.seen >= bound {
			class++
		}
	}
	return int(t.kind)*frequencies + class
}

const groups = int(signKinds) * frequencies

// weights returns the weights of a sign, and whether it is worth keeping.
func (c *counts) weights(row *tallied) (w [mostOutcomes]float32, ok bool) {
	if row == nil || row.seen < rareness {
		return w, false
	}
	for i := range c.used {
		share := c.totals[i] / c.sum
		x := math.Log((row.answers[i] + smoothing*share) / (row.seen + smoothing) / share)
		w[i] = float32(min(max(x, -strongest), strongest))
		ok = ok || math.Abs(x) > faintest
	}
	return w, ok
}

func (c *counts) prior() (p [mostOutcomes]float64) {
	for i := range c.used {
		p[i] = math.Log((c.totals[i] + 1) / c.sum)
	}
	return p
}

// builder puts the file together.
type builder struct{ parts [questions][]byte }

// question counts over both halves, and fits the shares to each half with the
// weights of the other.
func (b *builder) question(q question, even, odd []example) {
	inputs := appendInputs(nil, count(q, even), odd)
	inputs = appendInputs(inputs, count(q, odd), even)
	both := count(q, even, odd)
	m := model{prior: both.prior(), used: outcomes[q]}
	m.fit(inputs)
	b.parts[q] = m.encode(both)
	fmt.Printf("question %d: %d examples, %d bytes\n", q, len(inputs), len(b.parts[q]))
}

// input is an example with the weights of its signs.
type input struct {
	terms  []term
	answer int
}

type term struct {
	group   int
	weights [mostOutcomes]float32
}

func appendInputs(out []input, c *counts, set []example) []input {
	for _, e := range set {
		in := input{answer: e.answer}
		for _, s := range e.signs {
			row := c.signs[s.hash]
			if w, ok := c.weights(row); ok {
				in.terms = append(in.terms, term{row.group(), w})
			}
		}
		out = append(out, in)
	}
	return out
}

// model is the prior of each answer and the share of each group of signs.
type model struct {
	prior  [mostOutcomes]float64
	shares [groups][mostOutcomes]float64
	used   int
}

// fit finds the priors and shares that make the right answers likeliest, by
// gradient ascent on the logarithm with the step sizes of AdaGrad (Duchi, Hazan
// and Singer, 2011).
func (m *model) fit(inputs []input) {
	const rounds, rate = 10, 0.03
	var squares [groups][mostOutcomes]float64
	var priorSquares [mostOutcomes]float64
	for i := range m.shares {
		for a := range m.shares[i] {
			m.shares[i][a] = 0.2
			squares[i][a] = 1
		}
	}
	for round := range rounds {
		for n := range inputs {
			in := &inputs[(n*7919+round)%len(inputs)]
			p := m.likelihood(in)
			for a := range m.used {
				slope := -p[a]
				if a == in.answer {
					slope++
				}
				priorSquares[a] += slope * slope
				m.prior[a] += rate * slope / math.Sqrt(1+priorSquares[a])
				for _, t := range in.terms {
					s := slope * float64(t.weights[a])
					squares[t.group][a] += s * s
					m.shares[t.group][a] += rate * s / math.Sqrt(squares[t.group][a])
				}
			}
		}
	}
}

func (m *model) likelihood(in *input) (p [mostOutcomes]float64) {
	p = m.prior
	for _, t := range in.terms {
		for a := range m.used {
			p[a] += m.shares[t.group][a] * float64(t.weights[a])
		}
	}
	top := math.Inf(-1)
	for a := range m.used {
		top = max(top, p[a])
	}
	sum := 0.0
	for a := range m.used {
		p[a] = math.Exp(p[a] - top)
		sum += p[a]
	}
	for a := range m.used {
		p[a] /= sum
	}
	return p
}

// encode writes a question in the form that parseEvidence reads.
func (m *model) encode(c *counts) []byte {
	var out []byte
	for a := range c.used {
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(float32(m.prior[a])))
	}
	kept := map[uint64][mostOutcomes]int8{}
	for hash, row := range c.signs {
		w, ok := c.weights(row)
		if !ok {
			continue
		}
		if products, ok := m.products(row.group(), w); ok {
			kept[hash] = products
		}
	}
	slots := len(kept)*5/4 + 1
	width := 4 + c.used
	out = binary.LittleEndian.AppendUint32(out, uint32(slots))
	table := make([]byte, slots*width)
	for _, hash := range slices.Sorted(maps.Keys(kept)) {
		slot := int(hash % uint64(slots))
		for binary.LittleEndian.Uint32(table[slot*width:]) != 0 {
			slot = (slot + 1) % slots
		}
		binary.LittleEndian.PutUint32(table[slot*width:], fingerprint(hash))
		for i := range c.used {
			table[slot*width+4+i] = byte(kept[hash][i])
		}
	}
	return append(out, table...)
}

// products multiplies weights by their shares, in stored units, and reports
// whether any is left.
func (m *model) products(group int, w [mostOutcomes]float32) (out [mostOutcomes]int8, ok bool) {
	for a := range m.used {
		x := math.Round(m.shares[group][a] * float64(w[a]) / unit)
		out[a] = int8(min(max(x, -127), 127))
		ok = ok || math.Abs(x) > least
	}
	return out, ok
}

func (b *builder) file() []byte {
	var out []byte
	for q := range questions {
		if b.parts[q] == nil {
			m := model{used: outcomes[q]}
			b.parts[q] = m.encode(count(q))
		}
		out = append(out, b.parts[q]...)
	}
	return out
}

func (b *builder) evidence(t *testing.T) *evidence {
	t.Helper()
	e, err := parseEvidence(b.file())
	if err != nil {
		t.Fatal(err)
	}
	b.parts[kinds] = nil
	return e
}
