package reader

import (
	"context"
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/exp/golden"

	"lectern/corpus"
	"lectern/ui/cells/cellstest"
	"lectern/ui/theme"
)

// frame returns what is seen of the pane.
func frame(p *Pane) string { return cellstest.Plain(p.View()) }

func TestFrames(t *testing.T) {
	doc, ann := plain(1, article)
	for _, size := range [][2]int{{20, 12}, {30, 16}, {50, 20}, {90, 16}, {130, 10}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			p := open(size[0], size[1], doc, ann)
			p.SetLighting(Lighting{Level: All, Marks: map[corpus.EntityID]Mark{"ana-duarte": Required}})
			golden.RequireEqual(t, frame(p))
		})
	}
}

func TestFrameOfTheSearch(t *testing.T) {
	doc, ann := plain(1, article)
	p := open(50, 8, doc, ann)
	p.StartSearch()
	typeText(p, "lisbon")
	golden.RequireEqual(t, frame(p))
}

func TestFrameOfAProblem(t *testing.T) {
	p := open(40, 8, &corpus.Document{ID: 3, Name: "scan.pdf", Problem: "it is not text (a PDF file)"}, corpus.Annotation{})
	if p.Title() != "scan.pdf" || p.Info() != "" {
		t.Errorf("title %q, info %q", p.Title(), p.Info())
	}
	golden.RequireEqual(t, frame(p))
}

func TestTitleIsNotRepeated(t *testing.T) {
	doc, ann := plain(1, article)
	if got := strings.Count(frame(open(90, 20, doc, ann)), doc.Title); got != 1 {
		t.Errorf("the title is shown %d times", got)
	}
	other := *doc
	other.Title = "Another title"
	if got := frame(open(90, 20, &other, ann)); !strings.Contains(got, other.Title) {
		t.Errorf("a title that the text does not begin with is not shown:\n%s", got)
	}
}

func TestViewFillsItsRectangle(t *testing.T) {
	wide, wideAnn := plain(2, "東京の港で👩‍👩‍👧会議e\u0301\n\n"+strings.Repeat("漢字かな混じり文、", 20)+"\n\n"+strings.Repeat("x", 90)+" Ana Duarte")
	doc, ann := plain(1, article)
	broken := &corpus.Document{ID: 3, Name: strings.Repeat("名", 30), Problem: "not text"}
	for width := range 41 {
		p := New(styles())
		for height := range 21 {
			p.SetSize(width, height)
			cellstest.CheckSize(t, p.View(), width, height)
			for _, step := range []func(){
				func() { p.SetDocument(wide, wideAnn) },
				func() { settle(p) },
				func() { p.Bottom() },
				func() { p.NextMention() },
				func() { p.SetDocument(doc, ann) },
				func() { settle(p); p.SetLighting(Lighting{Level: All}) },
				func() { p.StartSearch(); typeText(p, "the 東") },
				func() { p.SetSize(width, height) },
				func() { p.AcceptSearch(); p.NextMatch() },
				func() { p.CancelSearch() },
				func() { p.SetDocument(broken, corpus.Annotation{}) },
			} {
				step()
				cellstest.CheckSize(t, p.View(), width, height)
			}
		}
	}
}

func TestScrolling(t *testing.T) {
	doc, ann := long(1, 40)
	p := open(50, 10, doc, ann)
	total := p.sheet.height()
	steps := []struct {
		name string
		do   func()
		top  int
	}{
		{"line", func() { p.ScrollLines(1) }, 1},
		{"half a page", func() { p.HalfPage(1) }, 6},
		{"page", func() { p.Page(1) }, 15},
		{"back", func() { p.Page(-1) }, 6},
		{"above the top", func() { p.ScrollLines(-100) }, 0},
		{"bottom", func() { p.Bottom() }, total - 10},
		{"below the bottom", func() { p.Page(1) }, total - 10},
		{"top", func() { p.Top() }, 0},
	}
	for _, s := range steps {
		if s.do(); p.top != s.top {
			t.Errorf("%s: top line %d, want %d", s.name, p.top, s.top)
		}
	}
	p.Bottom()
	if got := p.Info(); got != "100%" {
		t.Errorf("at the end the place is %s", got)
	}
}

func TestPlaceIsKeptByText(t *testing.T) {
	doc, ann := long(1, 100)
	p := open(60, 12, doc, ann)
	p.ScrollLines(70)
	place := p.Place()
	for _, width := range []int{30, 90, 41, 120, 60} {
		p.SetSize(width, 12)
		settle(p)
		top := p.top - len(p.sheet.head)
		if from, next := p.sheet.page.OffsetAt(top), p.sheet.page.OffsetAt(top+3); place < from || place > next {
			t.Errorf("at width %d the upper edge is at %d to %d, want %d", width, from, next, place)
		}
	}
	if p.Place() != place {
		t.Errorf("after resizing there and back the place is %d, was %d", p.Place(), place)
	}
}

func TestOldPageStaysUntilTheNewOneIsReady(t *testing.T) {
	first, ann := long(1, 40)
	p := open(50, 10, first, ann)
	p.ScrollLines(20)
	before := p.View()
	second, ann2 := plain(2, "Second\n\nAnother text.")
	p.SetDocument(second, ann2)
	if p.View() != before {
		t.Error("the old page went before the new one was ready")
	}
	p.Work()
	p.Update(waited{p.generation})
	if got := frame(p); !strings.Contains(got, "Another text.") || strings.Contains(got, "Duarte") {
		t.Errorf("after a while the raw text is not shown:\n%s", got)
	}
	p.asked = look{}
	settle(p)
	if got := frame(p); !strings.Contains(got, "Another text.") || !strings.Contains(got, "3 words") {
		t.Errorf("the new page is not shown:\n%s", got)
	}
}

func TestAnswersToOldRequestsAreDropped(t *testing.T) {
	first, ann := plain(1, article)
	second, ann2 := plain(2, "Second\n\nAnother text.")
	p := New(styles())
	p.SetSize(50, 10)
	p.SetDocument(first, ann)
	late := p.Work()().(tea.BatchMsg)[0]() // answered before it could be cancelled
	p.SetDocument(second, ann2)
	cmd := p.Work()
	if cmd == nil {
		t.Fatal("nothing is due for the second document")
	}
	p.Update(late)
	if p.sheet != nil {
		t.Error("the page of the document left behind was taken")
	}
	p.Update(cmd().(tea.BatchMsg)[0]())
	if got := frame(p); !strings.Contains(got, "Another text.") {
		t.Errorf("got:\n%s", got)
	}
}

func TestWorkIsAskedForOnce(t *testing.T) {
	doc, ann := plain(1, article)
	p := New(styles())
	if p.Work() != nil {
		t.Error("work is due without a document")
	}
	p.SetSize(50, 10)
	p.SetDocument(doc, ann)
	if p.Work() == nil || p.Work() != nil {
		t.Error("the page is not asked for exactly once")
	}
	p.asked = look{}
	settle(p)
	p.SetLighting(Lighting{Level: Off})
	p.ScrollLines(3)
	p.SetSize(50, 12)
	if p.Work() != nil {
		t.Error("rendered again though neither text, width nor theme changed")
	}
	p.SetStyles(theme.New(theme.Light, theme.Colors256))
	if p.Work() == nil {
		t.Error("not rendered again for another theme")
	}
}

func TestPagesAreKept(t *testing.T) {
	first, ann := plain(1, article)
	second, ann2 := plain(2, "Second\n\nAnother text.")
	p := open(50, 10, first, ann)
	p.SetDocument(second, ann2)
	settle(p)
	p.SetDocument(first, ann)
	if !p.ready() || p.Work() != nil {
		t.Error("the page of the first document was not kept")
	}
	changed, ann3 := plain(1, "Second\n\nThe file has been written anew.")
	p.SetDocument(changed, ann3)
	settle(p)
	if got := frame(p); !strings.Contains(got, "written anew") {
		t.Errorf("an old state of the document is shown:\n%s", got)
	}
}

func TestSameDocumentStaysInPlace(t *testing.T) {
	doc, ann := long(1, 40)
	p := open(50, 10, doc, ann)
	p.ScrollLines(30)
	p.NextMention()
	top, at := p.top, p.cursor
	again := *doc
	renamed := corpus.Annotation{Mentions: append([]corpus.Mention(nil), ann.Mentions...)}
	for i := range renamed.Mentions {
		renamed.Mentions[i].Entity += "-2"
	}
	p.SetDocument(&again, renamed)
	if p.top != top || p.cursor != at {
		t.Errorf("top %d and cursor %d, were %d and %d", p.top, p.cursor, top, at)
	}
	if m, ok := p.MentionAtCursor(); !ok || !strings.HasSuffix(string(m.Entity), "-2") {
		t.Errorf("the new annotation was not taken: %v", m)
	}
}

func TestCancelledRenderingIsDropped(t *testing.T) {
	doc, ann := plain(1, article)
	p := New(styles())
	p.SetSize(50, 10)
	p.SetDocument(doc, ann)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	want, _ := p.look()
	p.generation++
	p.Update(p.render(ctx, want)())
	if p.sheet != nil {
		t.Error("half a page was taken")
	}
}

func TestResizingThereAndBackWhileThePageGrows(t *testing.T) {
	doc, ann := long(1, 400)
	p := New(styles())
	p.SetSize(60, 10)
	p.SetDocument(doc, ann)
	p.Update(p.Work()().(tea.BatchMsg)[0]())
	first := p.Work()
	p.SetSize(50, 10)
	p.Work()
	p.SetSize(60, 10)
	second := p.Work()
	done := make(chan tea.Msg)
	go func() { done <- first() }() // cancelled, but nobody waits for its end
	p.Update(second())
	p.Update(<-done)
	settle(p)
	if !p.sheet.page.Complete || p.sheet.width != 60 {
		t.Errorf("complete %v, width %d", p.sheet.page.Complete, p.sheet.width)
	}
}

func TestDocumentWithoutText(t *testing.T) {
	p := open(50, 10, &corpus.Document{ID: 1, Title: "empty.txt", Name: "empty.txt"}, corpus.Annotation{})
	view := cellstest.Plain(p.View())
	if !strings.Contains(view, "This is an empty file.") {
		t.Errorf("got\n%s", view)
	}
	if strings.Count(view, "empty.txt") != 1 {
		t.Errorf("the name stands there twice\n%s", view)
	}
}
