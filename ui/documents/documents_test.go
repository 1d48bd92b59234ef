package documents

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"lectern/corpus"
	"lectern/ui/theme"
)

var sample = []corpus.Row{
	{ID: 0, Path: "a/budget.md", Name: "budget.md", Title: "The budget is voted", Date: corpus.CalendarDate{Year: 2024, Month: 5, Day: 2}, Entities: 12, Hits: 1},
	{ID: 1, Path: "a/wine.txt", Name: "wine.txt", Title: "A long report on the harvest of wine in the southern provinces", Entities: 7, Hits: 3},
	{ID: 2, Path: "b/broken.txt", Name: "broken.txt", Problem: "not a text"},
	{ID: 3, Path: "b/water.txt", Name: "water.txt", Title: "水の記録", Entities: 2},
}

func newPane(width, height int, rows []corpus.Row) *Pane {
	p := New(theme.New(theme.None, theme.Plain))
	p.SetSize(width, height)
	p.SetRows(rows, len(rows), false)
	return p
}

func many(n int) []corpus.Row {
	rows := make([]corpus.Row, n)
	for i := range rows {
		rows[i] = corpus.Row{ID: corpus.DocumentID(i), Path: fmt.Sprint(i), Name: fmt.Sprintf("%d.txt", i), Title: fmt.Sprintf("Report %d", i), Entities: i}
	}
	return rows
}

func find(p *Pane, text string) {
	p.StartFind()
	for _, r := range text {
		p.Insert(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
	}
}

func selected(p *Pane) corpus.DocumentID {
	if r, ok := p.Selected(); ok {
		return r.ID
	}
	return -1
}

func TestView(t *testing.T) {
	tests := []struct {
		name          string
		width, height int
		want          string
	}{
		{"roomy", 30, 16, `
• The budget is voted
  2 May 2024 · budget.md   12


• A long report on the
  harvest of wine in the so…
  wine.txt                  7

! broken.txt
  not a text


• 水の記録
  water.txt                 2


`},
		{"two lines", 30, 13, `
• The budget is voted
  2 May 2024 · budget.md   12
• A long report on the harv…
  wine.txt                  7
! broken.txt
  not a text
• 水の記録
  water.txt                 2





`},
		{"one line", 30, 4, `
• The budget is voted      12
• A long report on the har… 7
! broken.txt: not a text
• 水の記録                  2
`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := trimRight(newPane(tt.width, tt.height, sample).View())
			if want := strings.Trim(tt.want, "\n"); strings.Trim(got, "\n") != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func trimRight(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

func TestViewFillsItsRectangle(t *testing.T) {
	for width := 0; width < 40; width++ {
		for height := 0; height < 20; height++ {
			p := newPane(width, height, sample)
			for _, change := range []func(){func() {}, func() { find(p, "wa") }, p.AcceptFind, func() { find(p, "zzz") }} {
				change()
				lines := strings.Split(p.View(), "\n")
				if height > 0 && len(lines) != height {
					t.Fatalf("%dx%d: %d lines", width, height, len(lines))
				}
				for _, line := range lines {
					if n := ansi.StringWidth(line); height > 0 && n != width {
						t.Fatalf("%dx%d: %q is %d wide", width, height, line, n)
					}
				}
			}
		}
	}
}

func TestCursorKeepsItsDocument(t *testing.T) {
	p := newPane(30, 20, many(50))
	p.Select(20)
	rows := many(60)
	slices.Reverse(rows)
	p.SetRows(rows, 60, false)
	if got := selected(p); got != 20 {
		t.Errorf("the cursor is on %d", got)
	}
	p.SetRows(many(60)[:10], 60, true)
	if got := selected(p); got != 9 {
		t.Errorf("without its document the cursor is on %d", got)
	}
	p.SetRows(nil, 60, true)
	if got := selected(p); got != -1 {
		t.Errorf("in an empty list the cursor is on %d", got)
	}
}

func TestFind(t *testing.T) {
	p := newPane(30, 20, many(30))
	p.Select(25)
	find(p, "report 3")
	if got := selected(p); got != 3 || !p.Typing() {
		t.Errorf("found %d", got)
	}
	if got := p.Info(); !strings.HasSuffix(got, "of 30") {
		t.Errorf("what is hidden is not told: %q", got)
	}
	p.AcceptFind()
	if p.Typing() || !p.Finding() {
		t.Error("the find is not kept")
	}
	if !p.CancelFind() || p.Len() != 30 || selected(p) != 3 {
		t.Errorf("after the find: %d listed, cursor on %d", p.Len(), selected(p))
	}
	if p.CancelFind() {
		t.Error("there was no find to end")
	}
}

func TestFindBeginsEmptyAndIsShownWhileItHolds(t *testing.T) {
	p := newPane(30, 20, many(30))
	find(p, "report 3")
	p.AcceptFind()
	if !strings.Contains(p.View(), "find: report 3 ×") {
		t.Errorf("what holds is not shown:\n%s", p.View())
	}
	p.StartFind()
	if p.Finding() || p.Len() != 30 || selected(p) != 3 {
		t.Errorf("opened again it lists %d documents, on %d", p.Len(), selected(p))
	}
	find(p, "report 7")
	p.AcceptFind()
	if p.ClickAt(8, 19) || p.Finding() || selected(p) != 7 {
		t.Errorf("a click does not end it: on %d", selected(p))
	}
}

func TestNeighbours(t *testing.T) {
	p := newPane(30, 20, many(5))
	for _, tt := range []struct {
		id   corpus.DocumentID
		dir  int
		want []corpus.DocumentID
	}{
		{1, 1, []corpus.DocumentID{2, 3, 4}},
		{1, -1, []corpus.DocumentID{0}},
		{4, 1, nil},
	} {
		if got := p.Neighbours(tt.id, tt.dir); !slices.Equal(got, tt.want) {
			t.Errorf("from %d by %d: %v", tt.id, tt.dir, got)
		}
	}
	p.Select(2)
	if got := p.Neighbours(99, 1); !slices.Equal(got, []corpus.DocumentID{2, 3, 4}) {
		t.Errorf("from a document that is not listed: %v", got)
	}
}

func TestMarks(t *testing.T) {
	p := newPane(30, 4, sample)
	p.SetOpen(0)
	p.MarkRead("a/wine.txt")
	lines := strings.Split(p.View(), "\n")
	for i, want := range []string{"▸ ", "  ", "! ", "• "} {
		if !strings.HasPrefix(lines[i], want) {
			t.Errorf("line %d is %q", i, lines[i])
		}
	}
}

func TestHitsUnderAQuery(t *testing.T) {
	p := newPane(40, 4, nil)
	p.SetOrder(corpus.ByHits)
	p.SetRows(sample[:2], 4, true)
	if view := p.View(); !strings.Contains(view, "1 hit ") || !strings.Contains(view, "3 hits") {
		t.Errorf("got\n%s", view)
	}
	if title, info := p.Title(), p.Info(); title != "Docs by hits" || info != "2 of 4" {
		t.Errorf("got %q, %q", title, info)
	}
}

func TestNoHitsWhereNoEntityIsRequired(t *testing.T) {
	p := newPane(40, 10, nil)
	p.SetRows([]corpus.Row{{Title: "A", Entities: 7}}, 3, true)
	if view := p.View(); strings.Contains(view, "hit") || !strings.Contains(view, "7") {
		t.Errorf("got:\n%s", view)
	}
}

func TestClickAt(t *testing.T) {
	p := newPane(30, 16, sample)
	if !p.ClickAt(3, 6) || selected(p) != 1 {
		t.Errorf("selected %d", selected(p))
	}
	if p.ClickAt(3, 16) || p.ClickAt(-1, 0) || newPane(30, 16, nil).ClickAt(0, 0) {
		t.Error("a click beside every document selected one")
	}
}

func BenchmarkMove(b *testing.B) {
	p := newPane(40, 40, many(10_000))
	for b.Loop() {
		p.Move(1)
		_ = p.View()
	}
}

func BenchmarkFind(b *testing.B) {
	p := newPane(40, 40, many(10_000))
	for b.Loop() {
		find(p, "rep")
		_ = p.View()
		p.CancelFind()
	}
}
