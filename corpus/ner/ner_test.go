package ner

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"lectern/corpus"
)

// recognized returns "type text" for each mention, in order.
func recognized(t *testing.T, doc *corpus.Document) []string {
	t.Helper()
	var out []string
	for _, m := range newRecognizer(t).Recognize(doc) {
		out = append(out, fmt.Sprintf("%s %s", m.Type, m.In(doc.Text)))
	}
	return out
}

func TestRecognize(t *testing.T) {
	tests := []struct {
		name, lang, text string
		want             []string
	}{
		{"title outside the person", "en", "The talks were opened by President Emmanuel Macron in Paris.",
			[]string{"person Emmanuel Macron", "place Paris"}},
		{"body of a body", "en", "He chairs the Council of the Parliamentary Assembly of the Council of Europe.",
			[]string{"organization Council of the Parliamentary Assembly of the Council of Europe"}},
		{"nationality before a common noun", "en", "A Norwegian delegation visited Lima.",
			[]string{"group Norwegian", "place Lima"}},
		{"acronym and long form", "en", "The World Food Programme (WFP) left Sudan.",
			[]string{"organization World Food Programme", "organization WFP", "place Sudan"}},
		{"possessive outside", "en", "Kenya’s exports fell in March 2021.",
			[]string{"place Kenya", "date March 2021"}},
		{"led", "en", "It is a France-led mission.",
			[]string{"place France"}},
		{"law with its tail", "en", "Peru signed the Treaty on the Non-Proliferation of Nuclear Weapons.",
			[]string{"place Peru", "law Treaty on the Non-Proliferation of Nuclear Weapons"}},
		{"owner and person", "en", "The Prime Minister of Spain Pedro Sánchez spoke.",
			[]string{"place Spain", "person Pedro Sánchez"}},
		{"addresses are no mentions", "en", "Write to office@example.org or see https://www.Example.org/London today.", nil},
		{"Russian", "ru", "Президент Казахстана Касым-Жомарт Токаев прибыл в Москву 3 июня 2024 года.",
			[]string{"place Казахстана", "person Касым-Жомарт Токаев", "place Москву", "date 3 июня 2024 года"}},
		{"nothing", "en", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := recognized(t, goldDocument{Lang: tt.lang, Text: tt.text}.document()); !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestSurnameFollowsFullName(t *testing.T) {
	text := "Bertha Okonkwo-Lund spoke first.\nOkonkwo-Lund then left for Lagos, and nobody asked Okonkwo-Lund why.\n"
	got := recognized(t, goldDocument{Lang: "en", Text: text}.document())
	if n := strings.Count(strings.Join(got, "\n"), "person Okonkwo-Lund"); n != 2 {
		t.Errorf("the surname was found %d times, want 2: %q", n, got)
	}
}

func TestMentionsAcrossMarkup(t *testing.T) {
	text := "the **European** Union met"
	doc := &corpus.Document{Lang: "en", Text: text, Blocks: []corpus.Block{{Span: corpus.Span{End: len(text)}, Leaves: []corpus.Span{{Start: 0, End: 4}, {Start: 6, End: 14}, {Start: 16, End: len(text)}}}}}
	if got, want := recognized(t, doc), []string{"organization European** Union"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBoilerplateAndCodeHaveNoMentions(t *testing.T) {
	text := "Angela Merkel visited Paris in 2019."
	span := corpus.Span{End: len(text)}
	for _, b := range []corpus.Block{{Boilerplate: true}, {Kind: corpus.Code}} {
		b.Span, b.Leaves = span, []corpus.Span{span}
		if got := recognized(t, &corpus.Document{Lang: "en", Text: text, Blocks: []corpus.Block{b}}); got != nil {
			t.Errorf("%+v: got %q", b, got)
		}
	}
}

// floors are the F1 that the labelled sample must reach; they may rise.
const (
	floorAll  = 0.81
	floorCore = 0.80
)

func TestFloor(t *testing.T) {
	r := newRecognizer(t)
	var s score
	for _, g := range readGold(t, "testdata/sample.jsonl") {
		s.add(g, r.Recognize(g.document()))
	}
	t.Logf("all %s; core %s", s.all(), s.core())
	if s.all().f1() < floorAll || s.core().f1() < floorCore {
		t.Errorf("all %s; core %s; want %.2f and %.2f", s.all(), s.core(), floorAll, floorCore)
	}
}

func TestConcurrentUse(t *testing.T) {
	r, docs := newRecognizer(t), readGold(t, "testdata/sample.jsonl")
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for _, g := range docs[:4] {
				doc := g.document()
				if !slices.Equal(r.Recognize(doc), r.Recognize(doc)) {
					t.Error("two readings of one document differ")
				}
			}
		})
	}
	wg.Wait()
}

func FuzzRecognize(f *testing.F) {
	for _, text := range []string{
		"President Xi met the U.S. delegation in St. Petersburg on 3 May 2021.", "**European** Union's | US-US-US- | L'", "«Закон «О воде»» (ОДКБ) А. С.",
		"日本の東京 \u200d Ünïcödé ’s ’s", "THE UNITED NATIONS (UN) AND 'N'", "\xff\xfe. A.B.C.D.E@f.g https://", "А.А.А.А-А-А’s’s",
	} {
		f.Add(text, "en")
		f.Add(text, "fr")
	}
	r, err := New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text, lang string) {
		if !utf8.ValidString(text) {
			return
		}
		doc := goldDocument{Lang: lang, Text: text}.document()
		last := 0
		for _, m := range r.Recognize(doc) {
			if m.Empty() || m.Start < last {
				t.Fatalf("mention %+v is empty or not after %d", m, last)
			}
			last = m.End
			inBlock := slices.ContainsFunc(doc.Blocks, func(b corpus.Block) bool { return b.Contains(m.Span) })
			if !inBlock || !utf8.ValidString(m.In(text)) || strings.TrimSpace(m.In(text)) != m.In(text) {
				t.Fatalf("mention %+v %q lies outside of a block or between characters", m, m.In(text))
			}
		}
	})
}
