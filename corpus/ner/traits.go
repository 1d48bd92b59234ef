package ner

import (
	"unicode"
	"unicode/utf8"

	"lectern/corpus/gazetteer"
)

// traits are the values of a token that signs are made of, prepared once.
type traits struct {
	key                 uint32 // hash of the key
	last3, last4, last5 uint32 // hashes of its last letters
	first4              uint32 // hash of its first letters
	pattern             uint32 // hash of its kinds of characters
	habit               habit
	company             company
}

// edge stands for the token before the first and after the last.
var edge = token{kind: punct, traits: traits{key: 1}, shape: beyond}

func at(tokens []token, i int) *token {
	if i < 0 || i >= len(tokens) {
		return &edge
	}
	return &tokens[i]
}

// describe fills in the traits of the tokens that come from their letters.
func describe(tokens []token) {
	for i := range tokens {
		t := &tokens[i]
		t.traits.key = hashOf(t.key)
		t.last3, t.last4, t.last5 = hashOf(lastLetters(t.key, 3)), hashOf(lastLetters(t.key, 4)), hashOf(lastLetters(t.key, 5))
		t.first4 = hashOf(letters(t.key, 4))
		t.pattern = patternOf(t.text)
	}
}

// patternOf returns a hash of the kinds of characters in a word: capitals,
// other letters, digits and each mark, runs of one kind taken together.
func patternOf(word string) uint32 {
	h, before := uint64(hashSeed), byte(0)
	for _, r := range word {
		c := byte('a')
		switch {
		case unicode.IsUpper(r):
			c = 'A'
		case unicode.IsDigit(r):
			c = '0'
		case !unicode.IsLetter(r):
			c = byte(r)
		}
		if c != before {
			h = (h ^ uint64(c)) * hashPrime
		}
		before = c
	}
	return uint32(mix(h))
}

// id, classes, casing, flags and form return values for signs.

func (t *token) id() uint64      { return uint64(t.traits.key) }
func (t *token) classes() uint64 { return uint64(t.class) }
func (t *token) casing() uint64  { return uint64(t.entry.Casing()) }
func (t *token) flags() uint64   { return flagsOf(t.entry) }

// form returns the shape; marks have one of their own.
func (t *token) form() uint64 {
	if t.kind == punct && t.shape != beyond {
		return uint64(beyond) + 1
	}
	return uint64(t.shape)
}

// flagsOf returns the part of an entry that says what a name names.
func flagsOf(e gazetteer.Entry) uint64 { return uint64(e) & 0xffff }

// bit returns 1 for true.
func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// upTo returns n, but at most most.
func upTo(n, most int) uint64 { return uint64(min(n, most)) }

// letters returns the first n letters.
func letters(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// lastLetters returns the last n letters.
func lastLetters(s string, n int) string {
	end := len(s)
	for range n {
		_, size := utf8.DecodeLastRuneInString(s[:end])
		end -= size
	}
	return s[end:]
}

// place says how much a capital means at token i: it differs inside a
// sentence, at its beginning, in a headline and in capitals throughout.
func (p *passage) place(i int) uint64 {
	if p.posture == prose {
		return bit(p.tokens[i].initial)
	}
	return uint64(p.posture) + 1
}
