package ner

import (
	"strings"
	"testing"

	"lectern/corpus"
)

// report is running text of the common kind, long enough for a stable figure.
func report() *corpus.Document {
	const paragraph = "President Aliya Sarsenova of Kazakhstan met António Guterres, Secretary-General of the United Nations (UN), in Almaty on 3 June 2024. " +
		"The Ministry of Foreign Affairs said the talks had been useful and that a second round would follow in Geneva before the end of the year. " +
		"Members of the committee asked how the money would be spent; nobody from the bank could tell them, and the meeting closed early.\n"
	return goldDocument{Lang: "en", Text: strings.Repeat(paragraph, 250)}.document()
}

func BenchmarkRecognize(b *testing.B) {
	r, doc := newRecognizer(b), report()
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		r.Recognize(doc)
	}
}

// BenchmarkNew measures what the program waits for before the first document.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := New(); err != nil {
			b.Fatal(err)
		}
	}
}
