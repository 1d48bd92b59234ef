package source

import (
	"bytes"
	"regexp"

	"lectern/corpus"
)

// markdown is CommonMark, with front matter.
type markdown struct{}

// markdownExtensions are the extensions that CommonMark files have in use.
var markdownExtensions = map[string]bool{
	".md": true, ".markdown": true, ".mdown": true, ".mkd": true, ".mkdn": true, ".mdwn": true,
}

// Text without an extension is taken for Markdown only when a heading stands
// in it between blank lines and it holds a second, different sign: scripts and
// configuration files begin their comments with "#" as well.
var (
	headingSign = regexp.MustCompile(`(?:^|\n\r?\n)#{1,6} +[^\s#][^\n]*\r?\n\r?\n`)
	otherSign   = regexp.MustCompile("(?m)\\]\\(\\S+\\)|^```|\\*\\*\\w[^*\\n]*\\*\\*|^\\|? *:?-{3,}:? *\\|")
)

// sniffed is how many bytes are searched for signs of Markdown.
const sniffed = 16 << 10

// maxMarkdownLines is how many lines are parsed as Markdown; a file of more is
// plain text. The parser keeps some hundred bytes for each line, and so many
// are a log or an archive under another name.
const maxMarkdownLines = 1 << 18

func (markdown) owns(extension string, data []byte) bool {
	if max(bytes.Count(data, []byte{'\n'}), bytes.Count(data, []byte{'\r'})) > maxMarkdownLines {
		return false
	}
	if extension != "" {
		return markdownExtensions[extension]
	}
	head := data[:min(len(data), sniffed)]
	return headingSign.Match(head) && otherSign.Match(head)
}

func (markdown) read(data []byte) (File, error) {
	text, err := decode(data)
	if err != nil {
		return File{}, err
	}
	front, start := frontMatter(text)
	return File{
		Document: corpus.Document{Format: corpus.Markdown, Text: text, Body: corpus.Span{Start: start, End: len(text)}},
		Front:    front,
	}, nil
}
