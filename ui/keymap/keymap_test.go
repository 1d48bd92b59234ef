package keymap

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

var update = flag.Bool("update", false, "write the table of keys anew")

func press(name string) tea.KeyMsg {
	for t := tea.KeyF20; t <= 127; t++ {
		if t.String() == name && name != "" && t != tea.KeySpace {
			return tea.KeyMsg{Type: t}
		}
	}
	if name == "space" {
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}

func TestDefaultHasNoClashes(t *testing.T) {
	for _, c := range Default().Clashes() {
		t.Error(c)
	}
}

func TestDefaultKeysAreKnown(t *testing.T) {
	for _, e := range defaults {
		for _, k := range e.keys {
			if !known(k) {
				t.Errorf("%s: there is no key %q", e.action, k)
			}
		}
	}
}

func TestEveryFooterActionAppliesThere(t *testing.T) {
	for where, actions := range footers {
		for _, a := range actions {
			b := Default().Binding(a)
			if b.Where&where == 0 {
				t.Errorf("%s stands in the footer of %s but does not apply there", a, where.Names())
			}
			if b.Help().Desc == "" {
				t.Errorf("%s has no words for the footer", a)
			}
		}
	}
}

func TestLookup(t *testing.T) {
	tests := []struct {
		where Where
		key   string
		want  Action
	}{
		{InText, "j", Down},
		{InText, "space", PageDown},
		{InText, "/", Search},
		{InEntities, "/", Find},
		{InDocuments, "enter", Read},
		{InText, "enter", Card},
		{InCard, "enter", Jump},
		{InInput, "enter", Accept},
		{InInput, "j", ""},
		{InInput, "space", ""},
		{InPalette, "q", ""},
		{InInput, "esc", Cancel},
		{InHelp, "q", Close},
		{InHelp, "+", ""},
		{InText, "ctrl+z", Suspend},
		{InText, "x", ""},
	}
	for _, tt := range tests {
		if got, _ := Default().Lookup(tt.where, press(tt.key)); got != tt.want {
			t.Errorf("%s in %s: got %q, want %q", tt.key, tt.where.Names(), got, tt.want)
		}
	}
}

func TestDisabledActionIsNotFound(t *testing.T) {
	m := Default()
	m.Enable(Clear, false)
	if a, ok := m.Lookup(InText, press("c")); ok {
		t.Errorf("found %s", a)
	}
	for _, b := range m.Footer(InText) {
		if b.Action == Clear {
			t.Error("the footer offers it")
		}
	}
	if m.Binding(Clear).Available() {
		t.Error("it is available")
	}
}

func TestRebind(t *testing.T) {
	m := Default()
	if err := m.Rebind(NextMention, []string{"w", "ctrl+n"}); err != nil {
		t.Fatal(err)
	}
	if a, _ := m.Lookup(InText, press("w")); a != NextMention {
		t.Errorf("w is %q", a)
	}
	if a, ok := m.Lookup(InText, press("]")); ok {
		t.Errorf("] is still %q", a)
	}
	if got := strings.Join(m.Binding(NextMention).Labels(), " "); got != "w ctrl+n" {
		t.Errorf("shown as %q", got)
	}
}

func TestRebindMistakes(t *testing.T) {
	m := Default()
	if err := m.Rebind("fly", []string{"w"}); err == nil || !strings.Contains(err.Error(), `"fly"`) {
		t.Errorf("an action that is not there: %v", err)
	}
	if err := m.Rebind(Down, []string{"hyper+j"}); err == nil || !strings.Contains(err.Error(), `"hyper+j"`) {
		t.Errorf("a key that is not there: %v", err)
	}
	if err := m.Rebind("zom", []string{"w"}); err == nil || !strings.Contains(err.Error(), `did you mean "zoom"?`) {
		t.Errorf("a slip: %v", err)
	}
	if err := m.Rebind(Down, []string{"k"}); err != nil {
		t.Fatal(err)
	}
	clashes := m.Clashes()
	if len(clashes) != 1 || clashes[0] != (Clash{"k", Down, Up}) {
		t.Errorf("clashes: %v", clashes)
	}
}

// TestNobodyIsLockedIn holds that one key always quits, whatever is asked for.
func TestNobodyIsLockedIn(t *testing.T) {
	m := Default()
	for _, test := range []struct {
		action Action
		keys   []string
		ok     bool
	}{
		{Close, nil, true},
		{Quit, nil, false},
		{Quit, []string{"Q"}, false},
		{Down, []string{"j", AlwaysQuits}, false},
		{Quit, []string{"Q", AlwaysQuits}, true},
	} {
		err := m.Rebind(test.action, test.keys)
		if (err == nil) != test.ok || err != nil && !strings.Contains(err.Error(), "ctrl+c always quits") {
			t.Errorf("%s = %v: %v", test.action, test.keys, err)
		}
		for _, p := range places {
			if a, _ := m.Lookup(p.where, press(AlwaysQuits)); a != Quit {
				t.Errorf("%s = %v: ctrl+c is %q in %s", test.action, test.keys, a, p.name)
			}
		}
	}
	for _, b := range m.Footer(InText) {
		if b.Action == Close {
			t.Error("the footer offers an action without a key")
		}
	}
}

func TestUnboundActionStaysInThePalette(t *testing.T) {
	m := Default()
	if err := m.Rebind(Zoom, nil); err != nil {
		t.Fatal(err)
	}
	if a, ok := m.Lookup(InText, press("z")); ok {
		t.Errorf("z is %q", a)
	}
	if !m.Binding(Zoom).Available() {
		t.Error("it cannot be chosen by name")
	}
}

func TestMarkdown(t *testing.T) {
	golden := filepath.Join("testdata", "keys.md")
	table := Default().Markdown()
	if *update {
		if err := os.WriteFile(golden, []byte(table), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if table != string(want) {
		t.Errorf("testdata/keys.md is stale; run the test with -update\n%s", table)
	}
}

// TestReadme holds the README's table of keys to the keymap.
func TestReadme(t *testing.T) {
	const open, end = "<!-- keys -->\n", "<!-- /keys -->"
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(readme), open)
	table, _, closed := strings.Cut(rest, end)
	if !ok || !closed {
		t.Fatalf("README.md has no table between %q and %q", strings.TrimSpace(open), end)
	}
	if strings.TrimSpace(table) != strings.TrimSpace(Default().Markdown()) {
		t.Error("README.md has another table of keys; ui/keymap/testdata/keys.md is the right one")
	}
}
