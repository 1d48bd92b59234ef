package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"lectern/corpus"
)

// html makes a paragraph of the text of an HTML block, whose tags are dropped.
// What is not meant to be read (comments, scripts, styles) goes too.
func (c *converter) html(n *ast.HTMLBlock) *Node {
	lines := n.Lines()
	if lines.Len() == 0 {
		return nil
	}
	start, end := lines.At(0).Start, lines.At(lines.Len()-1).Stop
	if n.HasClosure() {
		end = max(end, n.ClosureLine.Stop)
	}
	r := runner{text: c.text}
	source := c.text[c.base+start : c.base+end]
	last := byte(' ')
	for _, s := range htmlText(source) {
		if isWord(last) && isWord(source[s.Start]) {
			r.atom(" ", c.base+start+s.Start, c.base+start+s.Start)
		}
		r.prose(c.base+start+s.Start, c.base+start+s.End)
		last = source[s.End-1]
	}
	node := &Node{Kind: Paragraph, Inlines: []Inline{{Kind: Text, Runs: r.runs}}}
	node.Span = visible(node.Inlines)
	if strings.TrimSpace(node.Span.In(c.text)) == "" {
		return nil
	}
	return node
}

// isWord reports whether c belongs to a word, so that a tag between two such
// bytes parts words; the bytes of a character beyond ASCII do.
func isWord(c byte) bool {
	return c >= 0x80 || 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
}

// htmlText returns the stretches of s that lie outside of tags.
func htmlText(s string) []corpus.Span {
	var spans []corpus.Span
	m := markup{open: map[string]bool{}}
	for pos := 0; pos < len(s); {
		open := strings.IndexByte(s[pos:], '<')
		if open < 0 {
			open = len(s) - pos
		}
		if open > 0 {
			spans = append(spans, corpus.Span{Start: pos, End: pos + open})
		}
		pos += open
		pos += m.length(s[pos:])
	}
	return spans
}

// markup measures the tags of one text. It remembers which ends are not to come
// any more, so that a flood of openings is not searched through for each.
type markup struct {
	open map[string]bool
}

// unread are the openings of what is not meant to be read, with their ends.
var unread = []struct{ begin, end string }{
	{"<!--", "-->"},
	{"<script", "</script>"},
	{"<style", "</style>"},
}

// length returns the length of the tag, comment or unread element that s begins
// with. One that is never closed is its opening alone: a browser would hide all
// the rest, a reader must not lose it. A "<" that opens nothing is dropped.
func (m *markup) length(s string) int {
	if s == "" {
		return 0
	}
	for _, u := range unread {
		if len(s) < len(u.begin) || !strings.EqualFold(s[:len(u.begin)], u.begin) {
			continue
		}
		if n := m.through(s, u.end); n > 0 {
			return n
		}
		if u.end == "-->" {
			return len(u.begin)
		}
	}
	return max(m.through(s, ">"), 1)
}

// through returns the length of s up to and with the first end, whose letters
// may be of any case; zero when there is none.
func (m *markup) through(s, end string) int {
	if m.open[end] {
		return 0
	}
	for i := 0; i+len(end) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(end)], end) {
			return i + len(end)
		}
	}
	m.open[end] = true
	return 0
}
