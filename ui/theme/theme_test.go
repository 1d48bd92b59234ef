package theme

import (
	"fmt"
	"math"
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

func TestContrast(t *testing.T) {
	const least = 4.5
	for name, theme := range map[string]struct {
		palette palette
		grounds []string
	}{
		"dark":  {darkPalette, []string{"#000000", "#1e1e1e"}},
		"light": {lightPalette, []string{"#ffffff", "#fafafa"}},
	} {
		p := theme.palette
		texts := map[string]tone{
			"accent": p.accent, "heading": p.heading, "dim": p.dim, "good": p.good, "bad": p.bad,
			"code": p.code, "link": p.link,
		}
		for _, typ := range corpus.Types {
			texts[typ.String()] = p.types[typ]
		}
		for depth, reduce := range map[string]func(tone) tone{"true colour": same, "256 colours": xterm} {
			check := func(what string, text, ground tone) {
				if c := contrast(text, ground); c < least {
					t.Errorf("%s, %s: %s has a contrast of %.2f", name, depth, what, c)
				}
			}
			for what, text := range texts {
				for _, ground := range theme.grounds {
					check(what+" on "+ground, reduce(text), tone{hex: ground})
				}
			}
			for _, typ := range corpus.Types {
				check(typ.String()+" selected", reduce(p.types[typ]), reduce(p.tint))
				check(typ.String()+" at the cursor", reduce(p.opposite), reduce(p.types[typ]))
			}
			check("match", reduce(p.on), reduce(p.match))
			check("current match", reduce(p.on), reduce(p.current))
		}
	}
}

// TestMentionsAreTellable checks that no two types look alike in one state,
// and no two states in one type.
func TestMentionsAreTellable(t *testing.T) {
	for _, name := range Names {
		for _, out := range []Output{Attributes, Colors16, Colors256, TrueColor} {
			s := New(name, out)
			lit := map[paint.Ink]corpus.Type{}
			for _, typ := range corpus.Types {
				ink := s.Mention(typ, Lit)
				if other, taken := lit[ink]; taken {
					t.Errorf("%s, %d: %s looks like %s", name, out, typ, other)
				}
				lit[ink] = typ
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
		s := New(name, Plain)
		out := s.Title.Render("x") + s.Cursor.Render("x") + s.Chip.Render("x") + s.Error.Render("x") +
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
		{environment{"TERM": "dumb"}, true, Plain},
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
