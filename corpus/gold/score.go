package gold

import (
	"fmt"

	"lectern/corpus"
)

// Tally counts what was right among what was found and what is to be found.
type Tally struct{ Right, Found, Gold int }

// Precision returns the share of what was found that is right, from 0 to 1.
func (t Tally) Precision() float64 { return ratio(float64(t.Right), t.Found) }

// Recall returns the share of what is to be found that was, from 0 to 1.
func (t Tally) Recall() float64 { return ratio(float64(t.Right), t.Gold) }

// F1 returns the harmonic mean of precision and recall.
func (t Tally) F1() float64 { return harmonic(t.Precision(), t.Recall()) }

// String gives the figures in percent.
func (t Tally) String() string { return figures(t.Precision(), t.Recall(), t.Gold) }

func (t *Tally) add(u Tally) {
	t.Right += u.Right
	t.Found += u.Found
	t.Gold += u.Gold
}

func ratio(part float64, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return part / float64(whole)
}

func harmonic(a, b float64) float64 {
	if a+b == 0 {
		return 0
	}
	return 2 * a * b / (a + b)
}

func figures(precision, recall float64, gold int) string {
	return fmt.Sprintf("P %6.2f  R %6.2f  F1 %6.2f  of %d", 100*precision, 100*recall, 100*harmonic(precision, recall), gold)
}

// Mentions counts mentions by type: one is right when its span and type are
// those of gold. Those in boilerplate are left out on both sides, and one that
// has the span of an optional or nested one is neither right nor wrong.
func Mentions(documents []Document, found []corpus.Annotation) [len(corpus.Types)]Tally {
	var types [len(corpus.Types)]Tally
	for i, d := range documents {
		free, gold := d.free(), map[corpus.Span]string{}
		for _, m := range d.counted() {
			gold[m.span()] = m.Type
			if t, ok := corpus.ParseType(m.Type); ok {
				types[t].Gold++
			}
		}
		for _, m := range found[i].Mentions {
			want, ok := gold[m.Span]
			if d.inBoilerplate(m.Span) || !ok && free[m.Span] {
				continue
			}
			types[m.Type].Found++
			if want == m.Type.String() {
				types[m.Type].Right++
			}
		}
	}
	return types
}

// Sum adds the tallies of some types.
func Sum(tallies [len(corpus.Types)]Tally, types ...corpus.Type) Tally {
	var sum Tally
	for _, t := range types {
		sum.add(tallies[t])
	}
	return sum
}

// Clusters is how well mentions were put together into entities.
type Clusters struct {
	Precision, Recall float64
	Mentions          int
}

// F1 returns the harmonic mean of precision and recall.
func (c Clusters) F1() float64 { return harmonic(c.Precision, c.Recall) }

// String gives the figures in percent.
func (c Clusters) String() string { return figures(c.Precision, c.Recall, c.Mentions) }

// place is a mention of the collection.
type place struct {
	document int
	span     corpus.Span
}

// Linking computes B-cubed (Bagga and Baldwin 1998, "Algorithms for scoring
// coreference chains") over the gold mentions of all documents together. A
// mention that was not found with its type counts nothing.
func Linking(documents []Document, found []corpus.Annotation) Clusters {
	want, got := map[place]string{}, map[place]corpus.EntityID{}
	for i, d := range documents {
		types := map[corpus.Span]string{}
		for _, m := range d.counted() {
			want[place{i, m.span()}] = m.Entity
			types[m.span()] = m.Type
		}
		for _, m := range found[i].Mentions {
			if types[m.Span] == m.Type.String() {
				got[place{i, m.Span}] = m.Entity
			}
		}
	}
	return bCubed(want, got)
}

func bCubed(want map[place]string, got map[place]corpus.EntityID) Clusters {
	type pair struct {
		want string
		got  corpus.EntityID
	}
	inWant, inGot, inBoth := map[string]int{}, map[corpus.EntityID]int{}, map[pair]int{}
	for p, w := range want {
		inWant[w]++
		if g, ok := got[p]; ok {
			inGot[g]++
			inBoth[pair{w, g}]++
		}
	}
	var c Clusters
	for both, n := range inBoth {
		c.Precision += float64(n) * float64(n) / float64(inGot[both.got])
		c.Recall += float64(n) * float64(n) / float64(inWant[both.want])
	}
	c.Mentions = len(want)
	c.Precision = ratio(c.Precision, len(want))
	c.Recall = ratio(c.Recall, len(want))
	return c
}

// Roles counts roles: one is right when its span is that of gold and its
// person is the entity that most mentions of gold's person have.
func Roles(documents []Document, found []corpus.Annotation) Tally {
	type role struct {
		span corpus.Span
		of   string
	}
	var t Tally
	for i, d := range documents {
		names := namesOf(d, found[i])
		want := map[role]bool{}
		for _, r := range d.Roles {
			if !d.inBoilerplate(r.span()) {
				want[role{r.span(), r.Of}] = true
			}
		}
		got := map[role]bool{}
		for _, r := range found[i].Roles {
			if !d.inBoilerplate(r.Span) {
				got[role{r.Span, names[r.Person]}] = true
			}
		}
		for r := range got {
			if want[r] {
				t.Right++
			}
		}
		t.Gold += len(want)
		t.Found += len(got)
	}
	return t
}

// namesOf tells for each entity found which one of gold most of its mentions
// belong to; the first in order of name among equals.
func namesOf(d Document, a corpus.Annotation) map[corpus.EntityID]string {
	gold := map[corpus.Span]string{}
	for _, m := range d.counted() {
		gold[m.span()] = m.Entity
	}
	counts := map[corpus.EntityID]map[string]int{}
	for _, m := range a.Mentions {
		if name, ok := gold[m.Span]; ok {
			if counts[m.Entity] == nil {
				counts[m.Entity] = map[string]int{}
			}
			counts[m.Entity][name]++
		}
	}
	names := map[corpus.EntityID]string{}
	for id, byName := range counts {
		for name, n := range byName {
			best := names[id]
			if best == "" || n > byName[best] || n == byName[best] && name < best {
				names[id] = name
			}
		}
	}
	return names
}
