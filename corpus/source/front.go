package source

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
	"gopkg.in/yaml.v3"

	"lectern/corpus"
	"lectern/corpus/clean"
)

// maxFront is how many bytes of front matter are read. It keeps small the work
// that nested or aliased values can cause.
const maxFront = 16 << 10

// frontMatter reads the front matter that text begins with: YAML between lines
// of "---" or TOML between lines of "+++". It returns where the text after it
// begins. What is not front matter, or is broken, is text: the offset is zero.
//
// The fences are found here, not by a library, because the libraries for it
// return the rest of the text and not its offset.
func frontMatter(text string) (front corpus.FrontMatter, end int) {
	fence, start := cutLine(text, 0)
	if fence != "---" && fence != "+++" {
		return front, 0
	}
	for i := start; i < len(text) && i < maxFront; {
		line, next := cutLine(text, i)
		if line == fence || fence == "---" && line == "..." {
			fields, ok := parseFields(fence, text[start:i])
			if !ok {
				return front, 0
			}
			return fields.frontMatter(), next
		}
		i = next
	}
	return front, 0
}

// cutLine returns the line of text that begins at i, without white space at
// its end, and where the next one begins.
func cutLine(text string, i int) (line string, next int) {
	if n := strings.IndexByte(text[i:], '\n'); n >= 0 {
		return strings.TrimRight(text[i:i+n], " \t\r"), i + n + 1
	}
	return strings.TrimRight(text[i:], " \t\r"), len(text)
}

// fields are the scalar values of front matter under their lower-case keys.
type fields map[string]string

// parseFields reads the text between the fences. It fails unless that is a
// mapping or empty.
func parseFields(fence, text string) (fields, bool) {
	if fence == "+++" {
		return parseTOML(text)
	}
	return parseYAML(text)
}

// parseYAML reads the document tree only, in which aliases are not followed.
func parseYAML(text string) (fields, bool) {
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(text), &doc); err != nil {
		return nil, false
	}
	if doc.IsZero() {
		return fields{}, strings.TrimSpace(text) == ""
	}
	root := doc.Content[0]
	if root.Kind != yaml.MappingNode {
		return nil, false
	}
	found := fields{}
	for i := 0; i+1 < len(root.Content); i += 2 {
		found[strings.ToLower(root.Content[i].Value)] = yamlValue(root.Content[i+1])
	}
	return found, true
}

// yamlValue returns a scalar, or the scalars of a list joined by commas.
func yamlValue(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.ScalarNode && n.Tag != "!!null":
		return n.Value
	case n.Kind == yaml.SequenceNode:
		var parts []string
		for _, item := range n.Content {
			if item.Kind == yaml.ScalarNode {
				parts = append(parts, item.Value)
			}
		}
		return strings.Join(parts, ", ")
	}
	return ""
}

// maxNesting bounds how deep TOML may nest, by braces and by dotted keys: the
// library needs time in the third power of the depth.
const maxNesting = 64

func parseTOML(text string) (fields, bool) {
	if nestsDeeply(text) {
		return nil, false
	}
	var table map[string]any
	if _, err := toml.Decode(text, &table); err != nil {
		return nil, false
	}
	found := fields{}
	for _, key := range slices.Sorted(maps.Keys(table)) {
		found[strings.ToLower(key)] = tomlValue(table[key])
	}
	return found, true
}

// nestsDeeply reports whether TOML might nest beyond the bound. A line of prose
// with as many dots is refused too, which leaves the front matter as text.
func nestsDeeply(text string) bool {
	for line := range strings.Lines(text) {
		if strings.Count(line, ".") > maxNesting {
			return true
		}
	}
	return strings.Count(text, "{") > maxNesting
}

// tomlValue returns a scalar, or the strings of a list joined by commas.
func tomlValue(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case time.Time:
		return v.Format(time.DateOnly)
	case []any:
		var parts []string
		for _, item := range v {
			if s, ok := item.(string); ok {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, ", ")
	case int64, float64:
		return fmt.Sprint(v)
	}
	return ""
}

// frontMatter picks what is known of a document under any of the keys in use
// by the common site generators (Jekyll, Hugo, Pandoc, Docusaurus).
func (f fields) frontMatter() corpus.FrontMatter {
	first := func(keys ...string) string {
		for _, key := range keys {
			if value := clean.Line(f[key]); value != "" {
				return value
			}
		}
		return ""
	}
	return corpus.FrontMatter{
		Title:  first("title", "headline"),
		Date:   first("date", "published", "pubdate", "publishdate", "created"),
		Author: first("author", "authors", "byline"),
		Lang:   first("lang", "language", "locale"),
	}
}
