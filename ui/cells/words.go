package cells

import (
	"strconv"

	"github.com/charmbracelet/x/ansi"
)

// Flow puts items beside each other with gap between them, on lines of at most
// width cells. Lines break between items only; an item that is too long for a
// line is cut with an ellipsis.
func Flow(items []string, gap string, width int) []string {
	var lines []string
	line := ""
	for _, item := range items {
		if line != "" && ansi.StringWidth(line+gap+item) <= width {
			line += gap + item
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		line = ansi.Truncate(item, max(width, 1), ellipsis)
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// Counted returns a number, its thousands marked off, and an English noun in
// the form the number asks for: "1 word", "12,000 words".
func Counted(n int, noun string) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	if n != 1 {
		noun += "s"
	}
	return digits + " " + noun
}
