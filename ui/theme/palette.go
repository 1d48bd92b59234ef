package theme

import (
	"strconv"
	"strings"

	"lectern/corpus"
)

// tone is one hue at the three depths a terminal may have. The coarser two are
// chosen by hand: the nearest colour by distance is often the wrong one.
type tone struct {
	hex string // "#rrggbb"
	x   uint8  // in the palette of 256
	a   int8   // among the sixteen, or own
}

// own in place of one of the sixteen colours is the terminal's own foreground.
const own = -1

// palette is the data of a theme.
//
// A theme may be shown on the other kind of terminal than it is made for,
// since what the terminal's background is can only be guessed. So the tones of
// text on it are of a middle lightness that is told from black and from white,
// and each ground of the theme's own comes with tones for the text on it.
type palette struct {
	types [len(corpus.Types)]tone // on the terminal's background

	accent  tone // what has the focus
	heading tone
	dim     tone // what stands back but is read: contrast as for text
	line    tone // borders and tracks, which are not read
	good    tone
	bad     tone
	tick    tone // where on the scrollbar something is
	code    tone
	link    tone

	tint     tone                    // ground of a row under the cursor and of selected mentions
	faded    tone                    // the same without the focus
	text     tone                    // text on tint and faded
	onTint   [len(corpus.Types)]tone // text on tint; ground of the mention under the cursor
	opposite tone                    // text on a ground of onTint
	match    tone                    // ground of a search hit
	current  tone                    // ground of the hit one is at
	on       tone                    // text on match and current
}

// The palettes. Among the sixteen colours, which the terminal's owner chose,
// white, yellow, black and dark blue are never text on the terminal's
// background: each vanishes on one kind of terminal.
var (
	darkPalette = palette{
		types: [...]tone{
			corpus.Person:       {"#5b8fd0", 68, 12},
			corpus.Organization: {"#b3873c", 136, 5},
			corpus.Place:        {"#4f9c4f", 71, 2},
			corpus.Group:        {"#a97acb", 139, 5},
			corpus.Event:        {"#d86a5e", 167, 9},
			corpus.Law:          {"#2f9a92", 37, 6},
			corpus.Date:         {"#908c74", 102, own},
		},
		accent:  tone{"#5b8fd0", 68, 12},
		heading: tone{"#b38b40", 137, own},
		dim:     tone{"#8e8e8e", 245, own},
		line:    tone{"#5a5f66", 240, own},
		good:    tone{"#4f9c4f", 71, 2},
		bad:     tone{"#dc675c", 167, 9},
		tick:    tone{"#d0702e", 202, 5},
		code:    tone{"#a58c6c", 137, own},
		link:    tone{"#5f92b2", 68, own},

		tint:  tone{"#303a48", 236, own},
		faded: tone{"#2a2d31", 234, own},
		text:  tone{"#f0f0f0", 255, own},
		onTint: [...]tone{
			corpus.Person:       {"#8ab8e6", 110, 12},
			corpus.Organization: {"#d9ae6b", 179, 5},
			corpus.Place:        {"#93c47d", 114, 2},
			corpus.Group:        {"#c9a0dc", 176, 5},
			corpus.Event:        {"#e8968c", 174, 9},
			corpus.Law:          {"#6cc0b8", 73, 6},
			corpus.Date:         {"#b8b49a", 144, own},
		},
		opposite: tone{"#141414", 233, own},
		match:    tone{"#d7c36a", 179, 6},
		current:  tone{"#f0975a", 209, 11},
		on:       tone{"#141414", 233, 0},
	}
	lightPalette = palette{
		types: [...]tone{
			corpus.Person:       {"#2a6db5", 26, 12},
			corpus.Organization: {"#94620e", 94, 5},
			corpus.Place:        {"#3a7a3a", 28, 2},
			corpus.Group:        {"#8a4fb0", 97, 5},
			corpus.Event:        {"#c0453a", 160, 9},
			corpus.Law:          {"#11767c", 23, 6},
			corpus.Date:         {"#6b6957", 242, own},
		},
		accent:  tone{"#2a6db5", 26, 12},
		heading: tone{"#7d6020", 94, own},
		dim:     tone{"#6c6c6c", 242, own},
		line:    tone{"#a8adb3", 248, own},
		good:    tone{"#3a7a3a", 28, 2},
		bad:     tone{"#c0453a", 160, 9},
		tick:    tone{"#b05010", 130, 5},
		code:    tone{"#85623a", 95, own},
		link:    tone{"#40708f", 25, own},

		tint:  tone{"#dce6f2", 254, own},
		faded: tone{"#eeeeee", 255, own},
		text:  tone{"#141414", 233, own},
		onTint: [...]tone{
			corpus.Person:       {"#1d5c9e", 25, 12},
			corpus.Organization: {"#855400", 94, 5},
			corpus.Place:        {"#2f6b2f", 22, 2},
			corpus.Group:        {"#7a3f9d", 91, 5},
			corpus.Event:        {"#a8362b", 124, 9},
			corpus.Law:          {"#00646a", 23, 6},
			corpus.Date:         {"#5c5a4a", 240, own},
		},
		opposite: tone{"#ffffff", 231, own},
		match:    tone{"#f3e08a", 222, 6},
		current:  tone{"#f5b06a", 215, 11},
		on:       tone{"#141414", 233, 0},
	}
)

// color returns the tone as Lip Gloss and Glamour write it; empty where the
// output has no colours or the tone is the terminal's own.
func (o Output) color(t tone) string {
	switch o {
	case Colors16:
		if t.a != own {
			return strconv.Itoa(int(t.a))
		}
	case Colors256:
		return strconv.Itoa(int(t.x))
	case TrueColor:
		return t.hex
	}
	return ""
}

// sgr returns the tone as SGR parameters for the foreground (30) or the
// background (40); empty where the output has no colours or the tone is the
// terminal's own.
func (o Output) sgr(t tone, ground int) string {
	switch o {
	case Colors16:
		switch {
		case t.a == own:
			return ""
		case t.a >= 8:
			return strconv.Itoa(ground + 60 + int(t.a) - 8)
		}
		return strconv.Itoa(ground + int(t.a))
	case Colors256:
		return strconv.Itoa(ground+8) + ";5;" + strconv.Itoa(int(t.x))
	case TrueColor:
		r, g, b := t.rgb()
		return strings.Join([]string{strconv.Itoa(ground + 8), "2", strconv.Itoa(r), strconv.Itoa(g), strconv.Itoa(b)}, ";")
	}
	return ""
}

func (t tone) rgb() (r, g, b int) {
	v, err := strconv.ParseUint(strings.TrimPrefix(t.hex, "#"), 16, 32)
	if err != nil {
		return 0, 0, 0
	}
	return int(v >> 16), int(v >> 8 & 0xff), int(v & 0xff)
}
