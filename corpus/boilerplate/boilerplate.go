// Package boilerplate tells the text of a document from the residue of the
// site that it was taken from: menus, share links, lists of unrelated
// headlines, credits, copyright and cookie lines.
//
// Nothing is removed: a block is marked, shown dimmed, and not counted. So the
// package would rather leave residue in place than mark what somebody wrote.
// Residue stands at the edges, before the first and after the last prose;
// inside, only phrases that no prose consists of are marked. It goes by the
// wording of lines (words.go, in English, Russian, French, Spanish and German),
// by their form and place, and by nothing that belongs to one site.
//
// Time is linear in the number of blocks; of each only the first bytes are
// looked at.
package boilerplate

import "lectern/corpus"

// Mark sets Boilerplate on the blocks of text that are site residue. The
// blocks are those of one document in reading order.
func Mark(blocks []corpus.Block, text string) {
	lines := measure(blocks, text)
	first, last := prose(lines)
	if first > last {
		return // a list or a table: nothing tells its edges
	}
	for i, l := range lines {
		lines[i].residue = l.cue == interrupts || i < first && l.cue != none && l.cue != credit && !l.heading ||
			i > last && l.cue != none && l.cue != credit
	}
	markMenu(lines[:first])
	markLinks(lines[:first])
	tail := lines[last+1:]
	markHeadlines(tail, usualGap(lines[:last+1]))
	markCredits(tail, usualGap(lines[:last+1]))
	markForeign(lines, last+1)
	for i, l := range lines {
		blocks[i].Boilerplate = l.residue
	}
}

// prose returns the first and the last line that are running text and carry no
// cue; first is greater than last when there is none.
func prose(lines []line) (first, last int) {
	first, last = len(lines), -1
	for i, l := range lines {
		if l.prose && l.cue == none {
			first = min(first, i)
			last = i
		}
	}
	return first, last
}

// markMenu marks the names of sections and the paths that lead to them, above
// everything else. What follows a line that is none is the document's.
func markMenu(head []line) {
	for i := range head {
		if !head[i].residue && !isMenu(head[i].key) && !isPath(head[i].text) {
			return
		}
		head[i].residue = true
	}
}

// linkRun is how many lines of nothing but links make a menu.
const linkRun = 3

// markLinks marks runs of lines that are nothing but links.
func markLinks(lines []line) {
	for i := 0; i < len(lines); {
		n := i
		for n < len(lines) && lines[n].link {
			n++
		}
		if n-i >= linkRun {
			mark(lines[i:n])
		}
		i = max(n, i+1)
	}
}

// headlineRun is how many headlines in a row are a list of other articles.
const headlineRun = 3

// markHeadlines marks the headlines of other articles after the text: several
// in a row after a gap wider than those inside it, or whatever short lines
// stand under words such as "Related". From there on nothing belongs to the
// text.
func markHeadlines(tail []line, usual int) {
	for i := range tail {
		switch {
		case i > 0 && tail[i-1].cue == related && trails(tail[i:]),
			tail[i].gap > usual && headlines(tail[i:]) >= headlineRun && trails(tail[i:]):
			mark(tail[i:])
			return
		}
	}
}

// headlines returns how many headlines lines begin with.
func headlines(lines []line) int {
	for i, l := range lines {
		if !l.headline {
			return i
		}
	}
	return len(lines)
}

// trails reports whether no line is text: each ends without a stop or carries
// a cue.
func trails(lines []line) bool {
	for _, l := range lines {
		if !l.residue && (l.final || l.long) {
			return false
		}
	}
	return true
}

// maxCredits is the most lines that credits are: more are a list.
const maxCredits = 5

// markCredits marks the lines that credit a picture or a source when they
// stand beside other residue, or after a gap wider than those inside the text:
// then with the other short lines that stand there.
func markCredits(tail []line, usual int) {
	for i := len(tail) - 1; i >= 0; i-- {
		if tail[i].cue == credit && i+1 < len(tail) && tail[i+1].residue {
			tail[i].residue = true
		}
	}
	start, credited := len(tail), false
	for start > 0 && (start == len(tail) || tail[start].gap <= usual) {
		start--
		l := tail[start]
		if !l.residue && (l.final || l.long || l.field && l.cue == none) {
			return
		}
		credited = credited || l.cue == credit
	}
	if credited && len(tail)-start <= maxCredits && tail[start].gap > usual {
		mark(tail[start:])
	}
}

// markForeign marks short lines at the very end that are in another script
// than the document: a site's own words under a translated article.
func markForeign(lines []line, from int) {
	main := mainScript(lines[:from])
	if main == "" {
		return
	}
	for i := len(lines) - 1; i >= from; i-- {
		l := lines[i]
		switch {
		case l.residue:
		case l.script != "" && l.script != main && !l.final && !l.long && len(lines)-i <= 3:
			lines[i].residue = true
		default:
			return
		}
	}
}

func mark(lines []line) {
	for i := range lines {
		lines[i].residue = true
	}
}

// usualGap returns the widest gap that is common between the blocks of the
// text, in line breaks.
func usualGap(lines []line) int {
	counts := map[int]int{}
	usual := 2
	for i, l := range lines {
		if i == 0 {
			continue
		}
		counts[l.gap]++
		if l.gap > usual && counts[l.gap] >= 2 {
			usual = l.gap
		}
	}
	return usual
}
