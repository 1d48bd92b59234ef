package reader

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

func TestSearch(t *testing.T) {
	doc, ann := long(1, 60)
	p := open(50, 10, doc, ann)
	p.ScrollLines(40)
	place := p.Place()
	p.StartSearch()
	if !p.Typing() {
		t.Fatal("not typing")
	}
	typeText(p, "harbour belongs")
	first := p.search.hits[p.search.current][0].Line + len(p.sheet.head)
	if first < 40 || first < p.top || first >= p.top+9 {
		t.Errorf("the first match is on line %d, the view begins at %d", first, p.top)
	}
	p.AcceptSearch()
	if p.Typing() || !p.Searching() {
		t.Error("accepting did not keep the search")
	}
	n := len(p.search.hits)
	if n != 12 {
		t.Errorf("%d matches, want 12", n)
	}
	start := p.search.current
	for range n {
		p.NextMatch()
	}
	if p.search.current != start {
		t.Error("going round does not come back")
	}
	p.NextMatch()
	p.PrevMatch()
	if p.search.current != start {
		t.Error("back does not undo forth")
	}
	p.StartSearch()
	typeText(p, "no such words")
	if p.matchCount() != "no match" || p.NextMatch() {
		t.Error("found what is not there")
	}
	p.CancelSearch()
	if p.Typing() || p.Searching() {
		t.Error("cancelling did not end the search")
	}
	p.Restore(place)
	if p.Place() != place {
		t.Errorf("place %d, want %d", p.Place(), place)
	}
}

func TestCancelGoesBackToWhereTheSearchBegan(t *testing.T) {
	doc, ann := long(1, 60)
	p := open(50, 10, doc, ann)
	p.ScrollLines(20)
	top := p.top
	p.StartSearch()
	typeText(p, "critics doubt")
	p.Insert(tea.KeyMsg{Type: tea.KeyBackspace})
	settle(p)
	if p.top == top {
		t.Fatal("the search did not move")
	}
	p.CancelSearch()
	if d := p.top - top; d < -1 || d > 1 {
		t.Errorf("top line %d, was %d", p.top, top)
	}
}

func TestSmartCase(t *testing.T) {
	doc, ann := plain(1, article)
	p := open(50, 30, doc, ann)
	for query, want := range map[string]string{"board": "1 of 3", "Board": "1 of 3", "bOard": "no match"} {
		p.StartSearch()
		typeText(p, query)
		if got := p.matchCount(); got != want {
			t.Errorf("%s: %s, want %s", query, got, want)
		}
		p.CancelSearch()
	}
}

func TestSearchSurvivesResizing(t *testing.T) {
	doc, ann := long(1, 60)
	p := open(50, 10, doc, ann)
	p.StartSearch()
	typeText(p, "president of the harbour")
	p.AcceptSearch()
	p.NextMatch()
	p.NextMatch()
	for _, width := range []int{24, 80, 33} {
		p.SetSize(width, 10)
		settle(p)
		if got := p.matchCount(); got != "3 of 12" {
			t.Errorf("at width %d: %s", width, got)
		}
	}
	if !strings.Contains(p.Info(), "3 of 12") {
		t.Errorf("info %q", p.Info())
	}
}

func TestSearchGoesOnInTheNextDocument(t *testing.T) {
	doc, ann := plain(1, article)
	p := open(50, 10, doc, ann)
	p.StartSearch()
	typeText(p, "duarte")
	p.AcceptSearch()
	second, ann2 := plain(2, "Second\n\nDuarte again. And Duarte.")
	p.SetDocument(second, ann2)
	settle(p)
	if got := p.matchCount(); got != "1 of 2" {
		t.Errorf("in the next document: %s", got)
	}
}

func TestStepsAskedForWhileSearchingAreTaken(t *testing.T) {
	doc, ann := long(1, 60)
	p := open(50, 10, doc, ann)
	p.StartSearch()
	for _, r := range "critics" {
		p.Insert(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
	}
	p.AcceptSearch()
	for range 2 {
		if !p.NextMatch() {
			t.Error("no step is taken before the hits are there")
		}
	}
	settle(p)
	if got := p.matchCount(); got != "3 of 12" {
		t.Errorf("got %s", got)
	}
}

func TestAnswersToOldSearchesAreDropped(t *testing.T) {
	doc, ann := long(1, 60)
	p := open(50, 10, doc, ann)
	p.StartSearch()
	p.Insert(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("quay")})
	late := p.Work()
	p.Insert(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("zzz")})
	settle(p)
	p.Update(late())
	if got := p.matchCount(); got != "no match" {
		t.Errorf("got %s", got)
	}
}
