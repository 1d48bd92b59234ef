// Package gold holds documents that a person annotated, and the figures that
// compare a run of lectern with them.
//
// It owns the form of the annotation (JSON Lines) and the measures: exact
// mentions, B-cubed linking, roles. It recognizes nothing, and nothing that
// recognizes may look into it but a test.
package gold

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"lectern/corpus"
)

// Document is an annotated text.
type Document struct {
	ID       string `json:"id"`
	Text     string `json:"text"`
	Title    string `json:"title"` // empty when the text has none
	Date     string `json:"date"`  // empty when the text supports none
	Mentions []Mention
	Roles    []Role

	// Optional spans may be marked or not.
	Optional []Span

	// Boilerplate are ranges in which nothing counts.
	Boilerplate []Span
}

// Span is a half-open range of UTF-8 byte offsets.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

func (s Span) span() corpus.Span { return corpus.Span{Start: s.Start, End: s.End} }

// Mention is a span that names an entity, with the names inside it.
type Mention struct {
	Span
	Type   string `json:"type"`
	Entity string `json:"entity"`
	Nested []Span `json:"nested"`
}

// Role is a title with the entity of the person who holds it.
type Role struct {
	Span
	Of string `json:"of"`
}

// longestLine bounds a line of the annotation in bytes.
const longestLine = 1 << 24

// Read reads annotated documents, one JSON object a line.
func Read(r io.Reader) ([]Document, error) {
	var documents []Document
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, longestLine)
	for lines.Scan() {
		var d Document
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			return nil, fmt.Errorf("line %d: %w", len(documents)+1, err)
		}
		documents = append(documents, d)
	}
	return documents, lines.Err()
}

// counted returns the mentions that lie outside of boilerplate.
func (d Document) counted() []Mention {
	var counted []Mention
	for _, m := range d.Mentions {
		if !d.inBoilerplate(m.span()) {
			counted = append(counted, m)
		}
	}
	return counted
}

func (d Document) inBoilerplate(s corpus.Span) bool {
	return slices.ContainsFunc(d.Boilerplate, func(b Span) bool { return b.span().Contains(s) })
}

// free returns the spans that are neither right nor wrong when found.
func (d Document) free() map[corpus.Span]bool {
	free := map[corpus.Span]bool{}
	for _, o := range d.Optional {
		free[o.span()] = true
	}
	for _, m := range d.Mentions {
		for _, n := range m.Nested {
			free[n.span()] = true
		}
	}
	return free
}
