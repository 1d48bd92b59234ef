// Package documents is the pane that lists the documents of the collection.
//
// It owns the rows that match the query, the cursor, the find-as-you-type and
// the marks of what has been read. It guarantees that its view fills its
// rectangle exactly, that only visible rows are drawn, and that the cursor
// keeps its document when the rows change. It leaves fetching and sorting to
// corpus.Library, and keys and opening documents to the root model.
package documents

import (
	"slices"

	"github.com/charmbracelet/bubbles/textinput"

	"lectern/corpus"
	"lectern/ui/field"
	"lectern/ui/list"
	"lectern/ui/match"
	"lectern/ui/theme"
)

// Pane lists documents. Its zero value is not usable; see [New].
type Pane struct {
	styles        *theme.Styles
	width, height int
	focused       bool

	rows     []corpus.Row // what the query selects, in order
	total    int          // documents of the whole collection
	filtered bool         // a query is active: rows count hits, not entities
	reading  bool         // more documents may come
	order    corpus.Order

	read map[string]bool   // by path, which outlasts a document's number
	open corpus.DocumentID // the document in the text pane; -1 for none

	input  textinput.Model
	typing bool
	names  []string // what the find looks through, parallel to rows; nil when stale
	shown  []int    // indexes into rows of what is listed

	window list.Window // over shown, counted in documents
}

// New returns an empty pane of no size.
func New(styles *theme.Styles) *Pane {
	p := &Pane{read: map[string]bool{}, open: -1, input: field.New()}
	p.SetStyles(styles)
	return p
}

// SetStyles changes the styles.
func (p *Pane) SetStyles(styles *theme.Styles) {
	p.styles = styles
	field.SetStyles(&p.input, styles)
}

// SetSize gives the pane its inside in cells.
func (p *Pane) SetSize(width, height int) {
	p.width, p.height = max(width, 0), max(height, 0)
	p.input.Width = max(p.width-len(findPrompt)-1, 1)
	p.fitWindow()
}

// SetFocus tells whether key presses go to this pane.
func (p *Pane) SetFocus(focused bool) { p.focused = focused }

// SetRows lists what the query selects, already in order. Total is the number
// of documents in the collection; filtered tells that a query is active, so
// that the rows' hits are worth showing. The cursor keeps its document, or
// else its place in the list.
func (p *Pane) SetRows(rows []corpus.Row, total int, filtered bool) {
	selected, had := p.Selected()
	p.rows, p.total, p.filtered = rows, total, filtered
	p.names = nil
	p.apply()
	if had {
		p.Select(selected.ID)
	}
}

// SetReading tells whether more documents may come, for an empty list.
func (p *Pane) SetReading(reading bool) { p.reading = reading }

// SetOrder tells in which order the rows come, for the title.
func (p *Pane) SetOrder(order corpus.Order) { p.order = order }

// SetOpen marks the document that is in the text pane.
func (p *Pane) SetOpen(id corpus.DocumentID) { p.open = id }

// MarkRead marks the document with a path as read.
func (p *Pane) MarkRead(path string) { p.read[path] = true }

// apply lists the rows that answer the find, or all of them.
func (p *Pane) apply() {
	if p.names == nil {
		p.names = make([]string, len(p.rows))
		for i, r := range p.rows {
			p.names[i] = r.Title + " " + r.Name
		}
	}
	p.shown = match.Find(p.input.Value(), p.names)
	p.fitWindow()
}

// fitWindow tells the window how many documents there are and how many fit.
func (p *Pane) fitWindow() {
	p.window.SetLen(len(p.shown))
	p.window.Resize(p.visible())
}

// Rows returns the documents that fit the query, found or not. They must not
// be changed.
func (p *Pane) Rows() []corpus.Row { return p.rows }

// Len returns the number of documents listed.
func (p *Pane) Len() int { return len(p.shown) }

// Selected returns the document under the cursor.
func (p *Pane) Selected() (corpus.Row, bool) {
	if len(p.shown) == 0 {
		return corpus.Row{}, false
	}
	return p.rows[p.shown[p.window.Cursor]], true
}

// Select puts the cursor on a document and reports whether it is listed.
func (p *Pane) Select(id corpus.DocumentID) bool {
	i := p.index(id)
	if i < 0 {
		return false
	}
	p.window.MoveTo(i)
	return true
}

// Fits reports whether a document is among those that the query selects,
// whatever the find hides.
func (p *Pane) Fits(id corpus.DocumentID) bool {
	return slices.ContainsFunc(p.rows, func(r corpus.Row) bool { return r.ID == id })
}

func (p *Pane) index(id corpus.DocumentID) int {
	return slices.IndexFunc(p.shown, func(i int) bool { return p.rows[i].ID == id })
}

// Neighbours returns the documents listed after the given one, the nearest
// first, or those before it when dir is negative. For a document that is not
// listed they start at the cursor.
func (p *Pane) Neighbours(id corpus.DocumentID, dir int) []corpus.DocumentID {
	at := p.index(id)
	if at >= 0 {
		at += dir
	} else {
		at = p.window.Cursor
	}
	var ids []corpus.DocumentID
	for ; at >= 0 && at < len(p.shown); at += dir {
		ids = append(ids, p.rows[p.shown[at]].ID)
	}
	return ids
}
