package ner

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/gazetteer"
)

// segment is a run of tokens of one passage taken for one name.
type segment struct {
	passage    int
	first, end int // tokens, half open
	kind       corpus.Type
	nameless   bool    // it is rather no name
	score      weights // what speaks for each type, and for none
}

// nameHeads are the classes of the words that say what a body, a law, an event
// or a place is.
const nameHeads = orgHead | lawHead | eventHead | placeHead

// mayBegin reports whether a name could begin with the token. French writes
// the heads of names small: "université de Kinshasa".
func (d *document) mayBegin(t *token) bool {
	return t.capitalised() || t.kind == number && len(t.text) <= 5 ||
		d.lang == "fr" && t.kind == word && t.class&nameHeads != 0
}

// insideNames are the classes of the English words that stand small inside
// names; other words of the language do not, while foreign ones may.
const insideNames = connector | particle | nameHeads

// mayJoin reports whether the name that began at token first could go on with
// token i.
func (d *document) mayJoin(t []token, first, i int) bool {
	if t[i].kind == word && t[i].shape == small && d.lang == "en" {
		return t[i].class&insideNames != 0 || t[i].entry.Casing() == gazetteer.Unseen && !looksEnglish(t[i].text)
	}
	if t[i].kind != punct {
		return t[i].kind != address
	}
	switch t[i].text {
	case "&", "/", "+", ",", "«", "“", "„", "(":
		return true
	case "»", "”", ")":
		return closes(t, first, i)
	case "\"":
		return true
	case "-", "–", "‑", ".", "'", "’":
		return t[i].glued
	}
	return false
}

// looksEnglish reports whether a word has an ending of English verbs, plurals
// or adverbs.
func looksEnglish(s string) bool {
	for _, ending := range [...]string{"ed", "ing", "ly", "s", "tion"} {
		if strings.HasSuffix(s, ending) {
			return true
		}
	}
	return false
}

// longestMention bounds the tokens of one mention.
const longestMention = 24

// trim drops what cannot end a name: connectors, marks, and a quotation or
// bracket left open. Without a capital nothing is left.
func trim(t []token, first, end int) int {
	end = cutUnclosed(t, first, end)
	for end > first && cannotEnd(t, first, end-1) {
		end--
	}
	for k := first; k < end; k++ {
		if t[k].capitalised() {
			return end
		}
	}
	return first
}

func cannotEnd(t []token, first, i int) bool {
	last := &t[i]
	switch last.kind {
	case possessive:
		return true
	case punct:
		return !closes(t, first, i)
	case word:
		return last.shape == small && last.class&(connector|functionWord) != 0
	}
	return false
}

// cutUnclosed returns where a quotation or bracket begins that is not closed
// before end, or end.
func cutUnclosed(t []token, first, end int) int {
	open, at := 0, end
	for k := first; k < end; k++ {
		switch t[k].text {
		case "(", "«", "„":
			if open == 0 {
				at = k
			}
			open++
		case ")", "»":
			open--
		case "“", "”":
			open = max(open-1, 0)
		}
	}
	if open > 0 {
		return at
	}
	return end
}

// openings are the marks that a closing mark may close.
var openings = map[string]string{"»": "«", "”": "“„", "“": "„", "\"": "\"", ")": "("}

// closes reports whether token i closes a quotation or bracket that was opened
// inside the name.
func closes(t []token, first, i int) bool {
	opening, ok := openings[t[i].text]
	if !ok {
		return false
	}
	for k := i - 1; k >= first; k-- {
		if t[k].kind == punct && strings.Contains(opening, t[k].text) {
			return true
		}
	}
	return false
}

// decide weighs the type of each segment of the passage at hand.
func (l *lattice) decide(segs []segment) {
	for i := range segs {
		g := &segs[i]
		g.score = l.whole(g.first, g.end)
		g.settle(g.score)
	}
}
