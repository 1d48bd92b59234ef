// Package ui is the screen of lectern: the root model of the Bubble Tea
// program.
//
// It owns the size of the terminal, the focus, the open overlay, the query,
// the history of places and the panes; it routes what happens to the pane or
// the method it concerns and draws the panes where package layout puts them.
// It guarantees that nothing slow runs on the event loop: documents, lists and
// counts are fetched in commands, each with a generation number, and an answer
// to an old request is dropped. The panes draw and scroll; they know no keys.
// What is in the collection comes through corpus.Library alone.
package ui

import (
	"context"
	"errors"
	"fmt"
	"io"

	tea "github.com/charmbracelet/bubbletea"

	"lectern/corpus"
	"lectern/ui/config"
	"lectern/ui/theme"
)

// frameRate is how many times a second the screen may be drawn. Bubble Tea
// draws on a tick, so that a key waits half a tick on average whatever the
// program does: at its default of 60 that is 8 ms, at 120 it is 4.
const frameRate = 120

// Options says how the screen is to work.
type Options struct {
	// Library is what is there at the start; nil for nothing yet.
	Library corpus.Library

	// Updates delivers libraries while the collection is read. It is closed
	// after the last; nil when Library is all there is.
	Updates <-chan LibraryMsg

	// BuiltIn tells that the documents are part of the program, so that their
	// paths name no files.
	BuiltIn bool

	// Config is the user's configuration; ConfigErr is shown at the start
	// when it could not be understood.
	Config    config.Config
	ConfigErr error

	// Theme is the colour scheme, and Terminal what the terminal can show of it.
	Theme    theme.Name
	Terminal theme.Output

	// Reload starts to read the collection again and returns the source of
	// its libraries. Nil where it cannot be read twice.
	Reload func(context.Context) <-chan LibraryMsg

	// Input and Output are the terminal; nil for standard input and output.
	Input  io.Reader
	Output io.Writer
}

// Run shows the reader until the user quits or ctx ends.
func Run(ctx context.Context, o Options) error {
	model := New(ctx, o)
	options := []tea.ProgramOption{tea.WithContext(ctx), tea.WithAltScreen(), tea.WithFPS(frameRate)}
	if o.Config.Mouse {
		options = append(options, tea.WithMouseCellMotion())
	}
	if o.Input != nil {
		options = append(options, tea.WithInput(o.Input))
	}
	if o.Output != nil {
		options = append(options, tea.WithOutput(o.Output))
	}
	_, err := tea.NewProgram(model, options...).Run()
	if err != nil && !errors.Is(err, tea.ErrInterrupted) && ctx.Err() == nil {
		return fmt.Errorf("show the reader: %w", err)
	}
	return nil
}
