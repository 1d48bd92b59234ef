package entities

import (
	"slices"
	"strconv"

	"lectern/corpus"
	"lectern/ui/match"
)

// mark is the part an entity plays in the filter.
type mark uint8

const (
	unmarked mark = iota
	required
	excluded
	filtered // it occurs in no document that fits
)

// entry is an entity that can be listed.
type entry struct {
	corpus.Facet
	mark mark
}

// row is a line of the list: a group's heading or an entity.
type row struct {
	typ   corpus.Type
	entry int // index into the entries and then the hidden ones, or heading
	size  int // of a heading: how many entities its group has
}

// heading in place of an entry makes a row a group's heading.
const heading = -1

// regroup makes the entries anew from facets and choices and lists them.
func (p *Pane) regroup() {
	at := p.where()
	facets := p.sorted(p.facets[p.scope])
	chosen := p.chosen(facets)
	p.entries = make([]entry, 0, len(facets)+len(chosen))
	p.digits = [2]int{1, 1}
	for _, t := range corpus.Types {
		for _, e := range chosen {
			if e.Type == t {
				p.entries = append(p.entries, e)
			}
		}
		for _, f := range facets {
			if f.Type == t && !slices.ContainsFunc(chosen, func(e entry) bool { return e.Entity == f.Entity }) {
				p.entries = append(p.entries, entry{Facet: f})
			}
		}
	}
	p.hide()
	p.names = make([]string, 0, len(p.entries)+len(p.hidden))
	for _, e := range p.entries {
		p.names = append(p.names, e.Name)
		p.digits[0] = max(p.digits[0], len(strconv.Itoa(e.Documents)))
		p.digits[1] = max(p.digits[1], len(strconv.Itoa(e.Mentions)))
	}
	for _, e := range p.hidden {
		p.names = append(p.names, e.Name)
	}
	p.relist(at)
}

// hide gathers the entities of the collection that are not among the entries.
// In the scope of one document there is nothing to hide: the others are not in it.
func (p *Pane) hide() {
	p.hidden = nil
	if p.scope != Collection || len(p.every) <= len(p.facets[Collection]) {
		return
	}
	listed := make(map[corpus.EntityID]bool, len(p.entries))
	for _, e := range p.entries {
		listed[e.Entity] = true
	}
	for _, f := range p.every {
		if !listed[f.Entity] {
			f.Documents, f.Mentions = 0, 0
			p.hidden = append(p.hidden, entry{f, filtered})
		}
	}
}

// chosen returns the entities of the filter with the counts they have in this
// scope, the required ones first.
func (p *Pane) chosen(facets []corpus.Facet) []entry {
	var in, out []entry
	for _, c := range p.choices {
		f := c.Facet
		f.Documents, f.Mentions = 0, 0
		if i := slices.IndexFunc(facets, func(g corpus.Facet) bool { return g.Entity == f.Entity }); i >= 0 {
			f = facets[i]
		}
		if c.Not {
			out = append(out, entry{f, excluded})
		} else {
			in = append(in, entry{f, required})
		}
	}
	return append(in, out...)
}

// where is what the cursor is on, in words that outlive the rows.
type where struct {
	listed bool // there is a row
	typ    corpus.Type
	entity corpus.EntityID // empty on a heading
}

func (p *Pane) where() where {
	r, ok := p.current()
	if !ok || r.entry == heading {
		return where{listed: ok, typ: r.typ}
	}
	return where{listed: true, typ: r.typ, entity: p.entry(r).Entity}
}

// relist decides which entries are listed, and puts the cursor where it was,
// on its entity or heading, or else on the row of the same number. Before the
// pane is visited for the first time the cursor waits on the first entity.
func (p *Pane) relist(at where) {
	p.rows = nil
	if p.Finding() {
		p.listFound()
	} else {
		p.listGroups()
	}
	p.window.SetLen(len(p.rows))
	const firstEntity = 1 // below its heading
	switch {
	case !p.visited:
		p.moveTo(firstEntity)
	case at.entity != "":
		p.Select(at.entity)
	case at.listed:
		p.selectGroup(at.typ)
	default:
		p.moveTo(firstEntity)
	}
}

// listFound lists what the find finds, the entities that the filter hides last.
func (p *Pane) listFound() {
	shown := len(p.entries)
	for _, i := range match.Find(p.input.Value(), p.names[:shown]) {
		p.rows = append(p.rows, row{typ: p.entries[i].Type, entry: i})
	}
	for _, i := range match.Find(p.input.Value(), p.names[shown:]) {
		p.rows = append(p.rows, row{typ: p.hidden[i].Type, entry: shown + i})
	}
}

func (p *Pane) listGroups() {
	for from := 0; from < len(p.entries); {
		t := p.entries[from].Type
		end := from
		for end < len(p.entries) && p.entries[end].Type == t {
			end++
		}
		p.rows = append(p.rows, row{typ: t, entry: heading, size: end - from})
		for i := from; i < end && !p.isFolded(t); i++ {
			p.rows = append(p.rows, row{typ: t, entry: i})
		}
		from = end
	}
}

func (p *Pane) isFolded(t corpus.Type) bool { return int(t) < len(p.folded) && p.folded[t] }

// selectGroup puts the cursor on the heading of a group, if it is listed.
func (p *Pane) selectGroup(t corpus.Type) {
	i := slices.IndexFunc(p.rows, func(r row) bool { return r.entry == heading && r.typ == t })
	if i >= 0 {
		p.moveTo(i)
	}
}
