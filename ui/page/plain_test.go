package page

import (
	"strings"
	"testing"

	"lectern/corpus"
)

func TestTogether(t *testing.T) {
	long := strings.Repeat("A long line of prose. ", 5)
	for _, c := range []struct {
		name string
		text string // two blocks, one a line
		set  func(a, b *corpus.Block)
		want bool
	}{
		{"verse", "Short is\nthis line", func(a, b *corpus.Block) {}, true},
		{"verse with a blank line", "Short is\n\nthis line", func(a, b *corpus.Block) {}, false},
		{"paragraphs", long + "\n" + long, func(a, b *corpus.Block) {}, false},
		{"items", long + "\n" + long, func(a, b *corpus.Block) { a.Kind, b.Kind = corpus.Item, corpus.Item }, true},
		{"heading", "Short\nline", func(a, b *corpus.Block) { a.Kind = corpus.Heading }, false},
		{"residue", long + "\n" + long, func(a, b *corpus.Block) {
			a.Boilerplate, b.Boilerplate, b.Kind = true, true, corpus.Heading
		}, true},
		{"text before residue", long + "\n" + long, func(a, b *corpus.Block) { b.Boilerplate = true }, false},
	} {
		first := strings.IndexByte(c.text, '\n')
		second := strings.LastIndexByte(c.text, '\n') + 1
		a := corpus.Block{Span: corpus.Span{Start: 0, End: first}}
		b := corpus.Block{Span: corpus.Span{Start: second, End: len(c.text)}}
		c.set(&a, &b)
		if got := together(c.text, &a, &b); got != c.want {
			t.Errorf("%s: together is %v", c.name, got)
		}
	}
}
