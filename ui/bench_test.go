package ui

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"lectern/ui/theme"
)

// newBench returns a screen over 1,000 documents as a person would have it.
func newBench(b *testing.B) *screen {
	o := options(archive(1000))
	o.Theme, o.Terminal = theme.Dark, theme.Colors256
	s := newScreen(b, o, 120, 40)
	_ = s.model.View()
	return s
}

// BenchmarkKey is one line of scrolling, drawn.
func BenchmarkKey(b *testing.B) {
	s := newBench(b)
	keys := []tea.KeyMsg{{Type: tea.KeyDown}, {Type: tea.KeyUp}}
	for i := 0; b.Loop(); i++ {
		s.send(keys[i%2])
		_ = s.model.View()
	}
}

// BenchmarkNextMention is one step to the next mention, drawn.
func BenchmarkNextMention(b *testing.B) {
	s := newBench(b)
	keys := []string{"]", "["}
	for i := 0; b.Loop(); i++ {
		s.press(keys[i%2])
		_ = s.model.View()
	}
}

// BenchmarkResize is one change of the terminal's size, the page rendered
// again and drawn.
func BenchmarkResize(b *testing.B) {
	s := newBench(b)
	for i := 0; b.Loop(); i++ {
		s.send(tea.WindowSizeMsg{Width: 110 + i%2, Height: 40})
		_ = s.model.View()
	}
}

// BenchmarkFilter is a filter by one entity over 1,000 documents, set and
// cleared again, drawn twice.
func BenchmarkFilter(b *testing.B) {
	s := newBench(b)
	s.press("]")
	for b.Loop() {
		s.press("+")
		_ = s.model.View()
		s.press("c")
		_ = s.model.View()
	}
}
