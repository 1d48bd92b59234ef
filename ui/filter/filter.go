// Package filter is the filter by entities as the user builds it: which are
// required, which excluded, and which stand for each other.
//
// It owns the list of clauses and the rules for adding to it. It guarantees
// that an entity stands in the filter once at most, so that a filter cannot
// contradict itself. What a query selects is left to corpus.Library.
package filter

import (
	"slices"

	"lectern/corpus"
)

// Member is an entity of the filter. Its name and type are kept here, so that
// the filter can be shown without asking the library.
type Member struct {
	ID   corpus.EntityID
	Type corpus.Type
	Name string
}

// Clause is one condition: a document must mention at least one of the
// members or, when Not is set, none of them.
type Clause struct {
	Any []Member
	Not bool
}

// Filter is a list of clauses, all of which a document must satisfy. The zero
// Filter selects everything. It is a value: its methods return another one.
type Filter struct {
	clauses []Clause
}

// Clauses returns the clauses in the order in which they were made. They must
// not be changed.
func (f Filter) Clauses() []Clause { return f.clauses }

// Empty reports whether the filter selects everything.
func (f Filter) Empty() bool { return len(f.clauses) == 0 }

// Query returns the filter as the library understands it.
func (f Filter) Query() corpus.Query {
	var q corpus.Query
	for _, c := range f.clauses {
		clause := corpus.Clause{Not: c.Not}
		for _, m := range c.Any {
			clause.Any = append(clause.Any, m.ID)
		}
		q.Clauses = append(q.Clauses, clause)
	}
	return q
}

// Equal reports whether both filters have the same clauses in the same order.
func (f Filter) Equal(g Filter) bool {
	return slices.EqualFunc(f.clauses, g.clauses, func(a, b Clause) bool {
		return a.Not == b.Not && slices.Equal(a.Any, b.Any)
	})
}

// Require adds the condition that documents mention the entity. A condition
// that stands there already changes nothing.
func (f Filter) Require(m Member) Filter { return f.add(m, false) }

// Exclude adds the condition that documents do not mention the entity. A
// condition that stands there already changes nothing.
func (f Filter) Exclude(m Member) Filter { return f.add(m, true) }

func (f Filter) add(m Member, not bool) Filter {
	if slices.ContainsFunc(f.clauses, func(c Clause) bool { return c.Not == not && len(c.Any) == 1 && m.is(c.Any[0]) }) {
		return f
	}
	f = f.Remove(m.ID) // a copy
	f.clauses = append(f.clauses, Clause{Any: []Member{m}, Not: not})
	return f
}

// Either lets the entity stand for those of the last clause: documents must
// mention one of them. Under an exclusion, none of them. In an empty filter
// the entity is required.
func (f Filter) Either(m Member) Filter {
	if f.Empty() {
		return f.Require(m)
	}
	last := len(f.clauses) - 1
	if slices.ContainsFunc(f.clauses[last].Any, m.is) {
		return f
	}
	f = f.Remove(m.ID) // a copy
	last = len(f.clauses) - 1
	f.clauses[last].Any = append(f.clauses[last].Any, m)
	return f
}

func (m Member) is(other Member) bool { return m.ID == other.ID }

// Remove takes the entity out of the filter, and its clause when it was the
// only one there.
func (f Filter) Remove(id corpus.EntityID) Filter {
	var kept []Clause
	for _, c := range f.clauses {
		members := slices.DeleteFunc(slices.Clone(c.Any), Member{ID: id}.is)
		if len(members) > 0 {
			kept = append(kept, Clause{Any: members, Not: c.Not})
		}
	}
	return Filter{clauses: kept}
}

// RemoveClause takes a whole clause out, counted from zero.
func (f Filter) RemoveClause(i int) Filter {
	return Filter{clauses: slices.Delete(slices.Clone(f.clauses), i, i+1)}
}

// Has reports whether the entity stands in the filter, and whether it is
// excluded there.
func (f Filter) Has(id corpus.EntityID) (in, not bool) {
	for _, c := range f.clauses {
		if slices.ContainsFunc(c.Any, Member{ID: id}.is) {
			return true, c.Not
		}
	}
	return false, false
}

// Members returns every entity of the filter.
func (f Filter) Members() []Member {
	var all []Member
	for _, c := range f.clauses {
		all = append(all, c.Any...)
	}
	return all
}

// Wanted returns the entities that were required last, those that stand for
// each other; none when the filter only excludes.
func (f Filter) Wanted() []corpus.EntityID {
	for _, c := range slices.Backward(f.clauses) {
		if c.Not {
			continue
		}
		var ids []corpus.EntityID
		for _, m := range c.Any {
			ids = append(ids, m.ID)
		}
		return ids
	}
	return nil
}

// Replace returns the filter with each member exchanged for what renew gives;
// a member for which it reports false stays as it is.
func (f Filter) Replace(renew func(Member) (Member, bool)) Filter {
	clauses := make([]Clause, len(f.clauses))
	for i, c := range f.clauses {
		members := slices.Clone(c.Any)
		for j, m := range members {
			if n, ok := renew(m); ok {
				members[j] = n
			}
		}
		clauses[i] = Clause{Any: members, Not: c.Not}
	}
	return Filter{clauses: clauses}
}
