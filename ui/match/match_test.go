package match

import (
	"reflect"
	"testing"
)

func TestFindPutsTheBestKindFirst(t *testing.T) {
	names := []string{"a b a n", "urban sprawl", "the ban on mines", "Bankers", "ban"}
	got := Find("BAN", names)
	want := []int{4, 3, 2, 1, 0}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestFindKeepsTheOrderWithinAKind(t *testing.T) {
	names := []string{"Peace in June", "Peace in May", "Peace", "Peace in July"}
	if got, want := Find("peace i", names), []int{0, 1, 3}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestFindOfNothing(t *testing.T) {
	if got, want := Find("  ", []string{"b", "a"}), []int{0, 1}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := Find("x", nil); len(got) != 0 {
		t.Errorf("got %v", got)
	}
}

func TestClassify(t *testing.T) {
	tests := []struct {
		pattern, name string
		want          Kind
	}{
		{"", "x", Prefix},
		{"", "", Exact},
		{"ёлка", "Ёлка", Exact},
		{"ёлк", "Ёлка", Prefix},
		{"гор", "Новый город", Word},
		{"ород", "Новый город", Inside},
		{"ban", "urban ban", Word},
		{"b-c", "a b-c", Word},
		{"xyz", "abc", None},
		{"abcd", "abc", None},
	}
	for _, tt := range tests {
		if got := Classify(tt.pattern, tt.name); got != tt.want {
			t.Errorf("%q in %q: got %v, want %v", tt.pattern, tt.name, got, tt.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("ab", "a b", "\xff\x00")
	f.Add("İ", "i̇", "ß")
	f.Fuzz(func(t *testing.T, pattern, a, b string) {
		seen := map[int]bool{}
		for _, i := range Find(pattern, []string{a, b}) {
			if i < 0 || i > 1 || seen[i] {
				t.Fatalf("index %d of two, or twice", i)
			}
			seen[i] = true
		}
	})
}
