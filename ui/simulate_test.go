package ui

import (
	"io"
	"strings"
	"testing"
	"testing/synctest"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"lectern/corpus"
	"lectern/ui/config"
	"lectern/ui/theme"
)

// screen is the model of a test with what it has asked of the program.
type screen struct {
	t     testing.TB
	model *Model
	quit  bool
	other []tea.Msg // messages that are Bubble Tea's to handle
}

func options(lib corpus.Library) Options {
	return Options{Library: lib, Config: config.Default(), Theme: theme.None, Terminal: theme.Plain, Output: io.Discard}
}

// simulate runs a test with a clock of its own, so that waiting takes no time.
func simulate(t *testing.T, o Options, width, height int, test func(*screen)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		test(newScreen(t, o, width, height))
	})
}

func newScreen(t testing.TB, o Options, width, height int) *screen {
	s := &screen{t: t, model: New(t.Context(), o)}
	s.run(s.model.Init())
	s.send(tea.WindowSizeMsg{Width: width, Height: height})
	return s
}

// send gives the model a message and runs all that follows to its end.
func (s *screen) send(msg tea.Msg) {
	_, cmd := s.model.Update(msg)
	s.run(cmd)
}

func (s *screen) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			s.run(c)
		}
	case tea.QuitMsg:
		s.quit = true
	default:
		if strings.HasPrefix(typeName(msg), "tea.") {
			s.other = append(s.other, msg)
			return
		}
		s.send(msg)
	}
}

// named are the keys of the tests that are no characters.
var named = map[string]tea.KeyMsg{
	"enter": {Type: tea.KeyEnter}, "esc": {Type: tea.KeyEsc}, "tab": {Type: tea.KeyTab},
	"shift+tab": {Type: tea.KeyShiftTab}, "backspace": {Type: tea.KeyBackspace},
	"down": {Type: tea.KeyDown}, "up": {Type: tea.KeyUp}, "ctrl+c": {Type: tea.KeyCtrlC},
	"ctrl+z": {Type: tea.KeyCtrlZ}, "space": {Type: tea.KeySpace, Runes: []rune{' '}},
}

// press presses keys, separated by blanks: names of keys, or text to type.
func (s *screen) press(keys string) {
	for _, key := range strings.Fields(keys) {
		if msg, ok := named[key]; ok {
			s.send(msg)
			continue
		}
		for _, r := range key {
			s.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
		}
	}
}

func (s *screen) click(x, y int) {
	s.send(tea.MouseMsg{X: x, Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
}

// view returns the screen as text.
func (s *screen) view() string { return ansi.Strip(s.model.View()) }

// find returns the cell at which a text stands.
func (s *screen) find(text string) (x, y int) {
	s.t.Helper()
	for y, line := range strings.Split(s.view(), "\n") {
		if before, _, ok := strings.Cut(line, text); ok {
			return ansi.StringWidth(before), y
		}
	}
	s.t.Fatalf("%q is not on the screen:\n%s", text, s.view())
	return 0, 0
}

func (s *screen) shows(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		if !strings.Contains(s.view(), text) {
			s.t.Errorf("%q is not on the screen:\n%s", text, s.view())
		}
	}
}

func (s *screen) hides(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		if strings.Contains(s.view(), text) {
			s.t.Errorf("%q is on the screen:\n%s", text, s.view())
		}
	}
}

// open returns the title of the open document.
func (s *screen) open() string { return s.model.reader.Title() }

// reads checks which document is open.
func (s *screen) reads(title string) {
	s.t.Helper()
	if got := s.open(); got != title {
		s.t.Errorf("reading %q, want %q\n%s", got, title, s.view())
	}
}

// at checks on which mention the text's cursor is.
func (s *screen) at(mention string) {
	s.t.Helper()
	got := ""
	if m, ok := s.model.reader.MentionAtCursor(); ok {
		got = m.In(s.model.reader.Document().Text)
	}
	if got != mention {
		s.t.Errorf("the cursor is at %q, want %q\n%s", got, mention, s.view())
	}
}
