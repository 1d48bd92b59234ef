package ner

import (
	"slices"
	"strings"
	"testing"

	"lectern/corpus"
)

func tokensOf(text string, french bool) []token {
	span := corpus.Span{End: len(text)}
	return tokenize(text, corpus.Block{Span: span, Leaves: []corpus.Span{span}}, french, nil)
}

func TestTokenize(t *testing.T) {
	tests := []struct {
		text   string
		french bool
		want   string
	}{
		{"Kazakhstan’s Jokorgu Kenesh.", false, "Kazakhstan|’s|Jokorgu|Kenesh|."},
		{"a Russia-led alliance", false, "a|Russia|-|led|alliance"},
		{"pro-Russian, US-China, Kassym-Jomart", false, "pro|-|Russian|,|US|-|China|,|Kassym-Jomart"},
		{"the U.S. Senate", false, "the|U.S.|Senate"},
		{"J. R. Smith of St. Paul", false, "J.|R.|Smith|of|St.|Paul"},
		{"He left Rome. Then", false, "He|left|Rome|.|Then"},
		{"visit to Morocco.Chairman said", false, "visit|to|Morocco|.|Chairman|said"},
		{"Site.org reports", false, "Site.org|reports"},
		{"more than 2,500 tons", false, "more|than|2,500|tons"},
		{"the 18th session", false, "the|18th|session"},
		{"write to a.b@example.org, or see https://example.org/x?y=1.", false, "write|to|a.b@example.org|,|or|see|https://example.org/x?y=1|."},
		{"Afghanistan–Pakistan border", false, "Afghanistan|–|Pakistan|border"},
		{"l'Assemblée d’Haïti", true, "l'|Assemblée|d’|Haïti"},
		{"L'Assemblée", true, "L'|Assemblée"},
		{"L'Oréal", false, "L'Oréal"},
		{"Côte d'Ivoire", false, "Côte|d'|Ivoire"},
		{"workers' rights", false, "workers|'|rights"},
		{"А. С. Пушкин в г. Туле", false, "А.|С.|Пушкин|в|г.|Туле"},
		{"", false, ""},
	}
	for _, tt := range tests {
		var got []string
		for _, tok := range tokensOf(tt.text, tt.french) {
			got = append(got, tok.text)
		}
		if g := strings.Join(got, "|"); g != tt.want {
			t.Errorf("tokenize(%q) = %s, want %s", tt.text, g, tt.want)
		}
	}
}

func TestKindsOfTokens(t *testing.T) {
	want := []kind{word, possessive, number, punct, address}
	for i, tok := range tokensOf("Kenya’s 18th, www.example.org", false) {
		if tok.kind != want[i] {
			t.Errorf("%q is of kind %d, want %d", tok.text, tok.kind, want[i])
		}
	}
}

func TestShapes(t *testing.T) {
	tests := map[string]shape{
		"Almaty": capital, "CSTO": caps, "J.": initial, "almaty": small, "iPhone": mixed, "al-Assad": mixed, "McDonald": capital, "日本": small,
	}
	for text, want := range tests {
		if got := shapeOf(text, word); got != want {
			t.Errorf("shapeOf(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestSentences(t *testing.T) {
	tests := []struct {
		text string
		want string // the words that begin a sentence
	}{
		{"One man left. Two came.", "One Two"},
		{"Mr. Lee of St. Paul spoke. He left.", "Mr. He"},
		{"1. The first point", "1 The"},
		{"- The second point", "The"},
		{"She said: “We will go.”", "She We"},
		{"The U.S. Senate met", "The"},
	}
	for _, tt := range tests {
		tokens := tokensOf(tt.text, false)
		markSentences(tokens)
		var got []string
		for _, tok := range tokens {
			if tok.initial && tok.kind != punct {
				got = append(got, tok.text)
			}
		}
		if g := strings.Join(got, " "); g != tt.want {
			t.Errorf("sentences of %q begin with %q, want %q", tt.text, g, tt.want)
		}
	}
}

func TestTokensLieInLeaves(t *testing.T) {
	text := "**European** Union"
	block := corpus.Block{Span: corpus.Span{End: len(text)}, Leaves: []corpus.Span{{Start: 2, End: 10}, {Start: 12, End: len(text)}}}
	var got []string
	for _, tok := range tokenize(text, block, false, nil) {
		got = append(got, tok.In(text))
	}
	if want := []string{"European", "Union"}; !slices.Equal(got, want) {
		t.Errorf("tokens %q, want %q", got, want)
	}
}
