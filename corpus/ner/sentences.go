package ner

// markSentences sets the initial flag of the tokens that begin a sentence, or
// that stand where a capital is written for another reason than a name: after
// a colon with a quotation mark, after the number of an item, after a bullet.
func markSentences(tokens []token) {
	start := true
	for i := range tokens {
		t := &tokens[i]
		t.initial = start
		switch {
		case t.kind == punct:
			start = start || endsSentence(tokens, i) || t.initial
		case t.kind == number && start:
			start = i+1 < len(tokens) && isItemMark(tokens[i+1].text)
		default:
			start = false
		}
	}
}

func isItemMark(s string) bool { return s == "." || s == ")" || s == "]" }

// endsSentence reports whether the mark at i ends a sentence: a stop before a
// capital, or one of the marks that do nothing else.
func endsSentence(tokens []token, i int) bool {
	switch tokens[i].text {
	case "!", "?", "…", "•", "·", "|", "¿", "¡", "。", "！", "？":
		return true
	case ".":
		return true
	case "“", "\"", "«", "„", "‘":
		return i > 0 && (tokens[i-1].text == ":" || tokens[i-1].text == "," || tokens[i-1].text == "—") && !tokens[i].glued
	case "—", "–", "-":
		return i == 0 || tokens[i-1].initial && tokens[i-1].kind == punct
	}
	return false
}
