package explore

import "math/bits"

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

// hashWords folds a list of 32-bit words into h, two at a time. Long lists are folded in two strands, so that one
// product need not wait for the other.
func hashWords[W int32 | uint32](h uint64, words []W) uint64 {
	if len(words) >= 8 {
		other := h ^ mixB
		for ; len(words) >= 4; words = words[4:] {
			h = fold(h, join(words[0], words[1]))
			other = fold(other, join(words[2], words[3]))
		}
		h = fold(h, other)
	}
	for len(words) > 1 {
		h, words = fold(h, join(words[0], words[1])), words[2:]
	}
	if len(words) > 0 {
		h = fold(h, uint64(uint32(words[0])))
	}
	return h
}

func join[W int32 | uint32](a, b W) uint64 { return uint64(uint32(a)) | uint64(uint32(b))<<32 }
