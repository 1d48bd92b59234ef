package page

import (
	"container/list"
	"sync"

	"lectern/corpus"
	"lectern/ui/theme"
)

// Key names a page in a [Cache].
type Key struct {
	Document corpus.DocumentID
	Width    int
	Theme    theme.Name
	Output   theme.Output
}

// Cache keeps the pages used last. It is made by [NewCache] and may be used by
// several goroutines.
type Cache struct {
	mu      sync.Mutex
	limit   int // lines
	lines   int
	recent  *list.List // of *cached, the page used last at the front
	entries map[Key]*list.Element
}

type cached struct {
	key  Key
	page *Page
}

// NewCache returns a cache that keeps at most the given number of lines over
// all its pages, and always the page used last.
func NewCache(lines int) *Cache {
	return &Cache{limit: lines, recent: list.New(), entries: make(map[Key]*list.Element)}
}

// Get returns the page, if it is kept.
func (c *Cache) Get(k Key) (*Page, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.entries[k]
	if !ok {
		return nil, false
	}
	c.recent.MoveToFront(e)
	return e.Value.(*cached).page, true
}

// Put keeps a page in place of an earlier one of the same key.
func (c *Cache) Put(k Key, p *Page) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e, ok := c.entries[k]; ok {
		c.drop(e)
	}
	c.entries[k] = c.recent.PushFront(&cached{key: k, page: p})
	c.lines += p.Height()
	for c.lines > c.limit && c.recent.Len() > 1 {
		c.drop(c.recent.Back())
	}
}

// Clear drops every page, as when documents have been read anew.
func (c *Cache) Clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.recent.Init()
	clear(c.entries)
	c.lines = 0
}

func (c *Cache) drop(e *list.Element) {
	entry := e.Value.(*cached)
	c.recent.Remove(e)
	delete(c.entries, entry.key)
	c.lines -= entry.page.Height()
}
