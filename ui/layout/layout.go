// Package layout turns a terminal size into rectangles.
//
// It owns every decision about where things stand on the screen: how many
// panes fit, how wide they are, which rows the chips, the legend and the
// status line take. Integers go in and integers come out; nothing here draws.
// It guarantees that the rectangles of a [Frame] lie inside the screen and
// never overlap, whatever the size. What is drawn inside a rectangle is left
// to the pane that receives it.
package layout

// Rect is a rectangle of cells. X and Y count from the top left corner of the
// screen. A rectangle without cells is not shown.
type Rect struct {
	X, Y, W, H int
}

// Empty reports whether the rectangle has no cells.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Contains reports whether the cell at x, y lies in the rectangle.
func (r Rect) Contains(x, y int) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}

// Pane names one of the three panes.
type Pane uint8

// The panes, from left to right on a wide screen.
const (
	Documents Pane = iota
	Text
	Entities
)

// Panes lists the panes in the order in which the focus walks through them.
var Panes = [...]Pane{Documents, Text, Entities}

// Request says what there is to place.
type Request struct {
	Width, Height int

	Focus Pane // always shown
	Side  Pane // the list beside the text where one fits, if the text has the focus
	Zoom  bool // show the focused pane alone
	Chips bool // a query is active and wants its row
}

// Frame is where everything stands. A pane or row that is not shown has an
// empty rectangle.
type Frame struct {
	Panes    [len(Panes)]Rect // indexed by Pane
	Dividers []Rect           // columns one cell wide between panes
	Chips    Rect             // one row
	Legend   Rect             // one row
	Status   Rect             // the last row
}

// The sizes at which the arrangement changes, in cells. Two panes fit the
// classic 80 columns with some to spare; three leave the text about fifty.
const (
	twoPanes   = 64
	threePanes = 104

	chipsFrom  = 4 // rows of screen from which the chips get one of their own
	legendFrom = 10
)

// Arrange places everything that the request names.
func Arrange(r Request) Frame {
	var f Frame
	if r.Width <= 0 || r.Height <= 0 {
		return f
	}
	rows := r.takeRows(&f)
	if rows <= 0 {
		return f
	}
	f.placePanes(r, rows)
	return f
}

// takeRows gives the rows at the foot of the screen and returns how many are
// left for the panes.
func (r Request) takeRows(f *Frame) int {
	rows := r.Height
	take := func(dst *Rect) {
		rows--
		*dst = Rect{Y: rows, W: r.Width, H: 1}
	}
	if r.Height > 1 {
		take(&f.Status)
	}
	if r.Height >= legendFrom {
		take(&f.Legend)
	}
	if r.Chips && r.Height >= chipsFrom {
		take(&f.Chips)
	}
	return rows
}

// placePanes divides the upper rows among the panes that fit. The lists grow
// with the screen, that of the entities a little more since it has two columns
// of numbers, up to where their longest lines fit. Each pane stays
// on its side of the others whether or not those are shown, so that moving the
// focus to the left or to the right means the same on every screen.
func (f *Frame) placePanes(r Request, rows int) {
	switch {
	case r.Zoom || r.Width < twoPanes:
		f.Panes[r.Focus] = Rect{W: r.Width, H: rows}
	case r.Width < threePanes:
		w := clamp(r.Width*36/100, 24, 34)
		if r.Focus == Entities || r.Focus == Text && r.Side == Entities {
			f.row(r.Width, rows, column{Text, 0}, column{Entities, w})
		} else {
			f.row(r.Width, rows, column{Documents, w}, column{Text, 0})
		}
	default:
		documents, entities := clamp(r.Width*24/100, 26, 56), clamp(r.Width*25/100, 26, 60)
		f.row(r.Width, rows, column{Documents, documents}, column{Text, 0}, column{Entities, entities})
	}
}

func clamp(n, low, high int) int { return max(low, min(n, high)) }

// column is a pane with its width; a width of zero takes what is left.
type column struct {
	pane  Pane
	width int
}

// row places columns beside each other with a divider between every two.
func (f *Frame) row(width, rows int, columns ...column) {
	rest := width - (len(columns) - 1)
	for _, c := range columns {
		rest -= c.width
	}
	x := 0
	for i, c := range columns {
		if i > 0 {
			f.Dividers = append(f.Dividers, Rect{X: x, W: 1, H: rows})
			x++
		}
		w := c.width
		if w == 0 {
			w = rest
		}
		f.Panes[c.pane] = Rect{X: x, W: w, H: rows}
		x += w
	}
}

// Shows reports whether a pane is on the screen.
func (f Frame) Shows(p Pane) bool { return !f.Panes[p].Empty() }

// At returns the pane at a cell.
func (f Frame) At(x, y int) (Pane, bool) {
	for _, p := range Panes {
		if f.Panes[p].Contains(x, y) {
			return p, true
		}
	}
	return Text, false
}

// Centered returns a rectangle of at most w by h cells in the middle of the
// screen, for an overlay.
func Centered(width, height, w, h int) Rect {
	w, h = max(0, min(w, width)), max(0, min(h, height))
	return Rect{X: (width - w) / 2, Y: (height - h) / 2, W: w, H: h}
}
