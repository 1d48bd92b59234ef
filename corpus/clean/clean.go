// Package clean makes foreign text safe to keep, to show and to print.
//
// Documents are written by strangers, and so are their titles, file names and
// the errors that quote them. A terminal obeys what it is sent: escape
// sequences set its title, write its clipboard and move its cursor, and bidi
// overrides show a line in another order than it is stored. This package owns
// the rule of what may stand in text and guarantees, for any input:
//
//   - the result is valid UTF-8 in which every rune is [Safe];
//   - escape sequences go as a whole, not only their first byte; where one is
//     not terminated only its introducer goes, so that no text is lost to it;
//   - cleaning twice is cleaning once, and text that is clean already comes
//     back as the same string, not a copy, so its byte offsets hold;
//   - time is linear in the length of the input.
//
// It leaves to others what text means: it neither normalizes Unicode nor
// decodes character references, so text taken out of a parsed document must
// be cleaned once more.
package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text returns s made safe to show over several lines. Line feeds, tabs and
// carriage returns before a line feed stay; every other character that ends a
// line (a lone CR, VT, FF, NEL, U+2028, U+2029) becomes a line feed. Each run
// of bytes that are not UTF-8 becomes one U+FFFD.
func Text(s string) string {
	start := firstUnclean(s)
	if start == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:start])
	for i := start; i < len(s); {
		i += cleanNext(&b, s[i:])
	}
	return b.String()
}

// Line returns s made safe to show on one line: what [Text] gives, with every
// run of white space folded to one space and none at either end.
func Line(s string) string {
	s = Text(s)
	if isFolded(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// Safe reports whether r may stand in clean text. Not safe are the control
// characters (but for line feed, carriage return and tab), line and paragraph
// separators, the marks, embeddings, overrides and isolates of bidirectional
// text, and characters that neither show nor shape what shows: zero-width
// space, word joiner, byte order mark, soft hyphen, interlinear annotation,
// and tags. Joiners and variation selectors are safe, since scripts and emoji
// need them. The soft hyphen goes because terminals disagree on its width and
// because it parts words that are one.
func Safe(r rune) bool {
	switch {
	case r < 0x80:
		return r >= 0x20 && r != 0x7F || r == '\n' || r == '\t' || r == '\r'
	case r < 0xA0:
		return false
	case r < 0x2000:
		return r != 0xAD && r != 0x61C
	case r < 0x2070:
		return r != 0x200B && r != 0x200E && r != 0x200F && (r < 0x2028 || r > 0x202E) && r < 0x2060
	case r < 0xD800:
		return true
	case r < 0xE000:
		return false
	case r < 0xE0000:
		return r != 0xFEFF && (r < 0xFFF9 || r > 0xFFFB)
	}
	return r > 0xE007F && r <= unicode.MaxRune
}

// firstUnclean returns the offset of the first character of s that [Text]
// would change, or len(s).
func firstUnclean(s string) int {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if !cleanASCII(s, i) {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if size == 1 || !Safe(r) {
			return i
		}
		i += size
	}
	return len(s)
}

// cleanASCII reports whether the ASCII character at s[i] may stay there.
func cleanASCII(s string, i int) bool {
	switch c := s[i]; c {
	case '\n', '\t':
		return true
	case '\r':
		return i+1 < len(s) && s[i+1] == '\n'
	default:
		return c >= 0x20 && c != 0x7F
	}
}

// cleanNext writes what stays of the character or escape sequence that s
// begins with, and returns how many bytes of s that was.
func cleanNext(b *strings.Builder, s string) int {
	if n := sequence(s); n > 0 {
		return n
	}
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case r == utf8.RuneError && size == 1:
		b.WriteRune(utf8.RuneError)
		return invalidRun(s)
	case r == '\r' && !cleanASCII(s, 0), endsLine(r):
		b.WriteByte('\n')
	case Safe(r):
		b.WriteString(s[:size])
	}
	return size
}

// endsLine reports whether r ends a line in a way that clean text writes as a
// line feed.
func endsLine(r rune) bool {
	switch r {
	case '\v', '\f', 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// invalidRun returns the length of the bytes at the start of s that are not
// UTF-8.
func invalidRun(s string) int {
	i := 0
	for i < len(s) {
		if r, size := utf8.DecodeRuneInString(s[i:]); r != utf8.RuneError || size != 1 {
			break
		}
		i++
	}
	return i
}

// isFolded reports whether s has no white space but single spaces between
// other characters.
func isFolded(s string) bool {
	space := true
	for _, r := range s {
		if !unicode.IsSpace(r) {
			space = false
			continue
		}
		if space || r != ' ' {
			return false
		}
		space = true
	}
	return !space || s == ""
}
