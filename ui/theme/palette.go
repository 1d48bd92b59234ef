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
	a   uint8  // among the sixteen
}

// palette is the data of a theme.
type palette struct {
	types [len(corpus.Types)]tone

	accent   tone // what has the focus
	heading  tone
	dim      tone // what stands back but is read: contrast as for text
	line     tone // borders and tracks, which are not read
	tint     tone // background of a row under the cursor and of selected mentions
	faded    tone // the same without the focus
	good     tone
	bad      tone
	match    tone // background of a search hit
	current  tone // background of the hit one is at
	on       tone // text on match and current
	code     tone
	link     tone
	opposite tone // text on a ground in a type's colour
}

// The backgrounds for which a palette is made. Only [opposite] and the ground
// colours draw a background; text stands on that of the terminal.
var (
	darkPalette = palette{
		types: [...]tone{
			corpus.Person:       {"#8ab8e6", 110, 14},
			corpus.Organization: {"#d9ae6b", 179, 11},
			corpus.Place:        {"#93c47d", 114, 10},
			corpus.Group:        {"#c9a0dc", 176, 13},
			corpus.Event:        {"#e8968c", 174, 9},
			corpus.Law:          {"#6cc0b8", 73, 6},
			corpus.Date:         {"#b8b49a", 144, 7},
		},
		accent:   tone{"#8ab8e6", 110, 14},
		heading:  tone{"#e6d8b5", 223, 11},
		dim:      tone{"#9a9a9a", 247, 7},
		line:     tone{"#5a5f66", 240, 8},
		tint:     tone{"#303a48", 236, 0},
		faded:    tone{"#2a2d31", 234, 0},
		good:     tone{"#93c47d", 114, 10},
		bad:      tone{"#f08a7e", 210, 9},
		match:    tone{"#d7c36a", 179, 3},
		current:  tone{"#f0975a", 209, 11},
		on:       tone{"#141414", 233, 0},
		code:     tone{"#c8b8a0", 180, 7},
		link:     tone{"#8fb0c8", 109, 6},
		opposite: tone{"#141414", 233, 0},
	}
	lightPalette = palette{
		types: [...]tone{
			corpus.Person:       {"#1d5c9e", 25, 4},
			corpus.Organization: {"#855400", 94, 1},
			corpus.Place:        {"#2f6b2f", 22, 2},
			corpus.Group:        {"#7a3f9d", 91, 5},
			corpus.Event:        {"#a8362b", 124, 9},
			corpus.Law:          {"#00646a", 23, 6},
			corpus.Date:         {"#5c5a4a", 240, 8},
		},
		accent:   tone{"#1d5c9e", 25, 4},
		heading:  tone{"#5a4210", 58, 0},
		dim:      tone{"#666666", 241, 8},
		line:     tone{"#a8adb3", 248, 7},
		tint:     tone{"#dce6f2", 254, 7},
		faded:    tone{"#eeeeee", 255, 7},
		good:     tone{"#2f6b2f", 22, 2},
		bad:      tone{"#a8362b", 124, 1},
		match:    tone{"#f3e08a", 222, 3},
		current:  tone{"#f5b06a", 215, 11},
		on:       tone{"#141414", 233, 0},
		code:     tone{"#6b4f2a", 94, 0},
		link:     tone{"#2f5a78", 24, 4},
		opposite: tone{"#ffffff", 231, 15},
	}
)

// color returns the tone as Lip Gloss and Glamour write it; empty where the
// output has no colours.
func (o Output) color(t tone) string {
	switch o {
	case Colors16:
		return strconv.Itoa(int(t.a))
	case Colors256:
		return strconv.Itoa(int(t.x))
	case TrueColor:
		return t.hex
	}
	return ""
}

// sgr returns the tone as SGR parameters for the foreground (30) or the
// background (40); empty where the output has no colours.
func (o Output) sgr(t tone, ground int) string {
	switch o {
	case Colors16:
		if t.a >= 8 {
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
