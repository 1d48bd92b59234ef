package markdown

import (
	"slices"
	"strings"
	"testing"
)

func TestHTMLText(t *testing.T) {
	for _, c := range []struct {
		html string
		want []string
	}{
		{"<p>one</p> two", []string{"one", " two"}},
		{"<!-- no -->yes", []string{"yes"}},
		{"<SCRIPT>no</Script>yes<style>no</style>", []string{"yes"}},
		{"one <!-- never closed <b>two</b>", []string{"one ", " never closed ", "two"}},
		{"<script> never closed", []string{" never closed"}},
		{"one < two", []string{"one ", " two"}},
	} {
		var got []string
		for _, s := range htmlText(c.html) {
			got = append(got, s.In(c.html))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%.60q: %q, want %q", c.html, got, c.want)
		}
	}
}

// TestHTMLFlood holds that openings without an end cost no search each: the
// test would take minutes.
func TestHTMLFlood(t *testing.T) {
	html := strings.Repeat("<!-- <script <", 50_000) + "end"
	spans := htmlText(html)
	if last := spans[len(spans)-1].In(html); last != "end" {
		t.Errorf("the last stretch is %q", last)
	}
}
