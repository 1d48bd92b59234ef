package keymap

import (
	"strings"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"
)

// labels are keys whose names Bubble Tea gives in another form than people do.
var labels = map[string]string{
	" ":         "space",
	"up":        "↑",
	"down":      "↓",
	"left":      "←",
	"right":     "→",
	"pgdown":    "pgdn",
	"alt+left":  "alt+←",
	"alt+right": "alt+→",
}

// label returns a key's name as people read it.
func label(key string) string {
	if l, ok := labels[key]; ok {
		return l
	}
	return key
}

// events returns the names under which Bubble Tea reports the named keys.
func events(names []string) []string {
	keys := make([]string, len(names))
	for i, name := range names {
		keys[i] = event(name)
	}
	return keys
}

func event(name string) string {
	if bare, alt := strings.CutPrefix(name, "alt+"); alt && bare == "space" {
		return "alt+ "
	}
	if name == "space" {
		return " "
	}
	return name
}

// special holds the name of every key that is no character.
var special = specialKeys()

func specialKeys() map[string]bool {
	names := map[string]bool{"space": true}
	for t := tea.KeyF20; t <= 127; t++ {
		if name := t.String(); name != "" {
			names[name] = true
		}
	}
	return names
}

// known reports whether a key has the given name.
func known(name string) bool {
	name = strings.TrimPrefix(name, "alt+")
	return special[name] || utf8.RuneCountInString(name) == 1
}
