package resolve_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/resolve"
)

// marks are the letters by which the tests mark mentions of a type.
var marks = map[byte]corpus.Type{
	'p': corpus.Person, 'o': corpus.Organization, 'l': corpus.Place, 'g': corpus.Group,
	'e': corpus.Event, 'w': corpus.Law, 'd': corpus.Date,
}

// document makes an input of a text with its mentions marked, as in
// "[p Ana Ruiz] left [l Rome].".
func document(marked string) resolve.Input {
	var b strings.Builder
	in := resolve.Input{}
	for {
		before, rest, ok := strings.Cut(marked, "[")
		b.WriteString(before)
		if !ok {
			break
		}
		name, after, _ := strings.Cut(rest[2:], "]")
		start := b.Len()
		b.WriteString(name)
		in.Mentions = append(in.Mentions, corpus.Mention{Span: corpus.Span{Start: start, End: b.Len()}, Type: marks[rest[0]]})
		marked = after
	}
	in.Document = &corpus.Document{Text: b.String()}
	return in
}

func documents(marked []string) []resolve.Input {
	var in []resolve.Input
	for _, m := range marked {
		in = append(in, document(m))
	}
	return in
}

// groups returns the entities as lists of the numbers of their mentions,
// counted through all documents.
func groups(result resolve.Result) string {
	byEntity := map[corpus.EntityID][]string{}
	var order []corpus.EntityID
	n := 0
	for _, a := range result.Annotations {
		for _, m := range a.Mentions {
			n++
			if byEntity[m.Entity] == nil {
				order = append(order, m.Entity)
			}
			byEntity[m.Entity] = append(byEntity[m.Entity], fmt.Sprint(n))
		}
	}
	var parts []string
	for _, id := range order {
		parts = append(parts, strings.Join(byEntity[id], " "))
	}
	return strings.Join(parts, ", ")
}

func TestResolve(t *testing.T) {
	for _, c := range []struct {
		name      string
		documents []string
		want      string // the mentions of each entity by number
	}{
		{"surname after full name", []string{"[p Ana Ruiz] spoke. [p Ruiz] left."}, "1 2"},
		{"surname before full name", []string{"[p Ruiz] spoke. [p Ana Ruiz] left."}, "1 2"},
		{"initials", []string{"[p Vera Orlova], [p V. Orlova], [p Orlova, V.P.]"}, "1 2 3"},
		{"two of one surname", []string{"[p Ana Ruiz] met [p Juan Ruiz]. [p Ruiz] left."}, "1, 2 3"},
		{"forenames never merge", []string{"[p Ana Ruiz]", "[p Juan Ruiz]"}, "1, 2"},
		{"surname of one, forename of another", []string{"[p Rustam Kemal] met [p Kemal Aydin]. [p Aydin] thanked [p Kemal]."}, "1 4, 2 3"},
		{"name order", []string{"[p Orbán Viktor]", "[p Viktor Orbán]"}, "1 2"},
		{"middle names", []string{"[p Pedro Sánchez]", "[p Pedro Sánchez Pérez-Castejón]"}, "1 2"},
		{"double surname", []string{"[p Andrés López Obrador] and [p López Obrador]"}, "1 2"},
		{"half of a double surname", []string{"[p Elena Ristova-Kamberi]; [p Ristova]"}, "1 2"},
		{"particles", []string{"[p Bashar al-Assad], [p Assad]", "[p Bashar Assad]"}, "1 2 3"},
		{"transliterations", []string{"[p Yerlan Shakiyev]", "[p Erlan Shakiev]", "[p Ерлан Шакиев]"}, "1 2 3"},
		{"vowels of one forename", []string{"[p Mohammed Karimov]", "[p Muhammad Karimov]"}, "1 2"},
		{"Russian cases", []string{"[p Сергей Орлов] встретил [p Ивана Белова]. [p Белов] ответил [p Орлову]."}, "1 4, 2 3"},
		{"surname across documents", []string{"[p Ana Ruizdotter] spoke.", "[p Ruizdotter] left."}, "1 2"},
		{"surname unclear across documents", []string{"[p Ana Ruizdotter]", "[p Eva Ruizdotter]", "[p Ruizdotter]"}, "1, 2, 3"},
		{"initials of two", []string{"[p Juan Ruiz], [p Jorge Ruiz], [p J. Ruiz]"}, "1, 2, 3"},
		{"initial is no surname", []string{"[p George Grenfell]", "[p George G. Mayes]"}, "1, 2"},
		{"divided at the end of a line", []string{"[p Kassym-\nJomart Tokay]", "[p Kassym-Jomart Tokay]"}, "1 2"},

		{"defined acronym", []string{"the [o Institute of River Navigation] ([o IRN]). [o IRN] said"}, "1 2 3"},
		{"acronym in another language", []string{"the [o Rural Land Institute] ([o INDERT])", "[o INDERT]"}, "1 2 3"},
		{"acronym by initials", []string{"the [o World Trade Union]; the [o WTU]"}, "1 2"},
		{"acronym across documents", []string{"the [o Northern Trade Council]", "[o NTC]"}, "1 2"},
		{"one acronym of two bodies", []string{"the [o Northern Trade Council] ([o NTC])", "the [o National Theatre Company] ([o NTC])"}, "1 2, 3 4"},
		{"order of words", []string{"[o CIS IPA], [o IPA CIS]"}, "1 2"},
		{"acronyms of acronyms", []string{
			"the [o River Basin Treaty Organization] ([o RBTO])",
			"the [o RBTO Parliamentary Assembly], the [o PA RBTO], the [o Parliament Assembly of the River Basin Treaty Organization]",
			"the [o Council of the Parliamentary Assembly of the RBTO]",
		}, "1 2, 3 4 5, 6"},
		{"acronym of the end of a name", []string{"the [o Council of the River Union] ([o RU]); the [o Council of the River Union] and the [o RU]"}, "1 3, 2 4"},
		{"same initials beside an acronym", []string{"[o UN Boat Works]", "[o UN Band Works]"}, "1, 2"},
		{"same initials are no acronym", []string{"[o Court of Requests]", "[o Comic Relief]"}, "1, 2"},
		{"spellings", []string{"[o Organisation for Security and Co-operation]", "[o Organization for Security and Cooperation]"}, "1 2"},
		{"nationality", []string{"the [o Kazakh Senate]; the [o Senate]; the [o Senate of Kazakhstan]"}, "1 2 3"},
		{"bodies of two countries", []string{"the [o Polish Senate]", "the [o Kazakh Senate]", "the [o Senate] of [l Poland]"}, "1 3, 2, 4"},
		{"chamber of the parliament", []string{"the [o Mazhilis of Parliament of Kazakhstan]", "[o Majilis] of [l Kazakhstan]"}, "1 2, 3"},
		{"council of a body", []string{"the [o UN Security Council]; the [o Collective Security Council]; the [o UN]"}, "1, 2, 3"},
		{"parent left out", []string{"the [o RBTO Collective Water Council]; the [o Collective Water Council]"}, "1 2"},
		{"company forms", []string{"[o Norrsken Timber Oy]; [o Norrsken Timber]; [o Norrsken]"}, "1 2 3"},
		{"descriptions", []string{"[o Qazinform News Agency]; [o Qazinform]"}, "1 2"},

		{"countries", []string{"[l Russian Federation], [l Russia], [l России]"}, "1 2 3"},
		{"respelled cities", []string{"[l Kiev], [l Kyiv], [l São Paulo], [l Sao Paulo]"}, "1 2, 3 4"},
		{"peoples", []string{"[g Kazakh], [g Kazakhs], [l Kazakhstan], [g Uzbeks]"}, "1 2, 3, 4"},
		{"dates", []string{"[d 3 May 2024], [d 2024-05-03], [d 3 мая 2024 года], [d May 2024]"}, "1 2 3, 4"},
		{"laws", []string{"the [w Treaty on River Navigation]; the [w Treaty on the River Navigation]; [w Law of 2010]; [w Law of 2012]"}, "1 2, 3, 4"},
		{"types never merge", []string{"[p Jordan] in [l Jordan] for [o Jordan]"}, "1, 2, 3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := groups(resolve.Resolve(documents(c.documents))); got != c.want {
				t.Errorf("%q gives %q, want %q", c.documents, got, c.want)
			}
		})
	}
}

func TestEntities(t *testing.T) {
	result := resolve.Resolve(documents([]string{
		"[p Ana Ruiz] of the [o IRN] met [p Ruiz]'s [g Kazakhs] on [d 1 January 2026].",
		"The [o Institute of River Navigation] ([o IRN]): [p Ana María Ruiz], [p Ана Руис].",
	}))
	got := map[corpus.EntityID]corpus.Entity{}
	for _, e := range result.Entities {
		got[e.ID] = e
	}
	for id, name := range map[corpus.EntityID]string{
		"ana-maria-ruiz": "Ana María Ruiz", "institute-of-river-navigation": "Institute of River Navigation",
		"group-kazakhs": "Kazakhs", "date-2026-01-01": "1 January 2026",
	} {
		if got[id].Name != name {
			t.Errorf("entity %q has the name %q, want %q", id, got[id].Name, name)
		}
	}
	if names := got["institute-of-river-navigation"].Names; len(names) != 2 || names[0] != (corpus.Name{Text: "IRN", Mentions: 2}) {
		t.Errorf("names %v, want the most frequent first", names)
	}
}

func TestMentionsAreKept(t *testing.T) {
	in := documents([]string{"[p Ana Ruiz] met [p Ruiz].", "", "[l Rome]"})
	before := fmt.Sprint(in[0].Mentions)
	result := resolve.Resolve(in)
	if len(result.Annotations) != len(in) {
		t.Fatalf("%d annotations for %d documents", len(result.Annotations), len(in))
	}
	for i, a := range result.Annotations {
		for k, m := range a.Mentions {
			m.Entity = ""
			if m != in[i].Mentions[k] {
				t.Errorf("mention %v became %v", in[i].Mentions[k], m)
			}
		}
	}
	if fmt.Sprint(in[0].Mentions) != before {
		t.Error("the mentions given were changed")
	}
}

// TestStable resolves the same documents many times, and a growing collection:
// neither chance nor more documents may change the ids.
func TestStable(t *testing.T) {
	all := inputs(readLabelled(t, sample))
	first := resolve.Resolve(all)
	for range 5 {
		if !reflect.DeepEqual(first, resolve.Resolve(all)) {
			t.Fatal("the same documents give different results")
		}
	}
	part := resolve.Resolve(all[:len(all)-1])
	same, total := 0, 0
	for d := range part.Annotations {
		for k, m := range part.Annotations[d].Mentions {
			total++
			if m.Entity == first.Annotations[d].Mentions[k].Entity {
				same++
			}
		}
	}
	if same < total*99/100 {
		t.Errorf("one more document changes the entity of %d in %d mentions", total-same, total)
	}
}

// sample holds labelled documents: some of one collection, some in other languages.
const sample = "testdata/labelled.jsonl"

// The floors are a little under what was measured; they may rise.
const (
	linkingFloor = 0.91
	rolesFloor   = 0.62
)

func TestQuality(t *testing.T) {
	labelled := readLabelled(t, sample)
	result := resolve.Resolve(inputs(labelled))
	linking := score(labelled, result, true)
	precision, recall := scoreRoles(t, labelled, result)
	t.Logf("linking P %.3f R %.3f F1 %.3f, roles P %.3f R %.3f", linking.precision, linking.recall, linking.f1(), precision, recall)
	if linking.f1() < linkingFloor {
		t.Errorf("linking F1 is %.3f, under %.2f", linking.f1(), linkingFloor)
	}
	if f1 := harmonic(precision, recall); f1 < rolesFloor {
		t.Errorf("roles F1 is %.3f, under %.2f", f1, rolesFloor)
	}
}

func FuzzResolve(f *testing.F) {
	f.Add("Ana Ruiz", "Ruiz, A.", "president of the", uint8(0))
	f.Add("CIS IPA", "Inter-Parliamentary Assembly of the CIS", " (", uint8(1))
	f.Add("Russian Federation", "России", ", Chairman of ", uint8(2))
	f.Add("-\n", "’s", "\xff", uint8(6))
	f.Fuzz(func(t *testing.T, a, b, between string, kind uint8) {
		text := strings.ToValidUTF8(a+" "+between, "") + " "
		start := len(text)
		text += strings.ToValidUTF8(b, "")
		if !utf8.ValidString(text) || a == "" || len(text) == start {
			return
		}
		kinds := corpus.Types
		first := corpus.Span{End: len(strings.ToValidUTF8(a, ""))}
		if first.Empty() {
			return
		}
		in := resolve.Input{Document: &corpus.Document{Text: text}, Mentions: []corpus.Mention{
			{Span: first, Type: kinds[int(kind)%len(kinds)]},
			{Span: corpus.Span{Start: start, End: len(text)}, Type: kinds[int(kind/7)%len(kinds)]},
		}}
		result := resolve.Resolve([]resolve.Input{in, in})
		for _, annotation := range result.Annotations {
			for _, m := range annotation.Mentions {
				if m.Entity == "" {
					t.Fatal("a mention without an entity")
				}
			}
			for _, r := range annotation.Roles {
				if r.Empty() || r.Start < 0 || r.End > len(text) || !utf8.ValidString(r.In(text)) {
					t.Fatalf("role %v in %q", r, text)
				}
			}
		}
	})
}

// BenchmarkResolve is a folder of 1,000 documents with about 60,000 mentions.
func BenchmarkResolve(b *testing.B) {
	part := inputs(readLabelled(b, sample))
	var all []resolve.Input
	mentions := 0
	for i := 0; len(all) < 1000; i++ {
		in := part[i%len(part)]
		all = append(all, in)
		mentions += len(in.Mentions)
	}
	for b.Loop() {
		resolve.Resolve(all)
	}
	b.ReportMetric(float64(mentions), "mentions")
}

// BenchmarkResolveLongDocument is one document with 60,000 persons and titles.
func BenchmarkResolveLongDocument(b *testing.B) {
	const sentence = "The chairman, [p Ana Ruiz], met Secretary [p Juan Gil], mayor of [l Burgos]. "
	part := document(sentence)
	long := &corpus.Document{Text: strings.Repeat(part.Document.Text, 30_000)}
	in := resolve.Input{Document: long}
	for i := range 30_000 {
		shift := i * len(part.Document.Text)
		for _, m := range part.Mentions {
			m.Start, m.End = m.Start+shift, m.End+shift
			in.Mentions = append(in.Mentions, m)
		}
	}
	for b.Loop() {
		resolve.Resolve([]resolve.Input{in})
	}
	b.ReportMetric(float64(len(in.Mentions)), "mentions")
}
