// Package resolve turns the mentions of all documents into entities: one
// person, body, place … under all its names, within a document and across
// documents, with the roles that persons hold.
//
// It owns the linking of names: short forms to full ones, acronyms to what
// they abbreviate, spellings and scripts to one another, a body with and
// without its country. It is cautious where names clash: two full names with
// different forenames are never one person, and a surname alone is linked
// across documents only when one bearer is clear.
//
// Mentions of different types are never linked. The answer depends on the
// input alone, not on chance or time, and takes time roughly linear in the
// number of mentions. What is a mention, and of which type, is left to the
// recognizer; corpus/gazetteer tells what is known of countries, their peoples
// and personal names.
package resolve

import (
	"regexp"
	"strings"

	"lectern/corpus"
)

// Input is one document with its mentions, sorted by position and never
// overlapping.
type Input struct {
	Document *corpus.Document
	Mentions []corpus.Mention
}

// Result is what the mentions of a collection name.
type Result struct {
	// Entities are sorted by first occurrence.
	Entities []corpus.Entity

	// Annotations are parallel to the documents given. Their mentions are
	// those given, with the entity set.
	Annotations []corpus.Annotation
}

// Resolve links the mentions of documents to entities. The documents and their
// mentions are not changed. An entity keeps its id when documents are added as
// long as its preferred name stays the same and no other entity claims it.
func Resolve(documents []Input) Result {
	c := gather(documents)
	c.linkPersons()
	c.linkBodies(corpus.Organization)
	c.linkBodies(corpus.Event)
	c.linkBodies(corpus.Law)
	c.linkPlaces()
	c.linkGroups()
	c.linkDates()
	result := c.entities()
	c.noteCountries(result.Entities)
	for i := range documents {
		result.Annotations[i].Roles = c.roles(i, result.Annotations[i].Mentions)
	}
	inferBodies(func(d int) string { return documents[d].Document.Text }, result.Annotations)
	return result
}

// collection is the state of one resolution: all mentions as nodes of a forest
// in which linked mentions share a root.
type collection struct {
	documents []Input
	known     knowledge
	parents   parents
	nodes     []node
	first     []int // the first node of each document
	parent    []int

	// countryEntities maps the names of countries to their entities.
	countryEntities map[string]corpus.EntityID
}

// node is one mention.
type node struct {
	document int
	corpus.Mention
	text string // white space folded
}

// gather lists the mentions of all documents.
func gather(documents []Input) *collection {
	c := &collection{documents: documents, known: newKnowledge()}
	total := 0
	for _, d := range documents {
		total += len(d.Mentions)
	}
	c.nodes = make([]node, 0, total)
	c.parent = make([]int, total)
	for i, d := range documents {
		c.first = append(c.first, len(c.nodes))
		for _, m := range d.Mentions {
			c.nodes = append(c.nodes, node{document: i, Mention: m, text: foldSpace(m.In(d.Document.Text))})
		}
	}
	for i := range c.parent {
		c.parent[i] = i
	}
	c.first = append(c.first, len(c.nodes))
	c.parents = c.newParents()
	return c
}

// root returns the node that stands for all that are linked to n.
func (c *collection) root(n int) int {
	for c.parent[n] != n {
		c.parent[n] = c.parent[c.parent[n]]
		n = c.parent[n]
	}
	return n
}

// link makes one entity of the entities of a and b. The earlier node becomes
// the root, so that the forest does not depend on the order of linking.
func (c *collection) link(a, b int) {
	a, b = c.root(a), c.root(b)
	if a > b {
		a, b = b, a
	}
	c.parent[b] = a
}

// foldSpace joins the words of a name by single spaces, and the parts of a
// word that was divided at the end of a line.
func foldSpace(s string) string {
	if strings.Contains(s, "-\n") {
		s = dividedWord.ReplaceAllString(s, "$1$2")
		s = strings.ReplaceAll(s, "-\n", "-")
	}
	return strings.Join(strings.Fields(s), " ")
}

// dividedWord is a word with a hyphen at the end of a line and a small letter
// after it: the hyphen is not part of the word.
var dividedWord = regexp.MustCompile(`(\p{L})-\n\s*(\p{Ll})`)
