package corpus

import (
	"slices"
	"testing"
)

func TestCalendarDate(t *testing.T) {
	for _, c := range []struct {
		date       CalendarDate
		iso, human string
	}{
		{CalendarDate{}, "", ""},
		{CalendarDate{2026, 1, 31}, "2026-01-31", "31 Jan 2026"},
		{CalendarDate{2026, 1, 0}, "2026-01", "Jan 2026"},
		{CalendarDate{2026, 0, 0}, "2026", "2026"},
		{CalendarDate{0, 6, 3}, "XXXX-06-03", "3 Jun"},
		{CalendarDate{0, 11, 0}, "XXXX-11", "Nov"},
	} {
		if got := c.date.String(); got != c.iso {
			t.Errorf("%#v.String() = %q, want %q", c.date, got, c.iso)
		}
		if got := c.date.Text(); got != c.human {
			t.Errorf("%#v.Text() = %q, want %q", c.date, got, c.human)
		}
	}
}

func TestCompareOrdersPartialDatesFirst(t *testing.T) {
	sorted := []CalendarDate{{}, {0, 6, 3}, {1992, 0, 0}, {1992, 3, 0}, {1992, 3, 7}, {1993, 0, 0}}
	if !slices.IsSortedFunc(sorted, CalendarDate.Compare) {
		t.Errorf("%v is not in order", sorted)
	}
}

func TestReadingTime(t *testing.T) {
	for words, minutes := range map[int]float64{0: 0, 1: 1, 238: 1, 239: 2, 2380: 10} {
		d := Document{Words: words}
		if got := d.ReadingTime().Minutes(); got != minutes {
			t.Errorf("%d words take %v minutes, want %v", words, got, minutes)
		}
	}
}

func TestTypesRoundTrip(t *testing.T) {
	for _, typ := range Types {
		if got, ok := ParseType(typ.String()); !ok || got != typ {
			t.Errorf("ParseType(%q) = %v, %v", typ, got, ok)
		}
	}
	if _, ok := ParseType("ship"); ok {
		t.Error("a ship is no type")
	}
}
