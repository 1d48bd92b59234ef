package ner

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"lectern/corpus/gazetteer"
)

// class is what the word lists say of a word: the part it plays in names or
// beside them. A word may be in several.
type class uint16

const (
	orgHead class = 1 << iota
	lawHead
	eventHead
	placeHead
	title
	honorific
	speech
	locative
	particle
	connector
	region
	functionWord
	chamber
	month
)

var classNames = map[string]class{
	"organization heads": orgHead, "law heads": lawHead, "event heads": eventHead, "place heads": placeHead,
	"titles": title, "honorifics": honorific, "speech": speech, "locative": locative, "particles": particle,
	"connectors": connector, "regions": region, "function words": functionWord, "chambers": chamber, "months": month,
}

// wordList holds short general lists for English, Russian, French, Spanish and
// German, in sections by class. A word that ends in "*" stands for all words
// with that beginning and up to four letters more, for languages with endings.
//
//go:embed words.txt
var wordList string

// lexicon knows the classes of words.
type lexicon struct {
	words map[string]class
	stems map[string]class
}

func newLexicon() *lexicon {
	l := &lexicon{words: make(map[string]class, 1500), stems: make(map[string]class, 200)}
	var current class
	for line := range strings.Lines(wordList) {
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "["); ok {
			current = classNames[strings.TrimSuffix(name, "]")]
			continue
		}
		for _, w := range strings.Fields(line) {
			if stem, ok := strings.CutSuffix(w, "*"); ok {
				l.stems[gazetteer.Fold(stem)] |= current
			} else {
				l.words[gazetteer.Fold(w)] |= current
			}
		}
	}
	return l
}

// longestEnding is how many letters may follow a stem.
const longestEnding = 4

// classOf returns the classes of a folded word.
func (l *lexicon) classOf(fold string) class {
	if c, ok := l.words[fold]; ok {
		return c
	}
	stem := fold
	for range longestEnding + 1 {
		if c, ok := l.stems[stem]; ok {
			return c
		}
		_, size := utf8.DecodeLastRuneInString(stem)
		stem = stem[:len(stem)-size]
		if len(stem) < 4 {
			break
		}
	}
	return 0
}

// reach is how many words after a capitalised one are looked up although they
// are written small.
const reach = 4

// look fills in what the lists and the gazetteer know of each token.
func (r *Recognizer) look(tokens []token) {
	folds := make([]string, len(tokens))
	near := 0 // how many tokens further a name may still go on
	for i := range tokens {
		t := &tokens[i]
		folds[i] = gazetteer.Fold(t.text)
		t.key = keyOf(folds[i])
		if t.kind != word {
			continue
		}
		t.class = r.lexicon.classOf(strings.TrimSuffix(folds[i], "."))
		near--
		switch {
		case t.capitalised():
			t.entry = r.names.LookupFolded(strings.TrimSuffix(folds[i], "."))
			near = reach
		case near > 0 && t.class == 0:
			t.entry = r.names.LookupFolded(folds[i]).OnlyCasing()
		}
	}
	for i := range tokens {
		r.matchLong(tokens, folds, i)
	}
}

// longestName is the number of words in the longest name that is looked up.
const longestName = 8

// matchLong finds the longest known name of two words or more that begins at
// i. Its first and last word must be capitalised.
func (r *Recognizer) matchLong(tokens []token, folds []string, i int) {
	if !tokens[i].capitalised() || tokens[i].inside {
		return
	}
	end := i + 1
	for end < len(tokens) && end < i+longestName && tokens[end].kind == word {
		end++
	}
	n, entry := r.names.Longest(folds[i:end])
	if n < 2 || !tokens[i+n-1].capitalised() {
		return
	}
	tokens[i].matched, tokens[i].known = int16(n), entry
	for k := i + 1; k < i+n; k++ {
		tokens[k].inside, tokens[k].known = true, entry
	}
}

// keyOf returns the form under which the weights know a folded word: Cyrillic
// words lose up to two letters of their ending, so that cases fall together.
func keyOf(fold string) string {
	if len(fold) < 10 || fold[0] < 0xd0 || fold[0] > 0xd3 {
		return fold
	}
	cut := 2
	if utf8.RuneCountInString(fold) < 6 {
		cut = 1
	}
	for range cut {
		_, size := utf8.DecodeLastRuneInString(fold)
		fold = fold[:len(fold)-size]
	}
	return fold
}
