package query

import (
	"errors"
	"reflect"
	"testing"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		text string
		want [][]string
	}{
		{"peace", [][]string{{"peace"}}},
		{"  peace  treaty ", [][]string{{"peace"}, {"treaty"}}},
		{`"peace treaty" signed`, [][]string{{"peace", "treaty"}, {"signed"}}},
		{`«мирный договор»`, [][]string{{"мирный", "договор"}}},
		{`“peace treaty”`, [][]string{{"peace", "treaty"}}},
		{`"" peace -`, [][]string{{"peace"}}},
		{`don't`, [][]string{{"don't"}}},
	} {
		q, err := Parse(c.text)
		if err != nil {
			t.Errorf("Parse(%q): %v", c.text, err)
		}
		if !reflect.DeepEqual(q.Phrases, c.want) {
			t.Errorf("Parse(%q) = %q, want %q", c.text, q.Phrases, c.want)
		}
	}
}

func TestParseFaults(t *testing.T) {
	for _, c := range []struct {
		text   string
		offset int
	}{
		{"", 0},
		{"  ", 0},
		{"- …", 0},
		{`peace "and war`, 14},
		{`„nie`, 4},
		{`съезд "мир`, 10},
	} {
		_, err := Parse(c.text)
		var fault *Error
		if !errors.As(err, &fault) || fault.Offset != c.offset {
			t.Errorf("Parse(%q): %v, want a fault at %d", c.text, err, c.offset)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(`a "b c" «д»`)
	f.Add("\xff\"")
	f.Fuzz(func(t *testing.T, text string) {
		q, err := Parse(text)
		if err == nil && len(q.Phrases) == 0 {
			t.Errorf("Parse(%q) found neither a word nor a fault", text)
		}
	})
}
