package documents

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"lectern/corpus"
	"lectern/ui/cells"
)

// Title returns what the pane's frame is to say on top: what is listed, and
// in which order where that is not the given one.
func (p *Pane) Title() string {
	if p.order == corpus.ByInput {
		return "Documents"
	}
	return "Docs by " + orderName(p.order)
}

// Info returns what the pane's frame is to say on the side: how many of how
// many documents are listed.
func (p *Pane) Info() string {
	if len(p.shown) == p.total {
		return strconv.Itoa(p.total)
	}
	return fmt.Sprintf("%d of %d", len(p.shown), p.total)
}

// orderName returns the word for an order.
func orderName(order corpus.Order) string {
	return [...]string{"input", "title", "date", "path", "hits"}[order]
}

// View draws exactly the pane's height in lines of exactly its width in cells.
func (p *Pane) View() string {
	var lines []string
	first, end := p.window.Rows()
	for i := first; i < end; i++ {
		lines = append(lines, p.row(i)...)
	}
	if len(p.shown) == 0 {
		lines = append(lines, p.emptyLine())
	}
	list := cells.Block(lines, p.width, p.listHeight())
	switch {
	case p.listHeight() == p.height:
		return list
	case p.height == 1:
		return p.findLine()
	}
	return list + "\n" + p.findLine()
}

// emptyLine says why nothing is listed.
func (p *Pane) emptyLine() string {
	reason := "No documents"
	switch {
	case p.Finding() && len(p.rows) > 0:
		reason = "Nothing found"
	case p.reading && p.total == 0:
		reason = "Reading…"
	case p.filtered:
		reason = "No document fits the filter"
	}
	return p.styled(p.styles.Dim, " "+reason)
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

// row draws the lines of one listed document.
func (p *Pane) row(i int) []string {
	r := p.rows[p.shown[i]]
	height := p.rowHeight()
	if height == 1 {
		return []string{p.line(i, p.firstStyle(r), p.mark(r)+p.oneLine(r))}
	}
	title := wrapTitle(titleOf(r), p.width-2*markWidth, height-1)
	lines := make([]string, 0, height)
	for n, t := range title {
		lead := strings.Repeat(" ", markWidth)
		if n == 0 {
			lead = p.mark(r)
		}
		lines = append(lines, p.line(i, p.firstStyle(r), lead+t))
	}
	lines = append(lines, p.line(i, p.styles.Dim, strings.Repeat(" ", markWidth)+p.details(r)))
	for len(lines) < height {
		lines = append(lines, strings.Repeat(" ", p.width))
	}
	return lines
}

// line draws a line of a listed document, in a style of its own where the
// cursor is.
func (p *Pane) line(i int, style lipgloss.Style, text string) string {
	switch {
	case i != p.window.Cursor:
	case p.focused:
		style = p.styles.Cursor
	default:
		style = p.styles.CursorUnfocused
	}
	return p.styled(style, text)
}

func (p *Pane) styled(style lipgloss.Style, text string) string {
	return style.Inline(true).Render(cells.Fit(text, p.width))
}

func (p *Pane) firstStyle(r corpus.Row) lipgloss.Style {
	switch {
	case r.Problem != "":
		return p.styles.Dim
	case p.read[r.Path]:
		return p.styles.Read
	}
	return p.styles.Unread
}

const markWidth = 2

// mark returns the sign before a title: what is open, what is unread, what
// cannot be read.
func (p *Pane) mark(r corpus.Row) string {
	switch {
	case r.ID == p.open:
		return "▸ "
	case r.Problem != "":
		return "! "
	case p.read[r.Path]:
		return "  "
	}
	return "• "
}

func titleOf(r corpus.Row) string {
	if r.Title != "" {
		return r.Title
	}
	return r.Name
}

// details returns the line under a title: date, source, count.
func (p *Pane) details(r corpus.Row) string {
	width := p.width - markWidth
	if r.Problem != "" {
		return ansi.Truncate(r.Problem, width, "…")
	}
	count := p.count(r)
	room := width - ansi.StringWidth(count) - 1
	return spread(source(r, room), count, width)
}

// source returns date and name in width cells, the date first since it is the
// shorter. Where only a stump of the name would stay beside it, the date goes.
func source(r corpus.Row, width int) string {
	const stump = 9
	if r.Date.IsZero() {
		return cells.Path(r.Name, width)
	}
	date := r.Date.Text() + " · "
	room := width - ansi.StringWidth(date)
	if room < min(stump, ansi.StringWidth(r.Name)) {
		return ansi.Truncate(r.Date.Text(), width, "…")
	}
	return date + cells.Path(r.Name, room)
}

// count returns what the row is counted by: hits where the query requires
// entities, since every document that fits has some then.
func (p *Pane) count(r corpus.Row) string {
	switch {
	case r.Problem != "":
		return ""
	case p.filtered && r.Hits == 1:
		return "1 hit "
	case p.filtered && r.Hits > 1:
		return strconv.Itoa(r.Hits) + " hits "
	}
	return strconv.Itoa(r.Entities) + " "
}

// oneLine returns title and count side by side.
func (p *Pane) oneLine(r corpus.Row) string {
	title := titleOf(r)
	if r.Problem != "" {
		title += ": " + r.Problem
	}
	return spread(title, p.count(r), p.width-markWidth)
}

// spread puts right at the end of width cells and cuts left to what remains.
func spread(left, right string, width int) string {
	room := width - ansi.StringWidth(right) - 1
	if room < width/3 {
		return ansi.Truncate(left, width, "…")
	}
	return cells.Fit(left, room) + " " + right
}

// wrapTitle breaks a title into lines of width cells, the last one
// cut. Rows of three lines and more keep two for the title.
func wrapTitle(title string, width, height int) []string {
	if width <= 0 {
		return []string{""}
	}
	if height < 3 {
		return []string{ansi.Truncate(title, width, "…")}
	}
	lines := strings.SplitN(ansi.Wrap(title, width, "-"), "\n", 3)
	if len(lines) > 2 {
		lines = []string{lines[0], ansi.Truncate(lines[1]+" "+lines[2], width, "…")}
	}
	return lines
}
