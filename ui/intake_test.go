package ui

import (
	"context"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"lectern/corpus"
)

// hold gives the model a message and returns what is to follow, not run yet.
func (s *screen) hold(msg tea.Msg) tea.Cmd {
	_, cmd := s.model.Update(msg)
	return cmd
}

// key is a message for one character.
func key(r rune) tea.Msg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}} }

// arrived is the message that a library of the reading under way has come.
func (s *screen) arrived(lib corpus.Library, done bool) tea.Msg {
	return updateArrived{source: s.model.intake.source, more: true, LibraryMsg: LibraryMsg{Library: lib, Done: done}}
}

// readAgain gives the model the library of a collection that was read again.
func (s *screen) readAgain(lib corpus.Library) {
	s.press("r")
	s.send(s.arrived(lib, true))
}

// reloadable returns options under which the tests themselves send what a
// reload yields.
func reloadable(lib corpus.Library) Options {
	o := options(lib)
	o.Reload = func(context.Context) <-chan LibraryMsg { return nil }
	return o
}

// moved is the harbour collection with a document before all others.
func moved() []source {
	return append([]source{{path: "news/first.txt", title: "Before all", text: "Norhavn."}}, harbour...)
}

// knows checks that the open document is that of the model's library, under
// the ids of that library.
func (s *screen) knows(title string) {
	s.t.Helper()
	s.reads(title)
	doc, err := s.model.library.Document(s.t.Context(), s.model.wanted)
	if err != nil || s.model.reader.Document() != doc {
		s.t.Errorf("the open document is not the wanted document %d of the library", s.model.wanted)
	}
	s.press("]")
	mention, ok := s.model.reader.MentionAtCursor()
	if _, err := s.model.library.Entity(s.t.Context(), mention.Entity); !ok || err != nil {
		s.t.Errorf("the library does not know the entity %q of the text", mention.Entity)
	}
}

func TestReloadWithoutTheOpenDocument(t *testing.T) {
	simulate(t, reloadable(collect(harbour, "")), 120, 40, func(s *screen) {
		s.readAgain(collect(harbour[1:], "-2"))
		s.knows("Last trip of the ferry")
		s.shows("The ferry made its last trip")
		s.hides("opened the new bridge")
	})
}

func TestReloadThatLeavesNothing(t *testing.T) {
	simulate(t, reloadable(collect(harbour, "")), 120, 40, func(s *screen) {
		s.readAgain(collect(nil, ""))
		s.shows("There are no documents here.")
		s.hides("opened the new bridge", "Ada Lindqvist")
	})
}

// TestReloadKeepsWhatIsOnItsWay holds that a document asked for before a
// reload is shown after it, where it was to be shown, although the answer to
// the first request is dropped.
func TestReloadKeepsWhatIsOnItsWay(t *testing.T) {
	simulate(t, reloadable(collect(harbour, "")), 120, 40, func(s *screen) {
		late := s.hold(key('J'))
		s.readAgain(collect(moved(), "-2"))
		s.knows("Last trip of the ferry")
		s.run(late)
		s.knows("Last trip of the ferry")
		if row, _ := s.model.documents.Selected(); row.Title != "Last trip of the ferry" {
			t.Errorf("the list is at %q", row.Title)
		}
	})
}

func TestReloadKeepsWhereOneIsToArrive(t *testing.T) {
	simulate(t, reloadable(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press("] +")
		s.model.show(2, landing{entities: s.model.query.Wanted()})
		late := s.model.settle()
		s.readAgain(collect(moved(), "-2"))
		s.run(late)
		s.reads("A budget for the harbour")
		s.at("Ada Lindqvist")
	})
}

// TestOpeningWhileALibraryIsMatched holds that the document one has gone to
// stays, with the entities of the new library.
func TestOpeningWhileALibraryIsMatched(t *testing.T) {
	for name, again := range map[string]bool{"growing": false, "read again": true} {
		t.Run(name, func(t *testing.T) {
			simulate(t, reloadable(collect(harbour, "")), 120, 40, func(s *screen) {
				to := harbour
				if again {
					s.press("r")
					to = moved()
				}
				matching := s.hold(s.arrived(collect(to, "-2"), true))
				s.press("J")
				s.run(matching)
				s.knows("Last trip of the ferry")
			})
		})
	}
}

// TestFetchedFromAnOldLibrary holds that a document which was asked for of one
// library, and came after the next, is shown with the entities of the next.
func TestFetchedFromAnOldLibrary(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		late := s.hold(key('J'))
		s.send(s.arrived(collect(harbour, "-2"), true))
		s.run(late)
		s.knows("Last trip of the ferry")
		s.press("+")
		s.shows("+ Norhavn", "2 of 4 documents")
	})
}

func TestPaletteOutlivesALibrary(t *testing.T) {
	simulate(t, reloadable(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press("r : brandt")
		s.send(s.arrived(collect(moved(), "-2"), true))
		s.press("enter")
		s.shows("+ Tomas Brandt", "2 of 5 documents")
		s.press("c r : budget")
		s.send(s.arrived(collect(harbour, "-3"), true))
		s.press("enter")
		s.knows("A budget for the harbour")
		s.press("r : brandt")
		s.send(s.arrived(collect(harbour[:1], "-4"), true))
		s.press("enter")
		s.shows("Tomas Brandt is not in the collection any more")
		s.press("r : bridge")
		s.send(s.arrived(collect(harbour[1:], "-5"), true))
		s.press("enter")
		s.shows("The bridge opens is not in the list any more")
	})
}

// TestReloadWhileReloading holds that the end of one reading does not let a
// part of the next replace the whole.
func TestReloadWhileReloading(t *testing.T) {
	simulate(t, reloadable(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press("r")
		matching := s.hold(s.arrived(collect(harbour, "-2"), true))
		s.press("r")
		s.run(matching)
		s.send(s.arrived(collect(harbour[:1], "-3"), false))
		if n := s.model.library.Len(); n != len(harbour) {
			t.Errorf("a part of %d documents has replaced the whole", n)
		}
		s.send(s.arrived(collect(harbour[:3], "-3"), true))
		s.shows("read again: 3 documents")
		s.knows("The bridge opens")
	})
}

// TestReloadWhileGrowing holds that a part of the collection that waits to be
// matched is forgotten when all is read again.
func TestReloadWhileGrowing(t *testing.T) {
	simulate(t, reloadable(collect(harbour[:1], "")), 120, 40, func(s *screen) {
		matching := s.hold(s.arrived(collect(harbour[:2], "-2"), false))
		waiting := s.hold(s.arrived(collect(harbour[:3], "-3"), false))
		s.press("r")
		s.run(matching)
		s.run(waiting)
		s.send(s.arrived(collect(harbour[:2], "-4"), false))
		if n := s.model.library.Len(); n != 1 {
			t.Errorf("a part of %d documents has come in", n)
		}
		s.send(s.arrived(collect(harbour, "-4"), true))
		s.shows("read again: 4 documents")
		s.knows("The bridge opens")
	})
}
