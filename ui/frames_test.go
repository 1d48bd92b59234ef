package ui

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

var update = flag.Bool("update", false, "write the golden frames anew")

// TestFrames compares whole screens with those kept under testdata.
func TestFrames(t *testing.T) {
	scenes := []struct{ name, keys string }{
		{"start", ""},
		{"filter", "] + tab"},
		{"search", "/ board"},
		{"card", "] enter"},
		{"palette", ": mention"},
		{"help", "?"},
	}
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
		for _, scene := range scenes {
			t.Run(fmt.Sprintf("%s_%dx%d", scene.name, size[0], size[1]), func(t *testing.T) {
				simulate(t, options(collect(harbour, "")), size[0], size[1], func(s *screen) {
					s.press(scene.keys)
					compare(t, s.view())
				})
			})
		}
	}
}

func compare(t *testing.T, view string) {
	t.Helper()
	lines := strings.Split(view, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	got := strings.Join(lines, "\n") + "\n"
	golden := filepath.Join("testdata", strings.ReplaceAll(t.Name(), "/", "_")+".txt")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestEverySizeFits goes through sizes at random and checks that a screen has
// exactly its lines and none is too wide.
func TestEverySizeFits(t *testing.T) {
	for _, keys := range []string{"", "] +", "tab", "shift+tab", "?", ":", "] enter", "/ the", "] + /", "z", "tab / a"} {
		simulate(t, options(collect(harbour, "")), 120, 40, func(s *screen) {
			s.press(keys)
			random := rand.New(rand.NewPCG(3, 4))
			for range 60 {
				width, height := 1+random.IntN(120), 1+random.IntN(50)
				s.send(tea.WindowSizeMsg{Width: width, Height: height})
				checkSize(t, s.model.View(), width, height, keys)
			}
		})
	}
}

func checkSize(t *testing.T, view string, width, height int, keys string) {
	t.Helper()
	lines := strings.Split(view, "\n")
	if len(lines) != height {
		t.Fatalf("after %q at %dx%d: %d lines", keys, width, height, len(lines))
	}
	for i, line := range lines {
		if n := ansi.StringWidth(line); n != width {
			t.Fatalf("after %q at %dx%d: line %d is %d wide: %q", keys, width, height, i, n, ansi.Strip(line))
		}
	}
}

func TestNoSizeDrawsNothing(t *testing.T) {
	for _, size := range [][2]int{{0, 0}, {0, 5}, {5, 0}, {-1, -1}} {
		simulate(t, options(collect(harbour, "")), size[0], size[1], func(s *screen) {
			s.press("j ] + ? esc tab /")
			if got := s.model.View(); got != "" {
				t.Errorf("at %v: %q", size, got)
			}
		})
	}
}

func TestSplice(t *testing.T) {
	tests := []struct {
		line, over string
		x, width   int
		want       string
	}{
		{"abcdefgh", "XY", 2, 2, "abXYefgh"},
		{"abcdefgh", "XY", 0, 2, "XYcdefgh"},
		{"abcdefgh", "XY", 6, 2, "abcdefXY"},
		{"水水水水", "XY", 1, 2, " XY 水水"},
		{"水水水水", "XYZ", 2, 3, "水XYZ 水"},
	}
	for _, tt := range tests {
		if got := splice(tt.line, tt.x, tt.over, tt.width); got != tt.want {
			t.Errorf("splice(%q, %d, %q): got %q, want %q", tt.line, tt.x, tt.over, got, tt.want)
		}
	}
}

func TestSpliceKeepsColours(t *testing.T) {
	got := splice("\x1b[31mabcdef\x1b[0m", 2, "XY", 2)
	if ansi.Strip(got) != "abXYef" || !strings.HasSuffix(got, "\x1b[0m") {
		t.Errorf("got %q", got)
	}
}
