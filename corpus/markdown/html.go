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
	for pos := 0; pos < len(s); {
		open := strings.IndexByte(s[pos:], '<')
		if open < 0 {
			open = len(s) - pos
		}
		if open > 0 {
			spans = append(spans, corpus.Span{Start: pos, End: pos + open})
		}
		pos += open
		pos += markupLen(s[pos:])
	}
	return spans
}

// markupLen returns the length of the tag, comment or unread element that s
// begins with; a "<" that opens nothing is text of length one that is dropped.
func markupLen(s string) int {
	switch {
	case s == "":
		return 0
	case strings.HasPrefix(s, "<!--"):
		return through(s, "-->")
	case hasTag(s, "script"):
		return through(s, "</script>")
	case hasTag(s, "style"):
		return through(s, "</style>")
	}
	return through(s, ">")
}

func hasTag(s, name string) bool {
	return len(s) > len(name)+1 && strings.EqualFold(s[1:len(name)+1], name)
}

// through returns the length of s up to and with the first end, whose letters
// may be of any case, or all of s when there is none.
func through(s, end string) int {
	for i := 0; i+len(end) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(end)], end) {
			return i + len(end)
		}
	}
	return len(s)
}
