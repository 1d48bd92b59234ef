package ui

import "context"

// generation numbers the requests of one kind. A new request cancels the one
// before it, and an answer that bears an old number is dropped: otherwise the
// document that was left a moment ago would replace the one that was opened.
type generation struct {
	number int
	cancel context.CancelFunc
}

// next begins a request and returns its context and number.
func (g *generation) next(parent context.Context) (context.Context, int) {
	g.stop()
	g.number++
	ctx, cancel := context.WithCancel(parent)
	g.cancel = cancel
	return ctx, g.number
}

// stop cancels the request under way and makes its answer stale.
func (g *generation) stop() {
	if g.cancel != nil {
		g.cancel()
		g.cancel = nil
	}
	g.number++
}

// is reports whether an answer belongs to the last request.
func (g *generation) is(number int) bool { return number == g.number }
