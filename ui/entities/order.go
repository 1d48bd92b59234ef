package entities

import (
	"cmp"
	"slices"
	"strings"

	"lectern/corpus"
)

// Order is how the entities of a group are sorted.
type Order uint8

// The orders. Entities that are equal in one keep the order of the library.
const (
	ByDocuments Order = iota // those in the most documents first
	ByMentions               // the most often mentioned first
	ByName
)

// orders is how many there are.
const orders = ByName + 1

// String returns the word for what the entities are sorted by.
func (o Order) String() string { return [orders]string{"documents", "mentions", "name"}[o] }

// Order returns how the entities are sorted.
func (p *Pane) Order() Order { return p.order }

// CycleOrder sorts the entities in the next order.
func (p *Pane) CycleOrder() {
	p.order = (p.order + 1) % orders
	p.regroup()
}

// sorted returns facets in the pane's order. Those of a library come by
// documents.
func (p *Pane) sorted(facets []corpus.Facet) []corpus.Facet {
	switch p.order {
	case ByMentions:
		facets = slices.Clone(facets)
		slices.SortStableFunc(facets, func(a, b corpus.Facet) int { return cmp.Compare(b.Mentions, a.Mentions) })
	case ByName:
		facets = slices.Clone(facets)
		names := make(map[corpus.EntityID]string, len(facets))
		for _, f := range facets {
			names[f.Entity] = strings.ToLower(f.Name)
		}
		slices.SortStableFunc(facets, func(a, b corpus.Facet) int { return cmp.Compare(names[a.Entity], names[b.Entity]) })
	}
	return facets
}
