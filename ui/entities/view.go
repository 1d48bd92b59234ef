package entities

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"lectern/corpus"
	"lectern/ui/cells"
	"lectern/ui/match"
	"lectern/ui/paint"
	"lectern/ui/theme"
)

var groupNames = [len(corpus.Types)]string{
	corpus.Person:       "People",
	corpus.Organization: "Organizations",
	corpus.Place:        "Places",
	corpus.Group:        "Groups",
	corpus.Event:        "Events",
	corpus.Law:          "Laws",
	corpus.Date:         "Dates",
}

func groupName(t corpus.Type) string {
	if int(t) < len(groupNames) {
		return groupNames[t]
	}
	return t.String()
}

// Title returns what the pane's frame is to say on top: what is listed, and in
// which order where that is not the usual one.
func (p *Pane) Title() string {
	if p.order == ByDocuments {
		return "Entities"
	}
	return "Entities by " + p.order.String()
}

// Info returns what the pane's frame is to say on the side: how many entities
// are listed.
func (p *Pane) Info() string {
	if p.Finding() {
		return fmt.Sprintf("%d of %d", len(p.rows), len(p.entries)+len(p.hidden))
	}
	return strconv.Itoa(len(p.entries))
}

// captionHeight is one where there is room for the line above the list.
func (p *Pane) captionHeight() int {
	if p.height >= 4 {
		return 1
	}
	return 0
}

// footHeight is one while there is a find to show.
func (p *Pane) footHeight() int {
	if p.height > 0 && (p.typing || p.Finding()) {
		return 1
	}
	return 0
}

func (p *Pane) listHeight() int { return p.height - p.captionHeight() - p.footHeight() }

// View draws exactly the pane's height in lines of exactly its width in cells.
func (p *Pane) View() string {
	lines := make([]string, 0, p.height)
	if p.captionHeight() > 0 {
		lines = append(lines, p.caption())
	}
	first, end := p.window.Rows()
	if above, ok := p.stuck(); ok {
		lines = append(lines, p.row(above))
		first++
	}
	for i := first; i < end; i++ {
		lines = append(lines, p.row(i))
	}
	if len(p.rows) == 0 && p.listHeight() > 0 {
		lines = append(lines, p.styles.Dim.Render(p.emptyLine()))
	}
	for len(lines) < p.height-p.footHeight() {
		lines = append(lines, "")
	}
	if p.footHeight() > 0 {
		lines = append(lines, p.findLine())
	}
	return cells.Block(lines, p.width, p.height)
}

// emptyLine says why nothing is listed.
func (p *Pane) emptyLine() string {
	if p.Finding() {
		return "  Nothing found"
	}
	return "  No entities"
}

func (p *Pane) findLine() string {
	prompt := p.styles.Prompt.Render(findPrompt)
	if p.typing {
		return cells.Fit(prompt+p.input.View(), p.width)
	}
	const end = " ×"
	room := max(p.width-len(findPrompt)-ansi.StringWidth(end), 1)
	value := ansi.Truncate(p.input.Value(), room, "…")
	return cells.Fit(prompt+p.styles.Text.Render(value)+p.styles.Dim.Render(end), p.width)
}

// caption tells whose entities are listed and what the columns count.
func (p *Pane) caption() string {
	scope := "All documents"
	if p.scope == Document {
		scope = "This document"
	}
	numbers := p.columns().caption
	return p.styles.Dim.Render(cells.Fit("  "+scope, p.width-ansi.StringWidth(numbers)) + numbers)
}

// columns are the widths of the counts, the blank cells before each included;
// a count without a column has none.
type columns struct {
	documents, mentions int
	together            int    // both in one column, as in "3/22"
	edge                int    // blank cells after the last
	caption             string // what stands above them
}

// The widths of a pane from which on it counts documents, counts mentions too,
// says what it counts, and has a column for each.
const (
	counted     = 12
	roomy       = 20
	captioned   = 26
	twoColumns  = 36
	captionBoth = " docs/times"
)

// columns gives up what matters least where there is little room: names matter
// most. In one document all entities have the same number of documents, or
// nearly, so that only the mentions are counted there.
func (p *Pane) columns() columns {
	var c columns
	switch {
	case p.width < counted:
		return c
	case p.scope == Document:
		c = columns{mentions: max(p.digits[1]+1, len(" times")), caption: " times"}
	case p.width < roomy:
		c = columns{documents: p.digits[0] + 1}
	case p.width >= twoColumns:
		c = columns{documents: max(p.digits[0]+1, len(" docs")), mentions: max(p.digits[1]+1, len(" times"))}
		c.caption = cells.FitRight(" docs", c.documents) + cells.FitRight(" times", c.mentions)
	default:
		c = columns{together: p.digits[0] + len("/") + p.digits[1] + 1, caption: captionBoth}
	}
	c.edge = 1
	c.caption += " "
	if p.width < captioned {
		c.caption = ""
	}
	return c
}

// counts draws the numbers of an entity.
func (c columns) counts(e entry) string {
	numbers := count(e.Documents, c.documents) + count(e.Mentions, c.mentions)
	switch {
	case e.mark == filtered && c.documents > 0:
		numbers = cells.FitRight("0", c.documents) + strings.Repeat(" ", c.mentions)
	case e.mark == filtered && c.together > 0:
		numbers = cells.FitRight("0", c.together)
	case c.together > 0 && e.Documents > 0:
		numbers = cells.FitRight(strconv.Itoa(e.Documents)+"/"+strconv.Itoa(e.Mentions), c.together)
	case c.together > 0:
		numbers = strings.Repeat(" ", c.together)
	}
	return numbers + strings.Repeat(" ", c.edge)
}

// row draws one row of the list.
func (p *Pane) row(i int) string {
	if r := p.rows[i]; r.entry != heading {
		return p.entity(p.entry(r), i == p.window.Cursor)
	}
	return p.heading(p.rows[i], i == p.window.Cursor)
}

// cursorStyle returns the style of the row under the cursor.
func (p *Pane) cursorStyle() lipgloss.Style {
	if p.focused {
		return p.styles.Cursor
	}
	return p.styles.CursorUnfocused
}

// heading draws a group's heading: its name looks as mentions of the type look
// in the text.
func (p *Pane) heading(r row, atCursor bool) string {
	sign := "▾ "
	if p.isFolded(r.typ) {
		sign = "▸ "
	}
	if p.styles.Output <= theme.Attributes {
		sign += theme.Letter(r.typ) + " "
	}
	name, size := groupName(r.typ), " "+strconv.Itoa(r.size)
	if atCursor {
		return p.cursorStyle().Render(cells.Fit(sign+name+size, p.width))
	}
	return p.styles.Dim.Render(sign) + p.styles.Mention(r.typ, theme.Lit).Render(name) + p.styles.Count.Render(size)
}

// signs stand before the names of entities that take part in the filter.
var signs = [...]string{unmarked: "  ", required: "+ ", excluded: "− ", filtered: "  "}

// entity draws an entity with its counts.
func (p *Pane) entity(e entry, atCursor bool) string {
	c := p.columns()
	lead := signs[e.mark]
	if p.Finding() {
		lead += theme.Letter(e.Type) + " "
	}
	room := p.width - ansi.StringWidth(lead) - c.documents - c.mentions - c.together - c.edge
	name := cells.Fit(cells.Middle(e.Name, room), room)
	counts := c.counts(e)
	if atCursor {
		return p.cursorStyle().Render(lead + name + counts)
	}
	style := p.styles.Text
	switch e.mark {
	case required:
		style = p.styles.Selected
	case excluded, filtered:
		style = p.styles.Dim
	}
	line := style.Render(lead+name) + p.styles.Count.Render(counts)
	if p.Finding() {
		line = paint.Line(line, p.foundRanges(e, name))
	}
	return line
}

// foundRanges returns the letter of the type and what the find found in a name.
func (p *Pane) foundRanges(e entry, name string) []paint.Range {
	const letterAt, nameAt = 2, 4
	ranges := []paint.Range{{Start: letterAt, End: letterAt + 1, Ink: p.styles.Mention(e.Type, theme.Lit)}}
	pattern := strings.TrimSpace(p.input.Value())
	if match.Classify(pattern, e.Name) == match.None {
		return ranges
	}
	lower := strings.ToLower(name)
	if at := strings.Index(lower, strings.ToLower(pattern)); at >= 0 {
		start := nameAt + ansi.StringWidth(lower[:at])
		ranges = append(ranges, paint.Range{Start: start, End: start + ansi.StringWidth(pattern), Ink: p.styles.Match})
	}
	return ranges
}

// count draws a number at the right of its column; nothing without a column,
// and no zero.
func count(n, width int) string {
	if n == 0 || width == 0 {
		return strings.Repeat(" ", width)
	}
	return cells.FitRight(strconv.Itoa(n), width)
}
