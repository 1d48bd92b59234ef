// Package query turns what a person types into a [corpus.Query].
//
// It owns the query language and the wording of its errors; what a query
// selects is the library's business. The language: words, which must all
// occur in a document, and "several words in quotation marks", which must
// follow each other. Case and diacritics make no difference.
package query

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
)

// Error says where a query could not be understood and what was expected.
type Error struct {
	Offset   int    // characters from the start of the query
	Expected string // as in "a closing quotation mark"
}

// Error implements error.
func (e *Error) Error() string {
	return fmt.Sprintf("at character %d of the query: expected %s", e.Offset+1, e.Expected)
}

// closing tells which mark ends a phrase that begins with the given one.
var closing = map[rune]rune{'"': '"', '“': '”', '«': '»', '„': '“'}

// Parse reads a query. A fault is an [*Error].
func Parse(text string) (corpus.Query, error) {
	var q corpus.Query
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(r) {
			at += size
			continue
		}
		phrase, length, err := term(text[at:])
		if err != nil {
			err.Offset = utf8.RuneCountInString(text[:at+err.Offset])
			return corpus.Query{}, err
		}
		if len(phrase) > 0 {
			q.Phrases = append(q.Phrases, phrase)
		}
		at += length
	}
	if q.Empty() {
		return q, &Error{Offset: 0, Expected: "a word"}
	}
	return q, nil
}

// term reads the word or the phrase at the start of text and tells its length
// in bytes. Offsets of its errors are bytes from the start of text.
func term(text string) ([]string, int, *Error) {
	first, size := utf8.DecodeRuneInString(text)
	end, quoted := closing[first]
	if !quoted {
		length := strings.IndexFunc(text, unicode.IsSpace)
		if length < 0 {
			length = len(text)
		}
		return wordsOf(text[:length]), length, nil
	}
	length := strings.IndexRune(text[size:], end)
	if length < 0 {
		return nil, 0, &Error{Offset: len(text), Expected: "a closing " + string(end)}
	}
	inside := text[size : size+length]
	return wordsOf(inside), size + length + utf8.RuneLen(end), nil
}

// wordsOf returns the words of a phrase; what has no letter and no digit is
// not a word.
func wordsOf(phrase string) []string {
	var words []string
	for _, w := range strings.Fields(phrase) {
		if strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) {
			words = append(words, w)
		}
	}
	return words
}
