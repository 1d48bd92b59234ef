package markdown

import (
	"net/url"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"lectern/corpus/clean"
)

// maxNesting is how deep styles may lie in each other; below that, only their
// text is kept.
const maxNesting = 16

func (c *converter) inlines(parent ast.Node) []Inline { return c.nested(parent, 0) }

func (c *converter) nested(parent ast.Node, depth int) []Inline {
	var out []Inline
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		out = c.inline(out, n, depth)
	}
	return out
}

// inline appends what n shows.
func (c *converter) inline(out []Inline, n ast.Node, depth int) []Inline {
	switch n := n.(type) {
	case *ast.Text:
		return c.textNode(out, n)
	case *ast.CodeSpan:
		return c.styled(out, Inline{Kind: CodeSpan}, n, depth)
	case *ast.Emphasis:
		kind := Emphasis
		if n.Level > 1 {
			kind = Strong
		}
		return c.styled(out, Inline{Kind: kind}, n, depth)
	case *east.Strikethrough:
		return c.styled(out, Inline{Kind: Strike}, n, depth)
	case *ast.Link:
		return c.styled(out, Inline{Kind: Link, Dest: target(string(n.Destination))}, n, depth)
	case *ast.Image:
		return c.styled(out, Inline{Kind: Image, Dest: target(string(n.Destination))}, n, depth)
	case *ast.AutoLink:
		return c.autoLink(out, n)
	case *ast.RawHTML:
		return c.rawHTML(out, n)
	case *east.TaskCheckBox, *ast.String:
		return out
	}
	return append(out, c.nested(n, depth)...)
}

func (c *converter) styled(out []Inline, in Inline, n ast.Node, depth int) []Inline {
	children := c.nested(n, min(depth+1, maxNesting))
	if depth >= maxNesting {
		return append(out, children...)
	}
	if len(children) == 0 {
		return out
	}
	in.Children = children
	return append(out, in)
}

func (c *converter) textNode(out []Inline, n *ast.Text) []Inline {
	r := runner{text: c.text}
	start, end := c.base+n.Segment.Start, c.base+n.Segment.Stop
	if n.IsRaw() {
		r.verbatim(start, end)
	} else {
		r.prose(start, end)
	}
	if n.SoftLineBreak() && !n.HardLineBreak() {
		r.runs = append(r.runs, LineEnd(c.text, end, c.nextLine(end))...)
	}
	if len(r.runs) > 0 {
		out = append(out, Inline{Kind: Text, Runs: r.runs})
	}
	if n.HardLineBreak() {
		out = append(out, Inline{Kind: Break})
	}
	return out
}

// nextLine returns the offset of the text on the line after the one that pos
// is on, behind the bars of quotations.
func (c *converter) nextLine(pos int) int {
	i := strings.IndexByte(c.text[pos:], '\n')
	if i < 0 {
		return len(c.text)
	}
	rest := c.text[pos+i+1:]
	return len(c.text) - len(strings.TrimLeft(rest, " \t>"))
}

// autoLink appends an address in angle brackets. goldmark keeps where it
// stands to itself, so it is looked up behind the bracket.
func (c *converter) autoLink(out []Inline, n *ast.AutoLink) []Inline {
	label := n.Label(c.src)
	at := cap(c.src) - cap(label)
	if at < 0 || at+len(label) > len(c.src) || string(c.src[at:at+len(label)]) != string(label) {
		return out
	}
	r := runner{text: c.text}
	r.verbatim(c.base+at, c.base+at+len(label))
	return append(out, Inline{Kind: Link, Children: []Inline{{Kind: Text, Runs: r.runs}}})
}

// rawHTML appends nothing for a tag, unless it breaks the line.
func (c *converter) rawHTML(out []Inline, n *ast.RawHTML) []Inline {
	if n.Segments.Len() == 0 {
		return out
	}
	seg := n.Segments.At(0)
	if tag := strings.ToLower(string(seg.Value(c.src))); strings.HasPrefix(tag, "<br") {
		return append(out, Inline{Kind: Break})
	}
	return out
}

// target returns a link's destination when it is of a kind that is harmless to
// show and to open, and the empty string otherwise.
func target(dest string) string {
	dest = clean.Line(dest)
	u, err := url.Parse(dest)
	if err != nil || strings.ContainsAny(dest, " \t") {
		return ""
	}
	switch strings.ToLower(u.Scheme) {
	case "", "http", "https", "mailto":
		return dest
	}
	return ""
}
