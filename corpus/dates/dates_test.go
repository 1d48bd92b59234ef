package dates_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/dates"
)

// TestFind marks each expected finding in the text with brackets; the values
// follow in order. Findings of weak evidence are left out.
func TestFind(t *testing.T) {
	for _, c := range []struct {
		text   string
		values string // separated by "; "
	}{
		{"Starting on [January 1, 2026], the law applies.", "2026-01-01"},
		{"It took place on [June 3].", "XXXX-06-03"},
		{"[10 June]", "XXXX-06-10"},
		{"signed on Wednesday [16 October 2024], at 7.00 pm", "2024-10-16"},
		{"since [January 2023] and in [November 2006].", "2023-01; 2006-11"},
		{"from [3 to 5 May], [3–5 May 2024] and [14 and 15 May 2024]", "XXXX-05-03..XXXX-05-05; 2024-05-03..2024-05-05; 2024-05-14..2024-05-15"},
		{"[30 May – 2 June 2024]; [May 30 – June 2, 2024]", "2024-05-30..2024-06-02; 2024-05-30..2024-06-02"},
		{"the [21st July] and [Jan. 3rd, 1999]", "XXXX-07-21; 1999-01-03"},
		{"[2024-05-03]T10:00, [03.05.2024], [03/05/2024], [25/12/2024], [12/25/2024], [12.XI.1920]", "2024-05-03; 2024-05-03; ; 2024-12-25; 2024-12-25; 1920-11-12"},
		{"designed for [2021-2025], the war of [1939–45], season [2023/24]", "2021..2025; 1939..1945; 2023..2024"},
		{"in [1992], since [2004], by [2030], (born [1950])", "1992; 2004; 2030; 1950"},
		{"The list ([1992]), as of [2010], Plovdiv, [2015].", "1992; 2010; 2015"},
		{"more than 2,500 tons, 1992 people, Article 2017, room 1984, $2020, 2024 km", ""},
		{"in the [1990s], the early [nineties], the ['60s]", "1990s; 1990s; 1960s"},
		{"a [20th century] church, the [15th-century] doorway, [first century BC]", "20th century; 15th century; 1st century BC"},
		{"the [first quarter of 2023], [Q3 2024], [second half of 2025], [spring 2020]", "2023-Q1; 2024-Q3; 2025-H2; 2020 spring"},
		{"in [May], you may go; until [March] they march; the [November] session", "XXXX-05; XXXX-03; XXXX-11"},
		{"April Jones met June Smith", ""},
		{"in [May] 16:40 was the time", "XXXX-05"},
		{"struck in [44 BC], built in [AD 134]", "44 BC; 0134"},
		{"last year, today, on Monday, for 3 months, aged 45, at 16:40, 12.5%", ""},
		{"с [1 января 2024 года] и [12 марта], в [2024 году], [2024-м], к [мае]", "2024-01-01; XXXX-03-12; 2024; 2024; XXXX-05"},
		{"[3-го октября], в [1980-е годы], [XX век], [I квартал 2024 г.], [2014–2016 гг.]", "XXXX-10-03; 1980s; 20th century; 2024-Q1; 2014..2016"},
		{"с [1984 по 1991 год]; [летом 2020 года]; [44 г. до н. э.]", "1984..1991; 2020 summer; 44 BC"},
		{"le [1er mars 2024], du [3 au 5 mai], en [avril 2023], de [1954 à 1955], [XVIIe siècle], les [années 1980]", "2024-03-01; XXXX-05-03..XXXX-05-05; 2023-04; 1954..1955; 17th century; 1980s"},
		{"el [3 de mayo de 2024], en [octubre], [siglo XX], [primer trimestre de 2020], [años treinta]", "2024-05-03; XXXX-10; 20th century; 2020-Q1; 1930s"},
		{"am [3. Mai 2024], im [März], seit [1991], [19. Jahrhundert], [1980er-Jahren], am [19.03.], [301 v. Chr.]", "2024-05-03; XXXX-03; 1991; 19th century; 1980s; XXXX-03-19; 301 BC"},
		{"[2024]\n\n[May 5]", "2024; XXXX-05-05"},
	} {
		want, marks := unmark(c.text)
		var values []string
		var spans []string
		for _, f := range dates.Find(want) {
			if f.Evidence > dates.Weak {
				values = append(values, f.Value)
				spans = append(spans, f.In(want))
			}
		}
		if c.values == "" && len(values) == 0 {
			continue
		}
		if got := strings.Join(values, "; "); got != c.values {
			t.Errorf("%q: values %q, want %q", want, got, c.values)
		}
		if got, want := strings.Join(spans, "|"), strings.Join(marks, "|"); got != want {
			t.Errorf("spans %q, want %q", got, want)
		}
	}
}

// unmark removes the brackets around the expected findings.
func unmark(marked string) (text string, marks []string) {
	for {
		before, rest, ok := strings.Cut(marked, "[")
		text += before
		if !ok {
			return text, marks
		}
		mark, after, _ := strings.Cut(rest, "]")
		text, marked = text+mark, after
		marks = append(marks, mark)
	}
}

func TestParse(t *testing.T) {
	for text, want := range map[string]corpus.CalendarDate{
		" 10 June\n":      {Month: 6, Day: 10},
		"2024":            {Year: 2024},
		"1 июня 2020 г.":  {Year: 2020, Month: 6, Day: 1},
		"2024-05-03":      {Year: 2024, Month: 5, Day: 3},
		"10 June and me":  {},
		"Meeting in 2024": {},
		"":                {},
		"1 June, 2 June":  {},
	} {
		got, ok := dates.Parse(text)
		if ok != !want.IsZero() || got.Date != want {
			t.Errorf("Parse(%q) = %v, %v, want %v", text, got.Date, ok, want)
		}
	}
	if f, _ := dates.Parse(" 10 June\n"); f.Start != 1 || f.End != 8 {
		t.Errorf("Parse gives span %v, want 1 to 8", f.Span)
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{
		"3–5 May 2024", "1990-е годы", "44 BC", "XVIIe siècle", "12.XI.1920 г.", "am 19.03.", "'90s", "1,2 and 3 May",
		"May 30 – June 2, 2024", "années 80", "2023/24", "Q1 2024", "\xff5 May", "3.º de mayo", "9 may.",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, found := range dates.Find(text) {
			if found.Start < last || found.Empty() || found.End > len(text) {
				t.Fatalf("span %v after %d in %q", found.Span, last, text)
			}
			if utf8.ValidString(text) && !utf8.ValidString(found.In(text)) {
				t.Fatalf("span %v cuts a character of %q", found.Span, text)
			}
			last = found.End
		}
		dates.Parse(text)
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("On 3 May 2024 the members of the assembly, who had met in Vienna since 1992, "+
		"agreed to consider 2,500 further articles by the first quarter of 2025. "+
		"В 2024 году парламент принял закон, который вступит в силу с 1 января 2026 года.\n\n", 1000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		dates.Find(text)
	}
}
