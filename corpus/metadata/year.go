package metadata

import (
	"regexp"
	"strconv"
	"strings"

	"lectern/corpus/dates"
)

// thisYear are the phrases in English, Russian, French, Spanish and German by
// which a text speaks of the year in which it was written.
var thisYear = []string{
	"this year", "This year", "в этом году", "В этом году", "в текущем году", "В текущем году",
	"cette année", "Cette année", "este año", "Este año", "dieses Jahr", "Dieses Jahr", "diesem Jahr",
}

// anniversaries are what every word for an anniversary holds in them.
var anniversaries = []string{"nniversar", "nniversaire", "niversario", "лети", "Jahrestag", "jährig"}

// ahead are the words in the same languages by which a sentence speaks of what
// is still to come.
var ahead = []string{
	" will ", " shall ", " upcoming ", " forthcoming ", " is due ", " are due ", " is set ", " are set ",
	" expected ", " scheduled ", " planned ", " будет ", " будут ", " предстоит", " запланирован",
	" sera ", " seront ", " aura lieu", " prévu", " será ", " serán ", " tendrá ", " previst",
	" wird ", " werden ", " geplant", " bevorstehend",
}

// anniversary matches "25th anniversary" with the number in the first group
// that is not empty.
var anniversary = regexp.MustCompile(`\b(\d{1,3})(?:st|nd|rd|th) [Aa]nniversary|\b(\d{1,3})[-–]?(?:летие|летия|летию|летием)|\b(\d{1,3})e anniversaire|\b(\d{1,3})[.ºo°]* aniversario|\b(\d{1,3})(?:\. Jahrestag|-?jährige[smnr]? (?:Bestehen|Jubiläum))`)

// maxInferred is how many bytes of a document are searched for its year.
const maxInferred = 64 << 10

// yearSigns is what a text shows of the year in which it was written.
type yearSigns struct {
	done  int          // the latest year of which things are told as done
	next  int          // the latest year of which things lie ahead
	named map[int]bool // all years named
	ages  []int        // anniversaries kept, in years
}

// inferYear returns the year in which the text was written, where that follows
// from it, or zero. Each sign alone misleads, so it must show one of two:
//   - it speaks of "this year", tells what was done in a year, and what lies
//     ahead in the next;
//   - it is about an anniversary of something whose year it names, and the year
//     that makes is the latest that it names, after one told as done.
func inferYear(lines []line) int {
	speaks := mentions(lines, thisYear)
	if !speaks && !mentions(lines, anniversaries) {
		return 0
	}
	signs := readYearSigns(lines)
	if speaks && signs.done != 0 && signs.next == signs.done+1 {
		return signs.done
	}
	latest := max(signs.done, signs.next)
	for _, age := range signs.ages {
		if signs.named[latest-age] && signs.named[latest-1] {
			return latest
		}
	}
	return 0
}

// mentions reports whether a line holds one of the phrases.
func mentions(lines []line, phrases []string) bool {
	for _, l := range lines {
		if containsAny(l.text, phrases) {
			return true
		}
	}
	return false
}

func containsAny(s string, phrases []string) bool {
	for _, phrase := range phrases {
		if strings.Contains(s, phrase) {
			return true
		}
	}
	return false
}

func readYearSigns(lines []line) yearSigns {
	signs := yearSigns{named: map[int]bool{}}
	read := 0
	for _, l := range lines {
		if read += len(l.text); read > maxInferred {
			break
		}
		for sentence := range strings.SplitSeq(l.text, ". ") {
			signs.add(sentence)
		}
	}
	return signs
}

// add reads the years that a sentence names as points in time.
func (s *yearSigns) add(sentence string) {
	if !strings.ContainsAny(sentence, "0123456789") {
		return
	}
	s.addAges(sentence)
	isAhead := containsAny(sentence, ahead)
	for _, found := range dates.Find(sentence) {
		year := found.Date.Year
		switch {
		case year == 0 || found.Evidence == dates.Weak || strings.Contains(found.Value, ".."):
			continue
		case isAhead:
			s.next = max(s.next, year)
		default:
			s.done = max(s.done, year)
		}
		s.named[year] = true
	}
}

// addAges reads the anniversaries that a sentence names: a number beside the
// word, so that only the bytes about it need to be matched.
func (s *yearSigns) addAges(sentence string) {
	const about = 24
	for _, word := range anniversaries {
		i := strings.Index(sentence, word)
		if i < 0 {
			continue
		}
		near := sentence[max(0, i-about):min(len(sentence), i+len(word)+about)]
		if groups := anniversary.FindStringSubmatch(near); groups != nil {
			if age, err := strconv.Atoi(strings.Join(groups[1:], "")); err == nil {
				s.ages = append(s.ages, age)
			}
		}
	}
}
