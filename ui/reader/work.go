package reader

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"lectern/corpus"
	"lectern/ui/page"
)

// patience is how long the page of another document may stay on screen while
// the new one is made. Most pages are ready sooner; the raw text would only
// flicker past.
const patience = 120 * time.Millisecond

// Rendered is the answer to a request for a page. It concerns this package alone.
type Rendered struct {
	generation int
	sheet      *sheet
	builder    *page.Builder
	err        error
}

// waited tells that patience has run out for a request.
type waited struct{ generation int }

// Work returns the command that brings the page up to date with what has been
// set, or nil when nothing is due. The root calls it once at the end of every
// Update; work that it makes obsolete is cancelled.
//
// A long document is rendered in pieces, the first screen first, each piece
// several times longer than the one before.
func (p *Pane) Work() tea.Cmd { return tea.Batch(p.renderNext(), p.find()) }

// renderNext returns the command for the page or its next piece.
func (p *Pane) renderNext() tea.Cmd {
	want, due := p.look()
	switch {
	case !due:
		p.cancel()
		p.asked = look{}
		return nil
	case p.asked == want, p.upToDate() && p.sheet.page.Complete:
		return nil
	}
	p.cancel()
	ctx, cancel := context.WithCancel(context.Background())
	p.cancel, p.asked = cancel, want
	p.generation++
	if !p.ready() {
		return tea.Batch(p.render(ctx, want), p.wait())
	}
	return p.render(ctx, want)
}

// Update takes in the results of [Pane.Work] and ignores every other message.
func (p *Pane) Update(msg tea.Msg) {
	switch msg := msg.(type) {
	case Rendered:
		if msg.generation == p.generation && msg.err == nil {
			p.asked = look{}
			p.takeSheet(msg.sheet, msg.builder)
		}
	case Found:
		if msg.generation == p.search.generation && p.ready() {
			p.takeHits(msg.hits)
		}
	case waited:
		if msg.generation == p.generation && !p.ready() {
			p.late = true
		}
	}
}

// look returns how the page is to look now; false when none is needed.
func (p *Pane) look() (look, bool) {
	if p.doc == nil || p.doc.Problem != "" || p.width == 0 || p.height == 0 {
		return look{}, false
	}
	return look{
		document: p.doc.ID,
		print:    p.print(),
		width:    p.width,
		theme:    p.styles.Name,
		output:   p.styles.Output,
	}, true
}

// upToDate reports whether the sheet looks as it is to look.
func (p *Pane) upToDate() bool {
	want, due := p.look()
	return due && p.sheet != nil && p.sheet.look == want
}

// render returns the command that makes the page, or grows the page that is
// there, by the next piece.
func (p *Pane) render(ctx context.Context, want look) tea.Cmd {
	r := request{
		look: want, generation: p.generation,
		doc: p.doc, ann: p.ann, options: p.options(),
		lines: 2 * p.height, offset: max(p.anchor, p.goal.offset), view: p.height,
	}
	if p.upToDate() {
		r.builder, p.builder = p.builder, nil // the command's alone until it answers
		r.lines = max(r.lines, 4*p.sheet.page.Height())
	}
	return func() tea.Msg { return r.run(ctx) }
}

// request is what a command needs to know to render a piece.
type request struct {
	look       look
	generation int
	doc        *corpus.Document
	ann        corpus.Annotation
	options    page.Options
	builder    *page.Builder // nil to begin
	lines      int           // how far to go at least
	offset     int           // the text that has to be there
	view       int           // and the lines below it
}

func (r request) run(ctx context.Context) Rendered {
	if r.builder == nil {
		r.builder = page.New(r.doc, r.ann.Mentions, r.options)
	}
	for {
		pg, err := r.builder.Grow(ctx, r.lines)
		if err != nil {
			return Rendered{generation: r.generation, err: err}
		}
		if covers(pg, r.offset, r.view) {
			return Rendered{generation: r.generation, sheet: newSheet(r.look, r.doc, r.ann, r.options, pg), builder: r.builder}
		}
		r.lines *= 2
	}
}

func (p *Pane) wait() tea.Cmd {
	generation := p.generation
	return tea.Tick(patience, func(time.Time) tea.Msg { return waited{generation} })
}

// refresh takes the page from those that are kept, if it is among them.
func (p *Pane) refresh() {
	want, due := p.look()
	if !due || p.upToDate() {
		return
	}
	if pg, ok := p.pages.Get(want.key()); ok {
		p.takeSheet(newSheet(want, p.doc, p.ann, p.options(), pg), nil)
	}
}

func (p *Pane) options() page.Options {
	return page.Options{Width: textWidth(p.width), Measure: p.measure, Margin: p.margin(), Styles: p.styles}
}

// takeSheet puts a sheet on screen, at the same place of the text.
func (p *Pane) takeSheet(s *sheet, b *page.Builder) {
	if s.page.Complete {
		p.pages.Put(s.key(), s.page)
		b = nil
	}
	grown := p.sheet != nil && p.sheet.look == s.look
	p.sheet, p.builder, p.ticks, p.late = s, b, nil, false
	if !grown {
		p.search.leavePage()
		p.top = s.lineAt(p.anchor)
		if p.goal.kind == nowhere {
			p.goal = goal{toEdge, p.anchor}
		}
	}
	p.clampTop()
	p.reachGoal()
	p.search.look(false)
}
