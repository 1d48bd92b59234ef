package gold

import (
	"math"
	"strings"
	"testing"

	"lectern/corpus"
)

// sample is a document whose three mentions name two persons.
const sample = `{"id":"a","text":"Ann Lee met Bob of UK Post. Lee left. Home",` +
	`"mentions":[{"start":0,"end":7,"type":"person","entity":"ann"},{"start":12,"end":15,"type":"person","entity":"bob"},` +
	`{"start":19,"end":26,"type":"organization","entity":"post","nested":[{"start":19,"end":21}]},{"start":28,"end":31,"type":"person","entity":"ann"},` +
	`{"start":38,"end":42,"type":"place","entity":"home"}],` +
	`"optional":[],"boilerplate":[{"start":38,"end":42}],"roles":[{"start":8,"end":11,"of":"ann"}]}`

func read(t *testing.T) []Document {
	t.Helper()
	documents, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	return documents
}

func found(start, end int, kind corpus.Type, entity corpus.EntityID) corpus.Mention {
	return corpus.Mention{Span: corpus.Span{Start: start, End: end}, Type: kind, Entity: entity}
}

func TestMentions(t *testing.T) {
	tallies := Mentions(read(t), []corpus.Annotation{{Mentions: []corpus.Mention{
		found(0, 7, corpus.Person, "x"),         // right
		found(12, 15, corpus.Organization, "y"), // wrong type
		found(19, 21, corpus.Place, "z"),        // nested: free
		found(38, 42, corpus.Place, "h"),        // boilerplate: free
	}}})
	if got := tallies[corpus.Person]; got != (Tally{1, 1, 3}) {
		t.Errorf("persons %+v", got)
	}
	if got := Sum(tallies, corpus.Types[:]...); got != (Tally{1, 2, 4}) {
		t.Errorf("all %+v", got)
	}
}

func TestLinking(t *testing.T) {
	annotation := func(a, b, c corpus.EntityID) []corpus.Annotation {
		return []corpus.Annotation{{Mentions: []corpus.Mention{
			found(0, 7, corpus.Person, a), found(12, 15, corpus.Person, b), found(19, 26, corpus.Organization, "post"), found(28, 31, corpus.Person, c),
		}}}
	}
	for _, c := range []struct {
		name              string
		found             []corpus.Annotation
		precision, recall float64
	}{
		{"right", annotation("ann", "bob", "ann"), 1, 1},
		{"split", annotation("ann", "bob", "lee"), 1, (0.5 + 1 + 1 + 0.5) / 4},
		{"merged", annotation("x", "x", "x"), (2./3 + 1./3 + 1 + 2./3) / 4, 1},
		{"nothing", []corpus.Annotation{{}}, 0, 0},
	} {
		got := Linking(read(t), c.found)
		if math.Abs(got.Precision-c.precision) > 1e-9 || math.Abs(got.Recall-c.recall) > 1e-9 {
			t.Errorf("%s: %v, want P %.3f R %.3f", c.name, got, c.precision, c.recall)
		}
	}
}

func TestRoles(t *testing.T) {
	mentions := []corpus.Mention{found(0, 7, corpus.Person, "x"), found(12, 15, corpus.Person, "y")}
	role := func(person corpus.EntityID) corpus.Role {
		return corpus.Role{Span: corpus.Span{Start: 8, End: 11}, Person: person}
	}
	for person, right := range map[corpus.EntityID]int{"x": 1, "y": 0} {
		got := Roles(read(t), []corpus.Annotation{{Mentions: mentions, Roles: []corpus.Role{role(person)}}})
		if got != (Tally{right, 1, 1}) {
			t.Errorf("%s: %+v", person, got)
		}
	}
}
