package boilerplate

import (
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/clean"
	"lectern/corpus/markdown"
	"lectern/corpus/plain"
	"lectern/seeds"
)

// marked returns the blocks of plain text that are marked.
func marked(text string) []string {
	return markedIn(text, plain.Blocks(text, corpus.Span{End: len(text)}))
}

func markedIn(text string, blocks []corpus.Block) []string {
	Mark(blocks, text)
	var found []string
	for _, b := range blocks {
		if b.Boilerplate {
			found = append(found, b.In(text))
		}
	}
	return found
}

const article = `The council met on Thursday and agreed on the budget for the coming year after a long debate.

Its chair said that the sums were tight, and that the schools would come first in any case.`

func TestMark(t *testing.T) {
	tests := []struct {
		name, before, after string
		want                string // the marked blocks, joined by bars
	}{
		{"nothing", "", "", ""},
		{"section name", "Media Center\n\nCouncil agrees on a budget at last\n\n", "", "Media Center"},
		{"path", "Home > News > City\n\nCouncil agrees on a budget\n\n", "", "Home > News > City"},
		{"path in Russian", "Главная / Новости\n\n", "", "Главная / Новости"},
		{"share line above", "Council agrees on a budget\n\nShare\n\n", "", "Share"},
		{"kind of text stays", "OPINION\n\nBudgets are dull\n\n", "", ""},
		{"headline that names a menu word", "News of the council and its budget\n\n", "", ""},
		{"share", "", "\n\nShare this article\n\nPrint", "Share this article|Print"},
		{"log in, in Russian", "", "\nАвторизуйтесь, пожалуйста", "Авторизуйтесь, пожалуйста"},
		{"share, in French", "", "\n\nPartager cet article", "Partager cet article"},
		{"share, in Spanish", "", "\n\nCompartir en Facebook", "Compartir en Facebook"},
		{"share, in German", "", "\n\nArtikel teilen", "Artikel teilen"},
		{"copyright", "", "\n\n© 2024 The Gazette. All rights reserved.", "© 2024 The Gazette. All rights reserved."},
		{"cookies", "", "\n\nWe use cookies to improve your experience. Accept?", "We use cookies to improve your experience. Accept?"},
		{"inside the text", "", "\n\nAdvertisement\n\nThe opposition voted against it and left the hall before the end.", "Advertisement"},
		{"other article", "", "\n\nRead also: Storks are back\n\nThe opposition voted against it and left the hall before the end.", "Read also: Storks are back"},
		{"headlines after a gap", "", "\n\n\n\nStorks return to the river\nWhy is the water brown again?\nThree held after brawl at fair\nAll news",
			"Storks return to the river|Why is the water brown again?|Three held after brawl at fair|All news"},
		{"headlines under a word", "", "\n\nMOST READ\nStorks return\nRain: more of it", "MOST READ|Storks return|Rain: more of it"},
		{"list without a gap stays", "", "\n\nAda Lovelace of the first ward\nCharles Babbage of the second ward\nMary Somerville of the third ward", ""},
		{"two lines after a gap stay", "", "\n\n\n\nAda Lovelace of the first ward\nCharles Babbage of the second ward", ""},
		{"list of names after a gap stays", "", "\n\n\n\nAda Lovelace\nCharles Babbage\nMary Somerville", ""},
		{"credits after a gap", "", "\n\n\n\nCity Reader\n\nPhoto: the council's website\n\nBased on materials from the Gazette",
			"City Reader|Photo: the council's website|Based on materials from the Gazette"},
		{"credit without a gap stays", "", "\n\nPhoto: the council's website", ""},
		{"credit beside residue", "", "\n\nPhoto: the council's website\nShare", "Photo: the council's website|Share"},
		{"another script", "", "\n\nНаписать письмо в редакцию", "Написать письмо в редакцию"},
		{"another script, a sentence", "", "\n\nЗаседание состоится в четверг.", ""},
		{"signature stays", "", "\n\nAda Lovelace\nSecretary of the council", ""},
		{"contact stays", "", "\n\nContact: Ada Lovelace, tel. 12345", ""},
		{"encyclopedic reference stays", "", "\n\nSee also: Budget; Council; Debate.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(marked(tt.before+article+tt.after), "|"); got != tt.want {
				t.Errorf("marked %q, want %q", got, tt.want)
			}
		})
	}
}

func TestMarkSparesTextWithoutProse(t *testing.T) {
	for _, text := range []string{"", "News", "Share\nPrint", "Name   Born\nAda   1815\nMary   1780"} {
		if got := marked(text); got != nil {
			t.Errorf("%q: marked %q", text, got)
		}
	}
}

func TestMarkLinksOfMarkdown(t *testing.T) {
	menu := "- [Home](/)\n- [News](/news)\n- [Contact](/contact)\n\n"
	text := menu + "# Budget\n\n" + article + "\n\n## References\n\n- [One](a)\n- [Two](b)\n- [Three](c)\n"
	blocks := markdown.Parse(text, corpus.Span{End: len(text)}).Blocks()
	if got := strings.Join(markedIn(text, blocks), "|"); strings.Count(got, "|") != 2 ||
		!strings.Contains(got, "Home") || !strings.Contains(got, "Contact") {
		t.Errorf("marked %q", got)
	}
}

func TestMarkSeeds(t *testing.T) {
	// What is residue in each seed, as the first and the last marked block.
	want := map[string][]string{
		"000": nil,
		"001": nil,
		"002": {"Media Center", "Ваш отзыв и предложение по сайту"},
		"003": {"Which of President Rahmon’s 2024 directives were not fulfilled — and why", "Авторизуйтесь, пожалуйста"},
		"004": {"GSV \"Russia - Islamic World\"", "Based on materials from TASS"},
	}
	files, err := seeds.FS.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		data, err := seeds.FS.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		got := marked(string(data))
		ends := want[f.Name()[:3]]
		if len(ends) == 0 && len(got) == 0 {
			continue
		}
		if len(got) == 0 || len(ends) == 0 || got[0] != ends[0] || got[len(got)-1] != ends[1] {
			t.Errorf("%s: marked %q", f.Name(), got)
		}
	}
}

func TestWordListsAreNormal(t *testing.T) {
	for _, words := range []map[string]bool{menu, actions, relatedLines, interruptions} {
		for w := range words {
			if key := strings.ToLower(strings.TrimFunc(w, isSign)); key != w && !strings.HasSuffix(w, "...") {
				t.Errorf("entry %q can never equal a line", w)
			}
		}
	}
	for _, byFirst := range []starts{actionStarts, creditStarts, interruptionStarts} {
		for _, entries := range byFirst {
			for _, w := range entries {
				if w != strings.ToLower(w) || strings.Contains(w, "’") {
					t.Errorf("entry %q can never begin a line", w)
				}
			}
		}
	}
}

func FuzzMark(f *testing.F) {
	f.Add(article + "\n\n\n\nShare\nA b c d\n© 2024")
	f.Add("- [a](b)\n- [c](d)\n- [e](f)\n\n# x\n")
	f.Add("Home > x\n\n\u00a0\n中文。\n")
	f.Fuzz(func(t *testing.T, text string) {
		text = clean.Text(text)
		body := corpus.Span{End: len(text)}
		Mark(plain.Blocks(text, body), text)
		Mark(markdown.Parse(text, body).Blocks(), text)
	})
}

func BenchmarkMark(b *testing.B) {
	text := strings.Repeat(article+"\n\n", 2000)
	blocks := plain.Blocks(text, corpus.Span{End: len(text)})
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Mark(blocks, text)
	}
}
