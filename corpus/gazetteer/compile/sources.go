package main

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"lectern/corpus/gazetteer"
)

// sources are the tables with the meaning of their columns. Countries come
// first, so that a form of two countries' names stays with the country.
var sources = []struct {
	file string
	add  func(t *table, row []string)
}{
	{"countries.tsv", addCountry},
	{"demonyms.tsv", addDemonym},
	{"places_factbook.tsv", addPlace},
	{"cities.tsv", func(t *table, row []string) { t.add(row[0], gazetteer.City) }},
	{"admin1.tsv", func(t *table, row []string) { t.add(row[0], gazetteer.Region) }},
	{"groups.tsv", addGroup},
	{"orgs.tsv", addOrganization},
	{"parties.tsv", addParty},
	{"leaders.tsv", addLeader},
	{"names_by_country.tsv", func(t *table, row []string) { t.add(row[0], nameFlag(row[1])|gazetteer.Common) }},
	{"names_wiktionary.tsv", addName},
	{"names_us.tsv", addName},
	{"casing.tsv", addCasing},
}

// renamed maps the factbook's country names to the usual short ones.
var renamed = map[string]string{
	"Burma": "Myanmar", "Turkey": "Türkiye", "DRC": "Democratic Republic of the Congo", "Congo": "Republic of the Congo",
	"Cocos": "Cocos Islands", "Gaza, Gaza Strip": "Gaza Strip", "The Dominican": "Dominican Republic", "Holy See": "Vatican City",
	"Curacao": "Curaçao", "Federated States of Micronesia": "Micronesia", "The Bahamas": "Bahamas", "The Gambia": "Gambia",
	"Saint Barthelemy": "Saint Barthélemy", "Sao Tome and Principe": "São Tomé and Príncipe",
	"Saint Helena, Ascension, and Tristan da Cunha": "Saint Helena", "Macau": "Macao",
	"Baker Island, Howland Island, Jarvis Island, Johnston Atoll, Kingman Reef, Midway Islands, Palmyra Atoll": "US Minor Outlying Islands",
}

// aliases are names of countries that the tables lack.
var aliases = map[string]string{
	"America": "United States", "U.S.": "United States", "U.S.A.": "United States", "U.K.": "United Kingdom", "U.A.E.": "United Arab Emirates",
	"Great Britain": "United Kingdom", "Britain": "United Kingdom", "RF": "Russia", "РФ": "Russia", "США": "United States", "РК": "Kazakhstan",
	"КНР": "China", "КНДР": "North Korea", "ОАЭ": "United Arab Emirates", "ЮАР": "South Africa", "Holland": "Netherlands",
	"Republic of Korea": "South Korea", "Kyrgyz Republic": "Kyrgyzstan", "Burma": "Myanmar", "Turkey": "Türkiye", "Czech Republic": "Czechia",
	"Vatican": "Vatican City", "Holy See": "Vatican City", "East Timor": "Timor-Leste", "Ivory Coast": "Côte d'Ivoire",
	"Cape Verde": "Cabo Verde", "Swaziland": "Eswatini", "Palestine": "Palestine", "DRC": "Democratic Republic of the Congo",
	"DR Congo": "Democratic Republic of the Congo", "Congo": "Republic of the Congo", "Macedonia": "North Macedonia",
	"Dominican Republic": "Dominican Republic", "Bahamas": "Bahamas", "Gambia": "Gambia", "Micronesia": "Micronesia",
	"Российская Федерация": "Russia", "Российской Федерации": "Russia", "Республика Казахстан": "Kazakhstan", "Республики Казахстан": "Kazakhstan",
	"Республике Казахстан": "Kazakhstan", "Киргизия": "Kyrgyzstan", "Белоруссия": "Belarus", "Молдавия": "Moldova",
	"Соединённые Штаты": "United States", "Соединённых Штатов": "United States", "Великобритания": "United Kingdom",
	"EE. UU.": "United States", "EEUU": "United States", "EE.UU.": "United States", "Estados Unidos": "United States", "États-Unis": "United States",
	"USA": "United States", "UK": "United Kingdom", "UAE": "United Arab Emirates", "Royaume-Uni": "United Kingdom", "Reino Unido": "United Kingdom",
	"Großbritannien": "United Kingdom", "Grande-Bretagne": "United Kingdom", "Gran Bretaña": "United Kingdom",
}

// ambiguousAbbreviations are left out: in running text they are rather words,
// languages or postal codes than countries.
var ambiguousAbbreviations = map[string]bool{"AS": true, "CH": true, "GU": true, "NL": true, "NZ": false, "PR": true, "VI": true, "CAR": true, "TCA": true}

func addCountry(t *table, row []string) {
	name, kind, country := row[0], row[1], row[2]
	flags := gazetteer.Country
	if kind == "abbrev" {
		if ambiguousAbbreviations[name] {
			return
		}
		flags |= gazetteer.Abbreviation
	}
	if kind == "former" && !strings.Contains(name, " ") && len(name) < 5 {
		return
	}
	t.addOf(name, flags, country)
}

func addDemonym(t *table, row []string) {
	flag := gazetteer.People
	if row[1] == "adjective" {
		flag = gazetteer.Adjective
	}
	t.addOf(row[0], flag, row[2])
}

func addPlace(t *table, row []string) {
	switch row[1] {
	case "capital":
		t.addOf(row[0], gazetteer.City|gazetteer.Major, row[2])
	case "city":
		t.add(row[0], gazetteer.City|gazetteer.Major)
	default:
		t.add(row[0], gazetteer.Region)
	}
}

func addGroup(t *table, row []string) {
	flag := map[string]gazetteer.Entry{"ethnic": gazetteer.Ethnic, "religion": gazetteer.Religion, "language": gazetteer.Language}[row[1]]
	if t.entries[gazetteer.Fold(row[0])].Has(gazetteer.Country) {
		return // the factbook's lists of peoples hold some country names
	}
	t.add(row[0], flag)
}

func addOrganization(t *table, row []string) {
	name := row[0]
	flags := gazetteer.Organization
	if !strings.Contains(name, " ") && name == strings.ToUpper(name) {
		flags |= gazetteer.Abbreviation
	}
	for _, form := range strings.Split(name, " or ") {
		t.add(form, flags)
	}
}

func addParty(t *table, row []string) {
	flags := gazetteer.Party
	if row[1] == "party-abbrev" {
		flags |= gazetteer.Abbreviation
	}
	before, after, _ := strings.Cut(row[0], " formerly ")
	t.add(before, flags)
	t.add(after, flags)
}

func addLeader(t *table, row []string) {
	t.add(row[0], gazetteer.Leader)
	words := strings.Fields(row[0])
	if len(words) < 2 {
		return
	}
	t.add(words[0], gazetteer.Forename)
	t.add(words[len(words)-1], gazetteer.Surname)
}

func nameFlag(kind string) gazetteer.Entry {
	if kind == "f" {
		return gazetteer.Forename
	}
	return gazetteer.Surname
}

func addName(t *table, row []string) { t.add(row[0], nameFlag(row[1])) }

func addCasing(t *table, row []string) {
	small, err := strconv.Atoi(row[1])
	if err != nil {
		return
	}
	capital, err := strconv.Atoi(row[2])
	if err != nil {
		return
	}
	key := gazetteer.Fold(row[0])
	t.entries[key] = gazetteer.WithCasing(t.entries[key], casing(small, capital))
}

func casing(small, capital int) gazetteer.Casing {
	switch share := float64(capital) / float64(small+capital); {
	case small+capital < 4:
		return gazetteer.Unseen
	case share < 0.02:
		return gazetteer.AlwaysSmall
	case share < 0.2:
		return gazetteer.MostlySmall
	case share < 0.8:
		return gazetteer.Mixed
	case share < 0.98:
		return gazetteer.MostlyCapital
	}
	return gazetteer.AlwaysCapital
}

// demonyms are forms that the tables lack, by country.
var demonyms = map[string]string{
	"Kazakhstan": "Kazakh Kazakhs", "Kyrgyzstan": "Kyrgyz Kirghiz", "Uzbekistan": "Uzbek Uzbeks", "Tajikistan": "Tajik Tajiks", "Turkmenistan": "Turkmen Turkmens",
	"Azerbaijan": "Azeri Azeris", "United Kingdom": "Scottish Scots Welsh English Briton Britons", "Taiwan": "Taiwanese", "Palestine": "Palestinian Palestinians",
	"Kosovo": "Kosovar Kosovars", "Côte d'Ivoire": "Ivorian Ivorians", "Argentina": "Argentinian Argentinians", "Malaysia": "Malay Malays",
	"Belgium": "Flemish", "Mongolia": "Mongol Mongols", "Bosnia and Herzegovina": "Bosniak Bosniaks", "Netherlands": "Dutchman Dutchmen",
	"France": "Frenchman Frenchmen", "Ireland": "Irishman Irishmen", "New Zealand": "Kiwi Kiwis",
}

func addAliases(t *table) {
	for _, name := range slices.Sorted(maps.Keys(aliases)) {
		key := gazetteer.Fold(name)
		t.entries[key] = gazetteer.WithCountry(gazetteer.WithoutCountry(t.entries[key])|gazetteer.Country, t.country(aliases[name]))
	}
	for _, country := range slices.Sorted(maps.Keys(demonyms)) {
		for _, form := range strings.Fields(demonyms[country]) {
			t.addOf(form, gazetteer.Adjective|gazetteer.People, country)
		}
	}
}

// addBodies adds the abbreviations and full names of well-known organizations.
func addBodies(t *table, path string) error {
	return readRows(path, func(row []string) {
		t.add(row[0], gazetteer.Organization|gazetteer.Abbreviation)
		t.add(row[1], gazetteer.Organization)
	})
}
