package resolve

import "slices"

// bearer is a person found so far: the fullest name and a node.
type bearer struct {
	name      personName
	node      int
	documents int
}

// bearers finds persons by the words of their names.
type bearers struct {
	list   []bearer
	byWord map[string][]int
}

func newBearers() *bearers { return &bearers{byWord: map[string][]int{}} }

// mostBearers bounds how many persons of one word are compared with a name.
const mostBearers = 32

func (b *bearers) add(name personName, node int) int {
	b.list = append(b.list, bearer{name: name, node: node, documents: 1})
	at := len(b.list) - 1
	for _, t := range name.tokens {
		if list := b.byWord[t.loose]; !t.initial && (len(list) == 0 || list[len(list)-1] != at) {
			b.byWord[t.loose] = append(list, at)
		}
	}
	return at
}

// find returns the one person whose name is compatible with name. One with
// the same words goes before others; -1 when there is none or no telling.
func (b *bearers) find(name personName) int {
	found, same := -1, -1
	many := false
	for _, at := range b.candidates(name) {
		other := b.list[at].name
		if !compatible(name, other) {
			continue
		}
		if len(other.tokens) == len(name.tokens) && !hasInitial(other) && !hasInitial(name) {
			if same < 0 {
				same = at
			}
			continue
		}
		many = many || found >= 0
		found = at
	}
	switch {
	case same >= 0:
		return same
	case many:
		return -1
	}
	return found
}

// findVariant returns the one person whose name differs from name in the
// vowels of one word: "Muhammad" and "Mohammed"; -1 when there is none or no
// telling.
func (b *bearers) findVariant(name personName) int {
	found := -1
	for _, at := range b.candidates(name) {
		if !variants(name, b.list[at].name) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = at
	}
	return found
}

// variants reports whether two names have the same words in order but for the
// vowels inside one of them.
func variants(a, b personName) bool {
	if len(a.tokens) != len(b.tokens) || len(a.tokens) < 2 {
		return false
	}
	different := 0
	for i, t := range a.tokens {
		u := b.tokens[i]
		if t.initial || u.initial {
			return false
		}
		if t.matches(u) {
			continue
		}
		different++
		if !sameConsonants(t.loose, u.loose) || endsInVowel(t.strict) != endsInVowel(u.strict) {
			return false
		}
	}
	return different == 1
}

func endsInVowel(s string) bool { return s != "" && vowel(s[len(s)-1]) }

// sameConsonants reports whether two words agree but for the vowels after the
// first letter; three consonants are needed for that to tell anything.
func sameConsonants(a, b string) bool {
	c := consonants(a)
	return len(c) >= 3 && c == consonants(b) && len(a) == len(b)
}

func hasInitial(n personName) bool {
	return slices.ContainsFunc(n.tokens, func(t nameToken) bool { return t.initial })
}

// candidates returns those who share the rarest word with name.
func (b *bearers) candidates(name personName) []int {
	var all []int
	for _, t := range name.tokens {
		if t.initial {
			continue
		}
		for _, at := range b.byWord[t.loose][:min(mostBearers, len(b.byWord[t.loose]))] {
			if !slices.Contains(all, at) {
				all = append(all, at)
			}
		}
	}
	return all
}
