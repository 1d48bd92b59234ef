package dates

import (
	"lectern/corpus"
	"strconv"
)

// numberedPeriod reads centuries, quarters and halves whose number is in
// figures: "20th century", "19. Jahrhundert", "1-й квартал 2024 года".
func (f *finder) numberedPeriod(i int) int {
	t := f.at(i)
	if t.figures > 2 || t.value == 0 || !f.startsNumber(i) {
		return 0
	}
	_, next, _, ok := f.day(i)
	if !ok {
		return 0
	}
	return f.period(i, next, t.value, false)
}

// namedPeriod reads those whose number is a word or a Roman numeral: "first
// quarter of 2023", "XX век", "XVIIe siècle".
func (f *finder) namedPeriod(i int) int {
	next := i + 1
	if f.at(i).kind == roman && f.at(next).gap == joined && suffixes[f.word(next)] {
		next++
	}
	return f.period(i, next, f.at(i).value, f.at(i).kind == roman)
}

// period reads the name of a period after its number n.
func (f *finder) period(i, at, n int, isRoman bool) int {
	last := n
	if end := f.at(at + 1); (f.dash(at) || f.at(at).kind == and) && end.value > n && end.value <= 39 && (end.kind == roman || end.kind == ordinal || end.kind == number && f.at(i).kind == number) {
		last, at = end.value, at+2
		if f.at(at).gap == joined && suffixes[f.word(at)] {
			at++
		}
	}
	if f.dash(at) && f.at(at).gap == joined && f.at(at+1).gap == joined {
		at++ // "20th-century"
	}
	word := f.at(at)
	if word.gap == newBlock {
		return 0
	}
	switch word.kind {
	case century:
		return f.noteCentury(i, at+1, n, last, isRoman)
	case quarter:
		return f.partOfYear(i, at+1, "Q", n, 4)
	case half:
		return f.partOfYear(i, at+1, "H", n, 2)
	}
	return 0
}

// noteCentury notes centuries first to last; next is the token after the word.
func (f *finder) noteCentury(i, next, first, last int, isRoman bool) int {
	word := f.at(next - 1)
	if word.flags&short != 0 {
		if !f.glued(next, '.') || !isRoman && f.at(i).figures != 2 {
			return 0
		}
		next++
	}
	if first > 22 || first == 0 {
		return 0
	}
	evidence := Strong
	if f.at(i).kind == ordinal && first < 3 && f.at(i-1).kind == other {
		evidence = Contextual
	}
	mark := ""
	if _, bc, after, ok := f.eraAfter(next); ok {
		next = after
		if bc {
			mark = " BC"
		}
	}
	value := centuryName(first) + mark
	if first != last {
		value += ".." + centuryName(last) + mark
	}
	return f.note(i, next, value, corpus.CalendarDate{}, evidence)
}

// centuryName returns the normal form of a century: "20th century".
func centuryName(n int) string {
	suffix := "th"
	if n/10 != 1 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix + " century"
}

// centuryAfterWord reads "siglo XX".
func (f *finder) centuryAfterWord(i int) int {
	n := f.at(i + 1)
	if f.at(i).flags&short != 0 || n.kind != roman || n.gap == newBlock {
		return 0
	}
	last, next := n.value, i+2
	if end := f.at(i + 3); (f.dash(i+2) || f.at(i+2).kind == and) && end.kind == roman && end.value > n.value {
		last, next = end.value, i+4
	}
	value := centuryName(n.value)
	if last != n.value {
		value += ".." + centuryName(last)
	}
	return f.note(i, next, value, corpus.CalendarDate{}, Strong)
}

// partOfYear notes the nth quarter or half of a year, which may be named.
func (f *finder) partOfYear(i, next int, letter string, n, most int) int {
	if n > most {
		return 0
	}
	year, after := f.yearAfter(next)
	if year != 0 {
		return f.note(i, after, corpus.CalendarDate{Year: year}.String()+"-"+letter+strconv.Itoa(n), corpus.CalendarDate{Year: year}, Strong)
	}
	evidence := Weak
	if letter == "Q" || letter == "H" && f.word(next-1) != "half" {
		evidence = Contextual
	}
	return f.note(i, next, "XXXX-"+letter+strconv.Itoa(n), corpus.CalendarDate{}, evidence)
}

// letterPeriod reads "Q1 2024" and "H2 2023".
func (f *finder) letterPeriod(i int) int {
	word, n := f.word(i), f.at(i+1)
	if word != "Q" && word != "H" || n.kind != number || n.gap != joined || n.figures != 1 || n.value == 0 || f.at(i).gap == joined && i > 0 && f.at(i-1).kind != sign {
		return 0
	}
	if f.at(i+2).gap == joined && f.at(i+2).kind != sign {
		return 0
	}
	most := 4
	if word == "H" {
		most = 2
	}
	if year, _ := f.yearAfter(i + 2); year == 0 && (word == "H" || f.glued(i+2, '.')) {
		return 0
	}
	return f.partOfYear(i, i+2, word, n.value, most)
}

// seasonNames are the seasons in normal form.
var seasonNames = [...]string{1: "spring", "summer", "autumn", "winter"}

// seasonYear reads a season with its year: "spring of 2024", "летом 2024 года",
// "winter 2023–24". A season alone is no date.
func (f *finder) seasonYear(i int) int {
	t := f.at(i)
	year, next := f.yearAfter(i + 1)
	if year == 0 {
		return 0
	}
	if last, after := f.yearRangeEnd(year, next); after > 0 && last == year+1 {
		next = after
	}
	date := corpus.CalendarDate{Year: year}
	return f.note(i, next, date.String()+" "+seasonNames[t.value], date, Strong)
}

// numberedDecade reads "1990s", "'90s", "1980-е годы", "1980er-Jahre".
func (f *finder) numberedDecade(i int) int {
	t := f.at(i)
	if t.value%10 != 0 || t.figures != 4 && t.figures != 2 || !f.startsNumber(i) || t.figures == 4 && (t.value < 1000 || t.value > 2090) {
		return 0
	}
	start, next, ok := f.decadeMark(i)
	if !ok {
		return 0
	}
	value := t.value
	if t.figures == 2 {
		value += 1900
	}
	return f.note(start, next, strconv.Itoa(value)+"s", corpus.CalendarDate{}, Strong)
}

// decadeMark reads what makes the figures at i a decade.
func (f *finder) decadeMark(i int) (start, next int, ok bool) {
	t, next := f.at(i), i+1
	apostrophe := f.is(next, '\'') || f.is(next, '’')
	if apostrophe && f.at(next).gap == joined && t.figures == 4 {
		next++
	}
	if n := f.at(next); n.gap == joined && f.word(next) == "s" {
		if t.figures == 4 {
			return i, next + 1, true
		}
		before := f.is(i-1, '\'') || f.is(i-1, '’') || f.is(i-1, '‘')
		return i - 1, next + 1, before && t.gap == joined && t.value >= 20
	}
	if f.at(next).gap == joined && f.word(next) == "er" {
		next++
		if f.dash(next) {
			next++
		}
		if f.at(next).kind == decades {
			next++
		}
		return i, next, t.figures == 4 || f.at(next-1).kind == decades
	}
	if f.dash(next) && f.at(next+1).gap == joined && cyrillicSuffix(f.word(next+1)) && f.word(next+1) != "й" && f.word(next+1) != "го" {
		plural := f.word(next+1) == "е" || f.word(next+1) == "х"
		next += 2
		if f.at(next).kind == yearWord && f.at(next).end-f.at(next).start > len("гг") {
			next++
		} else if t.figures == 2 {
			return 0, 0, false
		}
		return i, next, plural
	}
	return 0, 0, false
}

// decadeAfterWord reads "années 1990", "años treinta".
func (f *finder) decadeAfterWord(i int) int {
	n := f.at(i + 1)
	if n.gap == newBlock {
		return 0
	}
	if value := spanishDecades[f.word(i+1)]; value != 0 {
		return f.note(i, i+2, strconv.Itoa(1900+value)+"s", corpus.CalendarDate{}, Strong)
	}
	if n.kind != number || n.value%10 != 0 || !f.wholeNumber(i+1) {
		return 0
	}
	switch {
	case n.figures == 4 && n.value >= 1000 && n.value <= 2090:
		return f.note(i, i+2, strconv.Itoa(n.value)+"s", corpus.CalendarDate{}, Strong)
	case n.figures == 2 && n.value >= 20:
		return f.note(i, i+2, strconv.Itoa(1900+n.value)+"s", corpus.CalendarDate{}, Strong)
	}
	return 0
}

// decadeWord reads "the nineties", "Siebzigerjahre". English needs the article,
// since "in his nineties" is an age.
func (f *finder) decadeWord(i int) int {
	switch f.word(i - 1) {
	case "the", "The", "early", "late", "mid", "den", "die", "der", "-":
		return f.note(i, i+1, strconv.Itoa(1900+f.at(i).value)+"s", corpus.CalendarDate{}, Contextual)
	}
	return 0
}
