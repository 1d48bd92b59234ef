package corpus

import (
	"fmt"
	"strings"
	"time"
)

// CalendarDate is a possibly partial date of the Gregorian calendar. A field
// that is not known is zero: the year alone, year and month, month and day
// without a year, and a month alone are all possible.
type CalendarDate struct {
	Year, Month, Day int
}

// IsZero reports whether nothing is known of the date.
func (d CalendarDate) IsZero() bool { return d == CalendarDate{} }

// String returns the known part in the form of ISO 8601: "2026-01-31",
// "2026-01" or "2026". Where the year is unknown it stands as "XXXX", as the
// Extended Date/Time Format of ISO 8601-2 writes unspecified digits:
// "XXXX-06-03". A zero date is the empty string.
func (d CalendarDate) String() string {
	if d.IsZero() {
		return ""
	}
	year := "XXXX"
	if d.Year != 0 {
		year = fmt.Sprintf("%04d", d.Year)
	}
	switch {
	case d.Month == 0:
		return year
	case d.Day == 0:
		return fmt.Sprintf("%s-%02d", year, d.Month)
	}
	return fmt.Sprintf("%s-%02d-%02d", year, d.Month, d.Day)
}

// Text returns the known part as a person would write it, with the month cut
// to three letters: "31 Jan 2026", "Jan 2026", "2026", "10 Jun". A zero date is
// the empty string.
func (d CalendarDate) Text() string {
	var parts []string
	if d.Day != 0 {
		parts = append(parts, fmt.Sprint(d.Day))
	}
	if d.Month != 0 {
		parts = append(parts, time.Month(d.Month).String()[:3])
	}
	if d.Year != 0 {
		parts = append(parts, fmt.Sprint(d.Year))
	}
	return strings.Join(parts, " ")
}

// Compare orders dates from the earliest to the latest: negative when d comes
// before e, zero when they are equal. A partial date comes before every fuller
// date that it contains, and a date without a year before all dates with one.
func (d CalendarDate) Compare(e CalendarDate) int {
	if c := d.Year - e.Year; c != 0 {
		return c
	}
	if c := d.Month - e.Month; c != 0 {
		return c
	}
	return d.Day - e.Day
}
