package ner

import (
	"math"
	"strings"

	"lectern/corpus"
	"lectern/corpus/gazetteer"
)

// ballot is what the occurrences of one name in a document say of its type:
// the sum of the logarithms of the likelihood of each answer.
type ballot struct {
	sum   weights
	count int
}

func (b *ballot) add(p weights) {
	for i, x := range p {
		b.sum[i] += x
	}
	b.count++
}

// mostVotes bounds the weight of a name that occurs often, against what the
// full names of persons say of their surnames.
const mostVotes = 2

// scaled returns the sum as that of at most mostVotes occurrences.
func (b *ballot) scaled() weights {
	out := b.sum
	if b.count > mostVotes {
		for i := range out {
			out[i] *= mostVotes / float32(b.count)
		}
	}
	return out
}

// normal turns scores into logarithms of likelihood.
func normal(score weights) weights {
	top := score[0]
	for _, x := range score {
		top = max(top, x)
	}
	sum := 0.0
	for _, x := range score {
		sum += math.Exp(float64(x - top))
	}
	for i := range score {
		score[i] -= top + float32(math.Log(sum))
	}
	return score
}

// names is what a document says of its names as wholes.
type names struct {
	ballots  map[string]*ballot // by name
	surnames map[string]float32 // by the last word of full names of persons: how much speaks for a person
}

// nameOf returns the key under which the occurrences of a segment's name are
// counted together.
func (d *document) nameOf(g *segment) string {
	t := d.passages[g.passage].tokens[g.first:g.end]
	if len(t) == 1 {
		return t[0].key
	}
	key := make([]byte, 0, 64)
	for i := range t {
		if i > 0 {
			key = append(key, ' ')
		}
		key = append(key, t[i].key...)
	}
	return string(key)
}

// agree lets the occurrences of each name settle on one type.
func (d *document) agree(segs []segment) []segment {
	n := names{ballots: map[string]*ballot{}, surnames: map[string]float32{}}
	keys := make([]string, len(segs))
	for i := range segs {
		g := &segs[i]
		g.score = normal(g.score)
		keys[i] = d.nameOf(g)
		b := n.ballots[keys[i]]
		if b == nil {
			b = &ballot{}
			n.ballots[keys[i]] = b
		}
		b.add(g.score)
	}
	for i := range segs {
		n.learnSurname(d, &segs[i])
	}
	d.shareAcronyms(segs, keys, &n)
	for i := range segs {
		g := &segs[i]
		score := n.ballots[keys[i]].scaled()
		if g.end-g.first == 1 {
			score[corpus.Person] += n.surnames[keys[i]]
		}
		g.settle(score)
		d.overrule(g)
	}
	return d.rescue(segs, &n)
}

// overrule applies what no weight is to change: a known country is a place, a
// site that is named like a word is a publisher, and an adverb is no name.
func (d *document) overrule(g *segment) {
	t := d.passages[g.passage].tokens[g.first:g.end]
	switch {
	case int(t[0].matched) == len(t) && t[0].known.Has(gazetteer.Country),
		len(t) == 1 && g.nameless && t[0].entry.Has(gazetteer.Country):
		g.nameless, g.kind = false, corpus.Place
	case len(t) == 1 && isSite(t[0].text):
		g.nameless, g.kind = false, corpus.Organization
	case len(t) == 1 && g.nameless && t[0].shape == caps && t[0].entry&knownAcronym == knownAcronym:
		g.nameless, g.kind = false, corpus.Organization
	case isAdverb(t):
		g.nameless = true
	}
}

// knownAcronym is what the gazetteer says of the acronym of a body.
const knownAcronym = gazetteer.Organization | gazetteer.Abbreviation

// isSite reports whether a word has the form of a host name, with a capital.
func isSite(s string) bool {
	name, domain, found := strings.Cut(s, ".")
	return found && len(name) > 2 && len(domain) >= 2 && len(domain) <= 6 && domain == strings.ToLower(domain) && startsUpper(s)
}

// isAdverb reports whether a segment is only an adverb that begins a sentence.
func isAdverb(t []token) bool {
	return len(t) == 1 && t[0].initial && strings.HasSuffix(t[0].key, "lly") && t[0].entry.OnlyCasing() == t[0].entry
}

// surest is the lead from which a surname counts without any other sign.
const surest = 2

// rescue adds, where no segment was seen to begin, the surnames of persons named
// in full elsewhere, acronyms found elsewhere, and countries before persons. The segments stay in order.
func (d *document) rescue(segs []segment, n *names) []segment {
	acronyms := d.acronymTypes(segs)
	out := make([]segment, 0, len(segs)+8)
	for k := range d.passages {
		t := d.passages[k].tokens
		for i := 0; i < len(t); i++ {
			if len(segs) > 0 && segs[0].passage == k && segs[0].first == i {
				out = append(out, segs[0])
				i = segs[0].end - 1
				segs = segs[1:]
				continue
			}
			if kind, ok := acronyms[t[i].text]; ok {
				out = append(out, segment{passage: k, first: i, end: i + 1, kind: kind})
			} else if n.isSurname(&t[i]) {
				out = append(out, segment{passage: k, first: i, end: i + 1, kind: corpus.Person})
			} else if len(segs) > 0 && segs[0].passage == k && segs[0].first == i+1 && ownsPerson(&t[i], &segs[0]) {
				out = append(out, segment{passage: k, first: i, end: i + 1, kind: corpus.Place})
			}
		}
	}
	return out
}

// ownsPerson reports whether a token names the country whose office the person
// named right after it holds: "the President of Spain Pedro Sánchez".
func ownsPerson(t *token, next *segment) bool {
	return next.kind == corpus.Person && !next.nameless && t.shape == capital &&
		t.entry.Has(gazetteer.Country) && !t.entry.Has(gazetteer.Forename|gazetteer.Adjective)
}

// acronymTypes returns the types of the acronyms among the segments.
func (d *document) acronymTypes(segs []segment) map[string]corpus.Type {
	types := map[string]corpus.Type{}
	for i := range segs {
		g := &segs[i]
		if t := d.passages[g.passage].tokens; g.end-g.first == 1 && !g.nameless && isAcronym(&t[g.first]) {
			types[t[g.first].text] = g.kind
		}
	}
	return types
}

// isSurname reports whether a token that was not taken for a name is the
// surname of a person whom the document names in full.
func (n *names) isSurname(t *token) bool {
	return t.shape == capital && n.surnames[t.key] >= surest && !t.entry.Casing().Small() &&
		t.class&(functionWord|title|orgHead|placeHead) == 0
}

// mostForSurname bounds what a full name says for its last word alone.
const mostForSurname = 6

// learnSurname notes the last word of a name that is rather a person's.
func (n *names) learnSurname(d *document, g *segment) {
	if g.end-g.first < 2 {
		return
	}
	lead := g.lead(int(corpus.Person))
	if lead <= 0 {
		return
	}
	last := &d.passages[g.passage].tokens[g.end-1]
	n.surnames[last.key] = max(n.surnames[last.key], min(lead, mostForSurname))
}

// lead returns by how much an answer is ahead of the best of the others.
func (g *segment) lead(answer int) float32 {
	next := float32(math.Inf(-1))
	for i, x := range g.score {
		if i != answer {
			next = max(next, x)
		}
	}
	return g.score[answer] - next
}

// settle takes the best answer.
func (g *segment) settle(score weights) {
	best := 0
	for i, x := range score {
		if x > score[best] {
			best = i
		}
	}
	g.nameless = best == none
	g.kind = corpus.Type(best)
}
