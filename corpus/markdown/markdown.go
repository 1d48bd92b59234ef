// Package markdown finds the prose inside Markdown.
//
// It parses a text once (CommonMark with tables, strikethrough and task lists,
// by goldmark) into a tree of its own, in which every visible character knows
// its byte offset in the document. The tree serves both sides: recognition
// reads its [Tree.Blocks], the screen renders its Nodes. An address without
// angle brackets is text like any other, since it shows all it would link to.
//
// It guarantees linear time and bounded depth for any text, visible text that
// is clean (what "&#27;" stands for included), and link targets that are
// harmless. Raw HTML is not shown and not interpreted. Looks are left to
// package page, and the decoding and first cleaning of files to package
// source.
package markdown

import (
	"github.com/yuin/goldmark/text"

	"lectern/corpus"
)

// Tree is a parsed document.
type Tree struct {
	Nodes []*Node // in reading order
	text  string
}

// Parse parses the part of source that body spans.
func Parse(source string, body corpus.Span) *Tree {
	src := guard([]byte(body.In(source)))
	root := newParser().Parse(text.NewReader(src))
	c := converter{text: source, src: src, base: body.Start}
	return &Tree{Nodes: c.nodes(root), text: source}
}
