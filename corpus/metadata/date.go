package metadata

import (
	"regexp"
	"strings"
	"time"

	"lectern/corpus"
	"lectern/corpus/dates"
)

// date returns the date that the document itself bears. A date that the prose
// merely mentions is none.
func date(doc *corpus.Document, lines []line, front corpus.FrontMatter) corpus.CalendarDate {
	if d := statedDate(front.Date); !d.IsZero() {
		return d
	}
	if d := statedDate(field(lines, dateFields)); !d.IsZero() {
		return d
	}
	d := lineDate(lines)
	if d.IsZero() {
		d = dateline(lines)
	}
	if d.Year == 0 {
		d.Year = inferYear(lines)
	}
	return d
}

// statedDate reads the value of a field that holds a date, perhaps with a time.
func statedDate(s string) corpus.CalendarDate {
	if len(s) >= len(time.DateOnly) {
		if t, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)]); err == nil {
			return corpus.CalendarDate{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
		}
	}
	if len(s) > headLength {
		return corpus.CalendarDate{}
	}
	if found, ok := dates.Parse(s); ok {
		return found.Date
	}
	found, _ := soleDate(s)
	return found.Date
}

// soleDate returns the date in s, when there is exactly one with a month.
func soleDate(s string) (dates.Found, bool) {
	var one dates.Found
	n := 0
	for _, found := range dates.Find(s) {
		if found.Evidence == dates.Strong && found.Date.Month != 0 {
			one = found
			n++
		}
	}
	return one, n == 1 && !strings.Contains(one.Value, "..")
}

// tailLines is how many lines at the end may be a signature with its date.
const tailLines = 3

// lineDate returns the date of the first line above the prose that is a date or
// a field of that name, or of one below it that gives the year as well.
func lineDate(lines []line) corpus.CalendarDate {
	top := head(lines)
	for _, l := range top {
		if name, value := splitField(l.text); dateFields[name] {
			if d := statedDate(value); !d.IsZero() {
				return d
			}
		}
		if l.isDateLine() {
			found, _ := soleDate(l.text)
			return found.Date
		}
	}
	for _, l := range lines[max(len(top), len(lines)-tailLines):] {
		if found, ok := soleDate(l.text); ok && l.isDateLine() && found.Date.Year != 0 && found.Date.Day != 0 {
			return found.Date
		}
	}
	return corpus.CalendarDate{}
}

// Reports of agencies begin with a place, a date, perhaps the agency in
// brackets or between slashes, and a dash.
var (
	datelineStart = regexp.MustCompile(`^\p{Lu}[\p{L}.'’ -]*(?:, ?\p{Lu}[\p{L}.'’ -]*){0,2}[,.]? ?(?:\([^)]{1,40}\) ?)?[(]?$`)
	datelineEnd   = regexp.MustCompile(`^[,.)]?(?: ?\([^)]{1,60}\)| ?/[^/]{1,40}/|[,.]? \p{Lu}[\p{L}.]*){0,2}[.:]? ?(?:[—–-]|--|\.-)`)
)

// datelineLength is how many bytes a dateline has at most.
const datelineLength = 90

// dateline returns the date of the dateline that the prose begins with.
func dateline(lines []line) corpus.CalendarDate {
	top := len(head(lines))
	if top == len(lines) {
		return corpus.CalendarDate{}
	}
	s := lines[top].text
	opening := s
	if len(s) > datelineLength {
		opening = s[:strings.LastIndexByte(s[:datelineLength], ' ')+1]
	}
	for _, found := range dates.Find(opening) {
		if found.Date.Month == 0 || found.Evidence != dates.Strong {
			continue
		}
		if datelineStart.MatchString(s[:found.Start]) && datelineEnd.MatchString(s[found.End:]) {
			return found.Date
		}
		break
	}
	return corpus.CalendarDate{}
}
