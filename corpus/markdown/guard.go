package markdown

import "bytes"

// Limits on what is understood as markup. Beyond them characters stand for
// themselves, as they do in plain text. People stay far below them; they are
// there because the parser needs time proportional to the square of these
// counts, or stack proportional to them.
const (
	maxMarkers    = 12      // container markers at the start of one line
	maxIndent     = 40      // columns before a container marker
	maxDelimiters = 1000    // of emphasis in one paragraph
	maxBrackets   = 400     // opening ones in one paragraph; as many "<" and "`"
	tableBudget   = 8       // times these limits for a whole table
	maxColumns    = 64      // of a table
	maxCells      = 1 << 17 // of a table, the missing ones at the ends of rows included
)

// neutral replaces a character that is not to act as markup. It is a letter so
// that nothing around it changes its meaning either.
const neutral = 'x'

// guard returns a copy of src, of the same length, in which the markup beyond
// the limits is neutralized. Only the structure is read from the copy; text is
// always taken from the source, so nothing neutralized is seen.
func guard(src []byte) []byte {
	g := guarding{out: bytes.Clone(src)}
	for pos := 0; pos < len(src); {
		end := pos + lineLen(src[pos:])
		g.line(pos, end)
		pos = end
	}
	return g.out
}

func lineLen(s []byte) int {
	if i := bytes.IndexByte(s, '\n'); i >= 0 {
		return i + 1
	}
	return len(s)
}

// guarding counts the markup of the paragraph it is in.
type guarding struct {
	out        []byte
	delimiters int
	brackets   int
	angles     int
	ticks      int
	factor     int
}

func (g *guarding) reset() {
	g.delimiters, g.brackets, g.angles, g.ticks, g.factor = 0, 0, 0, 0, 1
}

func (g *guarding) line(pos, end int) {
	pos, item := g.markers(pos, end)
	if item || isBlank(g.out[pos:end]) {
		g.reset()
	}
	if isDelimiterRow(g.out[pos:end]) {
		g.factor = tableBudget
	}
	for i := pos; i < end; i++ {
		switch g.out[i] {
		case '*', '_', '~':
			g.spend(i, &g.delimiters, maxDelimiters)
		case '[':
			g.spend(i, &g.brackets, maxBrackets)
		case '<':
			g.spend(i, &g.angles, maxBrackets)
		case '`':
			g.spend(i, &g.ticks, maxBrackets)
		}
	}
}

func (g *guarding) spend(i int, count *int, limit int) {
	*count++
	if *count > limit*max(g.factor, 1) {
		g.out[i] = neutral
	}
}

// markers steps over the container markers at the start of a line and
// neutralizes the first one too many. It returns where the line's content
// begins and whether that is surely the start of a list item.
func (g *guarding) markers(pos, end int) (content int, item bool) {
	column, indent := 0, 0
	for n := 0; pos < end; {
		c := g.out[pos]
		size := markerLen(g.out[pos:end])
		switch {
		case c == ' ':
			pos, column, indent = pos+1, column+1, indent+1
			continue
		case c == '\t':
			pos, column, indent = pos+1, column+4, indent+4
			continue
		case size == 0:
			return pos, item
		}
		n++
		if n > maxMarkers || column > maxIndent {
			g.out[pos] = neutral
			return pos, item
		}
		if c != '>' && indent <= 3 {
			item = true
		}
		pos, column, indent = pos+size, column+size, 0
	}
	return pos, item
}

// markerLen returns the length of the container marker that s begins with: a
// quote's, a bullet or a number.
func markerLen(s []byte) int {
	switch s[0] {
	case '>':
		return 1
	case '-', '*', '+':
		if len(s) == 1 || isSpace(s[1]) {
			return 1
		}
		return 0
	}
	n := 0
	for n < len(s) && n < 9 && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n == 0 || n == len(s) || s[n] != '.' && s[n] != ')' {
		return 0
	}
	if n+1 == len(s) || isSpace(s[n+1]) {
		return n + 1
	}
	return 0
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

func isBlank(s []byte) bool { return len(bytes.TrimSpace(s)) == 0 }

// isDelimiterRow reports whether s looks like the line below the heading of a
// table.
func isDelimiterRow(s []byte) bool {
	s = bytes.TrimSpace(s)
	if !bytes.ContainsRune(s, '|') || !bytes.ContainsRune(s, '-') {
		return false
	}
	return len(bytes.Trim(s, "|-: \t")) == 0
}
