package resolve

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus/gazetteer"
)

// bodyName is the name of an organization, an event or a law taken apart.
type bodyName struct {
	words   []string // normal form of the words that tell, in order
	country string   // of a leading adjective or a trailing "of"; not among words
	acronym bool     // one word in capitals
	generic bool     // every word is one that many bodies have
	letters []string // the acronyms its initials give
	short   []string // the shorter forms it may be named by
}

// key is equal for names that are equal but for spelling.
func (b bodyName) key() string { return strings.Join(b.words, " ") + "|" + b.country }

// connectors are words of a name that do not tell and that acronyms skip.
var connectors = set(`the of and for on in to by at a an de la le les du des d l et pour sur en del los las el y para por
	der die das des und für von zu im am und и по в на при о об из для & un une -`)

// sameWords brings spellings of one word together.
var sameWords = map[string]string{
	"centre": "center", "labour": "labor", "defence": "defense", "programme": "program", "theatre": "theater",
	"parliamentary": "parliament", "cooperation": "cooperation", "saint": "st", "republic": "",
	"interparliamentary": "inter parliament", "intergovernmental": "inter governmental",
	"ltd": "", "inc": "", "llc": "", "plc": "", "corp": "", "corporation": "", "co": "", "company": "", "gmbh": "", "ag": "", "sa": "", "s.a": "",
	"nv": "", "jsc": "", "pjsc": "", "ojsc": "", "llp": "", "limited": "",
	"pty": "", "eood": "", "ood": "", "ad": "", "oy": "", "ab": "", "bv": "", "kg": "", "spa": "", "s.p.a": "", "srl": "", "s.r.l": "", "sl": "", "sas": "",
	"tbk": "", "berhad": "", "bhd": "", "pte": "", "se": "", "aps": "", "oü": "", "kft": "", "s.l": "", "doo": "", "d.o.o": "", "ооо": "", "оао": "", "пао": "", "ао": "", "зао": "", "тоо": "",
	"bros": "brothers", "intl": "international", "dept": "department", "govt": "government", "univ": "university",
}

// genericWords are what many bodies are called; a name of these alone tells
// one body from another only together with a country or within one document.
var genericWords = set(`senate parliament government ministry minister foreign affair interior internal finance defense justice health education
	economy energy culture sport tourism trade agriculture transport environment labor house representative commons lord lower upper chamber national assembly
	council state supreme court constitutional high central bank election commission electoral committee cabinet security police army navy air force
	armed forces party office prosecutor general prime presidential administration federal department union public service federation university board
	center authority agency institute association foundation museum library news emergency situation external treasury congress bundestag
	democratic socialist people liberal conservative labour republican national opposition city council mayor district regional`)

// descriptors end the full name of a body whose first words are its short name.
var descriptors = set(`news agency group holding bank university corporation foundation institute party newspaper channel tv airline airway
	international association federation company media press service club center council network industry system energy motor
	store service services hotel museum theater college school hospital church restaurant limited co partner technology technologies
	capital insurance union fund commission committee league team movement lab laboratory research shipping line mining oil gas
	resource holding brewery book publishing press cooperative trust society company bureau agentur verlag`)

// longestBody bounds the words of a name that are looked at.
const longestBody = 32

// parseBody takes a name apart.
func (c *collection) parseBody(text string) bodyName {
	fields := strings.FieldsFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(`,"“”«»()[]*_„/:;`, r)
	})
	fields = fields[:min(len(fields), longestBody)]
	var name bodyName
	name.acronym = len(fields) == 1 && isAcronym(fields[0])
	fields = c.cutParent(fields, &name)
	name.generic = true
	for _, field := range fields {
		folded := strings.TrimSuffix(strings.TrimSuffix(gazetteer.Fold(field), "'s"), ".")
		if connectors[folded] && len(fields) > 1 && (shouted(text) || !isAcronym(field)) {
			continue
		}
		for _, word := range strings.Fields(bodyWord(folded)) {
			name.words = append(name.words, word)
			name.generic = name.generic && (genericWords[word] || genericWords[strings.TrimSuffix(word, "s")])
		}
	}
	if len(name.words) == 0 {
		name.words = []string{gazetteer.Fold(text)}
		name.generic = false
	}
	if len(name.words) > 1 && name.words[len(name.words)-1] == "parliament" && !name.generic {
		name.words = name.words[:len(name.words)-1] // a chamber "of the Parliament" is that chamber
	}
	name.letters = lettersOf(text)
	name.short = shortened(name, text)
	return name
}

// bodyWord returns the normal form of a folded word: no hyphens, American
// spelling, singular, Russian without its ending and in Latin letters.
func bodyWord(word string) string {
	if cyrillic(word) && !isDigits(word) {
		if same, ok := sameWords[word]; ok {
			return same
		}
		return skeleton(romanize(stemRussian(strings.ReplaceAll(word, "-", ""))))
	}
	word = strings.TrimPrefix(strings.ReplaceAll(word, "co-op", "coop"), "'")
	word = strings.ReplaceAll(word, "inter-", "inter")
	word = strings.ReplaceAll(word, "isation", "ization")
	if same, ok := sameWords[word]; ok {
		return same
	}
	if strings.Contains(word, "-") {
		parts := strings.Split(word, "-")
		for i := range parts {
			parts[i] = bodyWord(parts[i])
		}
		return strings.Join(parts, " ")
	}
	if len(word) > 4 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "is") && !strings.HasSuffix(word, "us") {
		word = word[:len(word)-1]
	}
	return strings.ReplaceAll(word, "zh", "j")
}

func isDigits(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

// cutParent takes the country, or another place the collection mentions, off a name: "Kazakh Senate", "Kazakhstan
// Parliament", "Senate of Kazakhstan", "Ministry of Justice of the Republic of Belarus".
func (c *collection) cutParent(fields []string, name *bodyName) []string {
	if len(fields) < 2 {
		return fields
	}
	for n := min(4, len(fields)-1); n >= 1; n-- {
		tail := strings.Join(fields[len(fields)-n:], " ")
		country := c.parents.place(strings.TrimPrefix(tail, "the "))
		before := strings.ToLower(fields[len(fields)-n-1])
		if country == "" {
			continue
		}
		if joins := before == "of" || before == "the" || before == "de" || before == "du" || cyrillic(tail); !joins {
			continue
		}
		rest := fields[:len(fields)-n]
		for len(rest) > 1 && connectors[strings.ToLower(rest[len(rest)-1])] {
			rest = rest[:len(rest)-1]
		}
		name.country = country
		return rest
	}
	head := strings.TrimSuffix(strings.TrimSuffix(fields[0], "'s"), "’s")
	if connectors[strings.ToLower(head)] {
		return fields
	}
	for n := min(2, len(fields)-1); n >= 1; n-- {
		front := strings.Join(append(slices.Clone(fields[:n-1]), strings.TrimSuffix(strings.TrimSuffix(fields[n-1], "'s"), "’s")), " ")
		country := c.parents.owner(front)
		if country != "" && !connectors[strings.ToLower(fields[n])] {
			name.country = country
			return fields[n:]
		}
	}
	return fields
}

// shouted reports whether a name of several words is written in capitals
// throughout, so that capitals do not make an acronym of its words.
func shouted(text string) bool {
	letters := 0
	for _, r := range text {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 8 && strings.Contains(text, " ")
}

// isAcronym reports whether the word is written like an acronym: capitals,
// with at most one small letter.
func isAcronym(word string) bool {
	capitals, others := 0, 0
	for _, r := range strings.ReplaceAll(word, ".", "") {
		switch {
		case unicode.IsUpper(r):
			capitals++
		default:
			others++
		}
	}
	return capitals >= 2 && others <= 1 && capitals+others <= 8
}

// initials returns the first letters of the words that tell.
func initials(words []string) string {
	var b strings.Builder
	for _, word := range words {
		r, _ := utf8.DecodeRuneInString(word)
		b.WriteRune(r)
	}
	return b.String()
}
