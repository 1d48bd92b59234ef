package cli

import (
	"context"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"lectern/corpus"
	"lectern/corpus/clean"
)

func newList(s Streams) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list [PATH...]",
		Short: "Print one line a document",
		Long: `Print one line a document: its number, date, title, words and name.
Columns are aligned on a terminal and separated by tabs in a pipe.`,
		RunE: func(cmd *cobra.Command, paths []string) error {
			return list(cmd.Context(), s, paths, asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON Lines")
	return cmd
}

// listInstead is what the reader does where there is no screen to read on.
func listInstead(ctx context.Context, s Streams, paths []string) error {
	err := list(ctx, s, paths, false)
	fmt.Fprintln(s.Err, "lectern: standard output is not a terminal, so this is the list; run lectern in a terminal to read.")
	return err
}

func list(ctx context.Context, s Streams, paths []string, asJSON bool) error {
	_, rows, unreadable := open(ctx, s, paths)
	if rows == nil && unreadable != nil {
		return unreadable
	}
	print := printRows
	if asJSON {
		print = printRowsJSON
	}
	if err := print(s, rows); err != nil {
		return err
	}
	return unreadable
}

func printRows(s Streams, rows []corpus.Row) error {
	t := table{right: map[int]bool{0: true, 2: true}}
	for _, r := range rows {
		title := r.Title
		if r.Problem != "" {
			title = "(" + r.Problem + ")"
		}
		t.add(strconv.Itoa(int(r.ID)+1), r.Date.Text(), strconv.Itoa(r.Words), r.Name, title)
	}
	return t.print(s.Out, terminalWidth(s.Out))
}

// rowJSON is a line of list --json.
type rowJSON struct {
	Number   int     `json:"number"`
	Path     string  `json:"path"`
	Title    string  `json:"title"`
	Date     *string `json:"date"`
	Lang     string  `json:"lang"`
	Words    int     `json:"words"`
	Entities int     `json:"entities"`
	Problem  string  `json:"problem,omitempty"`
}

func printRowsJSON(s Streams, rows []corpus.Row) error {
	for _, r := range rows {
		err := printJSON(s.Out, rowJSON{
			Number:   int(r.ID) + 1,
			Path:     r.Path,
			Title:    clean.Line(r.Title),
			Date:     dateJSON(r.Date),
			Lang:     r.Lang,
			Words:    r.Words,
			Entities: r.Entities,
			Problem:  r.Problem,
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// dateJSON returns the date for machines. A date whose year is unknown is
// null there: it orders nothing and names no day.
func dateJSON(d corpus.CalendarDate) *string {
	if d.Year == 0 {
		return nil
	}
	text := d.String()
	return &text
}
