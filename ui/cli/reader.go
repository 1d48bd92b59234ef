package cli

import (
	"context"
	"fmt"
	"iter"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"slices"
	"sync"
	"syscall"

	"lectern/corpus"
	"lectern/corpus/ingest"
	"lectern/corpus/ner"
	"lectern/corpus/source"
	"lectern/ui"
	"lectern/ui/config"
	"lectern/ui/theme"
)

// read opens the reader. The screen comes up at once; the collection is read
// beside it. What could not be read is named when the screen is gone.
func read(ctx context.Context, s Streams, paths []string, themeFlag string) error {
	settings, settingsErr := config.Load(config.Path())
	name, err := themeFor(themeFlag, settings.Theme, os.Getenv)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGHUP)
	defer stop()
	favourScreen()

	var f follower
	options := ui.Options{
		Updates:   f.follow(ctx, references(ctx, paths, s.In)),
		BuiltIn:   len(paths) == 0,
		Config:    settings,
		ConfigErr: settingsErr,
		Theme:     name,
		Terminal:  theme.Detect(environment{}, true),
		Output:    s.Out,
	}
	if !slices.Contains(paths, "-") { // standard input cannot be read twice
		options.Reload = func(ctx context.Context) <-chan ui.LibraryMsg {
			return f.follow(ctx, references(ctx, paths, s.In))
		}
	}
	if err := ui.Run(ctx, options); err != nil {
		return err
	}
	return f.complain(s)
}

// favourScreen keeps keys prompt while a collection is being read. Reading
// takes every core, at a low priority, and a key passes through several
// goroutines on its way to the screen. With one scheduling slot a core each of
// them would wait for a reader to be preempted; two more let the operating
// system weigh them by priority. Collecting garbage less often keeps its
// helpers from taking turns with the screen, for some memory.
func favourScreen() {
	runtime.GOMAXPROCS(runtime.NumCPU() + 2)
	debug.SetGCPercent(400)
}

// follower reads a collection in the background, once at a time, and remembers
// what it has read.
type follower struct {
	mu     sync.Mutex
	lib    corpus.Library
	cancel context.CancelFunc // ends the reading under way; nil before the first
}

// mostComplaints is how many documents are named one by one after reading.
const mostComplaints = 5

// complain names what could not be read, or only counts it when that is much:
// the list in the reader has told why.
func (f *follower) complain(s Streams) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.lib == nil {
		return nil
	}
	rows, _, err := f.lib.Documents(context.Background(), corpus.Query{}, corpus.ByInput, 0, 0)
	if err != nil {
		return err
	}
	problems := 0
	for _, r := range rows {
		if r.Problem != "" {
			problems++
		}
	}
	if problems <= mostComplaints {
		return complain(s, rows)
	}
	fmt.Fprintf(s.Err, "lectern: %d of %d documents could not be read; lectern list names them\n", problems, len(rows))
	return errUnreadable
}

// begin ends the reading under way and returns the context of another.
func (f *follower) begin(ctx context.Context) context.Context {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.cancel != nil {
		f.cancel()
	}
	ctx, f.cancel = context.WithCancel(ctx)
	return ctx
}

// keep remembers a library, unless the reading that made it has been ended.
func (f *follower) keep(ctx context.Context, lib corpus.Library) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if ctx.Err() == nil {
		f.lib = lib
	}
}

// follow starts to read and tells how far it has come. The channel is closed
// after the last word. Following again ends the reading before.
func (f *follower) follow(ctx context.Context, refs iter.Seq[source.Ref]) <-chan ui.LibraryMsg {
	ctx = f.begin(ctx)
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
				if s.Library != nil {
					f.keep(ctx, s.Library)
				}
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
