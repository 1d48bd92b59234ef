package card

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lectern/ui/cells"
	"lectern/ui/theme"
)

// heading returns the lines above the mentions: type and counts, names, roles.
func (p *Pane) heading() []string {
	if p.profile == nil || p.width < 1 {
		return nil
	}
	e := p.profile.entity
	lines := []string{p.summary()}
	lines = append(lines, p.nameLines()...)
	if len(p.profile.roles) > 0 && !p.low() {
		lines = append(lines, "")
	}
	for _, r := range p.profile.roles {
		lines = append(lines, p.role(r)...)
	}
	if len(p.profile.occurrences) == 0 {
		lines = append(lines, "", p.styles.Dim.Render(" "+e.Name+" is not mentioned in these documents."))
	}
	return lines
}

// nameLines returns the names on as many lines as they need, or on the two
// that there is room for.
func (p *Pane) nameLines() []string {
	names := flow(p.names(), p.width-2)
	if len(names) == 0 {
		return nil
	}
	var lines []string
	if !p.low() {
		lines = append(lines, "")
	}
	for i, line := range names {
		if p.low() && i == 1 && len(names) > 2 {
			return append(lines, cells.Fit(" "+line+p.styles.Dim.Render("   …"), p.width))
		}
		lines = append(lines, " "+line)
	}
	return lines
}

// summary tells the type, in the look that mentions have in the text, and how
// much there is.
func (p *Pane) summary() string {
	t := p.profile.entity.Type
	counts := p.styles.Dim.Render("  " + p.counts())
	return cells.Fit(" "+p.styles.Mention(t, theme.Lit).Render(t.String())+counts, p.width)
}

func (p *Pane) counts() string {
	documents := 0
	for i, o := range p.profile.occurrences {
		if i == 0 || o.Document != p.profile.occurrences[i-1].Document {
			documents++
		}
	}
	return counted(len(p.profile.occurrences), "mention") + " in " + counted(documents, "document")
}

// names returns every name with how often it is used; nothing when the one in
// the title is the only one.
func (p *Pane) names() []string {
	if e := p.profile.entity; len(e.Names) == 1 && e.Names[0].Text == e.Name {
		return nil
	}
	var names []string
	for _, n := range p.profile.entity.Names {
		count := " " + strconv.Itoa(n.Mentions)
		name := ansi.Truncate(n.Text, max(1, p.width-2-len(count)), "…")
		names = append(names, p.styles.Text.Render(name)+p.styles.Count.Render(count))
	}
	return names
}

// low reports whether there are so few lines that the mentions need them.
func (p *Pane) low() bool { return p.height < 16 }

// role draws a role and the documents that tell it.
func (p *Pane) role(r role) []string {
	what := r.title
	if r.former {
		what = "formerly " + what
	}
	if r.body != "" {
		what += ", " + r.body
	}
	if p.low() {
		told := "  " + counted(len(r.documents), "document") + " "
		room := p.width - ansi.StringWidth(told)
		return []string{p.styles.Role.Render(cells.Fit(" "+what, room)) + p.styles.Dim.Render(told)}
	}
	first := p.styles.Role.Render(cells.Fit(" "+what, p.width))
	second := p.styles.Dim.Render(cells.Fit("   in "+strings.Join(r.documents, "; "), p.width))
	return []string{first, second}
}

// flow puts items beside each other, three cells apart, on lines of width
// cells; an item that is too long for a line is cut.
func flow(items []string, width int) []string {
	const gap = "   "
	var lines []string
	line := ""
	for _, item := range items {
		item = ansi.Truncate(item, max(width, 1), "…")
		switch {
		case line == "":
			line = item
		case ansi.StringWidth(line+gap+item) <= width:
			line += gap + item
		default:
			lines = append(lines, line)
			line = item
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// counted returns a number and a noun in the form it asks for.
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
