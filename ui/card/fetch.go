package card

import (
	"context"
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"lectern/corpus"
)

// profile is what is known of the entity before any mention is looked at.
type profile struct {
	entity      corpus.Entity
	roles       []role
	occurrences []corpus.Occurrence
	outside     bool // they are in documents that do not match the query
}

// Fetched is an answer to a request of the card. It concerns this package alone.
type Fetched struct {
	generation int
	profile    *profile // nil in an answer that brings documents
	documents  []*corpus.Document
	err        error
}

// Work returns the command that fetches what the view needs next, or nil when
// nothing is due. The root calls it once at the end of every Update.
func (p *Pane) Work() tea.Cmd {
	switch {
	case p.library == nil || p.err != nil:
		return nil
	case p.profile != nil:
		return p.fetchDocuments(p.missing())
	case p.asked:
		return nil
	}
	p.asked = true
	ctx, lib, id, q, generation := p.ctx, p.library, p.id, p.query, p.generation
	return func() tea.Msg {
		profile, err := look(ctx, lib, id, q)
		return Fetched{generation: generation, profile: profile, err: err}
	}
}

// Update takes in the results of [Pane.Work] and ignores every other message.
func (p *Pane) Update(msg tea.Msg) {
	f, ok := msg.(Fetched)
	if !ok || f.generation != p.generation {
		return
	}
	if f.err != nil {
		p.err = f.err
	}
	if f.profile != nil {
		p.profile = f.profile
		p.arrange()
		p.moveTo(0)
		p.Select(p.wanted)
	}
	for _, d := range f.documents {
		p.documents[d.ID] = d
		delete(p.pending, d.ID)
	}
}

// missing returns the documents that are wanted and are neither there nor on
// their way.
func (p *Pane) missing() []corpus.DocumentID {
	var ids []corpus.DocumentID
	for _, g := range p.near() {
		if p.documents[g.document] == nil && !p.pending[g.document] {
			ids = append(ids, g.document)
		}
	}
	return ids
}

// maxDocuments is the number of documents held after which those far from the
// view are dropped.
const maxDocuments = 256

// near returns the groups for which documents are wanted: those in view, and
// a view above and below.
func (p *Pane) near() []group { return p.groupsBetween(p.top-p.room(), p.top+2*p.room()) }

// dropFar forgets the documents that are not near.
func (p *Pane) dropFar() {
	kept := map[corpus.DocumentID]*corpus.Document{}
	for _, g := range p.near() {
		if d := p.documents[g.document]; d != nil {
			kept[g.document] = d
		}
	}
	p.documents = kept
}

func (p *Pane) fetchDocuments(ids []corpus.DocumentID) tea.Cmd {
	if len(ids) == 0 {
		return nil
	}
	if len(p.documents) > maxDocuments {
		p.dropFar()
	}
	for _, id := range ids {
		p.pending[id] = true
	}
	ctx, lib, generation := p.ctx, p.library, p.generation
	return func() tea.Msg {
		f := Fetched{generation: generation}
		for _, id := range ids {
			d, err := lib.Document(ctx, id)
			if err != nil {
				f.err = err
				break
			}
			f.documents = append(f.documents, d)
		}
		return f
	}
}

// look asks the library for an entity's profile.
func look(ctx context.Context, lib corpus.Library, id corpus.EntityID, q corpus.Query) (*profile, error) {
	var p profile
	var err error
	if p.entity, err = lib.Entity(ctx, id); err != nil {
		return nil, fmt.Errorf("look up the entity: %w", err)
	}
	if p.occurrences, err = lib.Occurrences(ctx, id, q); err != nil {
		return nil, fmt.Errorf("look up its mentions: %w", err)
	}
	if len(p.occurrences) == 0 && !q.Empty() {
		p.outside = true
		if p.occurrences, err = lib.Occurrences(ctx, id, corpus.Query{}); err != nil {
			return nil, fmt.Errorf("look up its mentions: %w", err)
		}
	}
	if p.entity.Type == corpus.Person {
		if p.roles, err = roles(ctx, lib, id); err != nil {
			return nil, fmt.Errorf("look up the roles: %w", err)
		}
	}
	return &p, nil
}
