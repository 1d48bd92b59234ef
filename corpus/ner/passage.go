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
	inside int // capitalised where nothing but being a name asks for it
	small  int // in lower case
}

// document is what the stages know of one text.
type document struct {
	text     string
	lang     string
	passages []passage
	usage    map[string]usage
}

// read tokenizes the blocks of doc that are read as prose.
func (r *Recognizer) read(doc *corpus.Document) *document {
	d := &document{text: doc.Text, lang: doc.Lang, usage: map[string]usage{}}
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

// count fills in the usage of words from the passages in prose.
func (d *document) count() {
	for _, p := range d.passages {
		if p.posture != prose {
			continue
		}
		for i := range p.tokens {
			t := &p.tokens[i]
			if t.kind != word || t.initial {
				continue
			}
			u := d.usage[t.key]
			if t.shape == small {
				u.small++
			} else {
				u.inside++
			}
			d.usage[t.key] = u
		}
	}
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
