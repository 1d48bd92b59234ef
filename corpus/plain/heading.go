package plain

import "lectern/corpus"

// The widths in cells that headings stay within. A headline over an article
// may be long; a heading that no blank line sets off must be short.
const (
	maxHeadline = 130
	maxInner    = 60
	minProse    = 80 // of a line that is prose whatever its end
)

// lookahead is how many short lines (date, byline, a second headline) may
// stand between a heading and the prose it is over.
const lookahead = 3

// markHeadings finds the headings among rows. A heading stands over prose: a
// short line before nothing, or before other short lines, is a signature, an
// address or part of a list. Of several short lines over the same prose the
// first is the heading, and the rest are bylines, datelines and the like; but
// a word or two before a longer line only name the section it is in.
func markHeadings(rows []row) {
	under := -1 // the heading that the rows since then stand under
	for i := range rows {
		switch {
		case rows[i].isProse():
			under = -1
		case !rows[i].headingLike() || inFields(rows, i) || !overProse(rows, i) || !setOff(rows, i):
		case under < 0 || rows[under].lines[0].words <= 2 && rows[i].lines[0].words >= 4:
			under = i
			rows[i].kind = corpus.Heading
			rows[i].level = 2
			if i == 0 {
				rows[i].level = 1
			}
		}
	}
}

// setOff reports whether the row at i is told from the text around it, by its
// place, by blank lines or by its length.
func setOff(rows []row, i int) bool {
	if i == 0 {
		return rows[0].last || !rows[1].isProse() || 4*rows[0].width() < 3*rows[1].width()
	}
	return rows[i].first && rows[i].last || innerHeading(rows, i)
}

// inFields reports whether the row at i is one of several lines of a name and
// a value, as at the head of a mail.
func inFields(rows []row, i int) bool {
	return rows[i].lines[0].field &&
		(i > 0 && rows[i-1].lines[0].field || i+1 < len(rows) && rows[i+1].lines[0].field)
}

// headingLike reports whether a row alone could be a heading.
func (r row) headingLike() bool {
	l := r.lines[0]
	return len(r.lines) == 1 && r.kind == corpus.Paragraph && l.width <= maxHeadline &&
		!l.final && !l.mute && !l.columns && !(l.lower && !l.caseless) && !l.numbered
}

// overProse reports whether prose follows the row at i: at once, or after a
// few short lines at the top of the document, as under a headline.
func overProse(rows []row, i int) bool {
	reach := 1
	if i <= lookahead {
		reach += lookahead
	}
	for j := i + 1; j < len(rows) && j <= i+reach; j++ {
		if rows[j].isProse() {
			return true
		}
	}
	return false
}

// isProse reports whether a row is running text.
func (r row) isProse() bool {
	l := r.lines[0]
	if r.kind == corpus.Code || l.columns {
		return false
	}
	return len(r.lines) > 1 || l.width >= minProse && r.lines[0].final || l.width >= 2*minProse || l.final && l.width >= minProse/2
}

// width returns the cells of all lines.
func (r row) width() int {
	n := 0
	for _, l := range r.lines {
		n += l.width
	}
	return n
}

// innerHeading reports whether the row at i is a heading within text of a
// paragraph to a line: short, after the end of a sentence and over prose.
func innerHeading(rows []row, i int) bool {
	if i == 0 || i+1 >= len(rows) || rows[i].lines[0].width > maxInner {
		return false
	}
	prev := rows[i-1]
	return prev.isProse() && prev.lines[len(prev.lines)-1].final &&
		rows[i+1].isProse() && rows[i+1].width() >= minProse
}
