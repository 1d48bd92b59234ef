package ui

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"lectern/corpus"
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

// TestCopyIsClean checks that nothing a file is called can act where it is
// pasted.
func TestCopyIsClean(t *testing.T) {
	s := newScreen(t, options(collect(harbour, "")), 120, 40)
	s.model.reader.SetDocument(&corpus.Document{ID: 7, Title: "A\x1b[2J", Path: "a\nrm -r b\x1b]0;c\a\u202e.txt"}, corpus.Annotation{})
	if got := s.model.copyText(); got != "A\na rm -r b.txt" {
		t.Errorf("got %q", got)
	}
}

func TestDocumentsWithoutAFile(t *testing.T) {
	for want, change := range map[string]func(*screen){
		"built into lectern": func(s *screen) { s.model.builtIn = true },
		"standard input": func(s *screen) {
			s.model.reader.SetDocument(&corpus.Document{ID: 7, Path: "-", Name: "standard input"}, corpus.Annotation{})
		},
		"no file on this machine": func(*screen) {},
	} {
		simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
			change(s)
			for _, key := range []string{"e", "o"} {
				s.press(key)
				s.shows(want)
			}
			if len(s.other) > 0 {
				t.Errorf("something was started: %v", s.other)
			}
		})
	}
}

// TestMouseComesBack checks that the mouse works after another program has had
// the terminal, unless the user has given it away.
func TestMouseComesBack(t *testing.T) {
	for _, msg := range []tea.Msg{tea.ResumeMsg{}, editorClosed{}} {
		simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
			s.send(msg)
			if len(s.other) != 1 || s.other[0] != tea.EnableMouseCellMotion() {
				t.Errorf("after %T: %v", msg, s.other)
			}
			s.press("M")
			s.other = nil
			s.send(msg)
			if len(s.other) > 0 {
				t.Errorf("after %T, without the mouse: %v", msg, s.other)
			}
		})
	}
}

func TestEditorThatIsNotThere(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.send(editorClosed{&exec.Error{Name: "vi", Err: exec.ErrNotFound}})
		s.shows("no editor: set EDITOR to one")
	})
}
