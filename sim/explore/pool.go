package explore

// pool keeps one copy of every list of words it is given and numbers them in order of arrival. It holds what many
// classes have in common: matrices, and the parts of large states.
type pool[W int32 | uint32] struct {
	words arena[W]
	at    []uint32 // by number: address of the length, which the list follows
	table table
}

// hashOf is the hash under which a pool keeps a list.
func hashOf[W int32 | uint32](list []W) uint32 {
	return uint32(finish(hashWords(uint64(len(list)), list)) >> 32)
}

// find returns the number of the list, if it is there. hash is what hashOf says. Several workers may call it at once.
func (p *pool[W]) find(list []W, hash uint32) (uint32, bool) {
	for n, next := p.table.probe(hash, hash); n >= 0; n, next = p.table.probe(hash, next) {
		if p.holds(uint32(n), list) {
			return uint32(n), true
		}
	}
	return unknown, false
}

// intern returns the number of the list, which is stored if it is new. hash is what hashOf says.
func (p *pool[W]) intern(list []W, hash uint32) uint32 {
	if n, ok := p.find(list, hash); ok {
		return n
	}
	at, room := p.words.room(1 + len(list))
	room[0] = W(len(list))
	copy(room[1:], list)
	n := uint32(len(p.at))
	p.at = append(p.at, at)
	p.table.insert(hash, n)
	return n
}

// get returns the list with this number.
func (p *pool[W]) get(number uint32) []W {
	b := p.words.from(p.at[number])
	return b[1 : 1+int(b[0])]
}

// holds reports whether the list with this number is the one given.
func (p *pool[W]) holds(number uint32, list []W) bool {
	b := p.words.from(p.at[number])
	return int(b[0]) == len(list) && same(b[1:1+len(list)], list)
}

func (p *pool[W]) bytes() int { return p.words.bytes() + 4*cap(p.at) + p.table.bytes() }
