package plain

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/seeds"
)

// outline writes blocks in short: the kind's letter, and the first words of
// each leaf.
func outline(text string, blocks []corpus.Block) string {
	var b strings.Builder
	for _, block := range blocks {
		b.WriteByte("PHIQTC"[block.Kind])
		for _, leaf := range block.Leaves {
			words := strings.Fields(leaf.In(text))
			fmt.Fprintf(&b, " %s", words[0])
		}
		b.WriteByte('\n')
	}
	return b.String()
}

const wrapped = `one of the longest paragraphs that was ever broken by hand at this
two column. It goes on for a while, so that nobody can doubt that the
three lines belong together, and ends in the middle of its last
four line.`

func TestBlocks(t *testing.T) {
	long := strings.Repeat("words of a sentence that does not end soon and ", 5) + "stops."
	tests := []struct{ name, text, want string }{
		{"empty", "", ""},
		{"blank", " \n\u00a0\n\t\n", ""},
		{"one line", "alone", "P alone\n"},
		{"a line per paragraph", "A " + long + "\nB " + long + "\nC " + long, "P A\nP B\nP C\n"},
		{"blank lines", "A " + long + "\n\n\nB " + long, "P A\nP B\n"},
		{"blank line of no-break spaces", "A b\n\u00a0\nC d", "P A\nP C\n"},
		{"carriage returns", "A b.\r\n\r\nC d.\r\n", "P A\nP C\n"},
		{"broken by hand", wrapped + "\n\n" + wrapped, "P one two three four\nP one two three four\n"},
		{"broken by hand, then a line per paragraph", wrapped + "\n\nA " + long + "\nB " + long,
			"P one two three four\nP A\nP B\n"},
		{"broken by hand, a line ending with its sentence", "one line of a paragraph that was broken by hand, and this one ends.\n" + "Two " + wrapped,
			"P one Two two three four\n"},
		{"a sentence to a line", "It rained all day in the valley of the long river there.\nNobody minded that it rained, for the hay was in by then.\nThe hay of that year was the best that anyone remembered.",
			"P It\nP Nobody\nP The\n"},
		{"paragraphs set in", "    " + wrapped + "\n    " + wrapped,
			"P one two three four\nP one two three four\n"},
		{"list", "- first thing\n- second thing\n  and more of it\n1. third\n2) fourth",
			"I -\nI - and\nI 1.\nI 2)\n"},
		{"lettered list", "a) first thing\nb) second thing\nii. third", "I a)\nI b)\nI ii.\n"},
		{"initials are no list", "A. Lovelace\nC. Babbage", "P A.\nP C.\n"},
		{"address", "Ministry of Water\n12 Long Street\nAnytown", "P Ministry\nP 12\nP Anytown\n"},
		{"verse", "The curfew tolls the knell of parting day,\nThe lowing herd wind slowly o'er the lea,\nThe plowman homeward plods his weary way,",
			"P The\nP The\nP The\n"},
		{"table", "Name        Born   Died\nAda         1815   1852\nCharles     1791   1871",
			"P Name\nP Ada\nP Charles\n"},
		{"mail", "From: Ann <ann@example.org>\nTo: Bo\nSubject: About the long and winding road that leads to your door\n\nDear Bo,\n\n> you wrote\n> this",
			"P From:\nP To:\nP Subject:\nP Dear\nQ >\nQ >\n"},
		{"headline and prose", "A headline of six words here\nProse " + long, "H A\nP Prose\n"},
		{"headline set off", "Headline\n\n10 June\n\nProse " + long, "H Headline\nP 10\nP Prose\n"},
		{"section, headline, byline", "News\n\nA headline of six words here\n\nBy somebody\n\nProse " + long,
			"H News\nH A\nP By\nP Prose\n"},
		{"inner heading", "Prose " + long + "\n\nBackground\n\nMore " + long, "P Prose\nH Background\nP More\n"},
		{"signature", "Prose " + long + "\n\nAnn Bo\nSecretary", "P Prose\nP Ann\nP Secretary\n"},
		{"program", "func main() {\n\tprintln(1);\n\tprintln(2);\n}", "C func println(1); println(2); }\n"},
		{"rule", "Above it.\n\n----------\n\nBelow it.", "P Above\nC ----------\nP Below\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			blocks := Blocks(tt.text, corpus.Span{End: len(tt.text)})
			checkBlocks(t, tt.text, corpus.Span{End: len(tt.text)}, blocks)
			if got := outline(tt.text, blocks); got != tt.want {
				t.Errorf("got\n%swant\n%s", got, tt.want)
			}
		})
	}
}

func TestHeadingLevels(t *testing.T) {
	text := "The headline\n\n" + wrapped + "\n\nA section\n\n" + wrapped
	blocks := Blocks(text, corpus.Span{End: len(text)})
	if blocks[0].Level != 1 || blocks[1].Level != 0 || blocks[2].Level != 2 {
		t.Errorf("levels of %+v", blocks)
	}
}

func TestBlocksOfBodyOnly(t *testing.T) {
	text := "---\ntitle: x\n---\nBody text."
	body := corpus.Span{Start: strings.Index(text, "Body"), End: len(text)}
	blocks := Blocks(text, body)
	checkBlocks(t, text, body, blocks)
	if len(blocks) != 1 || blocks[0].In(text) != "Body text." {
		t.Errorf("blocks %+v", blocks)
	}
}

func TestSeedsAreALinePerParagraph(t *testing.T) {
	files, err := seeds.FS.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		data, err := seeds.FS.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		blocks := Blocks(text, corpus.Span{End: len(text)})
		checkBlocks(t, text, corpus.Span{End: len(text)}, blocks)
		for _, b := range blocks {
			if len(b.Leaves) != 1 {
				t.Errorf("%s: %q has %d leaves", f.Name(), b.In(text), len(b.Leaves))
			}
		}
	}
}

// checkBlocks holds what the package guarantees.
func checkBlocks(t *testing.T, text string, body corpus.Span, blocks []corpus.Block) {
	t.Helper()
	at := body.Start
	for _, b := range blocks {
		if len(b.Leaves) == 0 || b.Start != b.Leaves[0].Start || b.End != b.Leaves[len(b.Leaves)-1].End {
			t.Fatalf("block %v has leaves %v", b.Span, b.Leaves)
		}
		for _, leaf := range b.Leaves {
			if leaf.Start < at || leaf.Empty() || leaf.End > body.End {
				t.Fatalf("leaf %v after %d", leaf, at)
			}
			if strings.TrimSpace(text[at:leaf.Start]) != "" {
				t.Fatalf("%q lies in no leaf", text[at:leaf.Start])
			}
			s := leaf.In(text)
			if strings.TrimFunc(s, unicode.IsSpace) != s || strings.Contains(s, "\n") || utf8.ValidString(text) && !utf8.ValidString(s) {
				t.Fatalf("leaf %q", s)
			}
			at = leaf.End
		}
	}
	if strings.TrimSpace(text[at:body.End]) != "" {
		t.Fatalf("%q lies in no leaf", text[at:body.End])
	}
}

func FuzzBlocks(f *testing.F) {
	for _, s := range []string{
		"", "a\n\nb", wrapped, "  a\n b\n- c\n> d\n----\nK: v\nL: w", "x\u00a0\n\u3000y\r\nz", "中文\n中文",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		body := corpus.Span{End: len(text)}
		checkBlocks(t, text, body, Blocks(text, body))
	})
}

func BenchmarkBlocks(b *testing.B) {
	data, err := os.ReadFile("../../seeds/002_23553ddeac7011f3.txt")
	if err != nil {
		b.Fatal(err)
	}
	for name, text := range map[string]string{
		"a line per paragraph": strings.Repeat(string(data), 50),
		"broken by hand":       strings.Repeat(wrapped+"\n\n", 1000),
		"one stanza":           strings.Repeat("short line\n", 30000),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Blocks(text, corpus.Span{End: len(text)})
			}
		})
	}
}
