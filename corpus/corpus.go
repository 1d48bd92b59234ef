// Package corpus is the vocabulary of lectern: documents, the mentions found
// in them, the entities those mentions name, and the questions one can ask of
// a collection.
//
// It owns the words and their invariants and nothing else: it reads no files,
// recognizes no names and knows no terminal. Every other package of the core
// speaks in these types; only package ingest joins those packages together.
//
// A byte offset means the same thing everywhere: a position in
// [Document.Text], which is valid UTF-8 with its control characters removed.
package corpus

// Span is a half-open range of UTF-8 byte offsets into [Document.Text]. Both
// ends lie on character boundaries.
type Span struct {
	Start, End int
}

// Len returns the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// In returns the part of text that the span covers.
func (s Span) In(text string) string { return text[s.Start:s.End] }
