package page

import (
	"context"
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"lectern/corpus"
	"lectern/seeds"
	"lectern/ui/theme"
)

func markdownDoc(text string) *corpus.Document {
	return &corpus.Document{Format: corpus.Markdown, Text: text, Body: corpus.Span{End: len(text)}}
}

// plainDoc makes a block of each paragraph and a leaf of each line.
func plainDoc(text string) *corpus.Document {
	doc := &corpus.Document{Text: text, Body: corpus.Span{End: len(text)}}
	at := 0
	var block *corpus.Block
	for _, line := range strings.SplitAfter(text, "\n") {
		trimmed := strings.TrimSpace(line)
		start := at + strings.Index(line, trimmed)
		at += len(line)
		if trimmed == "" {
			block = nil
			continue
		}
		leaf := corpus.Span{Start: start, End: start + len(trimmed)}
		if block == nil {
			doc.Blocks = append(doc.Blocks, corpus.Block{Span: leaf})
			block = &doc.Blocks[len(doc.Blocks)-1]
		}
		block.Leaves = append(block.Leaves, leaf)
		block.End = leaf.End
	}
	return doc
}

func render(t testing.TB, doc *corpus.Document, mentions []corpus.Mention, width int, out theme.Output) *Page {
	t.Helper()
	p, err := Render(context.Background(), doc, mentions, Options{
		Width: width, Margin: 2, Styles: theme.New(theme.Dark, out),
	})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// seen returns the visible text of cells, white space folded.
func seen(p *Page, cells []Cells) string {
	var b strings.Builder
	for i, c := range cells {
		if i > 0 && cells[i-1].Line != c.Line {
			b.WriteByte(' ')
		}
		b.WriteString(ansi.Cut(p.Plain(c.Line), c.Start, c.End))
	}
	return fold(b.String())
}

func spotsOf(p *Page, mention int) []Cells {
	var out []Cells
	for _, s := range p.Spots {
		if s.Mention == mention {
			out = append(out, s.Cells)
		}
	}
	return out
}

func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

// squeeze drops all white space, for comparisons across breaks within words.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

var sgr = regexp.MustCompile(`\x1b\[[0-9;]*m`)

// checkLines checks what holds for the lines of every page.
func checkLines(t *testing.T, p *Page, width int) {
	t.Helper()
	if len(p.Lines) != len(p.rows) {
		t.Fatalf("%d lines, %d rows", len(p.Lines), len(p.rows))
	}
	for i, line := range p.Lines {
		if w := ansi.StringWidth(line); w > width {
			t.Errorf("width %d: line %d has %d cells: %q", width, i, w, line)
		}
		if text := sgr.ReplaceAllString(line, ""); text != p.Plain(i) {
			t.Errorf("width %d: line %d is %q, its text %q", width, i, text, p.Plain(i))
		} else if strings.ContainsFunc(text, unicode.IsControl) {
			t.Errorf("width %d: line %d holds a control character: %q", width, i, text)
		}
	}
	for _, s := range p.Spots {
		if s.Start < 0 || s.End <= s.Start || s.End > ansi.StringWidth(p.Plain(s.Line)) {
			t.Errorf("width %d: spot %+v outside of its line %q", width, s, p.Plain(s.Line))
		}
	}
}

// sourced returns the visible text that comes from the document, in order and
// without white space.
func sourced(p *Page) string {
	var b strings.Builder
	for _, r := range p.refs {
		run := p.run(r)
		b.WriteString(p.Plain(r.line)[run.at : run.at+run.n])
	}
	return squeeze(b.String())
}

// TestItemsHang checks that the lines of a list item in plain text are set in
// below its text, and that spots follow.
func TestItemsHang(t *testing.T) {
	doc := plainDoc("1. one two three four five six seven eight\n2. nine")
	leaves := doc.Blocks[0].Leaves
	doc.Blocks = nil
	for _, leaf := range leaves {
		doc.Blocks = append(doc.Blocks, corpus.Block{Span: leaf, Kind: corpus.Item, Leaves: []corpus.Span{leaf}})
	}
	at := strings.Index(doc.Text, "six")
	mentions := []corpus.Mention{{Span: corpus.Span{Start: at, End: at + len("six seven")}}}
	p := render(t, doc, mentions, 26, theme.Plain)
	want := "  1. one two three four\n     five six seven\n     eight\n  2. nine"
	if got := strings.Join(p.Lines, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := seen(p, spotsOf(p, 0)); got != "six seven" {
		t.Errorf("mention is seen as %q", got)
	}
}

// TestLayout shows what the blocks of Markdown look like.
func TestLayout(t *testing.T) {
	source := "> a\n>\n> - b\n>   c\n>\n> | x | y |\n> |---|--:|\n> | 1 | 22 |\n\n9. nine\n10. ten\n\n    more\n\n- [x] done\n- [ ] not\n\n***\n\n    code \\*\n      more"
	want := `│ a
│
│ • b c
│
│ x │  y
│ ──┼───
│ 1 │ 22

 9. nine

10. ten

    more

[x] done
[ ] not

────────────────────

  code \*
    more`
	p, err := Render(context.Background(), markdownDoc(source), nil, Options{Width: 20, Styles: theme.New(theme.Dark, theme.Plain)})
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(p.Lines, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func seedDocuments(t testing.TB) []*corpus.Document {
	t.Helper()
	names, err := fs.Glob(seeds.FS, "*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var docs []*corpus.Document
	for _, name := range names {
		data, err := fs.ReadFile(seeds.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, plainDoc(strings.ToValidUTF8(string(data), "")))
	}
	return docs
}

func TestPlaceIsKeptByText(t *testing.T) {
	doc := seedDocuments(t)[0]
	wide, narrow := render(t, doc, nil, 100, theme.Plain), render(t, doc, nil, 31, theme.Plain)
	for line := range wide.Lines {
		if wide.Plain(line) == "" {
			continue
		}
		offset := wide.OffsetAt(line)
		there := narrow.LineAt(offset)
		if back := wide.LineAt(narrow.OffsetAt(there)); back > line || line-back > 1 {
			t.Errorf("line %d at %d comes back as line %d", line, offset, back)
		}
	}
	if got := narrow.LineAt(1 << 30); got >= narrow.Height() {
		t.Errorf("LineAt past the end is %d of %d", got, narrow.Height())
	}
	if wide.OffsetAt(1<<30) != wide.OffsetAt(wide.Height()-1) || wide.OffsetAt(-1) != 0 {
		t.Error("OffsetAt does not hold to the page")
	}
}

func TestGrow(t *testing.T) {
	var text strings.Builder
	for range 500 {
		text.WriteString("- item one two three\n")
	}
	text.WriteString("\n# End\n")
	doc := markdownDoc(text.String())
	opts := Options{Width: 40, Styles: theme.New(theme.Dark, theme.Plain)}
	whole, err := Render(context.Background(), doc, nil, opts)
	if err != nil {
		t.Fatal(err)
	}
	b := New(doc, nil, opts)
	first, err := b.Grow(context.Background(), 10)
	if err != nil || first.Complete || first.Height() != 10 {
		t.Fatalf("first page: %d lines, complete %v, error %v", first.Height(), first.Complete, err)
	}
	rest, err := b.Finish(context.Background())
	if err != nil || !rest.Complete {
		t.Fatalf("complete %v, error %v", rest.Complete, err)
	}
	if strings.Join(rest.Lines, "\n") != strings.Join(whole.Lines, "\n") {
		t.Error("a page that grew is not the one rendered at once")
	}
	if first.Height() != 10 || len(first.Headings) != 0 || len(rest.Headings) != 1 {
		t.Error("an earlier page changed")
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := New(doc, nil, opts).Finish(ctx); err == nil {
		t.Error("a cancelled context gave a page")
	}
}

func TestBoilerplateIsDimmed(t *testing.T) {
	doc := plainDoc("Share this\n\nThe text.")
	doc.Blocks[0].Boilerplate = true
	p := render(t, doc, nil, 40, theme.TrueColor)
	if !strings.Contains(p.Lines[0], "\x1b[") || strings.Contains(p.Lines[2], "\x1b[") {
		t.Errorf("lines %q", p.Lines)
	}
}

func TestHeadings(t *testing.T) {
	doc := markdownDoc("# One *two*\n\ntext\n\n> ### Three `x`\n")
	p := render(t, doc, nil, 40, theme.Plain)
	if len(p.Headings) != 2 || p.Headings[0].Title != "One two" || p.Headings[1].Level != 3 {
		t.Fatalf("headings %+v", p.Headings)
	}
	if h := p.Headings[1]; !strings.Contains(p.Plain(h.Line), h.Title) {
		t.Errorf("heading %q is not on line %q", h.Title, p.Plain(h.Line))
	}
}

// TestHostileText checks that nothing live comes through, even in text that
// was not cleaned before.
func TestHostileText(t *testing.T) {
	for _, text := range []string{
		"a \x1b]52;c;eA==\x07 b \x9b31m c \u009b31m d", "&#27;]0;x&#7; &#x9b;31m &#8238;abc", "[a](javascript:alert(1)) [b](http://x/\x1b[31m)",
		"a\uFDD0b\uFDD1c\uFDD2d", "```\n\x1b[31mx\n```", "<b\x1b[31m>x</b>", "| a\x1b[2J | b |\n|--|--|\n| &#27;c | \r\x00 |",
		strings.Repeat(">", 80) + " deep", strings.Repeat("- ", 80) + "deep", strings.Repeat("*a_ ", 20000),
		strings.Repeat("[a](", 20000), strings.Repeat("|a", 500) + "\n" + strings.Repeat("|-", 500) + "\n" + strings.Repeat("a\n", 5000),
	} {
		for _, doc := range []*corpus.Document{markdownDoc(text), plainDoc(text)} {
			checkLines(t, render(t, doc, nil, 40, theme.TrueColor), 40)
		}
	}
}
