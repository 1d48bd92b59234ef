package reader

import (
	"slices"
	"testing"

	"lectern/corpus"
)

// walk steps until it reports false and returns the texts stopped at.
func walk(p *Pane, step func() bool) []string {
	var stops []string
	for len(stops) < 100 && step() {
		m, ok := p.MentionAtCursor()
		if !ok {
			return append(stops, "out of view")
		}
		stops = append(stops, m.In(p.doc.Text))
	}
	return stops
}

func TestMentionsAreVisitedInOrder(t *testing.T) {
	doc, ann := plain(1, article)
	people := Lighting{Level: Types}
	people.Types[corpus.Person] = true
	board := Lighting{Level: Marked, Marks: map[corpus.EntityID]Mark{"harbour-board": Required}}
	both := people
	both.Marks = board.Marks
	tests := []struct {
		name     string
		lighting Lighting
		want     []string
	}{
		{"people", people, []string{"Ana Duarte", "Ana Duarte", "Duarte", "Duarte"}},
		{"marked", board, []string{"Harbour Board", "Harbour Board"}},
		{"people and marked", both, []string{"Ana Duarte", "Ana Duarte", "Harbour Board", "Duarte", "Harbour Board", "Duarte"}},
	}
	for _, tt := range tests {
		p := open(40, 6, doc, ann)
		p.SetLighting(tt.lighting)
		if got := walk(p, p.NextMention); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
		slices.Reverse(tt.want)
		if got := walk(p, p.PrevMention); !slices.Equal(got, tt.want[1:]) {
			t.Errorf("%s, backwards: got %q, want %q", tt.name, got, tt.want[1:])
		}
	}
	p := open(40, 6, doc, ann)
	p.SetLighting(Lighting{Level: Off})
	if got := walk(p, p.NextMention); len(got) != len(ann.Mentions) {
		t.Errorf("with nothing lit %d of %d mentions are visited", len(got), len(ann.Mentions))
	}
}

func TestSameEntity(t *testing.T) {
	doc, ann := plain(1, article)
	p := open(40, 6, doc, ann)
	if p.NextSame() {
		t.Error("something was followed from the start")
	}
	p.NextMention()
	if p.Following() != "ana-duarte" {
		t.Errorf("following %q", p.Following())
	}
	if got, want := walk(p, p.NextSame), []string{"Ana Duarte", "Duarte", "Duarte"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	p.Follow("lisbon")
	if got, want := walk(p, p.PrevSame), []string{"Lisbon", "Lisbon"}; !slices.Equal(got, want) {
		t.Errorf("backwards: got %q, want %q", got, want)
	}
}

func TestStepsStartFromTheViewWhenTheCursorIsOutOfIt(t *testing.T) {
	doc, ann := long(1, 60)
	const height = 8
	p := open(60, height, doc, ann)
	lineOf := func(i int) int {
		line, _ := p.sheet.page.LineOf(i)
		return len(p.sheet.head) + line
	}
	last := len(ann.Mentions) - 1
	for top := 0; top <= p.sheet.height()-height; top++ {
		p.DropCursor()
		p.scrollTo(top)
		want := slices.IndexFunc(ann.Mentions, func(m corpus.Mention) bool { return lineOf(p.mentionOver(m.Span)) >= top })
		if ok := p.NextMention(); ok != (want >= 0) || ok && p.cursor != want {
			t.Errorf("from line %d on the next mention is %d, want %d", top, p.cursor, want)
		}
		p.DropCursor()
		p.scrollTo(top)
		for want = last; want >= 0 && lineOf(want) >= top+height; {
			want--
		}
		if ok := p.PrevMention(); ok != (want >= 0) || ok && p.cursor != want {
			t.Errorf("above line %d the mention before is %d, want %d", top+height, p.cursor, want)
		}
	}
}

func TestJumpBeforeThePageIsThere(t *testing.T) {
	doc, ann := long(1, 200)
	p := New(styles())
	p.SetSize(60, 10)
	p.SetDocument(doc, ann)
	last := ann.Mentions[len(ann.Mentions)-1]
	p.JumpTo(last.Span)
	if p.Following() != last.Entity {
		t.Errorf("following %q, want %q", p.Following(), last.Entity)
	}
	settle(p)
	if m, ok := p.MentionAtCursor(); !ok || m.Span != last.Span {
		t.Errorf("the cursor is on %v (in view: %v), want %v", m.Span, ok, last.Span)
	}
}

func TestJumpToTextWithoutMention(t *testing.T) {
	doc, ann := long(1, 200)
	p := open(60, 10, doc, ann)
	p.NextMention()
	p.JumpTo(corpus.Span{Start: len(doc.Text) - 30, End: len(doc.Text) - 28})
	if _, ok := p.MentionAtCursor(); ok || p.DropCursor() {
		t.Error("the cursor stayed on a mention")
	}
	if p.Percent() < 95 {
		t.Errorf("at %d%%", p.Percent())
	}
}

func TestClick(t *testing.T) {
	doc, ann := plain(1, article)
	p := open(60, 20, doc, ann)
	hits := map[string]bool{}
	for y := range 20 {
		for x := range 60 {
			if p.ClickAt(x, y) {
				m, _ := p.MentionAtCursor()
				hits[m.In(doc.Text)] = true
			}
		}
	}
	for _, want := range []string{"Ana Duarte", "Harbour Board", "東京", "4 May 2021"} {
		if !hits[want] {
			t.Errorf("no cell hits %s", want)
		}
	}
	if p.ClickAt(0, 0) || p.ClickAt(3, 99) || p.ClickAt(3, -1) {
		t.Error("a click beside the text hit a mention")
	}
}

func TestTicksShowWhereMarkedEntitiesAre(t *testing.T) {
	doc, ann := long(1, 60)
	p := open(60, 10, doc, ann)
	count := func() (n int) {
		for _, ticked := range p.tickRows(10) {
			if ticked {
				n++
			}
		}
		return n
	}
	if count() != 0 {
		t.Error("ticks without a marked entity")
	}
	p.SetLighting(Lighting{Marks: map[corpus.EntityID]Mark{"ana-duarte": Required}})
	if count() < 5 {
		t.Errorf("%d ticks for an entity that is everywhere", count())
	}
	p.SetLighting(Lighting{Marks: map[corpus.EntityID]Mark{"ana-duarte": Excluded}})
	if count() != 0 {
		t.Error("ticks for an excluded entity")
	}
}

func TestThumbTouchesTheEndsOnlyThere(t *testing.T) {
	for height := 3; height < 30; height++ {
		for total := height + 1; total < 300; total += 7 {
			for top := 0; top <= total-height; top++ {
				from, end := thumbRows(top, height, total)
				if from < 0 || end > height || end <= from {
					t.Fatalf("top %d of %d, height %d: rows %d to %d", top, total, height, from, end)
				}
				if top == 0 && from != 0 || top == total-height && end != height {
					t.Fatalf("top %d of %d, height %d: rows %d to %d do not touch the end", top, total, height, from, end)
				}
			}
		}
	}
}

func TestCursorIsSeen(t *testing.T) {
	doc, ann := plain(1, article)
	p := open(60, 20, doc, ann)
	before := p.View()
	p.NextMention()
	if p.View() == before {
		t.Error("the mention under the cursor looks like the others")
	}
}

func TestStanding(t *testing.T) {
	doc, ann := plain(1, article)
	p := open(60, 20, doc, ann)
	if nth, of := p.Standing(); nth != 0 || of != 0 {
		t.Errorf("without a cursor it stands on mention %d of %d", nth, of)
	}
	p.Follow("ana-duarte")
	for want := 1; p.NextSame(); want++ {
		if nth, of := p.Standing(); nth != want || of != 4 {
			t.Errorf("on mention %d of %d, want %d of 4", nth, of, want)
		}
	}
}

func TestNearestMention(t *testing.T) {
	doc, ann := plain(1, article)
	p := open(40, 6, doc, ann)
	p.Follow("ana-duarte")
	p.NextSame()
	p.NextSame()
	at, _ := p.MentionAtCursor()
	if got, ok := p.Nearest("ana-duarte"); !ok || got != at {
		t.Errorf("the mention under the cursor is %v, the nearest %v", at, got)
	}
	first := func(id corpus.EntityID) int {
		return slices.IndexFunc(ann.Mentions, func(m corpus.Mention) bool { return m.Entity == id })
	}
	p.Top()
	if got, _ := p.Nearest("harbour-board"); got != ann.Mentions[first("harbour-board")] {
		t.Errorf("from the top the nearest is %v", got)
	}
	p.Bottom()
	if got, ok := p.Nearest("harbour-board"); !ok || got.Entity != "harbour-board" {
		t.Errorf("from the end the nearest is %v", got)
	}
	if _, ok := p.Nearest("nobody"); ok {
		t.Error("nobody is mentioned")
	}
}
