package dates

import "strings"

// flags qualify a word.
type flags uint8

const (
	upper       flags = 1 << iota // written in capitals throughout
	capitalized                   // written with a capital
	ambiguous                     // a month's word that is also another word or a name
	short                         // an abbreviation, which a full stop may follow
	capitalOnly                   // a month only when written with a capital
	plainMonth                    // a month that English and German write with a capital
	following                     // an era that follows its year
	beforeEra                     // an era before year one
)

// meaning is what a word can be in a date.
type meaning struct {
	kind  kind
	value int
	flags flags
}

// lexicon maps lower-case words to their meaning.
var lexicon = buildLexicon()

// numbered lists, per kind, words in groups: those of the first group have the
// value 1, and so on. Groups are separated by bars.
var numbered = []struct {
	kind  kind
	flags flags
	words string
}{
	{month, plainMonth, "january januar jänner | february februar | | april | | june juni | july juli | august | september | october oktober | november | december dezember"},
	{month, plainMonth | ambiguous | capitalOnly, "| | march | | may"},
	{month, plainMonth, "| | märz | | "},
	{month, ambiguous, "| | mars | | mai"},
	{month, 0, "janvier enero | février fevrier febrero | marzo | avril abril | mayo | juin junio | juillet julio | août aout agosto | septembre septiembre setiembre | octobre octubre | novembre noviembre | décembre diciembre"},
	{month, 0, "январь января январе январю январём январем | февраль февраля феврале февралю февралём февралем | март марта марте марту мартом | апрель апреля апреле апрелю апрелем | мая мае маю маем | июнь июня июне июню июнем | июль июля июле июлю июлем | август августа августе августу августом | сентябрь сентября сентябре сентябрю сентябрём сентябрем | октябрь октября октябре октябрю октябрём октябрем | ноябрь ноября ноябре ноябрю ноябрём ноябрем | декабрь декабря декабре декабрю декабрём декабрем"},
	{month, ambiguous, "| | | | май"},
	{month, short | plainMonth, "jan | feb | | apr | | jun | jul | aug | sep sept | oct okt | nov | dec dez"},
	{month, short | ambiguous, "ene | | mar mär | abr | | | | ago | set | | | dic"},
	{month, short, "janv | févr fév fevr febr | | avr | | | juil | | | | | déc"},
	{month, short, "янв | фев февр | мар | апр | | июн | июл | авг | сен сент | окт | ноя нояб | дек"},
	{weekday, 0, "monday lundi lunes montag понедельник понедельника | tuesday mardi martes dienstag вторник вторника | wednesday mercredi miércoles mittwoch среда среду среды | thursday jeudi jueves donnerstag четверг четверга | friday vendredi viernes freitag пятница пятницу пятницы | saturday samedi sábado samstag суббота субботу субботы | sunday dimanche domingo sonntag воскресенье воскресенья"},
	{ordinal, 0, "first premier première primer primero primera erste ersten erstes первый первого первом первая первое первую | second deuxième second segundo segunda zweite zweiten zweites второй второго втором второе вторая вторую | third troisième tercer tercero tercera dritte dritten drittes третий третьего третьем третье третья третью | fourth quatrième cuarto cuarta vierte vierten viertes четвёртый четвертый четвёртого четвертого четвёртом четвертом | fifth | sixth | seventh | eighth | ninth | tenth | eleventh | twelfth | thirteenth | fourteenth | fifteenth | sixteenth | seventeenth | eighteenth | nineteenth | twentieth"},
	{season, 0, "spring printemps primavera frühjahr frühling весна весной весны весну весне | summer été verano sommer лето летом лета лету | autumn automne otoño herbst осень осенью осени | winter hiver invierno зима зимой зимы зиму зиме"},
}

// plain lists the words of the kinds that need no value.
var plain = []struct {
	kind  kind
	flags flags
	words string
}{
	{yearWord, 0, "год года году годом годов годы годах годам годами г гг"},
	{century, 0, "century centuries siècle siècles siglo siglos jahrhundert jahrhunderts jahrhunderte jahrhunderten век века веке веку веком веков веках"},
	{century, short, "в вв"},
	{quarter, 0, "quarter trimestre quartal quartals квартал квартала квартале кварталу"},
	{half, 0, "half semestre halbjahr halbjahrs полугодие полугодия полугодии полугодию"},
	{decades, 0, "années años jahre jahren jahrzehnt десятилетие десятилетия"},
	{of, 0, "of de del des du d"},
	{to, 0, "to through until till по bis au à a al hasta"},
	{and, 0, "and или или & et y e und i и or ou o oder"},
	{determiner, 0, "the its their his her our s"},
	{count, 0, "people persons men women members votes tons tonnes km kilometres kilometers miles metres meters m hectares acres dollars euros rubles million billion percent per cent households families villages troops soldiers items cases deaths copies pages words points seats homes schools children jobs companies employees workers students schemes users visitors человек людей тысяч тыс млн млрд тонн км метров рублей долларов тенге га штук раз personnes euros mètres tonnes hectares hommes personas toneladas kilómetros metros pesos dólares hectáreas euro menschen tonnen kilometer meter hektar personen prozent stück"},
	{label, 0, "no nr № article articles art page pages p pp section sec chapter paragraph para rule room flight route resolution act law code regulations regulation directive bill standard iso model type version windows form line lot item case number decree order issue patent class series postcode box grade статья статьи статье ст стр номер артикул page article numéro artículo página número artikel seite nummer"},
}

// leads are the words that a date follows.
const leads = `in since by before after during from until till through between around about
	circa ca c year years late early mid as end beginning start last next this past born
	died registered until of for at
	к до с со после за на около между конце начале концу начала конца середине середины по осенью
	en depuis dès avant après jusqu début fin mi entre vers pour
	desde hasta antes después hacia finales principios mediados durante año ano
	seit vor nach von ab im vom zum bis anfang ende mitte zwischen jahr jahre jahres um am`

// eras lists the words for both sides of year one; full stops inside
// ("v. Chr.") are handled where eras are read.
var eras = map[string]meaning{
	"bc":  {kind: era, flags: beforeEra | following},
	"bce": {kind: era, flags: beforeEra | following},
	"ad":  {kind: era},
	"ce":  {kind: era, flags: following},
}

// decadeWords are decades named without figures; by habit they belong to the
// twentieth century.
var decadeWords = map[int]string{
	20: "twenties zwanziger zwanzigern zwanzigerjahre zwanzigerjahren",
	30: "thirties dreißiger dreißigern dreißigerjahre dreißigerjahren",
	40: "forties vierziger vierzigern vierzigerjahre vierzigerjahren",
	50: "fifties fünfziger fünfzigern fünfzigerjahre fünfzigerjahren",
	60: "sixties sechziger sechzigern sechzigerjahre sechzigerjahren",
	70: "seventies siebziger siebzigern siebzigerjahre siebzigerjahren",
	80: "eighties achtziger achtzigern achtzigerjahre achtzigerjahren",
	90: "nineties neunziger neunzigern neunzigerjahre neunzigerjahren",
}

// suffixes follow the figures of an ordinal or, in Russian, of a year.
var suffixes = set("st nd rd th er re e ère º ª º го й е м х ое ом ому му я ю")

// germanAfter are words that follow a year in German, where it needs no
// preposition: "1892 nach Zürich".
var germanAfter = set("nach wegen den dem das der ein eine einen durch mit auch hatte wurde war im zum zur von geboren geborene gegründet")

// spanishDecades follow the word "años".
var spanishDecades = map[string]int{
	"veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50,
	"sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
}

func buildLexicon() map[string]meaning {
	lex := make(map[string]meaning, 1024)
	for _, word := range strings.Fields(leads) {
		lex[word] = meaning{kind: lead}
	}
	for _, p := range plain {
		for _, word := range strings.Fields(p.words) {
			lex[word] = meaning{kind: p.kind, flags: p.flags}
		}
	}
	for _, n := range numbered {
		for i, group := range strings.Split(n.words, "|") {
			for _, word := range strings.Fields(group) {
				lex[word] = meaning{kind: n.kind, value: i + 1, flags: n.flags}
			}
		}
	}
	for value, words := range decadeWords {
		for _, word := range strings.Fields(words) {
			lex[word] = meaning{kind: decade, value: value}
		}
	}
	for word, m := range eras {
		lex[word] = m
	}
	return lex
}

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, word := range strings.Fields(words) {
		m[word] = true
	}
	return m
}
