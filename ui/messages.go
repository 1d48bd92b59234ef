package ui

import (
	"lectern/corpus"
	"lectern/ui/filter"
)

// LibraryMsg is the state of the collection while it is being read, and at
// last the whole of it. Libraries that follow each other hold the same
// documents under the same ids, and more of them; entities may have other ids.
type LibraryMsg struct {
	Library  corpus.Library // nil when only the progress has changed
	Done     bool           // nothing follows
	Read     int            // documents read so far
	Total    int            // documents found so far
	Problems int            // documents that could not be read
	Err      error          // why reading ended early; nil otherwise
}

// updateArrived is a message of one of the sources of libraries. More is
// false when the source is closed.
type updateArrived struct {
	source int // which reading of the collection it belongs to
	more   bool
	LibraryMsg
}

// libraryMatched is a new library with the names under which it knows what is
// on the screen.
type libraryMatched struct {
	source    int // which reading of the collection it belongs to
	library   corpus.Library
	entities  map[corpus.EntityID]filter.Member       // by their old ids
	documents map[corpus.DocumentID]corpus.DocumentID // old ids to new ones; nil when they are the same
	matched   corpus.DocumentID                       // the document that was open when the matching began, by its old id, or none
	document  *opened                                 // that document, when it is known otherwise now
}

// opened is a document with what was recognized in it, for the text pane.
type opened struct {
	document   *corpus.Document
	annotation corpus.Annotation
}

// documentFetched answers a request to show a document.
type documentFetched struct {
	generation int
	opened
	landing landing
	err     error
}

// listsFetched answers a request for the documents and entities under a query.
// They come together, so that the lists on screen agree.
type listsFetched struct {
	generation int
	query      corpus.Query
	rows       []corpus.Row
	total      int            // documents of the whole collection
	facets     []corpus.Facet // under the query
	every      []corpus.Facet // of the whole collection
	err        error
}

// documentFacetsFetched answers a request for the entities of the open document.
type documentFacetsFetched struct {
	generation int
	facets     []corpus.Facet
	err        error
}

// occurrencesFetched answers the question where else an entity is mentioned.
type occurrencesFetched struct {
	generation  int
	entity      corpus.EntityID
	name        string
	dir         int // which way the user wants to go; zero for staying here
	occurrences []corpus.Occurrence
	err         error
}

// editorClosed tells that the user's editor has ended.
type editorClosed struct{ err error }

// outsideFailed tells that no program could open the original.
type outsideFailed struct{ err error }
