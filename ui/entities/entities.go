// Package entities is the pane that lists who and what the documents mention.
//
// It owns the grouping by type, the folds, the scope, the order, the
// find-as-you-type and the cursor, which keeps its entity when the counts change. It guarantees
// that its view fills its rectangle exactly and that only visible rows are
// drawn. It leaves the counts to corpus.Library, and keys and filters to the
// root model.
package entities

import (
	"github.com/charmbracelet/bubbles/textinput"

	"lectern/corpus"
	"lectern/ui/field"
	"lectern/ui/list"
	"lectern/ui/theme"
)

// Scope is whose entities are listed.
type Scope uint8

// The scopes.
const (
	Collection Scope = iota // the documents that match the filter
	Document                // the open document
)

// Choice is an entity that takes part in the filter.
type Choice struct {
	Facet corpus.Facet // its counts may be zero
	Not   bool         // it is excluded, not required
}

// Pane lists entities. Its zero value is not usable; see [New].
type Pane struct {
	styles        *theme.Styles
	width, height int
	focused       bool
	visited       bool // it has had the focus: the cursor is where the user wants it

	scope   Scope
	order   Order
	facets  [Document + 1][]corpus.Facet // by scope
	every   []corpus.Facet               // of the whole collection
	choices []Choice
	folded  [len(corpus.Types)]bool

	entries []entry  // what can be listed, in groups
	hidden  []entry  // what the filter hides: a find finds it all the same
	names   []string // what the find looks through, parallel to entries and then hidden
	rows    []row    // what is listed
	digits  [2]int   // of the greatest number of documents and of mentions

	input  textinput.Model
	typing bool

	window list.Window // over rows
}

// New returns an empty pane of no size.
func New(styles *theme.Styles) *Pane {
	p := &Pane{input: field.New()}
	p.SetStyles(styles)
	return p
}

// SetSize gives the pane its inside in cells; less than nothing counts as nothing.
func (p *Pane) SetSize(width, height int) {
	p.width, p.height = max(width, 0), max(height, 0)
	p.input.Width = max(p.width-len(findPrompt)-1, 1)
	p.window.Resize(p.listHeight())
}

// SetStyles changes the styles.
func (p *Pane) SetStyles(styles *theme.Styles) {
	p.styles = styles
	field.SetStyles(&p.input, styles)
}

// SetFocus tells whether key presses go to this pane.
func (p *Pane) SetFocus(focused bool) {
	p.focused = focused
	p.visited = p.visited || focused
}

// SetCollection sets the entities of the documents that match the filter, and
// every entity of the collection whatever the filter is, both in the order of
// [corpus.Library.Facets]. Those that the filter hides are found as well, so
// that one of them can be put in the place of another.
func (p *Pane) SetCollection(facets, every []corpus.Facet) {
	p.every = every
	p.setFacets(Collection, facets)
}

// SetDocument sets the entities of the open document, in the order of
// [corpus.Library.DocumentFacets].
func (p *Pane) SetDocument(facets []corpus.Facet) { p.setFacets(Document, facets) }

func (p *Pane) setFacets(scope Scope, facets []corpus.Facet) {
	p.facets[scope] = facets
	if scope == p.scope {
		p.regroup()
	}
}

// SetChoices sets the entities that the filter requires and excludes. They
// stand first in their groups, those without a count as well.
func (p *Pane) SetChoices(choices []Choice) {
	p.choices = choices
	p.regroup()
}

// SetScope changes whose entities are listed.
func (p *Pane) SetScope(scope Scope) {
	p.scope = scope
	p.regroup()
}

// Scope returns whose entities are listed.
func (p *Pane) Scope() Scope { return p.scope }

// ToggleScope changes from one scope to the other.
func (p *Pane) ToggleScope() { p.SetScope(Document - p.scope) }

// Selected returns the entity under the cursor; false on a group's heading.
func (p *Pane) Selected() (corpus.Facet, bool) {
	r, ok := p.current()
	if !ok || r.entry == heading {
		return corpus.Facet{}, false
	}
	return p.entry(r).Facet, true
}

// Select puts the cursor on an entity and reports whether it is listed.
func (p *Pane) Select(entity corpus.EntityID) bool {
	for i, r := range p.rows {
		if r.entry != heading && p.entry(r).Entity == entity {
			p.moveTo(i)
			return true
		}
	}
	return false
}

// entry returns the entity of a row that is no heading.
func (p *Pane) entry(r row) entry {
	if r.entry < len(p.entries) {
		return p.entries[r.entry]
	}
	return p.hidden[r.entry-len(p.entries)]
}

// current returns the row under the cursor.
func (p *Pane) current() (row, bool) {
	if p.window.Cursor >= len(p.rows) {
		return row{}, false
	}
	return p.rows[p.window.Cursor], true
}
