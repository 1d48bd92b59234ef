package status

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lectern/ui/cells"
	"lectern/ui/filter"
	"lectern/ui/theme"
)

// Chips shows the filter, one chip a clause, and how many documents it leaves.
type Chips struct {
	Filter    filter.Filter
	Documents int // that fit the filter
	Total     int // in the collection
}

// View draws the chips and returns where each clause stands. When not all of
// them fit, the number of the others is told.
func (c Chips) View(s *theme.Styles, width int) (string, []Target) {
	count := c.count()
	room := width - ansi.StringWidth(count) - 2
	if room < 8 {
		if ansi.StringWidth(count) >= width { // half a word could be misread
			count = fmt.Sprintf("%d of %d", c.Documents, c.Total)
		}
		return s.Title.Inline(true).Render(cells.Fit(" "+count, width)), nil
	}
	var r row
	r.add(s.Help, " ")
	c.addChips(&r, s, room)
	return r.fit(room) + s.Title.Inline(true).Render(cells.FitRight(count+" ", width-room)), r.targets
}

// addChips adds the chips that fit in room cells, at least the first, and the
// number of the others.
func (c Chips) addChips(r *row, s *theme.Styles, room int) {
	clauses := c.Filter.Clauses()
	for i, clause := range clauses {
		rest := " "
		if left := len(clauses) - i - 1; left > 0 {
			rest = fmt.Sprintf(" +%d more", left)
		}
		free := room - r.width - len(rest)
		label := chipText(clause, free)
		if ansi.StringWidth(label) > free && i > 0 {
			r.add(s.Help, fmt.Sprintf("+%d more", len(clauses)-i))
			return
		}
		style := s.Chip
		if clause.Not {
			style = s.ChipNot
		}
		r.addTarget(i, func() { r.add(style, ansi.Truncate(label, max(free, 1), "…")) })
		r.add(s.Help, " ")
	}
}

func (c Chips) count() string {
	noun := "documents"
	if c.Total == 1 {
		noun = "document"
	}
	return fmt.Sprintf("%d of %d %s", c.Documents, c.Total, noun)
}

// chipText returns a clause in words: "+ Ann or Bob", "− Eve". Where that takes
// more than room cells the longest names are cut, if that helps.
func chipText(c filter.Clause, room int) string {
	const shortest = 12 // a name that is cut further says nothing
	longest := shortest
	for _, m := range c.Any {
		longest = max(longest, ansi.StringWidth(m.Name))
	}
	for most := longest; most >= shortest; most-- {
		if text := clauseText(c, most); ansi.StringWidth(text) <= room {
			return text
		}
	}
	return clauseText(c, longest)
}

// clauseText returns a clause in words, each name in at most the given cells.
func clauseText(c filter.Clause, most int) string {
	sign, between := "+ ", " or "
	if c.Not {
		sign, between = "− ", ", "
	}
	names := make([]string, len(c.Any))
	for i, m := range c.Any {
		names[i] = cells.Middle(m.Name, most)
	}
	return " " + sign + strings.Join(names, between) + " "
}
