package cli

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"lectern/corpus"
	"lectern/ui/page"
	"lectern/ui/paint"
	"lectern/ui/theme"
)

// pipeWidth is how many cells a line takes where there is no terminal to ask.
const pipeWidth = 80

func newShow(s Streams) *cobra.Command {
	var themeFlag string
	cmd := &cobra.Command{
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
			name, err := themeFor(themeFlag, "", os.Getenv)
			if err != nil {
				return usageError{err}
			}
			if len(paths) == 0 && isFile(wanted) {
				paths = []string{wanted}
			}
			ctx := cmd.Context()
			lib, rows, unreadable := open(ctx, s, paths)
			if lib == nil {
				return unreadable
			}
			document, err := find(ctx, lib, rows, wanted)
			if err != nil {
				return err
			}
			if document.Problem != "" {
				return unreadable
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
			return printPage(s, rendered, annotation.Mentions, styles)
		},
	}
	cmd.Flags().StringVar(&themeFlag, "theme", "", "colours: light, dark or none (default: as the terminal tells, else dark)")
	return cmd
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
