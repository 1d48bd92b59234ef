package resolve

import (
	"strings"
	"unicode"

	"lectern/corpus/gazetteer"
)

// cyrillic reports whether the first letter of s is Cyrillic.
func cyrillic(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.Is(unicode.Cyrillic, r)
		}
	}
	return false
}

// romanLetters is the BGN/PCGN romanization of Russian without its marks, with
// the letters of Ukrainian, Belarusian and Kazakh.
var romanLetters = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ё': "e", 'ж': "zh", 'з': "z", 'и': "i",
	'й': "y", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t",
	'у': "u", 'ф': "f", 'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "y",
	'ь': "", 'э': "e", 'ю': "yu", 'я': "ya", 'і': "i", 'ї': "yi", 'є': "ye", 'ґ': "g", 'ў': "u",
	'ә': "a", 'ғ': "g", 'қ': "k", 'ң': "n", 'ө': "o", 'ұ': "u", 'ү': "u", 'һ': "h",
}

// romanize writes Cyrillic letters in Latin ones and keeps all others.
func romanize(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if latin, ok := romanLetters[unicode.ToLower(r)]; ok {
			b.WriteString(latin)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// digraphs bring the common ways to write one sound in Latin letters together:
// "Japarov", "Zhaparov" and "Dzhaparov", "Tolstoy" and "Tolstoï".
var digraphs = strings.NewReplacer(
	"shch", "s", "tsch", "c", "sch", "s", "tch", "c", "dzh", "j", "zh", "j", "dj", "j",
	"sh", "s", "ch", "c", "kh", "h", "ph", "f", "ck", "k", "q", "k", "x", "ks", "w", "v",
	"ts", "c", "tz", "c", "ou", "u", "'", "", "ʼ", "", "’", "", ".", "",
)

// skeleton folds a lower-case Latin name so that its transliterations agree:
// after [digraphs], doubled letters count once, and y, i and j beside a
// vowel are left out: "Yerlan" and "Erlan".
func skeleton(s string) string {
	s = digraphs.Replace(s)
	if stem, ok := strings.CutSuffix(s, "ff"); ok && len(stem) > 3 {
		s = stem + "v" // "Todoroff"
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == 'y' {
			c = 'i'
		}
		beside := i+1 < len(s) && vowel(s[i+1]) || len(b) > 0 && vowel(b[len(b)-1])
		if c == 'i' && beside && len(s) > 2 {
			continue
		}
		if len(b) > 0 && b[len(b)-1] == c {
			continue
		}
		b = append(b, c)
	}
	return string(b)
}

func vowel(c byte) bool {
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'
}

// russianEndings are the case endings of Russian names and adjectives, the
// longest first. Taking one off brings "Путина" and "Путин", "Сергею" and
// "Сергей", "Захаровой" and "Захарова" together. A snowball stemmer also takes
// the suffixes off that make one surname differ from another, so lectern has
// this smaller table.
var russianEndings = []string{
	"ского", "скому", "скими", "ский", "ским", "ском", "ская", "ской", "скую", "ские", "ских",
	"иями", "ого", "его", "ому", "ему", "ыми", "ими", "ами", "ями", "иях", "ием", "ией",
	"ый", "ий", "ой", "ей", "ая", "яя", "ое", "ее", "ые", "ие", "ую", "юю", "ых", "их", "ым", "им", "ом", "ем", "ём",
	"ам", "ям", "ах", "ях", "ов", "ия", "ию", "ии", "ью",
	"а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й",
}

// stemRussian takes the case ending off a lower-case Russian word. At least
// three letters remain.
func stemRussian(word string) string {
	const shortest = 3 * len("а")
	for _, ending := range russianEndings {
		stem, ok := strings.CutSuffix(word, ending)
		if !ok || len(stem) < shortest || ending == "ов" && len(stem) < 6*len("а") {
			continue
		}
		if adjective := strings.HasPrefix(ending, "ск"); adjective {
			return stem + "ск"
		}
		if ending == "ов" || ending == "ем" && strings.HasSuffix(stem, "л") {
			continue
		}
		return stem
	}
	return word
}

// spelled returns two keys of one word: strict agrees for the transliterations
// of a Latin word, loose also for the same word in Cyrillic and its case forms.
func spelled(word string) (strict, loose string) {
	if cyrillic(word) {
		folded := strings.ReplaceAll(strings.ToLower(word), "ё", "е")
		loose = trimEnd(skeleton(romanize(stemRussian(folded))))
		return loose, loose
	}
	strict = skeleton(romanize(gazetteer.Fold(word)))
	return strict, trimEnd(strict)
}

// consonants returns a word without its vowels but for one at the start.
func consonants(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if !vowel(s[i]) || i == 0 {
			b = append(b, s[i])
		}
	}
	return string(b)
}

// trimEnd takes the final vowels off, which in Russian are case endings.
func trimEnd(s string) string {
	end := len(s)
	for end > 2 && vowel(s[end-1]) {
		end--
	}
	return s[:end]
}
