package library

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"lectern/corpus"
)

// The parameters of BM25 as Robertson and Zaragoza (2009, "The Probabilistic
// Relevance Framework: BM25 and Beyond") give them for common use.
const (
	saturation = 1.2  // k1: how soon further occurrences cease to matter
	lengthBias = 0.75 // b: how much long documents are held back
)

// Search implements [corpus.Library]. Documents are ranked by BM25, a phrase
// counting as a term of its own.
func (m *Memory) Search(ctx context.Context, q corpus.Query, offset, limit int) ([]corpus.Hit, int, error) {
	index := m.wordIndex()
	phrases := foldPhrases(q.Phrases)
	weights := make([]float64, len(phrases))
	for i, phrase := range phrases {
		weights[i] = inverseFrequency(len(m.documents), int(index.withPhrase(phrase).GetCardinality()))
	}
	var hits []corpus.Hit
	for _, d := range m.matching(q).ToArray() {
		if err := ctx.Err(); err != nil {
			return nil, 0, err
		}
		hits = append(hits, m.hit(index, int(d), phrases, weights))
	}
	slices.SortStableFunc(hits, func(a, b corpus.Hit) int { return cmp.Compare(b.Score, a.Score) })
	return page(hits, offset, limit), len(hits), nil
}

// inverseFrequency weighs a term by how few documents have it; the one added
// inside the logarithm keeps it above zero.
func inverseFrequency(documents, with int) float64 {
	return math.Log(1 + (float64(documents-with)+0.5)/(float64(with)+0.5))
}

// found is one occurrence of a phrase with the weight of the phrase.
type found struct {
	span   corpus.Span
	phrase int
	weight float64
}

func (m *Memory) hit(index *wordIndex, d int, phrases [][]string, weights []float64) corpus.Hit {
	list := index.documentWords[d]
	var all []found
	score := 0.0
	norm := saturation * (1 - lengthBias + lengthBias*float64(len(list))/index.meanLength)
	for i, phrase := range phrases {
		starts := occurrences(list, phrase)
		k := float64(len(starts))
		score += weights[i] * k * (saturation + 1) / (k + norm)
		for _, s := range starts {
			span := corpus.Span{Start: list[s].span.Start, End: list[s+len(phrase)-1].span.End}
			if !span.Empty() {
				all = append(all, found{span, i, weights[i]})
			}
		}
	}
	slices.SortFunc(all, func(a, b found) int { return cmp.Compare(a.span.Start, b.span.Start) })
	snippet, words := passage(m.documents[d], all)
	return corpus.Hit{Document: corpus.DocumentID(d), Score: score, Snippet: snippet, Words: words}
}

// passageLength is how many bytes of text a snippet aims at: two lines of a
// terminal.
const passageLength = 160

// passage returns the part of the text that holds the heaviest distinct
// phrases close together, with the occurrences inside it. Without an
// occurrence it is the beginning of the prose.
func passage(doc *corpus.Document, all []found) (corpus.Span, []corpus.Span) {
	if len(all) == 0 {
		return opening(doc), nil
	}
	var best run
	for _, b := range doc.Blocks {
		best = best.or(heaviest(within(all, b.Span)), b.Kind)
	}
	core := corpus.Span{Start: all[0].span.Start, End: all[0].span.End}
	if len(best.found) > 0 {
		core = corpus.Span{Start: best.found[0].span.Start, End: best.found[len(best.found)-1].span.End}
	}
	snippet := widen(doc, core)
	var words []corpus.Span
	for _, f := range all {
		if snippet.Contains(f.span) {
			words = append(words, f.span)
		}
	}
	return snippet, words
}

// run is some occurrences that follow each other within the length of a
// passage, with the weight of the distinct phrases among them.
type run struct {
	found  []found
	weight float64
}

// or returns the better of two runs, the first in a tie. A run in a heading
// counts half: the document's title stands beside a snippet anyway.
func (r run) or(other run, kind corpus.BlockKind) run {
	if kind == corpus.Heading {
		other.weight /= 2
	}
	if other.weight > r.weight {
		return other
	}
	return r
}

// within returns the occurrences that lie in a span; all are sorted.
func within(all []found, span corpus.Span) []found {
	byStart := func(f found, at int) int { return cmp.Compare(f.span.Start, at) }
	from, _ := slices.BinarySearchFunc(all, span.Start, byStart)
	to, _ := slices.BinarySearchFunc(all, span.End, byStart)
	return all[from:to]
}

// heaviest returns the run whose distinct phrases weigh the most.
func heaviest(all []found) run {
	var best run
	for i := range all {
		weight, seen := 0.0, map[int]bool{}
		j := i
		for ; j < len(all) && (j == i || all[j].span.End-all[i].span.Start <= passageLength); j++ {
			if !seen[all[j].phrase] {
				seen[all[j].phrase] = true
				weight += all[j].weight
			}
		}
		if weight > best.weight {
			best = run{all[i:j], weight}
		}
	}
	return best
}

// widen extends a span to about the length of a passage on both sides, but not
// past the block it begins in, and to whole words.
func widen(doc *corpus.Document, core corpus.Span) corpus.Span {
	bounds := doc.Body
	for _, b := range doc.Blocks {
		if b.Start <= core.Start && core.Start < b.End {
			bounds = corpus.Span{Start: b.Start, End: max(b.End, core.End)}
		}
	}
	spare := max(passageLength-core.Len(), 0)
	start := max(core.Start-spare/2, bounds.Start)
	end := min(start+core.Len()+spare, bounds.End)
	start = max(min(start, end-core.Len()-spare), bounds.Start)
	return corpus.Span{Start: wordStart(doc.Text, start, core.Start, bounds.Start), End: wordEnd(doc.Text, end, core.End, bounds.End)}
}

// wordStart moves at forward to the next beginning of a word, not past limit.
func wordStart(text string, at, limit, bound int) int {
	if at <= bound {
		return bound
	}
	if i := strings.IndexByte(text[at:limit], ' '); i >= 0 {
		return at + i + 1
	}
	return runeStart(text, at)
}

// wordEnd moves at back to the previous end of a word, not before limit.
func wordEnd(text string, at, limit, bound int) int {
	if at >= bound {
		return bound
	}
	if i := strings.LastIndexByte(text[limit:max(at, limit)], ' '); i >= 0 {
		return limit + i
	}
	return runeStart(text, max(at, limit))
}

func runeStart(text string, at int) int {
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// opening returns the beginning of the first paragraph that counts.
func opening(doc *corpus.Document) corpus.Span {
	for _, b := range doc.Blocks {
		if !b.Boilerplate && b.Kind != corpus.Heading {
			return widen(doc, corpus.Span{Start: b.Start, End: b.Start})
		}
	}
	return corpus.Span{Start: doc.Body.Start, End: doc.Body.Start}
}
