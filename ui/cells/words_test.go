package cells

import (
	"slices"
	"testing"
)

func TestFlow(t *testing.T) {
	for _, c := range []struct {
		items []string
		width int
		want  []string
	}{
		{nil, 10, nil},
		{[]string{"one", "two"}, 10, []string{"one · two"}},
		{[]string{"one", "two", "three"}, 9, []string{"one · two", "three"}},
		{[]string{"one", "much too long", "two"}, 6, []string{"one", "much …", "two"}},
		{[]string{"中文", "ab"}, 8, []string{"中文", "ab"}},
		{[]string{"one"}, 0, []string{"…"}},
	} {
		if got := Flow(c.items, " · ", c.width); !slices.Equal(got, c.want) {
			t.Errorf("Flow(%q, %d) = %q, want %q", c.items, c.width, got, c.want)
		}
	}
}

func TestCounted(t *testing.T) {
	for n, want := range map[int]string{0: "0 words", 1: "1 word", 2: "2 words", 999: "999 words", 12000: "12,000 words", 1234567: "1,234,567 words"} {
		if got := Counted(n, "word"); got != want {
			t.Errorf("Counted(%d) = %q, want %q", n, got, want)
		}
	}
}
