// Package list keeps a cursor and a window over the rows of a list.
//
// It owns integers only: which row is current and which is drawn first. It
// guarantees that both lie inside the list and that the cursor is in view,
// whatever the sizes are. What the rows are is up to the panes.
package list

import "cmp"

// Window is a view of height rows of a list, with a cursor. The zero Window
// looks at an empty list. Its fields are read freely and changed by the
// methods only.
type Window struct {
	Len    int // rows in the list
	Height int // rows in view
	Cursor int // the current row; zero in an empty list
	Top    int // the first row in view
}

// Resize changes the number of rows in view.
func (w *Window) Resize(height int) {
	w.Height = max(height, 0)
	w.MoveTo(w.Cursor)
}

// SetLen changes the number of rows, and keeps the cursor's row where it can.
func (w *Window) SetLen(n int) {
	w.Len = max(n, 0)
	w.MoveTo(w.Cursor)
}

// MoveTo puts the cursor on a row, or on the nearest there is, and scrolls as
// little as brings it into view. A list that is not shown does not scroll.
func (w *Window) MoveTo(row int) {
	w.Cursor = max(0, min(row, w.Len-1))
	if w.Height == 0 {
		return
	}
	w.Top = min(w.Top, w.Cursor)
	w.Top = max(w.Top, w.Cursor-w.Height+1)
	w.clampTop()
}

// Move moves the cursor by n rows, downwards when n is positive.
func (w *Window) Move(n int) { w.MoveTo(w.Cursor + n) }

// Page moves the cursor by the rows in view, downwards when dir is positive.
func (w *Window) Page(dir int) { w.Move(cmp.Compare(dir, 0) * max(1, w.Height-1)) }

// HalfPage moves the cursor by half the rows in view, downwards when dir is positive.
func (w *Window) HalfPage(dir int) { w.Move(cmp.Compare(dir, 0) * max(1, w.Height/2)) }

// Scroll moves the view by n rows, and the cursor only as far as keeps it in view.
func (w *Window) Scroll(n int) {
	w.Top += n
	w.clampTop()
	w.Cursor = max(w.Top, min(w.Cursor, w.Top+w.Height-1))
	w.Cursor = max(0, min(w.Cursor, w.Len-1))
}

// Rows returns the half-open range of the rows in view.
func (w *Window) Rows() (first, end int) {
	return w.Top, min(w.Len, w.Top+w.Height)
}

// At returns the row drawn y rows below the upper edge.
func (w *Window) At(y int) (row int, ok bool) {
	row = w.Top + y
	return row, y >= 0 && y < w.Height && row < w.Len
}

func (w *Window) clampTop() {
	w.Top = max(0, min(w.Top, w.Len-w.Height))
}
