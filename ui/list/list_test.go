package list

import (
	"math/rand/v2"
	"testing"
)

func TestMovingAndScrolling(t *testing.T) {
	w := Window{Len: 10}
	w.Resize(4)
	steps := []struct {
		name        string
		do          func()
		cursor, top int
	}{
		{"down", func() { w.Move(3) }, 3, 0},
		{"down past the view", func() { w.Move(1) }, 4, 1},
		{"page", func() { w.Page(1) }, 7, 4},
		{"page to the end", func() { w.Page(1) }, 9, 6},
		{"half a page up", func() { w.HalfPage(-1) }, 7, 6},
		{"wheel up takes the cursor along", func() { w.Scroll(-3) }, 6, 3},
		{"wheel down leaves the cursor", func() { w.Scroll(1) }, 6, 4},
		{"shorter list", func() { w.SetLen(3) }, 2, 0},
		{"empty list", func() { w.SetLen(0) }, 0, 0},
	}
	for _, s := range steps {
		s.do()
		if w.Cursor != s.cursor || w.Top != s.top {
			t.Fatalf("%s: cursor %d top %d, want %d and %d", s.name, w.Cursor, w.Top, s.cursor, s.top)
		}
	}
}

func TestWindowStaysInsideTheList(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var w Window
	actions := []func(int){w.Resize, w.SetLen, w.MoveTo, w.Move, w.Page, w.HalfPage, w.Scroll}
	for i := range 20000 {
		actions[random.IntN(len(actions))](random.IntN(60) - 20)
		first, end := w.Rows()
		inView := w.Len == 0 || w.Height == 0 || first <= w.Cursor && w.Cursor < end
		if w.Cursor < 0 || w.Cursor > max(0, w.Len-1) || first < 0 || end > w.Len || !inView {
			t.Fatalf("step %d: %+v", i, w)
		}
	}
}
