package keymap

import (
	"fmt"
	"strings"
)

// Markdown returns the keymap as a Markdown table, ending in a newline. The
// README carries it between two comments, and a test compares the two.
func (m *Keymap) Markdown() string {
	var b strings.Builder
	b.WriteString("| Keys | What they do | Action | Where |\n|---|---|---|---|\n")
	group := ""
	for _, binding := range m.bindings {
		if binding.Group != group {
			group = binding.Group
			fmt.Fprintf(&b, "| **%s** | | | |\n", group)
		}
		fmt.Fprintf(&b, "| %s | %s | `%s` | %s |\n",
			markdownKeys(binding.Labels()), binding.Does, binding.Action, binding.Where.Names())
	}
	return b.String()
}

func markdownKeys(labels []string) string {
	cells := make([]string, len(labels))
	for i, l := range labels {
		cells[i] = "`" + strings.ReplaceAll(l, "|", `\|`) + "`"
	}
	return strings.Join(cells, " ")
}
