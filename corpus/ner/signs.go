package ner

// signs collects what speaks for or against the answers to one question: a
// list of hashes, each of a question, a kind of sign and the values seen. The
// zero value is ready.
type signs struct {
	list  []uint64
	about question
}

// ask empties the list and sets what the signs to come speak about. Each
// question has one sign that is always there.
func (s *signs) ask(q question) {
	s.list = s.list[:0]
	s.about = q
	s.add(always)
}

// add adds a sign with its values.
func (s *signs) add(kind signKind, values ...uint64) {
	h := uint64(hashSeed) ^ uint64(s.about)<<8 ^ uint64(kind)
	for _, v := range values {
		h = (h*hashPrime ^ v) * mixer
		h ^= h >> 32
	}
	s.list = append(s.list, mix(h))
}

// signKind is what a sign is about.
type signKind uint8

// The kinds of signs. Their names say what is looked at, seen from the token or
// the name in question: words by their keys, what the lists know of them
// (classes, flags, casings), their letters (endings, shapes), and the habits of
// the document. One kind serves all questions; the values under it need not.
const (
	always signKind = iota
	ownWord
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
	firstCompany
	lastCompany
	marks
	ofLanguage
	alone
	patterns
	wordPairBefore
	wordBeforeHead
	aroundHead
	shapesOfAll
	flagsOfAll
)

// beginSigns collects the signs for a name beginning at token i.
func (d *document) beginSigns(s *signs, p *passage, i int) {
	t, place := p.tokens, p.place(i)
	own, prev, next, prev2, next2 := &t[i], at(t, i-1), at(t, i+1), at(t, i-2), at(t, i+2)
	s.ask(begins)
	s.add(ownWord, own.id(), place)
	s.add(wordBefore, prev.id())
	s.add(wordsBefore, prev2.id(), prev.id())
	s.add(wordAfter, next.id())
	s.add(shapes, own.form(), next.form(), place)
	s.add(casings, own.casing(), place, uint64(own.habit))
	s.add(flags, own.flags(), place)
	s.add(endings, uint64(own.last3), place)
	s.add(classes, own.classes(), next.classes(), place)
	s.add(classesBefore, prev.classes(), own.classes())
	s.add(longName, uint64(own.matched), flagsOf(own.known), place)
	s.add(shapesAround, prev.form(), prev.casing(), place)
	s.add(flagsAround, prev.flags(), own.flags(), next.flags())
	s.add(casingsAround, own.casing(), next.form(), next.casing(), place)
	s.add(wordPair, own.id(), next.id())
	s.add(inLongName, bit(own.inside), place)
	s.add(flagsBefore, prev.id(), own.flags())
	s.add(beforeAndShape, prev.id(), own.form(), own.casing(), place)
	s.add(afterAndShape, next.id(), own.form(), place)
	s.add(ending, uint64(own.last5), place)
	s.add(beginning, uint64(own.first4), place)
	s.add(classesAround, prev2.classes(), prev.classes(), next.form(), next2.classes())
	s.add(habits, uint64(own.habit), uint64(next.habit), place, next.form())
	s.add(firstCompany, uint64(own.company), own.form())
	s.add(lastCompany, uint64(own.company), uint64(next.company), uint64(own.habit))
	s.add(ofLanguage, d.language, own.form(), place, uint64(own.habit))
	s.add(patterns, uint64(own.pattern), place)
	s.add(wordPairBefore, prev.id(), own.id())
}

// innerSigns collects the signs for token i continuing a name, of whatever
// beginning, that holds the token before it.
func (d *document) innerSigns(s *signs, p *passage, i int) {
	t := p.tokens
	own, prev, next, next2 := &t[i], at(t, i-1), at(t, i+1), at(t, i+2)
	form := own.form()
	s.ask(continues)
	s.add(wordPair, prev.id(), own.id())
	s.add(ownWord, own.id(), prev.form(), next.form())
	s.add(wordBefore, prev.id(), form)
	s.add(wordAfter, own.id(), next.id())
	s.add(classesAfter, form, next.classes(), next.form())
	s.add(classes, prev.classes(), own.classes(), form, next.classes())
	s.add(flags, prev.flags(), own.flags(), form)
	s.add(casings, prev.casing(), own.casing(), form)
	s.add(longName, bit(own.inside), flagsOf(own.known), form)
	s.add(longNameEnd, bit(prev.inside && !own.inside), flagsOf(prev.known), form, own.classes())
	s.add(endings, uint64(prev.last3), uint64(own.last3), form)
	s.add(habits, form, uint64(own.habit), own.casing(), p.place(i))
	s.add(lastClass, prev.classes(), own.classes(), form, own.casing())
	s.add(aroundBoth, prev.id(), next.id(), form)
	s.add(lastCompany, uint64(prev.company), uint64(own.company), form)
	s.add(ofLanguage, d.language, prev.form(), form, own.classes(), uint64(own.habit))
	s.add(patterns, uint64(prev.pattern), uint64(own.pattern))
	if own.kind == punct {
		s.add(marks, own.id(), prev.form(), next.form(), next2.form())
		s.add(flagsAround, own.id(), prev.flags(), next.flags())
	}
	if own.glued {
		s.add(glue, own.id(), form, next.form())
	}
}

// reachSigns collects the signs for token i continuing the name that began at
// token first.
func (d *document) reachSigns(s *signs, p *passage, first, i int) {
	t := p.tokens
	own, next, next2 := &t[i], at(t, i+1), at(t, i+2)
	begin, head := &t[first], &t[lastCapital(t, first, i)]
	form := own.form()
	s.ask(reaches)
	s.add(firstWord, begin.id(), form, own.id())
	s.add(headWord, head.id(), own.id())
	s.add(headClass, head.classes(), own.id(), d.language)
	s.add(firstClass, begin.classes(), form, d.language, own.classes())
	s.add(lengths, upTo(i-first, 6), form, head.classes())
	s.add(places, p.place(first), upTo(i-first, 2), form, own.casing())
	s.add(connectorsBefore, connectorsIn(t[first:i]), own.id(), begin.classes())
	s.add(flagsAround, own.id(), next.flags(), head.classes())
	s.add(wordsAfter, own.id(), next.classes(), next2.classes(), head.classes())
	s.add(firstFlags, begin.flags(), own.flags(), form, upTo(i-first, 3))
	s.add(ending, uint64(own.last4), form, head.classes())
	s.add(beforeAndHead, own.id(), begin.classes(), next.form())
	s.add(casingsAround, begin.casing(), own.casing(), next.casing(), form)
	s.add(beforeName, at(t, first-1).id(), form, upTo(i-first, 3))
	s.add(classesAround, at(t, first-1).classes(), begin.classes(), own.flags(), form)
}

// lastCapital returns the last capitalised token after first and before i, or first.
func lastCapital(t []token, first, i int) int {
	for k := i - 1; k > first; k-- {
		if t[k].capitalised() {
			return k
		}
	}
	return first
}

// endSigns collects the signs for a name, of whatever beginning, ending before
// token end.
func (d *document) endSigns(s *signs, p *passage, end int) {
	t := p.tokens
	last, prev, next, next2 := &t[end-1], at(t, end-2), at(t, end), at(t, end+1)
	s.ask(ends)
	s.add(wordAfter, next.id())
	s.add(wordsAfter, next.id(), next2.id())
	s.add(classesAfter, next.classes(), d.language)
	s.add(lastWord, last.id())
	s.add(ending, uint64(last.last4))
	s.add(beginning, uint64(last.first4))
	s.add(flags, last.flags())
	s.add(shapes, last.form(), next.form(), d.language)
	s.add(wordPair, prev.id(), last.id())
	s.add(shapeAfter, next.form(), next2.classes())
	s.add(flagsAfter, next.id(), next2.flags(), last.flags())
	s.add(afterAndShape, next.id(), last.form())
	s.add(classesAround, last.classes(), next.classes(), next2.form())
	s.add(longNameEnd, bit(last.inside), bit(next.inside), flagsOf(last.known))
	s.add(lastCompany, uint64(last.company), last.form())
}

// kindSigns collects the signs for what the tokens from first up to end name.
func (d *document) kindSigns(s *signs, p *passage, first, end int) {
	t := p.tokens
	begin, last, prev, next := &t[first], &t[end-1], at(t, first-1), at(t, end)
	n := upTo(end-first, 5)
	s.ask(kinds)
	s.add(firstWord, begin.id(), bit(end-first > 1))
	s.add(lastWord, last.id(), bit(end-first > 1))
	s.add(firstEnding, uint64(begin.last3), n)
	s.add(endings, uint64(last.last3), n)
	s.add(classesBefore, prev.classes(), n)
	s.add(classesAfter, next.classes(), n)
	s.add(firstClass, begin.classes(), n)
	s.add(lastClass, last.classes(), n)
	s.add(firstFlags, begin.flags(), n)
	s.add(flags, last.flags(), n)
	s.add(longName, flagsOf(begin.known), n, bit(int(begin.matched) == end-first))
	s.add(shapes, begin.form(), last.form(), n)
	s.add(shapesAround, prev.form(), next.form(), n)
	s.add(places, p.place(first), n, begin.casing(), uint64(begin.habit))
	core := coreEnd(t, first, end)
	head := &t[core-1]
	s.add(headWord, head.id(), bit(core < end))
	s.add(headClass, head.classes(), upTo(core-first, 3), d.language)
	s.add(connectorsBefore, connectorsIn(t[first:end]), head.classes())
	s.add(flagsAround, begin.flags(), last.flags(), n)
	s.add(whole, uint64(hashOf(d.text[begin.Start:last.End])))
	s.add(casings, begin.casing(), last.casing(), n)
	s.add(beforeAndHead, prev.id(), head.classes(), n)
	s.add(afterAndShape, next.id(), last.form(), n)
	s.add(beforeAndShape, prev.id(), begin.form(), n, begin.flags())
	s.add(aroundBoth, prev.id(), next.id(), n)
	s.add(beginning, uint64(begin.first4), n)
	s.add(lastBeforeCore, uint64(head.last4), upTo(core-first, 3))
	s.add(firstCompany, uint64(begin.company), n)
	s.add(lastCompany, uint64(begin.company), uint64(last.company), n)
	s.add(wordBeforeHead, prev.id(), head.id())
	s.add(aroundHead, prev.classes(), next.classes(), head.classes())
	s.add(patterns, uint64(begin.pattern), uint64(last.pattern), n)
	s.add(alone, bit(first == 0), bit(end == len(t)), n, last.form())
	var all class
	shapesSeen, flagsSeen := uint64(0), uint64(0)
	for k := first; k < end; k++ {
		all |= t[k].class & (orgHead | lawHead | eventHead | placeHead)
		shapesSeen, flagsSeen = shapesSeen*hashPrime+t[k].form(), flagsSeen*hashPrime+t[k].flags()
		if k > first && k < end-1 {
			s.add(innerWord, t[k].id())
		}
	}
	s.add(classes, uint64(all), n)
	s.add(shapesOfAll, shapesSeen)
	s.add(flagsOfAll, flagsSeen, n)
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
func connectorsIn(t []token) uint64 {
	last, n := uint64(0), 0
	for k := range t {
		if t[k].shape == small && t[k].class&connector != 0 {
			last = t[k].id()
			n++
		}
	}
	if n > 2 {
		return last + 1
	}
	return last
}
