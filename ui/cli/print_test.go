package cli

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestPrintJSONIsSafeAndLossless(t *testing.T) {
	const hostile = "a\x1b]0;x\x07\u009b\u202e\u2066\U000E0041ä中\U0001F600\x7f\"\\"
	var out strings.Builder
	if err := printJSON(&out, hostile); err != nil {
		t.Fatal(err)
	}
	for _, r := range "\x1b\x07\u009b\u202e\u2066\U000E0041\x7f" {
		if strings.ContainsRune(out.String(), r) {
			t.Errorf("%U is printed", r)
		}
	}
	var back string
	if err := json.Unmarshal([]byte(out.String()), &back); err != nil || back != hostile {
		t.Errorf("%q comes back as %q, %v", hostile, back, err)
	}
}

func TestTable(t *testing.T) {
	table := table{right: map[int]bool{0: true}}
	table.add("9", "中文", "last")
	table.add("10", "a", "a long last cell")
	var pipe, screen strings.Builder
	if err := table.print(&pipe, 0); err != nil {
		t.Fatal(err)
	}
	if want := "9\t中文\tlast\n10\ta\ta long last cell\n"; pipe.String() != want {
		t.Errorf("pipe:\n%s", pipe.String())
	}
	if err := table.print(&screen, 16); err != nil {
		t.Fatal(err)
	}
	if want := " 9  中文  last\n10  a     a lon…\n"; screen.String() != want {
		t.Errorf("screen:\n%s", screen.String())
	}
}

func TestThemeFor(t *testing.T) {
	for _, c := range []struct{ flag, configured, colorfgbg, want string }{
		{"", "auto", "", "dark"},
		{"", "auto", "0;15", "light"},
		{"", "auto", "15;default;0", "dark"},
		{"", "light", "15;0", "light"},
		{"none", "light", "", "none"},
	} {
		got, err := themeFor(c.flag, c.configured, func(string) string { return c.colorfgbg })
		if err != nil || string(got) != c.want {
			t.Errorf("%+v: %q, %v", c, got, err)
		}
	}
	if _, err := themeFor("purple", "", func(string) string { return "" }); err == nil {
		t.Error("purple is a theme")
	}
}

func TestFoldedKeepsOuterSpace(t *testing.T) {
	if got := folded(" a\n\x1b[31m b "); got != " a b " {
		t.Errorf("%q", got)
	}
}
