package clean

import (
	"strings"
	"testing"
	"unicode/utf8"
	"unsafe"
)

func TestText(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"plain", "a\tb\nc\r\nd", "a\tb\nc\r\nd"},
		{"lone CR", "a\rb\r\r\nc\r", "a\nb\n\r\nc\n"},
		{"other line ends", "a\vb\fc\u0085d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"},
		{"C0 and DEL", "a\x00b\x08c\x7fd\ae", "abcde"},
		{"C1", "a\u0080b\u009cc", "abc"},
		{"invalid bytes", "a\xff\xfeb\xc3", "a\ufffdb\ufffd"},
		{"genuine U+FFFD", "a\ufffdb", "a\ufffdb"},
		{"bidi", "a\u202eb\u2066c\u200fd\u061ce", "abcde"},
		{"zero width", "a\u200bb\u2060c\ufeffd\u00ade", "abcde"},
		{"tags", "\U0001F3F4\U000E0067\U000E007F", "\U0001F3F4"},
		{"joiners stay", "👩\u200d💻 می\u200cخواهم ❤\ufe0f", "👩\u200d💻 می\u200cخواهم ❤\ufe0f"},
		{"colour", "a\x1b[1;31mred\x1b[0m", "ared"},
		{"8-bit CSI", "a\u009b31mred", "ared"},
		{"title", "a\x1b]0;owned\ab", "ab"},
		{"clipboard", "a\x1b]52;c;aGk=\x1b\\b", "ab"},
		{"8-bit OSC", "a\u009d0;owned\u009cb", "ab"},
		{"hyperlink", "\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "link"},
		{"DCS, APC, PM, SOS", "1\x1bPq\x1b\\2\x1b_x\x1b\\3\x1b^x\x1b\\4\x1bXx\x1b\\5", "12345"},
		{"other escapes", "a\x1bcb\x1b(Bc\x1b#8d\x1b7e", "abcde"},
		{"unterminated OSC keeps text", "a\x1b]0;the text", "a0;the text"},
		{"OSC cut by another", "a\x1b]0;x\x1b[31mb", "a0;xb"},
		{"unterminated CSI keeps text", "a\x1b[12\nb", "a12\nb"},
		{"CSI before a letter of another script", "a\x1b[3я", "a3я"},
		{"ESC at the end", "a\x1b", "a"},
		{"OSC past the bound", "\x1b]" + strings.Repeat("x", maxString) + "\a", strings.Repeat("x", maxString)},
		{"doubled ESC", "\x1b\x1b[31mx", "x"},
		{"parts of a sequence", "\u200b\x1b\u200b[31m", "[31m"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Text(tt.in); got != tt.want {
				t.Errorf("Text(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestLine(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"  ", ""},
		{"a b", "a b"},
		{" a\n\t b\u00a0\u3000c\r\n", "a b c"},
		{"name\x1b]0;x\awith\nlines", "namewith lines"},
		{"a\u2028b", "a b"},
	}
	for _, tt := range tests {
		if got := Line(tt.in); got != tt.want {
			t.Errorf("Line(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestCleanTextIsNotCopied(t *testing.T) {
	for _, s := range []string{"plain text\r\n", "Қазақстан — 中文 👩\u200d💻", "one line"} {
		if got := Text(s); unsafe.StringData(got) != unsafe.StringData(s) {
			t.Errorf("Text(%q) made a copy", s)
		}
	}
	if s := "one line"; unsafe.StringData(Line(s)) != unsafe.StringData(s) {
		t.Errorf("Line(%q) made a copy", s)
	}
}

func TestSafe(t *testing.T) {
	for r := rune(-1); r <= utf8.MaxRune+1; r++ {
		if Safe(r) && !utf8.ValidRune(r) {
			t.Fatalf("Safe(%U) = true for what is no character", r)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{
		"plain\r\ntext", "\x1b[31m\x1b]0;t\a\x1bP\x1b\\", "\u009b\u009d\u202e\ufeff",
		"\r\x00\n", "\xff\xc2\x9b", "\x1b\x1b[[m", "\u2028\u0085",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Text(s)
		checkClean(t, got)
		if again := Text(got); again != got {
			t.Errorf("cleaning %q twice gives %q, then %q", s, got, again)
		}
		if isClean(s) && got != s {
			t.Errorf("clean %q became %q", s, got)
		}
		line := Line(s)
		checkClean(t, line)
		if strings.ContainsAny(line, "\n\r\t") || Line(line) != line {
			t.Errorf("Line(%q) = %q", s, line)
		}
	})
}

// isClean states independently of the code under test what clean text is.
func isClean(s string) bool {
	for _, r := range s {
		if !Safe(r) {
			return false
		}
	}
	return utf8.ValidString(s) && !strings.Contains(strings.ReplaceAll(s, "\r\n", ""), "\r")
}

func checkClean(t *testing.T, s string) {
	t.Helper()
	if !isClean(s) {
		t.Errorf("not clean: %q", s)
	}
}

func BenchmarkText(b *testing.B) {
	for name, s := range map[string]string{
		"clean":   strings.Repeat("Plain text, line after line. Обычный текст. ", 1<<14),
		"hostile": strings.Repeat("\x1b]\x1b[\x1bP\u009d\u202e", 1<<16),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				Text(s)
			}
		})
	}
}
