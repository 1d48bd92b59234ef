package ner

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lectern/corpus"
)

// goldSpan is a span of an annotated document.
type goldSpan struct {
	Start         int        `json:"start"`
	End           int        `json:"end"`
	Type          string     `json:"type"`
	Nested        []goldSpan `json:"nested"`
	InBoilerplate bool       `json:"in_boilerplate"`
}

func (g goldSpan) span() corpus.Span { return corpus.Span{Start: g.Start, End: g.End} }

// goldDocument is one line of an annotated collection.
type goldDocument struct {
	ID          string     `json:"id"`
	Lang        string     `json:"lang"`
	Text        string     `json:"text"`
	Mentions    []goldSpan `json:"mentions"`
	Optional    []goldSpan `json:"optional"`
	Boilerplate []goldSpan `json:"boilerplate"`
}

// readGold reads JSON Lines; a document without a language takes that at the
// beginning of the file's name, as in "ru.dev.jsonl".
func readGold(t testing.TB, path string) []goldDocument {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lang := "en"
	if prefix, _, _ := strings.Cut(filepath.Base(path), "."); len(prefix) == 2 {
		lang = prefix
	}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	var docs []goldDocument
	for lines.Scan() {
		g := goldDocument{Lang: lang}
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		docs = append(docs, g)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return docs
}

// document makes blocks of the lines; Markdown marks at their beginnings, and
// the bars of tables, lie between the leaves.
func (g goldDocument) document() *corpus.Document {
	doc := &corpus.Document{Lang: g.Lang, Text: g.Text, Body: corpus.Span{End: len(g.Text)}}
	pos := 0
	for line := range strings.Lines(g.Text) {
		body := strings.TrimRight(line, "\n")
		for _, cell := range cells(body, pos) {
			block := corpus.Block{Span: cell, Leaves: leaves(g.Text, cell)}
			for _, b := range g.Boilerplate {
				block.Boilerplate = block.Boilerplate || b.span().Contains(cell)
			}
			doc.Blocks = append(doc.Blocks, block)
		}
		pos += len(line)
	}
	return doc
}

// cells returns the line as one span, or the cells of a table's row.
func cells(line string, pos int) []corpus.Span {
	if strings.TrimSpace(line) == "" {
		return nil
	}
	if !strings.HasPrefix(line, "|") {
		return []corpus.Span{{Start: pos, End: pos + len(line)}}
	}
	var out []corpus.Span
	for _, cell := range strings.SplitAfter(line, "|") {
		if inner := strings.TrimRight(cell, "|"); strings.TrimSpace(inner) != "" {
			out = append(out, corpus.Span{Start: pos, End: pos + len(inner)})
		}
		pos += len(cell)
	}
	return out
}

// leaves returns the parts of a span between emphasis marks and outside the
// marks of headings.
func leaves(text string, s corpus.Span) []corpus.Span {
	var out []corpus.Span
	start := s.Start
	flush := func(end int) {
		if end > start {
			out = append(out, corpus.Span{Start: start, End: end})
		}
	}
	for i := s.Start; i < s.End; i++ {
		if text[i] == '*' || text[i] == '#' || text[i] == '_' || text[i] == '`' {
			flush(i)
			start = i + 1
		}
	}
	flush(s.End)
	return out
}
