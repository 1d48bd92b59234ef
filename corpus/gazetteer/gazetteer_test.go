package gazetteer

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func openNames(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestCountry(t *testing.T) {
	g := openNames(t)
	tests := map[string]string{
		"Russia": "Russia", "Russian Federation": "Russia", "UK": "United Kingdom", "Great Britain": "United Kingdom",
		"KAZAKHSTAN": "Kazakhstan", "Казахстана": "Kazakhstan", "Россией": "Russia", "США": "United States", "U.S.": "United States",
		"Burma": "Myanmar", "Deutschland": "Germany", "Royaume-Uni": "United Kingdom", "Côte d’Ivoire": "Côte d'Ivoire", "cote d'ivoire": "Côte d'Ivoire",
		"Türkiye": "Türkiye", "Turkey": "Türkiye", "Republic of Kazakhstan": "Kazakhstan",
	}
	for name, want := range tests {
		if got, ok := g.Country(name); got != want || !ok {
			t.Errorf("Country(%q) = %q, %v, want %q", name, got, ok, want)
		}
	}
	for _, name := range []string{"Almaty", "Kazakh", "", "Atlantis"} {
		if got, ok := g.Country(name); ok {
			t.Errorf("Country(%q) = %q, want none", name, got)
		}
	}
}

func TestDemonym(t *testing.T) {
	g := openNames(t)
	for form, want := range map[string]string{"Kazakh": "Kazakhstan", "Afghans": "Afghanistan", "British": "United Kingdom", "french": "France", "Swiss": "Switzerland"} {
		if got, ok := g.Demonym(form); got != want || !ok {
			t.Errorf("Demonym(%q) = %q, %v, want %q", form, got, ok, want)
		}
	}
	if got, ok := g.Demonym("France"); ok {
		t.Errorf("Demonym(France) = %q, want none", got)
	}
}

func TestLookup(t *testing.T) {
	g := openNames(t)
	tests := []struct {
		name string
		want Entry
	}{
		{"Almaty", City | Major}, {"Lyon", City}, {"Bavaria", Region}, {"Maria", Forename}, {"Ivanov", Surname | Common}, {"Yamaguchi", Surname},
		{"NATO", Organization | Abbreviation}, {"Buddhist", Religion}, {"Collective Security Treaty Organization", Organization}, {"Österreich", Country},
	}
	for _, tt := range tests {
		if got := g.Lookup(tt.name); got&tt.want != tt.want {
			t.Errorf("Lookup(%q) = %b, wants all of %b", tt.name, got, tt.want)
		}
	}
	if got := g.Lookup("zzyzzyx"); got != 0 {
		t.Errorf("Lookup of no name = %b", got)
	}
}

func TestCasing(t *testing.T) {
	g := openNames(t)
	for _, name := range []string{"the", "about", "water"} {
		if c := g.Lookup(name).Casing(); !c.Small() {
			t.Errorf("Casing(%q) = %d, want small", name, c)
		}
	}
	if c := g.Lookup("London").Casing(); c.Small() {
		t.Errorf("Casing(London) = %d, want not small", c)
	}
}

func TestLongest(t *testing.T) {
	g := openNames(t)
	tests := []struct {
		words string
		want  int
	}{
		{"new zealand first party leader", 2}, {"united states of america today", 4}, {"united nations security council", 4}, {"paris", 1}, {"qqq zzz", 0}, {"", 0},
	}
	for _, tt := range tests {
		if got, _ := g.Longest(strings.Fields(tt.words)); got < tt.want || tt.want == 0 && got != 0 {
			t.Errorf("Longest(%q) = %d, want %d", tt.words, got, tt.want)
		}
	}
}

func TestFold(t *testing.T) {
	tests := map[string]string{
		"Türkiye": "turkiye", "Łódź": "lodz", "Straße": "strasse", "ЁЛКА": "елка", "O’Brien": "o'brien", "plain": "plain", "Côte d’Ivoire": "cote d'ivoire",
		"İstanbul": "istanbul", "Iași": "iasi", "": "",
	}
	for in, want := range tests {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	g := openNames(f)
	for _, s := range []string{"Côte d’Ivoire", "Łódź", "\xff", "ﬀ", "é"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if utf8.ValidString(s) && !utf8.ValidString(once) {
			t.Errorf("Fold(%q) = %q is no valid text", s, once)
		}
		g.Lookup(s)
		g.Longest(strings.Fields(once))
	})
}

func BenchmarkLookup(b *testing.B) {
	g := openNames(b)
	for b.Loop() {
		g.Lookup("Collective Security Treaty Organization")
	}
}
