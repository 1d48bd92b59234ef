// Package cells cuts and pads text by the cells it takes on a screen.
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
	tail := ansi.TruncateLeft(s, n-room, "")
	for cut := n - room + 1; ansi.StringWidth(tail) > room; cut++ {
		tail = ansi.TruncateLeft(s, cut, "") // a wide character stood across the cut
	}
	return clip(strings.Repeat(" ", room-ansi.StringWidth(tail))+ellipsis+tail, width)
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
