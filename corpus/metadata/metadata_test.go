package metadata

import (
	"strings"
	"testing"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/boilerplate"
	"lectern/corpus/clean"
	"lectern/corpus/markdown"
	"lectern/corpus/plain"
	"lectern/seeds"
)

// described returns a document as the pipeline before this package would hand
// it on, described.
func described(name, text string, front corpus.FrontMatter) corpus.Document {
	doc := corpus.Document{Name: name, Text: text, Body: corpus.Span{End: len(text)}}
	if strings.HasSuffix(name, ".md") {
		doc.Format = corpus.Markdown
		doc.Blocks = markdown.Parse(text, doc.Body).Blocks()
	} else {
		doc.Blocks = plain.Blocks(text, doc.Body)
	}
	boilerplate.Mark(doc.Blocks, text)
	Describe(&doc, front)
	return doc
}

const prose = `The council met on Thursday in the old hall and agreed on the budget for the coming year, after a debate that lasted until midnight. It is the third budget since 2021.`

func TestTitle(t *testing.T) {
	tests := []struct{ name, file, text, want string }{
		{"headline and prose", "x.txt", "Council agrees on a budget\n" + prose, "Council agrees on a budget"},
		{"headline set off", "x.txt", "Council agrees on a budget\n\n10 June\n\n" + prose, "Council agrees on a budget"},
		{"question", "x.txt", "Who pays for the budget?\n\n" + prose, "Who pays for the budget?"},
		{"after a section name", "x.txt", "Media Center\n\nCouncil agrees on a budget\n\n" + prose, "Council agrees on a budget"},
		{"after a kicker", "x.txt", "OPINION\n\nCouncil agrees on a budget\n\n" + prose, "Council agrees on a budget"},
		{"after a date", "x.txt", "3 May 2024\n\nCouncil agrees on a budget\n\n" + prose, "Council agrees on a budget"},
		{"after a byline", "x.txt", "By Ada Lovelace\n\nCouncil agrees on a budget\n\n" + prose, "Council agrees on a budget"},
		{"before a byline", "x.txt", "The budget\n\nBy Ada Lovelace of the Gazette\n\n" + prose, "The budget"},
		{"prose only", "x.txt", prose, "The council met on Thursday in the old hall and agreed on the budget for the…"},
		{"short sentence first", "x.txt", "It rained in Dr. Bell's garden. " + prose, "It rained in Dr. Bell's garden"},
		{"mail", "x.txt", "From: Ada <ada@example.org>\nTo: Charles\nSubject: The engine\n\nDear Charles,\n\n" + prose, "The engine"},
		{"mail in Russian", "x.txt", "От: Анна\nКому: Борис\nТема: О смете\n\n" + prose, "О смете"},
		{"no mail", "x.txt", "Subject: matters\n\n" + prose, "Subject: matters"},
		{"Markdown", "x.md", "## Small\n\n" + prose + "\n\n# The *great* title\n\n" + prose, "The great title"},
		{"Markdown, second level over prose", "x.md", "## Small\n\n" + prose, "Small"},
		{"Markdown, second level under prose", "x.md", prose + "\n\n## Small\n\n" + prose, "The council met on Thursday in the old hall and agreed on the budget for the…"},
		{"empty", "notes.txt", "", "notes.txt"},
		{"signs only", "notes.txt", "* * *\n\n---", "notes.txt"},
		{"Chinese", "x.txt", "市議會同意了預算。" + strings.Repeat("會議", 60) + "。", "市議會同意了預算。"},
		{"one endless word", "x.txt", strings.Repeat("a", 300), strings.Repeat("a", 79) + "…"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := described(tt.file, tt.text, corpus.FrontMatter{}).Title; got != tt.want {
				t.Errorf("title %q, want %q", got, tt.want)
			}
		})
	}
}

func TestDate(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"none", prose, ""},
		{"day and month", "Title here\n\n10 June\n\n" + prose, "XXXX-06-10"},
		{"published", "Title here\nPublished 3 May 2024\n\n" + prose, "2024-05-03"},
		{"place and date", "Title here\nGeneva, 12 March 2024\n\n" + prose, "2024-03-12"},
		{"weekday", "Title here\n\nMonday, 12 March 2024, 17:30\n\n" + prose, "2024-03-12"},
		{"in Russian", "Заголовок\n\n3 мая 2024 года\n\n" + prose, "2024-05-03"},
		{"dateline", "GENEVA, 12 March 2024 — " + prose, "2024-03-12"},
		{"dateline with agency", "CAIRO, Sept. 10 (Levant Features) — " + prose, "XXXX-09-10"},
		{"dateline with agency before a hyphen", "Lima, Nov. 14 (Andina).- " + prose, "XXXX-11-14"},
		{"dateline in French", "BAMAKO, 3 mars (Agence) – " + prose, "XXXX-03-03"},
		{"mail", "From: Ada\nTo: Charles\nDate: Tue, 17 Sep 2024 08:41 +0100\n\n" + prose, "2024-09-17"},
		{"signature", prose + "\n\nAda Lovelace\nLondon, 2 March 2011", "2011-03-02"},
		{"merely mentioned", "On 12 March 2024 the council met. " + prose, ""},
		{"merely mentioned at the end", prose + " They will meet again on 12 March 2024.", ""},
		{"ambiguous figures", "Title here\n\n03/05/2024\n\n" + prose, ""},
		{"timetable", "Walks\n\n15 March – A walk on the hill. Easy.\n\n22 March – Another walk. Hard.", ""},
		{"year from this year and the next", prose + " This year the hall was repaired. In 2025 the roof was closed. From 1 January 2026 the rent will rise.", "2025"},
		{"this year alone", prose + " This year the hall was repaired. In 2025 the roof was closed.", ""},
		{"next year alone", prose + " In 2025 the roof was closed. From 1 January 2026 the rent will rise.", ""},
		{"year from an anniversary", "The hall, built in 1992, keeps its 25th anniversary. Its works of 2016 were summed up, and those for 2017 discussed.", "2017"},
		{"year from an anniversary in German", "Das Haus, erbaut im Jahr 1992, feiert sein 25-jähriges Bestehen. Die Arbeiten von 2016 wurden gewürdigt, jene für das Jahr 2017 besprochen.", "2017"},
		{"year from an anniversary in Russian", "Дом, построенный в 1992 году, отмечает 25-летие. Итоги 2016 года подведены, планы на 2017 год обсуждены.", "2017"},
		{"anniversary of a year not named", "The hall keeps its 80th anniversary. Its works of 2016 were summed up, and those for 2017 discussed.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := described("x.txt", tt.text, corpus.FrontMatter{}).Date.String(); got != tt.want {
				t.Errorf("date %q, want %q", got, tt.want)
			}
		})
	}
}

func TestLang(t *testing.T) {
	tests := []struct{ text, want string }{
		{prose, "en"},
		{"Вчера в Москве прошло заседание совета. Председатель сообщил о новых мерах, которые были приняты.", "ru"},
		{"Le président a déclaré hier à Genève que la réunion était terminée et que les membres étaient d'accord.", "fr"},
		{"El ministro viajó a España el año pasado y habló con la prensa sobre los problemas del país.", "es"},
		{"Die Außenminister trafen sich für zwei Tage in Köln, wie der Sprecher am Abend erklärte.", "de"},
		{"Вчора у Києві відбулося засідання ради. Голова повідомив про нові заходи, які було прийнято.", "uk"},
		{"Кеше Астанада кеңес отырысы өтті. Төраға жаңа шаралар туралы хабарлады, олар қабылданды.", "kk"},
		{"東京都は昨日、新しい計画を発表した。これは来年から始まる予定である。詳しいことは分からない。", "ja"},
		{"市議會昨日同意了明年的預算，並宣布了新的計劃，市民對此表示歡迎，會議持續到深夜才結束。", "zh"},
		{"Ada Lovelace", ""},
		{"", ""},
	}
	for _, tt := range tests {
		if got := described("x.txt", tt.text, corpus.FrontMatter{}).Lang; got != tt.want {
			t.Errorf("%.30q: language %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestLangOfOtherLanguageInside(t *testing.T) {
	text := prose + "\n\n" + prose + "\n\n«Вчера в Москве прошло заседание совета», said the chair of the other council to the press.\n\n" + prose
	if got := described("x.txt", text, corpus.FrontMatter{}).Lang; got != "en" {
		t.Errorf("language %q", got)
	}
}

func TestWords(t *testing.T) {
	tests := []struct {
		text string
		want int
	}{
		{"", 0},
		{"— … —", 0},
		{"It's a well-known fact – isn’t it?", 6},
		{"In 2024, 3.5 million", 5},
		{"Қазақстан Республикасы", 2},
		{"市議會 ok", 4},
		{"नमस्ते दुनिया", 2},
		{prose + "\n\nShare this article", 32},
	}
	for _, tt := range tests {
		if got := described("x.txt", tt.text, corpus.FrontMatter{}).Words; got != tt.want {
			t.Errorf("%.40q: %d words, want %d", tt.text, got, tt.want)
		}
	}
}

func TestFrontMatterWins(t *testing.T) {
	text := "# Heading\n\n3 May 2024\n\n" + prose
	doc := described("x.md", text, corpus.FrontMatter{Title: "Stated", Date: "2020-01-31T10:00:00Z", Lang: "pt_BR"})
	if doc.Title != "Stated" || doc.Date.String() != "2020-01-31" || doc.Lang != "pt" {
		t.Errorf("described as %q, %s, %q", doc.Title, doc.Date, doc.Lang)
	}
	doc = described("x.md", text, corpus.FrontMatter{Date: "31 January 2020", Lang: "nonsense here"})
	if doc.Title != "Heading" || doc.Date.String() != "2020-01-31" || doc.Lang != "en" {
		t.Errorf("described as %q, %s, %q", doc.Title, doc.Date, doc.Lang)
	}
}

func TestProblemIsLeftAlone(t *testing.T) {
	doc := corpus.Document{Name: "x", Problem: "permission denied"}
	Describe(&doc, corpus.FrontMatter{Title: "T"})
	if doc.Title != "" || doc.Words != 0 {
		t.Errorf("described as %+v", doc)
	}
}

func TestSeeds(t *testing.T) {
	tests := []struct{ file, title, date string }{
		{"000_70fa56a7ee6c480c.txt", "CSTO Parliamentary Assembly approve Kazakhstan’s draft law on countering terrorism", "2025"},
		{"001_7168a346f10faf96.txt", "Chairman of the Majlisi Milli (Tajikistan’s upper chamber of parliament)…", ""},
		{"002_23553ddeac7011f3.txt", "CIS Inter-Parliamentary Assembly’s Anniversary meeting discusses security, integration and anti-terror measures", "2017"},
		{"003_b7710231ee71b008.txt", "Kazpravda.kz reports that Kazakhstan’s lower chamber (Mazhilis) has ratified a…", ""},
		{"004_dfd2c74308090a31.txt", "Tokayev Meets with CSTO Secretary General to Emphasize the Importance of Countering Terrorism", "XXXX-06-10"},
	}
	for _, tt := range tests {
		data, err := seeds.FS.ReadFile(tt.file)
		if err != nil {
			t.Fatal(err)
		}
		doc := described(tt.file, string(data), corpus.FrontMatter{})
		if doc.Title != tt.title || doc.Date.String() != tt.date || doc.Lang != "en" {
			t.Errorf("%s: %q, %s, %s", tt.file, doc.Title, doc.Date, doc.Lang)
		}
	}
}

func FuzzDescribe(f *testing.F) {
	f.Add("Title\n\n3 May 2024\n\n"+prose, "T", "2024-05-03", "en")
	f.Add("From: a\nTo: b\nSubject: c\nDate: 1 May\n\nd", "", "x", "x-y")
	f.Add("GENEVA, 12 March 2024 — 25th anniversary of 1992. This year. In 2017 it will.", "", "", "")
	f.Add("市議會。\u00a0\n\nＡ́", "", "", "")
	f.Fuzz(func(t *testing.T, text, title, date, lang string) {
		text = clean.Text(text)
		front := corpus.FrontMatter{Title: clean.Line(title), Date: clean.Line(date), Lang: clean.Line(lang)}
		for _, name := range []string{"x.txt", "x.md"} {
			doc := described(name, text, front)
			if doc.Title == "" || clean.Line(doc.Title) != doc.Title || utf8.RuneCountInString(doc.Title) > maxTitle {
				t.Errorf("title %q", doc.Title)
			}
			if doc.Words < 0 || len(doc.Lang) > 3 {
				t.Errorf("%d words in %q", doc.Words, doc.Lang)
			}
		}
	})
}

// BenchmarkDescribe measures what is done with each document between reading
// it and recognizing names in it.
func BenchmarkDescribe(b *testing.B) {
	for _, file := range []string{"000_70fa56a7ee6c480c.txt", "002_23553ddeac7011f3.txt"} {
		data, err := seeds.FS.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(file[:3], func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				described(file, clean.Text(string(data)), corpus.FrontMatter{})
			}
		})
		b.Run(file[:3]+" alone", func(b *testing.B) {
			doc := described(file, string(data), corpus.FrontMatter{})
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				Describe(&doc, corpus.FrontMatter{})
			}
		})
	}
}
