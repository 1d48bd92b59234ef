package ner

import (
	"lectern/corpus"
	"lectern/corpus/gazetteer"
)

// posture is how capitals are used in a block.
type posture uint8

const (
	prose    posture = iota // capitals mark names and the beginnings of sentences
	headline                // nearly every word is capitalised
	shouting                // nearly every letter is a capital
)

// passage is the tokens of one block with the habits of the block.
type passage struct {
	tokens  []token
	posture posture
	block   corpus.Block
}

// usage counts how a word is written in a document.
type usage struct {
	inside  int     // capitalised where nothing but being a name asks for it
	small   int     // in lower case
	company company // of the word with a capital
}

// document is what the stages know of one text.
type document struct {
	text     string
	lang     string
	language uint64 // lang as a value for signs
	passages []passage
	usage    map[string]usage
}

// read tokenizes the blocks of doc that are read as prose.
func (r *Recognizer) read(doc *corpus.Document) *document {
	d := &document{text: doc.Text, lang: doc.Lang, language: uint64(hashOf(doc.Lang)), usage: map[string]usage{}}
	tokens := make([]token, 0, len(doc.Text)/5+16)
	for _, b := range doc.Blocks {
		if b.Boilerplate || b.Kind == corpus.Code {
			continue
		}
		from := len(tokens)
		tokens = tokenize(doc.Text, b, doc.Lang == "fr", tokens)
		part := tokens[from:len(tokens):len(tokens)]
		markSentences(part)
		r.look(part)
		p := passage{tokens: part, posture: postureOf(part), block: b}
		if p.posture != shouting {
			forgetWords(part)
		}
		d.passages = append(d.passages, p)
	}
	d.count()
	for _, p := range d.passages {
		describe(p.tokens)
		d.recall(p.tokens)
	}
	return d
}

// forgetWords takes from acronyms what is known of the words that are spelled
// alike: "PACE" tells nothing of a pace.
func forgetWords(t []token) {
	for i := range t {
		if t[i].shape == caps {
			t[i].entry = gazetteer.WithCasing(t[i].entry, gazetteer.Unseen) &^ (gazetteer.Forename | gazetteer.Surname)
		}
	}
}

// count fills in the usage of words; how they are written is told from the
// passages in prose only.
func (d *document) count() {
	for _, p := range d.passages {
		for i := range p.tokens {
			t := &p.tokens[i]
			if t.kind != word {
				continue
			}
			written := p.posture == prose && !t.initial
			if !written && t.shape == small {
				continue
			}
			u := d.usage[t.key]
			switch {
			case t.shape == small:
				u.small++
			case written:
				u.inside++
			}
			u.company |= companyOf(p.tokens, i)
			d.usage[t.key] = u
		}
	}
}

// recall fills in the traits of the tokens that come from the whole document.
func (d *document) recall(tokens []token) {
	for i := range tokens {
		if t := &tokens[i]; t.kind == word {
			u := d.usage[t.key]
			t.habit, t.company = u.habit(), u.company
		}
	}
}

// habit is how the document writes a word, away from where all words have capitals.
type habit uint8

const (
	unseen habit = iota
	alwaysSmall
	alwaysCapital
	either
)

func (u usage) habit() habit {
	switch {
	case u.inside > 0 && u.small > 0:
		return either
	case u.inside > 0:
		return alwaysCapital
	case u.small > 0:
		return alwaysSmall
	}
	return unseen
}

// company is a set of what stands beside a capitalised word somewhere in the
// document.
type company uint8

const (
	titleBefore company = 1 << iota
	speechAfter
	locativeBefore
	forenameBefore
	capitalAfterForename // the word is itself a given name, another capital follows
	headAfter            // a word such as "Ministry", capitalised
	possessiveAfter
)

// companyOf returns what stands beside token i, if that is capitalised.
func companyOf(t []token, i int) (c company) {
	if !t[i].capitalised() {
		return 0
	}
	prev, next := at(t, i-1), at(t, i+1)
	if prev.class&(title|honorific) != 0 {
		c |= titleBefore
	}
	if prev.class&locative != 0 {
		c |= locativeBefore
	}
	if prev.capitalised() && prev.entry.Has(gazetteer.Forename) {
		c |= forenameBefore
	}
	if next.class&speech != 0 {
		c |= speechAfter
	}
	if next.kind == possessive {
		c |= possessiveAfter
	}
	if next.capitalised() {
		if t[i].entry.Has(gazetteer.Forename) {
			c |= capitalAfterForename
		}
		if next.class&orgHead != 0 {
			c |= headAfter
		}
	}
	return c
}

// fewestWords is the shortest block whose use of capitals can be told.
const fewestWords = 4

// postureOf judges a block by its words of four letters and more.
func postureOf(tokens []token) posture {
	words, capitals, shouted, content := 0, 0, 0, 0
	for i := range tokens {
		t := &tokens[i]
		if t.kind != word {
			continue
		}
		words++
		if t.shape == caps {
			shouted++
		}
		if len(t.text) < 4 || t.class&functionWord != 0 {
			continue
		}
		content++
		if t.capitalised() {
			capitals++
		}
	}
	switch {
	case words < fewestWords:
		return prose
	case shouted*10 >= words*7:
		return shouting
	case content >= 3 && capitals*10 >= content*8:
		return headline
	}
	return prose
}
