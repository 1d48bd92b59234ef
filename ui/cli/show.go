package cli

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"lectern/corpus"
	"lectern/corpus/clean"
	"lectern/ui/page"
	"lectern/ui/paint"
	"lectern/ui/theme"
)

// pipeWidth is how many cells a line takes where there is no terminal to ask.
const pipeWidth = 80

func newShow(s Streams, themeFlag *string) *cobra.Command {
	return &cobra.Command{
		Use:   "show DOC [PATH...]",
		Short: "Print one document with its names lit",
		Long: `Print one document as the reader shows it, with its names lit where standard
output is a terminal. DOC is the document's number in lectern list, its path or
name, or how its title begins. Without a PATH, DOC may be any file.`,
		Example: `  lectern show 2
  lectern show report.md
  lectern show "Minutes of" ~/archive | less`,
		Args: atLeast(1, "DOC"),
		RunE: func(cmd *cobra.Command, args []string) error {
			wanted, paths := args[0], args[1:]
			name, err := themeFor(*themeFlag, "", os.Getenv)
			if err != nil {
				return err
			}
			if len(paths) == 0 && (wanted == "-" || isFile(wanted)) {
				paths = []string{wanted}
			}
			ctx := cmd.Context()
			lib, rows, err := openQuietly(ctx, s, paths)
			if err != nil {
				return err
			}
			row, err := find(rows, wanted)
			if err != nil {
				return err
			}
			if row.Problem != "" {
				return complain(s, []corpus.Row{row})
			}
			document, err := lib.Document(ctx, row.ID)
			if err != nil {
				return err
			}
			annotation, err := lib.Annotation(ctx, document.ID)
			if err != nil {
				return err
			}
			styles := theme.New(name, theme.Detect(environment{}, isTerminal(s.Out)))
			width := terminalWidth(s.Out)
			if width == 0 {
				width = pipeWidth
			}
			rendered, err := page.Render(ctx, document, annotation.Mentions, page.Options{Width: width, Styles: styles})
			if err != nil {
				return err
			}
			printFront(s, document, styles)
			if err := printPage(s, rendered, annotation.Mentions, styles); err != nil {
				return err
			}
			return complain(s, named(rows, paths))
		},
	}
}

// named returns the rows of the documents that were named one by one. Those
// that lie in a folder say nothing about the document shown.
func named(rows []corpus.Row, paths []string) []corpus.Row {
	var named []corpus.Row
	for _, r := range rows {
		if slices.Contains(paths, r.Path) {
			named = append(named, r)
		}
	}
	return named
}

// find returns the row of the document that a person means by what they typed:
// its number, path or name, or the beginning of its title.
func find(rows []corpus.Row, wanted string) (corpus.Row, error) {
	for _, means := range []func(corpus.Row) bool{
		func(r corpus.Row) bool { return fmt.Sprint(int(r.ID)+1) == wanted },
		func(r corpus.Row) bool { return r.Path == wanted || r.Name == wanted },
		func(r corpus.Row) bool { return hasFoldedPrefix(r.Title, wanted) },
	} {
		var meant []corpus.Row
		for _, r := range rows {
			if means(r) {
				meant = append(meant, r)
			}
		}
		switch len(meant) {
		case 0:
		case 1:
			return meant[0], nil
		default:
			return corpus.Row{}, usageError{fmt.Errorf("%q may be %s: give its number", wanted, choices(meant))}
		}
	}
	return corpus.Row{}, usageError{fmt.Errorf("no document %q: give its number in lectern list, its path, or how its title begins", wanted)}
}

// choices names some documents by number and title.
func choices(rows []corpus.Row) string {
	const most = 5
	var names []string
	for _, r := range rows[:min(most, len(rows))] {
		names = append(names, fmt.Sprintf("%d %q", int(r.ID)+1, r.Title))
	}
	if more := len(rows) - most; more > 0 {
		names = append(names, fmt.Sprintf("%d more", more))
	}
	return strings.Join(names, " or ")
}

func hasFoldedPrefix(s, prefix string) bool {
	return prefix != "" && strings.HasPrefix(strings.ToLower(s), strings.ToLower(prefix))
}

// printFront prints the title and the date of a document whose text does not
// hold its title, as when the front matter gives it.
func printFront(s Streams, d *corpus.Document, styles *theme.Styles) {
	opening := clean.Line(d.Body.In(d.Text))
	if strings.Contains(opening, strings.TrimSuffix(d.Title, "…")) {
		return
	}
	fmt.Fprintln(s.Out, styles.Title.Render(d.Title))
	if date := d.Date.Text(); date != "" {
		fmt.Fprintln(s.Out, styles.Dim.Render(date))
	}
	fmt.Fprintln(s.Out)
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}

// printPage prints every line with its mentions lit.
func printPage(s Streams, p *page.Page, mentions []corpus.Mention, styles *theme.Styles) error {
	ranges := make([][]paint.Range, len(p.Lines))
	for _, spot := range p.Spots {
		ink := styles.Mention(mentions[spot.Mention].Type, theme.Lit)
		ranges[spot.Line] = append(ranges[spot.Line], paint.Range{Start: spot.Start, End: spot.End, Ink: ink})
	}
	out := bufio.NewWriter(s.Out)
	for i, line := range p.Lines {
		fmt.Fprintln(out, strings.TrimRight(paint.Line(line, ranges[i]), " "))
	}
	return out.Flush()
}
