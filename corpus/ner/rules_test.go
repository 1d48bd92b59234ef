package ner

import (
	"testing"

	"lectern/corpus"
)

// reading returns the text as one passage whose first run of capitalised
// tokens is one segment.
func reading(t *testing.T, text string) (*document, segment) {
	t.Helper()
	d := newRecognizer(t).read(goldDocument{Lang: "en", Text: text}.document())
	tokens := d.passages[0].tokens
	g := segment{}
	for g.first < len(tokens) && (!tokens[g.first].capitalised() || tokens[g.first].initial) {
		g.first++
	}
	for g.end = g.first; g.end < len(tokens) && tokens[g.end].capitalised(); {
		g.end++
	}
	return d, g
}

func (d *document) textOf(g segment) string {
	t := d.passages[g.passage].tokens
	return d.text[t[g.first].Start:t[g.end-1].End]
}

func TestRefine(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Here Spain Pedro Sánchez spoke.", []string{"Spain", "Pedro Sánchez"}},
		{"Here New Zealand Jacinda Ardern spoke.", []string{"New Zealand", "Jacinda Ardern"}},
		{"It is the Kazakhstan Parliament that voted.", []string{"Kazakhstan Parliament"}},
		{"It is the Bank of England.", []string{"Bank"}},
	}
	for _, tt := range tests {
		d, g := reading(t, tt.text)
		got := d.refine([]segment{g})
		if len(got) != len(tt.want) {
			t.Errorf("%q: %d segments, want %q", tt.text, len(got), tt.want)
			continue
		}
		for i, want := range tt.want {
			if s := d.textOf(got[i]); s != want {
				t.Errorf("%q: segment %d is %q, want %q", tt.text, i, s, want)
			}
		}
	}
}

func TestDropTitleAfterBody(t *testing.T) {
	for text, want := range map[string]string{
		"It was the Senate Speaker who spoke.":         "Senate",
		"It was the Knesset Chairman who spoke.":       "Knesset",
		"It was the Privacy Commissioner who spoke.":   "Privacy Commissioner",
		"It was the Chamber Music Society that spoke.": "Chamber Music Society",
	} {
		d, g := reading(t, text)
		g.kind = corpus.Organization
		if got := d.textOf(dropTitleAfterBody(d.passages[0].tokens, g)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestCompose(t *testing.T) {
	d := newRecognizer(t).read(goldDocument{Lang: "en", Text: "the Council of the Nordic Assembly met"}.document())
	body := func(first, end int) segment { return segment{first: first, end: end, kind: corpus.Organization} }
	got := d.compose([]segment{body(1, 2), body(4, 6)})
	if len(got) != 1 || d.textOf(got[0]) != "Council of the Nordic Assembly" {
		t.Errorf("got %d segments, the first %q", len(got), d.textOf(got[0]))
	}
	place := segment{first: 4, end: 6, kind: corpus.Place}
	if got := d.compose([]segment{body(1, 2), place}); len(got) != 2 {
		t.Errorf("a body and a place after it became %d names, want 2", len(got))
	}
}

func TestAbbreviatesName(t *testing.T) {
	tests := []struct {
		short, long string
		want        bool
	}{
		{"WHO", "World Health Organization", true},
		{"IMF", "International Monetary Fund", true},
		{"OSCE", "Organization for Security and Co-operation in Europe", true},
		{"CIS IPA", "Inter-Parliamentary Assembly of the Commonwealth of Independent States", true},
		{"BBC", "World Health Organization", false},
		{"Paris", "World Health Organization", false},
		{"WHO", "Paris", false},
	}
	for _, tt := range tests {
		if got := abbreviatesName(tokensOf(tt.short, false), tokensOf(tt.long, false)); got != tt.want {
			t.Errorf("abbreviatesName(%q, %q) = %v", tt.short, tt.long, got)
		}
	}
}

func TestPosture(t *testing.T) {
	tests := map[string]posture{
		"The talks began in Lima and went on for a week": prose,
		"Council Meets to Discuss Water Supply":          headline,
		"COUNCIL MEETS TO DISCUSS WATER":                 shouting,
		"Lima":                                           prose,
	}
	r := newRecognizer(t)
	for text, want := range tests {
		d := r.read(goldDocument{Lang: "en", Text: text}.document())
		if got := d.passages[0].posture; got != want {
			t.Errorf("posture of %q = %d, want %d", text, got, want)
		}
	}
}

func TestMergeKeepsOrder(t *testing.T) {
	m := func(start, end int, kind corpus.Type) corpus.Mention {
		return corpus.Mention{Span: corpus.Span{Start: start, End: end}, Type: kind}
	}
	law, year, other, clash := m(0, 20, corpus.Law), m(16, 20, corpus.Date), m(30, 35, corpus.Date), m(33, 40, corpus.Person)
	got := merge([]corpus.Mention{law, clash}, []corpus.Mention{year, other})
	if len(got) != 2 || got[0] != law || got[1] != other {
		t.Errorf("merge = %+v, want the law with its year and the other date", got)
	}
}

func TestCompany(t *testing.T) {
	const text = "He asked Minister Anders Lund in Bergen.\nLund said no; Lund's party left.\n"
	d := newRecognizer(t).read(goldDocument{Lang: "en", Text: text}.document())
	for i := range d.passages[1].tokens {
		if own := &d.passages[1].tokens[i]; own.text == "Lund" {
			if want := forenameBefore | speechAfter | possessiveAfter; own.company != want {
				t.Errorf("company of Lund = %b, want %b", own.company, want)
			}
		}
	}
}

func TestPattern(t *testing.T) {
	for _, pair := range [][2]string{{"Lima", "Oslo"}, {"L-37", "B-5"}, {"al-Assad", "el-Sisi"}, {"A.B.", "C.D."}} {
		if patternOf(pair[0]) != patternOf(pair[1]) {
			t.Errorf("%q and %q differ in their patterns", pair[0], pair[1])
		}
	}
	if patternOf("UN") == patternOf("Un") {
		t.Error("UN and Un have one pattern")
	}
}

func TestDamagedEvidence(t *testing.T) {
	for _, file := range [][]byte{nil, []byte("short"), evidenceFile[:len(evidenceFile)/2]} {
		if _, err := parseEvidence(file); err == nil {
			t.Errorf("%d bytes were read without an error", len(file))
		}
	}
}
