package theme

import (
	"io"

	"github.com/muesli/termenv"
)

// Output is what the receiving end can show, from nothing but characters to
// every colour.
type Output uint8

// The kinds of output.
const (
	Plain      Output = iota // characters only: a pipe or a file
	Bare                     // characters only, on a terminal
	Attributes               // bold, underline and the like, no colour
	Colors16                 // the sixteen colours that the terminal's owner chose
	Colors256                // the fixed palette of xterm
	TrueColor                // any colour
)

// Detect tells from the environment what a terminal can show; tty is false
// for a pipe or a file, which get [Plain] unless CLICOLOR_FORCE asks for more. A
// dumb terminal is [Bare].
// NO_COLOR and CLICOLOR=0 mean [Attributes] on a terminal. It asks the
// terminal nothing, so it never waits.
func Detect(environ termenv.Environ, tty bool) Output {
	if !tty && !forced(environ) {
		return Plain
	}
	if environ.Getenv("TERM") == "dumb" {
		if tty {
			return Bare
		}
		return Plain
	}
	out := termenv.NewOutput(io.Discard, termenv.WithEnvironment(environ), termenv.WithTTY(true))
	switch out.EnvColorProfile() {
	case termenv.TrueColor:
		return TrueColor
	case termenv.ANSI256:
		return Colors256
	case termenv.ANSI:
		return Colors16
	}
	if !tty {
		return Plain
	}
	return Attributes
}

func forced(environ termenv.Environ) bool {
	v := environ.Getenv("CLICOLOR_FORCE")
	return v != "" && v != "0"
}

// profile returns the profile that Lip Gloss is to work with. Without colours
// it still needs a profile that has some, since the profile without drops
// bold and underline too.
func (o Output) profile() termenv.Profile {
	switch o {
	case Plain, Bare:
		return termenv.Ascii
	case Colors256:
		return termenv.ANSI256
	case TrueColor:
		return termenv.TrueColor
	}
	return termenv.ANSI
}
