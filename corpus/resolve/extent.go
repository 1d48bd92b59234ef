package resolve

import (
	"strings"

	"lectern/corpus"
)

// lastOfTitle returns the last token of the title whose head stands at i, not
// past limit.
func (f *titleFinder) lastOfTitle(i, limit int) int {
	for i < limit && f.at(i+1).before <= hyphen && (f.at(i+1).class == afterHead || f.isHead(i+1)) && f.at(i+1).mention < 0 {
		i++
	}
	if f.cyrillicAt(i) {
		return f.russianComplement(i, limit)
	}
	return f.complement(i, limit)
}

// complement follows "of …" from the head at i.
func (f *titleFinder) complement(i, limit int) int {
	end := i
	for at := i + 1; at <= limit && at-i < longestTitle; {
		if f.at(at).before != space || f.at(at).class != joiner && !(f.at(at).class == article && f.at(at).lower != "a") || f.person(at) {
			break
		}
		for f.at(at).before <= hyphen && (f.at(at).class == joiner || f.at(at).class == article) && at <= limit && f.at(at).mention < 0 {
			at++
		}
		stopAt := f.nounPhrase(at, limit)
		if stopAt == at || sentenceWords[f.at(at).lower] {
			break
		}
		if join := f.at(at - 1).lower; join == "a" || join == "an" {
			break
		} else if (join == "and" || join == "y" || join == "et" || join == "und") && (f.isHead(at) || !f.at(at).capital) {
			break
		}
		end, at = stopAt-1, stopAt
	}
	return end
}

// nounPhrase returns the token after the capitalised words and mentions from
// at on, or after one or two words written small; at itself when there are none.
func (f *titleFinder) nounPhrase(at, limit int) int {
	start := at
	for at <= limit && !f.person(at) && (at == start || f.at(at).before <= hyphen) {
		t := f.at(at)
		switch {
		case t.mention >= 0 && f.mentions[t.mention].Type != corpus.Date:
			for f.at(at+1).mention == t.mention && at < limit {
				at++
			}
		case t.mention >= 0:
			return at
		case t.capital, t.class == modifier || t.class == headWord, at == start && t.class == plainWord && t.lower != "":
		default:
			return at
		}
		if at == start && f.at(at).before > hyphen {
			return start
		}
		at++
	}
	return at
}

func (f *titleFinder) cyrillicAt(i int) bool { return cyrillic(f.at(i).lower) }

// russianComplement takes the words after a Russian head, whose genitives need
// no joining word.
func (f *titleFinder) russianComplement(i, limit int) int {
	end := i
	for end < limit && f.at(end+1).before <= hyphen && !f.person(end+1) && end-i < longestTitle {
		end++
	}
	return end
}

// russianAdjective reports whether the word has an adjective's ending, as in
// "ответственным".
func russianAdjective(word string) bool {
	if !cyrillic(word) {
		return false
	}
	for _, ending := range []string{"ый", "ий", "ого", "ому", "ым", "ая"} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// extendLeft returns the first token of the title whose head stands at i.
func (f *titleFinder) extendLeft(i int) int {
	first := i
	for n := 0; n < longestTitle; n++ {
		prev := f.at(first - 1)
		if f.at(first).before > hyphen || first == 0 || prev.owner && f.at(first).before == space || f.person(first-1) {
			return first
		}
		if prev.class == formerWord || prev.lower == "" {
			return first
		}
		if prev.mention >= 0 {
			if f.cyrillicAt(i) {
				return first
			}
			if kind := f.mentions[prev.mention].Type; kind == corpus.Date || kind == corpus.Event || kind == corpus.Law {
				return first
			}
			for f.at(first-1).mention == prev.mention {
				first--
			}
			continue
		}
		switch {
		case prev.class == modifier, f.isHead(first - 1), prev.class == chiefHead, prev.lower == "chief",
			russianAdjective(prev.lower) && !prev.capital:
			first--
		case prev.lower == "of" || prev.class == article && f.at(first-2).lower == "of":
			head := first - 2
			if prev.class == article {
				head--
			}
			if !f.isHead(head) || f.at(head+1).before != space {
				return first
			}
			first = head
		case prev.capital && prev.class == plainWord && f.at(first).capital && !sentenceWords[prev.lower]:
			first--
		default:
			return first
		}
	}
	return first
}
