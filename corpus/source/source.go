// Package source turns what a person names on the command line (files,
// folders, standard input) into documents that can be read.
//
// Finding and reading are apart: [Walk] and [FS] enumerate cheaply, and
// [Ref.Read] does the work for one document, so that a caller can read many at
// once and show the list before all are read. The package guarantees that
//
//   - everything found stays in the list: what cannot be read, be it a missing
//     file, a device, a picture or a file too large, is a document whose
//     Problem says why;
//   - text is cleaned here, once, by package clean; for a clean UTF-8 file
//     Document.Text is the file byte for byte, front matter included;
//   - no file makes it hang or grow without bound: devices and pipes are never
//     opened, sizes are bounded, loops of symbolic links end.
//
// A format is one value of the interface in format.go, in a file of its own.
// What the text means (its paragraphs, title, language) is for others.
package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"lectern/corpus"
	"lectern/corpus/clean"
)

// MaxSize is the size in bytes of the largest file that is read: 64 MiB, the
// text of about a hundred long novels.
const MaxSize = 64 << 20

// Ref is a document that was found and has not been read.
type Ref struct {
	// Path is how the user would open it, "-" for standard input. It is as
	// the system gave it: clean it before it is shown.
	Path string

	// Name is the path made short and safe to show: relative to the folder
	// that was named on the command line.
	Name string

	open    func(context.Context) ([]byte, error)
	problem string // known without reading
}

// File is a document as its file gives it. Of the document Path, Name, Format,
// Text, Body and Problem are filled in; the rest is for others.
type File struct {
	Document corpus.Document
	Front    corpus.FrontMatter
}

// Read reads the document. It always returns one: Problem is set when it could
// not be read, which includes that ctx has ended. It may be called from
// several goroutines and more than once; standard input is read only once and
// then remembered.
func (r Ref) Read(ctx context.Context) File {
	problem := r.problem
	if problem == "" {
		data, err := r.open(ctx)
		if err == nil {
			var file File
			if file, err = parse(r.Name, data); err == nil {
				file.Document.Path, file.Document.Name = r.Path, r.Name
				return file
			}
		}
		problem = problemOf(err)
	}
	return File{Document: corpus.Document{Path: r.Path, Name: r.Name, Problem: problem}}
}

var errTooLarge = fmt.Errorf("larger than %d MiB", MaxSize>>20)

// readAll reads r to its end, or until ctx ends or more than [MaxSize] bytes
// have come.
func readAll(ctx context.Context, r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(reader{ctx, r}, MaxSize+1))
	if err != nil {
		return nil, err
	}
	if len(data) > MaxSize {
		return nil, errTooLarge
	}
	return data, nil
}

// reader stops reading when its context ends.
type reader struct {
	ctx context.Context
	io.Reader
}

func (r reader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.Reader.Read(p)
}

// problemOf says in a few safe words why a document could not be read.
func problemOf(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "no such file or folder"
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return "reading was cancelled"
	}
	if pathErr := (*fs.PathError)(nil); errors.As(err, &pathErr) {
		err = pathErr.Err // the path stands beside the problem already
	}
	return clean.Line(err.Error())
}
