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
		return s.Title.Inline(true).Render(cells.Fit(" "+count, width)), nil
	}
	var r row
	r.add(s.Help, " ")
	clauses := c.Filter.Clauses()
	for i, clause := range clauses {
		rest := ""
		if left := len(clauses) - i - 1; left > 0 {
			rest = fmt.Sprintf(" +%d more", left)
		}
		label := chipText(clause)
		free := room - r.width - len(rest)
		if ansi.StringWidth(label) > free && i > 0 {
			r.add(s.Help, fmt.Sprintf("+%d more", len(clauses)-i))
			break
		}
		style := s.Chip
		if clause.Not {
			style = s.ChipNot
		}
		r.addTarget(i, func() { r.add(style, ansi.Truncate(label, max(free, 1), "…")) })
		r.add(s.Help, " ")
	}
	return r.fit(room) + s.Title.Inline(true).Render(cells.FitRight(count+" ", width-room)), r.targets
}

func (c Chips) count() string {
	noun := "documents"
	if c.Total == 1 {
		noun = "document"
	}
	return fmt.Sprintf("%d of %d %s", c.Documents, c.Total, noun)
}

// chipText returns a clause in words: "+ Ann or Bob", "− Eve".
func chipText(c filter.Clause) string {
	names := make([]string, len(c.Any))
	for i, m := range c.Any {
		names[i] = m.Name
	}
	if c.Not {
		return " − " + strings.Join(names, ", ") + " "
	}
	return " + " + strings.Join(names, " or ") + " "
}
