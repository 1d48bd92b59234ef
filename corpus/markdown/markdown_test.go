package markdown

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
)

func parse(text string) *Tree { return Parse(text, corpus.Span{End: len(text)}) }

// shape writes a tree in short: kinds, structure and visible text.
func shape(nodes []*Node) string {
	var parts []string
	for _, n := range nodes {
		parts = append(parts, nodeShape(n))
	}
	return strings.Join(parts, " ")
}

func nodeShape(n *Node) string {
	names := [...]string{"P", "H", "quote", "list", "item", "code", "table", "rule"}
	switch n.Kind {
	case Quote, List, Item:
		return names[n.Kind] + "{" + shape(n.Children) + "}"
	case Table:
		var rows []string
		for _, row := range n.Rows {
			var cells []string
			for _, c := range row {
				cells = append(cells, inlineShape(c.Inlines))
			}
			rows = append(rows, strings.Join(cells, "|"))
		}
		return "table{" + strings.Join(rows, "/") + "}"
	case Rule:
		return "rule"
	}
	return names[n.Kind] + "(" + inlineShape(n.Inlines) + ")"
}

func inlineShape(inlines []Inline) string {
	var b strings.Builder
	for _, in := range inlines {
		switch in.Kind {
		case Text:
			for _, r := range in.Runs {
				b.WriteString(r.Text)
			}
		case Break:
			b.WriteString("/")
		default:
			open := [...]string{"", "*", "**", "~~", "`", "[", "!["}[in.Kind]
			b.WriteString(open + inlineShape(in.Children) + open)
			if in.Dest != "" {
				b.WriteString("(" + in.Dest + ")")
			}
		}
	}
	return b.String()
}

func TestParse(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"", ""},
		{"# A *b*\n\ntext\nmore", "H(A *b*) P(text more)"},
		{"Head\n===\n***", "H(Head) rule"},
		{"**a** ~~b~~ `c*` _d_", "P(**a** ~~b~~ `c*` *d*)"},
		{"a  \nb<br>c", "P(a/b/c)"},
		{"- a\n- b\n  1. c\n", "list{item{P(a)} item{P(b) list{item{P(c)}}}}"},
		{"- [x] a\n- [ ] b", "list{item{P(a)} item{P(b)}}"},
		{"> a\n> > b", "quote{P(a) quote{P(b)}}"},
		{"|a|b|\n|-|-|\n|c|\n|d|e|f|", "table{a|b/c|/d|e}"},
		{"    x\ty\n", "code(x   y)"},
		{"```go\nx\n```", "code(x)"},
		{`\*a\* &amp; &copy; &#65; &bogus; & \a`, `P(*a* & © A &bogus; & \a)`},
		{"x <b>y</b> <!-- z -->", "P(x y )"},
		{"<div>\n<p>a &amp; b</p><script>evil()</script>c\n</div>", "P( a & b c )"},
		{"<!-- only -->", ""},
		{"[a](http://x.y/) [b](javascript:x) [c](../d) [e](data:x) <mailto:a@b.c>",
			"P([a[(http://x.y/) [b[ [c[(../d) [e[ [mailto:a@b.c[)"},
		{"![alt](x.png)", "P(![alt![(x.png))"},
		{"&#27;[31m &#x9b; &#8238; a\u202eb\x1b[0m", "P([31m   ab[0m)"},
		{"[ref]: http://x\n\n[ref]", "P([ref[(http://x))"},
		{"> 北京\n> 上海\n> x\n> y", "quote{P(北京上海 x y)}"},
		{"http://a_b_c.example/", "P(http://a_b_c.example/)"},
	} {
		if got := shape(parse(test.text).Nodes); got != test.want {
			t.Errorf("%q\ngot  %s\nwant %s", test.text, got, test.want)
		}
	}
}

func TestBlocks(t *testing.T) {
	text := "---\nx: 1\n---\n# A *b* c\n\nfoo **bar**\nbaz &amp; \\*x\n\n- item\n\n> quote\n\n|h|i|\n|-|-|\n|c|d|\n\n    code"
	body := corpus.Span{Start: strings.Index(text, "# A"), End: len(text)}
	var got []string
	for _, b := range Parse(text, body).Blocks() {
		var leaves []string
		for _, l := range b.Leaves {
			if !b.Contains(l) {
				t.Errorf("leaf %v outside of its block %v", l, b.Span)
			}
			leaves = append(leaves, l.In(text))
		}
		got = append(got, [...]string{"P", "H", "I", "Q", "T", "C"}[b.Kind]+":"+strings.Join(leaves, "·"))
	}
	want := "H:A ·b· c P:foo ·bar·baz &amp; ·*x I:item Q:quote T:h T:i T:c T:d C:code"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}

func depth(nodes []*Node) int {
	deepest := 0
	for _, n := range nodes {
		deepest = max(deepest, 1+depth(n.Children))
	}
	return deepest
}

func nested(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", 2*i) + "- a\n")
	}
	return b.String()
}

// TestDepthIsBounded checks that what is too deep stays visible as text.
func TestDepthIsBounded(t *testing.T) {
	const most = 2 * (maxMarkers + maxIndent)
	for _, text := range []string{
		strings.Repeat(">", 5000) + " deep", strings.Repeat("> ", 5000) + "deep",
		strings.Repeat("- ", 5000) + "deep", strings.Repeat("1. ", 5000) + "deep",
		strings.Repeat("> - ", 5000) + "deep", nested(300) + "\ndeep", strings.Repeat("\t- ", 3000) + "deep",
	} {
		tree := parse(text)
		if d := depth(tree.Nodes); d > most {
			t.Errorf("%.20q is %d deep", text, d)
		}
		if !strings.Contains(shape(tree.Nodes), "deep") {
			t.Errorf("%.20q lost its text", text)
		}
	}
}

// floods are texts that make a parser of Markdown slow.
var floods = map[string]string{
	"emphasis":   strings.Repeat("*a_ ", 20000),
	"strong":     strings.Repeat("**a *a ", 12000),
	"underscore": strings.Repeat("a_", 40000),
	"brackets":   strings.Repeat("[", 80000),
	"links":      strings.Repeat("[a](", 20000),
	"angles":     strings.Repeat("[a](<b", 13000),
	"tags":       strings.Repeat("<b>x", 20000),
	"quotes":     strings.Repeat("> ", 40000),
	"quoted":     strings.Repeat(strings.Repeat(">", 80)+" a\n", 1000),
	"numbers":    strings.Repeat("1. ", 27000),
	"columns":    strings.Repeat("|a", 20000) + "\n" + strings.Repeat("|-", 20000) + "\n" + strings.Repeat("a\n", 20000),
	"rows":       strings.Repeat("|a", 50) + "\n" + strings.Repeat("|-", 50) + "\n" + strings.Repeat("a\n", 20000),
	"ticks":      strings.Repeat("`a``", 20000),
	"nested":     nested(280),
	"one line":   strings.Repeat("word ", 100000),
	"references": strings.Repeat("&amp", 20000),
}

func TestFloodsKeepTheirText(t *testing.T) {
	for name, text := range floods {
		if len(text) > 200_000 {
			text = text[:200_000]
		}
		if len(parse(text).Blocks()) == 0 {
			t.Errorf("%s: nothing is left", name)
		}
	}
}

// TestGuardBoundsFloods checks that no paragraph keeps more markup than the
// parser can take, and that offsets stay.
func TestGuardBoundsFloods(t *testing.T) {
	for name, text := range floods {
		out := guard([]byte(text))
		if len(out) != len(text) {
			t.Errorf("%s: length %d became %d", name, len(text), len(out))
		}
		for _, paragraph := range strings.Split(string(out), "\n\n") {
			emphasis := strings.Count(paragraph, "*") + strings.Count(paragraph, "_")
			if strings.Contains(paragraph, "\n") {
				continue
			}
			for _, c := range []string{"[", "<", "`"} {
				if n := strings.Count(paragraph, c); n > maxBrackets {
					t.Errorf("%s: %d of %q are left", name, n, c)
				}
			}
			if emphasis > maxDelimiters {
				t.Errorf("%s: %d of emphasis are left", name, emphasis)
			}
		}
	}
}

// TestGuardSparesHonestText checks that long but ordinary documents are parsed
// as they are.
func TestGuardSparesHonestText(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("* an *item* with [a link](http://x.y) and `code`\n", 5000),
		strings.Repeat("A *paragraph* with [a link](http://x.y).\n\n", 5000),
		strings.Repeat("1. a\n   - b\n     > c\n\n", 2000),
		"|a|b|\n|-|-|\n" + strings.Repeat("|*a*|[b](c)|\n", 3000),
	} {
		if got := string(guard([]byte(text))); got != text {
			t.Errorf("%.30q is changed", text)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("# A *b*\n\n- x\n  > y\n\n|a|b|\n|-|-|\n|`c|d`|\\||\n\n<div>&amp;</div> <http://x>")
	for _, text := range floods {
		f.Add(text[:min(len(text), 500)])
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "")
		at := 0
		for _, b := range parse(text).Blocks() {
			for _, l := range b.Leaves {
				if l.Start < at || l.Empty() || l.End > len(text) {
					t.Fatalf("leaf %v after %d in a text of %d", l, at, len(text))
				}
				if !utf8.ValidString(l.In(text)) {
					t.Fatalf("leaf %q is cut within a character", l.In(text))
				}
				at = l.End
			}
		}
		checkRuns(t, text, parse(text).Nodes)
	})
}

func checkRuns(t *testing.T, text string, nodes []*Node) {
	for _, n := range nodes {
		checkInlines(t, text, n.Inlines)
		for _, row := range n.Rows {
			for _, cell := range row {
				checkInlines(t, text, cell.Inlines)
			}
		}
		checkRuns(t, text, n.Children)
	}
}

func checkInlines(t *testing.T, text string, inlines []Inline) {
	for _, in := range inlines {
		for _, r := range in.Runs {
			if strings.ContainsFunc(r.Text, unicode.IsControl) {
				t.Errorf("control character in %q", r.Text)
			}
			if len(r.Text) > 8 && r.Text != r.Span.In(text) {
				t.Errorf("run %q stands for %q", r.Text, r.Span.In(text))
			}
		}
		if strings.ContainsFunc(in.Dest, unicode.IsControl) {
			t.Errorf("control character in target %q", in.Dest)
		}
		checkInlines(t, text, in.Children)
	}
}

func BenchmarkParse(b *testing.B) {
	text := strings.Repeat("Some **text** with [a link](http://x.y/z) &amp; more words in it, as in prose.\n\n", 12500)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		parse(text)
	}
}

func BenchmarkFlood(b *testing.B) {
	for name, text := range floods {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				parse(text)
			}
		})
	}
}
