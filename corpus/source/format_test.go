package source

import (
	"strings"
	"testing"

	"lectern/corpus"
)

func TestFrontMatter(t *testing.T) {
	const yaml = "---\ntitle: \"A title\"\ndate: 2024-05-03\nauthor: [Ann, Bo]\nlang: en-GB\n---\n"
	full := corpus.FrontMatter{Title: "A title", Date: "2024-05-03", Author: "Ann, Bo", Lang: "en-GB"}
	title := corpus.FrontMatter{Title: "T"}
	tests := []struct {
		name, text string
		front      corpus.FrontMatter
		body       string
	}{
		{"none", "Just text.", corpus.FrontMatter{}, "Just text."},
		{"YAML", yaml + "Body", full, "Body"},
		{"YAML, CRLF", strings.ReplaceAll(yaml, "\n", "\r\n") + "Body", full, "Body"},
		{"YAML closed by dots", "---\ntitle: T\n...\nBody", title, "Body"},
		{"TOML", "+++\ntitle = 'A title'\ndate = 2024-05-03\nauthors = ['Ann', 'Bo']\nlang = 'en-GB'\n+++\nBody", full, "Body"},
		{"nothing after it", "---\ntitle: T\n---", title, ""},
		{"hostile value", "---\ntitle: \"a\\e]0;x\\ab\\nc\"\n---\n", corpus.FrontMatter{Title: "ab c"}, ""},
		{"not closed", "---\ntitle: T\n", corpus.FrontMatter{}, "---\ntitle: T\n"},
		{"broken YAML", "---\ntitle: [\n---\nB", corpus.FrontMatter{}, "---\ntitle: [\n---\nB"},
		{"broken TOML", "+++\ntitle\n+++\nB", corpus.FrontMatter{}, "+++\ntitle\n+++\nB"},
		{"two rules and prose", "---\nSome words.\n\n---\nB", corpus.FrontMatter{}, "---\nSome words.\n\n---\nB"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, name := range []string{"x.md", "x.txt"} {
				file, err := parse(name, []byte(tt.text))
				if err != nil {
					t.Fatal(err)
				}
				doc := file.Document
				if doc.Text != tt.text || file.Front != tt.front || doc.Body.In(doc.Text) != tt.body {
					t.Errorf("%s: front %+v, body %q", name, file.Front, doc.Body.In(doc.Text))
				}
			}
		})
	}
}

func TestFrontMatterOfMarkdownMayBeEmpty(t *testing.T) {
	const text = "---\nlayout: post\n---\nBody"
	for name, body := range map[string]string{"x.md": "Body", "x.txt": text} {
		file, err := parse(name, []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if got := file.Document.Body.In(text); got != body {
			t.Errorf("%s: body %q, want %q", name, got, body)
		}
	}
}

func TestFrontMatterAliasesAreNotFollowed(t *testing.T) {
	bomb := "---\na: &a [x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c < 'k'; c++ {
		p := string(c - 1)
		bomb += string(c) + ": &" + string(c) + " [" + strings.Repeat("*"+p+",", 8) + "*" + p + "]\n"
	}
	bomb += "title: T\n---\nBody"
	file, err := parse("x.md", []byte(bomb))
	if err != nil || file.Front.Title != "T" {
		t.Errorf("front %+v, %v", file.Front, err)
	}
}

func TestFrontMatterNestedDeeply(t *testing.T) {
	for _, text := range []string{
		"---\na: " + strings.Repeat("[", maxFront-20) + "\n---\nB",
		"+++\na = " + strings.Repeat("[", maxFront-20) + "\n+++\nB",
		"+++\na" + strings.Repeat(".a", maxFront/2-20) + " = 1\n+++\nB",
		"+++\na=" + strings.Repeat("{a=", maxFront/3-20) + "\n+++\nB",
		"+++\n[a" + strings.Repeat(".a", maxFront/2-20) + "]\n+++\nB",
		"---\na: " + strings.Repeat("{a: ", maxFront/4-20) + "\n---\nB",
	} {
		if _, err := parse("x.md", []byte(text)); err != nil {
			t.Error(err)
		}
	}
}

func TestFormat(t *testing.T) {
	const marked = "# Heading\n\nSome **bold words** here.\n"
	tests := []struct {
		name, text string
		want       corpus.Format
	}{
		{"a.md", "text", corpus.Markdown},
		{"a.MARKDOWN", "text", corpus.Markdown},
		{"a.txt", marked, corpus.Plain},
		{"a.py", marked, corpus.Plain},
		{"README", marked, corpus.Markdown},
		{"standard input", marked, corpus.Markdown},
		{"standard input", "# Heading\n\nSome words.\n", corpus.Plain},
		{"Makefile", "# comment\nall:\n\techo **x**\n", corpus.Plain},
		{"standard input", "Some **bold words** in mail.\n", corpus.Plain},
	}
	for _, tt := range tests {
		file, err := parse(tt.name, []byte(tt.text))
		if err != nil || file.Document.Format != tt.want {
			t.Errorf("%s, %q: format %d, %v; want %d", tt.name, tt.text, file.Document.Format, err, tt.want)
		}
	}
}

func TestMarkdownOfVeryManyLinesIsPlainText(t *testing.T) {
	for lines, want := range map[int]corpus.Format{
		maxMarkdownLines:     corpus.Markdown,
		maxMarkdownLines + 1: corpus.Plain,
	} {
		for _, end := range []string{"\n", "\r\n", "\r"} {
			file, err := parse("x.md", []byte(strings.Repeat("a"+end, lines)))
			if err != nil {
				t.Fatal(err)
			}
			if file.Document.Format != want {
				t.Errorf("%d lines ending in %q: format %v, want %v", lines, end, file.Document.Format, want)
			}
		}
	}
}
