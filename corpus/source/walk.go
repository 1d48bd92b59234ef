package source

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	"lectern/corpus/clean"
)

// Walk finds the documents that paths name, in a stable order: the arguments
// as given, a folder's entries by name, folders entered where they stand.
// Inside folders what begins with a dot is left out, and symbolic links are
// followed. A file or folder that is reached twice is listed once. The path
// "-" stands for stdin. Walk ends early when ctx does.
func Walk(ctx context.Context, paths []string, stdin io.Reader) iter.Seq[Ref] {
	return func(yield func(Ref) bool) {
		w := walker{ctx: ctx, yield: yield, seen: map[string]bool{}}
		for _, p := range paths {
			if p == "-" && !w.stdin(stdin) || p != "-" && !w.argument(p) {
				return
			}
		}
	}
}

// FS finds the documents of a file system, by name, as [Walk] does those of a
// folder.
func FS(fsys fs.FS) iter.Seq[Ref] {
	return func(yield func(Ref) bool) {
		// Every error is passed on as a Ref, so that WalkDir returns only
		// SkipAll, which is no error.
		_ = fs.WalkDir(fsys, ".", func(p string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				if !yield(Ref{Path: p, Name: safeName(p), problem: problemOf(err)}) {
					return fs.SkipAll
				}
				return nil
			case p != "." && hidden(entry.Name()):
				if entry.IsDir() {
					return fs.SkipDir
				}
				return nil
			case entry.IsDir():
				return nil
			}
			open := func(ctx context.Context) ([]byte, error) { return readFile(ctx, fsys.Open, p) }
			if !yield(Ref{Path: p, Name: safeName(p), problem: special(entry.Type()), open: open}) {
				return fs.SkipAll
			}
			return nil
		})
	}
}

// walker is one walk. Its methods report whether to go on.
type walker struct {
	ctx   context.Context
	yield func(Ref) bool
	seen  map[string]bool // real paths of the files and folders met so far
}

// first reports whether the real path is met for the first time.
func (w *walker) first(real string) bool {
	if w.seen[real] {
		return false
	}
	w.seen[real] = true
	return true
}

// argument walks one path that was named.
func (w *walker) argument(p string) bool {
	name := p
	if filepath.IsAbs(p) || strings.HasPrefix(filepath.Clean(p), "..") {
		name = filepath.Base(p)
	}
	return w.entry(p, filepath.ToSlash(filepath.Clean(name)), true)
}

// entry walks one file or folder. The name of an argument that is a folder is
// not part of the names inside it.
func (w *walker) entry(p, name string, argument bool) bool {
	if w.ctx.Err() != nil {
		return false
	}
	real, err := realPath(p)
	if err != nil {
		return w.unreadable(p, name, err)
	}
	info, err := os.Stat(p)
	if err != nil {
		return w.unreadable(p, name, err)
	}
	if !w.first(real) {
		return true
	}
	if info.IsDir() {
		if argument {
			return w.folder(p, "")
		}
		return w.folder(p, name)
	}
	open := func(ctx context.Context) ([]byte, error) { return readFile(ctx, openOS, p) }
	return w.yield(Ref{Path: p, Name: safeName(name), problem: special(info.Mode()), open: open})
}

// folder walks what is in a folder.
func (w *walker) folder(p, name string) bool {
	entries, err := os.ReadDir(p)
	if err != nil && !w.unreadable(p, path.Join(name, filepath.Base(p)), err) {
		return false
	}
	for _, entry := range entries {
		if hidden(entry.Name()) {
			continue
		}
		if !w.entry(filepath.Join(p, entry.Name()), path.Join(name, entry.Name()), false) {
			return false
		}
	}
	return true
}

// unreadable lists a path with the reason why it cannot be read.
func (w *walker) unreadable(p, name string, err error) bool {
	if !w.first(p) {
		return true
	}
	problem := problemOf(err)
	if info, err := os.Lstat(p); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		problem = "symbolic link that leads nowhere"
	}
	return w.yield(Ref{Path: p, Name: safeName(name), problem: problem})
}

// stdin lists standard input.
func (w *walker) stdin(r io.Reader) bool {
	if !w.first("-") {
		return true
	}
	ref := Ref{Path: "-", Name: "standard input"}
	if r == nil {
		ref.problem = "no standard input"
	}
	read := sync.OnceValues(func() ([]byte, error) { return readAll(context.Background(), r) })
	ref.open = func(ctx context.Context) ([]byte, error) { return await(ctx, read) }
	return w.yield(ref)
}

// await returns what read returns, or earlier when ctx ends: a terminal or a
// pipe may never deliver.
func await(ctx context.Context, read func() ([]byte, error)) ([]byte, error) {
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		data, err := read()
		done <- result{data, err}
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case r := <-done:
		return r.data, r.err
	}
}

func openOS(p string) (fs.File, error) { return os.Open(p) }

// readFile reads a regular file. The mode is looked at before opening, since
// opening a pipe waits for its writer.
func readFile(ctx context.Context, open func(string) (fs.File, error), p string) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	f, err := open(p)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, err
	case special(info.Mode()) != "":
		return nil, errors.New(special(info.Mode()))
	case info.Size() > MaxSize:
		return nil, errTooLarge
	}
	return readAll(ctx, f)
}

// special says what a file is that must not be opened, or nothing for a
// regular one.
func special(mode fs.FileMode) string {
	switch {
	case mode.IsRegular():
		return ""
	case mode&fs.ModeNamedPipe != 0:
		return "named pipe, not a file"
	case mode&fs.ModeSocket != 0:
		return "socket, not a file"
	case mode&fs.ModeDevice != 0:
		return "device, not a file"
	case mode.IsDir():
		return "folder, not a file"
	}
	return "not a regular file"
}

// realPath returns the one absolute path without symbolic links that p leads
// to.
func realPath(p string) (string, error) {
	abs, err := filepath.Abs(p)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(abs)
}

func hidden(name string) bool { return strings.HasPrefix(name, ".") }

// safeName returns a name that can be shown; one of which nothing is left is
// spelled out.
func safeName(name string) string {
	if safe := clean.Line(name); safe != "" {
		return safe
	}
	return strconv.QuoteToASCII(name)
}
