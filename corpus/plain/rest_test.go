package plain

import (
	"strings"
	"testing"

	"lectern/corpus"
)

// What lies beyond the limit is preformatted, in blocks of moderate length,
// and nothing of it is lost.
func TestLinesBeyondTheLimit(t *testing.T) {
	text := "Heading\n\n" + wrapped + "\n\n  set in \r\n\n\nlast " + strings.Repeat("line of many\n\n", 1000)
	all := corpus.Span{End: len(text)}
	found := blocks(text, all, 5)
	checkBlocks(t, text, all, found)
	if got := outline(text, found[:2]); got != "H Heading\nP one two three four\n" {
		t.Errorf("before the limit:\n%s", got)
	}
	rest := found[2:]
	if got := rest[0].Leaves[0].In(text); got != "set in" {
		t.Errorf("the rest begins with %q", got)
	}
	if len(rest) < 2 {
		t.Errorf("the rest is %d blocks", len(rest))
	}
	for _, b := range rest {
		if b.Kind != corpus.Code || b.Len() > restLength+len("line of many\n") {
			t.Errorf("block of kind %d with %d bytes", b.Kind, b.Len())
		}
	}
}

func TestNothingBeyondTheLimit(t *testing.T) {
	text := "One line.\n\nAnother.\n\n \n"
	found := blocks(text, corpus.Span{End: len(text)}, 2)
	if got := outline(text, found); got != "P One\nP Another.\n" {
		t.Errorf("got\n%s", got)
	}
}
