package explore

import (
	"math/bits"
	"unsafe"
)

// A hash only finds candidates: what it finds is compared as a whole, so it decides nothing but speed. It is our own
// so that it is the same in every process.

const (
	mixA = 0x9e3779b97f4a7c15
	mixB = 0xd6e8feb86659fd93
)

// fold mixes one word into h by a full product of two words.
func fold(h, w uint64) uint64 {
	hi, lo := bits.Mul64(h^w, mixA)
	return hi ^ lo ^ bits.RotateLeft64(w, 31)
}

// finish spreads what fold left over all bits.
func finish(h uint64) uint64 {
	hi, lo := bits.Mul64(h^mixB, mixA)
	return hi ^ lo
}

// hashWords folds a list of 32-bit words into h, two at a time.
func hashWords[W int32 | uint32](h uint64, words []W) uint64 {
	if len(words) > 1 {
		for _, w := range unsafe.Slice((*[2]W)(unsafe.Pointer(&words[0])), len(words)/2) {
			h = fold(h, uint64(uint32(w[0]))|uint64(uint32(w[1]))<<32)
		}
	}
	if len(words)%2 > 0 {
		h = fold(h, uint64(uint32(words[len(words)-1])))
	}
	return h
}

// same reports whether two lists of words are equal, by one comparison of memory. They are of one length.
func same[W int32 | uint32](a, b []W) bool {
	if len(a) == 0 {
		return true
	}
	size := len(a) * int(unsafe.Sizeof(a[0]))
	return unsafe.String((*byte)(unsafe.Pointer(&a[0])), size) == unsafe.String((*byte)(unsafe.Pointer(&b[0])), size)
}

// halves is the beginning of a list of words as a list of n half words.
func halves(words []uint32, n int) []uint16 {
	if n == 0 {
		return nil
	}
	return unsafe.Slice((*uint16)(unsafe.Pointer(&words[0])), n)
}
