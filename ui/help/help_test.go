package help

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lectern/ui/keymap"
	"lectern/ui/theme"
)

func newPane(width, height int) *Pane {
	p := New(theme.New(theme.None, theme.Plain), keymap.Default())
	p.SetSize(width, height)
	return p
}

func TestViewFillsItsRectangle(t *testing.T) {
	for width := 0; width < 150; width += 3 {
		for height := 1; height < 90; height += 4 {
			p := newPane(width, height)
			for _, move := range []func(){p.Top, func() { p.Page(1) }, p.Bottom, func() { p.HalfPage(-1) }} {
				move()
				lines := strings.Split(p.View(), "\n")
				if len(lines) != height {
					t.Fatalf("%dx%d: %d lines", width, height, len(lines))
				}
				for _, line := range lines {
					if n := ansi.StringWidth(line); n != width {
						t.Fatalf("%dx%d: %q is %d wide", width, height, line, n)
					}
				}
			}
		}
	}
}

func TestWideScreensShowEverythingAtOnce(t *testing.T) {
	width, height := newPane(0, 0).Size(200)
	p := newPane(width, height)
	for _, b := range keymap.Default().Bindings() {
		if !strings.Contains(p.View(), b.Does) {
			t.Errorf("%q is not shown", b.Does)
		}
	}
	if !strings.Contains(p.View(), "▸ ") || !strings.Contains(p.View(), "has not been read yet") {
		t.Error("the signs are not explained")
	}
	if p.Info() != "" {
		t.Errorf("there is something to scroll to: %s", p.Info())
	}
}

func TestUnboundActionsShowTheirNames(t *testing.T) {
	keys := keymap.Default()
	if err := keys.Rebind(keymap.Zoom, nil); err != nil {
		t.Fatal(err)
	}
	p := New(theme.New(theme.None, theme.Plain), keys)
	p.SetSize(120, 80)
	if !strings.Contains(p.View(), ":zoom") {
		t.Errorf("got\n%s", p.View())
	}
}

func TestScrollingStopsAtTheEnds(t *testing.T) {
	p := newPane(60, 20)
	p.ScrollLines(-5)
	if p.top != 0 {
		t.Errorf("above the top: %d", p.top)
	}
	p.ScrollLines(1000)
	if want := len(p.lines) - 20; p.top != want {
		t.Errorf("below the end: %d, want %d", p.top, want)
	}
	p.SetSize(60, 1000)
	if p.top != 0 {
		t.Errorf("after growing: %d", p.top)
	}
}
