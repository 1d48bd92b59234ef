package match

import (
	"strings"
	"testing"
)

func TestDidYouMean(t *testing.T) {
	names := []string{"theme", "measure", "mouse", "highlight", "keys"}
	for word, want := range map[string]string{
		"themes":                      "theme",
		"tehme":                       "theme",
		"hightlight":                  "highlight",
		"mesure":                      "measure",
		"key":                         "keys",
		"moues":                       "mouse",
		"":                            "",
		"font":                        "",
		"x":                           "",
		"transparent":                 "",
		strings.Repeat("theme", 1000): "",
	} {
		got := DidYouMean(word, names)
		if want == "" && got != "" || want != "" && got != `; did you mean "`+want+`"?` {
			t.Errorf("%.20q: got %q, want %q", word, got, want)
		}
	}
}
