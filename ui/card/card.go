// Package card is the overlay that tells all about one entity: its names, its
// roles, the documents that mention it, and each mention in its context.
//
// It owns that view and the cursor over the mentions. It guarantees that its
// view fills its rectangle exactly, and that only the documents in view are
// fetched, by the commands that [Pane.Work] returns. It leaves keys, and
// going to a mention, to the root model.
package card

import (
	"context"
	"slices"

	"lectern/corpus"
	"lectern/ui/theme"
)

// Pane shows one entity. Its zero value is not usable; see [New].
type Pane struct {
	styles        *theme.Styles
	width, height int
	focused       bool

	library corpus.Library // nil while the card is closed
	id      corpus.EntityID
	query   corpus.Query

	generation int // of what the card was last opened for
	ctx        context.Context
	cancel     context.CancelFunc
	asked      bool // the profile is being fetched
	profile    *profile
	err        error

	documents map[corpus.DocumentID]*corpus.Document // those fetched
	pending   map[corpus.DocumentID]bool             // those being fetched

	head   []string // the lines above the mentions, at the present size; they stay in view
	groups []group
	lines  int // of the groups

	cursor int               // index into the profile's occurrences
	wanted corpus.Occurrence // where to put it once they are there
	top    int               // the first line of the groups in view
}

// New returns a closed card of no size.
func New(styles *theme.Styles) *Pane {
	return &Pane{styles: styles, cancel: func() {}}
}

// SetSize gives the card the inside in cells that it may take; less than
// nothing counts as nothing. See [Pane.Height].
func (p *Pane) SetSize(width, height int) {
	p.width, p.height = max(width, 0), max(height, 0)
	p.arrange()
}

// Height returns how many lines the card takes of those that it may.
func (p *Pane) Height() int {
	lines := len(p.head) + p.lines
	if p.profile == nil {
		lines = 3 // what View says meanwhile, between blank lines
	}
	return min(lines, p.height)
}

// SetStyles changes the styles.
func (p *Pane) SetStyles(styles *theme.Styles) {
	p.styles = styles
	p.arrange()
}

// SetFocus tells whether key presses go to the card.
func (p *Pane) SetFocus(focused bool) { p.focused = focused }

// Open shows an entity with its mentions in the documents of lib that match q.
func (p *Pane) Open(lib corpus.Library, id corpus.EntityID, q corpus.Query) {
	p.Close()
	p.library, p.id, p.query = lib, id, q
	p.ctx, p.cancel = context.WithCancel(context.Background())
	p.documents = map[corpus.DocumentID]*corpus.Document{}
	p.pending = map[corpus.DocumentID]bool{}
}

// Close forgets the entity and cancels what is being fetched.
func (p *Pane) Close() {
	p.cancel()
	p.generation++
	p.library, p.id, p.query = nil, "", corpus.Query{}
	p.asked, p.profile, p.err = false, nil, nil
	p.documents, p.pending = nil, nil
	p.cursor, p.top, p.wanted = 0, 0, corpus.Occurrence{}
	p.arrange()
}

// Opened reports whether the card shows an entity.
func (p *Pane) Opened() bool { return p.library != nil }

// Entity returns the entity shown; empty when the card is closed.
func (p *Pane) Entity() corpus.EntityID { return p.id }

// Selected returns the mention under the cursor.
func (p *Pane) Selected() (corpus.Occurrence, bool) {
	if p.profile == nil || p.cursor >= len(p.profile.occurrences) {
		return corpus.Occurrence{}, false
	}
	return p.profile.occurrences[p.cursor], true
}

// Select puts the cursor on a mention and reports whether it is listed. While
// the mentions are being fetched it reports false, and does so as soon as they
// are there.
func (p *Pane) Select(o corpus.Occurrence) bool {
	if p.profile == nil {
		p.wanted = o
		return false
	}
	i := slices.Index(p.profile.occurrences, o)
	if i < 0 {
		return false
	}
	const after = 2 // mentions that are seen below it, where there is room
	p.moveTo(p.groups[p.groupOf(i)].first)
	p.moveTo(i + after)
	p.moveTo(i)
	return true
}
