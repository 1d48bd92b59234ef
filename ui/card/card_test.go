package card

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"lectern/corpus"
	"lectern/ui/cells/cellstest"
	"lectern/ui/theme"
)

// open returns a card of a size that shows an entity, with all that is in view.
func open(width, height int, lib corpus.Library, id corpus.EntityID) *Pane {
	p := New(theme.New(theme.Dark, theme.Colors256))
	p.SetFocus(true)
	p.SetSize(width, height)
	p.Open(lib, id, corpus.Query{})
	settle(p)
	return p
}

// settle runs the card's commands until none is due.
func settle(p *Pane) {
	for cmd := p.Work(); cmd != nil; cmd = p.Work() {
		p.Update(cmd())
	}
}

// frame returns what is seen of the pane.
func frame(p *Pane) string { return cellstest.Plain(p.View()) }

func TestFrames(t *testing.T) {
	for _, size := range [][2]int{{30, 20}, {38, 10}, {50, 20}, {76, 20}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			golden.RequireEqual(t, frame(open(size[0], size[1], harbour(), "ana-duarte")))
		})
	}
}

func TestTitleAndInfo(t *testing.T) {
	p := open(60, 20, harbour(), "ana-duarte")
	if p.Title() != "Ana Duarte" || p.Info() != "1 of 36" {
		t.Errorf("got %q and %q", p.Title(), p.Info())
	}
}

func TestMovingGoesFromDocumentToDocument(t *testing.T) {
	p := open(60, 12, harbour(), "ana-duarte")
	p.Move(2)
	if o, _ := p.Selected(); o.Document != 1 {
		t.Errorf("the third mention is in document %d", o.Document)
	}
	p.Move(3)
	if o, _ := p.Selected(); o.Document != 2 {
		t.Errorf("the next document is %d", o.Document)
	}
	p.Bottom()
	settle(p)
	if got := frame(p); !strings.Contains(got, "Duarte wrote.") {
		t.Errorf("at the end:\n%s", got)
	}
	p.Top()
	if !strings.Contains(frame(p), "36 mentions in 3 documents") {
		t.Errorf("the head is not seen from the top:\n%s", frame(p))
	}
}

func TestPagingReachesBothEnds(t *testing.T) {
	for _, height := range []int{1, 2, 5, 12} {
		p := open(40, height, harbour(), "ana-duarte")
		for range 200 {
			p.HalfPage(1)
		}
		if p.cursor != 35 {
			t.Errorf("height %d: half pages end at mention %d of 36", height, p.cursor+1)
		}
		for range 200 {
			p.Page(-1)
		}
		if p.cursor != 0 {
			t.Errorf("height %d: pages back end at mention %d", height, p.cursor+1)
		}
	}
}

func TestSelectAndClick(t *testing.T) {
	p := open(60, 20, harbour(), "ana-duarte")
	o := p.profile.occurrences[3]
	if !p.Select(o) {
		t.Fatal("a mention is not listed")
	}
	if got, ok := p.Selected(); !ok || got != o {
		t.Errorf("got %v", got)
	}
	if p.Select(corpus.Occurrence{Document: 99}) {
		t.Error("a mention of no document is listed")
	}
	p.Open(p.library, "ana-duarte", corpus.Query{})
	p.Select(o)
	settle(p)
	if got, ok := p.Selected(); !ok || got != o {
		t.Errorf("selected before the mentions were there: got %v", got)
	}
	hits := 0
	for y := range 20 {
		if p.ClickAt(3, y) {
			hits++
			if got := len(p.head) + p.lineOf(p.cursor) - p.top; got != y {
				t.Errorf("a click on line %d put the cursor on line %d", y, got)
			}
		}
	}
	if hits == 0 {
		t.Error("no line is a mention")
	}
}

func TestOnlyWhatIsInViewIsRead(t *testing.T) {
	s := harbour()
	for range 2000 {
		s.add("One more", "A note on Ana Duarte.\n")
	}
	p := open(80, 20, s, "ana-duarte")
	if s.reads > 40 {
		t.Errorf("%d documents were read for a view of 20 lines", s.reads)
	}
	for range 300 {
		p.Page(1)
		settle(p)
	}
	if len(p.documents) > maxDocuments+40 {
		t.Errorf("%d documents are held", len(p.documents))
	}
	p.Bottom()
	settle(p)
	if !strings.Contains(frame(p), "A note on Ana Duarte.") {
		t.Errorf("the last mention is not shown:\n%s", frame(p))
	}
}

func TestLateAnswersAreDropped(t *testing.T) {
	s := harbour()
	p := New(theme.New(theme.Dark, theme.Colors256))
	p.SetSize(60, 20)
	p.Open(s, "ana-duarte", corpus.Query{})
	late := p.Work()
	if p.Work() != nil {
		t.Error("the same is asked for twice")
	}
	p.Open(s, "harbour-board", corpus.Query{})
	p.Update(late())
	if p.profile != nil {
		t.Error("the answer to an earlier question was taken")
	}
	settle(p)
	if p.Title() != "Harbour Board" {
		t.Errorf("got %q", p.Title())
	}
	p.Close()
	if p.Opened() || p.Work() != nil || p.Entity() != "" {
		t.Error("a closed card still works")
	}
}

func TestQueryNarrowsTheMentions(t *testing.T) {
	p := open(60, 20, harbour(), "ana-duarte")
	p.Open(p.library, "ana-duarte", corpus.Query{Clauses: []corpus.Clause{{Any: []corpus.EntityID{"x"}}}})
	settle(p)
	if !strings.Contains(frame(p), "2 mentions in 1 document") {
		t.Errorf("got:\n%s", frame(p))
	}
}

func TestEntityThatIsNotThere(t *testing.T) {
	p := open(60, 5, harbour(), "missing")
	if !strings.Contains(frame(p), "no entity missing") {
		t.Errorf("the reason is not told:\n%s", frame(p))
	}
	if _, ok := p.Selected(); ok {
		t.Error("something is selected")
	}
}

func TestEntityWithoutMentions(t *testing.T) {
	p := open(60, 12, harbour(), "nobody")
	if _, ok := p.Selected(); ok || !strings.Contains(frame(p), "not mentioned") {
		t.Errorf("got:\n%s", frame(p))
	}
	p.Move(1)
	p.Page(1)
	p.Bottom()
}

func TestViewFillsItsSize(t *testing.T) {
	s := harbour()
	check := func(p *Pane, width, height int) {
		t.Helper()
		if p.Height() > height {
			t.Fatalf("%d lines where %d may be", p.Height(), height)
		}
		cellstest.CheckSize(t, p.View(), width, p.Height())
	}
	for width := range 41 {
		for height := range 21 {
			p := New(theme.New(theme.Dark, theme.Colors256))
			p.SetSize(width, height)
			check(p, width, height)
			p.Open(s, "ana-duarte", corpus.Query{})
			check(p, width, height)
			settle(p)
			check(p, width, height)
			p.SetFocus(true)
			p.Move(3)
			settle(p)
			check(p, width, height)
			p.Bottom()
			settle(p)
			check(p, width, height)
			p.Open(s, "missing", corpus.Query{})
			settle(p)
			check(p, width, height)
		}
	}
}

func BenchmarkMove(b *testing.B) {
	s := harbour()
	for range 5000 {
		s.add("One more", "A note on Ana Duarte, and on what Duarte wrote.\n")
	}
	p := open(80, 24, s, "ana-duarte")
	for b.Loop() {
		p.Move(1)
		settle(p)
		_ = p.View()
	}
}
