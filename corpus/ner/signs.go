package ner

import (
	"strconv"
	"unicode/utf8"

	"lectern/corpus/gazetteer"
)

// signKind is what a sign is about.
type signKind uint8

// The kinds of signs. Their names say what is looked at, seen from the token or
// the name in question: words by their keys, what the lists know of them
// (classes, flags, casings), their letters (endings, shapes), and the habits of
// the document. One kind serves all questions; the values under it need not.
const (
	ownWord signKind = iota
	wordBefore
	wordsBefore
	wordAfter
	shapes
	casings
	flags
	endings
	classes
	classesBefore
	longName
	wordPair
	firstWord
	headWord
	headClass
	firstClass
	classesAfter
	longNameEnd
	lengths
	places
	glue
	lastWord
	firstEnding
	wordsAfter
	lastClass
	firstFlags
	shapesAround
	innerWord
	flagsAround
	casingsAround
	inLongName
	connectorsBefore
	habits
	whole
	shapeAfter
	flagsBefore
	flagsAfter
	beforeAndHead
	afterAndShape
	beforeAndShape
	aroundBoth
	beginning
	ending
	lastBeforeCore
	classesAround
	beforeName
	signKinds
)

// sign is one thing seen that speaks for or against an answer.
type sign struct {
	kind signKind
	hash uint64
}

// signs collects the signs of one decision. The zero value is ready.
type signs struct{ list []sign }

func (s *signs) reset() { s.list = s.list[:0] }

// add adds a sign with its values.
func (s *signs) add(kind signKind, values ...string) {
	h := (uint64(hashSeed) ^ uint64(kind)) * hashPrime
	for _, v := range values {
		h = hashMore((h^0xff)*hashPrime, v)
	}
	s.list = append(s.list, sign{kind, mix(h)})
}

const edge = "<>" // stands for the token before the first and after the last

func keyAt(tokens []token, i int) string {
	if i < 0 || i >= len(tokens) {
		return edge
	}
	return tokens[i].key
}

func classAt(tokens []token, i int) string {
	if i < 0 || i >= len(tokens) {
		return edge
	}
	return hex(uint64(tokens[i].class))
}

func hex(v uint64) string {
	if v < uint64(len(hexes)) {
		return hexes[v]
	}
	return strconv.FormatUint(v, 16)
}

// hexes saves allocations for the small values.
var hexes = func() (h [1 << 12]string) {
	for i := range h {
		h[i] = strconv.FormatUint(uint64(i), 16)
	}
	return h
}()

// flagsOf returns the part of an entry that says what a name names.
func flagsOf(e gazetteer.Entry) string { return hex(uint64(e) & 0xffff) }

var shapeNames = [...]string{small: "s", capital: "C", caps: "A", initial: "I", mixed: "M", figure: "0"}

func shapeAt(tokens []token, i int) string {
	if i < 0 || i >= len(tokens) {
		return edge
	}
	if t := &tokens[i]; t.kind != punct {
		return shapeNames[t.shape]
	}
	return "."
}

// suffix returns the last three letters.
func suffix(s string) string { return lastLetters(s, 3) }

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

// place says how much a capital means at token i: "M" inside a sentence, "S"
// at its beginning, "H" in a headline, "A" in capitals throughout.
func (p *passage) place(i int) string {
	switch {
	case p.posture == headline:
		return "H"
	case p.posture == shouting:
		return "A"
	case p.tokens[i].initial:
		return "S"
	}
	return "M"
}

// habit says how the document writes the word elsewhere.
func (d *document) habit(key string) string {
	u := d.usage[key]
	switch {
	case u.inside > 0 && u.small > 0:
		return "b"
	case u.inside > 0:
		return "c"
	case u.small > 0:
		return "s"
	}
	return "n"
}

// beginSigns collects the signs for a name beginning at token i.
func (d *document) beginSigns(s *signs, p *passage, i int) {
	t := p.tokens
	at := p.place(i)
	s.reset()
	s.add(ownWord, t[i].key, at)
	s.add(wordBefore, keyAt(t, i-1))
	s.add(wordsBefore, keyAt(t, i-2), keyAt(t, i-1))
	s.add(wordAfter, keyAt(t, i+1))
	s.add(shapes, shapeAt(t, i), shapeAt(t, i+1), at)
	s.add(casings, hex(uint64(t[i].entry.Casing())), at, d.habit(t[i].key))
	s.add(flags, flagsOf(t[i].entry), at)
	s.add(endings, suffix(t[i].key), at)
	s.add(classes, classAt(t, i), classAt(t, i+1), at)
	s.add(classesBefore, classAt(t, i-1), classAt(t, i))
	s.add(longName, hex(uint64(t[i].matched)), flagsOf(t[i].known), at)
	s.add(shapesAround, shapeAt(t, i-1), casingAt(t, i-1), at)
	s.add(flagsAround, flagsAt(t, i-1), flagsOf(t[i].entry), flagsAt(t, i+1))
	s.add(casingsAround, casingAt(t, i), shapeAt(t, i+1), casingAt(t, i+1), at)
	s.add(wordPair, t[i].key, keyAt(t, i+1))
	s.add(inLongName, boolName(t[i].inside), at)
	s.add(flagsBefore, keyAt(t, i-1), flagsOf(t[i].entry))
	s.add(beforeAndShape, keyAt(t, i-1), shapeAt(t, i), casingAt(t, i), at)
	s.add(afterAndShape, keyAt(t, i+1), shapeAt(t, i), at)
	s.add(ending, lastLetters(t[i].key, 5), at)
	s.add(beginning, letters(t[i].key, 4), at)
	s.add(classesAround, classAt(t, i-2), classAt(t, i-1), shapeAt(t, i+1), classAt(t, i+2))
	s.add(habits, d.habit(t[i].key), d.habit(keyAt(t, i+1)), at, shapeAt(t, i+1))
}

// joinSigns collects the signs for token i continuing the name that began at
// token first.
func (d *document) joinSigns(s *signs, p *passage, first, i int) {
	t := p.tokens
	sh := shapeAt(t, i)
	head := first
	for k := i - 1; k > first; k-- {
		if t[k].capitalised() {
			head = k
			break
		}
	}
	s.reset()
	s.add(wordPair, keyAt(t, i-1), t[i].key)
	s.add(ownWord, t[i].key, shapeAt(t, i-1), shapeAt(t, i+1))
	s.add(wordBefore, keyAt(t, i-1), sh)
	s.add(firstWord, t[first].key, sh, t[i].key)
	s.add(headWord, t[head].key, t[i].key)
	s.add(headClass, classAt(t, head), t[i].key, d.lang)
	s.add(firstClass, classAt(t, first), sh, d.lang, classAt(t, i))
	s.add(wordAfter, t[i].key, keyAt(t, i+1))
	s.add(classesAfter, sh, classAt(t, i+1), shapeAt(t, i+1))
	s.add(classes, classAt(t, i-1), classAt(t, i), sh, classAt(t, i+1))
	s.add(flags, flagsOf(t[i-1].entry), flagsOf(t[i].entry), sh)
	s.add(casings, hex(uint64(t[i-1].entry.Casing())), hex(uint64(t[i].entry.Casing())), sh)
	s.add(longName, strconv.FormatBool(t[i].inside), flagsOf(t[i].known), sh)
	s.add(longNameEnd, strconv.FormatBool(t[i-1].inside && !t[i].inside), flagsOf(t[i-1].known), sh, classAt(t, i))
	s.add(endings, suffix(t[i-1].key), suffix(t[i].key), sh)
	s.add(lengths, hex(uint64(min(i-first, 6))), sh, classAt(t, head))
	s.add(places, p.place(first), hex(uint64(min(i-first, 2))), sh, hex(uint64(t[i].entry.Casing())))
	s.add(connectorsBefore, connectorsIn(t[first:i]), t[i].key, classAt(t, first))
	s.add(flagsAround, t[i].key, flagsAt(t, i+1), classAt(t, head))
	s.add(wordsAfter, t[i].key, classAt(t, i+1), classAt(t, i+2), classAt(t, head))
	s.add(habits, sh, d.habit(t[i].key), casingAt(t, i), p.place(i))
	s.add(firstFlags, flagsAt(t, first), flagsAt(t, i), sh, hex(uint64(min(i-first, 3))))
	s.add(lastClass, classAt(t, i-1), classAt(t, i), sh, casingAt(t, i))
	s.add(ending, lastLetters(t[i].key, 4), sh, classAt(t, head))
	s.add(beforeAndHead, t[i].key, classAt(t, first), shapeAt(t, i+1))
	s.add(aroundBoth, keyAt(t, i-1), keyAt(t, i+1), sh)
	s.add(casingsAround, casingAt(t, first), casingAt(t, i), casingAt(t, i+1), sh)
	s.add(beforeName, keyAt(t, first-1), sh, hex(uint64(min(i-first, 3))))
	s.add(classesAround, classAt(t, first-1), classAt(t, first), flagsAt(t, i), sh)
	if t[i].glued {
		s.add(glue, t[i].key, sh, shapeAt(t, i+1))
	}
}

// kindSigns collects the signs for what the tokens from first up to end name.
func (d *document) kindSigns(s *signs, p *passage, first, end int) {
	t := p.tokens
	last := end - 1
	s.reset()
	n := hex(uint64(min(end-first, 5)))
	s.add(firstWord, t[first].key, boolName(end-first > 1))
	s.add(lastWord, t[last].key, boolName(end-first > 1))
	s.add(firstEnding, suffix(t[first].key), n)
	s.add(endings, suffix(t[last].key), n)
	s.add(wordBefore, keyAt(t, first-1))
	s.add(wordsBefore, keyAt(t, first-2), keyAt(t, first-1))
	s.add(wordAfter, keyAt(t, end))
	s.add(wordsAfter, keyAt(t, end), keyAt(t, end+1))
	s.add(classesBefore, classAt(t, first-1), n)
	s.add(classesAfter, classAt(t, end), n)
	s.add(firstClass, classAt(t, first), n)
	s.add(lastClass, classAt(t, last), n)
	s.add(firstFlags, flagsOf(t[first].entry), n)
	s.add(flags, flagsOf(t[last].entry), n)
	s.add(longName, flagsOf(t[first].known), n, boolName(int(t[first].matched) == end-first))
	s.add(shapes, shapeAt(t, first), shapeAt(t, last), n)
	s.add(shapesAround, shapeAt(t, first-1), shapeAt(t, end))
	s.add(places, p.place(first), n, hex(uint64(t[first].entry.Casing())), d.habit(t[first].key))
	core := coreEnd(t, first, end)
	s.add(headWord, keyAt(t, core-1), boolName(core < end))
	s.add(headClass, classAt(t, core-1), hex(uint64(min(core-first, 3))))
	s.add(connectorsBefore, connectorsIn(t[first:end]), classAt(t, core-1))
	s.add(flagsAround, flagsAt(t, first), flagsAt(t, last), n)
	s.add(whole, d.text[t[first].Start:t[last].End])
	s.add(wordPair, keyAt(t, last-1), t[last].key, n)
	s.add(casings, casingAt(t, first), casingAt(t, last), n)
	s.add(shapeAfter, shapeAt(t, end), classAt(t, end+1), n)
	s.add(flagsBefore, flagsAt(t, first-2), keyAt(t, first-1), flagsAt(t, first))
	s.add(flagsAfter, keyAt(t, end), flagsAt(t, end+1), flagsAt(t, last))
	s.add(beforeAndHead, keyAt(t, first-1), classAt(t, core-1), n)
	s.add(afterAndShape, keyAt(t, end), shapeAt(t, last), n)
	s.add(beforeAndShape, keyAt(t, first-1), shapeAt(t, first), n, flagsAt(t, first))
	s.add(aroundBoth, keyAt(t, first-1), keyAt(t, end), n)
	s.add(beginning, letters(t[first].key, 4), n)
	s.add(ending, lastLetters(t[last].key, 5), n)
	s.add(lastBeforeCore, lastLetters(t[core-1].key, 4), hex(uint64(min(core-first, 3))))
	var all class
	for k := first; k < end; k++ {
		all |= t[k].class & (orgHead | lawHead | eventHead | placeHead)
		if k > first && k < last {
			s.add(innerWord, t[k].key)
		}
	}
	s.add(classes, hex(uint64(all)), n)
}

// coreEnd returns where the first connector of a name begins: the head of
// "Ministry of Health" is "Ministry".
func coreEnd(t []token, first, end int) int {
	for k := first + 1; k < end; k++ {
		if t[k].shape == small && t[k].class&connector != 0 {
			return k
		}
	}
	return end
}

// connectorsIn names the connectors inside a run of tokens.
func connectorsIn(t []token) string {
	last, n := "", 0
	for k := range t {
		if t[k].shape == small && t[k].class&connector != 0 {
			last = t[k].key
			n++
		}
	}
	if n > 2 {
		return last + "+"
	}
	return last
}

func flagsAt(tokens []token, i int) string {
	if i < 0 || i >= len(tokens) {
		return edge
	}
	return flagsOf(tokens[i].entry)
}

func casingAt(tokens []token, i int) string {
	if i < 0 || i >= len(tokens) {
		return edge
	}
	return hex(uint64(tokens[i].entry.Casing()))
}

func boolName(b bool) string {
	if b {
		return "1"
	}
	return "0"
}
