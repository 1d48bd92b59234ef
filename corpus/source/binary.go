package source

import (
	"bytes"
	"errors"
	"net/http"
	"strings"
)

// Text holds next to no control characters; one byte in ten of compressed or
// compiled data is one. So more than one in a hundred is a binary file, or one
// null byte in a thousand.
const (
	controlShare = 100
	nullShare    = 1000
)

// binary returns an error naming the kind of file when data is not text.
// Magic numbers alone do not decide: text may well begin with "BM" or "GIF89a".
func binary(data []byte) error {
	if !bytes.HasPrefix(data, []byte("%PDF-")) && !manyControls(data) {
		return nil
	}
	if kind := binaryKind(data); kind != "" {
		return errors.New("binary file (" + kind + ")")
	}
	return errors.New("binary file")
}

// manyControls reports whether data holds more control characters than text
// does. Those that terminals and printers were driven with do not count.
func manyControls(data []byte) bool {
	controls, nulls := 0, 0
	for _, c := range data {
		switch {
		case c == 0:
			nulls++
		case c < '\b' || c > '\r' && c < ' ' && c != 0x1B && c != 0x1A:
			controls++
		}
	}
	return nulls*nullShare > len(data) || (nulls+controls)*controlShare > len(data)
}

// magics are the kinds of binary files that lie between documents, by what
// stands at an offset; the first that fits counts.
var magics = []struct {
	offset int
	magic  string
	kind   string
}{
	{0, "%PDF-", "PDF document"},
	{30, "[Content_Types].xml", "Office document"},
	{30, "mimetypeapplication/epub+zip", "EPUB book"},
	{30, "mimetypeapplication/vnd.oasis.opendocument", "OpenDocument file"},
	{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "Office document"},
	{0, "PK\x03\x04", "ZIP archive"},
	{0, "\x1F\x8B", "gzip archive"},
	{0, "BZh", "bzip2 archive"},
	{0, "\xFD7zXZ\x00", "xz archive"},
	{0, "\x28\xB5\x2F\xFD", "Zstandard archive"},
	{0, "7z\xBC\xAF\x27\x1C", "7z archive"},
	{0, "Rar!\x1A\x07", "RAR archive"},
	{257, "ustar", "tar archive"},
	{60, "BOOKMOBI", "Mobipocket book"},
	{0, "AT&TFORM", "DjVu document"},
	{0, "SQLite format 3\x00", "SQLite database"},
	{0, "\x7FELF", "program"},
	{0, "MZ", "program"},
	{0, "\xCF\xFA\xED\xFE", "program"},
}

// binaryKind names the kind of a binary file, or is empty.
func binaryKind(data []byte) string {
	for _, m := range magics {
		if len(data) > m.offset && bytes.HasPrefix(data[m.offset:], []byte(m.magic)) {
			return m.kind
		}
	}
	switch media, _, _ := strings.Cut(http.DetectContentType(data), "/"); media {
	case "image", "audio", "video", "font":
		return media
	}
	return ""
}
