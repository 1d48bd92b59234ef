package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lectern/corpus/clean"
)

// printJSON writes v as one line. Characters that a terminal might act on are
// written as JSON escapes, which loses nothing: a reader of the JSON gets them
// back, a terminal that shows it does not.
func printJSON(w io.Writer, v any) error {
	var line bytes.Buffer
	e := json.NewEncoder(&line)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(w, escapeUnsafe(line.String()))
	return err
}

func escapeUnsafe(line string) string {
	var b strings.Builder
	for _, r := range line {
		switch {
		case r == '\n' || clean.Safe(r):
			b.WriteRune(r)
		case r > 0xffff:
			r -= 0x10000
			fmt.Fprintf(&b, `\u%04x\u%04x`, 0xd800+(r>>10), 0xdc00+(r&0x3ff))
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

// table is rows of columns, aligned for a terminal and separated by tabs for
// a pipe.
type table struct {
	rows  [][]string
	right map[int]bool // columns of numbers
}

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

// print writes the table. A width above zero is the terminal's: columns are
// aligned and lines cut to it. Else nothing is cut.
func (t *table) print(w io.Writer, width int) error {
	var widths []int
	if width > 0 {
		widths = t.widths()
	}
	for _, row := range t.rows {
		line := strings.Join(row, "\t")
		if width > 0 {
			line = ansi.Truncate(t.align(row, widths), width, "…")
		}
		if _, err := fmt.Fprintln(w, strings.TrimRight(line, " ")); err != nil {
			return err
		}
	}
	return nil
}

func (t *table) widths() []int {
	var widths []int
	for _, row := range t.rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], ansi.StringWidth(cell))
		}
	}
	return widths
}

func (t *table) align(row []string, widths []int) string {
	cells := make([]string, len(row))
	for i, cell := range row {
		space := strings.Repeat(" ", widths[i]-ansi.StringWidth(cell))
		switch {
		case t.right[i]:
			cells[i] = space + cell
		case i == len(row)-1:
			cells[i] = cell
		default:
			cells[i] = cell + space
		}
	}
	return strings.Join(cells, "  ")
}
