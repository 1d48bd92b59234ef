// Package dates is the grammar of date expressions: it finds them in text and
// tells which day, month, year or longer period of the calendar they mean.
//
// English, Russian, French, Spanish and German are read together in one pass,
// so that nobody has to know the language of a text first. Found are full and
// partial dates in words and in figures, years, ranges, quarters, halves and
// seasons of a year, decades, centuries, and years before the common era. Durations, ages,
// times of day, weekdays and words such as "today" are no dates; a weekday
// before a date lies outside of it.
//
// The package guarantees time linear in the text, spans on character
// boundaries that never overlap, and the same answer for the same text. It
// leaves to others whether a doubtful finding is a date: [Found.Evidence] says
// how much speaks for it.
package dates

import (
	"strings"
	"unicode/utf8"

	"lectern/corpus"
)

// Evidence is how much speaks for a finding being a date.
type Evidence uint8

const (
	// Weak findings have the form of a date and nothing that tells them from
	// a number or a name: a four-digit figure without a word such as "in" by
	// it, "May" or "April" alone, "the 26th", "12/05". Most are no dates.
	Weak Evidence = iota

	// Contextual findings are dates by the words or signs around them: "in
	// 1992", "(1992)", "since May", a table cell that holds a year alone.
	Contextual

	// Strong findings are dates by their own form: "3 May", "1990s",
	// "2024-05-03", "2024 году", "first quarter of 2023".
	Strong
)

// Found is one date expression.
type Found struct {
	corpus.Span

	// Value is the normal form, equal for equal dates in any wording and
	// language. It is what [corpus.CalendarDate.String] gives ("2026-01-01",
	// "2006-11", "1992", "XXXX-06-03"); two of those joined by ".." for a
	// range ("2021..2025"; the days of "3 and 5 May" too are given as the range
	// they span); "XXXX-XX-26" for a day alone; "2023-Q1" and "2023-H2" for
	// quarters and halves ("XXXX-Q1" without a year); "2023 spring"; "1990s"; "20th century"; and any of
	// year, range and century with " BC" after it. It is empty where the text
	// leaves the order of day and month open, as 03/05/2024 does.
	Value string

	// Date is the date, the first of a range, or the zero date where none
	// fits (decades, centuries, years before the common era).
	Date corpus.CalendarDate

	Evidence Evidence
}

// Find returns the date expressions of text in order of position. No date
// crosses a blank line.
func Find(text string) []Found {
	var f finder
	f.text = text
	for pos := 0; pos < len(text); {
		pos = f.tokenize(pos)
		f.match()
	}
	return f.found
}

// Parse reads a string that is one date expression and nothing else, white
// space around it apart. The span it returns is that of the expression in text.
func Parse(text string) (Found, bool) {
	trimmed := strings.TrimSpace(text)
	if trimmed == "" || len(trimmed) > longestExpression || !utf8.ValidString(trimmed) {
		return Found{}, false
	}
	from := strings.Index(text, trimmed)
	found := Find(trimmed)
	if len(found) != 1 || found[0].Len() != len(trimmed) {
		return Found{}, false
	}
	one := found[0]
	one.Start, one.End = one.Start+from, one.End+from
	return one, true
}

// longestExpression bounds in bytes what Parse looks at.
const longestExpression = 200
