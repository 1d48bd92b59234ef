package page

import (
	"bytes"
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
	s.prepare()
	s.query = s.fold(nil, query)
	for first, end := 0, 0; first < len(p.refs); first = end {
		end = first + 1
		for end < len(p.refs) && !p.run(p.refs[end]).fresh {
			end++
		}
		s.block(p.refs[first:end])
	}
	return s.hits
}

// search looks for a query in one block after the other.
type search struct {
	page  *Page
	query []byte              // folded
	exact bool                // case matters
	ascii [utf8.RuneSelf]byte // each of these characters folded: most text is made of them

	text    []byte // folded text of the block at hand
	locates bool   // where each byte was seen is noted as well
	from    []origin
	hits    []Hit
}

// prepare fills the table of characters.
func (s *search) prepare() {
	for c := range s.ascii {
		s.ascii[c] = s.foldRune(nil, rune(c))[0]
	}
}

// block looks through a block. Most hold nothing of what is searched for, so
// that where their text was seen is asked only afterwards.
func (s *search) block(refs []ref) {
	s.read(refs)
	if !bytes.Contains(s.text, s.query) {
		return
	}
	s.locates = true
	s.read(refs)
	s.locates = false
	for at := 0; ; {
		i := bytes.Index(s.text[at:], s.query)
		if i < 0 {
			return
		}
		s.hit(at+i, at+i+len(s.query))
		at += i + len(s.query)
	}
}

// read takes the text of a block.
func (s *search) read(refs []ref) {
	s.text, s.from = s.text[:0], s.from[:0]
	for _, r := range refs {
		s.add(r)
	}
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
		if c := plain[at]; !s.locates && ' ' < c && c < utf8.RuneSelf {
			s.text = append(s.text, s.ascii[c])
			at++
			continue
		}
		char, size := utf8.DecodeRuneInString(plain[at:])
		place := origin{line: r.line, from: at, to: at + size}
		at += size
		if unicode.IsSpace(char) {
			s.space(place)
			continue
		}
		s.text = s.foldRune(s.text, char)
		for s.locates && len(s.from) < len(s.text) {
			s.from = append(s.from, place)
		}
	}
}

// space appends a space, or widens the one that is there already.
func (s *search) space(place origin) {
	n := len(s.text)
	known := n > 0 && s.text[n-1] == ' '
	switch {
	case !known && s.locates:
		s.from = append(s.from, place)
	case known && s.locates:
		if last := &s.from[n-1]; last.line == place.line && last.to == place.from {
			last.to = place.to
		}
	}
	if !known {
		s.text = append(s.text, ' ')
	}
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
