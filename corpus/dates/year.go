package dates

import (
	"strconv"
	"strings"

	"lectern/corpus"
)

// years reads a year or a range of years: "1992", "2021-2025", "1939–45",
// "2011 à 2014", "2024 года".
func (f *finder) years(i int) int {
	first, next, said := f.rangeStart(i)
	if first == 0 {
		return 0
	}
	if last, after := f.yearRangeEnd(first, next); after > 0 {
		return f.yearRange(i, after, first, last)
	}
	if f.at(next-1).kind == number && !f.wholeNumber(i) {
		return 0
	}
	evidence := Strong
	if !said {
		evidence = f.yearEvidence(i)
	}
	if _, bc, after, ok := f.eraAfter(next); ok && !bc {
		next, evidence = after, Strong
	}
	date := corpus.CalendarDate{Year: first}
	return f.note(i, next, date.String(), date, evidence)
}

// rangeStart reads a year that a slash and a second year may follow.
func (f *finder) rangeStart(i int) (year, next int, said bool) {
	if f.glued(i+1, '/') && f.at(i).figures == 4 && f.startsNumber(i) && f.at(i).value >= 1000 && f.at(i).value <= 2199 {
		return f.at(i).value, i + 1, false
	}
	return f.yearAt(i)
}

// yearRangeEnd reads the second year of a range; after is zero without one.
func (f *finder) yearRangeEnd(first, i int) (last, after int) {
	slash := f.glued(i, '/')
	spanish := f.word(i) == "y" && strings.EqualFold(f.word(i-2), "entre")
	if !f.dash(i) && !slash && !spanish && !f.joinsRanges(i) {
		return 0, 0
	}
	t := f.at(i + 1)
	if t.kind != number || t.gap == newBlock {
		return 0, 0
	}
	switch last = t.value; {
	case t.figures == 2 && t.gap == joined && f.ends(i+2):
		last += first - first%100
		if last <= first {
			last += 100
		}
		if last-first > 60 {
			return 0, 0
		}
		after = i + 2
	case t.figures == 4:
		if last, after, _ = f.yearAt(i + 1); last == 0 {
			return 0, 0
		}
	default:
		return 0, 0
	}
	if last <= first || slash && last != first+1 {
		return 0, 0
	}
	return last, after
}

// yearRange notes a range of years with the words that belong to it: "годы",
// "гг.", an era.
func (f *finder) yearRange(i, next, first, last int) int {
	if f.at(next).kind == yearWord {
		next++
		if f.glued(next, '.') && f.at(next-1).end-f.at(next-1).start <= len("гг") {
			next++
		}
	}
	if _, bc, after, ok := f.eraAfter(next); ok && !bc {
		next = after
	}
	return f.noteRange(i, next, corpus.CalendarDate{Year: first}, corpus.CalendarDate{Year: last}, Strong)
}

// yearEvidence judges four figures by what stands around them.
func (f *finder) yearEvidence(i int) Evidence {
	t, before, after := f.at(i), f.at(i-1), f.at(i+1)
	if after.kind == count && after.gap <= spaced {
		return Weak
	}
	modern := t.value >= 1800 && t.value <= 2060
	nounFollows := after.kind == other && after.gap == spaced && after.flags&(capitalized|upper) == 0
	switch {
	case t.gap == newBlock && modern && nounFollows:
		return Contextual
	case modern && f.listed(i):
		return Contextual
	case before.kind == label, before.kind == number, f.is(i-1, '.') && before.gap == joined && f.at(i-2).kind == label:
		return Weak
	case before.kind == lead, before.kind == of, before.kind == to && f.word(i-1) != "a",
		before.kind == century && before.flags&short != 0:
		return Contextual
	case before.kind == and && modern:
		return Contextual
	case (f.is(i-1, '(') || f.is(i-1, '[')) && t.value >= 1400 && f.closes(i+1):
		return Contextual
	case modern && (germanAfter[f.word(i+1)] || f.is(i-1, ',') && after.kind == lead):
		return Contextual
	case before.kind == sign && before.value == ',' && t.value >= 1500 && f.closes(i+1):
		return Contextual
	case modern && nounFollows && (before.kind == determiner || lowerASCII(f.word(i-1)) == "a"):
		return Contextual // "the 1994 genocide"
	case modern && t.gap >= newLine, modern && f.is(i-1, '|'):
		if f.closes(i+1) || after.gap >= newLine {
			return Contextual
		}
	case modern && f.dash(i-1) && before.gap == joined && strings.EqualFold(f.word(i-2), "mid"):
		return Contextual
	case modern && (after.kind == sign && (after.value == '–' || after.value == '—')) && after.gap == joined:
		return Contextual
	}
	return Weak
}

// listed reports whether the year at i follows another in a row or list.
func (f *finder) listed(i int) bool {
	at := i - 1
	if f.at(at).kind == sign && f.at(at).value == ',' {
		at--
	}
	t := f.at(at)
	return t.kind == number && t.figures == 4 && t.value >= 1800 && t.value <= 2060 && f.at(i).gap == spaced
}

// closes reports whether a clause, bracket or cell ends at token i.
func (f *finder) closes(i int) bool {
	t := f.at(i)
	return t.gap >= newLine || t.kind == sign && strings.ContainsRune(".,;:)]|*–—", rune(t.value))
}

// eraAfter reads an era that follows a year or century: "BC", "до н. э.",
// "v. Chr.", "av. J.-C.", "a. C.". plain tells that it is one word.
func (f *finder) eraAfter(i int) (plain, bc bool, next int, ok bool) {
	t := f.at(i)
	if t.gap == newBlock {
		return false, false, 0, false
	}
	if t.kind == era && t.flags&upper != 0 && (t.flags&following != 0 || f.at(i+1).kind != number) {
		return true, t.flags&beforeEra != 0, i + 1, true
	}
	for _, phrase := range eraPhrases {
		if next := f.phrase(i, phrase.words); next > 0 {
			return false, phrase.bc, next, true
		}
	}
	return false, false, 0, false
}

// eraPhrases are eras of several words, their signs set apart.
var eraPhrases = []struct {
	words []string
	bc    bool
}{
	{strings.Fields("до н . э ."), true},
	{strings.Fields("до нашей эры"), true},
	{strings.Fields("н . э ."), false},
	{strings.Fields("v . Chr ."), true},
	{strings.Fields("n . Chr ."), false},
	{strings.Fields("av . J . - C ."), true},
	{strings.Fields("apr . J . - C ."), false},
	{strings.Fields("a . C ."), true},
	{strings.Fields("d . C ."), false},
	{strings.Fields("antes de Cristo"), true},
	{strings.Fields("B . C ."), true},
	{strings.Fields("A . D ."), false},
}

// phrase matches words and signs in a row and returns the token after them.
func (f *finder) phrase(i int, words []string) int {
	for k, word := range words {
		if f.word(i+k) != word {
			return 0
		}
	}
	return i + len(words)
}

// beforeEra reads years of one to four figures with an era after them: "44 BC", "301 AD".
func (f *finder) beforeEra(i int) int {
	t := f.at(i)
	if t.figures > 4 || t.value == 0 || !f.startsNumber(i) {
		return 0
	}
	first, last, next := t.value, t.value, i+1
	if n := f.at(i + 2); f.dash(i+1) && n.kind == number && n.figures <= 4 {
		last, next = n.value, i+3
	}
	if f.at(next).kind == yearWord {
		next++
		if f.glued(next, '.') {
			next++
		}
	}
	_, bc, after, ok := f.eraAfter(next)
	if !ok {
		return 0
	}
	return f.noteEra(i, after, first, last, bc)
}

// eraYear reads "AD 134" and "AD 1405–1441".
func (f *finder) eraYear(i int) int {
	t, n := f.at(i), f.at(i+1)
	if t.flags&following != 0 || t.flags&upper == 0 || n.kind != number || n.figures > 4 || n.gap == newBlock {
		return 0
	}
	first, last, next := n.value, n.value, i+2
	if end := f.at(i + 3); f.dash(i+2) && end.kind == number && end.figures <= 4 {
		last, next = end.value, i+4
		if last < first && end.figures == 2 {
			last += first - first%100
		}
	}
	return f.noteEra(i, next, first, last, false)
}

// noteEra notes years with their era.
func (f *finder) noteEra(i, next, first, last int, bc bool) int {
	from, until := corpus.CalendarDate{Year: first}, corpus.CalendarDate{Year: last}
	if !bc {
		return f.noteRange(i, next, from, until, Strong)
	}
	value := strconv.Itoa(first) + " BC"
	if first != last {
		value = strconv.Itoa(first) + " BC.." + strconv.Itoa(last) + " BC"
	}
	return f.note(i, next, value, corpus.CalendarDate{}, Strong)
}

// dayAlone reads "on the 26th" and a year of three figures ("in 830,").
func (f *finder) dayAlone(i int) int {
	t := f.at(i)
	if t.figures == 3 && t.value > 0 && f.wholeNumber(i) && f.at(i-1).kind == lead {
		return f.earlyYear(i)
	}
	day, next, ordinal, ok := f.day(i)
	if !ok || !ordinal || !f.startsNumber(i) {
		return 0
	}
	evidence := Weak
	if f.at(i-1).kind == determiner && f.at(i-2).kind == lead && f.closes(next) {
		evidence = Contextual
	}
	return f.note(i, next, "XXXX-XX-"+twoDigits(day), corpus.CalendarDate{}, evidence)
}

// earlyYear notes three figures after "in" or "since", which are a year when
// the clause ends there and may be one otherwise.
func (f *finder) earlyYear(i int) int {
	word := lowerASCII(f.word(i - 1))
	evidence := Weak
	if (word == "in" || word == "en" || f.word(i-1) == "since") && f.closes(i+1) {
		evidence = Contextual
	}
	date := corpus.CalendarDate{Year: f.at(i).value}
	return f.note(i, i+1, date.String(), date, evidence)
}

// weekdayDay reads a day alone after its weekday: "jueves 12".
func (f *finder) weekdayDay(i int) int {
	if _, ok := f.days(i + 1); !ok || f.at(i+1).gap != spaced {
		return 0
	}
	if next := f.dayMonth(i + 1); next > 0 {
		return next
	}
	if next := f.figures(i + 1); next > 0 {
		return next
	}
	day, next, _, _ := f.day(i + 1)
	next = f.withoutStop(next)
	if !f.closes(next) && f.at(next).kind != lead {
		return 0
	}
	return f.note(i+1, next, "XXXX-XX-"+twoDigits(day), corpus.CalendarDate{}, Weak)
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
