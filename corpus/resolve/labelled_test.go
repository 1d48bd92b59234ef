package resolve_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/dates"
	"lectern/corpus/resolve"
)

// labelledEnv names files of labelled documents (JSON Lines, a pattern as
// filepath.Glob takes it) to measure the resolver on; without it the test is
// skipped. Run with -v to see the figures, and with errorsEnv set to see the
// errors.
const (
	labelledEnv = "LECTERN_LABELLED"
	errorsEnv   = "LECTERN_ERRORS"
)

// labelled is a document with its mentions and roles as a person marked them.
type labelled struct {
	ID       string
	Text     string
	Mentions []labelledMention
	Roles    []labelledRole
}

type labelledMention struct {
	Start, End   int
	Type, Entity string
}

type labelledRole struct {
	Start, End int
	Of, Body   string
}

func TestLabelled(t *testing.T) {
	pattern := os.Getenv(labelledEnv)
	if pattern == "" {
		t.Skip(labelledEnv + " is not set")
	}
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no files for %q: %v", pattern, err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			documents := readLabelled(t, path)
			result := resolve.Resolve(inputs(documents))
			report(t, "together", score(documents, result, true))
			report(t, "each document", score(documents, result, false))
			for _, kind := range corpus.Types {
				report(t, kind.String(), scoreType(documents, result, kind, false))
				report(t, kind.String()+" all", scoreType(documents, result, kind, true))
			}
			precision, recall := scoreRoles(t, documents, result)
			t.Logf("%-14s P %.4f R %.4f F1 %.4f", "roles", precision, recall, harmonic(precision, recall))
			if os.Getenv(errorsEnv) != "" {
				logErrors(t, documents, result)
			}
		})
	}
}

func readLabelled(t testing.TB, path string) []labelled {
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var documents []labelled
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var d labelled
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		sort.Slice(d.Mentions, func(i, j int) bool { return d.Mentions[i].Start < d.Mentions[j].Start })
		documents = append(documents, d)
	}
	return documents
}

// inputs gives the resolver the mentions without their entities.
func inputs(documents []labelled) []resolve.Input {
	var in []resolve.Input
	for i, d := range documents {
		input := resolve.Input{Document: &corpus.Document{ID: corpus.DocumentID(i), Text: d.Text}}
		for _, m := range d.Mentions {
			kind, _ := corpus.ParseType(m.Type)
			mention := corpus.Mention{Span: corpus.Span{Start: m.Start, End: m.End}, Type: kind}
			if found, ok := dates.Parse(mention.In(d.Text)); ok && kind == corpus.Date {
				mention.Value = found.Value
			}
			input.Mentions = append(input.Mentions, mention)
		}
		in = append(in, input)
	}
	return in
}

// bcubed is the precision and recall of B-cubed (Bagga and Baldwin 1998,
// "Algorithms for scoring coreference chains") over a number of mentions.
type bcubed struct {
	precision, recall float64
	mentions          int
}

func (b bcubed) f1() float64 { return harmonic(b.precision, b.recall) }

func harmonic(a, b float64) float64 {
	if a+b == 0 {
		return 0
	}
	return 2 * a * b / (a + b)
}

// pairing is a mention with its labelled and its found entity.
type pairing struct{ want, got string }

// measure computes B-cubed over mentions.
func measure(mentions []pairing) bcubed {
	wanted, given, both := map[string]int{}, map[string]int{}, map[pairing]int{}
	for _, m := range mentions {
		wanted[m.want]++
		given[m.got]++
		both[m]++
	}
	var b bcubed
	for _, m := range mentions {
		b.precision += float64(both[m]) / float64(given[m.got])
		b.recall += float64(both[m]) / float64(wanted[m.want])
	}
	b.mentions = len(mentions)
	b.precision /= float64(max(1, len(mentions)))
	b.recall /= float64(max(1, len(mentions)))
	return b
}

// score measures all documents together, or each for itself and the mean
// over mentions.
func score(documents []labelled, result resolve.Result, together bool) bcubed {
	var all []pairing
	for i, d := range documents {
		prefix := ""
		if !together {
			prefix = d.ID + "/"
		}
		for k, m := range d.Mentions {
			all = append(all, pairing{prefix + m.Entity, prefix + string(result.Annotations[i].Mentions[k].Entity)})
		}
	}
	return measure(all)
}

// scoreType measures the mentions of one type, together or each document for itself.
func scoreType(documents []labelled, result resolve.Result, kind corpus.Type, together bool) bcubed {
	var all []pairing
	for i, d := range documents {
		prefix := ""
		if !together {
			prefix = d.ID + "/"
		}
		for k, m := range d.Mentions {
			if m.Type == kind.String() {
				all = append(all, pairing{prefix + m.Entity, prefix + string(result.Annotations[i].Mentions[k].Entity)})
			}
		}
	}
	return measure(all)
}

func report(t *testing.T, what string, b bcubed) {
	t.Logf("%-14s P %.4f R %.4f F1 %.4f (%d)", what, b.precision, b.recall, b.f1(), b.mentions)
}

// bodyCounts tells how the bodies of roles were found, of those whose body the
// document names: labels are from what a person knows, and the resolver tells
// only what stands in the text.
type bodyCounts struct{ right, wrong, untold int }

func (b *bodyCounts) add(d labelled, a corpus.Annotation, label string, found corpus.EntityID) {
	named := slices.ContainsFunc(d.Mentions, func(m labelledMention) bool { return m.Entity == label })
	switch {
	case label != "" && !named:
	case bodyMatches(d, a, label, found):
		b.right++
	case found == "":
		b.untold++
	default:
		b.wrong++
	}
}

// scoreRoles measures exact spans of titles with the right person; the body
// is not scored but logged.
func scoreRoles(t *testing.T, documents []labelled, result resolve.Result) (precision, recall float64) {
	var right, given, wanted int
	var bodies bodyCounts
	for i, d := range documents {
		a := result.Annotations[i]
		person := personsOf(d, a)
		want := map[labelledRole]string{}
		for _, r := range d.Roles {
			want[labelledRole{Start: r.Start, End: r.End, Of: r.Of}] = r.Body
		}
		got := map[labelledRole]corpus.EntityID{}
		for _, r := range a.Roles {
			got[labelledRole{Start: r.Start, End: r.End, Of: person[r.Person]}] = r.Body
		}
		wanted += len(want)
		given += len(got)
		for r, body := range want {
			found, ok := got[r]
			if ok {
				right++
				bodies.add(d, a, body, found)
			}
			if !ok && os.Getenv(errorsEnv) != "" {
				t.Logf("role missed %q of %s in %q", d.Text[r.Start:r.End], r.Of, around(d.Text, r.Start, r.End))
			}
		}
		for r := range got {
			if _, ok := want[r]; !ok && os.Getenv(errorsEnv) != "" {
				t.Logf("role extra %q of %s in %q", d.Text[r.Start:r.End], r.Of, around(d.Text, r.Start, r.End))
			}
		}
	}
	t.Logf("bodies of the roles found: %d right, %d wrong, %d not told", bodies.right, bodies.wrong, bodies.untold)
	return float64(right) / float64(max(1, given)), float64(right) / float64(max(1, wanted))
}

// personsOf maps entities to the labels that most of their mentions have.
func personsOf(d labelled, a corpus.Annotation) map[corpus.EntityID]string {
	counts := map[corpus.EntityID]map[string]int{}
	for k, m := range d.Mentions {
		id := a.Mentions[k].Entity
		if counts[id] == nil {
			counts[id] = map[string]int{}
		}
		counts[id][m.Entity]++
	}
	best := map[corpus.EntityID]string{}
	for id, labels := range counts {
		for label, n := range labels {
			if old := best[id]; old == "" || n > labels[old] || n == labels[old] && label < old {
				best[id] = label
			}
		}
	}
	return best
}

// bodyMatches reports whether the body found is mentioned under the label.
func bodyMatches(d labelled, a corpus.Annotation, label string, found corpus.EntityID) bool {
	if label == "" || found == "" {
		return label == string(found)
	}
	for k, m := range d.Mentions {
		if a.Mentions[k].Entity == found && m.Entity == label {
			return true
		}
	}
	return false
}

func around(text string, start, end int) string {
	return text[max(0, start-60):min(len(text), end+60)]
}

// logErrors logs labelled entities that were split and found ones that mix
// labels, the largest first.
func logErrors(t *testing.T, documents []labelled, result resolve.Result) {
	split, mixed := map[string]map[string]int{}, map[string]map[string]int{}
	note := func(m map[string]map[string]int, a, b string) {
		if m[a] == nil {
			m[a] = map[string]int{}
		}
		m[a][b]++
	}
	for i, d := range documents {
		for k, m := range d.Mentions {
			text := strings.Join(strings.Fields(d.Text[m.Start:m.End]), " ")
			got := string(result.Annotations[i].Mentions[k].Entity)
			prefix := d.ID + " "
			if os.Getenv(errorsEnv) == "together" {
				prefix = ""
			}
			note(split, m.Type+" "+prefix+m.Entity, got+" ← "+text)
			note(mixed, m.Type+" "+prefix+got, m.Entity+" ← "+text)
		}
	}
	logGroups(t, "split", split)
	logGroups(t, "mixed", mixed)
}

// logGroups logs the groups with two keys before the arrow or more.
func logGroups(t *testing.T, what string, groups map[string]map[string]int) {
	var lines []string
	for name, parts := range groups {
		heads := map[string]bool{}
		var list []string
		for part := range parts {
			heads[strings.Split(part, " ← ")[0]] = true
			list = append(list, part)
		}
		if len(heads) > 1 {
			sort.Strings(list)
			lines = append(lines, what+" "+name+": "+strings.Join(list, "; "))
		}
	}
	sort.Strings(lines)
	for _, line := range lines {
		t.Log(line)
	}
}
