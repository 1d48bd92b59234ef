package ui

import (
	"errors"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lectern/corpus"
	"lectern/ui/theme"
)

// TestLongErrorsAreShownInFull holds that each of several errors has a row of
// its own at the foot of the screen, until the next key.
func TestLongErrorsAreShownInFull(t *testing.T) {
	o := options(collect(harbour, ""))
	o.ConfigErr = errors.Join(
		errors.New("config.toml:1: there is no field \"thme\"; did you mean \"theme\"?"),
		errors.New("config.toml:2: measure is \"wide\",\x1b[2J not a whole number"))
	simulate(t, o, 40, 12, func(s *screen) {
		foot := strings.Split(s.view(), "\n")[8:]
		for i, want := range []string{
			"config.toml:1: there is no field", "\"thme\"; did you mean \"theme\"?",
			"config.toml:2: measure is \"wide\", not", "a whole number",
		} {
			if !strings.HasPrefix(strings.TrimSpace(foot[i]), want) {
				t.Errorf("row %d is %q, want %q", i, foot[i], want)
			}
		}
		for _, row := range strings.Split(s.model.View(), "\n") {
			if n := ansi.StringWidth(row); n != 40 {
				t.Errorf("%d wide: %q", n, row)
			}
		}
		s.press("j")
		s.hides("thme")
	})
}

func TestReloadSaysWhenItIsDone(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.model.intake.reloading = true
		s.send(updateArrived{more: true, LibraryMsg: LibraryMsg{Library: collect(harbour[:3], "-2"), Done: true}})
		s.shows("read again: 3 documents")
	})
}

// TestPaletteFindsEntitiesAndDocuments holds that the palette also filters by
// what is named and opens what is titled so.
func TestPaletteFindsEntitiesAndDocuments(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press(": brandt enter")
		s.shows("+ Tomas Brandt")
		s.press("c : budget enter")
		s.reads("A budget for the harbour")
	})
}

// TestMentionIsNamedWithoutColours holds that the type of the mention one is at
// is told in words where its looks do not tell it.
func TestMentionIsNamedWithoutColours(t *testing.T) {
	for output, named := range map[theme.Output]bool{theme.Bare: true, theme.Attributes: true, theme.TrueColor: false} {
		o := options(collect(harbour, ""))
		o.Theme, o.Terminal = theme.Dark, output
		simulate(t, o, 120, 40, func(s *screen) {
			s.press("]")
			if got := strings.Contains(s.view(), "Ada Lindqvist, "+corpus.Person.String()); got != named {
				t.Errorf("output %d: named: %v\n%s", output, got, s.view())
			}
		})
	}
}
