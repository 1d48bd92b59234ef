package ui

import (
	"testing"

	"lectern/corpus"
	"lectern/ui/layout"
)

// TestEitherOfTwoThatNeverMeet builds a filter of two entities that no
// document mentions together: the one hides the other from the list.
func TestEitherOfTwoThatNeverMeet(t *testing.T) {
	simulate(t, options(collect(harbour[:2], "")), 120, 40, func(s *screen) {
		s.press("tab / lindqvist enter +")
		s.shows("1 of 2 documents")
		s.press("f brandt enter")
		s.shows("Tomas Brandt", "find: brandt ×")
		s.press("enter")
		s.shows("1 mention in 1 document, outside the filter")
		s.press("esc |")
		s.shows("+ Ada Lindqvist or Tomas Brandt", "2 of 2 documents")
		s.press("esc")
		s.hides("find:")
	})
}

func TestWhyNothingChanges(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press("] + +")
		s.shows("Ada Lindqvist is required already: 0 takes it out")
		s.press("|")
		s.shows("Ada Lindqvist is required already: 0 takes it out")
		s.press("- -")
		s.shows("Ada Lindqvist is excluded already: 0 takes it out")
	})
}

// TestWalkingFromTheEntities checks that the walk along the mentions of the
// chosen entity leaves the focus where it is and says how far it is.
func TestWalkingFromTheEntities(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press("tab / velmora enter > >")
		s.at("Velmora")
		s.shows("mention 1 of 1 of Velmora · document 2 of 2")
		if s.model.focus != layout.Entities {
			t.Errorf("the focus went to pane %d", s.model.focus)
		}
		s.press("<")
		s.shows("mention 1 of 1 of Velmora · document 1 of 2")
	})
}

func TestCardOpensWhereOneReads(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press("J J tab / lindqvist enter > > enter")
		s.shows("─ Ada Lindqvist", " 4 of 4 ")
		s.press("+")
		s.shows(" 4 of 4 ")
	})
}

func TestSortOfTheEntities(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press("tab s s")
		s.shows("Entities by name", "entities by name")
		if s.model.order != corpus.ByInput {
			t.Errorf("the documents are sorted by %d", s.model.order)
		}
	})
}

// TestHitsNeedRequiredEntities checks that rows and orders do not count hits
// where the filter only excludes.
func TestHitsNeedRequiredEntities(t *testing.T) {
	simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
		s.press("tab / brandt enter + shift+tab shift+tab s s s s")
		s.shows("by hits", "1 hit ")
		s.press("tab tab -")
		s.shows("2 of 4 documents", "− Tomas Brandt", "─ Documents")
		s.hides(" hit")
	})
}
