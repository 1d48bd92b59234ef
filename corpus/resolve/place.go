package resolve

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/dates"
	"lectern/corpus/gazetteer"
)

// renamed maps folded names of cities to the one in use: another spelling of
// the same word, or the name from before a renaming.
var renamed = map[string]string{
	"kiev": "kyiv", "alma-ata": "almaty", "peking": "beijing", "bombay": "mumbai", "calcutta": "kolkata",
	"madras": "chennai", "rangoon": "yangon", "saigon": "ho chi minh city", "nur-sultan": "astana",
	"st petersburg": "saint petersburg", "st. petersburg": "saint petersburg", "moskau": "moscow", "moscou": "moscow",
	"frunze": "bishkek", "kharkov": "kharkiv", "lvov": "lviv", "odessa": "odesa", "dnepr": "dnipro",
	"new york city": "new york", "washington, d.c.": "washington", "washington dc": "washington", "washington, dc": "washington",
}

// linkBy links all mentions of a type that have the same key.
func (c *collection) linkBy(kind corpus.Type, key func(n node) string) {
	byText, byKey := map[string]string{}, map[string]int{}
	for i, n := range c.nodes {
		if n.Type != kind {
			continue
		}
		k, ok := byText[n.text+"\x00"+n.Value]
		if !ok {
			k = key(n)
			byText[n.text+"\x00"+n.Value] = k
		}
		if first, ok := byKey[k]; ok {
			c.link(i, first)
		} else {
			byKey[k] = i
		}
	}
}

// linkPlaces links the names of one place: a country under all its names, and
// other places by their word without case endings and diacritics.
func (c *collection) linkPlaces() {
	c.linkBy(corpus.Place, func(n node) string { return c.placeKey(n.text) })
}

func (c *collection) placeKey(text string) string {
	if country := c.known.country(text); country != "" {
		return country
	}
	folded := gazetteer.Fold(text)
	for _, prefix := range []string{"the ", "republic of ", "kingdom of ", "state of ", "city of "} {
		folded = strings.TrimPrefix(folded, prefix)
	}
	if now, ok := renamed[folded]; ok {
		return now
	}
	if !cyrillic(text) {
		return strings.ReplaceAll(folded, "-", " ")
	}
	words := strings.Fields(strings.ReplaceAll(folded, "-", " "))
	for i, word := range words {
		words[i] = stemRussian(word)
	}
	return strings.Join(words, " ")
}

// linkGroups links the adjective of a people to its singular and plural.
func (c *collection) linkGroups() {
	c.linkBy(corpus.Group, func(n node) string {
		if country := c.known.demonym(n.text); country != "" {
			return "of " + country
		}
		return singular(gazetteer.Fold(n.text))
	})
}

// singular takes the ending of a plural off a group's name.
func singular(word string) string {
	if cyrillic(word) {
		return stemRussian(word)
	}
	if strings.HasSuffix(word, "ss") || len(word) < 4 {
		return word
	}
	return strings.TrimSuffix(word, "s")
}

// linkDates links dates of one normal form.
func (c *collection) linkDates() {
	c.linkBy(corpus.Date, func(n node) string { return dateKey(n) })
}

func dateKey(n node) string {
	if n.Value != "" {
		return n.Value
	}
	if found, ok := dates.Parse(n.text); ok && found.Value != "" {
		return found.Value
	}
	return strings.ToLower(n.text)
}

// noteCountries records which entity each country is.
func (c *collection) noteCountries(entities []corpus.Entity) {
	c.countryEntities = map[string]corpus.EntityID{}
	for _, e := range entities {
		if e.Type != corpus.Place {
			continue
		}
		for _, name := range e.Names {
			if country := c.known.country(name.Text); country != "" {
				c.countryEntities[country] = e.ID
			}
		}
	}
}
