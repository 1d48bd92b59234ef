package dates

import "lectern/corpus"

// days is a run of days of one month: "3", "3–5", "14 and 15", "20, 21 and 22".
type days struct {
	first, last int
	next        int  // the token after it
	ordinal     bool // written "3rd"
}

// maxDays bounds the days of one list.
const maxDays = 6

// dayMonth reads day before month: "3 May 2024", "3–5 мая", "1er mars", "3. Mai
// bis 5. Juni 2024", "3 de mayo de 2024".
func (f *finder) dayMonth(i int) int {
	d, ok := f.days(i)
	if !ok {
		return 0
	}
	from, until, next, ok := f.monthOfDays(d)
	if !ok {
		return 0
	}
	evidence := Strong
	if f.doubtfulMonth(next-1) && until.Year == 0 && f.glued(next, '.') {
		next++ // Spanish "2 may."
	} else if until.Year == 0 && f.doubtfulMonth(next-1) {
		evidence = Weak
	}
	if end, after, ok := f.rangeEnd(next); ok && ordered(until, end) {
		if from.Year == 0 {
			from.Year = end.Year
		}
		return f.noteRange(i, after, from, end, evidence)
	}
	return f.noteRange(i, next, from, until, evidence)
}

// monthOfDays reads the month and year after days.
func (f *finder) monthOfDays(d days) (from, until corpus.CalendarDate, next int, ok bool) {
	at := d.next
	if f.at(at).kind == of {
		at++
	}
	m := f.at(at)
	if m.kind != month || m.gap == newBlock {
		return from, until, 0, false
	}
	next = f.abbreviated(at + 1)
	year, next := f.yearAfter(next)
	from = corpus.CalendarDate{Year: year, Month: m.value, Day: d.first}
	until = corpus.CalendarDate{Year: year, Month: m.value, Day: d.last}
	return from, until, next, true
}

// doubtfulMonth reports whether the month word at i is one that follows a
// figure in other ways too: "phase 2 may begin".
func (f *finder) doubtfulMonth(i int) bool {
	t := f.at(i)
	return t.kind == month && t.flags&capitalOnly != 0 && t.flags&(capitalized|upper) == 0
}

// rangeEnd reads a second full date after a dash or a word like "bis". English
// "to" and "until" between full dates join two mentions, not one.
func (f *finder) rangeEnd(i int) (end corpus.CalendarDate, next int, ok bool) {
	if !f.dash(i) && !f.joinsRanges(i) {
		return end, 0, false
	}
	d, ok := f.days(i + 1)
	if !ok {
		return end, 0, false
	}
	_, end, next, ok = f.monthOfDays(d)
	return end, next, ok
}

// joinsRanges reports whether token i is a word that makes one expression of
// two dates.
func (f *finder) joinsRanges(i int) bool {
	if f.at(i).kind != to {
		return false
	}
	switch f.word(i) {
	case "to", "through", "until", "till", "hasta":
		return false
	}
	return true
}

// days reads one or more days of a month.
func (f *finder) days(i int) (days, bool) {
	first, next, ordinal, ok := f.day(i)
	if !ok || !f.startsNumber(i) {
		return days{}, false
	}
	d := days{first: first, last: first, next: next, ordinal: ordinal}
	for n := 1; n < maxDays; n++ {
		at := d.next
		switch t := f.at(at); {
		case f.dash(at), t.kind == to, t.kind == and, f.glued(at, ','), f.glued(at, '/'):
			at++
		default:
			return d, true
		}
		last, next, _, ok := f.day(at)
		if !ok || last <= d.last {
			return d, true
		}
		d.last, d.next = last, next
	}
	return d, true
}

// startsNumber reports whether the figures at i stand for themselves and are
// no end of a decimal, a time or a sum.
func (f *finder) startsNumber(i int) bool {
	t := f.at(i)
	if t.gap != joined || i == 0 {
		return true
	}
	before := f.at(i - 1)
	if before.kind != sign {
		return false
	}
	switch before.value {
	case '.', ',', ':', '/':
		return f.at(i-2).kind != number || before.gap != joined
	case '$', '#', '+':
		return false
	}
	return true
}

// day reads the day of a month with its ordinal mark: "3", "3rd", "3-го", "3.", "1.º".
func (f *finder) day(i int) (day, next int, ordinal, ok bool) {
	t := f.at(i)
	if t.kind != number || t.figures > 2 || t.value < 1 || t.value > 31 {
		return 0, 0, false, false
	}
	next = i + 1
	switch {
	case f.at(next).gap != joined:
	case suffixes[lowerASCII(f.word(next))]:
		next, ordinal = next+1, true
	case f.dash(next) && f.at(next+1).gap == joined && cyrillicSuffix(f.word(next+1)):
		next, ordinal = next+2, true
	case f.is(next, '.') && suffixes[f.word(next+1)] && f.at(next+1).gap == joined:
		next, ordinal = next+2, true
	case f.is(next, '.') && f.at(next+1).gap != joined, f.is(next, '.') && f.is(next+1, '/'):
		next++
	case f.is(next, ':'), f.is(next, '%'):
		return 0, 0, false, false
	}
	return t.value, next, ordinal, true
}

// monthDay reads month before day: "May 3, 2024", "May 3–5", "Jan. 3rd".
func (f *finder) monthDay(i int) int {
	m := f.tokens[i]
	if m.flags&plainMonth == 0 || m.flags&(capitalized|upper) == 0 && m.flags&capitalOnly != 0 {
		return 0
	}
	at := f.abbreviated(i + 1)
	d, ok := f.days(at)
	if !ok || f.at(at).gap == joined && f.at(at-1).kind == month {
		return 0
	}
	d.next = f.withoutStop(d.next)
	if after := f.at(d.next); after.gap <= spaced && (after.kind == count || after.kind == month && !d.ordinal && f.capitalMonth(d.next)) {
		return 0
	}
	year, next := f.yearAfter(d.next)
	from := corpus.CalendarDate{Year: year, Month: m.value, Day: d.first}
	until := corpus.CalendarDate{Year: year, Month: m.value, Day: d.last}
	if f.dash(next) && f.at(next+1).kind == month {
		if end, after, ok := f.monthDayEnd(next + 1); ok && ordered(until, end) {
			from.Year = max(from.Year, yearBefore(from, end))
			return f.noteRange(i, after, from, end, Strong)
		}
	}
	return f.noteRange(i, next, from, until, Strong)
}

// withoutStop gives back the full stop that day took for the mark of an
// ordinal, where it ends a sentence: "on May 3."
func (f *finder) withoutStop(next int) int {
	if f.is(next-1, '.') {
		return next - 1
	}
	return next
}

// capitalMonth reports whether token i is a month that may open a date: in
// "June 3 July 5" the second date stands for itself.
func (f *finder) capitalMonth(i int) bool {
	t := f.at(i + 1)
	return f.at(i).flags&capitalized != 0 && t.kind == number && t.figures == 4
}

// monthDayEnd reads the second half of "May 30 – June 2, 2024".
func (f *finder) monthDayEnd(i int) (end corpus.CalendarDate, next int, ok bool) {
	at := f.abbreviated(i + 1)
	d, ok := f.days(at)
	if !ok {
		return end, 0, false
	}
	year, next := f.yearAfter(f.withoutStop(d.next))
	return corpus.CalendarDate{Year: year, Month: f.at(i).value, Day: d.last}, next, true
}

// yearBefore is the year of from when only the end of the range states one.
func yearBefore(from, end corpus.CalendarDate) int {
	if end.Year != 0 && from.Month > end.Month {
		return end.Year - 1
	}
	return end.Year
}

// ordered reports whether end may close a range that opens with from.
func ordered(from, end corpus.CalendarDate) bool {
	if from.Year == 0 || end.Year == 0 {
		return from.Month != end.Month || from.Day < end.Day
	}
	return from.Compare(end) < 0
}

// monthYear reads a month with or without its year, and ranges of months:
// "May 2024", "mayo de 2024", "January–March 2025", "in May".
func (f *finder) monthYear(i int) int {
	m := f.tokens[i]
	next := f.abbreviated(i + 1)
	until := m.value
	if at := next; f.dash(at) || f.joinsRanges(at) {
		if end := f.at(at + 1); end.kind == month && end.value != m.value && end.gap < newBlock {
			until, next = end.value, f.abbreviated(at+2)
		}
	}
	year, after := f.yearAfter(next)
	from := corpus.CalendarDate{Year: year, Month: m.value}
	end := corpus.CalendarDate{Year: year, Month: until}
	switch {
	case year == 0 && until == m.value && m.flags&short != 0 && !f.is(next-1, '.'):
		return 0
	case year != 0 && f.doubtfulMonth(i), year != 0 && m.flags&ambiguous != 0 && m.gap == joined && i > 0 && f.at(i-1).kind != sign:
		return f.noteRange(i, after, from, end, Weak)
	case year != 0, until != m.value && m.flags&ambiguous == 0:
		return f.noteRange(i, after, from, end, Strong)
	}
	if m.flags&capitalOnly != 0 && m.flags&(capitalized|upper) == 0 {
		return 0
	}
	return f.noteRange(i, next, from, end, f.monthEvidence(i))
}

// monthEvidence judges a month that stands alone.
func (f *finder) monthEvidence(i int) Evidence {
	m, before, after := f.tokens[i], f.at(i-1), f.at(i+1)
	foreign := m.flags&plainMonth == 0
	switch {
	case m.flags&short != 0:
		return Weak
	case before.kind == determiner && m.flags&ambiguous == 0:
		return Contextual // "the November session"
	case after.flags&capitalized != 0 && after.kind == other && after.gap == spaced && !foreign:
		return Weak // "April Jones"
	case foreign && m.flags&(capitalized|upper) != 0 && m.value != 5:
		return Weak // a forename: "Julio"
	case before.kind == lead, before.kind == century && before.flags&short != 0:
		return Contextual
	case before.kind == of || before.kind == to || before.kind == and || before.kind == count:
		if m.flags&ambiguous != 0 && before.kind == and {
			return Weak
		}
		return Contextual
	case foreign && m.flags&ambiguous == 0 && before.gap != joined && before.kind != number:
		return Contextual // lower-case months of Russian, French and Spanish are nothing else
	}
	return Weak
}

func lowerASCII(s string) string {
	if len(s) > 3 || s == "" || s[0] < 'A' || s[0] > 'Z' {
		return s
	}
	b := []byte(s)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}
