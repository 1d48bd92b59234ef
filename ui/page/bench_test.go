package page

import (
	"context"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/ui/theme"
)

func article(bytes int) string {
	var b strings.Builder
	for b.Len() < bytes {
		b.WriteString("## A heading\n\nThe *committee* of the **Assembly** met in [Oslo](https://a.example/x) to speak of many things,\nand of `code` &amp; more; nobody knew how long it would take to come to an end of it all.\n\n- one\n- two\n\n> quoted\n\n| a | b |\n|---|---|\n| c | d |\n\n")
	}
	return b.String()
}

func benchmark(b *testing.B, doc *corpus.Document, lines int) {
	opts := Options{Width: 80, Margin: 2, Styles: theme.New(theme.Dark, theme.TrueColor)}
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New(doc, nil, opts).Grow(context.Background(), lines); err != nil {
			b.Fatal(err)
		}
	}
}

const whole = 1 << 40

func BenchmarkSeed(b *testing.B)       { benchmark(b, seedDocuments(b)[0], whole) }
func BenchmarkArticle16K(b *testing.B) { benchmark(b, markdownDoc(article(16<<10)), whole) }
func BenchmarkMarkdown1M(b *testing.B) { benchmark(b, markdownDoc(article(1<<20)), whole) }

func BenchmarkFirstScreenMarkdown1M(b *testing.B) { benchmark(b, markdownDoc(article(1<<20)), 50) }

func prose(bytes int) string {
	line := strings.Repeat("words of plain text that nobody reads, in one paragraph to a line; ", 8) + "\n\n"
	return strings.Repeat(line, bytes/len(line))
}

func BenchmarkPlain1M(b *testing.B)            { benchmark(b, plainDoc(prose(1<<20)), whole) }
func BenchmarkFirstScreenPlain1M(b *testing.B) { benchmark(b, plainDoc(prose(1<<20)), 50) }
func BenchmarkOneLine1M(b *testing.B) {
	benchmark(b, plainDoc(strings.Repeat("word ", 1<<20/5)), whole)
}
func BenchmarkChinese1M(b *testing.B) {
	benchmark(b, plainDoc(strings.Repeat(strings.Repeat("会议由主席主持，", 20)+"\n\n", 2180)), whole)
}
func BenchmarkList5000(b *testing.B) {
	benchmark(b, markdownDoc(strings.Repeat("- an item of a list with *some* words\n", 5000)), whole)
}
func BenchmarkTable3000(b *testing.B) {
	benchmark(b, markdownDoc("|a|b|c|\n|-|-|-|\n"+strings.Repeat("|some words|*more* words|x|\n", 3000)), whole)
}

func BenchmarkFind(b *testing.B) {
	p := render(b, plainDoc(prose(1<<20)), nil, 80, theme.TrueColor)
	for b.Loop() {
		p.Find("nobody")
	}
}
