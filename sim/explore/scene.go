package explore

// A scene is what a class is without its times: flags, a state, and which events are pending. A search meets few of
// them, each in many classes: what follows from the scene alone is worked out once, see rote.

// scenes holds the different scenes of a store, numbered in order of arrival. Two scenes are the same if all of that is
// equal; hashes only find candidates.
//
// A scene is one record: head, state, events. A small state is stored in the record. A large one is cut into pieces,
// which come after the events; equal pieces are kept once, since one event changes few of them.
type scenes[S comparable] struct {
	layout  layout[S]
	records arena[uint32]
	at      []uint32 // by scene: address of its record
	table   table
	pieces  pool[uint32]
	hashes  []uint32 // by piece
}

const (
	inPlace = 16 // a state of up to this many words is stored in the record
	piece   = 16 // words of a piece of a larger one
)

// flatState is the number of words that a state takes among the flat ones.
func (l *layout[S]) flatState() int {
	if l.words > inPlace {
		return 0
	}
	return l.words
}

// pieces is the number of pieces of a large state.
func (l *layout[S]) pieces() int {
	if l.words > inPlace {
		return (l.words + piece - 1) / piece
	}
	return 0
}

// headOf is the first word of a scene: the number of its events, the rows of its matrices, and its flags.
func headOf(events, dim int, flags uint16) uint32 {
	return uint32(events) | uint32(dim)<<8 | uint32(flags)<<16
}

// dim is the number of rows of the matrices of a scene.
func (sc *scenes[S]) dim(scene uint32) int {
	return int(sc.records.from(sc.at[scene])[0] >> 8 & 0xff)
}

// find returns the number of the scene of c, if it is there. Several workers may call it at once.
func (sc *scenes[S]) find(c *candidate) (uint32, bool) {
	for n, next := sc.table.probe(c.hash, c.hash); n >= 0; n, next = sc.table.probe(c.hash, next) {
		if sc.equal(sc.records.from(sc.at[n]), c) {
			return uint32(n), true
		}
	}
	return 0, false
}

// equal compares a record with a candidate. Their heads tell whether they are of one length.
func (sc *scenes[S]) equal(record []uint32, c *candidate) bool {
	if record[0] != c.flat[0] || !same(record[:len(c.flat)], c.flat) {
		return false
	}
	record = record[len(c.flat):]
	for i, p := range c.parts {
		if !sc.isPiece(record[i], c, i, p.number) {
			return false
		}
	}
	return true
}

// isPiece reports whether the piece with this number is piece i of the candidate. Equal pieces have one number.
func (sc *scenes[S]) isPiece(number uint32, c *candidate, i int, known uint32) bool {
	if known != unknown && c.pool == &sc.pieces {
		return number == known
	}
	return sc.pieces.holds(number, slice(c.large, i))
}

// add stores a scene that find did not find, and returns its number.
func (sc *scenes[S]) add(c *candidate) uint32 {
	at, record := sc.records.room(len(c.flat) + sc.layout.pieces())
	record = record[copy(record, c.flat):]
	for i, p := range c.parts {
		record[i] = sc.internPiece(c, i, p)
	}
	n := uint32(len(sc.at))
	sc.at = append(sc.at, at)
	sc.table.insert(c.hash, n)
	return n
}

// internPiece returns the number of piece i of the candidate.
func (sc *scenes[S]) internPiece(c *candidate, i int, p part) uint32 {
	if p.number != unknown && c.pool == &sc.pieces {
		return p.number
	}
	n := sc.pieces.intern(slice(c.large, i), p.hash)
	if int(n) == len(sc.hashes) {
		sc.hashes = append(sc.hashes, p.hash)
	}
	return n
}

// load takes a scene out of the store, into c. Events are borrowed and must not be changed; words is memory for a packed
// state, parts for what is known of its pieces.
func (sc *scenes[S]) load(scene uint32, c *class[S], words []uint32, parts []part) {
	record := sc.records.from(sc.at[scene])
	events := int(record[0] & 0xff)
	c.dim, c.flags = int(record[0]>>8&0xff), uint16(record[0]>>16)
	record = record[1:]
	state := record[:sc.layout.flatState()]
	record = record[len(state):]
	c.events = halves(record, events)
	record = record[(events+1)/2:]
	if pieces := sc.layout.pieces(); pieces > 0 {
		state = words[:0]
		for i, p := range record[:pieces] {
			state = append(state, sc.pieces.get(p)...)
			parts[i] = part{sc.hashes[p], p}
		}
	}
	sc.layout.unpack(state, &c.state)
}

// bytes is the memory of the scenes.
func (sc *scenes[S]) bytes() int {
	return sc.records.bytes() + 4*cap(sc.at) + sc.table.bytes() + sc.pieces.bytes() + 4*cap(sc.hashes)
}
