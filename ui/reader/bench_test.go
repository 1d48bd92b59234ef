package reader

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"lectern/corpus"
)

// megabyte returns a pane on a document of about 1 MB with everything lit.
func megabyte(b *testing.B) *Pane {
	b.Helper()
	doc, ann := long(1, 5*(1<<20)/len(article))
	p := open(90, 40, doc, ann)
	p.SetLighting(Lighting{Level: All, Marks: map[corpus.EntityID]Mark{"ana-duarte": Required}})
	return p
}

func BenchmarkScrollKey(b *testing.B) {
	p := megabyte(b)
	p.Restore(1 << 19)
	dir := 1
	for b.Loop() {
		p.ScrollLines(dir)
		dir = -dir
		_ = p.View()
	}
}

func BenchmarkNextMention(b *testing.B) {
	p := megabyte(b)
	for b.Loop() {
		if !p.NextMention() {
			p.Top()
			p.DropCursor()
		}
		_ = p.View()
	}
}

func BenchmarkLightingChange(b *testing.B) {
	p := megabyte(b)
	l := p.lighting
	for b.Loop() {
		p.SetLighting(l)
		_ = p.View()
	}
}

func BenchmarkSearchKeystroke(b *testing.B) {
	p := megabyte(b)
	p.StartSearch()
	for b.Loop() {
		typeText(p, "r") // looks through the document
		_ = p.View()
		p.Insert(tea.KeyMsg{Type: tea.KeyBackspace})
	}
}

func BenchmarkFirstScreen(b *testing.B) {
	doc, ann := long(1, 5*(1<<20)/len(article))
	for b.Loop() {
		p := New(styles())
		p.SetSize(90, 40)
		p.SetDocument(doc, ann)
		p.Update(p.Work()().(tea.BatchMsg)[0]())
		if !strings.Contains(p.View(), "Duarte") {
			b.Fatal("no text on the first screen")
		}
	}
}
