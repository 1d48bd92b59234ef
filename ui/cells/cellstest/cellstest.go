// Package cellstest looks at drawn rectangles in tests.
package cellstest

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// CheckSize fails the test unless view has exactly height lines of exactly
// width cells; without height it has to be empty.
func CheckSize(t testing.TB, view string, width, height int) {
	t.Helper()
	if height == 0 {
		if view != "" {
			t.Fatalf("%dx%d: %q", width, height, view)
		}
		return
	}
	lines := strings.Split(view, "\n")
	if len(lines) != height {
		t.Fatalf("%dx%d: %d lines", width, height, len(lines))
	}
	for i, line := range lines {
		if n := ansi.StringWidth(line); n != width {
			t.Fatalf("%dx%d: line %d has %d cells: %q", width, height, i, n, line)
		}
	}
}

// Plain returns what is seen of a view, without colours and without blanks at
// the ends of lines, as golden files hold it.
func Plain(view string) string {
	lines := strings.Split(ansi.Strip(view), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}
