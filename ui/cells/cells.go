// Package cells cuts, pads and strings together short texts by the cells they
// take on a screen.
//
// Text may carry SGR sequences, which take no room and are kept whole, and
// must not carry other control characters. Widths are those of grapheme
// clusters, as package paint and the renderer of Bubble Tea count them.
package cells

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// ellipsis stands where text was cut.
const ellipsis = "…"

// Fit returns s in exactly width cells: padded behind, or cut with an
// ellipsis at its end. A width of zero or less gives nothing.
func Fit(s string, width int) string {
	if width <= 0 {
		return ""
	}
	if ansi.StringWidth(s) > width {
		s = ansi.Truncate(s, width, ellipsis)
	}
	return clip(s, width)
}

// FitRight returns s in exactly width cells: padded before, or cut with an
// ellipsis at its end.
func FitRight(s string, width int) string {
	if width <= 0 {
		return ""
	}
	if n := ansi.StringWidth(s); n <= width {
		return clip(strings.Repeat(" ", width-n)+s, width)
	}
	return Fit(s, width)
}

// FitTail returns the end of s in exactly width cells: padded before, or cut
// with an ellipsis at its beginning.
func FitTail(s string, width int) string {
	n := ansi.StringWidth(s)
	if width <= 0 || n <= width {
		return FitRight(s, width)
	}
	room := width - 1
	tail := end(s, n, room)
	return clip(strings.Repeat(" ", room-ansi.StringWidth(tail))+ellipsis+tail, width)
}

// Middle returns s in at most width cells, cut in its middle: names and file
// names that begin alike are told apart by their ends.
func Middle(s string, width int) string {
	n := ansi.StringWidth(s)
	if n <= width {
		return s
	}
	if width <= 0 {
		return ""
	}
	tail := (width - 1) / 2
	head := ansi.Truncate(s, width-1-tail, "")
	return strings.TrimRight(head, " ") + ellipsis + strings.TrimLeft(end(s, n, tail), " ")
}

// Path returns the path of a file in at most width cells. The name of the file
// stays, and as many of the folders before it as there is room for; a name
// that is too long by itself is cut in its middle.
func Path(path string, width int) string {
	n := ansi.StringWidth(path)
	if n <= width {
		return path
	}
	name := path[strings.LastIndexByte(path, '/')+1:]
	if name == path || ansi.StringWidth(name)+2 > width { // no room for "…/"
		return Middle(name, width)
	}
	return ellipsis + end(path, n, width-1)
}

// end returns the last cells of s, which is n cells wide: at most width, and
// one less where a wide character stands across the cut.
func end(s string, n, width int) string {
	tail := ansi.TruncateLeft(s, n-width, "")
	for cut := n - width + 1; ansi.StringWidth(tail) > width; cut++ {
		tail = ansi.TruncateLeft(s, cut, "")
	}
	return tail
}

// Block returns exactly height lines of exactly width cells, joined by line
// feeds: lines too long are cut, missing ones are blank. Nothing is left of a
// block without height.
func Block(lines []string, width, height int) string {
	if height <= 0 {
		return ""
	}
	width = max(width, 0)
	var b strings.Builder
	b.Grow(height * (width + 16))
	for i := range height {
		if i > 0 {
			b.WriteByte('\n')
		}
		if i < len(lines) {
			b.WriteString(clip(lines[i], width))
		} else {
			b.WriteString(strings.Repeat(" ", width))
		}
	}
	return b.String()
}

// clip returns s in exactly width cells, cut without an ellipsis.
func clip(s string, width int) string {
	n := ansi.StringWidth(s)
	if n == width {
		return s
	}
	if n > width {
		s = ansi.Truncate(s, width, "")
		n = ansi.StringWidth(s)
	}
	for n < width { // more than once where a space joins the character before it
		s += strings.Repeat(" ", width-n)
		n = ansi.StringWidth(s)
	}
	return s
}
