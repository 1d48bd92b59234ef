// Package reader is the pane in which one document is read.
//
// It owns the place in the text, the mention under the cursor, the search
// within the document and what is lit. It guarantees that its view fills its
// rectangle exactly, that nothing slow happens outside of the commands that
// [Pane.Work] returns, and that the place is kept by text, not by line, when
// the width changes. It leaves rendering to package page, highlights to
// package paint, keys to the root model and every question about other
// documents to corpus.Library.
package reader

import (
	"context"

	"lectern/corpus"
	"lectern/ui/page"
	"lectern/ui/theme"
)

// cachedLines bounds the lines of all pages kept for going back to: about
// three books of 100,000 words at a width of 60 cells.
const cachedLines = 100_000

// Pane shows one document. Its zero value is not usable; see [New].
type Pane struct {
	styles        *theme.Styles
	width, height int
	measure       int // greatest width of the text in cells

	doc      *corpus.Document
	absence  string // what to say while there is no document
	ann      corpus.Annotation
	lighting Lighting

	sheet  *sheet // what is on screen; of another document or width until the page is there
	pages  *page.Cache
	prints map[corpus.DocumentID]uint64 // of the documents whose pages are kept

	builder    *page.Builder // of the sheet's page, while it is neither complete nor being grown
	generation int           // of the last request for a page
	asked      look          // what that request is to look like
	cancel     context.CancelFunc
	late       bool // the page takes long: show the raw text instead of the old sheet

	top    int  // the first line in view
	oldTop int  // the same of a sheet that is not ready
	anchor int  // offset of the text at the upper edge when it was last scrolled
	goal   goal // where to go as soon as the page is there

	cursor    int // index of the mention under the cursor; -1 for none
	following corpus.EntityID

	search search
	ticks  []bool // rows of the scrollbar with a marked mention; nil when stale
}

// New returns an empty pane of no size.
func New(styles *theme.Styles) *Pane {
	p := &Pane{
		measure: page.DefaultMeasure,
		pages:   page.NewCache(cachedLines),
		prints:  map[corpus.DocumentID]uint64{},
		cancel:  func() {},
		cursor:  -1,
		search:  newSearch(),
	}
	p.SetStyles(styles)
	return p
}

// SetSize gives the pane its inside in cells; less than nothing counts as
// nothing. The place in the text is kept.
func (p *Pane) SetSize(width, height int) {
	p.width, p.height = max(width, 0), max(height, 0)
	p.ticks = nil
	p.search.setWidth(p.width)
	p.refresh()
	if p.ready() {
		p.clampTop()
	}
}

// SetMeasure sets the greatest width of the text in cells, in place of
// [page.DefaultMeasure]. It is called before the first document is set.
func (p *Pane) SetMeasure(cells int) { p.measure = max(cells, 1) }

// SetStyles changes the styles, and has the page rendered again under them.
func (p *Pane) SetStyles(styles *theme.Styles) {
	p.styles = styles
	p.search.setStyles(styles)
	p.refresh()
}

// SetDocument shows doc from its top, or, when its text is what is shown
// already, takes the new annotation and stays in place. The page before it
// stays on screen until the new one is ready or a moment has passed. A nil
// doc empties the pane.
func (p *Pane) SetDocument(doc *corpus.Document, ann corpus.Annotation) {
	at, onMention := p.mention(p.cursor)
	same := p.isSame(doc)
	if p.ready() {
		p.oldTop = p.top
	}
	p.doc, p.ann, p.ticks, p.cursor = doc, ann, nil, -1
	p.forgetStale()
	switch {
	case !same:
		p.top, p.anchor, p.goal, p.late = 0, 0, goal{}, false
		p.search.leaveDocument()
	case onMention:
		p.cursor = p.mentionOver(at.Span)
	}
	p.refresh()
}

// SetAbsence sets what is said while there is no document; a line feed
// begins another paragraph.
func (p *Pane) SetAbsence(text string) { p.absence = text }

// Document returns the document last set, or nil.
func (p *Pane) Document() *corpus.Document { return p.doc }

// SetLighting changes which mentions are lit. It never renders again.
func (p *Pane) SetLighting(l Lighting) {
	p.lighting = l
	p.ticks = nil
}

// isSame reports whether doc has the text that is shown.
func (p *Pane) isSame(doc *corpus.Document) bool {
	if p.doc == nil || doc == nil {
		return p.doc == doc
	}
	return p.doc.ID == doc.ID && p.doc.Text == doc.Text
}

// ready reports whether the sheet shows the document that was set, so that
// its lines can be counted on.
func (p *Pane) ready() bool {
	return p.sheet != nil && p.doc != nil && p.sheet.document == p.doc.ID && p.sheet.print == p.print()
}

// textHeight is the number of lines left for the text.
func (p *Pane) textHeight() int {
	if p.search.typing {
		return max(p.height-1, 0)
	}
	return p.height
}
