package plain

// The bounds between which lines are taken for broken by hand. Verse,
// addresses and lists are mostly narrower; nobody breaks lines wider.
const (
	minColumn = 40
	maxColumn = 132
)

// unit returns how many lines from the start of the stanza might be one
// paragraph: up to the next line that begins something of its own, be it by
// white space before it where paragraphs are indented.
func (s stanza) unit(indented bool) int {
	fields := s[0].field && len(s) > 1 && s[1].field
	for n := 1; n < len(s); n++ {
		l := s[n]
		switch {
		case l.item, l.quoted, l.mute, s[n-1].quoted, s[n-1].mute, s[n-1].columns, l.columns:
			return n
		case l.field && fields, indented && l.indent > s[n-1].indent+1:
			return n
		}
	}
	return len(s)
}

// paragraphsIndented reports whether paragraphs begin with white space here,
// as in books: some lines are set in, and most are not.
func (s stanza) paragraphsIndented() bool {
	if s[0].item {
		return false
	}
	least := s[0].indent
	for _, l := range s {
		least = min(least, l.indent)
	}
	indented := 0
	for _, l := range s {
		if l.indent > least+1 {
			indented++
		}
	}
	return indented > 0 && 2*indented <= len(s)
}

// hangs reports whether the unit is a list item whose further lines are set in
// under its text.
func (s stanza) hangs() bool {
	if !s[0].item {
		return false
	}
	for _, l := range s[1:] {
		if l.indent <= s[0].indent {
			return false
		}
	}
	return true
}

// wrapped reports whether the lines of a unit are one paragraph broken near
// the column, or near their own greatest width when the column is not known
// (zero). A typist or an editor breaks a line where the next word does not
// fit, so each line but the last together with the next one's first word must
// pass the greatest width; and a paragraph runs on, so that most lines end
// amid a sentence and some begin with a small letter.
func (s stanza) wrapped(column int) bool {
	greatest := 0
	for _, l := range s {
		greatest = max(greatest, l.indent+l.width)
	}
	if greatest < minColumn || greatest > maxColumn {
		return false
	}
	width := max(greatest, column*17/20)
	pairs := len(s) - 1
	short, running, final := 0, 0, 0
	for i, l := range s[:pairs] {
		next := s[i+1]
		if l.indent+l.width+1+next.word <= width {
			short++
		}
		if next.lower && (!next.caseless || l.width*20 >= width*17) {
			running++
		}
		if l.final && !next.lower {
			final++
		}
	}
	switch {
	case pairs == 1:
		return short == 0 && running == 1
	case 2*running >= pairs:
		return 3*final <= pairs && 3*short <= pairs
	case column > 0 && 10*short <= pairs && 3*final <= pairs:
		return running > 0
	}
	return 4*running >= pairs && 10*short <= pairs && 2*final <= pairs
}

// wrapColumn returns the greatest width of the paragraphs that are broken by
// hand beyond doubt, or zero when there are none.
func wrapColumn(stanzas []stanza) int {
	column := 0
	for _, s := range stanzas {
		indented := s.paragraphsIndented()
		for len(s) > 0 {
			n := s.unit(indented)
			if n >= 4 && s[:n].wrapped(0) {
				for _, l := range s[:n] {
					column = max(column, l.indent+l.width)
				}
			}
			s = s[n:]
		}
	}
	return column
}

// isCode reports whether the stanza is a drawing or program text, of which the
// layout matters and the words do not.
func (s stanza) isCode() bool {
	if len(s) < 3 {
		return false
	}
	statements, mute := 0, 0
	for _, l := range s {
		if l.code {
			statements++
		}
		if l.mute {
			mute++
		}
	}
	return 2*statements > len(s) && s.anyIndented() || 2*mute > len(s)
}

func (s stanza) anyIndented() bool {
	for _, l := range s {
		if l.indent > s[0].indent {
			return true
		}
	}
	return false
}
