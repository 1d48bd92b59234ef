package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Hit is one place where a search found its words: a stretch of cells for each
// line and table cell it runs over, in reading order.
type Hit []Cells

// Find returns every place where query stands in what is visible, in reading
// order and without overlaps, also across wrapped lines. White space in query
// matches any white space. Case matters only when the query holds an
// upper-case letter. An empty query finds nothing. What the layout adds to the
// text (markers of lists, targets of links) is not searched.
func (p *Page) Find(query string) []Hit {
	query = strings.Join(strings.Fields(query), " ")
	if query == "" {
		return nil
	}
	s := search{page: p, exact: strings.ContainsFunc(query, unicode.IsUpper)}
	s.query = string(s.fold(nil, query))
	for _, r := range p.refs {
		if p.run(r).fresh {
			s.flush()
		}
		s.add(r)
	}
	s.flush()
	return s.hits
}

// search looks for a query in one block after the other.
type search struct {
	page  *Page
	query string // folded
	exact bool   // case matters

	text []byte // folded text of the block at hand
	from []origin
	hits []Hit
}

// origin is where a byte of the folded text was seen: bytes of a line. It is
// empty for white space that fell to a line break.
type origin struct {
	line, from, to int
}

// add appends what a ref shows to the block's text.
func (s *search) add(r ref) {
	run := s.page.run(r)
	if run.gap {
		s.space(origin{line: r.line})
	}
	plain := s.page.rows[r.line].plain
	for at := run.at; at < run.at+run.n; {
		char, size := utf8.DecodeRuneInString(plain[at:])
		place := origin{line: r.line, from: at, to: at + size}
		at += size
		if unicode.IsSpace(char) {
			s.space(place)
			continue
		}
		s.text = s.foldRune(s.text, char)
		for len(s.from) < len(s.text) {
			s.from = append(s.from, place)
		}
	}
}

// space appends a space, or widens the one that is there already.
func (s *search) space(place origin) {
	if n := len(s.text); n > 0 && s.text[n-1] == ' ' {
		if last := &s.from[n-1]; last.line == place.line && last.to == place.from {
			last.to = place.to
		}
		return
	}
	s.text = append(s.text, ' ')
	s.from = append(s.from, place)
}

func (s *search) fold(dst []byte, text string) []byte {
	for _, r := range text {
		dst = s.foldRune(dst, r)
	}
	return dst
}

func (s *search) foldRune(dst []byte, r rune) []byte {
	if !s.exact {
		r = unicode.ToLower(r)
	}
	return utf8.AppendRune(dst, r)
}

// flush finds the query in the block's text and begins another block.
func (s *search) flush() {
	text := string(s.text)
	for at := 0; ; {
		i := strings.Index(text[at:], s.query)
		if i < 0 {
			break
		}
		s.hit(at+i, at+i+len(s.query))
		at += i + len(s.query)
	}
	s.text, s.from = s.text[:0], s.from[:0]
}

// hit notes the cells of text[from:to].
func (s *search) hit(from, to int) {
	var hit Hit
	var open origin
	for _, o := range s.from[from:to] {
		switch {
		case o.from == o.to:
		case o.line == open.line && o.from <= open.to && open.to > 0:
			open.to = max(open.to, o.to)
		default:
			hit = s.close(hit, open)
			open = o
		}
	}
	if hit = s.close(hit, open); len(hit) > 0 {
		s.hits = append(s.hits, hit)
	}
}

func (s *search) close(hit Hit, o origin) Hit {
	if o.from == o.to {
		return hit
	}
	return s.page.addCells(hit, o.line, o.from, o.to)
}
