package resolve

import (
	"strings"

	"lectern/corpus/gazetteer"
)

// knowledge is what the resolver asks of the gazetteer, with the answers kept:
// collections repeat their names.
type knowledge struct {
	names     *gazetteer.Gazetteer // nil when it cannot be opened: then nothing is known
	countries map[string]string
	demonyms  map[string]string
}

func newKnowledge() knowledge {
	k := knowledge{countries: map[string]string{}, demonyms: map[string]string{}}
	if names, err := gazetteer.Open(); err == nil {
		k.names = names
	}
	return k
}

// country returns the short English name of the country that name names in
// any language, also in a Russian case form; "" for any other name.
func (k knowledge) country(name string) string {
	if found, ok := k.countries[name]; ok || k.names == nil {
		return found
	}
	found := ""
	for _, form := range nominatives(name) {
		country, ok := k.names.Country(form)
		city := k.names.Lookup(form).Has(gazetteer.City) && !strings.EqualFold(country, form)
		if ok && !city { // a capital may stand for its country, but is a place of its own
			found = country
			break
		}
	}
	k.countries[name] = found
	return found
}

// demonym returns the country of a people or an adjective; "" for any other word.
func (k knowledge) demonym(form string) string {
	if found, ok := k.demonyms[form]; ok || k.names == nil {
		return found
	}
	found, _ := k.names.Demonym(form)
	k.demonyms[form] = found
	return found
}

// forename reports whether the word is a given name, whatever else it is.
func (k knowledge) forename(word string) bool {
	return k.names != nil && k.names.Lookup(word).Has(gazetteer.Forename)
}

// shared reports whether the word is a name that many persons have.
func (k knowledge) shared(word string) bool {
	return k.names != nil && k.names.Lookup(word).Has(gazetteer.Forename|gazetteer.Common)
}

// nominatives returns name and, for one Russian word, the forms in which a
// list of names may hold it.
func nominatives(name string) []string {
	forms := []string{name, strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The ")}
	if !cyrillic(name) || strings.Contains(name, " ") {
		return forms
	}
	stem := stemRussian(strings.ToLower(name))
	for _, ending := range []string{"", "я", "а", "ь", "й", "ия", "ы", "и", "ан"} {
		forms = append(forms, stem+ending)
	}
	return forms
}
