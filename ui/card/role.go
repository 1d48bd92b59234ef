package card

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/ui/cells"
)

// role is a title that the entity holds in a body, with where it is said.
type role struct {
	title     string
	body      string // empty when the texts do not tell
	former    bool
	documents []corpus.DocumentID
	dates     []corpus.CalendarDate // of the documents; zero for those without one
}

// maxRoleDocuments bounds the documents read to tell a person's roles.
const maxRoleDocuments = 64

// roles returns what a person is, and then what they were, the roles told most
// often first.
func roles(ctx context.Context, lib corpus.Library, person corpus.EntityID) ([]role, error) {
	holdings, err := lib.Holdings(ctx, person)
	if err != nil {
		return nil, err
	}
	r := roleReader{ctx: ctx, library: lib, index: map[string]int{}}
	for _, h := range holdings {
		if err := r.add(h); err != nil {
			return nil, err
		}
		if r.documents >= maxRoleDocuments {
			break
		}
	}
	slices.SortStableFunc(r.roles, func(a, b role) int {
		if a.former != b.former {
			if a.former {
				return 1
			}
			return -1
		}
		return cmp.Compare(len(b.documents), len(a.documents))
	})
	return r.roles, nil
}

// roleReader puts equal roles of several documents together.
type roleReader struct {
	ctx       context.Context
	library   corpus.Library
	roles     []role
	index     map[string]int // what is said → place in roles
	document  *corpus.Document
	documents int // how many have been read
}

func (r *roleReader) add(h corpus.Holding) error {
	if err := r.open(h.Document); err != nil {
		return err
	}
	body, err := r.bodyName(h.Body)
	if err != nil {
		return err
	}
	said := role{title: strings.TrimSpace(visible(r.document, blockOf(r.document, h.Role.Span), h.Role.Span)), body: body, former: h.Former}
	key := said.key()
	i, known := r.index[key]
	if !known {
		i = len(r.roles)
		r.index[key] = i
		r.roles = append(r.roles, said)
	}
	told := &r.roles[i]
	if len(said.title) < len(told.title) {
		told.title = said.title // the longer one repeats words of the body
	}
	if !slices.Contains(told.documents, h.Document) {
		told.documents = append(told.documents, h.Document)
		told.dates = append(told.dates, r.document.Date)
	}
	return nil
}

// open reads the document unless it is the last one read.
func (r *roleReader) open(id corpus.DocumentID) error {
	if r.document != nil && r.document.ID == id {
		return nil
	}
	d, err := r.library.Document(r.ctx, id)
	if err != nil {
		return err
	}
	r.document = d
	r.documents++
	return nil
}

func (r *roleReader) bodyName(id corpus.EntityID) (string, error) {
	if id == "" {
		return "", nil
	}
	e, err := r.library.Entity(r.ctx, id)
	return e.Name, err
}

// key returns what the role says: the words of the body and those that the
// title adds to them, in a fixed order. It is the same for the "Speaker" and
// for the "Speaker of the House" of the "House", and for the "President" and
// the "Russian President" of "Russia".
func (r role) key() string {
	body := words(r.body)
	said := slices.DeleteFunc(words(r.title), func(word string) bool {
		return isParticle(word) || slices.ContainsFunc(body, func(other string) bool { return beginAlike(word, other) })
	})
	for i, word := range said {
		said[i] = strings.ToLower(word)
	}
	slices.Sort(said)
	said = append(said, "|", strings.ToLower(strings.Join(body, " ")))
	if r.former {
		said = append(said, "|")
	}
	return strings.Join(said, " ")
}

// words returns the words of a name, as they are written.
func words(name string) []string {
	return strings.FieldsFunc(name, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) })
}

// isParticle reports whether a word only joins others, as "of" and "de la" do:
// short, and in lower case even in a title.
func isParticle(word string) bool {
	const longest = 3
	return utf8.RuneCountInString(word) <= longest && word == strings.ToLower(word)
}

// beginAlike reports whether one of two words is the other or is made from it
// by an ending.
func beginAlike(a, b string) bool {
	const stem = 4 // characters below which only equal words are alike
	a, b = strings.ToLower(a), strings.ToLower(b)
	if a == b {
		return true
	}
	return min(utf8.RuneCountInString(a), utf8.RuneCountInString(b)) >= stem && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a))
}

// what says what the role is.
func (r role) what() string {
	what := r.title
	if r.former {
		what = "formerly " + what
	}
	if r.body != "" {
		what += ", " + r.body
	}
	return what
}

// told says in which documents the role is told, as fully as fits in width
// cells: by their dates when each has one, or else by their number.
func (r role) told(width int) string {
	var dates []string
	for _, d := range slices.SortedFunc(slices.Values(r.dates), corpus.CalendarDate.Compare) {
		if text := d.Text(); !slices.Contains(dates, text) {
			dates = append(dates, text)
		}
	}
	all, number := strings.Join(dates, ", "), cells.Counted(len(r.documents), "document")
	switch { // all of this is ASCII
	case !slices.Contains(dates, "") && len(all) <= width:
		return all
	case len(number) <= width:
		return number
	}
	return strconv.Itoa(len(r.documents))
}
