package filter

import (
	"reflect"
	"slices"
	"testing"

	"lectern/corpus"
)

func member(id string) Member { return Member{ID: corpus.EntityID(id), Name: id} }

func TestFilter(t *testing.T) {
	a, b, c := member("a"), member("b"), member("c")
	clause := func(not bool, ids ...corpus.EntityID) corpus.Clause { return corpus.Clause{Any: ids, Not: not} }
	tests := []struct {
		name   string
		filter Filter
		want   []corpus.Clause
	}{
		{"nothing", Filter{}, nil},
		{"one required", Filter{}.Require(a), []corpus.Clause{clause(false, "a")}},
		{"two required", Filter{}.Require(a).Require(b), []corpus.Clause{clause(false, "a"), clause(false, "b")}},
		{"required twice", Filter{}.Require(a).Require(a), []corpus.Clause{clause(false, "a")}},
		{"required, then excluded", Filter{}.Require(a).Exclude(a), []corpus.Clause{clause(true, "a")}},
		{"either of nothing", Filter{}.Either(a), []corpus.Clause{clause(false, "a")}},
		{"either of two", Filter{}.Require(a).Either(b), []corpus.Clause{clause(false, "a", "b")}},
		{"neither of two", Filter{}.Exclude(a).Either(b), []corpus.Clause{clause(true, "a", "b")}},
		{"either of itself", Filter{}.Require(a).Either(a), []corpus.Clause{clause(false, "a")}},
		{"either takes it from another clause", Filter{}.Require(a).Require(b).Either(a), []corpus.Clause{clause(false, "b", "a")}},
		{"removed from a pair", Filter{}.Require(a).Either(b).Remove("a"), []corpus.Clause{clause(false, "b")}},
		{"removed alone", Filter{}.Require(a).Exclude(c).Remove("a"), []corpus.Clause{clause(true, "c")}},
		{"removed though absent", Filter{}.Require(a).Remove("c"), []corpus.Clause{clause(false, "a")}},
		{"clause removed", Filter{}.Require(a).Either(b).Exclude(c).RemoveClause(0), []corpus.Clause{clause(true, "c")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.filter.Query().Clauses; !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
			if tt.filter.Empty() != (len(tt.want) == 0) {
				t.Errorf("Empty is %v", tt.filter.Empty())
			}
		})
	}
}

func TestWhatStandsThereAlreadyChangesNothing(t *testing.T) {
	a, b := member("a"), member("b")
	f := Filter{}.Require(a).Exclude(b)
	for name, again := range map[string]Filter{"required": f.Require(a), "excluded": f.Exclude(b), "either": f.Either(b)} {
		if !again.Equal(f) {
			t.Errorf("%s again: %v, want %v", name, again, f)
		}
	}
	for name, other := range map[string]Filter{"required": f.Require(b), "excluded": f.Exclude(a), "either": f.Either(a), "removed": f.Remove("a")} {
		if other.Equal(f) {
			t.Errorf("%s: nothing has changed", name)
		}
	}
}

func TestFilterIsAValue(t *testing.T) {
	one := Filter{}.Require(member("a"))
	one.Either(member("b"))
	one.Require(member("c"))
	one.Remove("a")
	if in, not := one.Has("a"); !in || not || len(one.Members()) != 1 {
		t.Errorf("a filter changed under its user: %v", one)
	}
}

func TestReplaceKeepsTheShape(t *testing.T) {
	f := Filter{}.Require(member("a")).Either(member("b")).Exclude(member("c"))
	got := f.Replace(func(m Member) (Member, bool) { return member("new-" + string(m.ID)), m.ID != "b" })
	want := Filter{}.Require(member("new-a")).Either(member("b")).Exclude(member("new-c"))
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestWanted(t *testing.T) {
	ann, bob, eve := Member{ID: "ann"}, Member{ID: "bob"}, Member{ID: "eve"}
	for _, tt := range []struct {
		filter Filter
		want   []corpus.EntityID
	}{
		{Filter{}, nil},
		{Filter{}.Exclude(eve), nil},
		{Filter{}.Require(ann).Require(bob).Exclude(eve), []corpus.EntityID{"bob"}},
		{Filter{}.Require(ann).Either(bob), []corpus.EntityID{"ann", "bob"}},
	} {
		if got := tt.filter.Wanted(); !slices.Equal(got, tt.want) {
			t.Errorf("%v: got %v, want %v", tt.filter, got, tt.want)
		}
	}
}
