package cli

import (
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/term"

	"lectern/ui/theme"
)

// isTerminal reports whether w is a terminal.
func isTerminal(w any) bool {
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(file.Fd())
}

// terminalWidth returns the width in cells of the terminal that w is, or zero
// when it is none.
func terminalWidth(w io.Writer) int {
	file, ok := w.(*os.File)
	if !ok {
		return 0
	}
	width, _, err := term.GetSize(file.Fd())
	if err != nil {
		return 0
	}
	return width
}

// themeFor chooses the theme: what was asked for on the command line, else in
// the configuration, else what suits the terminal's background.
func themeFor(flag, configured string, getenv func(string) string) (theme.Name, error) {
	for _, name := range []string{flag, configured} {
		if name != "" && name != "auto" {
			parsed, err := theme.ParseName(name)
			if err != nil {
				return "", usageError{err}
			}
			return parsed, nil
		}
	}
	if lightBackground(getenv("COLORFGBG")) {
		return theme.Light, nil
	}
	return theme.Dark, nil
}

// lightBackground reads COLORFGBG, in which rxvt, Konsole and others state
// the palette numbers of foreground and background, as in "0;15" or
// "0;default;15". Asking the terminal itself would hold up the start.
func lightBackground(colorfgbg string) bool {
	fields := strings.Split(colorfgbg, ";")
	background, err := strconv.Atoi(fields[len(fields)-1])
	return err == nil && (background == 7 || background >= 9 && background <= 15)
}
