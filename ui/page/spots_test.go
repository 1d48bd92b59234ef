package page

import (
	"math/rand"
	"strings"
	"testing"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/markdown"
	"lectern/ui/theme"
)

// fixture is a document with mentions, each given by the text between ⟦ and ⟧
// and with what is to be seen of it.
type fixture struct {
	name, source string
	want         []string
}

var fixtures = []fixture{
	{"heading", "# A word from ⟦Ann Lee⟧ of ⟦*The* Hague⟧", []string{"Ann Lee", "The Hague"}},
	{"setext", "⟦Ann⟧\nLee\n===\n\nText", []string{"Ann"}},
	{"emphasis", "He met ⟦**Ann** _Lee_⟧ and ***⟦Bo⟧***, un⟦believ⟧able.", []string{"Ann Lee", "Bo", "believ"}},
	{"link", "See [⟦Ann Lee⟧ of ⟦Oslo⟧](https://a.example/b_c \"t\") and <https://⟦b.example⟧/>.", []string{"Ann Lee", "Oslo", "b.example"}},
	{"soft break", "met ⟦Ann\nLee⟧ there", []string{"Ann Lee"}},
	{"hard break", "met ⟦Ann  \nLee⟧ there", []string{"Ann Lee"}},
	{"list", "- ⟦Ann⟧\n- x\n  - ⟦Bo\n    Li⟧\n\n1. ⟦Cy⟧\n\n   ⟦Di⟧\n", []string{"Ann", "Bo Li", "Cy", "Di"}},
	{"task", "- [x] ⟦Ann⟧\n- [ ] ⟦Bo⟧", []string{"Ann", "Bo"}},
	{"quote", "> ⟦Ann\n> Lee⟧\n>\n> > ⟦Bo⟧", []string{"Ann Lee", "Bo"}},
	{"table", "| ⟦Ann Lee⟧ | b |\n|---|--:|\n| ⟦the city of Oslo and its suburbs⟧ | ⟦x **y**⟧ z |\n| ⟦a\\|b⟧ |", []string{"Ann Lee", "the city of Oslo and its suburbs", "x y", "a|b"}},
	{"escapes", "⟦A\\*B⟧ and ⟦\\_c\\_⟧ and ⟦d\\\\e⟧ &amp;lt; ⟦\\&amp;⟧", []string{"A*B", "_c_", `d\e`, "&amp;"}},
	{"entities", "⟦AT&amp;T⟧, ⟦Stra&szlig;e&nbsp;1⟧, ⟦&#65;&#x42;⟧", []string{"AT&T", "Straße 1", "AB"}},
	{"code span", "the `⟦main\\*⟧ func`", []string{`main\*`}},
	{"code block", "    ⟦x⟧\ty &amp; \\*\n\n```go\nif ⟦a⟧ {\n\t⟦b⟧\n```", []string{"x", "a", "b"}},
	{"strike", "~~⟦Ann *Lee*⟧~~", []string{"Ann Lee"}},
	{"image", "![⟦Ann⟧ in Oslo](x.png)", []string{"Ann"}},
	{"html", "<div class=\"x\">\n<p>⟦Ann⟧ <b>⟦Lee &amp; Co⟧</b></p>\n<!-- no -->\n</div>\n\nand <i>⟦Bo⟧</i>", []string{"Ann", "Lee & Co", "Bo"}},
	{"cjk", "会议由⟦习近平主席⟧主持，⟦国务院总理李强⟧出席了在⟦北京⟧举行的活动，会议由主席主持。", []string{"习近平主席", "国务院总理李强", "北京"}},
	{"thai", "นายกรัฐมนตรี⟦สมชาย⟧ประชุมที่กรุงเทพมหานคร", []string{"สมชาย"}},
	{"emoji", "👩‍👩‍👧 ⟦Ann 👍🏽⟧ 🇳🇴 ⟦Oslo⟧", []string{"Ann 👍🏽", "Oslo"}},
	{"combining", "cafe\u0301 ⟦Rene\u0301 Noe\u0308l⟧ x", []string{"Rene\u0301 Noe\u0308l"}},
	{"long word", "see ⟦https://example.org/a/very/long/path/that/does/not/fit/on/any/narrow/line?x=1⟧ now",
		[]string{"https://example.org/a/very/long/path/that/does/not/fit/on/any/narrow/line?x=1"}},
}

func (f fixture) document(plain bool) (*corpus.Document, []corpus.Mention) {
	var b strings.Builder
	var mentions []corpus.Mention
	for _, r := range f.source {
		switch r {
		case '⟦':
			mentions = append(mentions, corpus.Mention{Span: corpus.Span{Start: b.Len()}})
		case '⟧':
			mentions[len(mentions)-1].End = b.Len()
		default:
			b.WriteRune(r)
		}
	}
	if plain {
		return plainDoc(b.String()), mentions
	}
	return markdownDoc(b.String()), mentions
}

func TestSpotsOfMarkdown(t *testing.T) {
	for _, f := range fixtures {
		t.Run(f.name, func(t *testing.T) {
			doc, mentions := f.document(false)
			if len(mentions) != len(f.want) {
				t.Fatalf("%d mentions, %d wanted", len(mentions), len(f.want))
			}
			text := sourced(render(t, doc, nil, 200, theme.Plain))
			for width := 1; width <= 200; width++ {
				p := render(t, doc, mentions, width, theme.TrueColor)
				checkLines(t, p, width)
				if width < 2 {
					continue
				}
				if got := sourced(p); got != text {
					t.Fatalf("width %d: text is %q, want %q", width, got, text)
				}
				for i, want := range f.want {
					if got := seen(p, spotsOf(p, i)); squeeze(got) != squeeze(want) {
						t.Errorf("width %d: mention %d is seen as %q, want %q", width, i, got, want)
					}
				}
			}
		})
	}
}

func TestSpotsOfPlainText(t *testing.T) {
	source := "*Not* emphasis: ⟦Ann_Lee_Smith⟧ & <b>⟦AT&amp;T⟧</b> \\* [x](y)\n  hard-⟦wrapped\nline⟧ of `text`\n\n# 1) ⟦no heading⟧\n\n⟦会议由习近平\n主席主持⟧"
	want := []string{"Ann_Lee_Smith", "AT&amp;T", "wrapped line", "no heading", "会议由习近平主席主持"}
	doc, mentions := fixture{source: source}.document(true)
	for width := 1; width <= 200; width++ {
		p := render(t, doc, mentions, width, theme.Colors256)
		checkLines(t, p, width)
		if width < 2 {
			continue
		}
		if got := sourced(p); got != squeeze(doc.Text) {
			t.Fatalf("width %d: text is %q", width, got)
		}
		for i := range want {
			if got := seen(p, spotsOf(p, i)); squeeze(got) != squeeze(want[i]) {
				t.Errorf("width %d: mention %d is seen as %q, want %q", width, i, got, want[i])
			}
		}
	}
}

// randomMentions puts mentions at random into the leaves of a document.
func randomMentions(doc *corpus.Document, blocks []corpus.Block, rng *rand.Rand) []corpus.Mention {
	var out []corpus.Mention
	for _, block := range blocks {
		for _, leaf := range block.Leaves {
			at := leaf.Start
			for at < leaf.End {
				start := onRune(doc.Text, at+rng.Intn(40))
				end := onRune(doc.Text, start+1+rng.Intn(30))
				if end > leaf.End || start >= end {
					break
				}
				out = append(out, corpus.Mention{Span: corpus.Span{Start: start, End: end}})
				at = end
			}
		}
	}
	return out
}

// onRune returns the next offset at which a character begins.
func onRune(s string, at int) int {
	for at < len(s) && !utf8.RuneStart(s[at]) {
		at++
	}
	return at
}

func TestSpotsOfSeeds(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	for _, doc := range seedDocuments(t) {
		mentions := randomMentions(doc, doc.Blocks, rng)
		for _, width := range []int{2, 3, 7, 20, 33, 60, 80, 200} {
			p := render(t, doc, mentions, width, theme.Attributes)
			checkLines(t, p, width)
			for i, m := range mentions {
				if got, want := seen(p, spotsOf(p, i)), m.In(doc.Text); squeeze(got) != squeeze(want) {
					t.Fatalf("width %d: %q is seen as %q", width, want, got)
				}
			}
		}
	}
}

// TestSpotsAgree checks that the ways to ask for spots give one answer.
func TestSpotsAgree(t *testing.T) {
	for _, f := range fixtures {
		doc, mentions := f.document(false)
		p := render(t, doc, mentions, 24, theme.Plain)
		onLines := 0
		for line := range p.Lines {
			onLines += len(p.SpotsOn(line))
		}
		if onLines != len(p.Spots) {
			t.Errorf("%s: %d spots on lines, %d in all", f.name, onLines, len(p.Spots))
		}
		for i, m := range mentions {
			spots := spotsOf(p, i)
			if got := p.SpotsOf(m.Span); seen(p, got) != seen(p, spots) {
				t.Errorf("%s: SpotsOf gives %v, Spots %v", f.name, got, spots)
			}
			if line, ok := p.LineOf(i); !ok || line != spots[0].Line {
				t.Errorf("%s: LineOf(%d) = %d, %v; want %d", f.name, i, line, ok, spots[0].Line)
			}
		}
	}
}

func FuzzPage(f *testing.F) {
	for _, fix := range fixtures {
		doc, _ := fix.document(false)
		f.Add(doc.Text, 20, false)
	}
	f.Add("a\u0301\u0300 \u0301x 🇳🇴🇳 ｗｉｄｅ", 3, true)
	f.Fuzz(func(t *testing.T, text string, width int, plain bool) {
		text = strings.ToValidUTF8(text, "")
		width = 2 + (width&0x7fffffff)%100
		doc := markdownDoc(text)
		if plain {
			doc = plainDoc(text)
		}
		blocks := doc.Blocks
		if !plain {
			blocks = markdown.Parse(text, doc.Body).Blocks()
		}
		mentions := randomMentions(doc, blocks, rand.New(rand.NewSource(int64(width))))
		p := render(t, doc, mentions, width, theme.TrueColor)
		checkLines(t, p, width)
		bare := render(t, doc, nil, width, theme.TrueColor)
		if strings.Join(bare.Lines, "\n") != strings.Join(p.Lines, "\n") {
			t.Error("mentions change the lines")
		}
		if a, b := sourced(p), sourced(render(t, doc, nil, 300, theme.Plain)); a != b {
			t.Errorf("text %q at width %d, %q at 300", a, width, b)
		}
		for _, m := range mentions {
			p.Find(m.In(text))
		}
	})
}
