package resolve_test

import (
	"strings"
	"testing"

	"lectern/corpus/resolve"
)

// TestRoles writes each role as "title|person|body", with "!" after it when it
// was held before.
func TestRoles(t *testing.T) {
	for _, c := range []struct {
		text string
		want string // separated by "; "
	}{
		{"[g Kazakh] President [p Omar Bek] spoke of [l Kazakhstan].", "Kazakh President|omar-bek|kazakhstan"},
		{"[o Majilis] Speaker [p Omar Bek] spoke.", "Majilis Speaker|omar-bek|majilis"},
		{"President of [l Kazakhstan] [p Omar Bek] met Secretary General of the [o River Treaty Organization] ([o RTO]) [p Ana Ruiz].",
			"President of Kazakhstan|omar-bek|kazakhstan; Secretary General of the River Treaty Organization|ana-ruiz|river-treaty-organization"},
		{"Chairman of the [o Majlisi Milli] ([l Tajikistan]'s upper chamber) [p Rustam Bek] spoke.", "Chairman of the Majlisi Milli|rustam-bek|majlisi-milli"},
		{"It included [p Igor Orlov], Chairman of the [o House of Lords], [p Omar Bek], Speaker of [l Kyrgyzstan]'s [o Jokorgu Kenesh], and [p Ana Ruiz], Chairman of the [o State Duma].",
			"Chairman of the House of Lords|igor-orlov|house-of-lords; Speaker of Kyrgyzstan's Jokorgu Kenesh|omar-bek|jokorgu-kenesh; Chairman of the State Duma|ana-ruiz|state-duma"},
		{"The former prime minister, [p Ana Ruiz], left.", "prime minister|ana-ruiz|!"},
		{"[l Qatar]'s deputy foreign minister [p Ana Ruiz] left.", "deputy foreign minister|ana-ruiz|qatar"},
		{"[p Ana Ruiz], serving as the [o RTO] Secretary General since [d 2023], has held various roles in [l Spain], including deputy prime minister, defense minister, and head of the administrations of [l Bilbao] and [l Burgos].",
			"RTO Secretary General|ana-ruiz|rto; deputy prime minister|ana-ruiz|spain!; defense minister|ana-ruiz|spain!; head of the administrations of Bilbao and Burgos|ana-ruiz|bilbao!; head of the administrations of Bilbao and Burgos|ana-ruiz|burgos!"},
		{"[p Ana Ruiz] was elected chairwoman of the [o Water Board].", "chairwoman of the Water Board|ana-ruiz|water-board"},
		{"[p Ana Ruiz] served as mayor of [l Burgos], senator, and minister of health until [d 2023].", "mayor of Burgos|ana-ruiz|burgos; senator|ana-ruiz|; minister of health|ana-ruiz|"},
		{"[p Ana Ruiz] was elected senator, Prime Minister [p Juan Gil] said.", "senator|ana-ruiz|; Prime Minister|juan-gil|"},
		{"[p Ana Ruiz] is President of [l Spain]. Yesterday President [p Ruiz] spoke.", "President of Spain|ana-ruiz|spain; President|ana-ruiz|spain"},
		{"The [o Water Board] of [l Burgos] met in [l Bilbao]. Its chairman, [p Ana Ruiz], spoke.", "chairman|ana-ruiz|water-board"},
		{"[l Burgos] votes on Sunday, and its mayor, [p Ana Ruiz], runs.", "mayor|ana-ruiz|burgos"},
		{"The [o Water Board] met. " + strings.Repeat("It rained. ", 30) + "Its chairman, [p Ana Ruiz], spoke.", "chairman|ana-ruiz|"},
		{"Deputies [p Ana Ruiz] and [p Juan Gil] spoke.", "Deputies|ana-ruiz|; Deputies|juan-gil|"},
		{"Президент [l России] [p Иван Белов] и министр обороны [p Сергей Орлов].", "Президент России|ivan-belov|russia; министр обороны|sergei-orlov|"},
		{"Le président de la [o Cour des comptes], [p Ana Ruiz], parle.", "président de la Cour des comptes|ana-ruiz|cour-des-comptes"},
		{"El alcalde de [l Burgos], [p Juan Gil], habló.", "alcalde de Burgos|juan-gil|burgos"},
		{"Der Außenminister [p Hans Gil] sprach.", "Außenminister|hans-gil|"},
		{"Leader [p Ana Ruiz] and analyst [p Juan Gil] met editor [p Eva Paz].", ""},
	} {
		in := document(c.text)
		result := resolve.Resolve([]resolve.Input{in})
		var got []string
		for _, r := range result.Annotations[0].Roles {
			role := r.In(in.Document.Text) + "|" + string(r.Person) + "|" + string(r.Body)
			if r.Former {
				role += "!"
			}
			got = append(got, role)
		}
		want := strings.ReplaceAll(c.want, "|russia", "|"+bodyIn(result, "России"))
		if strings.Join(got, "; ") != want {
			t.Errorf("%s\n got %s\nwant %s", in.Document.Text, strings.Join(got, "; "), want)
		}
	}
}

// bodyIn returns the id of the entity with the given name, or "".
func bodyIn(result resolve.Result, name string) string {
	for _, e := range result.Entities {
		for _, n := range e.Names {
			if n.Text == name {
				return string(e.ID)
			}
		}
	}
	return ""
}
