package cli

import (
	"github.com/spf13/cobra"

	"lectern/corpus"
)

func newExtract(s Streams) *cobra.Command {
	return &cobra.Command{
		Use:   "extract [PATH...]",
		Short: "Print every mention and role as JSON Lines",
		Long: `Print one JSON object a document, in the order given: its path, title, date and
language, the mentions found in it and the roles that persons hold. start and
end are UTF-8 byte offsets into the document's text, which for clean UTF-8 files
is the file itself; entity identifiers agree across one run.`,
		RunE: func(cmd *cobra.Command, paths []string) error {
			ctx := cmd.Context()
			lib, rows, unreadable := open(ctx, s, paths)
			for _, r := range rows {
				if r.Problem != "" {
					continue
				}
				document, err := lib.Document(ctx, r.ID)
				if err != nil {
					return err
				}
				annotation, err := lib.Annotation(ctx, r.ID)
				if err != nil {
					return err
				}
				entity := func(id corpus.EntityID) (corpus.Entity, error) { return lib.Entity(ctx, id) }
				object, err := newDocumentJSON(document, annotation, entity)
				if err != nil {
					return err
				}
				if err := printJSON(s.Out, object); err != nil {
					return err
				}
			}
			return unreadable
		},
	}
}

// documentJSON is a line of extract.
type documentJSON struct {
	Path     string        `json:"path"`
	Title    string        `json:"title"`
	Date     *string       `json:"date"`
	Lang     string        `json:"lang"`
	Mentions []mentionJSON `json:"mentions"`
	Roles    []roleJSON    `json:"roles"`
}

type mentionJSON struct {
	Start  int             `json:"start"`
	End    int             `json:"end"`
	Text   string          `json:"text"`
	Type   string          `json:"type"`
	Entity corpus.EntityID `json:"entity"`
	Name   string          `json:"name"`
	Value  string          `json:"value,omitempty"`
}

type roleJSON struct {
	Start  int              `json:"start"`
	End    int              `json:"end"`
	Text   string           `json:"text"`
	Person corpus.EntityID  `json:"person"`
	Body   *corpus.EntityID `json:"body"`
	Former bool             `json:"former,omitempty"`
}

func newDocumentJSON(d *corpus.Document, a corpus.Annotation, entity func(corpus.EntityID) (corpus.Entity, error)) (documentJSON, error) {
	object := documentJSON{
		Path:     d.Path,
		Title:    d.Title,
		Date:     dateJSON(d.Date),
		Lang:     d.Lang,
		Mentions: []mentionJSON{},
		Roles:    []roleJSON{},
	}
	for _, m := range a.Mentions {
		e, err := entity(m.Entity)
		if err != nil {
			return object, err
		}
		object.Mentions = append(object.Mentions, mentionJSON{m.Start, m.End, m.In(d.Text), m.Type.String(), m.Entity, e.Name, m.Value})
	}
	for _, r := range a.Roles {
		role := roleJSON{r.Start, r.End, r.In(d.Text), r.Person, nil, r.Former}
		if r.Body != "" {
			role.Body = &r.Body
		}
		object.Roles = append(object.Roles, role)
	}
	return object, nil
}
