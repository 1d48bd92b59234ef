package gazetteer

// Entry is what is known of a name: a set of flags, how its word is usually
// written, and the country it belongs to.
type Entry uint64

// The flags of an Entry.
const (
	Country      Entry = 1 << iota // a country or territory, in any form and language
	Abbreviation                   // the form is an abbreviation: "UK", "NATO"
	City                           // a city or town
	Region                         // a first-level division of a country
	Major                          // a capital or one of a country's largest cities
	Adjective                      // the adjective of a country: "Kazakh"
	People                         // its inhabitants: "Kazakh", "Kazakhs"
	Ethnic                         // an ethnic group
	Religion                       // a religion or its followers
	Language                       // a language
	Organization                   // an international body, court, legislature, service
	Party                          // a political party
	Leader                         // the full name of a leader or legislator
	Forename                       // a given name
	Surname                        // a family name
	Common                         // the name is among the most common of some country
)

const (
	casingShift  = 16
	casingMask   = 7
	countryShift = 20
)

// Has reports whether at least one of the flags is set.
func (e Entry) Has(flags Entry) bool { return e&flags != 0 }

// Casing says how an English word is usually written inside sentences.
type Casing uint8

// The casings, from unknown to capitalised.
const (
	Unseen        Casing = iota // not among the counted words
	AlwaysSmall                 // under 2 % capitalised
	MostlySmall                 // under 20 %
	Mixed                       // under 80 %
	MostlyCapital               // under 98 %
	AlwaysCapital
)

// Casing returns how the word is usually written.
func (e Entry) Casing() Casing { return Casing(e >> casingShift & casingMask) }

// OnlyCasing returns e without all that makes it a name.
func (e Entry) OnlyCasing() Entry { return e & (casingMask << casingShift) }

// Small reports whether the word is mostly written in lower case.
func (c Casing) Small() bool { return c == AlwaysSmall || c == MostlySmall }

// WithCasing returns e with the given casing.
func WithCasing(e Entry, c Casing) Entry {
	return e&^(casingMask<<casingShift) | Entry(c)<<casingShift
}

// WithCountry returns e with the country of the given number, counted from 1;
// an entry that has a country already keeps it.
func WithCountry(e Entry, country int) Entry {
	if CountryIndex(e) != 0 {
		return e
	}
	return e | Entry(country)<<countryShift
}

// WithoutCountry returns e without its country.
func WithoutCountry(e Entry) Entry { return e & (1<<countryShift - 1) }

// CountryIndex returns the number of the country of e, or 0.
func CountryIndex(e Entry) int { return int(e >> countryShift) }
