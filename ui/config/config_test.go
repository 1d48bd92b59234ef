package config

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"lectern/ui/keymap"
)

func TestParse(t *testing.T) {
	c, err := Parse("config.toml", `
theme = "light"
measure = 66
mouse = false
highlight = "selected"

[keys]
next-mention = ["w", "ctrl+n"]
zoom = "Z"
`)
	if err != nil {
		t.Fatal(err)
	}
	if c.Theme != "light" || c.Measure != 66 || c.Mouse || c.Highlight != "selected" {
		t.Errorf("got %+v", c)
	}
	for key, want := range map[rune]keymap.Action{'w': keymap.NextMention, 'Z': keymap.Zoom} {
		if a, _ := c.Keys.Lookup(keymap.InText, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{key}}); a != want {
			t.Errorf("%c is %q, want %q", key, a, want)
		}
	}
}

func TestParseNothing(t *testing.T) {
	c, err := Parse("config.toml", "")
	want := Default()
	if err != nil || c.Theme != want.Theme || c.Measure != want.Measure || c.Mouse != want.Mouse || c.Highlight != want.Highlight {
		t.Errorf("got %+v, %v", c, err)
	}
}

// TestMistakes holds that every mistake names the file and the line, and that
// the rest of the file still counts.
func TestMistakes(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"syntax", "measure = 66\ntheme = \n", "c.toml:2: "},
		{"wrong type", "\nmeasure = \"wide\"\n", `c.toml:2: measure is "wide", not a whole number between 20 and 300`},
		{"a fraction", "measure = 66.5\n", "c.toml:1: measure is 66.5, not a whole number between 20 and 300"},
		{"a word for a switch", "mouse = \"yes\"\n", `c.toml:1: mouse is "yes", not true or false`},
		{"a number for a word", "theme = 7\n", "c.toml:1: theme is 7, not one of auto, light, dark, none"},
		{"a list for a word", "theme = [\"dark\"]\n", "c.toml:1: theme is a list, not one of"},
		{"a slip in a field", "thme = \"dark\"\n", `c.toml:1: there is no field "thme"; did you mean "theme"?`},
		{"a slip in a word", "theme = \"lihgt\"\n", `did you mean "light"?`},
		{"a slip in an action", "[keys]\nnext-menton = \"w\"\n", `c.toml:2: there is no action "next-menton"; did you mean "next-mention"?`},
		{"no table of keys", "keys = 7\n", "c.toml:1: keys is 7, not a table of actions with their keys"},
		{"the key that quits", "[keys]\nquit = []\n", "c.toml:2: ctrl+c always quits"},
		{"unknown field", "measure = 66\ncolour = \"red\"\n", `c.toml:2: there is no field "colour"`},
		{"unknown table", "measure = 66\n[colours]\nred = 1\n", `c.toml:2: there is no field "colours"`},
		{"theme", "measure = 66\ntheme = \"pink\"\n", `c.toml:2: theme is "pink", not one of auto, light, dark, none`},
		{"highlight", "measure = 66\nhighlight = \"some\"\n", `c.toml:2: highlight is "some"`},
		{"measure", "mouse = false\n\nmeasure = 7\n", "c.toml:3: measure is 7, not a whole number between 20 and 300"},
		{"action", "measure = 66\n[keys]\nfly = \"w\"\n", `c.toml:3: there is no action "fly"`},
		{"key", "measure = 66\n[keys]\nzoom = \"hyper+z\"\n", `c.toml:3: there is no key "hyper+z"`},
		{"clash", "measure = 66\n[keys]\nzoom = \"j\"\n", `c.toml:3: key "j" stands for both "down" and "zoom"`},
		{"clash with a later one", "measure = 66\n[keys]\n\ndown = \"z\"\n", `c.toml:4: key "z" stands for both "down" and "zoom"`},
		{"keys of another kind", "measure = 66\n[keys]\nzoom = 7\n", "c.toml:3: a key of zoom is 7, not a name in quotes"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, err := Parse("c.toml", tt.source)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Fatalf("got %v, want %q", err, tt.want)
			}
			if strings.Contains(err.Error(), "\x1b") {
				t.Errorf("the error carries an escape: %q", err)
			}
			if c.Keys == nil || len(c.Keys.Clashes()) > 0 {
				t.Error("the keymap cannot be used")
			}
		})
	}
}

func TestMistakeLeavesTheRest(t *testing.T) {
	c, err := Parse("c.toml", "theme = \"pink\"\nmeasure = 66\n[keys]\nfly = \"w\"\nzoom = \"Z\"\n")
	if err == nil || c.Measure != 66 || c.Theme != Default().Theme || c.Keys.Binding(keymap.Zoom).Labels()[0] != "Z" {
		t.Errorf("got %+v, %v", c, err)
	}
	var mistake *Error
	if !errors.As(err, &mistake) || mistake.Line == 0 {
		t.Errorf("no place in %v", err)
	}
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	if _, err := Load(filepath.Join(dir, "absent.toml")); err != nil {
		t.Errorf("a file that is not there: %v", err)
	}
	if _, err := Load(dir); err == nil {
		t.Error("a folder was read as a file")
	}
	path := filepath.Join(dir, "config.toml")
	if err := os.WriteFile(path, []byte("measure = 44\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if c, err := Load(path); err != nil || c.Measure != 44 {
		t.Errorf("got %+v, %v", c, err)
	}
}

func TestPath(t *testing.T) {
	if got := Path(); !strings.HasSuffix(filepath.ToSlash(got), "lectern/config.toml") {
		t.Error(got)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("theme = \"dark\"\n[keys]\nzoom = [\"Z\", \"\"]\n")
	f.Add("[keys]\n\"\" = \"\"\n\"a.b\" = []\n[[keys.x]]\n")
	f.Fuzz(func(t *testing.T, source string) {
		if c, _ := Parse("c.toml", source); c.Keys == nil || len(c.Keys.Clashes()) > 0 || c.Measure < minMeasure {
			t.Errorf("not usable: %+v", c)
		}
	})
}
