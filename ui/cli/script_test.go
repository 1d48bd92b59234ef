//go:build linux || darwin || freebsd || netbsd || openbsd

package cli

import (
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestScripts runs the command lines in testdata with what they must print and
// how they must exit.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			for _, name := range []string{"CONFIG", "CACHE", "DATA", "STATE"} {
				env.Setenv("XDG_"+name+"_HOME", env.WorkDir+"/xdg")
			}
			return nil
		},
	})
}
