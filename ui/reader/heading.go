package reader

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"lectern/corpus"
	"lectern/ui/cells"
	"lectern/ui/page"
)

// heading returns the lines above the text: the title, unless the text itself
// begins with it, then date, source, language, words and reading time, and a
// blank line.
func heading(doc *corpus.Document, o page.Options) []string {
	width := proseWidth(o)
	lead := strings.Repeat(" ", o.Margin)
	var lines []string
	if !opensWithTitle(doc) {
		for line := range strings.SplitSeq(ansi.Wrap(doc.Title, width, ""), "\n") {
			lines = append(lines, lead+o.Styles.Title.Render(line))
		}
	}
	for _, line := range cells.Flow(facts(doc, width), dot, width) {
		lines = append(lines, lead+o.Styles.Dim.Render(line))
	}
	return append(lines, "")
}

// opensWithTitle reports whether a reader meets the title at the beginning of
// the text anyway. A long title may be a shortened form of what stands there.
func opensWithTitle(doc *corpus.Document) bool {
	title := strings.TrimRight(strings.Join(strings.Fields(doc.Title), " "), "… .")
	for _, b := range doc.Blocks {
		if b.Boilerplate {
			continue
		}
		var text strings.Builder
		for _, leaf := range b.Leaves {
			text.WriteString(leaf.In(doc.Text))
			text.WriteByte(' ')
		}
		return strings.HasPrefix(strings.Join(strings.Fields(text.String()), " "), title)
	}
	return false
}

// facts returns what is known of the document as a whole. A long file name is
// cut if that puts everything on one line of width cells.
func facts(doc *corpus.Document, width int) []string {
	var before, after []string
	if !doc.Date.IsZero() {
		before = append(before, doc.Date.Text())
	}
	if name := languageName(doc.Lang); name != "" {
		after = append(after, name)
	}
	if doc.Words > 0 {
		after = append(after, fmt.Sprintf("%s, %d min", cells.Counted(doc.Words, "word"), int(doc.ReadingTime().Minutes())))
	}
	if doc.Name == "" || doc.Name == doc.Title { // which stands above
		return append(before, after...)
	}
	const shortest = 16
	room := width
	for _, fact := range append(slices.Clone(before), after...) {
		room -= ansi.StringWidth(fact + dot)
	}
	if room < shortest {
		room = width
	}
	return append(append(before, cells.Path(doc.Name, room)), after...)
}

// languageName returns the English name of a language, or its code when it
// has none.
func languageName(code string) string {
	tag, err := language.Parse(code)
	if err != nil {
		return code
	}
	if name := display.English.Languages().Name(tag); name != "" {
		return name
	}
	return code
}

// dot stands between facts on one line.
const dot = " · "
