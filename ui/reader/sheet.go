package reader

import (
	"encoding/binary"
	"hash/maphash"
	"slices"

	"lectern/corpus"
	"lectern/ui/page"
	"lectern/ui/theme"
)

// look is all that decides how a sheet comes out.
type look struct {
	document corpus.DocumentID
	print    uint64 // tells apart two states of one document
	width    int
	theme    theme.Name
	output   theme.Output
}

func (l look) key() page.Key {
	return page.Key{Document: l.document, Width: l.width, Theme: l.theme, Output: l.output}
}

// sheet is what is scrolled: the heading of the document and its page below.
// It is not changed once it has been made.
type sheet struct {
	look
	head     []string
	page     *page.Page
	mentions []corpus.Mention // those that the page's spots are numbered by
	roles    []page.Cells     // sorted by line
}

// newSheet takes longer the more roles there are, but renders nothing.
func newSheet(l look, doc *corpus.Document, ann corpus.Annotation, o page.Options, pg *page.Page) *sheet {
	s := &sheet{look: l, head: heading(doc, o), page: pg, mentions: ann.Mentions}
	for _, r := range ann.Roles {
		s.roles = append(s.roles, pg.SpotsOf(r.Span)...)
	}
	slices.SortStableFunc(s.roles, func(a, b page.Cells) int { return a.Line - b.Line })
	return s
}

// height returns the number of lines, the heading included.
func (s *sheet) height() int { return len(s.head) + s.page.Height() }

// lineAt returns the line of the text at an offset; the first line of all for
// the beginning of the text, so that the heading is seen as well.
func (s *sheet) lineAt(offset int) int {
	if line := s.page.LineAt(offset); line > 0 {
		return len(s.head) + line
	}
	return 0
}

// offsetAt returns the offset of the text on a line.
func (s *sheet) offsetAt(line int) int {
	if line < len(s.head) {
		return 0
	}
	return s.page.OffsetAt(line - len(s.head))
}

// covers reports whether the text at an offset has been rendered, and as many
// lines below it as a view has.
func covers(pg *page.Page, offset, view int) bool {
	last := pg.Height() - 1 - view
	return pg.Complete || last >= 0 && pg.OffsetAt(last) > offset
}

// print returns what tells the document apart from an earlier state of it:
// pages are kept by document, and spots are numbered by mention.
func (p *Pane) print() uint64 {
	if p.doc == nil {
		return 0
	}
	return p.prints[p.doc.ID]
}

var seed = maphash.MakeSeed()

func fingerprint(doc *corpus.Document, ann corpus.Annotation) uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	_, _ = h.WriteString(doc.Text)
	number := func(n int) {
		var b [8]byte
		binary.LittleEndian.PutUint64(b[:], uint64(n))
		_, _ = h.Write(b[:])
	}
	for _, m := range ann.Mentions {
		number(m.Start)
		number(m.End)
	}
	return h.Sum64()
}

// forgetStale drops the pages when the document is not what it was when it was
// last shown, as after the collection has been read anew.
func (p *Pane) forgetStale() {
	if p.doc == nil {
		return
	}
	print := fingerprint(p.doc, p.ann)
	if before, known := p.prints[p.doc.ID]; known && before != print {
		p.pages.Clear()
		clear(p.prints)
	}
	p.prints[p.doc.ID] = print
}
