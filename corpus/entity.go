package corpus

import "fmt"

// Type is the class of an entity.
type Type uint8

// The seven types, in the order in which they are shown.
const (
	Person Type = iota
	Organization
	Place
	Group // a nationality, people, religion or region in adjective form
	Event
	Law
	Date
)

// Types lists every type in the order of showing.
var Types = [...]Type{Person, Organization, Place, Group, Event, Law, Date}

var typeNames = [...]string{"person", "organization", "place", "group", "event", "law", "date"}

// String returns the type's name in lower case, as in "person".
func (t Type) String() string {
	if int(t) < len(typeNames) {
		return typeNames[t]
	}
	return fmt.Sprintf("Type(%d)", uint8(t))
}

// ParseType returns the type with the given lower-case name.
func ParseType(name string) (Type, bool) {
	for i, n := range typeNames {
		if n == name {
			return Type(i), true
		}
	}
	return 0, false
}

// EntityID names an entity within one run, as in "angela-merkel":
// lower-case letters and digits joined by hyphens.
type EntityID string

// Mention is a span of a document that names an entity.
type Mention struct {
	Span
	Type Type

	// Value is the normal form of a date: what [CalendarDate.String] gives, or
	// two of those joined by ".." for a range, or a decade or century in words.
	// It is empty for the other types.
	Value string

	// Entity is what the mention names; empty until it has been resolved.
	Entity EntityID
}

// Role is a title that a person holds in a body.
type Role struct {
	Span            // the title in the text
	Person EntityID // who holds it
	Body   EntityID // where; empty when the text does not tell
	Former bool     // it was held before
}

// Annotation is what was recognized in one document. Mentions are sorted by
// position and never overlap; roles are sorted by position.
type Annotation struct {
	Mentions []Mention
	Roles    []Role
}

// Name is one form under which an entity is mentioned.
type Name struct {
	Text     string // as it stands in the texts, white space folded
	Mentions int    // how often
}

// Entity is one person, body, place … under all its names.
type Entity struct {
	ID    EntityID
	Type  Type
	Name  string // the preferred name: the fullest in use
	Names []Name // every form, the most frequent first
}
