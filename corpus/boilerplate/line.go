package boilerplate

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
)

// line is a block as this package sees it.
type line struct {
	text   string // its first bytes
	key    string // text in lower case, without the signs around it
	gap    int    // line breaks before it
	words  int    // of text
	script string // of most of its letters: "Latin", "Cyrillic", …; "" for few letters
	cue    cue

	heading  bool
	long     bool // longer than text
	final    bool // ends as a sentence does
	prose    bool // running text
	headline bool // has the form of a headline
	field    bool // a name and a value
	link     bool // nothing but links
	residue  bool
}

// headLength is how many bytes of a block are looked at. No line of residue is
// longer.
const headLength = 400

// measure returns the lines of blocks.
func measure(blocks []corpus.Block, text string) []line {
	lines := make([]line, len(blocks))
	end := 0
	for i, b := range blocks {
		start := min(max(b.Start, end), len(text))
		lines[i] = newLine(b, text)
		lines[i].gap = strings.Count(text[end:start], "\n")
		end = max(end, min(b.End, len(text)))
	}
	return lines
}

func newLine(b corpus.Block, text string) line {
	s := strings.TrimSpace(visible(b, text))
	head := s
	if len(s) > headLength {
		head = s[:runeStart(s, headLength)]
	}
	l := line{text: head, long: len(head) < len(s)}
	l.words = len(strings.Fields(head))
	l.key = strings.ToLower(strings.TrimFunc(head, isSign))
	l.heading = b.Kind == corpus.Heading
	l.final = endsSentence(s)
	l.field = isField(head)
	l.script = scriptOf(head)
	l.link = isLink(b, text)
	if !l.long && b.Kind != corpus.Code {
		l.cue = cueOf(l)
	}
	plain := b.Kind == corpus.Paragraph || b.Kind == corpus.Quote || b.Kind == corpus.Item
	l.prose = plain && !l.link && (l.long || l.words >= 8 && l.final || l.words >= 30)
	l.headline = !l.long && !l.final && !l.field && b.Kind != corpus.Code && b.Kind != corpus.Cell &&
		l.words >= 4 && l.words <= 25 && beginsHeadline(head) && !strings.Contains(head, "\t")
	return l
}

// visible returns the characters of a block that are not markup, up to a
// little more than are looked at. What lies between leaves becomes a space in
// which line breaks are folded.
func visible(b corpus.Block, text string) string {
	if len(b.Leaves) == 1 {
		return b.Leaves[0].In(text)
	}
	var s strings.Builder
	for i, leaf := range b.Leaves {
		if s.Len() > 2*headLength {
			// The end still tells whether it is a sentence.
			s.WriteString(" " + b.Leaves[len(b.Leaves)-1].In(text))
			break
		}
		if i > 0 && strings.ContainsAny(text[b.Leaves[i-1].End:leaf.Start], " \n\t") {
			s.WriteByte(' ')
		}
		s.WriteString(leaf.In(text))
	}
	return s.String()
}

// runeStart returns the start of the character of s that holds byte i.
func runeStart(s string, i int) int {
	for i > 0 && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}

// isSign reports whether r is a sign or white space around words.
func isSign(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '©'
}

// endsSentence reports whether s ends with a stop. A question mark alone ends
// headlines too.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"'”’»“)]*_ `)
	r, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && strings.ContainsRune(".!…:;,。！", r)
}

var fieldSign = regexp.MustCompile(`^[\p{L}.-]+(?: [\p{L}.-]+){0,2}\s?:\s`)

// isField reports whether s begins with a name and a colon.
func isField(s string) bool {
	return strings.Contains(s, ":") && fieldSign.MatchString(s)
}

// beginsHeadline reports whether s begins as headlines do: not with a small
// letter, and not as an item of a list or a table of times.
func beginsHeadline(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsUpper(r):
		next, _ := utf8.DecodeRuneInString(s[size:])
		return next != '.' && next != ')'
	case unicode.IsLetter(r):
		return !unicode.IsLower(r)
	}
	return strings.ContainsRune(`"“«„‘'`, r)
}

// scripts are those that documents are written in, by how common they are:
// Latin first.
var scripts = []struct {
	name  string
	table *unicode.RangeTable
}{
	{"Latin", unicode.Latin}, {"Cyrillic", unicode.Cyrillic}, {"Han", unicode.Han},
	{"Arabic", unicode.Arabic}, {"Greek", unicode.Greek}, {"Hebrew", unicode.Hebrew},
	{"Armenian", unicode.Armenian}, {"Georgian", unicode.Georgian}, {"Hangul", unicode.Hangul},
	{"Hiragana", unicode.Hiragana}, {"Katakana", unicode.Katakana}, {"Devanagari", unicode.Devanagari},
}

// scriptOf names the script of at least nine in ten letters of s, or nothing
// when the letters are few, mixed or of a script not listed.
func scriptOf(s string) string {
	counts := make([]int, len(scripts))
	letters := 0
	for _, r := range s {
		if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
			counts[0]++
			letters++
			continue
		}
		if r < utf8.RuneSelf || !unicode.IsLetter(r) {
			continue
		}
		letters++
		for i, script := range scripts {
			if unicode.Is(script.table, r) {
				counts[i]++
				break
			}
		}
	}
	for i, n := range counts {
		if letters >= 8 && 10*n >= 9*letters {
			return scripts[i].name
		}
	}
	return ""
}

// mainScript names the script of at least nine in ten lines, or nothing.
func mainScript(lines []line) string {
	counts := map[string]int{}
	total := 0
	for _, l := range lines {
		if l.script != "" {
			counts[l.script]++
			total++
		}
	}
	for name, n := range counts {
		if 10*n >= 9*total {
			return name
		}
	}
	return ""
}

var (
	linkSign = regexp.MustCompile(`!?\[[^\]\n]*\]\([^)\n]*\)`)
	itemSign = regexp.MustCompile(`^\s*(?:[-*+]|\d+[.)])\s+`)
)

// isLink reports whether the line of Markdown around a block holds links and
// signs only.
func isLink(b corpus.Block, text string) bool {
	if len(b.Leaves) == 0 || b.Len() > headLength {
		return false
	}
	leaf := b.Leaves[0]
	start := strings.LastIndexByte(text[:leaf.Start], '\n') + 1
	end := len(text)
	if n := strings.IndexByte(text[b.End:], '\n'); n >= 0 {
		end = b.End + n
	}
	if end-start > 2*headLength || !strings.Contains(text[start:end], "](") {
		return false
	}
	raw := itemSign.ReplaceAllString(text[start:end], "")
	return strings.IndexFunc(linkSign.ReplaceAllString(raw, ""), func(r rune) bool { return !isSign(r) }) < 0
}
