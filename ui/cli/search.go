package cli

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"lectern/corpus"
	"lectern/corpus/clean"
	"lectern/corpus/query"
)

func newSearch(s Streams) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "search QUERY [PATH...]",
		Short: "Print the documents that contain the words, the best first",
		Long: `Print the documents that contain every word of the query, the best first, each
with a passage. Words in "quotation marks" must follow each other. Case and
diacritics make no difference.`,
		Example: `  lectern search referendum ~/archive
  lectern search '"peace talks" Geneva' ~/archive`,
		Args: atLeast(1, "the query"),
		RunE: func(cmd *cobra.Command, args []string) error {
			q, err := query.Parse(args[0])
			if err != nil {
				return usageError{err}
			}
			ctx := cmd.Context()
			lib, rows, unreadable := open(ctx, s, args[1:])
			if lib == nil {
				return unreadable
			}
			hits, _, err := lib.Search(ctx, q, 0, 0)
			if err != nil {
				return err
			}
			for _, hit := range hits {
				document, err := lib.Document(ctx, hit.Document)
				if err != nil {
					return err
				}
				if err := printHit(s, rows[hit.Document], document, hit, asJSON); err != nil {
					return err
				}
			}
			if len(hits) == 0 {
				fmt.Fprintln(s.Err, "lectern: no document contains that")
			}
			return unreadable
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON Lines")
	return cmd
}

// hitJSON is a line of search --json. Start and end are the byte offsets of
// the snippet in the document's text, words those of the words found in it.
type hitJSON struct {
	Path    string   `json:"path"`
	Title   string   `json:"title"`
	Date    *string  `json:"date"`
	Score   float64  `json:"score"`
	Snippet string   `json:"snippet"`
	Start   int      `json:"start"`
	End     int      `json:"end"`
	Words   [][2]int `json:"words"`
}

func printHit(s Streams, r corpus.Row, d *corpus.Document, hit corpus.Hit, asJSON bool) error {
	if asJSON {
		object := hitJSON{d.Path, d.Title, dateJSON(d.Date), hit.Score, hit.Snippet.In(d.Text), hit.Snippet.Start, hit.Snippet.End, [][2]int{}}
		for _, w := range hit.Words {
			object.Words = append(object.Words, [2]int{w.Start, w.End})
		}
		return printJSON(s.Out, object)
	}
	number := fmt.Sprintf("%d  ", int(r.ID)+1)
	fmt.Fprintln(s.Out, indented(s, number, heading(r)))
	_, err := fmt.Fprintln(s.Out, indented(s, "   ", snippet(s, d, hit)))
	return err
}

// heading names a document on one line.
func heading(r corpus.Row) string {
	parts := []string{r.Title}
	if date := r.Date.Text(); date != "" {
		parts = append(parts, date)
	}
	return strings.Join(append(parts, r.Name), " · ")
}

// indented puts text behind a mark. On a terminal it breaks lines between
// words and starts each as far in as the first.
func indented(s Streams, mark, text string) string {
	if width := terminalWidth(s.Out) - len(mark); width > 0 {
		text = ansi.Wrap(text, width, "")
	}
	return mark + strings.ReplaceAll(text, "\n", "\n"+strings.Repeat(" ", len(mark)))
}

// snippet returns the passage on one line, with dots where it was cut out of
// its paragraph; on a terminal the words found are bold.
func snippet(s Streams, d *corpus.Document, hit corpus.Hit) string {
	bold, plain := "", ""
	if isTerminal(s.Out) {
		bold, plain = "\x1b[1m", "\x1b[22m"
	}
	var b strings.Builder
	at := hit.Snippet.Start
	for _, w := range hit.Words {
		b.WriteString(folded(d.Text[at:w.Start]))
		b.WriteString(bold + folded(w.In(d.Text)) + plain)
		at = w.End
	}
	b.WriteString(folded(d.Text[at:hit.Snippet.End]))
	before, after := cut(d, hit.Snippet)
	return before + strings.TrimSpace(b.String()) + after
}

// cut returns the dots for the ends of a passage where its block goes on.
func cut(d *corpus.Document, passage corpus.Span) (before, after string) {
	for _, b := range d.Blocks {
		if !b.Overlaps(passage) {
			continue
		}
		if b.Start < passage.Start {
			before = "… "
		}
		if b.End > passage.End {
			after = " …"
		}
	}
	return before, after
}

// folded makes a part of a text safe to print inside a line: white space is
// folded but kept at the ends.
func folded(part string) string {
	return strings.TrimSuffix(strings.TrimPrefix(clean.Line("|"+part+"|"), "|"), "|")
}
