package ner

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"math"
)

// question is one of the decisions that are weighed.
type question uint8

const (
	begins question = iota // does a name begin at this token?
	joins                  // does this token continue the name before it?
	kinds                  // of which type is this name, or none?
	times                  // is this weak finding a date?
	questions
)

// outcomes is how many answers a question has: no and yes, but for the
// kinds: the six types that are not dates, and none.
var outcomes = [questions]int{begins: 2, joins: 2, kinds: 7, times: 2}

// mostOutcomes is the largest of them.
const mostOutcomes = 7

// evidence holds the weight of every sign for every answer. It is derived by
// counting over annotated documents that were written for lectern, with the command
//
//	go test ./corpus/ner -run TestDeriveEvidence -derive FILE.jsonl,FILE.jsonl…
//
// The weight of a sign for an answer is the smoothed logarithm of
// P(sign | answer) / P(sign), as in a naive Bayes classifier (Manning, Raghavan
// and Schütze, "Introduction to Information Retrieval", 2008, chapter 13).
// Signs are not independent of each other, so the weights of each kind of sign
// are multiplied by a share, fitted on one half of the documents to
// weights counted on the other half; the products are what is stored.
type evidence struct {
	tables [questions]signTable
	prior  [questions][mostOutcomes]float32
}

// signTable is a hash table with open addressing, used where it lies in the
// embedded file: slots of a 32-bit fingerprint and one signed byte an answer.
type signTable struct {
	slots []byte
	width int
	count uint64 // of slots
}

// unit is what one step of a stored weight is worth, in natural logarithms.
const unit = 0.04

//go:embed evidence.bin
var evidenceFile []byte

var errDamaged = errors.New("the embedded weights are damaged")

func loadEvidence() (*evidence, error) { return parseEvidence(evidenceFile) }

// parseEvidence reads, for each question, the prior, the number of slots
// and the slots.
func parseEvidence(file []byte) (*evidence, error) {
	e := &evidence{}
	next := func() (uint32, bool) {
		if len(file) < 4 {
			return 0, false
		}
		v := binary.LittleEndian.Uint32(file)
		file = file[4:]
		return v, true
	}
	for q := range questions {
		for i := range outcomes[q] {
			v, _ := next()
			e.prior[q][i] = math.Float32frombits(v)
		}
		n, ok := next()
		width := 4 + outcomes[q]
		if !ok || n == 0 || len(file) < int(n)*width {
			return nil, errDamaged
		}
		e.tables[q] = signTable{slots: file[:int(n)*width], width: width, count: uint64(n)}
		file = file[int(n)*width:]
	}
	return e, nil
}

// find returns the stored weights of a sign, or nil.
func (t *signTable) find(hash uint64) []byte {
	print := fingerprint(hash)
	for slot := hash % t.count; ; slot = (slot + 1) % t.count {
		at := int(slot) * t.width
		switch binary.LittleEndian.Uint32(t.slots[at:]) {
		case print:
			return t.slots[at+4 : at+t.width]
		case 0:
			return nil
		}
	}
}

// fingerprint is never 0, which marks an empty slot.
func fingerprint(hash uint64) uint32 { return uint32(hash>>32) | 1 }

// weigh adds up the weights of the signs for each answer.
func (e *evidence) weigh(q question, signs []sign) (score [mostOutcomes]float32) {
	score = e.prior[q]
	for _, s := range signs {
		for i, x := range e.tables[q].find(s.hash) {
			score[i] += unit * float32(int8(x))
		}
	}
	return score
}

// chance returns the logarithms of how likely yes and no are to a question of
// two answers.
func (e *evidence) chance(q question, signs []sign) (yes, no float32) {
	w := e.weigh(q, signs)
	odds := float64(w[1] - w[0])
	return float32(-math.Log1p(math.Exp(-odds))), float32(-math.Log1p(math.Exp(odds)))
}

// FNV-1a, 64 bits (Fowler, Noll, Vo).
const (
	hashSeed  = 14695981039346656037
	hashPrime = 1099511628211
)

func hashMore(h uint64, s string) uint64 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * hashPrime
	}
	return h
}

// mix spreads the last bytes over all bits, since tables use the low ones
// (the finalizer of MurmurHash3, Appleby).
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	return h ^ h>>33
}
