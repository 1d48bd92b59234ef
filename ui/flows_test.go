package ui

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"lectern/corpus"
	"lectern/ui/config"
	"lectern/ui/keymap"
	"lectern/ui/layout"
)

func typeName(v any) string { return reflect.TypeOf(v).String() }

func TestOpensTheFirstDocument(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.reads("The bridge opens")
		s.shows("Documents", "Entities", "opened the new bridge", "Harbour Board")
	})
}

// TestFilterToOnePerson walks the places where a person is mentioned, under
// any of her names, and nothing else.
func TestFilterToOnePerson(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press("] +")
		s.at("Ada Lindqvist")
		s.shows("+ Ada Lindqvist", "2 of 4 documents")
		s.hides("Last trip of the ferry")
		s.press(">")
		s.at("Lindqvist")
		s.shows("mention 2 of 2 of Ada Lindqvist · document 1 of 2")
		s.reads("The bridge opens")
		s.press(">")
		s.reads("A budget for the harbour")
		s.at("Ada Lindqvist")
		s.shows("mention 1 of 2 of Ada Lindqvist · document 2 of 2")
		s.press(">")
		s.at("Lindqvist")
		s.press(">")
		s.shows("Ada Lindqvist is not mentioned in any later document")
		s.press("< < ")
		s.reads("The bridge opens")
		s.at("Lindqvist")
		s.press("c")
		s.shows("filter cleared: all 4 documents", "Last trip of the ferry")
		s.hides("of 4 documents")
	})
}

func TestFilterFromTheEntities(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press("tab / brandt enter +")
		s.shows("+ Tomas Brandt", "2 of 4 documents")
		s.reads("Last trip of the ferry")
		s.at("Tomas Brandt")
		s.shows("the first document that fits; ( goes back")
		s.press("(")
		s.reads("The bridge opens")
		s.shows("outside the filter")
		s.press(")")
		s.press("esc / velmora enter -")
		s.shows("− Velmora", "1 of 4 documents", "Last trip of the ferry")
		s.hides("A budget for the harbour")
		s.press("0")
		s.shows("2 of 4 documents")
		s.press("|")
		s.shows("+ Tomas Brandt or Velmora", "3 of 4 documents")
	})
}

func TestFilterThatNothingFits(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press("tab / brandt enter + esc / lindqvist enter + esc / velmora enter -")
		s.shows("0 of 4 documents", "no document fits the filter: c clears it")
		s.press("c")
		s.shows("filter cleared: all 4 documents")
	})
}

// TestExcludingFromTheTextStays checks that what one reads is not taken away.
func TestExcludingFromTheTextStays(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press("] -")
		s.reads("The bridge opens")
		s.shows("outside the filter", "− Ada Lindqvist")
		if row, _ := s.model.documents.Selected(); row.Title == "The bridge opens" {
			t.Error("the list has a document that does not fit")
		}
		s.press("c")
		s.reads("The bridge opens")
		s.hides("outside the filter")
		if row, _ := s.model.documents.Selected(); row.Title != "The bridge opens" {
			t.Errorf("the list is at %q", row.Title)
		}
	})
}

func TestFilterFollowsIntoTheList(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press("] + J")
		s.reads("A budget for the harbour")
		s.press("J")
		s.shows("this is the last document of the list")
		s.press("K K")
		s.reads("The bridge opens")
		s.shows("this is the first document of the list")
	})
}

func TestUnreadableDocumentsStayWithTheReason(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.shows("! broken.bin")
		s.press("shift+tab G")
		s.shows("This document could not be read", "not a text")
	})
}

func TestPreviewKeepsTheFocus(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press("shift+tab j j")
		s.reads("A budget for the harbour")
		if s.model.focus != layout.Documents {
			t.Error("looking at documents took the focus away")
		}
		s.press("(")
		s.reads("The bridge opens")
		s.press("j j enter")
		if s.model.focus != layout.Text {
			t.Error("enter did not go to the text")
		}
	})
}

func TestBackAndForward(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press("J J (")
		s.reads("Last trip of the ferry")
		s.press("(")
		s.reads("The bridge opens")
		s.press("(")
		s.reads("The bridge opens")
		s.press(") )")
		s.reads("A budget for the harbour")
		s.press("( J )")
		s.reads("A budget for the harbour")
	})
}

func TestSearch(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press("/ the")
		s.shows("of 4")
		s.press("enter n")
		s.shows("2 of 4")
		s.send(tea.WindowSizeMsg{Width: 80, Height: 24})
		s.shows("2 of 4")
		s.press("N N")
		s.shows("4 of 4")
		s.press("esc")
		s.hides("4 of 4")
	})
}

func TestCard(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press("] enter")
		s.shows("─ Ada Lindqvist")
		s.press("G enter")
		s.reads("A budget for the harbour")
		s.at("Lindqvist")
		if s.model.overlay != noOverlay {
			t.Error("the card is still open")
		}
		s.press("(")
		s.reads("The bridge opens")
	})
}

func TestPalette(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press(": next-doc")
		s.shows("Actions", "next-document")
		s.press("enter")
		s.reads("Last trip of the ferry")
		s.press(": qqq enter esc")
		if s.quit || s.model.overlay != noOverlay {
			t.Error("the palette did not close")
		}
	})
}

func TestHelpListsEveryKey(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {200, 60}} {
		simulate(t, options(collect(harbour, "")), size[0], size[1], func(s *screen) {
			s.press("?")
			seen := ""
			for range 100 {
				seen += s.view()
				s.press("j")
			}
			seen = strings.Join(strings.Fields(strings.ReplaceAll(seen, "│", "")), " ")
			for _, b := range keymap.Default().Bindings() {
				if !strings.Contains(seen, b.Does) {
					t.Errorf("at %v the help does not show %q", size, b.Does)
				}
			}
			s.press("q")
			if s.quit || s.model.overlay != noOverlay {
				t.Error("q did not just close the help")
			}
		})
	}
}

// TestEscapeNeverQuits presses Esc in every state that has a layer to leave.
func TestEscapeNeverQuits(t *testing.T) {
	for _, keys := range []string{"", "?", ":", "] enter", "z", "/ the", "/ the enter", "tab / a", "shift+tab / a enter", "] + z / the"} {
		simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
			s.press(keys + " esc esc esc esc esc")
			if s.quit {
				t.Errorf("after %q: Esc quit", keys)
			}
			if s.model.overlay != noOverlay || s.model.zoom || s.model.typing() || s.model.reader.Searching() {
				t.Errorf("after %q: something is left\n%s", keys, s.view())
			}
		})
	}
}

func TestCloseGoesBackThenQuits(t *testing.T) {
	tests := []struct {
		name    string
		width   int
		keys    string
		presses int // of q until the program quits
	}{
		{"wide", 120, "", 1},
		{"zoomed", 120, "z", 2},
		{"help", 120, "?", 2},
		{"narrow: the list comes first", 40, "", 2},
		{"entities at 80 columns", 80, "tab", 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			simulate(t, options(collect(harbour, "")), tt.width, 24, func(s *screen) {
				s.press(tt.keys)
				for i := range tt.presses {
					if s.quit {
						t.Fatalf("quit after %d presses", i)
					}
					s.press("q")
				}
				if !s.quit {
					t.Errorf("did not quit after %d presses", tt.presses)
				}
			})
		})
	}
}

func TestQuitFromAnywhere(t *testing.T) {
	for _, keys := range []string{"", "?", ":", "/ ab", "tab / ab", "] enter"} {
		simulate(t, options(collect(harbour, "")), 80, 24, func(s *screen) {
			s.press(keys + " ctrl+c")
			if !s.quit {
				t.Errorf("after %q: Ctrl+C did not quit", keys)
			}
		})
	}
}

func TestTypedKeysAreText(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press("/ qzc?:")
		s.shows("qzc?:")
		if s.quit || s.model.overlay != noOverlay {
			t.Error("a typed key did something else")
		}
	})
}

// TestKeysInOneMessage holds that keys pressed in quick succession, which
// arrive together, count one by one.
func TestKeysInOneMessage(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("JJ")})
		s.reads("A budget for the harbour")
		s.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("/the")})
		s.shows("/the")
		s.press("esc")
		s.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("KKq"), Paste: true})
		s.reads("A budget for the harbour")
		if s.quit {
			t.Error("pasted text was taken for keys")
		}
	})
}

func TestRemappedKeys(t *testing.T) {
	o := options(collect(harbour, ""))
	var err error
	if o.Config, err = config.Parse("c.toml", "[keys]\nnext-document = \"w\"\n"); err != nil {
		t.Fatal(err)
	}
	simulate(t, o, 120, 40, func(s *screen) {
		s.press("J")
		s.reads("The bridge opens")
		s.press("w")
		s.reads("Last trip of the ferry")
		s.shows("w next")
	})
}

func TestConfigurationMistakeIsShown(t *testing.T) {
	o := options(collect(harbour, ""))
	o.ConfigErr = errors.New("config.toml:3: theme is \"p\x1b]52;c;AA\x07ink\"")
	simulate(t, o, 120, 40, func(s *screen) {
		s.shows("config.toml:3: theme is")
		if strings.ContainsAny(s.model.View(), "\x07\x1b") {
			t.Error("an error carried an escape to the screen")
		}
		s.press("j")
		s.hides("config.toml:3")
	})
}

func TestLegendTogglesTypes(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press("1")
		if got := s.model.light.shown; got.Types[corpus.Person] || !got.Types[corpus.Place] {
			t.Errorf("after 1: %v", got.Types)
		}
		s.shows("some types")
		x, y := s.find("people")
		s.click(x, y)
		if !s.model.light.shown.Types[corpus.Person] {
			t.Error("a click on the legend did not light the type")
		}
		s.press("H")
		s.shows("selected only")
		s.press("H")
		s.shows("highlights off")
		s.press("3")
		if got := s.model.light.shown.Types; !got[corpus.Place] || got[corpus.Person] {
			t.Errorf("after lighting places alone: %v", got)
		}
	})
}

func TestMouse(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		x, y := s.find("Last trip")
		s.click(x, y)
		s.reads("Last trip of the ferry")
		x, y = s.find("Tomas Brandt thanked")
		s.click(x+1, y)
		s.at("Tomas Brandt")
		if s.model.focus != layout.Text {
			t.Error("the click did not give the focus")
		}
		s.press("+")
		_, y = s.find("of 4 documents")
		s.click(3, y)
		s.hides("of 4 documents")
		s.press("M")
		s.shows("mouse free")
		if len(s.other) == 0 {
			t.Error("the mouse was not given to the terminal")
		}
	})
}

func TestSuspend(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 80, 24, func(s *screen) {
		s.press("ctrl+z")
		if len(s.other) != 1 || typeName(s.other[0]) != "tea.SuspendMsg" {
			t.Errorf("got %v", s.other)
		}
	})
}

func TestTooFewColumnsShowOnePane(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 40, 12, func(s *screen) {
		s.shows("The bridge opens")
		s.hides("Entities")
		s.press("tab")
		s.shows("Entities")
		s.press("] ")
		s.at("Ada Lindqvist")
		s.shows("The bridge opens")
	})
}

// TestGrowingCollection holds that everything stays in place when a fuller
// library comes, even when it calls the entities otherwise.
func TestGrowingCollection(t *testing.T) {
	simulate(t, options(nil), 120, 40, func(s *screen) {
		s.model.intake.progress.Done = false
		s.send(updateArrived{more: true, LibraryMsg: LibraryMsg{Library: collect(harbour[:1], ""), Read: 1, Total: 4}})
		s.shows("reading 1 of 4")
		s.reads("The bridge opens")
		s.press("] +")
		s.press("> / board enter")
		before, _ := s.model.here()
		s.send(updateArrived{more: true, LibraryMsg: LibraryMsg{Library: collect(harbour, "-2"), Done: true, Read: 4, Total: 4, Problems: 1}})
		s.reads("The bridge opens")
		s.shows("+ Ada Lindqvist", "2 of 4 documents", "1 unreadable", "/board 1 of 1")
		s.hides("reading")
		if after, _ := s.model.here(); after != before {
			t.Errorf("the place went from %v to %v", before, after)
		}
		if in, _ := s.model.query.Has("ada-lindqvist-2"); !in {
			t.Errorf("the filter still has %v", s.model.query.Members())
		}
		s.press("esc >")
		s.press(">")
		s.reads("A budget for the harbour")
	})
}

func TestReloadFindsDocumentsByTheirPaths(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press("J ] +")
		s.reads("Last trip of the ferry")
		s.model.intake.reloading = true
		moved := append([]source{{path: "news/first.txt", title: "Before all", text: "Norhavn."}}, harbour...)
		s.send(updateArrived{more: true, LibraryMsg: LibraryMsg{Library: collect(moved, "-2"), Done: true}})
		s.reads("Last trip of the ferry")
		if id := s.model.reader.Document().ID; id != 2 {
			t.Errorf("the document has the number %d", id)
		}
		s.shows("+ Norhavn", "3 of 5 documents")
		s.press("(")
		s.reads("The bridge opens")
	})
}

func TestStaleAnswersAreDropped(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		number := s.model.fetchingDocument.number
		s.press("J")
		doc, _ := s.model.library.Document(s.model.ctx, 0)
		s.send(documentFetched{generation: number, opened: opened{document: doc}})
		s.reads("Last trip of the ferry")
		lists := s.model.fetchingLists.number
		s.press("] +")
		s.send(listsFetched{generation: lists})
		s.shows("of 4 documents")
	})
}

func TestFailuresAreToldOnce(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.send(updateArrived{more: true, LibraryMsg: LibraryMsg{Err: fmt.Errorf("the disk is gone\x1b[2J")}})
		s.shows("reading the collection ended early: the disk is gone")
		if strings.Contains(s.model.View(), "\x1b[2J") {
			t.Error("an error carried an escape to the screen")
		}
		s.press("j")
		s.hides("the disk is gone")
	})
}

func TestNoDocuments(t *testing.T) {
	simulate(t, options(collect(nil, "")), 80, 24, func(s *screen) {
		s.shows("No documents", "There are no documents here.", "q quits.")
		s.hides("mention", "+ filter")
		s.press("] > + enter J K / x enter n H 1 t o e y ( ) tab j enter + d s f x enter esc c")
		if s.quit {
			t.Error("quit")
		}
	})
}

func TestBeforeTheFirstLibrary(t *testing.T) {
	o := options(nil)
	simulate(t, o, 80, 24, func(s *screen) {
		s.model.intake.progress.Done = false
		s.send(tea.WindowSizeMsg{Width: 80, Height: 24})
		s.shows("Reading…", "reading")
		s.hides("No documents")
		s.press("] > + - | 0 enter J K / x enter n H 1 t o e y ( ) s d tab j enter + shift+tab j enter s")
	})
}

// TestUpdatesArriveThroughTheirChannel holds that libraries are received one
// after the other until the channel is closed.
func TestUpdatesArriveThroughTheirChannel(t *testing.T) {
	updates := make(chan LibraryMsg, 3)
	updates <- LibraryMsg{Read: 0, Total: 4}
	updates <- LibraryMsg{Library: collect(harbour[:2], ""), Read: 2, Total: 4}
	updates <- LibraryMsg{Library: collect(harbour, ""), Read: 4, Total: 4, Done: true}
	close(updates)
	o := options(nil)
	o.Updates = updates
	simulate(t, o, 120, 40, func(s *screen) {
		s.shows("The bridge opens", "A budget for the harbour")
		s.hides("reading")
	})
}

func TestReloadReadsAgain(t *testing.T) {
	o := options(collect(harbour[:2], ""))
	o.Reload = func(context.Context) <-chan LibraryMsg {
		updates := make(chan LibraryMsg, 2)
		updates <- LibraryMsg{Library: collect(harbour[:1], ""), Read: 1, Total: 4}
		updates <- LibraryMsg{Library: collect(harbour, ""), Read: 4, Total: 4, Done: true}
		close(updates)
		return updates
	}
	simulate(t, o, 120, 40, func(s *screen) {
		s.press("J r")
		s.shows("A budget for the harbour")
		s.reads("Last trip of the ferry")
	})
}

func TestMeasureBoundsTheText(t *testing.T) {
	o := options(collect(harbour, ""))
	o.Config.Measure = 30
	simulate(t, o, 200, 40, func(s *screen) {
		s.shows("Mayor Ada Lindqvist opened the ")
		s.hides("Mayor Ada Lindqvist opened the new")
	})
}

// TestClicksFindTheirPane holds that panes are drawn where the layout says.
func TestClicksFindTheirPane(t *testing.T) {
	for _, width := range []int{80, 120} {
		simulate(t, options(collect(harbour, "")), width, 24, func(s *screen) {
			s.press("tab")
			x, y := s.find("Tomas Brandt")
			s.click(x, y)
			if f, _ := s.model.entities.Selected(); f.Name != "Tomas Brandt" {
				t.Errorf("at %d columns the click selected %q", width, f.Name)
			}
			x, y = s.find("Mayor Ada")
			s.click(x+len("Mayor "), y)
			s.at("Ada Lindqvist")
		})
	}
}
