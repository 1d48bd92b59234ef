package library

import (
	"slices"
	"strings"
	"testing"

	"lectern/corpus"
)

func phrases(all ...string) corpus.Query {
	var q corpus.Query
	for _, p := range all {
		q.Phrases = append(q.Phrases, strings.Fields(p))
	}
	return q
}

func TestSearch(t *testing.T) {
	for _, c := range []struct {
		phrases []string
		want    []string
	}{
		{[]string{"river"}, []string{"Gamma", "Beta"}}, // the shorter text first
		{[]string{"OLD"}, []string{"Gamma", "alpha"}},  // twice beats once
		{[]string{"zurich"}, []string{"alpha"}},        // diacritics and the possessive
		{[]string{"old river"}, []string{"Gamma"}},     // in sequence
		{[]string{"old", "river"}, []string{"Gamma"}},  // both
		{[]string{"river old"}, nil},                   // not in that sequence
		{[]string{"the-river"}, []string{"Beta"}},      // punctuation parts words
		{[]string{"absent"}, nil},
	} {
		m := sample()
		hits, total, err := m.Search(ctx, phrases(c.phrases...), 0, 0)
		var got []string
		for _, h := range hits {
			got = append(got, m.documents[h.Document].Title)
		}
		if err != nil || total != len(c.want) || !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, %v; want %v", c.phrases, got, err, c.want)
		}
	}
}

func TestSearchSnippet(t *testing.T) {
	filler := strings.Repeat("Words that matter to nobody stand here. ", 40)
	m := build("Long", filler+"The Crêpe was cold. Who ate the crepe? "+filler)
	hits, _, _ := m.Search(ctx, phrases("crepe", "cold"), 0, 0)
	doc := m.documents[0]
	snippet := hits[0].Snippet.In(doc.Text)
	if !strings.Contains(snippet, "The Crêpe was cold. Who ate the crepe?") {
		t.Errorf("snippet %q misses the passage", snippet)
	}
	if len(snippet) > passageLength+20 {
		t.Errorf("snippet has %d bytes", len(snippet))
	}
	var words []string
	for _, w := range hits[0].Words {
		words = append(words, w.In(doc.Text))
	}
	if !slices.Equal(words, []string{"Crêpe", "cold", "crepe"}) {
		t.Errorf("words %q", words)
	}
}

func TestSearchFindsATitleFromTheFrontMatter(t *testing.T) {
	d, a := text("Minutes of the Board", "Nobody spoke.")
	m := New([]*corpus.Document{d}, []corpus.Annotation{a}, nil)
	hits, _, _ := m.Search(ctx, phrases("minutes"), 0, 0)
	if len(hits) != 1 || len(hits[0].Words) != 0 || hits[0].Snippet.In(d.Text) != "Nobody spoke." {
		t.Errorf("hits %+v", hits)
	}
}

// FuzzSnippet holds that snippets lie in the text and begin and end between
// characters, whatever the text.
func FuzzSnippet(f *testing.F) {
	f.Add("a b ä 中文 a", "a")
	f.Fuzz(func(t *testing.T, content, word string) {
		content = strings.ToValidUTF8(content, "?")
		m := build("T", "x"+strings.NewReplacer("[", "", "]", "").Replace(content))
		hits, _, _ := m.Search(ctx, phrases(word), 0, 0)
		for _, h := range hits {
			text := m.documents[h.Document].Text
			if strings.ToValidUTF8(h.Snippet.In(text), "") != h.Snippet.In(text) {
				t.Errorf("snippet %v cuts a character", h.Snippet)
			}
			for _, w := range h.Words {
				if !h.Snippet.Contains(w) {
					t.Errorf("word %v lies outside of snippet %v", w, h.Snippet)
				}
			}
		}
	})
}
