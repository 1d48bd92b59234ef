package ner

import (
	"cmp"
	"math"
	"slices"

	"lectern/corpus/gazetteer"
)

// path is the best way to read the tokens so far that ends in a given state.
type path struct {
	score float32
	first int // where the name that holds the last token began, or -1
	from  int // the path it continues, by its index in the lattice; or -1
}

// lattice finds the likeliest way to cut the tokens of a passage into names
// and the rest, by Viterbi's algorithm: its states are the places where the
// name that holds a token may have begun. Its memory is used again for each
// passage.
type lattice struct {
	r     *Recognizer
	d     *document
	p     *passage
	signs signs
	paths []path // of all steps, one after another
}

// tooFar is how far a path may fall behind the best one before it is given
// up; in natural logarithms.
const tooFar = 6

// mostPaths bounds the paths of a step, for texts in which everything could
// be a name.
const mostPaths = 4

// What speaks for going on beyond the weighed signs.
const (
	knownBonus   = 1 // inside a known name of several words
	acronymBonus = 2 // from one body's acronym to another: "OSCE PA"
)

var impossible = float32(math.Inf(-1))

// segments appends the names of passage number k to out.
func (l *lattice) segments(k int, out []segment) []segment {
	l.p = &l.d.passages[k]
	l.paths = append(l.paths[:0], path{first: -1, from: -1})
	begin := 0
	for i := range l.p.tokens {
		end := len(l.paths)
		l.step(begin, end, i)
		begin = end
	}
	return l.traceBack(k, begin, out)
}

// step continues the paths from begin up to end with token i.
func (l *lattice) step(begin, end, i int) {
	t := l.p.tokens
	if !mayBegin(&t[i]) && end-begin == 1 && l.paths[begin].first < 0 {
		l.paths = append(l.paths, path{l.paths[begin].score, -1, begin})
		return
	}
	beginYes, beginNo := impossible, float32(0)
	if mayBegin(&t[i]) {
		l.d.beginSigns(&l.signs, l.p, i)
		beginYes, beginNo = l.r.evidence.chance(begins, l.signs.list)
	}
	outside := path{score: impossible, first: -1}
	name := path{score: impossible, first: i}
	for n := begin; n < end; n++ {
		score := l.paths[n].score
		if first := l.paths[n].first; first >= 0 && l.d.mayJoin(t, first, i) && i-first < longestMention {
			yes, no := l.join(first, i)
			l.paths = append(l.paths, path{score + yes, first, n})
			score += no
		}
		if score+beginNo > outside.score {
			outside.score, outside.from = score+beginNo, n
		}
		if score+beginYes > name.score {
			name.score, name.from = score+beginYes, n
		}
	}
	l.paths = append(l.paths, outside, name)
	l.prune(end)
}

// join returns how likely token i continues the name that began at first.
func (l *lattice) join(first, i int) (yes, no float32) {
	l.d.joinSigns(&l.signs, l.p, first, i)
	yes, no = l.r.evidence.chance(joins, l.signs.list)
	t := l.p.tokens
	switch {
	case t[i].inside:
		return yes + knownBonus, no - knownBonus
	case l.p.posture == prose && isBodyAcronym(&t[i-1]) && isBodyAcronym(&t[i]):
		return yes + acronymBonus, no - acronymBonus
	}
	return yes, no
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
func (l *lattice) traceBack(k, begin int, out []segment) []segment {
	at := begin
	for n := begin; n < len(l.paths); n++ {
		if l.paths[n].score > l.paths[at].score {
			at = n
		}
	}
	already := len(out)
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
	slices.Reverse(out[already:])
	return out
}

// isBodyAcronym reports whether the token is an acronym and no country's.
func isBodyAcronym(t *token) bool { return isAcronym(t) && !t.entry.Has(gazetteer.Country) }
