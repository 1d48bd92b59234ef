package card

import (
	"fmt"
	"strconv"

	"github.com/charmbracelet/x/ansi"

	"lectern/ui/cells"
	"lectern/ui/theme"
)

// heading returns the lines above the mentions, at most as many as it is
// given: type and counts, names, roles. Where there is no room for all, names
// and roles share what there is, and each says how much is left out.
func (p *Pane) heading(room int) []string {
	var nothing []string
	if len(p.profile.occurrences) == 0 {
		nothing = []string{"", p.styles.Dim.Render(" " + p.profile.entity.Name + " is not mentioned in any document.")}
		room -= len(nothing)
	}
	if p.width < 1 || room < 1 {
		return nothing
	}
	names, roles := cells.Flow(p.names(), nameGap, p.width-2), p.profile.roles
	spaced := 1
	for _, n := range []int{len(names), len(roles)} {
		if n > 0 {
			spaced += 1 + n
		}
	}
	lines := []string{p.summary()}
	gap := spaced <= room
	shown := len(names)
	if rest := room - 1; shown+len(roles) > rest {
		shown = min(shown, max(rest-len(roles), (rest+1)/2))
	}
	lines = append(lines, p.nameLines(names, shown, gap)...)
	rest := room - 1 - shown
	lines = append(lines, p.roleLines(roles, min(rest, len(roles)), gap)...)
	return append(lines, nothing...)
}

// nameLines returns the first lines of names, after a blank one if there is
// room for it.
func (p *Pane) nameLines(names []string, shown int, gap bool) []string {
	var lines []string
	if gap && shown > 0 {
		lines = append(lines, "")
	}
	for i, line := range names[:shown] {
		if i == shown-1 && shown < len(names) {
			line = p.ended(line, "…", p.width-1)
		}
		lines = append(lines, " "+line)
	}
	return lines
}

// roleLines returns the first roles, a line each, after a blank one if there
// is room for it.
func (p *Pane) roleLines(roles []role, shown int, gap bool) []string {
	var lines []string
	if gap && shown > 0 {
		lines = append(lines, "")
	}
	for i, r := range roles[:shown] {
		more := ""
		if i == shown-1 && shown < len(roles) {
			more = fmt.Sprintf("… %d more", len(roles)-shown)
		}
		lines = append(lines, p.role(r, more))
	}
	return lines
}

// ended returns a line in width cells with a remark at its end.
func (p *Pane) ended(line, remark string, width int) string {
	remark = "  " + remark + " "
	return cells.Fit(line, width-ansi.StringWidth(remark)) + p.styles.Dim.Render(remark)
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
	counts := cells.Counted(len(p.profile.occurrences), "mention") + " in " + cells.Counted(documents, "document")
	if p.profile.outside {
		counts += ", outside the filter"
	}
	return counts
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
		name := cells.Middle(n.Text, max(1, p.width-2-len(count)))
		names = append(names, p.styles.Text.Render(name)+p.styles.Count.Render(count))
	}
	return names
}

// nameGap stands between the names of an entity.
const nameGap = "   "

// role draws a role and which documents tell it, or a remark in their place.
func (p *Pane) role(r role, remark string) string {
	what := " " + r.what()
	if remark == "" {
		const gaps = 3 // "  " before and " " behind
		remark = r.told(p.width - gaps - ansi.StringWidth(what))
	}
	return p.ended(p.styles.Role.Render(what), remark, p.width)
}
