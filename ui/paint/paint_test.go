package paint

import (
	"math/rand"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

func TestLine(t *testing.T) {
	const a, b Ink = "4", "31"
	for _, test := range []struct {
		name, line string
		ranges     []Range
		want       string
	}{
		{"nothing", "abc", nil, "abc"},
		{"empty range", "abc", []Range{{1, 1, a}}, "abc"},
		{"no ink", "abc", []Range{{0, 3, ""}}, "abc"},
		{"middle", "abcd", []Range{{1, 3, a}}, "a\x1b[4mbc\x1b[0md"},
		{"to the end", "abc", []Range{{1, 9, a}}, "a\x1b[4mbc\x1b[0m"},
		{"past the end", "abc", []Range{{5, 9, a}}, "abc"},
		{"before the start", "abc", []Range{{-5, 1, a}}, "\x1b[4ma\x1b[0mbc"},
		{"overlap", "abc", []Range{{0, 2, a}, {1, 3, b}}, "\x1b[4ma\x1b[0m\x1b[4m\x1b[31mb\x1b[0m\x1b[31mc\x1b[0m"},
		{"the later wins", "a", []Range{{0, 1, "32"}, {0, 1, b}}, "\x1b[32m\x1b[31ma\x1b[0m"},
		{"touching, same ink", "ab", []Range{{0, 1, a}, {1, 2, a}}, "\x1b[4mab\x1b[0m"},
		{"style restored", "\x1b[1mabc\x1b[0md", []Range{{1, 2, a}}, "\x1b[1ma\x1b[4mb\x1b[0m\x1b[1mc\x1b[0md"},
		{"style begins inside", "a\x1b[1mb\x1b[0mc", []Range{{0, 3, a}}, "\x1b[4ma\x1b[1m\x1b[4mb\x1b[0m\x1b[4mc\x1b[0m"},
		{"wide, first half", "世界", []Range{{0, 1, a}}, "\x1b[4m世\x1b[0m界"},
		{"wide, second half", "世界", []Range{{1, 3, a}}, "\x1b[4m世界\x1b[0m"},
		{"combining", "e\u0301x", []Range{{0, 1, a}}, "\x1b[4me\u0301\x1b[0mx"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := Line(test.line, test.ranges); got != test.want {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

func TestInk(t *testing.T) {
	if got := Ink("4").Over("31"); got != "4;31" {
		t.Errorf("got %q", got)
	}
	if Ink("").Over("4") != "4" || Ink("4").Over("") != "4" {
		t.Error("the empty ink adds something")
	}
	if Ink("").Render("x") != "x" || Ink("4").Render("") != "" || Ink("4").Render("x") != "\x1b[4mx\x1b[0m" {
		t.Error("an ink renders wrongly")
	}
}

// styledLine makes a line of text with styles at random places.
func styledLine(text string, rng *rand.Rand) string {
	var b strings.Builder
	for _, r := range text {
		if rng.Intn(4) == 0 {
			b.WriteString([]string{"\x1b[0m", "\x1b[1m", "\x1b[38;5;3m", "\x1b[m"}[rng.Intn(4)])
		}
		if !unicode.IsControl(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func FuzzLine(f *testing.F) {
	f.Add("abc 世界 e\u0301 👩‍👩‍👧 🇳🇴", int64(1))
	f.Add("\x1b[31mabc", int64(7))
	f.Fuzz(func(t *testing.T, text string, seed int64) {
		rng := rand.New(rand.NewSource(seed))
		line := styledLine(strings.ToValidUTF8(text, ""), rng)
		var ranges []Range
		for range rng.Intn(6) {
			start := rng.Intn(40) - 5
			ranges = append(ranges, Range{Start: start, End: start + rng.Intn(20), Ink: Ink([]string{"", "4", "7;1"}[rng.Intn(3)])})
		}
		out := Line(line, ranges)
		if got, want := ansi.Strip(out), ansi.Strip(line); got != want {
			t.Errorf("text %q became %q", want, got)
		}
		if got, want := ansi.StringWidth(out), ansi.StringWidth(line); got != want {
			t.Errorf("width %d became %d in %q", want, got, out)
		}
		Line(text, ranges)
	})
}

func BenchmarkLine(b *testing.B) {
	var line strings.Builder
	for line.Len() < 200 {
		line.WriteString("some \x1b[1mbold\x1b[0m text ")
	}
	var ranges []Range
	for i := range 10 {
		ranges = append(ranges, Range{Start: i * 13, End: i*13 + 8, Ink: "4;38;5;110"})
	}
	s := line.String()
	b.ReportAllocs()
	for b.Loop() {
		Line(s, ranges)
	}
}
