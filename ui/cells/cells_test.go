package cells

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestFit(t *testing.T) {
	tests := []struct {
		fit   func(string, int) string
		name  string
		s     string
		width int
		want  string
	}{
		{Fit, "pads behind", "ab", 4, "ab  "},
		{Fit, "keeps", "abcd", 4, "abcd"},
		{Fit, "cuts the end", "abcde", 4, "abc…"},
		{Fit, "no room", "abc", 0, ""},
		{Fit, "one cell", "abc", 1, "…"},
		{Fit, "wide character at the cut", "日本語", 4, "日… "},
		{Fit, "combining mark", "e\u0301e\u0301e\u0301", 2, "e\u0301…"},
		{FitRight, "pads before", "7", 3, "  7"},
		{FitRight, "cuts the end", "12345", 3, "12…"},
		{FitTail, "pads before", "ab", 4, "  ab"},
		{FitTail, "cuts the beginning", "abcde", 4, "…cde"},
		{FitTail, "wide character at the cut", "日本語", 4, " …語"},
		{FitTail, "no room", "abc", -1, ""},
		{Middle, "keeps", "abcd", 4, "abcd"},
		{Middle, "cuts the middle", "Parliamentary Assembly of Europe", 16, "Parliame…Europe"},
		{Middle, "one cell", "abc", 1, "…"},
		{Middle, "no room", "abc", 0, ""},
		{Middle, "wide characters at both cuts", "日本語日本語", 6, "日…語"},
		{Path, "keeps", "a/b.txt", 7, "a/b.txt"},
		{Path, "gives up folders", "archive/2024/bridge.txt", 17, "…/2024/bridge.txt"},
		{Path, "cuts a folder", "archive/2024/bridge.txt", 15, "…024/bridge.txt"},
		{Path, "keeps the name alone", "archive/2024/bridge.txt", 11, "bridge.txt"},
		{Path, "cuts a long name", "archive/0123456789abcdef.txt", 9, "0123….txt"},
		{Path, "no room", "a/b.txt", -1, ""},
	}
	for _, tt := range tests {
		if got := tt.fit(tt.s, tt.width); got != tt.want {
			t.Errorf("%s: %q in %d cells: got %q, want %q", tt.name, tt.s, tt.width, got, tt.want)
		}
	}
}

func TestBlock(t *testing.T) {
	got := Block([]string{"abc", "日本", "\x1b[1mx\x1b[0m"}, 3, 4)
	want := "abc\n日 \n\x1b[1mx\x1b[0m  \n   "
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := Block([]string{"abc"}, 3, 0); got != "" {
		t.Errorf("without height: got %q", got)
	}
}

func FuzzFit(f *testing.F) {
	f.Add("日本語 e\u0301 👩‍👩‍👧 🇰🇿", 5)
	f.Add("\u0301\u0301a", 1)
	f.Fuzz(func(t *testing.T, s string, width int) {
		if width > 200 || strings.ContainsFunc(s, func(r rune) bool { return r < 0x20 || r >= 0x7f && r < 0xa0 || r == '\ufffd' }) {
			t.Skip()
		}
		for _, cut := range []func(string, int) string{Middle, Path} {
			if got := ansi.StringWidth(cut(s, width)); width >= 0 && got > width {
				t.Errorf("%q in %d cells: got %d: %q", s, width, got, cut(s, width))
			}
		}
		for _, fit := range []func(string, int) string{Fit, FitRight, FitTail, clip} {
			if got := ansi.StringWidth(fit(s, width)); width >= 0 && got != width {
				t.Errorf("%q in %d cells: got %d: %q", s, width, got, fit(s, width))
			}
		}
	})
}
