package page

import (
	"slices"
	"strings"
	"testing"

	"lectern/ui/theme"
)

func TestFind(t *testing.T) {
	doc := markdownDoc("One **two** three\nfour Two.\n\n- two\n\n| two three | x |\n|---|---|\n| Two | ΣΑΣ |")
	for width := 8; width <= 60; width += 4 {
		p := render(t, doc, nil, width, theme.TrueColor)
		for query, want := range map[string]int{
			"two": 5, "Two": 2, "two  THREE": 0, "two\nthree": 2, "three four two": 1, "four two. two": 0,
			"σας": 0, "σασ": 1, "": 0, " ": 0, "zz": 0,
		} {
			hits := p.Find(query)
			if len(hits) != want {
				t.Errorf("width %d: %d hits of %q, want %d", width, len(hits), query, want)
			}
			for _, hit := range hits {
				if got := seen(p, hit); !strings.EqualFold(squeeze(got), squeeze(query)) {
					t.Errorf("width %d: hit of %q is %q", width, query, got)
				}
			}
		}
	}
}

// TestFindLocatesWhatItSees compares the quick reading of a block, which only
// tells whether a hit is there, with the slow one, which tells where.
func TestFindLocatesWhatItSees(t *testing.T) {
	p := render(t, markdownDoc(article(4<<10)), nil, 30, theme.TrueColor)
	for _, exact := range []bool{false, true} {
		s := search{page: p, exact: exact}
		s.prepare()
		s.read(p.refs)
		quick := slices.Clone(s.text)
		s.locates = true
		s.read(p.refs)
		if !slices.Equal(quick, s.text) {
			t.Errorf("exact %v: the two readings differ", exact)
		}
		if len(s.from) != len(s.text) {
			t.Errorf("exact %v: %d places for %d bytes", exact, len(s.from), len(s.text))
		}
	}
}
