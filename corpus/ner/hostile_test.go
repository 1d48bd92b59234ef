package ner

import (
	"strings"
	"testing"
)

// BenchmarkHostile measures texts that could cost more than their length.
func BenchmarkHostile(b *testing.B) {
	r := newRecognizer(b)
	for name, unit := range map[string]string{
		"capitals": "A ", "connectors": "Bank of the ", "brackets": "Bank ( ", "hyphens": "US-US-", "stops": "a.b.", "apostrophes": "l'", "no spaces": "x", "acronyms": "UN EU ", "dates": "May 2021 ",
	} {
		b.Run(name, func(b *testing.B) {
			doc := goldDocument{Lang: "fr", Text: strings.Repeat(unit, (64<<10)/len(unit))}.document()
			b.SetBytes(int64(len(doc.Text)))
			for b.Loop() {
				r.Recognize(doc)
			}
		})
	}
}
