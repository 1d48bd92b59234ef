package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the key under which a name is looked up: lower case, without
// combining marks, with plain apostrophes and hyphens and single spaces.
// Letters that have no decomposition are spelled with their plain neighbours,
// as in "ø" → "o" and "ß" → "ss".
func Fold(name string) string {
	if ascii, small := scan(name); ascii {
		if small {
			return name
		}
		return strings.ToLower(name)
	}
	var b strings.Builder
	b.Grow(len(name))
	for _, r := range norm.NFD.String(name) {
		foldRune(&b, r)
	}
	return b.String()
}

func scan(s string) (ascii, small bool) {
	small = true
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false, false
		}
		if 'A' <= s[i] && s[i] <= 'Z' {
			small = false
		}
	}
	return true, small
}

func foldRune(b *strings.Builder, r rune) {
	switch r {
	case '’', '‘', 'ʼ', 'ʻ', '`', '´':
		b.WriteByte('\'')
	case '‐', '‑', '–':
		b.WriteByte('-')
	case '\u00a0', '\u202f', '\n', '\t':
		b.WriteByte(' ')
	case 'ß':
		b.WriteString("ss")
	case 'æ', 'Æ':
		b.WriteString("ae")
	case 'œ', 'Œ':
		b.WriteString("oe")
	case 'ø', 'Ø':
		b.WriteByte('o')
	case 'ł', 'Ł':
		b.WriteByte('l')
	case 'đ', 'Đ', 'ð', 'Ð':
		b.WriteByte('d')
	case 'ı':
		b.WriteByte('i')
	default:
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
}
