// Package quiet keeps the start of the program from asking the terminal
// anything.
//
// Bubble Tea v1 asks for the terminal's background colour while its package
// is being initialized. A terminal that does not answer, as behind a slow line
// or a serial console, then holds up the program for seconds before main has
// begun, and lectern does not use the answer. Termenv, which does the asking,
// does not ask a terminal named "dumb"; so TERM says that until main begins.
//
// Go initializes packages in the order of their import paths, each as soon as
// all that it imports are ready (The Go Programming Language Specification,
// "Program initialization"). This package imports os alone, and Bubble Tea
// needs os/exec and os/signal, whose paths sort after this one's: so this
// package comes first. A test in package cli holds that.
package quiet

import "os"

var term, isSet = os.LookupEnv("TERM")

func init() { _ = os.Setenv("TERM", "dumb") }

// End gives the environment back as it was. It is called once, first thing in
// main.
func End() {
	if isSet {
		_ = os.Setenv("TERM", term)
	} else {
		_ = os.Unsetenv("TERM")
	}
}
