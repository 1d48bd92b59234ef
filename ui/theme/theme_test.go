package theme

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lectern/corpus"
	"lectern/ui/paint"
)

// luminance is the relative luminance of WCAG 2.2.
func luminance(t tone) float64 {
	channel := func(v int) float64 {
		c := float64(v) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	r, g, b := t.rgb()
	return 0.2126*channel(r) + 0.7152*channel(g) + 0.0722*channel(b)
}

func contrast(a, b tone) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// xterm returns the colour of the palette of 256 that the tone names.
func xterm(t tone) tone {
	level := func(v int) int {
		if v == 0 {
			return 0
		}
		return 55 + 40*v
	}
	n := int(t.x)
	if n >= 232 {
		v := 8 + 10*(n-232)
		return tone{hex: fmt.Sprintf("#%02x%02x%02x", v, v, v)}
	}
	n -= 16
	return tone{hex: fmt.Sprintf("#%02x%02x%02x", level(n/36), level(n/6%6), level(n%6))}
}

// same leaves a tone as it is, to compare in true colour.
func same(t tone) tone { return t }

// contrastTests are the palettes with the backgrounds they are made for, and
// those of the other kind of terminal.
var contrastTests = map[string]struct {
	palette        palette
	grounds, other []string
}{
	"dark":  {darkPalette, []string{"#000000", "#1e1e1e"}, []string{"#ffffff"}},
	"light": {lightPalette, []string{"#ffffff", "#fafafa"}, []string{"#000000"}},
}

// onOwn returns the tones of text on the terminal's background.
func (p *palette) onOwn() map[string]tone {
	texts := map[string]tone{
		"accent": p.accent, "heading": p.heading, "dim": p.dim, "good": p.good, "bad": p.bad,
		"code": p.code, "link": p.link, "tick": p.tick,
	}
	for _, typ := range corpus.Types {
		texts[typ.String()] = p.types[typ]
	}
	return texts
}

func TestContrast(t *testing.T) {
	const least = 4.5
	for name, test := range contrastTests {
		p := test.palette
		for depth, reduce := range map[string]func(tone) tone{"true colour": same, "256 colours": xterm} {
			check := func(what string, text, ground tone) {
				if c := contrast(text, ground); c < least {
					t.Errorf("%s, %s: %s has a contrast of %.2f", name, depth, what, c)
				}
			}
			for what, text := range p.onOwn() {
				for _, ground := range test.grounds {
					check(what+" on "+ground, reduce(text), tone{hex: ground})
				}
			}
			for _, typ := range corpus.Types {
				check(typ.String()+" selected", reduce(p.onTint[typ]), reduce(p.tint))
				check(typ.String()+" at the cursor", reduce(p.opposite), reduce(p.onTint[typ]))
			}
			check("a row at the cursor", reduce(p.text), reduce(p.tint))
			check("a row at the cursor without focus", reduce(p.text), reduce(p.faded))
			check("match", reduce(p.on), reduce(p.match))
			check("current match", reduce(p.on), reduce(p.current))
		}
	}
}

// TestContrastOnTheOtherKindOfTerminal holds that nothing vanishes where the
// background is not the one a theme is made for. The palette of 256 has no
// green and no cyan of the right lightness, so that less is asked of it.
func TestContrastOnTheOtherKindOfTerminal(t *testing.T) {
	for name, test := range contrastTests {
		for what, text := range test.palette.onOwn() {
			for _, ground := range test.other {
				if c := contrast(text, tone{hex: ground}); c < 3 {
					t.Errorf("%s, true colour: %s on %s has a contrast of %.2f", name, what, ground, c)
				}
				if c := contrast(xterm(text), tone{hex: ground}); c < 2.6 {
					t.Errorf("%s, 256 colours: %s on %s has a contrast of %.2f", name, what, ground, c)
				}
			}
		}
	}
}

// vga is the usual value of the sixteen colours.
var vga = [...]string{
	"#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa",
	"#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff",
}

// TestSixteenColors holds that text on the terminal's background, whichever it
// is, has one of the sixteen colours that can be read on both.
func TestSixteenColors(t *testing.T) {
	for name, test := range contrastTests {
		p := test.palette
		for what, text := range p.onOwn() {
			for _, ground := range []string{"#000000", "#ffffff"} {
				if text.a == own {
					continue
				}
				if c := contrast(tone{hex: vga[text.a]}, tone{hex: ground}); c < 2.8 {
					t.Errorf("%s: %s on %s has a contrast of %.2f", name, what, ground, c)
				}
			}
		}
		for _, ground := range []tone{p.match, p.current} {
			if c := contrast(tone{hex: vga[p.on.a]}, tone{hex: vga[ground.a]}); c < 4.5 {
				t.Errorf("%s: a match has a contrast of %.2f", name, c)
			}
		}
	}
}

// TestGroundsComeWithText holds that whatever sets a background sets the
// foreground too.
func TestGroundsComeWithText(t *testing.T) {
	for _, name := range Names {
		for _, out := range []Output{Attributes, Colors16, Colors256, TrueColor} {
			s := New(name, out)
			looks := []string{
				s.Cursor.Render("x"), s.CursorUnfocused.Render("x"), s.Selected.Render("x"), s.Chip.Render("x"),
				s.ChipNot.Render("x"), s.Match.Render("x"), s.MatchCurrent.Render("x"),
			}
			for _, typ := range corpus.Types {
				for state := Lit; state <= Cursor; state++ {
					looks = append(looks, s.Mention(typ, state).Render("x"))
				}
			}
			for _, look := range looks {
				if setsColor(look, 4, 10) && !setsColor(look, 3, 9) {
					t.Errorf("%s, %d: a ground without text: %q", name, out, look)
				}
			}
		}
	}
}

// setsColor reports whether a rendered text sets a colour whose parameter
// begins with one of two figures: 3 and 9 for the foreground, 4 and 10 for the
// background.
func setsColor(rendered string, normal, bright int) bool {
	_, parameters, _ := strings.Cut(rendered, "[")
	parameters, _, _ = strings.Cut(parameters, "m")
	fields := strings.Split(parameters, ";")
	for i := 0; i < len(fields); i++ {
		n, _ := strconv.Atoi(fields[i])
		if n/10 == normal && n >= 30 || n/10 == bright && n >= 90 {
			return true
		}
		if n == 38 || n == 48 { // the colour itself follows
			i += map[string]int{"5": 2, "2": 4}[fields[i+1]]
		}
	}
	return false
}

// TestMentionsAreTellable checks that with colours no two types look alike and
// without no more than two, that no two states of a type do, and that no
// mention is fainter than prose.
func TestMentionsAreTellable(t *testing.T) {
	for _, name := range Names {
		for _, out := range []Output{Attributes, Colors16, Colors256, TrueColor} {
			s := New(name, out)
			lit := map[paint.Ink]int{}
			for _, typ := range corpus.Types {
				ink := s.Mention(typ, Lit)
				if lit[ink]++; lit[ink] > 2 || lit[ink] > 1 && s.Output > Attributes {
					t.Errorf("%s, %d: %s looks like other types", name, out, typ)
				}
				if hasParameter(ink, "2") && s.Output <= Colors16 {
					t.Errorf("%s, %d: %s is faint", name, out, typ)
				}
				if !hasParameter(ink, "4") {
					t.Errorf("%s, %d: %s is not underlined", name, out, typ)
				}
				if a, b := s.Mention(typ, Selected), s.Mention(typ, Cursor); ink == a || a == b || ink == b {
					t.Errorf("%s, %d: states of %s look alike", name, out, typ)
				}
			}
		}
	}
}

func hasParameter(ink paint.Ink, parameter string) bool {
	for _, p := range strings.Split(string(ink), ";") {
		if p == parameter {
			return true
		}
	}
	return false
}

// TestNoColor checks that without colours there still are attributes, and in
// plain output nothing.
func TestNoColor(t *testing.T) {
	for _, s := range []*Styles{New(Dark, Attributes), New(None, TrueColor), New(Light, Attributes)} {
		for _, rendered := range []string{
			s.Title.Render("x"), s.Cursor.Render("x"), s.Key.Render("x"), s.Chip.Render("x"), s.Match.Render("x"),
			s.MatchCurrent.Render("x"), s.Mention(corpus.Person, Lit).Render("x"),
			s.Mention(corpus.Law, Cursor).Render("x"), s.Boilerplate.Render("x"),
		} {
			if rendered == "x" {
				t.Error("a style shows nothing without colours")
			}
			for i := 30; i < 50; i++ {
				if hasParameter(paint.Ink(strings.TrimSuffix(strings.TrimPrefix(rendered, "\x1b["), "mx\x1b[0m")), fmt.Sprint(i)) {
					t.Errorf("a colour without colours: %q", rendered)
				}
			}
		}
		if c := s.Glamour; c.H1.Color != nil || c.Code.Color != nil || c.Link.Color != nil || c.Emph.Italic == nil {
			t.Error("rendered text has colours or no attributes")
		}
	}
}

func TestPlainIsPlain(t *testing.T) {
	for _, name := range Names {
		bare := New(name, Bare)
		s := New(name, Plain)
		if got := bare.Cursor.Inline(true).Render("  row") + bare.Cursor.Render("▸ row"); got != "> row▸ row" {
			t.Errorf("%s: the row at the cursor is %q", name, got)
		}
		out := bare.Title.Render("x") + bare.Dim.Render("x") + bare.Key.Render("x") + bare.Mention(corpus.Law, Lit).Render("x") +
			bare.Match.Render("x") + bare.Chip.Render("x") + s.Title.Render("x") + s.Cursor.Render("x") + s.Chip.Render("x") + s.Error.Render("x") +
			s.Match.Render("x") + s.Boilerplate.Render("x") + s.Role.Render("x") +
			s.Mention(corpus.Date, Cursor).Render("x") + s.ChipNot.Render("x")
		if out != ansi.Strip(out) {
			t.Errorf("%s: %q", name, out)
		}
	}
}

type environment map[string]string

func (e environment) Environ() []string        { return nil }
func (e environment) Getenv(key string) string { return e[key] }

func TestDetect(t *testing.T) {
	for _, test := range []struct {
		env  environment
		tty  bool
		want Output
	}{
		{environment{"TERM": "xterm-256color"}, true, Colors256},
		{environment{"TERM": "xterm-256color", "COLORTERM": "truecolor"}, true, TrueColor},
		{environment{"TERM": "screen", "COLORTERM": "truecolor"}, true, Colors256},
		{environment{"TERM": "linux"}, true, Colors16},
		{environment{"TERM": "vt100"}, true, Attributes},
		{environment{"TERM": "dumb"}, true, Bare},
		{environment{"TERM": "dumb"}, false, Plain},
		{environment{"TERM": "dumb", "CLICOLOR_FORCE": "1"}, false, Plain},
		{environment{"TERM": "xterm-256color", "NO_COLOR": "1"}, true, Attributes},
		{environment{"TERM": "xterm-256color", "CLICOLOR": "0"}, true, Attributes},
		{environment{"TERM": "xterm-256color"}, false, Plain},
		{environment{"TERM": "xterm-256color", "CLICOLOR_FORCE": "1"}, false, Colors256},
		{environment{"TERM": "xterm-256color", "CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, false, Plain},
	} {
		if got := Detect(test.env, test.tty); got != test.want {
			t.Errorf("%v, terminal %v: %d, want %d", test.env, test.tty, got, test.want)
		}
	}
}

func TestParseName(t *testing.T) {
	for _, n := range Names {
		if got, err := ParseName(string(n)); err != nil || got != n {
			t.Errorf("%s: %v, %v", n, got, err)
		}
	}
	if _, err := ParseName("pink"); err == nil {
		t.Error("pink is a theme")
	}
}

func TestLetters(t *testing.T) {
	seen := map[string]bool{}
	for _, typ := range corpus.Types {
		if l := Letter(typ); len(l) != 1 || seen[l] {
			t.Errorf("%s has the letter %q", typ, l)
		}
		seen[Letter(typ)] = true
	}
}
