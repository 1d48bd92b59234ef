package palette

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"lectern/ui/keymap"
	"lectern/ui/theme"
)

func newPane(width, height int, keys *keymap.Keymap) *Pane {
	p := New(theme.New(theme.None, theme.Plain))
	p.SetSize(width, height)
	p.Open(keys, nil)
	return p
}

func typeText(p *Pane, text string) {
	for _, r := range text {
		p.Insert(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
	}
}

func TestFindsByNameBeforeDescription(t *testing.T) {
	for text, want := range map[string]keymap.Action{
		"zoom":         keymap.Zoom,
		"next-m":       keymap.NextMention,
		"headings":     keymap.Outline,
		"nxtdoc":       keymap.NextDocument,
		"light-person": keymap.LightPerson,
	} {
		p := newPane(80, 20, keymap.Default())
		typeText(p, text)
		if got, _ := p.Selected(); got != want {
			t.Errorf("%q finds %q, want %q", text, got, want)
		}
	}
}

func TestOffersEveryActionThatApplies(t *testing.T) {
	keys := keymap.Default()
	keys.Enable(keymap.Clear, false)
	if err := keys.Rebind(keymap.Zoom, nil); err != nil {
		t.Fatal(err)
	}
	view := newPane(80, 100, keys).View()
	for _, b := range keys.Bindings() {
		offered := strings.Contains(view, "  "+string(b.Action)+" ")
		if want := b.Action != keymap.Clear && b.Action != keymap.Palette; offered != want {
			t.Errorf("%s offered: %v", b.Action, offered)
		}
	}
}

// TestNothingFarFetched holds that letters that are only scattered over a
// description find nothing.
func TestNothingFarFetched(t *testing.T) {
	p := newPane(80, 20, keymap.Default())
	typeText(p, "duma")
	if got, ok := p.Selected(); ok {
		t.Errorf("found %s", got)
	}
}

func TestOffers(t *testing.T) {
	taken := ""
	offer := func(name string) Offer {
		return Offer{Name: name, Does: "documents with this place", Take: func() { taken = name }}
	}
	p := newPane(80, 20, keymap.Default())
	p.Open(keymap.Default(), []Offer{offer("Velmora"), offer("Port of Zoomerset")})
	if strings.Contains(p.View(), "Velmora") {
		t.Error("offered before anything is typed")
	}
	typeText(p, "zoom")
	if got, _ := p.Selected(); got != keymap.Zoom {
		t.Errorf("an action that is called so is not the first: %q", got)
	}
	p.Bottom()
	if _, ok := p.Selected(); ok {
		t.Error("an offer is taken for an action")
	}
	if o, ok := p.SelectedOffer(); ok {
		o.Take()
	}
	if taken != "Port of Zoomerset" || !strings.Contains(p.View(), "Port of Zoomerset    documents with this place") {
		t.Errorf("took %q from\n%s", taken, p.View())
	}
}

func TestOpensEmpty(t *testing.T) {
	p := newPane(80, 20, keymap.Default())
	typeText(p, "qqqq")
	if _, ok := p.Selected(); ok || !strings.Contains(p.View(), "Nothing has such a name") {
		t.Error("something was found")
	}
	p.Open(keymap.Default(), nil)
	if got, _ := p.Selected(); got != keymap.Down {
		t.Errorf("opened again at %q", got)
	}
}

func TestClickAt(t *testing.T) {
	p := newPane(80, 20, keymap.Default())
	if !p.ClickAt(5, 2) {
		t.Fatal("nothing there")
	}
	if got, _ := p.Selected(); got != keymap.Up {
		t.Errorf("selected %q", got)
	}
	if p.ClickAt(5, 0) || p.ClickAt(5, 20) {
		t.Error("a click beside the list selected something")
	}
}

func TestViewFillsItsRectangle(t *testing.T) {
	for width := range 100 {
		for _, height := range []int{1, 2, 7, 40} {
			lines := strings.Split(newPane(width, height, keymap.Default()).View(), "\n")
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
