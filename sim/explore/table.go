package explore

// table is an open hash table of numbers. A slot holds the hash and the number, so that nearly every
// wrong candidate is turned down without a look at it, and the table can grow by itself.
type table struct {
	slots []uint64 // hash in the upper half, number plus one in the lower; 0 is free
	count int
}

// probe looks for the next candidate under a hash, from slot at on: the first time at the hash itself, then at the
// place returned. The number is negative when there is no further one.
func (t *table) probe(hash, at uint32) (number int, next uint32) {
	if len(t.slots) == 0 {
		return -1, at
	}
	mask := uint32(len(t.slots) - 1)
	for {
		s := t.slots[at&mask]
		at++
		if s == 0 {
			return -1, at
		}
		if uint32(s>>32) == hash {
			return int(uint32(s)) - 1, at
		}
	}
}

// insert adds a number under its hash.
func (t *table) insert(hash, number uint32) {
	if 4*(t.count+1) > 3*len(t.slots) {
		old := t.slots
		t.slots = make([]uint64, max(64, 2*len(old)))
		for _, s := range old {
			if s != 0 {
				t.place(s)
			}
		}
	}
	t.count++
	t.place(uint64(hash)<<32 | uint64(number+1))
}

func (t *table) place(slot uint64) {
	mask := uint32(len(t.slots) - 1)
	at := uint32(slot>>32) & mask
	for t.slots[at] != 0 {
		at = (at + 1) & mask
	}
	t.slots[at] = slot
}

// bytes is the memory of the table.
func (t *table) bytes() int { return 8 * len(t.slots) }
