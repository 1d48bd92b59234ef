package ner

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"math/bits"
)

// question is one of the decisions that are weighed.
type question uint8

const (
	begins    question = iota // does a name of this type begin at this token, or none?
	continues                 // does a name of this type go on with this token, or stop before it?
	reaches                   // the same, of a name whose beginning is known
	ends                      // could a name of this type end here?
	kinds                     // of which type is the name between these bounds?
	times                     // is this weak finding a date?
)

// answers is how many weights a sign has: for the six types that are not
// dates, and for no name, or the end of one. The dates use the first, for yes.
const answers = 7

// none is the answer after the types.
const none = 6

// evidence holds the weight of every sign for every answer, used where it lies
// in the embedded file. It is learned from annotated documents that were
// written for lectern, with the command
//
//	go test ./corpus/ner -run TestDeriveEvidence -timeout 60m -derive FILE.jsonl,FILE.jsonl…
//
// which takes some minutes and gives the same weights each time for the same
// files in the same order: here the training files in English, Russian,
// Spanish, French and German. The weights make the annotated names likelier
// than all other ways to read the same passages; how is told in lattice.go and
// learn_test.go.
//
// The file is a hash table. Buckets are addressed by the upper bits of a
// sign's hash; a table of offsets says where each begins among the prints, the
// lower 16 bits of the hashes. A print and the weights have the same number.
type evidence struct {
	buckets uint64
	offsets []byte // buckets+1 numbers of 32 bits
	prints  []byte // 2 bytes each
	weights []byte // one signed byte an answer
}

// unit is what one step of a stored weight is worth, in natural logarithms.
const unit = 0.04

//go:embed evidence.bin
var evidenceFile []byte

var errDamaged = errors.New("the embedded weights are damaged")

func loadEvidence() (*evidence, error) { return parseEvidence(evidenceFile) }

// parseEvidence reads the number of buckets, the offsets, the prints and the
// weights.
func parseEvidence(file []byte) (*evidence, error) {
	if len(file) < 8 {
		return nil, errDamaged
	}
	buckets := uint64(binary.LittleEndian.Uint32(file))
	file = file[4:]
	if buckets == 0 || uint64(len(file)) < 4*(buckets+1) {
		return nil, errDamaged
	}
	e := &evidence{buckets: buckets, offsets: file[:4*(buckets+1)]}
	file = file[4*(buckets+1):]
	count := int(binary.LittleEndian.Uint32(e.offsets[4*buckets:]))
	if len(file) != count*(2+answers) {
		return nil, errDamaged
	}
	e.prints, e.weights = file[:2*count], file[2*count:]
	return e, nil
}

// bucketOf returns the bucket of a hash among n.
func bucketOf(hash, n uint64) uint64 {
	hi, _ := bits.Mul64(hash, n)
	return hi
}

// find returns the stored weights of a sign, or nil.
func (e *evidence) find(hash uint64) *[answers]byte {
	bounds := binary.LittleEndian.Uint64(e.offsets[4*bucketOf(hash, e.buckets):])
	first, end := int(uint32(bounds)), int(bounds>>32)
	for i := first; i < end; i++ {
		if binary.LittleEndian.Uint16(e.prints[2*i:]) == uint16(hash) {
			return (*[answers]byte)(e.weights[answers*i:])
		}
	}
	return nil
}

// weights is what speaks for each answer, in natural logarithms.
type weights [answers]float32

// weigh adds up the weights of the signs for each answer.
func (e *evidence) weigh(s *signs) (w weights) {
	var sum [answers]int32
	for _, hash := range s.list {
		if row := e.find(hash); row != nil {
			for i := range sum {
				sum[i] += int32(int8(row[i]))
			}
		}
	}
	for i, x := range sum {
		w[i] = unit * float32(x)
	}
	return w
}

const (
	hashSeed  = 14695981039346656037 // of FNV-1a, 64 bits (Fowler, Noll, Vo)
	hashPrime = 1099511628211        // of the same
	mixer     = 0xff51afd7ed558ccd   // of MurmurHash3 (Appleby)
)

// hashOf returns 32 bits of the FNV-1a hash of a string, mixed.
func hashOf(s string) uint32 {
	h := uint64(hashSeed)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * hashPrime
	}
	return uint32(mix(h))
}

// mix spreads all bits over all others (the finalizer of MurmurHash3, Appleby).
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= mixer
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
