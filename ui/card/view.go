package card

import (
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lectern/corpus"
	"lectern/corpus/clean"
	"lectern/ui/cells"
	"lectern/ui/paint"
	"lectern/ui/theme"
)

// Title returns what the card's frame is to say on top: the entity's name.
func (p *Pane) Title() string {
	if p.profile == nil {
		return string(p.id)
	}
	return p.profile.entity.Name
}

// Info returns what the card's frame is to say on the side: which mention of
// how many is under the cursor.
func (p *Pane) Info() string {
	if p.profile == nil || len(p.profile.occurrences) == 0 {
		return ""
	}
	return strconv.Itoa(p.cursor+1) + " of " + strconv.Itoa(len(p.profile.occurrences))
}

// View draws exactly as many lines as [Pane.Height] says, of exactly the card's
// width in cells.
func (p *Pane) View() string {
	switch {
	case p.err != nil:
		return cells.Block([]string{"", " " + p.styles.Error.Render(cells.Fit(clean.Line(p.err.Error()), p.width-2))}, p.width, p.Height())
	case p.profile == nil && p.Opened():
		return cells.Block([]string{"", p.styles.Dim.Render(" Looking it up…")}, p.width, p.Height())
	}
	lines := slices.Clone(p.head)
	end := p.top + p.room()
	for _, g := range p.groupsBetween(p.top, end) {
		for line := max(g.line, p.top); line < min(g.end(), end); line++ {
			lines = append(lines, p.groupLine(g, line-g.line))
		}
	}
	return cells.Block(lines, p.width, p.Height())
}

// groupLine draws the i-th line of a group.
func (p *Pane) groupLine(g group, i int) string {
	switch i {
	case 0:
		return ""
	case 1:
		return p.groupHeading(g)
	}
	return p.mention(g.first + i - groupHead)
}

// groupHeading draws the document's title, date and number of mentions.
func (p *Pane) groupHeading(g group) string {
	d := p.documents[g.document]
	if d == nil {
		return p.styles.Dim.Render(" …")
	}
	size := " " + strconv.Itoa(g.size) + " "
	date := ""
	if !d.Date.IsZero() && p.width >= 40 {
		date = "  " + d.Date.Text()
	}
	title := d.Title
	if title == "" {
		title = d.Name
	}
	room := p.width - 1 - ansi.StringWidth(date+size)
	title = ansi.Truncate(title, max(room, 0), "…")
	gap := strings.Repeat(" ", max(0, room-ansi.StringWidth(title)))
	return " " + p.styles.Title.Render(title) + p.styles.Dim.Render(gap+date) + p.styles.Count.Render(size)
}

// mention draws a mention in its context, all mentions below each other.
func (p *Pane) mention(i int) string {
	o := p.profile.occurrences[i]
	line, at := " ", corpus.Span{}
	if d := p.documents[o.Document]; d != nil {
		line, at = p.concordance(d, o.Span)
	}
	state := theme.Lit
	if i == p.cursor {
		state = theme.Cursor
		style := p.styles.CursorUnfocused
		if p.focused {
			style = p.styles.Cursor
		}
		line = style.Render(cells.Fit(line, p.width))
	}
	ink := p.styles.Mention(p.profile.entity.Type, state)
	return paint.Line(line, []paint.Range{{Start: at.Start, End: at.End, Ink: ink}})
}

// concordance returns a mention between its left and its right context, and
// the cells that it takes.
func (p *Pane) concordance(d *corpus.Document, span corpus.Span) (line string, at corpus.Span) {
	const lead = 1
	reach := 4 * p.width
	left, mention, right := around(d, span, reach)
	leftWidth := max(0, (p.width-lead)*2/5)
	if p.width < 30 {
		leftWidth = p.width / 4
	}
	head := strings.Repeat(" ", lead) + cells.FitTail(strings.TrimLeft(left, " "), leftWidth)
	at.Start = ansi.StringWidth(head)
	at.End = min(p.width, at.Start+ansi.StringWidth(mention))
	return head + cells.Fit(mention+right, p.width-at.Start), at
}
