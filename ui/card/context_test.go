package card

import (
	"strings"
	"testing"

	"lectern/corpus"
)

func TestContextLeavesMarkupOut(t *testing.T) {
	text := "Before.\n\nThe **bold Board** met\nin [Lisbon](http://x) today.\n\nAfter."
	leaf := func(s string) corpus.Span {
		at := strings.Index(text, s)
		return corpus.Span{Start: at, End: at + len(s)}
	}
	start, end := strings.Index(text, "The"), strings.Index(text, "\n\nAfter")
	doc := &corpus.Document{Text: text, Blocks: []corpus.Block{
		{Span: leaf("Before."), Leaves: []corpus.Span{leaf("Before.")}},
		{Span: corpus.Span{Start: start, End: end}, Leaves: []corpus.Span{
			leaf("The "), leaf("bold Board"), leaf(" met"), leaf("in "), leaf("Lisbon"), leaf(" today."),
		}},
	}}
	left, mention, right := around(doc, leaf("Lisbon"), 200)
	if left != "The bold Board met in " || mention != "Lisbon" || right != " today." {
		t.Errorf("got %q, %q, %q", left, mention, right)
	}
	left, mention, _ = around(doc, leaf("Board"), 6)
	if left != "bold " || mention != "Board" {
		t.Errorf("with little reach: got %q, %q", left, mention)
	}
}

func TestContextOfSpansThatDoNotFit(t *testing.T) {
	doc := &corpus.Document{Text: "日本語 text"}
	if l, m, r := around(doc, corpus.Span{Start: 3, End: 6}, 1); l != "日" && l != "" || m != "本" || r != "" {
		t.Errorf("no blocks: got %q, %q, %q", l, m, r)
	}
	for _, span := range []corpus.Span{{}, {Start: 5, End: 3}, {Start: -1, End: 2}, {Start: 0, End: 99}} {
		if l, m, r := around(doc, span, 10); l+m+r != "" {
			t.Errorf("%v: got %q, %q, %q", span, l, m, r)
		}
	}
}

func FuzzContext(f *testing.F) {
	f.Add("The **bold Board** met\nin Lisbon.", 4, 12, 6, 14, 20)
	f.Add("日本語\n\tテキスト", 0, 9, 3, 6, 2)
	f.Fuzz(func(t *testing.T, text string, leafStart, leafEnd, start, end, reach int) {
		if leafStart < 0 || leafEnd < leafStart || leafEnd > len(text) {
			t.Skip()
		}
		all := corpus.Span{End: len(text)}
		leaf := corpus.Span{Start: leafStart, End: leafEnd}
		doc := &corpus.Document{Text: text, Blocks: []corpus.Block{{Span: all, Leaves: []corpus.Span{leaf}}}}
		left, mention, right := around(doc, corpus.Span{Start: start, End: end}, max(reach, 0)%1000)
		if strings.ContainsAny(left+mention+right, "\n\t") {
			t.Errorf("more than one line: %q, %q, %q", left, mention, right)
		}
		if n := len(left) + len(mention) + len(right); n > 3*len(text) {
			t.Errorf("%d bytes from a text of %d", n, len(text))
		}
	})
}
