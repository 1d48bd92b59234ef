package dates

import (
	"strings"

	"lectern/corpus"
)

// match walks the tokens from left to right and takes at each the first rule
// that applies. Every rule looks at a bounded number of tokens.
func (f *finder) match() {
	for i := 0; i < len(f.tokens); {
		next := i
		for _, rule := range rules[f.tokens[i].kind] {
			if next = rule(f, i); next > i {
				break
			}
		}
		i = max(next, i+1)
	}
}

// A rule reads a date from token i on, notes it, and returns the token after
// it; it returns zero when it does not apply.
type rule func(f *finder, i int) int

// rules are those that may begin with a kind of token, the longest form first.
var rules = [...][]rule{
	number:  {(*finder).figures, (*finder).dayMonth, (*finder).beforeEra, (*finder).numberedPeriod, (*finder).numberedDecade, (*finder).years, (*finder).dayAlone},
	month:   {(*finder).monthDay, (*finder).monthYear},
	ordinal: {(*finder).namedPeriod},
	roman:   {(*finder).namedPeriod},
	season:  {(*finder).seasonYear},
	decades: {(*finder).decadeAfterWord},
	decade:  {(*finder).decadeWord},
	century: {(*finder).centuryAfterWord},
	era:     {(*finder).eraYear},
	weekday: {(*finder).weekdayDay},
	other:   {(*finder).letterPeriod},
}

// at returns token i; outside of the text it is a token that fits nowhere.
func (f *finder) at(i int) token {
	if i < 0 || i >= len(f.tokens) {
		return token{kind: other, gap: newBlock}
	}
	return f.tokens[i]
}

// word returns the text of token i as written.
func (f *finder) word(i int) string {
	t := f.at(i)
	return f.text[t.start:t.end]
}

// is reports whether token i is the given sign.
func (f *finder) is(i int, s rune) bool {
	t := f.at(i)
	return t.kind == sign && t.value == int(s)
}

// glued reports whether token i is the given sign with nothing before it.
func (f *finder) glued(i int, s rune) bool {
	return f.is(i, s) && f.at(i).gap == joined
}

// dash reports whether token i is a hyphen or dash.
func (f *finder) dash(i int) bool {
	t := f.at(i)
	return t.kind == sign && (t.value == '-' || t.value == '–' || t.value == '—' || t.value == '‑' || t.value == '‒' || t.value == '−') && t.gap <= spaced
}

// note records tokens i up to next as a date and returns next.
func (f *finder) note(i, next int, value string, date corpus.CalendarDate, evidence Evidence) int {
	f.found = append(f.found, Found{
		Span:     corpus.Span{Start: f.tokens[i].start, End: f.tokens[next-1].end},
		Value:    value,
		Date:     date,
		Evidence: evidence,
	})
	return next
}

// noteRange records a range; equal ends give one date.
func (f *finder) noteRange(i, next int, from, until corpus.CalendarDate, evidence Evidence) int {
	value := from.String()
	if from != until {
		value += ".." + until.String()
	}
	return f.note(i, next, value, from, evidence)
}

// yearAt reads a year of four figures with what belongs to it ("2024 года",
// "2024-м", "2024 г."). said tells that something but the figures makes it one.
func (f *finder) yearAt(i int) (year, next int, said bool) {
	t := f.at(i)
	if t.kind != number || t.figures != 4 || t.value < 1000 || t.value > 2199 || t.gap == newBlock && i > 0 || !f.wholeNumber(i) {
		return 0, 0, false
	}
	next = i + 1
	if f.dash(next) && f.at(next).gap == joined && f.at(next+1).gap == joined && cyrillicSuffix(f.word(next+1)) {
		next, said = next+2, true
	}
	if f.at(next).kind == yearWord && f.at(next).gap < newBlock {
		brief := f.at(next).end-f.at(next).start <= len("гг")
		next, said = next+1, true
		if brief && f.glued(next, '.') {
			next++
		}
	}
	if n := f.at(next); !said && n.gap == joined && n.kind != sign {
		return 0, 0, false
	}
	return t.value, next, said
}

func cyrillicSuffix(s string) bool { return suffixes[s] && s[0] >= 0xd0 }

// wholeNumber reports whether the figures at i are no part of a longer number,
// a decimal, a time or an amount of money.
func (f *finder) wholeNumber(i int) bool {
	if t := f.at(i); t.gap == joined && i > 0 {
		switch before := f.at(i - 1); {
		case before.kind != sign:
			return false
		case strings.ContainsRune("$€£¥₽#№%+@_=&\\", rune(before.value)):
			return false
		case strings.ContainsRune(".,:/", rune(before.value)) && before.gap == joined && f.at(i-2).kind == number:
			return false
		}
	}
	if after := f.at(i + 1); after.gap == joined && after.kind == sign {
		if strings.ContainsRune(".,:/", rune(after.value)) && f.at(i+2).gap == joined && f.at(i+2).kind == number {
			return false
		}
		return !strings.ContainsRune("%‰°$€£@_=&\\", rune(after.value))
	}
	return true
}

// abbreviated steps over the full stop after an abbreviation at i-1.
func (f *finder) abbreviated(i int) int {
	if f.at(i-1).flags&short != 0 && f.glued(i, '.') || f.glued(i, '.') && strings.EqualFold(f.word(i-1), "may") && f.at(i+1).kind == number {
		return i + 1
	}
	return i
}

// yearAfter reads a year after a month ("May 2024", "May, 2024", "mayo de
// 2024"). Without one it returns where it began.
func (f *finder) yearAfter(i int) (year, next int) {
	at := i
	if f.glued(at, ',') || f.at(at).kind == of {
		at++
	}
	if year, next, _ := f.yearAt(at); year != 0 {
		return year, next
	}
	return 0, i
}
