// Package field makes the lines that text is typed into alike: those that find
// in a list, search a text and choose from the palette.
//
// It owns how a bubbles text input is set up here: without a prompt of its
// own, with a cursor that does not blink, as each blink would draw the screen
// again, and without the clipboard's key, whose answer would need a message of
// its own; what a terminal pastes arrives as keys. What is typed and where it
// stands is up to the panes.
package field

import (
	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/textinput"

	"lectern/ui/theme"
)

// New returns an empty input without styles.
func New() textinput.Model {
	input := textinput.New()
	input.Prompt = ""
	input.KeyMap.Paste.SetEnabled(false)
	input.Cursor.SetMode(cursor.CursorStatic)
	return input
}

// SetStyles gives an input the looks of a theme.
func SetStyles(input *textinput.Model, styles *theme.Styles) {
	input.TextStyle = styles.Text
	input.Cursor.Style = styles.NewStyle().Reverse(true)
	input.Cursor.TextStyle = styles.Text
}
