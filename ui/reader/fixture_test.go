package reader

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"lectern/corpus"
	"lectern/ui/theme"
)

// names are what the fixtures mention.
var names = []struct {
	text   string
	typ    corpus.Type
	entity corpus.EntityID
}{
	{"Ana Duarte", corpus.Person, "ana-duarte"},
	{"Duarte", corpus.Person, "ana-duarte"},
	{"Harbour Board", corpus.Organization, "harbour-board"},
	{"Lisbon", corpus.Place, "lisbon"},
	{"Portuguese", corpus.Group, "portuguese"},
	{"4 May 2021", corpus.Date, "2021-05-04"},
	{"東京", corpus.Place, "tokyo"},
}

const article = `Board picks Ana Duarte to lead the port

Ana Duarte was named president of the Harbour Board in Lisbon on 4 May 2021, after a vote that took less than an hour.

"The harbour belongs to those who work in it," Duarte said. She had run the Portuguese coast service for nine years and is known for answering letters by hand.

The Harbour Board, which also keeps an office in 東京, has not said when its new president will travel there. Its members meet in Lisbon every month.

Critics doubt that Duarte can keep the promise of a quay for every boat. The café by the pier, meanwhile, serves coffee to both sides 👩‍👩‍👧.
`

// plain returns a document with a block for each paragraph; the first is the
// headline.
func plain(id corpus.DocumentID, text string) (*corpus.Document, corpus.Annotation) {
	d := &corpus.Document{
		ID: id, Path: "port.txt", Name: "port.txt", Lang: "en", Words: len(strings.Fields(text)),
		Date: corpus.CalendarDate{Year: 2021, Month: 5, Day: 5},
		Text: text, Body: corpus.Span{End: len(text)},
	}
	at := 0
	for i, paragraph := range strings.Split(strings.TrimRight(text, "\n"), "\n\n") {
		span := corpus.Span{Start: at, End: at + len(paragraph)}
		b := corpus.Block{Span: span, Leaves: []corpus.Span{span}}
		if i == 0 {
			b.Kind, b.Level, d.Title = corpus.Heading, 1, paragraph
		}
		d.Blocks = append(d.Blocks, b)
		at = span.End + len("\n\n")
	}
	return d, annotate(text)
}

// annotate finds the names in a text, the longest at each place.
func annotate(text string) corpus.Annotation {
	var ann corpus.Annotation
	for at := 0; at < len(text); at++ {
		for _, n := range names {
			if strings.HasPrefix(text[at:], n.text) {
				span := corpus.Span{Start: at, End: at + len(n.text)}
				ann.Mentions = append(ann.Mentions, corpus.Mention{Span: span, Type: n.typ, Entity: n.entity})
				at = span.End - 1
				break
			}
		}
	}
	if i := strings.Index(text, "president"); i >= 0 {
		ann.Roles = append(ann.Roles, corpus.Role{Span: corpus.Span{Start: i, End: i + len("president")}, Person: "ana-duarte", Body: "harbour-board"})
	}
	return ann
}

// long returns a document of many paragraphs.
func long(id corpus.DocumentID, paragraphs int) (*corpus.Document, corpus.Annotation) {
	return plain(id, strings.Repeat(article+"\n", (paragraphs+4)/5))
}

func styles() *theme.Styles { return theme.New(theme.Dark, theme.Colors256) }

// open returns a pane of a size that shows a document, fully rendered.
func open(width, height int, doc *corpus.Document, ann corpus.Annotation) *Pane {
	p := New(styles())
	p.SetSize(width, height)
	p.SetLighting(Lighting{Level: All})
	p.SetDocument(doc, ann)
	settle(p)
	return p
}

// settle runs the pane's commands until none is due, but for the timer that
// runs beside the first rendering of a page.
func settle(p *Pane) {
	for {
		ready := p.ready()
		cmd := p.Work()
		if cmd == nil {
			return
		}
		msg := cmd()
		batch, many := msg.(tea.BatchMsg)
		switch {
		case !many:
			p.Update(msg)
			continue
		case !ready:
			batch = batch[:1]
		}
		for _, cmd := range batch {
			p.Update(cmd())
		}
	}
}

func typeText(p *Pane, text string) {
	for _, r := range text {
		p.Insert(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
		settle(p)
	}
}
