package entities

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/exp/golden"

	"lectern/corpus"
	"lectern/ui/cells/cellstest"
	"lectern/ui/theme"
)

func TestFrames(t *testing.T) {
	for _, size := range [][2]int{{16, 10}, {22, 12}, {30, 26}, {40, 14}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			p := open(size[0], size[1])
			p.SetChoices([]Choice{
				{Facet: facet(corpus.Organization, "Coast Guard", 0, 0), Not: true},
				{Facet: collection()[4]},
			})
			frames := frame(p)
			p.StartFind()
			typeText(p, "har")
			golden.RequireEqual(t, frames+strings.Repeat("-", size[0])+"\n"+frame(p))
		})
	}
}

func TestFrameWithoutColourNamesTheTypesByLetter(t *testing.T) {
	p := open(30, 6)
	p.SetStyles(theme.New(theme.None, theme.TrueColor))
	if !strings.Contains(frame(p), "▾ P People 3") {
		t.Errorf("no letter before the group:\n%s", frame(p))
	}
}

func TestCursorKeepsItsEntityWhenTheFacetsChange(t *testing.T) {
	p := open(30, 20)
	p.Select("harbour-board")
	p.SetCollection(append([]corpus.Facet{facet(corpus.Person, "Zed Early", 9, 9)}, collection()...), collection())
	if got := selectedName(p); got != "Harbour Board" {
		t.Errorf("after an insertion above: %q", got)
	}
	p.SetChoices([]Choice{{Facet: collection()[4]}})
	if got := selectedName(p); got != "Harbour Board" {
		t.Errorf("after another was required: %q", got)
	}
	p.SetCollection(collection()[:3], collection())
	if p.window.Cursor >= len(p.rows) {
		t.Errorf("cursor %d past the end of %d rows", p.window.Cursor, len(p.rows))
	}
}

func TestFirstEntityIsUnderTheCursor(t *testing.T) {
	if got := selectedName(open(30, 20)); got != "Ana Duarte" {
		t.Errorf("got %q", got)
	}
}

func TestScope(t *testing.T) {
	p := open(30, 20)
	p.Select("lisbon")
	p.ToggleScope()
	if p.Scope() != Document || p.Info() != "3" || selectedName(p) != "Lisbon" {
		t.Errorf("scope %d, %s listed, on %q", p.Scope(), p.Info(), selectedName(p))
	}
	p.ClickAt(3, 0)
	if p.Scope() != Collection || p.Info() != "12" {
		t.Errorf("after a click on the caption: scope %d, %s listed", p.Scope(), p.Info())
	}
}

func TestChoicesStandFirstInTheirGroup(t *testing.T) {
	p := open(40, 20)
	p.SetChoices([]Choice{
		{Facet: facet(corpus.Person, "Nobody Here", 7, 7), Not: true},
		{Facet: collection()[2]},
	})
	var got []string
	for _, e := range p.entries[:4] {
		got = append(got, fmt.Sprintf("%s %d %d", e.Name, e.mark, e.Mentions))
	}
	want := []string{
		"Ingrid Solberg 1 2", // required
		"Nobody Here 2 0",    // excluded: no count of another scope
		"Ana Duarte 0 31",
		"Maximilian von und zu Hohenfels-Trachenberg 0 9",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFolding(t *testing.T) {
	p := open(30, 20)
	p.Select("ingrid-solberg")
	p.ToggleFold()
	if _, onEntity := p.Selected(); onEntity || p.window.Cursor != 0 {
		t.Errorf("the cursor is not on the folded group's heading but on row %d", p.window.Cursor)
	}
	if strings.Contains(frame(p), "Ingrid") {
		t.Errorf("a folded group is shown:\n%s", frame(p))
	}
	p.Move(2)
	if got := selectedName(p); got != "Harbour Board" {
		t.Errorf("in the next group: %q", got)
	}
	p.ClickAt(2, 1)
	if !strings.Contains(frame(p), "Ingrid") {
		t.Errorf("a click on the heading does not unfold:\n%s", frame(p))
	}
}

func TestFind(t *testing.T) {
	p := open(40, 20)
	p.Select("portuguese")
	p.StartFind()
	if !p.Typing() {
		t.Fatal("not typing")
	}
	typeText(p, "ha")
	var got []string
	for _, r := range p.rows {
		got = append(got, p.entries[r.entry].Name)
	}
	want := []string{"Harbour Board", "Harbour Week", "Harbour Act 1921"}
	if len(got) < 3 || !slices.Equal(got[:3], want) {
		t.Errorf("found %q, want %q first", got, want)
	}
	if name := selectedName(p); name != "Harbour Board" {
		t.Errorf("the cursor is not on the best but on %q", name)
	}
	p.AcceptFind()
	if p.Typing() || !p.Finding() {
		t.Error("accepting did not keep what was found")
	}
	p.Move(1)
	if !p.CancelFind() || p.Finding() || selectedName(p) != "Harbour Week" {
		t.Errorf("cancelling left the cursor on %q", selectedName(p))
	}
	if p.CancelFind() {
		t.Error("there was nothing more to cancel")
	}
}

func TestFindLooksIntoFoldedGroups(t *testing.T) {
	p := open(40, 20)
	p.ToggleFold()
	p.StartFind()
	typeText(p, "ingrid")
	p.CancelFind()
	if got := selectedName(p); got != "Ingrid Solberg" {
		t.Errorf("what was found in a folded group is lost: on %q", got)
	}
}

func TestFindLooksPastTheFilter(t *testing.T) {
	p := open(40, 20)
	p.SetCollection(collection()[3:5], collection())
	p.StartFind()
	typeText(p, "a")
	var got []string
	for _, r := range p.rows[:4] {
		got = append(got, fmt.Sprintf("%s %d", p.entry(r).Name, p.entry(r).Documents))
	}
	want := []string{"Ministry of Agriculture and Fisheries 2", "Harbour Board 4", "Ana Duarte 0", "Harbour Act 1921 0"}
	if !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
	p.Select("ana-duarte")
	if f, ok := p.Selected(); !ok || f.Name != "Ana Duarte" || f.Type != corpus.Person {
		t.Errorf("selected %+v", f)
	}
	p.CancelFind()
	if strings.Contains(frame(p), "Ana Duarte") {
		t.Errorf("without a find the filter hides nothing:\n%s", frame(p))
	}
	p.SetScope(Document)
	p.StartFind()
	typeText(p, "ana")
	if strings.Contains(frame(p), "Ana Duarte") {
		t.Errorf("found outside of the document:\n%s", frame(p))
	}
}

func TestFindBeginsEmptyAndIsShownWhileItHolds(t *testing.T) {
	p := open(40, 20)
	p.StartFind()
	typeText(p, "ha")
	p.AcceptFind()
	if !strings.Contains(frame(p), "find: ha ×") {
		t.Errorf("what holds is not shown:\n%s", frame(p))
	}
	p.StartFind()
	if p.Finding() || selectedName(p) != "Harbour Board" {
		t.Errorf("opened again it finds %d rows, on %q", len(p.rows), selectedName(p))
	}
	typeText(p, "li")
	p.AcceptFind()
	p.ClickAt(8, 19)
	if p.Finding() || selectedName(p) != "Lisbon" {
		t.Errorf("a click does not end it: on %q", selectedName(p))
	}
}

func TestOrder(t *testing.T) {
	p := open(40, 20)
	p.SetCollection([]corpus.Facet{
		facet(corpus.Person, "Bo", 3, 4), facet(corpus.Person, "ada", 2, 9), facet(corpus.Person, "Cy", 1, 5),
		facet(corpus.Place, "Aarhus", 9, 9),
	}, nil)
	for _, want := range []struct{ title, names string }{
		{"Entities", "Bo ada Cy Aarhus"},
		{"Entities by mentions", "ada Cy Bo Aarhus"},
		{"Entities by name", "ada Bo Cy Aarhus"},
		{"Entities", "Bo ada Cy Aarhus"},
	} {
		var names []string
		for _, e := range p.entries {
			names = append(names, e.Name)
		}
		if got := strings.Join(names, " "); p.Title() != want.title || got != want.names {
			t.Errorf("%s: %s; want %s: %s", p.Title(), got, want.title, want.names)
		}
		p.CycleOrder()
	}
}

// TestHeadingStaysInView checks that the group of what is seen is always named.
func TestHeadingStaysInView(t *testing.T) {
	p := open(30, 6)
	for range len(p.rows) {
		p.Move(1)
		if !strings.Contains(strings.Split(frame(p), "\n")[1], "▾") {
			t.Fatalf("on %s:\n%s", selectedName(p), frame(p))
		}
	}
	p.Select("lisbon")
	p.SetChoices([]Choice{{Facet: collection()[5]}})
	for _, move := range []func(){func() { p.Move(-1) }, func() { p.HalfPage(-1) }, func() { p.ScrollLines(1) }, func() { p.ScrollLines(-1) }} {
		move()
		name := selectedName(p)
		if name != "-" && !strings.Contains(frame(p), name[:5]) {
			t.Errorf("%s is under the cursor and not seen:\n%s", name, frame(p))
		}
	}
	p.Select("saint-étienne-👩‍👩‍👧")
	p.ClickAt(3, 1)
	if _, onEntity := p.Selected(); onEntity || !p.folded[corpus.Organization] {
		t.Errorf("a click on the heading at the edge does not fold its group:\n%s", frame(p))
	}
}

func TestClickOnAnEntity(t *testing.T) {
	p := open(30, 8)
	if !p.ClickAt(5, 3) || selectedName(p) != "Maximilian von und zu Hohenfels-Trachenberg" {
		t.Errorf("got %q", selectedName(p))
	}
	if p.ClickAt(5, 30) || p.ClickAt(-1, 3) {
		t.Error("a click outside hit something")
	}
}

func TestViewFillsItsRectangle(t *testing.T) {
	for width := range 41 {
		for height := range 21 {
			p := open(width, height)
			cellstest.CheckSize(t, p.View(), width, height)
			p.SetFocus(false)
			p.Bottom()
			cellstest.CheckSize(t, p.View(), width, height)
			p.StartFind()
			typeText(p, "東e")
			cellstest.CheckSize(t, p.View(), width, height)
			p.SetCollection(nil, collection())
			cellstest.CheckSize(t, p.View(), width, height)
		}
	}
}

func BenchmarkFindKeystroke(b *testing.B) {
	p := open(36, 40)
	facets := many(10_000)
	p.SetCollection(facets, facets)
	p.StartFind()
	typeText(p, "name ")
	for b.Loop() {
		typeText(p, "k")
		_ = p.View()
		p.Insert(tea.KeyMsg{Type: tea.KeyBackspace})
	}
}

func BenchmarkMove(b *testing.B) {
	p := open(36, 40)
	facets := many(10_000)
	p.SetCollection(facets, facets)
	for b.Loop() {
		p.Move(1)
		_ = p.View()
	}
}

func BenchmarkNewFacets(b *testing.B) {
	p := open(36, 40)
	facets := many(10_000)
	p.SetCollection(facets, facets)
	p.Select(facets[5000].Entity)
	for b.Loop() {
		p.SetCollection(facets, facets)
		_ = p.View()
	}
}
