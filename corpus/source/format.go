package source

import (
	"path"
	"strings"
)

// format reads one kind of file. A new kind is one more type with these two
// methods, and one more entry in formats.
type format interface {
	// owns reports whether the file is of this kind, by the extension of its
	// name (lower case, with the dot; empty for standard input) and by what
	// it holds.
	owns(extension string, data []byte) bool

	// read returns what the file says. Format, Text and Body are filled in,
	// and Front as far as the kind knows it; Text is clean. The error says in
	// a few words why the file cannot be read.
	read(data []byte) (File, error)
}

// formats are asked in this order; the last owns every file.
var formats = []format{markdown{}, plain{}}

// parse reads a file with the first format that owns it.
func parse(name string, data []byte) (File, error) {
	extension := strings.ToLower(path.Ext(name))
	for _, f := range formats {
		if f.owns(extension, data) {
			return f.read(data)
		}
	}
	panic("source: no format owns " + name)
}
