package ner

import (
	"cmp"
	"math"
	"slices"

	"lectern/corpus"
)

// path is the best way to read the tokens so far that ends in a given state.
type path struct {
	score float32 // of what is read so far, an open name at its best type
	first int     // where the name that holds the last token began, or -1
	from  int     // the path it continues, by its index in the lattice; or -1
	base  float32 // the score before the open name
	types weights // what speaks for each type of the open name, so far
}

// lattice finds the likeliest way to cut the tokens of a passage into typed
// names and the rest: a semi-Markov conditional random field (Sarawagi and
// Cohen, "Semi-Markov conditional random fields for information extraction",
// NIPS 2004), searched by Viterbi's algorithm with a beam. Its states are the
// places where the name that holds a token may have begun. Its memory is used
// again for each passage.
type lattice struct {
	r                   *Recognizer
	d                   *document
	p                   *passage
	signs               signs
	paths               []path // of all steps, one after another
	found               []segment
	starts, inner, ends []memo // by token
}

// memo keeps what was weighed for a token.
type memo struct {
	known   bool
	weights weights
}

// tooFar is how far a path may fall behind the best one before it is given
// up; in natural logarithms.
const tooFar = 6

// mostPaths bounds the paths of a step, for texts in which everything could
// be a name.
const mostPaths = 3

// unclosed is what is taken from a path whose open name can neither go on nor
// end, which is kept only so that some path is left.
const unclosed = 100

var impossible = float32(math.Inf(-1))

// leaningOf returns what speaks for the answers beside the signs. Few events and
// laws are annotated, and few documents of some languages, so that their signs
// say too little for a name; chosen on development files.
func leaningOf(lang string) *weights {
	switch lang {
	case "fr", "de":
		return &leaningOfFew
	}
	return &leaning
}

var (
	leaning      = weights{corpus.Event: 1, corpus.Law: 1}
	leaningOfFew = weights{corpus.Event: 1, corpus.Law: 1, none: -0.4}
)

// enter makes p the passage whose names are weighed.
func (l *lattice) enter(p *passage) {
	l.p = p
	for _, memos := range [...]*[]memo{&l.starts, &l.inner, &l.ends} {
		*memos = slices.Grow((*memos)[:0], len(p.tokens)+1)[:len(p.tokens)+1]
		clear(*memos)
	}
}

// segments returns the names of passage number k. They are valid until the
// next call.
func (l *lattice) segments(k int) []segment {
	l.enter(&l.d.passages[k])
	l.paths = append(l.paths[:0], path{first: -1, from: -1})
	begin := 0
	for i := range l.p.tokens {
		end := len(l.paths)
		l.step(begin, end, i)
		begin = end
	}
	return l.traceBack(k, begin)
}

// step continues the paths from begin up to end with token i.
func (l *lattice) step(begin, end, i int) {
	mayBegin := l.d.mayBegin(&l.p.tokens[i])
	if !mayBegin && end-begin == 1 && l.paths[begin].first < 0 {
		l.paths = append(l.paths, path{score: l.paths[begin].score, first: -1, from: begin})
		return
	}
	outside := path{score: impossible, first: -1}
	for n := begin; n < end; n++ {
		stop := l.extend(n, i)
		if score := l.closed(n, i, stop); score > outside.score {
			outside.score, outside.from = score, n
		}
	}
	if mayBegin {
		w := l.begin(i)
		l.paths = append(l.paths, path{outside.score + highest(&w), i, outside.from, outside.score, w})
		outside.score += w[none]
	}
	l.paths = append(l.paths, outside)
	l.prune(end)
}

// extend lets the open name of path n go on with token i, where it may, and
// returns what speaks for its stopping there instead.
func (l *lattice) extend(n, i int) (stop float32) {
	was := &l.paths[n]
	if was.first < 0 || i-was.first >= longestMention || !l.d.mayJoin(l.p.tokens, was.first, i) {
		return 0
	}
	w := l.goOn(was.first, i)
	next := path{first: was.first, from: n, base: was.base, types: was.types}
	next.types.add(&w)
	next.score = next.base + highest(&next.types)
	l.paths = append(l.paths, next)
	return w[none]
}

// closed returns the score of path n when no name is open any more before
// token end.
func (l *lattice) closed(n, end int, stop float32) float32 {
	was := &l.paths[n]
	switch {
	case was.first < 0:
		return was.score
	case trim(l.p.tokens, was.first, end) != end:
		return was.base - unclosed
	}
	w := l.close(was.first, end)
	w.add(&was.types)
	return was.base + stop + highest(&w)
}

// begin weighs a name that begins at token i.
func (l *lattice) begin(i int) weights {
	m := &l.starts[i]
	if !m.known {
		l.d.beginSigns(&l.signs, l.p, i)
		*m = memo{true, l.r.evidence.weigh(&l.signs)}
		m.weights.add(leaningOf(l.d.lang))
	}
	return m.weights
}

// goOn weighs token i in the name that began at token first.
func (l *lattice) goOn(first, i int) weights {
	m := &l.inner[i]
	if !m.known {
		l.d.innerSigns(&l.signs, l.p, i)
		*m = memo{true, l.r.evidence.weigh(&l.signs)}
	}
	l.d.reachSigns(&l.signs, l.p, first, i)
	w := l.r.evidence.weigh(&l.signs)
	w.add(&m.weights)
	return w
}

// close weighs the name between two bounds.
func (l *lattice) close(first, end int) weights {
	m := &l.ends[end]
	if !m.known {
		l.d.endSigns(&l.signs, l.p, end)
		*m = memo{true, l.r.evidence.weigh(&l.signs)}
	}
	l.d.kindSigns(&l.signs, l.p, first, end)
	w := l.r.evidence.weigh(&l.signs)
	w.add(&m.weights)
	return w
}

// whole weighs the name between two bounds with all that lies inside; the
// answer none stands for the same tokens without any name.
func (l *lattice) whole(first, end int) weights {
	t := l.p.tokens
	sum := l.begin(first)
	for i := first + 1; i < end; i++ {
		w := l.goOn(first, i)
		w[none] = 0
		if l.d.mayBegin(&t[i]) {
			w[none] = l.begin(i)[none]
		}
		sum.add(&w)
	}
	w := l.close(first, end)
	if end < len(t) && l.d.mayJoin(t, first, end) {
		stop := l.goOn(first, end)[none]
		for k := range none {
			w[k] += stop
		}
	}
	w[none] = 0
	sum.add(&w)
	return sum
}

func (w *weights) add(more *weights) {
	for i, x := range more {
		w[i] += x
	}
}

// highest returns what speaks for the best of the types.
func highest(w *weights) float32 {
	top := w[0]
	for _, x := range w[1:none] {
		top = max(top, x)
	}
	return top
}

// prune drops the paths from begin on that have fallen behind, and all but the
// best mostPaths.
func (l *lattice) prune(begin int) {
	best := impossible
	for _, p := range l.paths[begin:] {
		best = max(best, p.score)
	}
	kept := begin
	for _, p := range l.paths[begin:] {
		if p.score > best-tooFar {
			l.paths[kept] = p
			kept++
		}
	}
	l.paths = l.paths[:kept]
	if kept-begin > mostPaths {
		slices.SortFunc(l.paths[begin:], func(a, b path) int { return cmp.Compare(b.score, a.score) })
		l.paths = l.paths[:begin+mostPaths]
	}
}

// traceBack reads the names off the best of the paths from begin on.
func (l *lattice) traceBack(k, begin int) []segment {
	at, best := begin, impossible
	for n := begin; n < len(l.paths); n++ {
		if score := l.closed(n, len(l.p.tokens), 0); score > best {
			at, best = n, score
		}
	}
	out := l.found[:0]
	for i := len(l.p.tokens); i > 0; {
		first := l.paths[at].first
		if first < 0 {
			at, i = l.paths[at].from, i-1
			continue
		}
		end := i
		for i > first {
			at, i = l.paths[at].from, i-1
		}
		if end = trim(l.p.tokens, first, end); end > first {
			out = append(out, segment{passage: k, first: first, end: end})
		}
	}
	slices.Reverse(out)
	l.found = out
	return out
}
