package ner

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/gazetteer"
)

// kind is the class of a token by its characters.
type kind uint8

const (
	word       kind = iota // letters, perhaps with hyphens, apostrophes and abbreviating stops inside
	number                 // begins with a digit
	possessive             // 's and the like, after a word
	address                // a URL or an e-mail address
	punct                  // any other single character
)

// token is a word, a number or a mark with its exact place in the document.
type token struct {
	corpus.Span
	text  string
	key   string // the word as the weights know it: folded, Russian words without their ending
	kind  kind
	shape shape
	class class
	entry gazetteer.Entry
	glued bool // nothing lies between it and the token before

	initial bool            // it begins a sentence, so that its capital says little
	matched int16           // how many tokens from here on form a known name of two words or more
	inside  bool            // it continues a known name of two words or more
	known   gazetteer.Entry // of the known name that holds it

	traits
}

// shape is the pattern of letter case.
type shape uint8

const (
	small   shape = iota // begins with a lower-case letter, or with a letter of a script without case
	capital              // begins with one upper-case letter
	caps                 // two upper-case letters or more, and no other
	initial              // one upper-case letter with a stop: "J."
	mixed                // an upper-case letter after a lower-case one: "iPhone", "al-Assad"
	figure               // no letters
	beyond               // no token: before the first or after the last
)

// capitalised reports whether the token is written as a name could be.
func (t *token) capitalised() bool {
	return t.kind == word && (t.shape == capital || t.shape == caps || t.shape == initial || t.shape == mixed)
}

// tokenize splits the leaves of a block. Tokens never cross a leaf's bounds.
func tokenize(text string, b corpus.Block, french bool, buf []token) []token {
	for _, leaf := range b.Leaves {
		s := splitter{text: text, pos: leaf.Start, end: leaf.End, french: french, tokens: buf, last: -1}
		s.run()
		buf = s.tokens
	}
	return buf
}

// splitter walks one leaf.
type splitter struct {
	text     string
	pos, end int
	french   bool
	tokens   []token
	last     int // the end of the token before, in this leaf
}

func (s *splitter) run() {
	for s.pos < s.end {
		r, size := utf8.DecodeRuneInString(s.text[s.pos:s.end])
		switch {
		case unicode.IsSpace(r):
			s.pos += size
		case unicode.IsDigit(r):
			s.emit(s.numberEnd(), number)
		case unicode.IsLetter(r):
			s.word()
		default:
			s.emit(s.pos+size, punct)
		}
	}
}

func (s *splitter) emit(end int, k kind) {
	t := token{Span: corpus.Span{Start: s.pos, End: end}, text: s.text[s.pos:end], kind: k, glued: s.last == s.pos}
	t.shape = shapeOf(t.text, k)
	s.tokens = append(s.tokens, t)
	s.pos, s.last = end, end
}

// longestWord bounds a token in bytes, so that a text without spaces costs no
// more than others.
const longestWord = 200

// numberEnd returns where the number at pos ends: "2,500", "18th", "2021".
func (s *splitter) numberEnd() int {
	i := s.pos
	for i < s.end && i-s.pos < longestWord {
		r, size := utf8.DecodeRuneInString(s.text[i:s.end])
		if unicode.IsDigit(r) || unicode.IsLetter(r) {
			i += size
			continue
		}
		if (r == ',' || r == '.') && i+1 < s.end && s.text[i+1] >= '0' && s.text[i+1] <= '9' {
			i++
			continue
		}
		break
	}
	return i
}

// word emits the word at pos, in parts where it is made of a name and a rest;
// of an elided article only itself.
func (s *splitter) word() {
	if end := addressEnd(s.text[s.pos:s.end]); end > 0 {
		s.emit(s.pos+end, address)
		return
	}
	end := s.wordEnd()
	whole := s.text[s.pos:end]
	if cut := elision(whole, s.french); cut > 0 {
		s.emit(s.pos+cut, word) // the rest is the next word
		return
	}
	stem, tail := cutPossessive(whole)
	s.compound(s.pos + len(stem))
	if tail > 0 {
		s.emit(s.pos+tail, possessive)
	}
}

// compound emits the word up to end, split at the hyphens that join a name
// with an ordinary word ("Russia-led", "pro-Russian") or one country with
// another.
func (s *splitter) compound(end int) {
	for {
		left, right, found := strings.Cut(s.text[s.pos:end], "-")
		if !found || left == "" || right == "" || !splitsAtHyphen(left, right) {
			s.emit(end, word)
			return
		}
		s.emit(s.pos+len(left), word)
		s.emit(s.pos+1, punct)
	}
}

// detachable are the prefixes and suffixes that a hyphen ties to a name.
var detachable = wordSet(`pro anti non ex post pre mid trans sub neo
	led based backed born owned run made controlled funded style bound trained wide area era occupied held friendly brokered
	sponsored registered listed language speaking built linked allied dominated aligned mediated supported affiliated flagged
	supplied related mandated hosted designed educated ruled administered inspired`)

func splitsAtHyphen(left, right string) bool {
	if detachable[strings.ToLower(left)] && startsUpper(right) {
		return true
	}
	if !startsUpper(left) {
		return false
	}
	return !startsUpper(right) && detachable[right] || countries[left] && (countries[right] || !startsUpper(right))
}

// countries are the forms that a hyphen usually ties to another country:
// "US-China", "EU-Japan".
var countries = wordSetExact(`US USA UK EU UN UAE NATO Russia China India Iran Israel Japan Turkey Ukraine Germany France Britain
	Pakistan Afghanistan Azerbaijan Armenia Kazakhstan Kyrgyzstan Uzbekistan Tajikistan Turkmenistan Georgia Poland Italy Spain Brazil
	Mexico Canada Australia Egypt Syria Iraq Lebanon Qatar Korea Vietnam Taiwan Africa Europe Asia America Sudan Ethiopia Kenya Nigeria`)

// wordEnd returns where the word at pos ends. Hyphens, apostrophes and stops
// stay inside where a letter follows; a final stop stays with abbreviations.
func (s *splitter) wordEnd() int {
	i := s.pos
	for i < s.end && i-s.pos < longestWord {
		r, size := utf8.DecodeRuneInString(s.text[i:s.end])
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r):
			i += size
		case isJoint(r) && i+size < s.end && s.joins(i, i+size, r):
			i += size
		case r == '.' && abbreviates(s.text[s.pos:i]):
			return i + 1
		default:
			return i
		}
	}
	return i
}

func isJoint(r rune) bool {
	switch r {
	case '-', '‑', '\'', '’', 'ʼ', 'ʻ', '.':
		return true
	}
	return false
}

// joins reports whether the joint r between the word so far and what follows
// at next belongs to the word. A stop does inside "U.S." and "site.org", not
// where two sentences touch ("ended.Then").
func (s *splitter) joins(at, next int, r rune) bool {
	after, _ := utf8.DecodeRuneInString(s.text[next:s.end])
	if !unicode.IsLetter(after) && !(r == '-' && unicode.IsDigit(after)) {
		return false
	}
	if r != '.' {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(s.text[s.pos:at])
	if unicode.IsUpper(after) {
		return unicode.IsUpper(before) && lastPartLen(s.text[s.pos:at]) == 1
	}
	return unicode.IsLower(after) && after < utf8.RuneSelf && before < utf8.RuneSelf && !unicode.IsSpace(before)
}

// lastPartLen returns the number of letters after the last stop.
func lastPartLen(s string) int {
	return utf8.RuneCountInString(s[strings.LastIndexByte(s, '.')+1:])
}

// abbreviations keep their stop although it might end a sentence.
var abbreviations = wordSetExact(`Mr Mrs Ms Dr St Sr Jr Prof Gen Col Lt Maj Capt Cpl Sgt Adm Sen Rep Gov Hon Rev Fr Pres Mt Ft Inc Ltd Corp Co Bros
	No Nos Art Sec vs cf etc al approx Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Ph Mme Mlle Sra Srta Dra Ing Lic Abs Nr Hr Fr bzw ул г им т Gens Messrs
	Ave Blvd Rd Dept Univ Assn Intl Bhd Sdn Pte Pty Cie Cía`)

func abbreviates(s string) bool {
	if r, size := utf8.DecodeRuneInString(s); size == len(s) && unicode.IsUpper(r) {
		return true
	}
	if strings.Contains(s, ".") && lastPartLen(s) == 1 {
		return true
	}
	return abbreviations[s]
}

// cutPossessive returns the word without a possessive ending, and the length
// of that ending in bytes.
func cutPossessive(s string) (stem string, tail int) {
	for _, ending := range [...]string{"'s", "’s", "ʼs", "'S", "’S"} {
		if stem, ok := strings.CutSuffix(s, ending); ok && stem != "" {
			return stem, len(ending)
		}
	}
	return s, 0
}

// elision returns the length of a French elided article or preposition at the
// start of s ("l'", "d’", "qu'"), or 0. Capital ones are cut in French only,
// where "D'Artagnan" is rarer than "L'Assemblée".
func elision(s string, french bool) int {
	at := strings.IndexAny(s, "'’")
	if at <= 0 || at > 6 {
		return 0
	}
	_, size := utf8.DecodeRuneInString(s[at:])
	if at+size >= len(s) {
		return 0
	}
	switch head := s[:at]; head {
	case "l", "d", "qu", "n", "s", "c", "j", "m", "jusqu", "lorsqu", "puisqu", "dell", "nell", "all", "dall", "sull":
		return at + size
	case "L", "D", "Qu", "C", "J", "N", "S":
		if french {
			return at + size
		}
	}
	return 0
}

// addressEnd returns the length of the URL or e-mail address at the start of
// s, or 0.
func addressEnd(s string) int {
	end := strings.IndexFunc(s[:min(len(s), 2048)], func(r rune) bool { return unicode.IsSpace(r) || r == '<' || r == '>' || r == '|' || r == '"' })
	if end < 0 {
		end = min(len(s), 2048)
	}
	s = s[:end]
	if strings.HasPrefix(s, "www.") || strings.Contains(s[:min(len(s), 12)], "://") || isMail(s) {
		return len(strings.TrimRight(s, ".,;:!?)]}»”’'*_"))
	}
	return 0
}

func isMail(s string) bool {
	at := strings.IndexByte(s, '@')
	return at > 0 && strings.IndexByte(s[at:], '.') > 1 && !strings.ContainsAny(s[:at], "(),;:")
}

func shapeOf(s string, k kind) shape {
	if k != word {
		return figure
	}
	upper, lower, first := 0, 0, false
	for i, r := range s {
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			first = first || i == 0
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	switch {
	case upper == 0:
		return small
	case lower == 0 && upper == 1 && len(s) <= 4 && strings.HasSuffix(s, "."):
		return initial
	case lower == 0 && upper > 1:
		return caps
	case first:
		return capital
	}
	return mixed
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func wordSet(list string) map[string]bool { return wordSetExact(strings.ToLower(list)) }

func wordSetExact(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}
