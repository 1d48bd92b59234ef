package card

import (
	"strings"
	"testing"

	"lectern/corpus"
)

func TestRolesThatSayTheSame(t *testing.T) {
	for _, tt := range []struct {
		a, b role
		same bool
	}{
		{role{title: "Speaker", body: "House"}, role{title: "speaker", body: "House"}, true},
		{role{title: "Speaker", body: "Upper House"}, role{title: "Speaker of the House", body: "Upper House"}, true},
		{role{title: "House Speaker", body: "Upper House"}, role{title: "Upper House Speaker", body: "Upper House"}, true},
		{role{title: "President", body: "Russia"}, role{title: "Russian President", body: "Russia"}, true},
		{role{title: "Président du Sénat", body: "Sénat"}, role{title: "président", body: "Sénat"}, true},
		{role{title: "President", body: "Russia"}, role{title: "President", body: "Russia", former: true}, false},
		{role{title: "President", body: "Russia"}, role{title: "Vice President", body: "Russia"}, false},
		{role{title: "CEO", body: "Acme"}, role{title: "CFO", body: "Acme"}, false},
		{role{title: "Speaker", body: "House"}, role{title: "Speaker", body: "Senate"}, false},
		{role{title: "Speaker", body: "House"}, role{title: "Speaker"}, false},
	} {
		if same := tt.a.key() == tt.b.key(); same != tt.same {
			t.Errorf("%q and %q: the same is %v", tt.a.what(), tt.b.what(), same)
		}
	}
}

// TestRolesAreOnOneLineEach checks what is said of each role, the former ones
// last, and that the shortest title stands for those that say the same.
func TestRolesAreOnOneLineEach(t *testing.T) {
	s := harbour()
	for _, title := range []string{"Harbour Board president", "head of the port"} {
		s.add("One more", "Ana Duarte, "+title+".\n")
		d := s.documents[len(s.documents)-1]
		at := strings.Index(d.Text, title)
		r := corpus.Role{Span: corpus.Span{Start: at, End: at + len(title)}, Person: "ana-duarte", Body: "harbour-board"}
		s.holdings = append(s.holdings, corpus.Holding{Document: d.ID, Role: r})
	}
	got := frame(open(60, 40, s, "ana-duarte"))
	at := 0
	for _, want := range []string{" president, Harbour Board", "4 May 2021, 7 May 2021", "head of the port, Harbour Board", "formerly president"} {
		i := strings.Index(got[at:], want)
		if i < 0 {
			t.Fatalf("%q is missing or out of order:\n%s", want, got)
		}
		at += i
	}
}

// TestHeadLeavesRoomForTheMentions checks cards of every height: two thirds
// are for the mentions, and the one under the cursor is seen.
func TestHeadLeavesRoomForTheMentions(t *testing.T) {
	for height := 2; height < 40; height++ {
		p := open(60, height, harbour(), "ana-duarte")
		if len(p.head) > max(height/3, height-p.lines) {
			t.Errorf("height %d: the head takes %d lines", height, len(p.head))
		}
		for _, i := range []int{0, 1, 2, 20, 35} {
			p.Select(p.profile.occurrences[i])
			settle(p)
			if !p.ClickAt(3, len(p.head)+p.lineOf(i)-p.top) || p.cursor != i {
				t.Errorf("height %d: mention %d is not seen", height, i)
			}
		}
	}
}

func TestMentionsOutsideTheFilter(t *testing.T) {
	s := harbour()
	s.entities["far-away"] = corpus.Entity{ID: "far-away", Name: "Letters", Names: []corpus.Name{{Text: "letters", Mentions: 1}}}
	p := open(60, 20, s, "nobody")
	p.Open(s, "far-away", corpus.Query{Clauses: []corpus.Clause{{Any: []corpus.EntityID{"ana-duarte"}}}})
	settle(p)
	if _, ok := p.Selected(); !ok || !strings.Contains(frame(p), "1 mention in 1 document, outside the filter") {
		t.Errorf("got:\n%s", frame(p))
	}
}
