package corpus

import "context"

// Clause is one condition of a query. A document satisfies it when it mentions
// at least one of the entities, or, when Not is set, none of them.
type Clause struct {
	Any []EntityID
	Not bool
}

// Query selects documents. They must satisfy every clause and contain every
// phrase. The zero Query selects all.
type Query struct {
	Clauses []Clause

	// Phrases are sequences of words, matched without regard to case or
	// diacritics; a single word is a phrase of one.
	Phrases [][]string
}

// Empty reports whether the query selects every document.
func (q Query) Empty() bool { return len(q.Clauses) == 0 && len(q.Phrases) == 0 }

// Order is how a list of documents is sorted.
type Order uint8

// The orders. Each falls back to the order in which documents were given.
const (
	ByInput Order = iota
	ByTitle
	ByDate // the latest first, undated last
	ByPath
	ByHits // the most hits first
)

// Row is a document as a list shows it, with its counts under a query.
type Row struct {
	ID       DocumentID
	Path     string
	Name     string
	Title    string
	Date     CalendarDate
	Lang     string
	Words    int
	Problem  string
	Entities int // distinct entities mentioned
	Hits     int // mentions of the entities that the query requires
}

// Facet is an entity with its counts over the documents of a query.
type Facet struct {
	Entity    EntityID
	Type      Type
	Name      string
	Documents int
	Mentions  int
}

// Occurrence is one mention of an entity in a document of the collection.
type Occurrence struct {
	Document DocumentID
	Span
}

// Holding is one role that a person holds, with where it is said.
type Holding struct {
	Document DocumentID
	Role
}

// Hit is a document found by its words, the best first.
type Hit struct {
	Document DocumentID
	Score    float64 // greater is better; comparable within one search only
	Snippet  Span    // the passage to show: it holds the rarest words found
	Words    []Span  // the words found inside Snippet
}

// Library is the only door between a screen and a collection. All claims it
// makes (what is mentioned where, what is counted, what a query returns)
// agree, since they come from one store. It is safe for concurrent use.
//
// The methods return an error only for a context that has ended or a document
// or entity that is not there.
type Library interface {
	// Len returns the number of documents.
	Len() int

	// Documents returns limit rows of the documents that match q, from offset
	// on, and how many match in all. A limit of zero or less means no limit.
	Documents(ctx context.Context, q Query, by Order, offset, limit int) (rows []Row, total int, err error)

	// Document returns one document with its text.
	Document(ctx context.Context, id DocumentID) (*Document, error)

	// Annotation returns what was recognized in one document.
	Annotation(ctx context.Context, id DocumentID) (Annotation, error)

	// Facets returns every entity mentioned in the documents that match q,
	// sorted by type, then by documents, then by mentions, the most first, then by name.
	Facets(ctx context.Context, q Query) ([]Facet, error)

	// DocumentFacets returns the entities mentioned in one document, sorted as
	// [Library.Facets] sorts: Mentions is counted in that document alone,
	// Documents over those that match q.
	DocumentFacets(ctx context.Context, id DocumentID, q Query) ([]Facet, error)

	// Entity returns one entity.
	Entity(ctx context.Context, id EntityID) (Entity, error)

	// Occurrences returns the mentions of an entity in the documents that
	// match q, sorted by document, then by position.
	Occurrences(ctx context.Context, id EntityID, q Query) ([]Occurrence, error)

	// Holdings returns the roles of a person over the whole collection, sorted
	// by document, then by position.
	Holdings(ctx context.Context, person EntityID) ([]Holding, error)

	// Search returns limit documents that match q, ranked by how well their
	// words answer it, from offset on, and how many match in all.
	Search(ctx context.Context, q Query, offset, limit int) (hits []Hit, total int, err error)
}
