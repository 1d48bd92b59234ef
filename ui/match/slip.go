package match

import "fmt"

// DidYouMean returns the end of an error about an unknown word: a question
// after the name that was probably meant, or nothing when none is near.
func DidYouMean(word string, names []string) string {
	best, least := "", len(word)/3+1
	for _, name := range names {
		if d := distance(word, name); d <= least && d < len(name) && (best == "" || d < distance(word, best)) {
			best = name
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("; did you mean %q?", best)
}

// longestSlip bounds the words that are compared, in characters.
const longestSlip = 40

// distance returns how many characters must be put in, taken out or exchanged
// to make one word of the other (Levenshtein 1966). Two neighbours in the wrong
// order count once (optimal string alignment).
func distance(from, to string) int {
	a, b := []rune(from), []rune(to)
	if len(a) > longestSlip || len(b) > longestSlip {
		return max(len(a), len(b))
	}
	var rows [longestSlip + 1][longestSlip + 1]int
	for i := range len(a) + 1 {
		for j := range len(b) + 1 {
			switch {
			case i == 0 || j == 0:
				rows[i][j] = i + j
				continue
			case a[i-1] == b[j-1]:
				rows[i][j] = rows[i-1][j-1]
			default:
				rows[i][j] = 1 + min(rows[i-1][j-1], rows[i-1][j], rows[i][j-1])
			}
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}
