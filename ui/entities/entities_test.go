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
	p.SetCollection(append([]corpus.Facet{facet(corpus.Person, "Zed Early", 9, 9)}, collection()...))
	if got := selectedName(p); got != "Harbour Board" {
		t.Errorf("after an insertion above: %q", got)
	}
	p.SetChoices([]Choice{{Facet: collection()[4]}})
	if got := selectedName(p); got != "Harbour Board" {
		t.Errorf("after another was required: %q", got)
	}
	p.SetCollection(collection()[:3])
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
	p.NextGroup(1)
	p.Move(1)
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
			p.SetCollection(nil)
			cellstest.CheckSize(t, p.View(), width, height)
		}
	}
}

func BenchmarkFindKeystroke(b *testing.B) {
	p := open(36, 40)
	p.SetCollection(many(10_000))
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
	p.SetCollection(many(10_000))
	for b.Loop() {
		p.Move(1)
		_ = p.View()
	}
}

func BenchmarkNewFacets(b *testing.B) {
	p := open(36, 40)
	facets := many(10_000)
	p.SetCollection(facets)
	p.Select(facets[5000].Entity)
	for b.Loop() {
		p.SetCollection(facets)
		_ = p.View()
	}
}
