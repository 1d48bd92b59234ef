// Package paint lays highlights over the styled lines that are on screen.
//
// It owns one operation: giving other styles to ranges of cells of a line that
// is already styled. The text of a line and its width never change, so that a
// highlight can come and go without rendering the document again. What to
// highlight and in which style is up to others; package theme makes the inks.
package paint

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Ink is how a highlight looks: the parameters of an SGR sequence, as in
// "1;4;38;5;110". It adds to the style that is already there and overrides it
// where both speak of the same attribute. The empty Ink changes nothing.
type Ink string

// Over returns the ink that paints k first and then top.
func (k Ink) Over(top Ink) Ink {
	switch {
	case k == "":
		return top
	case top == "":
		return k
	}
	return k + ";" + top
}

// Render returns s, which is plain text of one line, in the ink.
func (k Ink) Render(s string) string {
	if k == "" || s == "" {
		return s
	}
	return open + string(k) + "m" + s + reset
}

// Range is a half-open range of cells of a line, counted from zero, and the
// ink they get.
type Range struct {
	Start, End int
	Ink        Ink
}

const (
	open  = "\x1b["
	reset = "\x1b[0m"
)

// Line returns the line with the ranges painted. A line is text without
// control characters other than SGR sequences; its text and width are kept.
//
// Ranges may come in any order and may overlap: every ink of a cell applies,
// that of the later range last, so that it wins where they disagree. A wide
// character is painted whole when a range covers any of its cells. After a
// range the style that the line had there is restored.
func Line(line string, ranges []Range) string {
	if !anyVisible(ranges) {
		return line
	}
	p := painter{ranges: ranges}
	p.out.Grow(len(line) + 32*len(ranges))
	p.run(line)
	return p.out.String()
}

func anyVisible(ranges []Range) bool {
	for _, r := range ranges {
		if r.Ink != "" && r.Start < r.End {
			return true
		}
	}
	return false
}

// painter is one walk along a line.
type painter struct {
	ranges []Range
	out    strings.Builder
	under  []byte // the line's own SGR sequences since its last reset
	inks   []byte // the sequences of the ranges in force
	spare  []byte
	cell   int // where the next character goes
	next   int // the first cell at which other ranges may be in force
}

func (p *painter) run(line string) {
	for len(line) > 0 {
		if line[0] == 0x1b {
			n := p.sequence(line)
			line = line[n:]
			continue
		}
		n, width := cluster(line)
		if p.cell+width > p.next {
			p.change(width)
		}
		if width == 1 && n == 1 {
			n = asciiLen(line, p.next-p.cell)
			width = n
		}
		p.out.WriteString(line[:n])
		p.cell += width
		line = line[n:]
	}
	if len(p.inks) > 0 {
		p.out.WriteString(reset)
		p.out.Write(p.under)
	}
}

// sequence copies the escape sequence at the start of line, remembers it when
// it is a style, and returns its length.
func (p *painter) sequence(line string) int {
	n := sequenceLen(line)
	seq := line[:n]
	p.out.WriteString(seq)
	if !strings.HasPrefix(seq, open) || seq[n-1] != 'm' {
		return n
	}
	if seq == reset || seq == "\x1b[m" {
		p.under = p.under[:0]
	} else {
		p.under = append(p.under, seq...)
	}
	p.out.Write(p.inks)
	return n
}

func sequenceLen(line string) int {
	if !strings.HasPrefix(line, open) {
		_, _, n, _ := ansi.DecodeSequence(line, 0, nil)
		return max(n, 1)
	}
	for i := len(open); i < len(line); i++ {
		if line[i] >= 0x40 && line[i] <= 0x7e {
			return i + 1
		}
	}
	return len(line)
}

// change puts the ranges in force that touch the next width cells.
func (p *painter) change(width int) {
	const never = int(^uint(0) >> 1)
	p.next = never
	inks := p.spare[:0]
	for _, r := range p.ranges {
		if r.Start > p.cell {
			p.next = min(p.next, r.Start)
		}
		if r.End > p.cell {
			p.next = min(p.next, r.End)
		}
		if r.Ink != "" && r.Start < r.End && r.Start < p.cell+width && r.End > p.cell {
			inks = append(inks, open...)
			inks = append(inks, r.Ink...)
			inks = append(inks, 'm')
		}
	}
	if string(inks) != string(p.inks) {
		if len(p.inks) > 0 {
			p.out.WriteString(reset)
			p.out.Write(p.under)
		}
		p.out.Write(inks)
	}
	p.inks, p.spare = inks, p.inks
}

// asciiLen returns how many characters at the start of s, at least one and at
// most limit, are surely of one byte and one cell each.
func asciiLen(s string, limit int) int {
	n := 1
	for n < limit && n < len(s) && isASCII(s[n]) && (n+1 == len(s) || s[n+1] < 0x80) {
		n++
	}
	return n
}

func isASCII(c byte) bool { return c >= 0x20 && c < 0x7f }

// cluster returns the length in bytes and the width in cells of the first
// character of s as a person sees it.
func cluster(s string) (n, width int) {
	if isASCII(s[0]) && (len(s) == 1 || s[1] < 0x80) {
		return 1, 1
	}
	first, width := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	return max(len(first), 1), width
}
