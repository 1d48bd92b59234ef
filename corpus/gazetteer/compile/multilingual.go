package main

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"lectern/corpus/gazetteer"
)

// languages are those whose country names are taken from CLDR besides English.
var languages = []language.Tag{
	language.Russian, language.French, language.Spanish, language.German, language.Italian, language.Portuguese, language.Kazakh,
	language.Ukrainian, language.Turkish, language.Uzbek, language.Kirghiz,
}

// addMultilingualCountries adds the names of every ISO 3166 country in the
// languages above, the Russian ones in their singular cases as well.
func addMultilingualCountries(t *table) {
	english := display.English.Regions()
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			region, err := language.ParseRegion(string(a) + string(b))
			if err != nil || !region.IsCountry() || region.Canonicalize() != region {
				continue
			}
			country, ok := t.known(plainName(english.Name(region)))
			if !ok {
				continue
			}
			for _, tag := range languages {
				t.addTranslation(display.Regions(tag).Name(region), tag, country)
			}
		}
	}
}

// plainName brings a CLDR name to the form of the tables: "Myanmar (Burma)" is
// Myanmar, "Bosnia & Herzegovina" is spelled out.
func plainName(name string) string {
	switch name {
	case "Congo - Kinshasa":
		return "Democratic Republic of the Congo"
	case "Congo - Brazzaville":
		return "Republic of the Congo"
	case "Palestinian Territories":
		return "Palestine"
	}
	name, _, _ = strings.Cut(name, " (")
	name, _, _ = strings.Cut(name, " SAR")
	return strings.ReplaceAll(name, " & ", " and ")
}

// known returns the number of the country that the tables call name.
func (t *table) known(name string) (int, bool) {
	e := t.entries[gazetteer.Fold(name)]
	if !e.Has(gazetteer.Country) || gazetteer.CountryIndex(e) == 0 {
		return 0, false
	}
	return gazetteer.CountryIndex(e), true
}

func (t *table) addTranslation(name string, tag language.Tag, country int) {
	forms := []string{name}
	if tag == language.Russian {
		forms = append(forms, russianCases(name)...)
	}
	for _, form := range forms {
		if key := gazetteer.Fold(form); len(key) > 2 {
			t.entries[key] = gazetteer.WithCountry(t.entries[key]|gazetteer.Country, country)
		}
	}
}

// russianEndings are the singular case endings by the ending of the
// nominative: "Россия" → "России", "Россию", "Россией".
var russianEndings = []struct {
	nominative string
	cases      []string
}{
	{"ия", []string{"ии", "ию", "ией"}},
	{"я", []string{"и", "е", "ю", "ей"}},
	{"ка", []string{"ки", "ке", "ку", "кой"}},
	{"га", []string{"ги", "ге", "гу", "гой"}},
	{"а", []string{"ы", "е", "у", "ой"}},
	{"ай", []string{"ая", "аю", "аем", "ае"}},
	{"ль", []string{"ля", "лю", "лем", "ле", "ли", "лью"}},
	{"нь", []string{"ня", "ню", "нем", "не", "ни", "нью"}},
	{"ы", []string{"", "ам", "ами", "ах", "ов"}},
}

// russianCases returns the other singular cases of a one-word name. Names that
// are not declined ("Перу", "Чили") end in other vowels and get none.
func russianCases(name string) []string {
	if strings.Contains(name, " ") {
		return nil
	}
	for _, e := range russianEndings {
		if stem, ok := strings.CutSuffix(name, e.nominative); ok {
			return join(stem, e.cases)
		}
	}
	if strings.ContainsAny(name[len(name)-2:], "еиоуэю") {
		return nil
	}
	return join(name, []string{"а", "у", "ом", "е"})
}

func join(stem string, endings []string) []string {
	forms := make([]string, len(endings))
	for i, e := range endings {
		forms[i] = stem + e
	}
	return forms
}
