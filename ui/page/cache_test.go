package page

import (
	"testing"

	"lectern/corpus"
)

func TestCache(t *testing.T) {
	c := NewCache(25)
	page := func() *Page { return &Page{Lines: make([]string, 10)} }
	for i := range 3 {
		c.Put(Key{Document: corpus.DocumentID(i)}, page())
	}
	if _, ok := c.Get(Key{Document: 0}); ok {
		t.Error("the oldest page is still there")
	}
	if _, ok := c.Get(Key{Document: 1}); !ok {
		t.Error("a page within the bound is gone")
	}
	c.Put(Key{Document: 3}, page())
	if _, ok := c.Get(Key{Document: 2}); ok {
		t.Error("the page used least recently is still there")
	}
	big := &Page{Lines: make([]string, 100)}
	c.Put(Key{Document: 4}, big)
	if got, ok := c.Get(Key{Document: 4}); !ok || got != big {
		t.Error("the page used last is gone")
	}
	if c.Clear(); c.lines != 0 || c.recent.Len() != 0 {
		t.Error("clearing left something")
	}
}
