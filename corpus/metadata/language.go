package metadata

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
	"golang.org/x/text/language"

	"lectern/corpus"
)

// The bounds in bytes of the text from which the language is told. Less than
// the first is a name or two; more than the second adds nothing.
const (
	minSample = 40
	maxSample = 2 << 10
)

// languageOf returns the ISO 639-1 code of the language that the front matter
// states, or that most of the text is in.
func languageOf(lines []line, front corpus.FrontMatter) string {
	if tag, err := language.Parse(strings.ReplaceAll(front.Lang, "_", "-")); err == nil {
		if base, confidence := tag.Base(); confidence == language.Exact {
			return base.String()
		}
	}
	text := languageSample(lines)
	if len(text) < minSample {
		return ""
	}
	if code := languageByLetters(text); code != "" {
		return code
	}
	if code := languageByWords(text); code != "" {
		return code
	}
	info := whatlanggo.Detect(text[:min(len(text), maxTrigrams)])
	if info.Script == nil || info.Script == unicode.Latin && !info.IsReliable() && len(text) < 4*minSample {
		return ""
	}
	return info.Lang.Iso6391()
}

// maxTrigrams is how many bytes are shown to the library, which needs half a
// millisecond for each thousand. It minds no broken character at the end.
const maxTrigrams = 1000

// common are words that make up a fifth of any prose in their language and
// that its neighbours do not share.
var common = commonWords(map[string]string{
	"en": "the of and to is was for that with by from are be were which this",
	"fr": "le les des et à du dans est une pour au qui sur aux par ont été cette il l d",
	"es": "el los las del y en con una por se su al lo fue más sus este",
	"de": "der die das und den von mit dem des ist im für auf ein eine nicht sich zu",
})

func commonWords(lists map[string]string) map[string]string {
	langs := map[string]string{}
	for lang, list := range lists {
		for word := range strings.FieldsSeq(list) {
			langs[word] = lang
		}
	}
	return langs
}

// minCommon is the share of common words in hundredths from which a language is
// certain, provided that no other has a third as many.
const minCommon = 14

// languageByWords returns the language of a text that is plainly in one of
// those that lectern knows best.
func languageByWords(text string) string {
	counts := map[string]int{}
	total := 0
	isBreak := func(r rune) bool { return !unicode.IsLetter(r) }
	for word := range strings.FieldsFuncSeq(text, isBreak) {
		total++
		if lang, ok := common[strings.ToLower(word)]; ok {
			counts[lang]++
		}
	}
	best, second := "", 0
	for lang, n := range counts {
		switch {
		case best == "" || n > counts[best]:
			second = max(second, counts[best])
			best = lang
		default:
			second = max(second, n)
		}
	}
	if counts[best]*100 < total*minCommon || second*3 > counts[best] {
		return ""
	}
	return best
}

// marks are the letters that tell the languages of one script apart, in the
// order in which they must be tried. Trigrams, which the library goes by,
// confuse Russian with its neighbours in texts of a page, and it knows none of
// the Turkic languages in Cyrillic.
var marks = []struct{ lang, letters string }{
	{"ja", "ぁあいうえおかがきくけこさしすせそたちっつてでとなにねのはばひへほまみむめもやよらりるれろわをんァアイウカキクコサシスタックテトドニノハバフプマミムメラリルレロンー"},
	{"tg", "ӣӯҷ"}, {"tt", "җ"}, {"kk", "ұіңө"}, {"uz", "ўҳ"}, {"ky", "ңөү"}, {"mn", "өү"},
	{"be", "ў"}, {"uk", "їєґі"}, {"mk", "ѓќѕ"}, {"sr", "ђћљњјџ"}, {"ru", "ыэё"}, {"bg", "ъ"},
}

// required are letters without which a language that shares its marks with
// others is not it.
var required = map[string]string{"kk": "қғә", "uz": "қғ", "ky": "ң", "be": "ыі"}

// markShare is the share of a language's marks among the letters of a text in
// it, at least: one in so many. In none of the languages above is it under one
// in a hundred; names of neighbours stay below.
const markShare = 150

// languageByLetters returns the language of a text in Cyrillic or Japanese
// script, where its letters show it.
func languageByLetters(text string) string {
	counts := map[rune]int{}
	letters, own := 0, 0
	for _, r := range text {
		if r < utf8.RuneSelf {
			if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
				letters++
			}
			continue
		}
		letters++
		if unicode.In(r, unicode.Cyrillic, unicode.Hiragana, unicode.Katakana, unicode.Han) {
			own++
			counts[unicode.ToLower(r)]++
		}
	}
	if 2*own < letters {
		return ""
	}
	count := func(letters string) int {
		n := 0
		for _, r := range letters {
			n += counts[r]
		}
		return n
	}
	for _, m := range marks {
		n := count(m.letters)
		if n >= 2 && n*markShare >= own && (required[m.lang] == "" || count(required[m.lang]) >= 2) {
			return m.lang
		}
	}
	return ""
}

// languageSample returns prose from the start of the text, or, when there is
// little of it, all lines.
func languageSample(lines []line) string {
	var b strings.Builder
	for _, proseOnly := range []bool{true, false} {
		for _, l := range lines {
			if b.Len() >= maxSample {
				break
			}
			if l.isProse() == proseOnly {
				b.WriteString(l.text)
				b.WriteByte('\n')
			}
		}
		if b.Len() >= 4*minSample {
			break
		}
	}
	return b.String()
}
