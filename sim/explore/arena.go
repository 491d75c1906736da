package explore

import "slices"

// arena keeps lists of words for good, in blocks, so that growing copies little and the garbage collector finds no
// pointers. A list is addressed by one word: its block and its place in the block.
type arena[W int32 | uint32] struct {
	blocks [][]W
	used   int // words
}

// blockBits is the logarithm of the size of a block in words: 256 KiB.
const blockBits = 16

// room returns the address and the memory of a new list of n words, to be filled by the caller.
func (a *arena[W]) room(n int) (uint32, []W) {
	last := len(a.blocks) - 1
	if last < 0 || len(a.blocks[last])+n > 1<<blockBits {
		a.blocks = append(a.blocks, nil)
		last++
		if last > 0 {
			a.blocks[last] = make([]W, 0, max(1<<blockBits, n))
		}
	}
	b := slices.Grow(a.blocks[last], n)
	at := len(b)
	a.blocks[last] = b[:at+n]
	a.used += n
	return uint32(last)<<blockBits | uint32(at), b[at : at+n]
}

// from returns the memory at an address up to the end of its block.
func (a *arena[W]) from(at uint32) []W {
	return a.blocks[at>>blockBits][at&(1<<blockBits-1):]
}

// bytes is the memory of the blocks.
func (a *arena[W]) bytes() int {
	sum := 0
	for _, b := range a.blocks {
		sum += 4 * cap(b)
	}
	return sum
}
