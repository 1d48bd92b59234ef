package status

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lectern/corpus"
	"lectern/ui/filter"
	"lectern/ui/theme"
)

var plain = theme.New(theme.None, theme.Plain)

func TestLine(t *testing.T) {
	keys := []Key{{"?", "help"}, {"q", "quit"}, {"enter", "card"}}
	tests := []struct {
		name  string
		line  Line
		width int
		want  string
	}{
		{"all keys", Line{Keys: keys}, 40, " ? help  q quit  enter card"},
		{"no key is cut in two", Line{Keys: keys}, 20, " ? help  q quit"},
		{"no room", Line{Keys: keys}, 3, ""},
		{"a message goes before keys", Line{Keys: keys, Message: "copied"}, 40, " copied"},
		{"a long message", Line{Message: "something long happened"}, 10, " somethin…"},
		{"progress stays", Line{Keys: keys, Right: "reading "}, 30, " ? help  q quit       reading"},
		{"progress beside a message", Line{Message: "copied", Right: "reading "}, 20, " copied     reading"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := tt.line.View(plain, tt.width)
			if n := ansi.StringWidth(got); n != tt.width {
				t.Errorf("%d wide: %q", n, got)
			}
			if got := strings.TrimRight(got, " "); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestLongMessages holds that a message that does not fit its line can be read
// in full, and one that fits stays there.
func TestLongMessages(t *testing.T) {
	long := Line{Message: "config.toml:3: there is no action \"fly\"", Right: "reading "}
	rows := long.Long(plain, 24, 9)
	text := ""
	for _, row := range rows {
		if n := ansi.StringWidth(row); n != 24 {
			t.Errorf("%d wide: %q", n, row)
		}
		text += strings.TrimRight(row, " ")
	}
	if want := " config.toml:3: there is no action \"fly\""; text != want {
		t.Errorf("got %q, want %q", text, want)
	}
	if rows := long.Long(plain, 24, 1); len(rows) != 1 {
		t.Errorf("%d rows where there is room for one", len(rows))
	}
	if rows := long.Long(plain, 80, 9); rows != nil {
		t.Errorf("it fits, and has rows: %q", rows)
	}
	if rows := (Line{}).Long(plain, 1, 9); rows != nil {
		t.Errorf("nothing has rows: %q", rows)
	}
}

func TestLegendTellsWhatFits(t *testing.T) {
	l := Legend{Level: "some types"}
	for _, c := range corpus.Types {
		l.Types[c] = TypeState{Key: string(rune('1' + c)), Lit: true, Mentions: 10 * int(c)}
	}
	tests := []struct {
		width int
		want  string
	}{
		{130, " [1] people 0  [2] organizations 10  [3] places 20  [4] groups 30  [5] events 40  [6] laws 50  [7] dates 60   some types"},
		{110, " [1] people 0  [2] organizations 10  [3] places 20  [4] groups 30  [5] events 40  [6] laws 50  [7] dates 60"},
		{100, " [1] people 0  [2] orgs 10  [3] places 20  [4] groups 30  [5] events 40  [6] laws 50  [7] dates 60"},
		{80, " [1] people  [2] orgs  [3] places  [4] groups  [5] events  [6] laws  [7] dates"},
		{70, " [1]people [2]orgs [3]places [4]groups [5]events [6]laws [7]dates"},
		{52, " [1]ppl [2]org [3]plc [4]grp [5]evt [6]law [7]dat"},
		{40, " 1ppl 2org 3plc 4grp 5evt 6law 7dat"},
		{30, " 1P 2O 3L 4G 5E 6W 7D"},
	}
	for _, tt := range tests {
		view, targets := l.View(plain, tt.width)
		got := strings.TrimRight(view, " ")
		if got != tt.want {
			t.Errorf("at %d: got %q, want %q", tt.width, got, tt.want)
		}
		if n := ansi.StringWidth(view); n != tt.width {
			t.Errorf("at %d: %d wide", tt.width, n)
		}
		if i, ok := At(targets, strings.Index(view, "3")); !ok || corpus.Type(i) != corpus.Place {
			t.Errorf("at %d: the 3 is %v", tt.width, corpus.Type(i))
		}
	}
}

func TestChips(t *testing.T) {
	member := func(name string) filter.Member { return filter.Member{ID: corpus.EntityID(name), Name: name} }
	f := filter.Filter{}.Require(member("Ada Lindqvist")).Either(member("Tomas Brandt")).Exclude(member("Velmora"))
	c := Chips{Filter: f, Documents: 3, Total: 12}
	tests := []struct {
		width int
		want  string
		chips int
	}{
		{80, "  + Ada Lindqvist or Tomas Brandt   − Velmora" + strings.Repeat(" ", 17) + "3 of 12 documents", 2},
		{60, "  + Ada Li…qvist or Tomas Brandt  +1 more 3 of 12 documents", 1},
		{40, "  + Ada Lind… +1 more 3 of 12 documents", 1},
		{24, " 3 of 12 documents", 0},
		{17, " 3 of 12", 0},
	}
	for _, tt := range tests {
		view, targets := c.View(plain, tt.width)
		if n := ansi.StringWidth(view); n != tt.width {
			t.Errorf("at %d: %d wide: %q", tt.width, n, view)
		}
		if got := strings.TrimRight(view, " "); got != tt.want {
			t.Errorf("at %d: got %q, want %q", tt.width, got, tt.want)
		}
		if len(targets) != tt.chips {
			t.Errorf("at %d: %d chips: %q", tt.width, len(targets), view)
		}
	}
	view, targets := c.View(plain, 80)
	if i, ok := At(targets, ansi.StringWidth(view[:strings.Index(view, "Velmora")])); !ok || i != 1 {
		t.Errorf("the second chip is %d", i)
	}
	if _, ok := At(targets, 79); ok {
		t.Error("the count is a chip")
	}
}

// TestChipsOfLongNames checks that a long name keeps the end that tells it apart.
func TestChipsOfLongNames(t *testing.T) {
	f := filter.Filter{}.Require(filter.Member{ID: "a", Name: "Parliamentary Assembly of the Northern Ports"})
	view, _ := Chips{Filter: f, Documents: 3, Total: 12}.View(plain, 50)
	if want := "  + Parliamentar…rthern Ports   3 of 12 documents "; view != want {
		t.Errorf("got %q, want %q", view, want)
	}
}

func TestChipsOfAnyWidth(t *testing.T) {
	f := filter.Filter{}
	for _, name := range []string{"水の記録", "B", "A very long name of an assembly"} {
		f = f.Require(filter.Member{ID: corpus.EntityID(name), Name: name})
	}
	for width := range 130 {
		view, _ := Chips{Filter: f, Documents: 1, Total: 1}.View(plain, width)
		if n := ansi.StringWidth(view); n != width {
			t.Errorf("at %d: %d wide: %q", width, n, view)
		}
		view, _ = Legend{}.View(plain, width)
		if n := ansi.StringWidth(view); n != width {
			t.Errorf("at %d: the legend is %d wide: %q", width, n, view)
		}
		view = Line{Message: "m", Right: "reading 水"}.View(plain, width)
		if n := ansi.StringWidth(view); n != width && width > 2 {
			t.Errorf("at %d: the line is %d wide: %q", width, n, view)
		}
	}
}
