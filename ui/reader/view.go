package reader

import (
	"fmt"
	"sort"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"lectern/corpus/clean"
	"lectern/ui/cells"
	"lectern/ui/page"
	"lectern/ui/paint"
	"lectern/ui/theme"
)

// Title returns what the pane's frame is to say on top: the document's title.
func (p *Pane) Title() string {
	switch {
	case p.doc == nil:
		return ""
	case p.doc.Title == "":
		return p.doc.Name
	}
	return p.doc.Title
}

// Info returns what the pane's frame is to say on the side: the place in
// percent and, while a search is on, which match of how many is current.
func (p *Pane) Info() string {
	if p.doc == nil || p.doc.Problem != "" {
		return ""
	}
	percent := fmt.Sprintf("%d%%", p.Percent())
	if p.Searching() && !p.search.typing {
		return fmt.Sprintf("/%s %s · %s", ansi.Truncate(clean.Line(p.search.query), 20, "…"), p.matchCount(), percent)
	}
	return percent
}

// View draws exactly the pane's height in lines of exactly its width in cells.
func (p *Pane) View() string {
	height := p.textHeight()
	text := cells.Block(p.lines(height), p.width, height)
	switch {
	case !p.search.typing || p.height == 0:
		return text
	case height == 0:
		return p.searchLine()
	}
	return text + "\n" + p.searchLine()
}

// lines returns what stands above the search line.
func (p *Pane) lines(height int) []string {
	switch {
	case p.doc == nil:
		return p.paragraphs(p.absence, p.styles.Dim)
	case p.doc.Problem != "":
		return p.problem()
	case p.sheet == nil, p.late && !p.ready():
		return p.raw(height)
	}
	return p.page(height)
}

// page draws the visible lines of the sheet with their highlights and the
// scrollbar.
func (p *Pane) page(height int) []string {
	top := p.viewTop()
	end := min(top+height, p.sheet.height())
	lines := make([]string, 0, height)
	for i := top; i < end; i++ {
		lines = append(lines, p.line(i))
	}
	if p.ready() && p.sheet.page.Complete && p.sheet.page.Height() == 0 {
		why := "There is no text in this document."
		if strings.TrimSpace(p.doc.Text) == "" {
			why = "This is an empty file."
		}
		lines = append(lines, p.indent(p.styles.Dim.Render(why)))
	}
	if p.width < barWidth {
		return lines
	}
	for y, cell := range p.bar(height) {
		if y == len(lines) {
			lines = append(lines, "")
		}
		lines[y] = cells.Block(lines[y:y+1], p.width-1, 1) + cell
	}
	return lines
}

// viewTop returns the first line of the sheet that is drawn.
func (p *Pane) viewTop() int {
	if p.ready() {
		return p.top
	}
	return max(0, min(p.oldTop, p.sheet.height()-p.height))
}

// line draws one line of the sheet.
func (p *Pane) line(i int) string {
	i -= len(p.sheet.head)
	if i < 0 {
		return p.sheet.head[len(p.sheet.head)+i]
	}
	var ranges []paint.Range
	if p.lighting.Level >= Types {
		ranges = p.roleRanges(i, ranges)
	}
	ranges = p.mentionRanges(i, ranges)
	ranges = p.matchRanges(i, ranges)
	return paint.Line(p.sheet.page.Lines[i], ranges)
}

func (p *Pane) roleRanges(line int, ranges []paint.Range) []paint.Range {
	roles := p.sheet.roles
	for i := sort.Search(len(roles), func(i int) bool { return roles[i].Line >= line }); i < len(roles) && roles[i].Line == line; i++ {
		ranges = append(ranges, paint.Range{Start: roles[i].Start, End: roles[i].End, Ink: p.styles.Role})
	}
	return ranges
}

func (p *Pane) mentionRanges(line int, ranges []paint.Range) []paint.Range {
	mentions, cursor := p.sheet.mentions, -1
	if p.ready() { // the same spans, with the entities as they are now called
		mentions, cursor = p.ann.Mentions, p.cursor
	}
	for _, spot := range p.sheet.page.SpotsOn(line) {
		m := mentions[spot.Mention]
		state := p.lighting.state(m)
		switch {
		case spot.Mention == cursor:
			state = theme.Cursor
		case !p.lighting.lit(m):
			continue
		}
		ranges = append(ranges, paint.Range{Start: spot.Start, End: spot.End, Ink: p.styles.Mention(m.Type, state)})
	}
	return ranges
}

// matchRanges looks at the hits from the first that may reach the line.
func (p *Pane) matchRanges(line int, ranges []paint.Range) []paint.Range {
	if !p.ready() {
		return ranges
	}
	hits := p.search.hits
	first := sort.Search(len(hits), func(i int) bool { return hits[i][len(hits[i])-1].Line >= line })
	for i := first; i < len(hits) && hits[i][0].Line <= line; i++ {
		ink := p.styles.Match
		if i == p.search.current {
			ink = p.styles.MatchCurrent
		}
		for _, c := range hits[i] {
			if c.Line == line {
				ranges = append(ranges, paint.Range{Start: c.Start, End: c.End, Ink: ink})
			}
		}
	}
	return ranges
}

// raw draws the text as it came, while the page is made for the first time.
func (p *Pane) raw(height int) []string {
	width := proseWidth(p.options())
	from := min(max(p.Place(), p.doc.Body.Start), p.doc.Body.End)
	from = min(from, len(p.doc.Text))
	end := min(from+4*width*height, len(p.doc.Text))
	text := strings.ToValidUTF8(p.doc.Text[from:end], "")
	text = strings.NewReplacer("\t", "    ", "\r", "").Replace(text)
	lines := strings.Split(ansi.Wrap(text, width, ""), "\n")
	for i := range lines {
		lines[i] = p.indent(lines[i])
	}
	return lines[:min(len(lines), height)]
}

// problem tells why there is nothing to read.
func (p *Pane) problem() []string {
	lines := p.paragraphs("This document could not be read.", p.styles.Title)
	lines = append(lines, p.paragraphs(p.doc.Problem, p.styles.Text)...)
	return append(lines, p.paragraphs(p.doc.Name, p.styles.Dim)...)
}

// paragraphs draws lines of text as paragraphs, each after a blank line.
func (p *Pane) paragraphs(text string, style lipgloss.Style) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines = append(lines, "")
		for line := range strings.SplitSeq(ansi.Wrap(paragraph, proseWidth(p.options()), ""), "\n") {
			lines = append(lines, p.indent(style.Render(line)))
		}
	}
	return lines
}

// searchLine draws the line in which the search is typed.
func (p *Pane) searchLine() string {
	line := p.styles.Prompt.Render(searchPrompt) + p.search.input.View()
	if p.search.query == "" {
		return cells.Fit(line, p.width)
	}
	count := p.styles.Count.Render(" " + p.matchCount())
	room := p.width - ansi.StringWidth(count)
	if room < 2 {
		return cells.Fit(line, p.width)
	}
	return cells.Fit(line, room) + count
}

// textWidth returns the width of pages in a pane: beside them is the scrollbar.
func textWidth(width int) int {
	if width < barWidth {
		return width
	}
	return width - 1
}

// margin returns the blank cells on either side of the text: in a wide pane as
// many as bring it to the middle.
func (p *Pane) margin() int {
	switch room := textWidth(p.width); {
	case room < 24:
		return 0
	case room < 50:
		return 1
	default:
		return max(2, (room-p.measure)/2)
	}
}

// proseWidth returns how many cells a line of text may take.
func proseWidth(o page.Options) int {
	return max(1, min(o.Width-2*o.Margin, o.Measure))
}

func (p *Pane) indent(s string) string {
	return strings.Repeat(" ", p.margin()) + s
}
