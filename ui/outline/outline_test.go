package outline

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"lectern/corpus"
	"lectern/ui/cells/cellstest"
	"lectern/ui/theme"
)

// report returns a document with the given headings, each with a paragraph
// below it. A title that begins with "~" is boilerplate.
func report(titles ...string) *corpus.Document {
	doc := &corpus.Document{}
	add := func(text string, b corpus.Block) {
		b.Span = corpus.Span{Start: len(doc.Text), End: len(doc.Text) + len(text)}
		b.Leaves = []corpus.Span{b.Span}
		doc.Text += text + "\n\n"
		doc.Blocks = append(doc.Blocks, b)
	}
	for _, title := range titles {
		level := len(title) - len(strings.TrimLeft(title, "#"))
		text := strings.TrimLeft(title, "# ")
		add(text, corpus.Block{Kind: corpus.Heading, Level: level, Boilerplate: strings.HasPrefix(text, "~")})
		add("Some text.", corpus.Block{})
	}
	return doc
}

func port() *corpus.Document {
	return report("## The port", "### History of the harbour and of all who worked in it", "#### 東京からの手紙 👩‍👩‍👧",
		"## ~Related news", "## The town", "###### Very deep")
}

func open(width, height int, doc *corpus.Document, place int) *Pane {
	p := New(theme.New(theme.Dark, theme.Colors256))
	p.SetFocus(true)
	p.SetSize(width, height)
	p.SetDocument(doc, place)
	return p
}

// frame returns what is seen of the pane.
func frame(p *Pane) string { return cellstest.Plain(p.View()) }

func TestFrames(t *testing.T) {
	for _, size := range [][2]int{{20, 6}, {30, 6}, {60, 6}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			golden.RequireEqual(t, frame(open(size[0], size[1], port(), 30)))
		})
	}
	t.Run("empty", func(t *testing.T) {
		golden.RequireEqual(t, frame(open(40, 3, report(), 0)))
	})
}

func TestCursorBeginsAtTheHeadingInForce(t *testing.T) {
	doc := port()
	tests := []struct {
		place int
		want  string
	}{
		{0, "The port"},
		{strings.Index(doc.Text, "History") - 1, "The port"},
		{strings.Index(doc.Text, "History"), "History of the harbour and of all who worked in it"},
		{len(doc.Text), "Very deep"},
	}
	for _, tt := range tests {
		p := open(40, 6, doc, tt.place)
		if span, ok := p.Selected(); !ok || span.In(doc.Text) != tt.want {
			t.Errorf("at %d: %q, want %q", tt.place, span.In(doc.Text), tt.want)
		}
	}
}

func TestMovingAndClicking(t *testing.T) {
	doc := port()
	p := open(40, 3, doc, 0)
	at := func() string {
		span, _ := p.Selected()
		return span.In(doc.Text)
	}
	if p.Bottom(); at() != "Very deep" {
		t.Errorf("at the bottom: %q", at())
	}
	if p.Move(-1); at() != "The town" {
		t.Errorf("one up: %q", at())
	}
	if p.Top(); at() != "The port" {
		t.Errorf("at the top: %q", at())
	}
	if !p.ClickAt(3, 2) || at() != "東京からの手紙 👩‍👩‍👧" {
		t.Errorf("clicked: %q", at())
	}
	if p.ClickAt(3, 3) || p.ClickAt(40, 0) {
		t.Error("a click outside hit a heading")
	}
	if p.Len() != 5 || p.Info() != "5" {
		t.Errorf("%d headings, info %q", p.Len(), p.Info())
	}
	p.SetDocument(nil, 0)
	if _, ok := p.Selected(); ok || p.Len() != 0 {
		t.Error("an empty list has a heading")
	}
}

func TestViewFillsItsRectangle(t *testing.T) {
	for _, doc := range []*corpus.Document{port(), nil} {
		for width := range 41 {
			for height := range 21 {
				cellstest.CheckSize(t, open(width, height, doc, 50).View(), width, height)
			}
		}
	}
}
