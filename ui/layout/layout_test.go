package layout

import (
	"math/rand/v2"
	"testing"
)

func TestArrange(t *testing.T) {
	tests := []struct {
		name    string
		request Request
		want    map[Pane]Rect
		status  Rect
	}{
		{"nothing", Request{Width: 0, Height: 0}, nil, Rect{}},
		{"no width", Request{Width: 0, Height: 9}, nil, Rect{}},
		{"one cell", Request{Width: 1, Height: 1, Focus: Text}, map[Pane]Rect{Text: {0, 0, 1, 1}}, Rect{}},
		{"narrow shows the focus", Request{Width: 40, Height: 12, Focus: Entities},
			map[Pane]Rect{Entities: {0, 0, 40, 10}}, Rect{0, 11, 40, 1}},
		{"smallest", Request{Width: 20, Height: 5, Focus: Text}, map[Pane]Rect{Text: {0, 0, 20, 4}}, Rect{0, 4, 20, 1}},
		{"two at 80 columns", Request{Width: 80, Height: 24, Focus: Text, Side: Documents},
			map[Pane]Rect{Documents: {0, 0, 28, 22}, Text: {29, 0, 51, 22}}, Rect{0, 23, 80, 1}},
		{"the other side at 80 columns", Request{Width: 80, Height: 24, Focus: Text, Side: Entities},
			map[Pane]Rect{Text: {0, 0, 51, 22}, Entities: {52, 0, 28, 22}}, Rect{0, 23, 80, 1}},
		{"the focus beats the side", Request{Width: 80, Height: 24, Focus: Entities, Side: Documents},
			map[Pane]Rect{Text: {0, 0, 51, 22}, Entities: {52, 0, 28, 22}}, Rect{0, 23, 80, 1}},
		{"no side chosen", Request{Width: 80, Height: 24, Focus: Text, Side: Text},
			map[Pane]Rect{Documents: {0, 0, 28, 22}, Text: {29, 0, 51, 22}}, Rect{0, 23, 80, 1}},
		{"three at 120 columns", Request{Width: 120, Height: 40, Focus: Text},
			map[Pane]Rect{Documents: {0, 0, 28, 38}, Text: {29, 0, 60, 38}, Entities: {90, 0, 30, 38}}, Rect{0, 39, 120, 1}},
		{"the lists grow with the screen", Request{Width: 200, Height: 60, Focus: Text},
			map[Pane]Rect{Documents: {0, 0, 48, 58}, Text: {49, 0, 100, 58}, Entities: {150, 0, 50, 58}}, Rect{0, 59, 200, 1}},
		{"but not for ever", Request{Width: 400, Height: 60, Focus: Text},
			map[Pane]Rect{Documents: {0, 0, 56, 58}, Text: {57, 0, 282, 58}, Entities: {340, 0, 60, 58}}, Rect{0, 59, 400, 1}},
		{"odd width", Request{Width: 105, Height: 40, Focus: Text},
			map[Pane]Rect{Documents: {0, 0, 26, 38}, Text: {27, 0, 51, 38}, Entities: {79, 0, 26, 38}}, Rect{0, 39, 105, 1}},
		{"zoom", Request{Width: 120, Height: 40, Focus: Documents, Zoom: true},
			map[Pane]Rect{Documents: {0, 0, 120, 38}}, Rect{0, 39, 120, 1}},
		{"chips take a row", Request{Width: 40, Height: 12, Focus: Text, Chips: true},
			map[Pane]Rect{Text: {0, 0, 40, 9}}, Rect{0, 11, 40, 1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := Arrange(tt.request)
			for _, p := range Panes {
				if f.Panes[p] != tt.want[p] {
					t.Errorf("pane %d: got %v, want %v", p, f.Panes[p], tt.want[p])
				}
			}
			if f.Status != tt.status {
				t.Errorf("status: got %v, want %v", f.Status, tt.status)
			}
		})
	}
}

func TestRowsAtTheFoot(t *testing.T) {
	f := Arrange(Request{Width: 80, Height: 24, Focus: Text, Chips: true})
	if f.Chips != (Rect{0, 21, 80, 1}) || f.Legend != (Rect{0, 22, 80, 1}) {
		t.Errorf("chips %v, legend %v", f.Chips, f.Legend)
	}
	if f := Arrange(Request{Width: 20, Height: 5, Focus: Text, Chips: true}); f.Chips.Empty() || !f.Legend.Empty() {
		t.Errorf("on a small screen chips go before the legend: chips %v, legend %v", f.Chips, f.Legend)
	}
}

// TestEveryCellHasOneOwner holds what Arrange guarantees: the rectangles cover
// the screen exactly, none twice.
func TestEveryCellHasOneOwner(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		r := Request{
			Width: random.IntN(310), Height: random.IntN(110),
			Focus: Panes[random.IntN(3)], Side: Panes[random.IntN(3)],
			Zoom: random.IntN(4) == 0, Chips: random.IntN(2) == 0,
		}
		f := Arrange(r)
		owners := make([]int, r.Width*r.Height)
		for _, rect := range append(append(f.Dividers, f.Panes[:]...), f.Chips, f.Legend, f.Status) {
			for y := rect.Y; y < rect.Y+rect.H; y++ {
				for x := rect.X; x < rect.X+rect.W; x++ {
					if x < 0 || y < 0 || x >= r.Width || y >= r.Height {
						t.Fatalf("%+v: %v leaves the screen", r, rect)
					}
					owners[y*r.Width+x]++
				}
			}
		}
		for i, n := range owners {
			if n != 1 {
				t.Fatalf("%+v: cell %d,%d has %d owners", r, i%r.Width, i/r.Width, n)
			}
		}
		if r.Width > 0 && r.Height > 0 && !f.Shows(r.Focus) {
			t.Fatalf("%+v: the pane with the focus is not shown", r)
		}
	}
}

func TestAt(t *testing.T) {
	f := Arrange(Request{Width: 120, Height: 40, Focus: Text})
	for x, want := range map[int]Pane{0: Documents, 27: Documents, 29: Text, 88: Text, 90: Entities, 119: Entities} {
		if p, ok := f.At(x, 3); !ok || p != want {
			t.Errorf("at column %d: %v, %v", x, p, ok)
		}
	}
	for _, cell := range [][2]int{{28, 3}, {3, 39}, {-1, 0}, {500, 3}} {
		if p, ok := f.At(cell[0], cell[1]); ok {
			t.Errorf("at %v: pane %v", cell, p)
		}
	}
}

func TestCentered(t *testing.T) {
	if got := Centered(80, 24, 40, 10); got != (Rect{20, 7, 40, 10}) {
		t.Error(got)
	}
	if got := Centered(10, 5, 40, 10); got != (Rect{0, 0, 10, 5}) {
		t.Error(got)
	}
	if got := Centered(0, 0, -4, 10); !got.Empty() {
		t.Error(got)
	}
}
