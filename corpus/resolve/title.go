package resolve

import "strings"

// wordClass is what a word can be in a title.
type wordClass uint8

const (
	plainWord   wordClass = iota
	headWord              // makes a title by itself: "president"
	ofHead                // makes one when it is followed by "of": "head"
	chiefHead             // makes one after "chief": "executive", "officer"
	afterHead             // belongs to the head before it: "general", "elect"
	modifier              // belongs to the head after it: "deputy", "prime"
	joiner                // joins a head to what it heads: "of", "for"
	article               // stands before a title and outside of it
	formerWord            // stands before a title that is no longer held
	beforeTitle           // "as", "is", "appointed": a title may follow
	courtesy              // stands between title and name: "Mr"
)

// titleWords are the words of formal titles in English, French, Spanish and
// German, lower case. Informal words (leader, boss) and jobs (analyst, editor)
// are left out; so are military ranks, which are no office.
var titleWords = classes(map[wordClass]string{
	headWord: `president minister premier chancellor chairman chairwoman chairperson chair speaker governor mayor senator king queen
		emperor empress sultan sultana emir pope bishop archbishop patriarch judge justice director secretary commissioner ambassador consul
		envoy representative rep rep. cllr councillor councilor mp mep ceo cfo coo rector dean provost treasurer administrator ombudsman
		registrar prosecutor attorney coordinator superintendent congressman congresswoman akim prefect nuncio rapporteur deputy
		undersecretary comptroller auditor chairs presidents ministers senators deputies justices judges commissioners ambassadors
		councillors mayors governors spokesperson spokesman spokeswoman vice-president co-chair wali viceroy sheriff hakim
		commander magistrate principal premierminister inspector tsar duke duchess regent counsellor headmaster headmistress
		présidente président ministre maire préfet préfète député députée sénateur sénatrice gouverneur gouverneure directeur directrice
		secrétaire commissaire ambassadeur ambassadrice juge procureur recteur conseiller conseillère roi reine évêque archevêque bourgmestre
		greffière greffier administrateur administratrice vice-présidente échevin haut-commissaire porte-parole rapporteure chancelier députés
		presidente presidenta ministro ministra alcalde alcaldesa senador senadora diputado diputada gobernador gobernadora secretario secretaria
		directora embajador embajadora juez jueza fiscal obispo arzobispo rey reina canciller concejal concejala magistrado magistrada
		vicepresidente vicepresidenta viceministro viceministra congresista procurador procuradora prefecta prefecto delegado delegada portavoz
		vicerrectora rectora intendente coordinador coordinadora representante comisario comisaria
		präsident präsidentin präsidenten ministerpräsident ministerpräsidentin bürgermeister bürgermeisterin oberbürgermeister
		außenminister außenministerin innenminister innenministerin finanzminister finanzministerin verteidigungsminister verteidigungsministerin
		gesundheitsminister gesundheitsministerin justizminister justizministerin umweltminister umweltministerin wirtschaftsminister
		wirtschaftsministerin bundesminister bundesministerin ministerin vizepräsident vizepräsidentin bundespräsident bundespräsidentin
		bundeskanzler bundeskanzlerin kanzler kanzlerin landrat landrätin abgeordnete abgeordneter abgeordneten abg senatorin vorsitzender
		vorsitzende vorsitzenden richter richterin bundesrichter bundesrichterin botschafter botschafterin kaiser könig königin herzog bischof
		erzbischof papst direktor direktorin generalsekretär generalsekretärin regierungschef staatssekretär staatssekretärin gouverneurin
		bundesrat bundesrätin regierungspräsident regierungspräsidentin landeshauptmann energieminister verkehrsminister kultusminister
		nationalrätin nationalrat landesrat obmann vizekanzler regionaldirektor`,
	ofHead:    `head chief member leader jefe jefa chef cheffe leiter leiterin responsable directeur`,
	chiefHead: `executive officer minister justice whip`,
	afterHead: `general elect designate emeritus generala générale général exécutif exécutive ejecutivo ejecutiva adjoint adjointe adjunto adjunta
		nacional federal plenipotentiary consejero presidente regional`,
	modifier: `prime deputy vice first second third acting interim chief executive foreign defense defence finance health interior education
		justice agriculture energy transport environment labor labour culture sports sport tourism trade economy economic housing water
		fisheries forestry mining communications information digital science technology industry commerce development home internal external
		affairs security national state federal regional provincial district municipal city general attorney lord high grand permanent
		special senior associate assistant managing honorary presiding co financial operating party presidential parliamentary senate house
		majority minority council board county metropolitan auxiliary emergency public works infrastructure planning immigration police
		under sub standing temporary joint founding constitutional supreme court lieutenant crown
		premier première haut haute vice-premier sous grand primer primera alto segundo stellvertretende stellvertretender stellvertretenden
		erster erste ersten 1 dänischen fürstlicher regierende regierender`,
	joiner:  `of for to at in on de du des d del der des von für bei am la le les l el los las the and et y und e à au aux en & zum zur por para in im`,
	article: `the a an le la les l el los las un une una der die das den dem ein eine einen einer its their his her our`,
	formerWord: `former ex late then onetime erstwhile ancien ancienne exmandatario entonces ehemalige ehemaliger ehemaligen frühere früherer früheren
		бывший бывшего бывшему бывшим бывшая бывшей экс`,
	beforeTitle: `as is was became become becomes appointed elected named serves served serving remains`,
	courtesy:    `mr mrs ms dr hon sir dame shri smt prof professor m mme don doña herr frau maître lady lord monsieur madame señor señora`,
})

// sentenceWords begin sentences with a capital and belong to no title.
var sentenceWords = set(`in on at by when while as but and or if after before during since with from for to it this that these those he she they we
	i you his her its their our my also both meanwhile however today yesterday monday tuesday wednesday thursday friday saturday sunday
	january february march april may june july august september october november december according under over between among then
	dear thank madam outgoing incoming new old young says said not only no yes photo image why how what who where which
	dans pour par avec selon el la en según le les un une der die das`)

// russianTitles are stems of Russian title heads; a word is one when a case
// ending alone follows.
var russianTitles = strings.Fields(`президент премьер министр председател губернатор мэр сенатор депутат судь директор секретар посол посл ректор
	аким комиссар начальник руководител прокурор спикер канцлер корол заместител представител управляющ омбудсмен глав замминистр вицепремьер
	вицепрезидент хоким полпред гендиректор епископ архиепископ патриарх уполномоченн`)

// russianModifiers are stems of what stands before them.
var russianModifiers = strings.Fields(`перв генеральн исполнительн постоянн специальн полномочн чрезвычайн главн вице пресс государственн верховн
	федеральн почётн временн старш национальн исполняющ зам народн коммерческ финансов`)

func classes(lists map[wordClass]string) map[string]wordClass {
	words := map[string]wordClass{}
	for _, class := range []wordClass{joiner, article, courtesy, beforeTitle, formerWord, modifier, afterHead, chiefHead, ofHead, headWord} {
		for _, word := range strings.Fields(lists[class]) {
			words[word] = class
		}
	}
	return words
}

// classOf returns the class of a lower-case word.
func classOf(word string) wordClass {
	if class, ok := titleWords[word]; ok {
		return class
	}
	if !cyrillic(word) {
		return plainWord
	}
	for _, stem := range russianTitles {
		if rest, ok := strings.CutPrefix(word, stem); ok && russianEnding(rest) {
			return headWord
		}
	}
	for _, stem := range russianModifiers {
		if rest, ok := strings.CutPrefix(word, stem); ok && russianEnding(rest) {
			return modifier
		}
	}
	return plainWord
}

// russianEnding reports whether s is a case ending or nothing.
func russianEnding(s string) bool {
	if s == "" {
		return true
	}
	for _, ending := range russianEndings {
		if s == ending {
			return true
		}
	}
	return false
}
