package reader

import (
	"fmt"
	"sort"

	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"lectern/ui/field"
	"lectern/ui/page"
	"lectern/ui/theme"
)

// searchPrompt stands before what is typed.
const searchPrompt = "/"

// search is the search within the document. What was searched for outlives
// the document; the hits belong to one page.
type search struct {
	input  textinput.Model
	typing bool
	query  string
	origin int // the place at which typing began

	hits    []page.Hit // none while they are looked for on another page
	total   int        // how many there are, or were at the last count
	current int        // index of the current hit; meaningless without any

	generation int  // of the last time hits were looked for
	due        bool // they are to be looked for
	running    bool // they are being looked for
	jump       bool // and the first from the origin on is to be shown
	steps      int  // how far to go from there, asked for meanwhile
}

// Found is the answer to a search. It concerns this package alone.
type Found struct {
	generation int
	hits       []page.Hit
}

func newSearch() search {
	return search{input: field.New()}
}

func (s *search) setStyles(styles *theme.Styles) {
	field.SetStyles(&s.input, styles)
}

// setWidth leaves room for the prompt, the cursor and the count.
func (s *search) setWidth(width int) {
	s.input.Width = max(1, width-len(searchPrompt)-1-len(" 1000 of 1000"))
}

// leavePage forgets the hits and keeps their number, as for a change of width.
func (s *search) leavePage() { s.hits = nil }

func (s *search) leaveDocument() {
	s.leavePage()
	s.total, s.current = 0, 0
	s.jump, s.steps = false, 0
}

// look asks for the hits; jump tells to show the first from the origin on.
func (s *search) look(jump bool) {
	s.generation++
	s.running = false
	if jump {
		s.jump, s.steps = true, 0
	}
	s.due = s.query != ""
	if !s.due {
		s.leaveDocument()
	}
}

// StartSearch opens the search line at the pane's foot.
func (p *Pane) StartSearch() tea.Cmd {
	p.search.input.Reset()
	p.search.typing = true
	p.search.origin = p.Place()
	return p.search.input.Focus()
}

// Typing reports whether the search line is open, so that keys are text.
func (p *Pane) Typing() bool { return p.search.typing }

// Insert gives a key to the search line and moves to the first match at or
// after the place where the search began.
func (p *Pane) Insert(msg tea.KeyMsg) tea.Cmd {
	s := &p.search
	var cmd tea.Cmd
	s.input, cmd = s.input.Update(msg)
	if s.input.Value() != s.query {
		s.query = s.input.Value()
		s.look(true)
	}
	return cmd
}

// AcceptSearch closes the search line and keeps the matches.
func (p *Pane) AcceptSearch() {
	p.search.typing = false
	p.search.input.Blur()
	if p.ready() {
		p.clampTop()
	}
}

// CancelSearch closes the search line, forgets the matches and goes back to
// where the search began. With the line closed it only forgets the matches.
func (p *Pane) CancelSearch() {
	if p.search.typing {
		p.AcceptSearch()
		p.Restore(p.search.origin)
	}
	p.search.query = ""
	p.search.look(false)
}

// Searching reports whether something is searched for.
func (p *Pane) Searching() bool { return p.search.query != "" }

// NextMatch moves to the next match, round the end, and reports whether there
// is one, or may be.
func (p *Pane) NextMatch() bool { return p.stepMatch(1) }

// PrevMatch moves to the previous match, round the beginning, and reports
// whether there is one, or may be.
func (p *Pane) PrevMatch() bool { return p.stepMatch(-1) }

func (p *Pane) stepMatch(dir int) bool {
	s := &p.search
	if s.due || s.running {
		s.steps += dir
		return true
	}
	if len(s.hits) == 0 {
		return false
	}
	s.step(dir)
	p.showMatch()
	return true
}

// step goes n hits on, round either end.
func (s *search) step(n int) {
	s.current = ((s.current+n)%len(s.hits) + len(s.hits)) % len(s.hits)
}

// find returns the command that looks for the query, or nil when that is not
// due. Half a second may pass on a page of some megabytes.
func (p *Pane) find() tea.Cmd {
	s := &p.search
	if !s.due || !p.ready() {
		return nil
	}
	s.due, s.running = false, true
	pg, query, generation := p.sheet.page, s.query, s.generation
	return func() tea.Msg { return Found{generation: generation, hits: pg.Find(query)} }
}

// takeHits shows the first hit from the origin on, while one is being searched
// for; after a change of the page the same hit stays the current one, and
// nothing moves.
func (p *Pane) takeHits(hits []page.Hit) {
	s := &p.search
	before := s.total
	s.running, s.hits, s.total = false, hits, len(hits)
	if !p.sheet.page.Complete && s.jump && p.lastHitBefore(hits, p.sheet.page.LineAt(s.origin)) {
		return // what comes first from the origin on is yet to be rendered
	}
	jump, steps := s.jump, s.steps
	s.jump, s.steps = false, 0
	switch {
	case len(hits) == 0:
		s.current = 0
		return
	case jump:
		s.current = p.hitFrom(p.sheet.page.LineAt(s.origin))
	case before == 0:
		s.current = p.hitFrom(p.top - len(p.sheet.head))
	default:
		s.current = min(s.current, len(hits)-1)
	}
	if s.step(steps); jump || steps != 0 {
		p.showMatch()
	}
}

// lastHitBefore reports whether every hit lies above a line of the page.
func (p *Pane) lastHitBefore(hits []page.Hit, line int) bool {
	return len(hits) == 0 || hits[len(hits)-1][0].Line < line
}

// hitFrom returns the first hit on or below a line of the page, or the first
// of all when there is none.
func (p *Pane) hitFrom(line int) int {
	hits := p.search.hits
	i := sort.Search(len(hits), func(i int) bool { return hits[i][0].Line >= line })
	if i == len(hits) {
		return 0
	}
	return i
}

// showMatch brings the current match into view.
func (p *Pane) showMatch() {
	p.reveal(len(p.sheet.head) + p.search.hits[p.search.current][0].Line)
}

// matchCount says which match of how many is the current one; nothing while
// they are looked for.
func (p *Pane) matchCount() string {
	s := &p.search
	switch {
	case s.total > 0:
		return fmt.Sprintf("%d of %d", s.current+1, s.total)
	case s.due || s.running:
		return ""
	}
	return "no match"
}
