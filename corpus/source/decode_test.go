package source

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	utf "golang.org/x/text/encoding/unicode"

	"lectern/corpus/clean"
)

func TestDecodeEncodings(t *testing.T) {
	const (
		russian  = "Вчера в Москве прошло заседание Совета. Председатель сообщил о новых мерах."
		french   = "Le président a déclaré hier à Genève que la réunion était terminée."
		german   = "Die Außenminister trafen sich für zwei Tage in Köln, erklärte der Sprecher."
		spanish  = "El señor Núñez viajó a España el año pasado y habló con la prensa."
		japanese = "東京都は昨日、新しい計画を発表した。これは来年から始まる予定である。"
	)
	tests := []struct {
		name string
		enc  encoding.Encoding
		text string
	}{
		{"UTF-8", utf.UTF8, russian},
		{"UTF-8 with BOM", utf.UTF8BOM, french},
		{"UTF-16 little endian", utf.UTF16(utf.LittleEndian, utf.UseBOM), russian},
		{"UTF-16 big endian", utf.UTF16(utf.BigEndian, utf.UseBOM), french},
		{"Windows-1251", charmap.Windows1251, russian},
		{"Windows-1251, short", charmap.Windows1251, "Привет, мир"},
		{"KOI8-R", charmap.KOI8R, russian},
		{"KOI8-R, short", charmap.KOI8R, "Привет, мир"},
		{"code page 866", charmap.CodePage866, russian},
		{"Windows-1252, French", charmap.Windows1252, french},
		{"Windows-1252, German", charmap.Windows1252, german},
		{"Windows-1252, Spanish", charmap.Windows1252, spanish},
		{"Windows-1252, one letter", charmap.Windows1252, "The café is closed, and nobody knows why it is so."},
		{"Windows-1252, quotation marks", charmap.Windows1252, "The “report” – as they call it – isn’t out."},
		{"Shift JIS", shiftJIS, japanese},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data, err := tt.enc.NewEncoder().String(tt.text)
			if err != nil {
				t.Fatal(err)
			}
			if got, err := decode([]byte(data)); err != nil || got != tt.text {
				t.Errorf("decode = %q, %v; want %q", got, err, tt.text)
			}
		})
	}
}

var shiftJIS = japanese.ShiftJIS

func TestDecodeDamagedUTF8(t *testing.T) {
	got, err := decode([]byte("Қазақстан Республикасы\xff және басқалар\xd0"))
	if want := "Қазақстан Республикасы\ufffd және басқалар\ufffd"; err != nil || got != want {
		t.Errorf("decode = %q, %v; want %q", got, err, want)
	}
}

func TestDecodeKeepsCleanText(t *testing.T) {
	for _, s := range []string{"", "a", "one\r\ntwo\n", "BMW and GIF89a are words.", "\ttab\n\n\n"} {
		if got, err := decode([]byte(s)); err != nil || got != s {
			t.Errorf("decode(%q) = %q, %v", s, got, err)
		}
	}
}

func TestDecodeBinary(t *testing.T) {
	zeros := strings.Repeat("\x00", 600)
	tests := []struct{ name, data, want string }{
		{"PDF", "%PDF-1.7\n1 0 obj\n", "binary file (PDF document)"},
		{"ZIP", "PK\x03\x04\x14\x00\x00\x00" + zeros, "binary file (ZIP archive)"},
		{"Word", "PK\x03\x04" + zeros[:26] + "[Content_Types].xml" + zeros, "binary file (Office document)"},
		{"EPUB", "PK\x03\x04" + zeros[:26] + "mimetypeapplication/epub+zip" + zeros, "binary file (EPUB book)"},
		{"PNG", "\x89PNG\r\n\x1a\n" + zeros, "binary file (image)"},
		{"JPEG", "\xff\xd8\xff\xe0" + zeros, "binary file (image)"},
		{"MP4", "\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom", "binary file (video)"},
		{"program", "\x7fELF\x02\x01\x01" + zeros, "binary file (program)"},
		{"tar", "name" + zeros[:253] + "ustar" + zeros, "binary file (tar archive)"},
		{"unknown", "abc\x00\x01\x02\x03", "binary file"},
	}
	for _, tt := range tests {
		if _, err := decode([]byte(tt.data)); err == nil || err.Error() != tt.want {
			t.Errorf("%s: error %v, want %q", tt.name, err, tt.want)
		}
	}
}

func TestDecodeTextWithStrayControls(t *testing.T) {
	text := strings.Repeat("Minutes of the meeting, as they were typed.\n", 50)
	if got, err := decode([]byte(text[:99] + "\x00" + text[99:])); err != nil || got != text {
		t.Errorf("one null byte made the text %.40q, %v", got, err)
	}
	if got, err := decode([]byte("\x1b[31mred\x1b[0m")); err != nil || got != "red" {
		t.Errorf("coloured text became %q, %v", got, err)
	}
}

func TestProblemOf(t *testing.T) {
	tests := []struct {
		err  error
		want string
	}{
		{&fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission}, "permission denied"},
		{&fs.PathError{Op: "read", Path: "x\x1b[m", Err: errors.New("input/output error")}, "input/output error"},
		{errors.New("bad\x1b]0;x\a\nthing"), "bad thing"},
	}
	for _, tt := range tests {
		if got := problemOf(tt.err); got != tt.want {
			t.Errorf("problemOf(%v) = %q, want %q", tt.err, got, tt.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"text", "\xff\xfea\x00", "\xef\xbb\xbftext", "\xcf\xf0\xe8\xe2\xe5\xf2", "%PDF-", "\x1b]0;\x07",
		"---\ntitle: a\n---\nb", "+++\ntitle = 'a'\n+++\nb", "---\na: &x [*x]\n---\n", "# a\n\n**b**\n",
	} {
		f.Add("x.md", []byte(s))
		f.Add("x", []byte(s))
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		file, err := parse(name, data)
		if err != nil {
			return
		}
		doc := file.Document
		if clean.Text(doc.Text) != doc.Text {
			t.Errorf("text is not clean: %q", doc.Text)
		}
		if doc.Body.Start < 0 || doc.Body.End != len(doc.Text) || doc.Body.Start > doc.Body.End {
			t.Errorf("body %v of %d bytes", doc.Body, len(doc.Text))
		}
		for _, field := range []string{file.Front.Title, file.Front.Date, file.Front.Author, file.Front.Lang} {
			if clean.Line(field) != field {
				t.Errorf("front matter is not clean: %q", field)
			}
		}
		if s := string(data); utf8.Valid(data) && clean.Text(s) == s && doc.Text != s {
			t.Errorf("clean file %q became %q", s, doc.Text)
		}
	})
}
