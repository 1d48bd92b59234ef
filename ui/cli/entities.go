package cli

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"lectern/corpus"
)

func newEntities(s Streams) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "entities [PATH...]",
		Short: "Print who and what is mentioned, and how often",
		Long: `Print one line an entity: its type, in how many documents and how often it is
mentioned, its name and its other names. Sorted by type, then by documents.`,
		RunE: func(cmd *cobra.Command, paths []string) error {
			ctx := cmd.Context()
			lib, _, unreadable := open(ctx, s, paths)
			if lib == nil {
				return unreadable
			}
			facets, err := lib.Facets(ctx, corpus.Query{})
			if err != nil {
				return err
			}
			t := table{right: map[int]bool{1: true, 2: true}}
			for _, f := range facets {
				e, err := lib.Entity(ctx, f.Entity)
				if err != nil {
					return err
				}
				if asJSON {
					if err := printJSON(s.Out, newEntityJSON(f, e)); err != nil {
						return err
					}
					continue
				}
				t.add(f.Type.String(), strconv.Itoa(f.Documents), strconv.Itoa(f.Mentions), f.Name, otherNames(e))
			}
			if err := t.print(s.Out, terminalWidth(s.Out)); err != nil {
				return err
			}
			return unreadable
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON Lines")
	return cmd
}

func otherNames(e corpus.Entity) string {
	var others []string
	for _, n := range e.Names {
		if n.Text != e.Name {
			others = append(others, n.Text)
		}
	}
	return strings.Join(others, "; ")
}

// entityJSON is a line of entities --json.
type entityJSON struct {
	Entity    corpus.EntityID `json:"entity"`
	Type      string          `json:"type"`
	Name      string          `json:"name"`
	Names     []nameJSON      `json:"names"`
	Documents int             `json:"documents"`
	Mentions  int             `json:"mentions"`
}

type nameJSON struct {
	Text     string `json:"text"`
	Mentions int    `json:"mentions"`
}

func newEntityJSON(f corpus.Facet, e corpus.Entity) entityJSON {
	object := entityJSON{f.Entity, f.Type.String(), f.Name, []nameJSON{}, f.Documents, f.Mentions}
	for _, n := range e.Names {
		object.Names = append(object.Names, nameJSON{n.Text, n.Mentions})
	}
	return object
}
