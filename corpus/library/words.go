package library

import (
	"strings"
	"unicode"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/clipperhouse/uax29/v2/words"
	"golang.org/x/text/cases"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"lectern/corpus"
)

// word is one word of a text: folded for comparison, with where it stands.
type word struct {
	folded string
	span   corpus.Span
}

// folder folds words so that case and diacritics make no difference. It is
// not safe for concurrent use.
type folder struct {
	strip transform.Transformer
	lower cases.Caser
}

func newFolder() *folder {
	return &folder{
		strip: transform.Chain(norm.NFKD, runes.Remove(runes.In(unicode.Mn)), norm.NFC),
		lower: cases.Fold(),
	}
}

func (f *folder) fold(s string) string {
	s = possessive.Replace(s)
	if isASCII(s) {
		return strings.ToLower(s)
	}
	stripped, _, err := transform.String(f.strip, s)
	if err != nil {
		stripped = s
	}
	return f.lower.String(stripped)
}

// possessive takes off the English possessive ending, which Unicode word
// segmentation leaves joined to its word.
var possessive = strings.NewReplacer("'s", "", "’s", "")

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// split cuts text into words by the segmentation of Unicode Standard Annex
// 29; punctuation and space are left out. Spans start at base.
func (f *folder) split(text string, base int) []word {
	var split []word
	at := 0
	for it := words.FromString(text); it.Next(); {
		value := it.Value()
		if strings.ContainsFunc(value, isWordRune) {
			split = append(split, word{f.fold(value), corpus.Span{Start: base + at, End: base + at + len(value)}})
		}
		at += len(value)
	}
	return split
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// wordIndex knows which words occur in which documents and how often.
type wordIndex struct {
	documentWords [][]word          // per document, in reading order
	postings      map[string][]term // by folded word, by document
	meanLength    float64           // words a document
}

// term is how often a word occurs in one document.
type term struct {
	document uint32
	count    int
}

// wordIndex returns the index of words, made on first use: a reader that never
// searches never pays for it.
func (m *Memory) wordIndex() *wordIndex {
	m.words.Do(func() { m.text = indexWords(m.documents) })
	return m.text
}

func indexWords(documents []*corpus.Document) *wordIndex {
	index := &wordIndex{documentWords: make([][]word, len(documents)), postings: map[string][]term{}}
	f := newFolder()
	total := 0
	for d, doc := range documents {
		list := proseWords(f, doc)
		index.documentWords[d] = list
		total += len(list)
		counts := map[string]int{}
		for _, w := range list {
			counts[w.folded]++
		}
		for w, k := range counts {
			index.postings[w] = append(index.postings[w], term{uint32(d), k})
		}
	}
	index.meanLength = float64(total) / float64(max(len(documents), 1))
	return index
}

// proseWords returns the words of a document's prose, boilerplate left out. A
// title that stands only in the front matter comes first, with empty spans.
func proseWords(f *folder, doc *corpus.Document) []word {
	var list []word
	if !strings.Contains(doc.Text[doc.Body.Start:doc.Body.End], doc.Title) {
		for _, w := range f.split(doc.Title, 0) {
			list = append(list, word{folded: w.folded})
		}
	}
	for _, b := range doc.Blocks {
		if b.Boilerplate {
			continue
		}
		for _, leaf := range b.Leaves {
			list = append(list, f.split(leaf.In(doc.Text), leaf.Start)...)
		}
	}
	return list
}

// foldPhrases cuts and folds the phrases of a query as texts are.
func foldPhrases(phrases [][]string) [][]string {
	f := newFolder()
	var folded [][]string
	for _, phrase := range phrases {
		var words []string
		for _, w := range f.split(strings.Join(phrase, " "), 0) {
			words = append(words, w.folded)
		}
		if len(words) > 0 {
			folded = append(folded, words)
		}
	}
	return folded
}

// documents returns those that contain every phrase.
func (x *wordIndex) documents(phrases [][]string) *roaring.Bitmap {
	var found *roaring.Bitmap
	for _, phrase := range foldPhrases(phrases) {
		with := x.withPhrase(phrase)
		if found == nil {
			found = with
		} else {
			found.And(with)
		}
	}
	if found == nil {
		return roaring.New()
	}
	return found
}

// withPhrase returns the documents in which the words follow each other.
func (x *wordIndex) withPhrase(phrase []string) *roaring.Bitmap {
	found := x.withWord(phrase[0])
	for _, w := range phrase[1:] {
		found.And(x.withWord(w))
	}
	if len(phrase) == 1 {
		return found
	}
	for _, d := range found.ToArray() {
		if len(occurrences(x.documentWords[d], phrase)) == 0 {
			found.Remove(d)
		}
	}
	return found
}

func (x *wordIndex) withWord(w string) *roaring.Bitmap {
	found := roaring.New()
	for _, t := range x.postings[w] {
		found.Add(t.document)
	}
	return found
}

// occurrences returns where the phrase begins in a list of words.
func occurrences(list []word, phrase []string) []int {
	var starts []int
	for i := 0; i+len(phrase) <= len(list); i++ {
		if follows(list[i:], phrase) {
			starts = append(starts, i)
		}
	}
	return starts
}

func follows(list []word, phrase []string) bool {
	for i, w := range phrase {
		if list[i].folded != w {
			return false
		}
	}
	return true
}
