package dates

import "lectern/corpus"

// figures reads dates written in figures: "2024-05-03", "03.05.2024",
// "03/05/2024", "12.XI.1920", "2024-05".
func (f *finder) figures(i int) int {
	if !f.startsNumber(i) {
		return 0
	}
	for _, separator := range []rune{'.', '/', '-'} {
		if f.glued(i+1, separator) {
			return f.figuresBy(i, separator)
		}
	}
	return 0
}

func (f *finder) figuresBy(i int, separator rune) int {
	a, b := f.at(i), f.at(i+2)
	if b.gap != joined || b.kind != number && b.kind != roman {
		return 0
	}
	if !f.glued(i+3, separator) || f.at(i+4).gap != joined || f.at(i+4).kind != number {
		return f.twoFigures(i, separator)
	}
	c := f.at(i + 4)
	if after := f.at(i + 5); after.gap == joined && (after.kind == number || f.glued(i+5, separator) && f.at(i+6).gap == joined && f.at(i+6).kind == number) {
		return 0
	}
	if a.figures == 4 {
		return f.yearFirst(i, a, b, c)
	}
	return f.yearLast(i, separator, a, b, c)
}

// yearFirst notes "2024-05-03"; a time after "T" stays outside.
func (f *finder) yearFirst(i int, y, m, d token) int {
	date := corpus.CalendarDate{Year: y.value, Month: m.value, Day: d.value}
	if m.kind != number || m.figures > 2 || d.figures > 2 || !valid(date) {
		return 0
	}
	return f.note(i, i+5, date.String(), date, Strong)
}

// yearLast notes a day, a month and a year. With full stops or dashes, and
// with a Roman month, the day comes first; with slashes both orders are in
// use, and only a figure above twelve tells which it is.
func (f *finder) yearLast(i int, separator rune, a, b, c token) int {
	year := c.value
	switch {
	case a.figures > 2 || b.kind == number && b.figures > 2:
		return 0
	case c.figures == 2 && separator == '.' && a.figures == 2 && b.figures == 2:
		year = century2(c.value)
	case c.figures != 4 || year < 1000 || year > 2199:
		return 0
	}
	next := i + 5
	if f.at(next).kind == yearWord {
		next++
		if f.glued(next, '.') {
			next++
		}
	}
	dayFirst := corpus.CalendarDate{Year: year, Month: b.value, Day: a.value}
	monthFirst := corpus.CalendarDate{Year: year, Month: a.value, Day: b.value}
	evidence := Strong
	if c.figures == 2 {
		evidence = Contextual
	}
	switch {
	case valid(dayFirst) && (separator != '/' || b.kind == roman || !valid(monthFirst) || a.value == b.value):
		return f.note(i, next, dayFirst.String(), dayFirst, evidence)
	case valid(dayFirst):
		return f.note(i, next, "", corpus.CalendarDate{Year: year}, evidence)
	case valid(monthFirst) && separator != '.':
		return f.note(i, next, monthFirst.String(), monthFirst, evidence)
	}
	return 0
}

// century2 places a year of two figures within a hundred years around 2000.
func century2(year int) int {
	if year < 50 {
		return 2000 + year
	}
	return 1900 + year
}

// twoFigures reads "2024-05" (a month), and "19.03." and "19/03" (a day).
func (f *finder) twoFigures(i int, separator rune) int {
	a, b := f.at(i), f.at(i+2)
	switch {
	case separator == '-' && a.figures == 4 && b.kind == number && b.figures == 2 && b.value >= 1 && b.value <= 12 &&
		b.value != (a.value+1)%100 && a.value >= 1000 && a.value <= 2199 && f.ends(i+3):
		date := corpus.CalendarDate{Year: a.value, Month: b.value}
		return f.note(i, i+3, date.String(), date, Strong)
	case a.figures > 2 || b.figures > 2:
		return 0
	case separator == '.' && f.glued(i+3, '.') && f.at(i+4).kind != number && b.kind == number:
		return f.dayAndMonth(i, i+4, corpus.CalendarDate{Month: b.value, Day: a.value})
	case separator == '/' && a.figures == 2 && b.figures == 2 && b.kind == number && f.ends(i+3):
		date := corpus.CalendarDate{Month: b.value, Day: a.value}
		if valid(date) && a.value > 12 {
			return f.note(i, i+3, date.String(), date, Weak)
		}
		return 0
	}
	return 0
}

// dayAndMonth notes "19.03.", which a preposition tells from the number of a section.
func (f *finder) dayAndMonth(i, next int, date corpus.CalendarDate) int {
	if !valid(date) {
		return 0
	}
	evidence := Weak
	if before := f.at(i - 1); before.kind == lead || before.kind == to || before.kind == weekday || f.is(i-1, '|') {
		evidence = Contextual
	}
	return f.note(i, next, date.String(), date, evidence)
}

// ends reports whether no further figure or word is joined at i.
func (f *finder) ends(i int) bool {
	t := f.at(i)
	if t.gap != joined {
		return true
	}
	return t.kind == sign && (f.at(i+1).gap != joined || f.at(i+1).kind == sign) && t.value != '%'
}

// daysIn holds the most days a month can have.
var daysIn = [...]int{1: 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// valid reports whether the day occurs in the month.
func valid(d corpus.CalendarDate) bool {
	return d.Month >= 1 && d.Month <= 12 && d.Day >= 1 && d.Day <= daysIn[d.Month]
}
