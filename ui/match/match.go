// Package match finds what a person means by a few typed letters in a list of
// names.
//
// It owns the order of the answers: a name that equals what was typed comes
// first, then names that begin with it, names with a word that begins with
// it, names that hold it, and at last names that hold its letters in order
// (fuzzy). Case does not matter. It guarantees that within one kind the order
// of the list is kept, so that a list sorted by date stays so; only fuzzy
// answers are ordered by how well they fit.
package match

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
)

// Kind is how a name answers a pattern, from the best.
type Kind uint8

// The kinds of answers.
const (
	Exact Kind = iota
	Prefix
	Word
	Inside
	Fuzzy
	None
)

// Classify returns how name answers pattern without looking for a fuzzy
// answer: Exact to Inside, or None. An empty pattern is the prefix of any name.
func Classify(pattern, name string) Kind {
	return classify(strings.ToLower(pattern), strings.ToLower(name))
}

// classify works on text in lower case.
func classify(pattern, name string) Kind {
	if strings.HasPrefix(name, pattern) {
		if len(name) == len(pattern) {
			return Exact
		}
		return Prefix
	}
	kind := None
	for from := 0; ; {
		i := strings.Index(name[from:], pattern)
		if i < 0 {
			return kind
		}
		kind = Inside
		before, _ := utf8.DecodeLastRuneInString(name[:from+i])
		if !unicode.IsLetter(before) && !unicode.IsDigit(before) {
			return Word
		}
		from += i + len(pattern)
	}
}

// Find returns the indexes of the names that answer pattern, the best first.
// An empty pattern answers with every name in order.
func Find(pattern string, names []string) []int {
	found, rest := literal(pattern, names)
	return append(found, findFuzzy(strings.ToLower(pattern), names, rest)...)
}

// Literal is [Find] without fuzzy answers.
func Literal(pattern string, names []string) []int {
	found, _ := literal(pattern, names)
	return found
}

// literal also returns the names that do not hold the pattern.
func literal(pattern string, names []string) (answers, rest []int) {
	pattern = strings.ToLower(strings.TrimSpace(pattern))
	var found [Fuzzy][]int
	for i, name := range names {
		if kind := classify(pattern, strings.ToLower(name)); kind == None {
			rest = append(rest, i)
		} else {
			found[kind] = append(found[kind], i)
		}
	}
	return slices.Concat(found[:]...), rest
}

// findFuzzy looks at the names with the given indexes only.
func findFuzzy(pattern string, names []string, rest []int) []int {
	matches := fuzzy.FindFrom(strings.ReplaceAll(pattern, " ", ""), chosen{names, rest})
	indexes := make([]int, len(matches))
	for i, m := range matches {
		indexes[i] = rest[m.Index]
	}
	return indexes
}

// chosen shows a part of a list to package fuzzy.
type chosen struct {
	names   []string
	indexes []int
}

func (c chosen) String(i int) string { return c.names[c.indexes[i]] }
func (c chosen) Len() int            { return len(c.indexes) }
