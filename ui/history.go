package ui

import "lectern/corpus"

// place is where one reads: a document and the byte offset of the text at the
// upper edge of the pane.
type place struct {
	document corpus.DocumentID
	offset   int
}

// history is the places one has come from and gone back from, as in a browser.
type history struct {
	back, forward []place
}

// maxHistory bounds the places that are remembered.
const maxHistory = 500

// leave remembers a place that one is about to jump away from.
func (h *history) leave(p place) {
	h.forward = nil
	if n := len(h.back); n > 0 && h.back[n-1] == p {
		return
	}
	h.back = append(h.back, p)
	if len(h.back) > maxHistory {
		h.back = h.back[1:]
	}
}

// goBack returns the place before, and remembers here for going forward again.
func (h *history) goBack(here place) (place, bool) { return walk(&h.back, &h.forward, here) }

// goForward returns the place that one went back from.
func (h *history) goForward(here place) (place, bool) { return walk(&h.forward, &h.back, here) }

// walk takes the last place off one pile and puts here on the other. Places
// equal to here are passed over.
func walk(from, to *[]place, here place) (place, bool) {
	for n := len(*from) - 1; n >= 0; n-- {
		p := (*from)[n]
		*from = (*from)[:n]
		if p != here {
			*to = append(*to, here)
			return p, true
		}
	}
	return place{}, false
}

// renumber gives documents their new ids and forgets those that have none.
func (h *history) renumber(ids map[corpus.DocumentID]corpus.DocumentID) {
	for _, pile := range []*[]place{&h.back, &h.forward} {
		var kept []place
		for _, p := range *pile {
			if id, ok := ids[p.document]; ok {
				kept = append(kept, place{id, p.offset})
			}
		}
		*pile = kept
	}
}
