package source

import "lectern/corpus"

// plain is text in which no character has a special meaning. It takes every
// file that no other format takes, and tells text from what is not.
type plain struct{}

func (plain) owns(string, []byte) bool { return true }

func (plain) read(data []byte) (File, error) {
	text, err := decode(data)
	if err != nil {
		return File{}, err
	}
	front, start := frontMatter(text)
	if front == (corpus.FrontMatter{}) {
		start = 0 // a line of hyphens may mean anything here
	}
	return File{
		Document: corpus.Document{Format: corpus.Plain, Text: text, Body: corpus.Span{Start: start, End: len(text)}},
		Front:    front,
	}, nil
}
