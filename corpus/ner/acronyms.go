package ner

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shareAcronyms lets a full name and the acronym that the text gives for it
// ("World Health Organization (WHO)") speak for each other's type.
func (d *document) shareAcronyms(segs []segment, keys []string, n *names) {
	for i := 1; i < len(segs); i++ {
		if keys[i] == keys[i-1] || !d.defines(&segs[i-1], &segs[i]) {
			continue
		}
		long, short := n.ballots[keys[i-1]], n.ballots[keys[i]]
		sum := long.scaled()
		for k, x := range short.scaled() {
			sum[k] += x
		}
		for _, b := range [...]*ballot{long, short} {
			b.sum, b.count = sum, 1
		}
	}
}

// defines reports whether b stands in brackets right after a, or a after b,
// and one abbreviates the other.
func (d *document) defines(a, b *segment) bool {
	if a.passage != b.passage || b.first != a.end+1 {
		return false
	}
	t := d.passages[a.passage].tokens
	if t[a.end].text != "(" {
		return false
	}
	left, right := t[a.first:a.end], t[b.first:b.end]
	return abbreviatesName(right, left) || abbreviatesName(left, right)
}

// abbreviatesName reports whether short, a single word of capitals or two
// ("NATO PA"), is made of initials of long in any order of the words: most of
// its letters are found.
func abbreviatesName(short, long []token) bool {
	if len(short) > 2 || len(long) < 2 {
		return false
	}
	letters := 0
	var have strings.Builder
	for i := range long {
		for part := range strings.FieldsFuncSeq(long[i].text, func(r rune) bool { return r == '-' || r == '‑' }) {
			r, _ := utf8.DecodeRuneInString(part)
			have.WriteRune(unicode.ToUpper(r))
		}
	}
	initials := have.String()
	found := 0
	for i := range short {
		if short[i].shape != caps && short[i].shape != mixed && short[i].shape != capital {
			return false
		}
		for _, r := range short[i].text {
			if !unicode.IsUpper(r) {
				continue
			}
			letters++
			if at := strings.IndexRune(initials, r); at >= 0 {
				initials = initials[:at] + initials[at+utf8.RuneLen(r):]
				found++
			}
		}
	}
	return letters >= 2 && found*4 >= letters*3
}
