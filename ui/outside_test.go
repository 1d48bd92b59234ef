package ui

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func environment(pairs ...string) func(string) string {
	return func(name string) string {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1]
			}
		}
		return ""
	}
}

func TestEditor(t *testing.T) {
	const path = "/tmp/a b; rm c.txt"
	tests := []struct {
		env  func(string) string
		want []string
	}{
		{environment(), []string{"vi", path}},
		{environment("EDITOR", "nano"), []string{"nano", path}},
		{environment("EDITOR", "nano", "VISUAL", "code  --wait"), []string{"code", "--wait", path}},
		{environment("EDITOR", "$(touch x)"), []string{"$(touch", "x)", path}},
		{environment("VISUAL", "  ", "EDITOR", "ed"), []string{"ed", path}},
	}
	for _, tt := range tests {
		if got := editor(tt.env, path).Args; !slices.Equal(got, tt.want) {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestOpenerPassesThePathWhole(t *testing.T) {
	const path = "/tmp/a b; rm c.txt"
	if args := opener(path).Args; args[len(args)-1] != path {
		t.Errorf("got %q", args)
	}
}

func TestSequence(t *testing.T) {
	for _, tt := range []struct {
		env  func(string) string
		want string
	}{
		{environment("TERM", "xterm-256color"), "\x1b]52;c;QWRh\x07"},
		{environment("TERM", "screen-256color", "TMUX", "/tmp/tmux"), "\x1b]52;c;QWRh\x07"},
		{environment("TERM", "screen"), "\x1bP\x1b]52;c;QWRh\x07\x1b\x5c"},
	} {
		var b bytes.Buffer
		if _, err := sequence("Ada", tt.env).WriteTo(&b); err != nil || b.String() != tt.want {
			t.Errorf("got %q, want %q", b.String(), tt.want)
		}
	}
}

func TestCopy(t *testing.T) {
	s := newScreen(t, options(collect(harbour, "")), 120, 40)
	if got := s.model.copyText(); got != "The bridge opens\nnews/bridge.txt" {
		t.Errorf("without a mention: %q", got)
	}
	s.press("] ] ]")
	if got := s.model.copyText(); got != "Harbour Board" {
		t.Errorf("at a mention: %q", got)
	}
	s.press("enter")
	if got := s.model.copyText(); got != "Harbour Board" {
		t.Errorf("in the card: %q", got)
	}
}

func TestOriginalThatIsNoFile(t *testing.T) {
	s := newScreen(t, options(collect(harbour, "")), 120, 40)
	for _, key := range []string{"o", "e"} {
		s.press(key)
		s.shows("bridge.txt is no file on this machine")
	}
}

func TestEditRunsTheEditorOnTheFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "note.txt")
	if err := os.WriteFile(path, []byte(harbour[0].text), 0o600); err != nil {
		t.Fatal(err)
	}
	mine := harbour[0]
	mine.path = path
	s := newScreen(t, options(collect([]source{mine}, "")), 120, 40)
	if got, err := s.model.original(); err != nil || got != path {
		t.Errorf("got %q, %v", got, err)
	}
	s.press("e")
	if len(s.other) != 1 || !strings.HasPrefix(typeName(s.other[0]), "tea.exec") {
		t.Errorf("got %v", s.other)
	}
	s.send(editorClosed{errors.New("exit status 1")})
	s.shows("edit: exit status 1")
}

func TestSort(t *testing.T) {
	s := newScreen(t, options(collect(harbour[:3], "")), 120, 40)
	s.press("shift+tab")
	for _, want := range []struct{ info, first string }{
		{"by title", "A budget for the harbour"}, {"by date", "Last trip of the ferry"}, {"by path", "The bridge opens"},
	} {
		s.press("s")
		s.shows(want.info)
		if line := strings.Join(strings.Split(s.view(), "\n")[1:3], " "); !strings.Contains(line, want.first[:8]) {
			t.Errorf("%s: the list begins with %q", want.info, line)
		}
	}
	s.press("s")
	s.hides("by path", "by hits")
	s.press("] + shift+tab s s s s")
	s.shows("by hits")
	s.press("c")
	s.hides("by hits")
}
