package explore

// class is one state class, taken out of a store or about to be put into one.
type class[S comparable] struct {
	state  S
	flags  uint16   // what the search adds to the state: see search
	events []uint16 // pending, in order of Code: the number, with rowBit if the event has a row
	dim    int      // rows of the matrix
	matrix []bound  // dim × dim in canonical form; empty if dim is 1
}

// latest and earliest are the bounds on the remaining time of a pending event that has a row.
func (c *class[S]) latest(p place) bound   { return c.matrix[int(p.row)*c.dim] }
func (c *class[S]) earliest(p place) bound { return -c.matrix[p.row] }

// rowBit marks a pending event that has a row in the matrix. The others may happen at any time or never.
const rowBit = 1 << 15

// candidate is a class in the form in which it is compared and stored: flat lists and the hash over them.
type candidate struct {
	hash   uint32
	flat   []uint32      // head, state, events; the state is left out if it is large
	large  []uint32      // the state if it is large
	parts  []part        // its pieces
	pool   *pool[uint32] // where the pieces with a number are
	matrix []bound
	domain uint32 // hash over the matrix
}

// part is one piece of a large state: its hash, and its number where it is known from the class before. One event
// changes few pieces, so most are neither hashed nor looked for again.
type part struct {
	hash   uint32
	number uint32 // or unknown
}

// slice is piece i of a large state.
func slice(large []uint32, i int) []uint32 { return large[i*piece : min((i+1)*piece, len(large))] }

func (c *candidate) seal() {
	h := hashWords(uint64(len(c.flat)), c.flat)
	for _, p := range c.parts {
		h = fold(h, uint64(p.hash))
	}
	c.domain = 0
	if len(c.matrix) > 0 {
		c.domain = hashOf(c.matrix)
		h = fold(h, uint64(c.domain))
	}
	c.hash = uint32(finish(h) >> 32)
}

// headOf is the first word of a class: the number of its events, the rows of its matrix, and its flags.
func headOf(events, dim int, flags uint16) uint32 {
	return uint32(events) | uint32(dim)<<8 | uint32(flags)<<16
}

// store holds the different classes of one search, numbered in order of arrival. Two classes are the same if their
// flags, states, pending events and matrices are equal; hashes only find candidates.
//
// A class is one record: head, state, events, matrix. A small state is stored in the record. A large one is cut into
// pieces, which come after the events; equal pieces are kept once, since one event changes few of them. Equal matrices
// are kept once as well.
type store[S comparable] struct {
	layout   layout[S]
	records  arena[uint32]
	at       []uint32 // by class: address of its record
	table    table
	pieces   pool[uint32]
	hashes   []uint32 // by piece
	matrices pool[int32]
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

// find returns the number of the class that is equal to c, if there is one. Several workers may call it at once.
func (st *store[S]) find(c *candidate) (uint32, bool) {
	for n, next := st.table.probe(c.hash, c.hash); n >= 0; n, next = st.table.probe(c.hash, next) {
		if st.equal(st.records.from(st.at[n]), c) {
			return uint32(n), true
		}
	}
	return 0, false
}

// equal compares a record with a candidate. Their heads tell whether they are of one length.
func (st *store[S]) equal(record []uint32, c *candidate) bool {
	if record[0] != c.flat[0] || !same(record[:len(c.flat)], c.flat) {
		return false
	}
	record = record[len(c.flat):]
	for i, p := range c.parts {
		if !st.isPiece(record[i], c, i, p.number) {
			return false
		}
	}
	return len(c.matrix) == 0 || st.matrices.holds(record[len(c.parts)], c.matrix)
}

// isPiece reports whether the piece with this number is piece i of the candidate. Equal pieces have one number.
func (st *store[S]) isPiece(number uint32, c *candidate, i int, known uint32) bool {
	if known != unknown && c.pool == &st.pieces {
		return number == known
	}
	return st.pieces.holds(number, slice(c.large, i))
}

// add stores a class that find did not find.
func (st *store[S]) add(c *candidate) uint32 {
	pieces, size := st.layout.pieces(), len(c.flat)
	if len(c.matrix) > 0 {
		size++
	}
	at, record := st.records.room(size + pieces)
	record = record[copy(record, c.flat):]
	for i, p := range c.parts {
		record[i] = st.internPiece(c, i, p)
	}
	if len(c.matrix) > 0 {
		record[pieces] = st.matrices.intern(c.matrix, c.domain)
	}
	st.at = append(st.at, at)
	st.table.insert(c.hash)
	return uint32(len(st.at) - 1)
}

// internPiece returns the number of piece i of the candidate.
func (st *store[S]) internPiece(c *candidate, i int, p part) uint32 {
	if p.number != unknown && c.pool == &st.pieces {
		return p.number
	}
	n := st.pieces.intern(slice(c.large, i), p.hash)
	if int(n) == len(st.hashes) {
		st.hashes = append(st.hashes, p.hash)
	}
	return n
}

// load takes class number n out of the store, into c. Events and matrix are borrowed and must not be changed; words is
// memory for a packed state, parts for what is known of its pieces.
func (st *store[S]) load(n uint32, c *class[S], words []uint32, parts []part) {
	record := st.records.from(st.at[n])
	events := int(record[0] & 0xff)
	c.dim, c.flags = int(record[0]>>8&0xff), uint16(record[0]>>16)
	record = record[1:]
	state := record[:st.layout.flatState()]
	record = record[len(state):]
	c.events, c.matrix = halves(record, events), nil
	record = record[(events+1)/2:]
	if pieces := st.layout.pieces(); pieces > 0 {
		state = words[:0]
		for i, p := range record[:pieces] {
			state = append(state, st.pieces.get(p)...)
			parts[i] = part{st.hashes[p], p}
		}
		record = record[pieces:]
	}
	st.layout.unpack(state, &c.state)
	if c.dim > 1 {
		c.matrix = st.matrices.get(record[0])
	}
}

func (st *store[S]) len() int { return len(st.at) }

// bytes is the memory of the store.
func (st *store[S]) bytes() int {
	return st.records.bytes() + 4*cap(st.at) + st.table.bytes() + st.pieces.bytes() + 4*cap(st.hashes) + st.matrices.bytes()
}
