package cli

import (
	"context"
	"iter"
	"os"
	"os/signal"
	"slices"
	"syscall"

	"lectern/corpus/ingest"
	"lectern/corpus/ner"
	"lectern/corpus/source"
	"lectern/ui"
	"lectern/ui/config"
	"lectern/ui/theme"
)

// readerOptions are the flags of the reader.
type readerOptions struct {
	theme string
}

// read opens the reader. The screen comes up at once; the collection is read
// beside it.
func read(ctx context.Context, s Streams, paths []string, opts readerOptions) error {
	settings, settingsErr := config.Load(config.Path())
	name, err := themeFor(opts.theme, settings.Theme, os.Getenv)
	if err != nil {
		return usageError{err}
	}
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGHUP)
	defer stop()

	options := ui.Options{
		Updates:   follow(ctx, references(ctx, paths, s.In)),
		Config:    settings,
		ConfigErr: settingsErr,
		Theme:     name,
		Terminal:  theme.Detect(environment{}, true),
		Output:    s.Out,
	}
	if !slices.Contains(paths, "-") { // standard input cannot be read twice
		options.Reload = func(ctx context.Context) <-chan ui.LibraryMsg {
			return follow(ctx, references(ctx, paths, s.In))
		}
	}
	return ui.Run(ctx, options)
}

// follow reads a collection in the background and tells how far it has come.
// The channel is closed after the last word.
func follow(ctx context.Context, refs iter.Seq[source.Ref]) <-chan ui.LibraryMsg {
	updates := make(chan ui.LibraryMsg)
	send := func(msg ui.LibraryMsg) {
		select {
		case updates <- msg:
		case <-ctx.Done():
		}
	}
	go func() {
		defer close(updates)
		recognizer, err := ner.New()
		if err == nil {
			err = ingest.Run(ctx, recognizer, refs, func(s ingest.Snapshot) {
				send(ui.LibraryMsg{Library: s.Library, Done: s.Done, Read: s.Read, Total: s.Total, Problems: s.Problems})
			})
		}
		if err != nil {
			send(ui.LibraryMsg{Err: err})
		}
	}()
	return updates
}

// environment gives termenv this process's environment.
type environment struct{}

// Environ returns all variables.
func (environment) Environ() []string { return os.Environ() }

// Getenv returns one variable.
func (environment) Getenv(key string) string { return os.Getenv(key) }
