package ner

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// How weights are learned; chosen on development files.
const (
	rareness       = 2    // how often a sign must be seen to be kept,
	farFetched     = 12   // and how often if only in names that nobody annotated
	longestLearned = 14   // bound of the tokens of a name
	rounds         = 11   // how often the lessons are gone through
	rate           = 0.05 // α of FTRL-Proximal; its β is 1
	sparsity       = 0.8  // λ1
	decay          = 3    // λ2
	faint          = 1e-4 // a slope that is not followed
	faintest       = 2    // the least weight that is stored, in units
)

// vector is the signs of one decision, as numbers of the learner's.
type vector []int32

// choice is a place where a name may begin, with the places where it may end.
type choice struct {
	first int
	begin vector
	ends  []bound
}

// bound is a place up to which a name may reach.
type bound struct {
	end   int
	goOn  vector // signs for going on beyond; nil where it cannot
	close vector // signs for the name ending here; nil where it cannot
	gold  int    // the type of the annotated name that ends here, or none
}

// lesson is a passage with all its possible names; or a weak date.
type lesson struct {
	tokens  int
	choices []choice
}

// learner finds the weights that make the annotated names of all lessons
// likeliest: it trains the semi-Markov conditional random field that the lattice
// searches. Weights move by FTRL-Proximal (McMahan and others, "Ad click
// prediction: a view from the trenches", KDD 2013), whose step sizes belong to
// each weight and which leaves most weights at zero.
type learner struct {
	numbers map[uint64]int32
	hashes  []uint64 // by number
	seen    []int32  // how often
	right   []bool   // it was seen in an annotated name
	lessons []lesson
	names   int // annotated
	lost    int // of them, those that no lesson holds

	weights []weights
	pulls   []weights // sums of the slopes, less what the steps have answered
	squares []weights // sums of the squares of the slopes
	slopes  []weights // of the lesson at hand
	touched vector    // what has slopes
}

func newLearner() *learner { return &learner{numbers: map[uint64]int32{}} }

// number returns the signs as numbers.
func (l *learner) number(s *signs, right bool) vector {
	out := make(vector, 0, len(s.list))
	for _, hash := range s.list {
		id, ok := l.numbers[hash]
		if !ok {
			id = int32(len(l.hashes))
			l.numbers[hash] = id
			l.hashes = append(l.hashes, hash)
			l.seen = append(l.seen, 0)
			l.right = append(l.right, false)
		}
		l.seen[id]++
		l.right[id] = l.right[id] || right
		out = append(out, id)
	}
	return out
}

// keepFrequent drops the signs that are too rare to learn from.
func (l *learner) keepFrequent() {
	numbers := make([]int32, len(l.hashes))
	kept := l.hashes[:0]
	for id, hash := range l.hashes {
		numbers[id] = -1
		if l.seen[id] >= farFetched || l.right[id] && l.seen[id] >= rareness {
			numbers[id] = int32(len(kept))
			kept = append(kept, hash)
		}
	}
	l.hashes = kept
	renumber := func(v vector) vector {
		out := v[:0]
		for _, id := range v {
			if numbers[id] >= 0 {
				out = append(out, numbers[id])
			}
		}
		return out
	}
	for _, lesson := range l.lessons {
		for i := range lesson.choices {
			c := &lesson.choices[i]
			c.begin = renumber(c.begin)
			for k := range c.ends {
				c.ends[k].goOn, c.ends[k].close = renumber(c.ends[k].goOn), renumber(c.ends[k].close)
			}
		}
	}
	l.weights, l.pulls = make([]weights, len(kept)), make([]weights, len(kept))
	l.squares, l.slopes = make([]weights, len(kept)), make([]weights, len(kept))
	fmt.Printf("%d lessons, %d names, %d out of reach, %d signs\n", len(l.lessons), l.names, l.lost, len(kept))
	l.numbers, l.seen, l.right = nil, nil, nil
}

// weigh adds up the weights of the signs.
func (l *learner) weigh(v vector) (sum weights) {
	for _, id := range v {
		sum.add(&l.weights[id])
	}
	return sum
}

// fit goes through the lessons in an order that is the same each time.
func (l *learner) fit() {
	random := rand.New(rand.NewPCG(1, 2)) // any two numbers, always the same
	for round := range rounds {
		random.Shuffle(len(l.lessons), func(i, k int) { l.lessons[i], l.lessons[k] = l.lessons[k], l.lessons[i] })
		loss := 0.0
		for i := range l.lessons {
			loss += l.learn(&l.lessons[i])
			l.step()
		}
		fmt.Printf("round %d: loss %.0f\n", round+1, loss)
	}
}

// step moves the weights of the signs that the lesson touched.
func (l *learner) step() {
	for _, id := range l.touched {
		for a, slope := range l.slopes[id] {
			if slope == 0 {
				continue
			}
			w, pull, squares := &l.weights[id][a], &l.pulls[id][a], &l.squares[id][a]
			root := sqrt(*squares)
			*squares += slope * slope
			grown := sqrt(*squares)
			*pull += slope - (grown-root)/rate**w
			shrunk := max(abs(*pull)-sparsity, 0)
			*w = -copysign(shrunk, *pull) / ((1+grown)/rate + decay)
		}
		l.slopes[id] = weights{}
	}
	l.touched = l.touched[:0]
}

func sqrt(x float32) float32        { return float32(math.Sqrt(float64(x))) }
func abs(x float32) float32         { return float32(math.Abs(float64(x))) }
func copysign(x, s float32) float32 { return float32(math.Copysign(float64(x), float64(s))) }

// pull adds to the slopes of the signs, unless it is next to nothing.
func (l *learner) pull(v vector, slope *weights) {
	if highest(slope) < faint && -lowest(slope) < faint && abs(slope[none]) < faint {
		return
	}
	for _, id := range v {
		if l.slopes[id] == (weights{}) {
			l.touched = append(l.touched, id)
		}
		l.slopes[id].add(slope)
	}
}

func lowest(w *weights) float32 { return slices.Min(w[:none]) }

// chart is what the forward and backward algorithm keeps of a lesson; all
// numbers are logarithms.
type chart struct {
	*lesson
	before, after []float64         // of all readings up to a token, and from it on
	scores        [][][none]float64 // of a name, by choice, bound and type
	nothing       []float64         // of no name beginning, by choice
	right         []bool            // no annotated name begins at the choice or holds it
	gold          float64           // of the annotated reading
}

// learn collects the slopes of a lesson and returns how unlikely its annotated
// reading was.
func (l *learner) learn(s *lesson) float64 {
	n := len(s.choices)
	c := chart{lesson: s, before: logZeros(s.tokens + 1), after: logZeros(s.tokens + 1),
		scores: make([][][none]float64, n), nothing: make([]float64, n), right: make([]bool, n)}
	l.forward(&c)
	l.backward(&c)
	return c.before[s.tokens] - c.gold
}

// forward fills in all but what comes after.
func (l *learner) forward(c *chart) {
	c.before[0] = 0
	free, at := 0, 0 // up to where the last annotated name reaches; the next choice
	for i := range c.tokens {
		if at == len(c.choices) || c.choices[at].first != i {
			c.before[i+1] = lse(c.before[i+1], c.before[i])
			continue
		}
		open := l.weigh(c.choices[at].begin)
		c.nothing[at] = float64(open[none])
		c.before[i+1] = lse(c.before[i+1], c.before[i]+c.nothing[at])
		c.right[at] = i >= free
		for _, b := range c.choices[at].ends {
			score := l.score(&b, &open)
			c.scores[at] = append(c.scores[at], score)
			for a := range none {
				if b.close != nil {
					c.before[b.end] = lse(c.before[b.end], c.before[i]+score[a])
				}
			}
			if b.gold != none {
				c.right[at], free = false, b.end
				c.gold += score[b.gold]
			}
		}
		if c.right[at] {
			c.gold += c.nothing[at]
		}
		at++
	}
}

// score returns what speaks for the open name ending at a bound, as each type,
// and lets it go on.
func (l *learner) score(b *bound, open *weights) (score [none]float64) {
	more, shut := l.weigh(b.goOn), l.weigh(b.close)
	for a := range none {
		score[a] = float64(open[a] + shut[a] + more[none])
		open[a] += more[a]
	}
	return score
}

// backward fills in what comes after, and collects the slopes: how much
// likelier each decision is than the annotation wants it.
func (l *learner) backward(c *chart) {
	c.after[c.tokens] = 0
	at, total := len(c.choices), c.before[c.tokens]
	for i := c.tokens - 1; i >= 0; i-- {
		if at == 0 || c.choices[at-1].first != i {
			c.after[i] = c.after[i+1]
			continue
		}
		at--
		c.after[i] = c.nothing[at] + c.after[i+1]
		var slope weights
		slope[none] = float32(math.Exp(c.before[i]+c.after[i]-total)) - float32(bit(c.right[at]))
		ends := c.choices[at].ends
		for k := len(ends) - 1; k >= 0; k-- {
			b := &ends[k]
			var here weights
			more := slope
			more[none] = 0
			for a := range none {
				if b.close == nil {
					break
				}
				score := c.scores[at][k][a] + c.after[b.end]
				c.after[i] = lse(c.after[i], score)
				here[a] = float32(math.Exp(c.before[i]+score-total)) - float32(bit(a == b.gold))
				more[none] += here[a]
				slope[a] += here[a]
			}
			l.pull(b.goOn, &more)
			l.pull(b.close, &here)
		}
		l.pull(c.choices[at].begin, &slope)
	}
}

// logZeros returns n logarithms of zero.
func logZeros(n int) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = math.Inf(-1)
	}
	return out
}

// lse returns the logarithm of the sum of two numbers given by their logarithms.
func lse(a, b float64) float64 {
	if a < b {
		a, b = b, a
	}
	if b < a-30 {
		return a
	}
	return a + math.Log1p(math.Exp(b-a))
}

// exercise is a learner with one lesson: three tokens, of which the first two
// are annotated as a name of type 1, and weights that are not all alike.
func exercise() *learner {
	const signs = 9
	l := newLearner()
	l.weights, l.slopes = make([]weights, signs), make([]weights, signs)
	for id := range l.weights {
		l.hashes = append(l.hashes, mix(uint64(id+1)))
		for a := range answers {
			l.weights[id][a] = float32((id*7+a*3)%11)/5 - 1
		}
	}
	l.lessons = []lesson{{3, []choice{
		{0, vector{0}, []bound{{1, vector{1, 2}, vector{3}, none}, {2, vector{4}, vector{5, 3}, 1}, {3, nil, vector{6}, none}}},
		{1, vector{0, 7}, []bound{{2, vector{1}, vector{3, 8}, none}}},
		{2, vector{7}, []bound{{3, nil, vector{5}, none}}},
	}}}
	return l
}

// TestSlopes holds the slopes against differences of the loss.
func TestSlopes(t *testing.T) {
	l := exercise()
	s := &l.lessons[0]
	if loss := l.learn(s); loss <= 0 {
		t.Fatalf("the loss is %f, want more than 0", loss)
	}
	want := append([]weights(nil), l.slopes...)
	const nudge = 0.01
	for id := range l.weights {
		for a := range answers {
			at := l.weights[id][a]
			l.weights[id][a] = at + nudge
			more := l.learn(s)
			l.weights[id][a] = at - nudge
			less := l.learn(s)
			l.weights[id][a] = at
			if got := (more - less) / (2 * nudge); math.Abs(got-float64(want[id][a])) > 2e-3 {
				t.Errorf("sign %d, answer %d: slope %f, measured %f", id, a, want[id][a], got)
			}
		}
	}
}

func TestEncodedWeightsAreFound(t *testing.T) {
	l := exercise()
	e, err := parseEvidence(l.encode())
	if err != nil {
		t.Fatal(err)
	}
	for id, hash := range l.hashes {
		got := e.weigh(&signs{list: []uint64{hash}})
		for a, want := range l.weights[id] {
			if math.Abs(float64(got[a]-want)) > unit/2+1e-6 {
				t.Errorf("sign %d, answer %d: stored %f, want %f", id, a, got[a], want)
			}
		}
	}
	if got := e.weigh(&signs{list: []uint64{mix(1 << 40)}}); got != (weights{}) {
		t.Errorf("an unknown sign has the weights %v", got)
	}
}
