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

// candidate is a class in the form in which it is compared and stored: flat lists and the hash over them. One candidate
// is looked for in one store only, for the number of its scene is kept.
type candidate struct {
	scene  uint32        // number of its scene, or unknown; if it is known, nothing but the matrix is looked at
	hash   uint32        // over the scene
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
	c.scene, c.hash = unknown, uint32(finish(h)>>32)
	c.sealMatrix()
}

func (c *candidate) sealMatrix() {
	c.domain = 0
	if len(c.matrix) > 0 {
		c.domain = hashOf(c.matrix)
	}
}

// whole is the hash of a class whose scene is known.
func (c *candidate) whole() uint32 {
	return uint32(finish(uint64(c.scene)<<32|uint64(c.domain)) >> 32)
}

// store holds the different classes of one search, numbered in order of arrival. Two classes are the same if their
// scenes and their matrices are equal; hashes only find candidates. Equal scenes and equal matrices are kept once, so
// that a class is two numbers.
type store[S comparable] struct {
	scenes   scenes[S]
	matrices pool[int32]
	timed    bool     // some class has a matrix; until then class n is scene n, and nothing is kept of it here
	classes  []record // by class
	alone    []uint32 // by scene: the class that has no matrix, or unknown
	table    table    // of the classes that have a matrix
}

// record is a stored class.
type record struct{ scene, matrix uint32 } // the matrix is unknown if there is none

func newStore[S comparable](l layout[S]) *store[S] {
	return &store[S]{scenes: scenes[S]{layout: l}}
}

// find returns the number of the class that is equal to c, if there is one. Several workers may call it at once.
func (st *store[S]) find(c *candidate) (uint32, bool) {
	if c.scene == unknown {
		scene, ok := st.scenes.find(c)
		if !ok {
			return 0, false
		}
		c.scene = scene
	}
	if !st.timed {
		return c.scene, true // A scene that has come without a matrix never has one.
	}
	if len(c.matrix) == 0 {
		n := st.alone[c.scene]
		return n, n != unknown
	}
	hash := c.whole()
	for n, next := st.table.probe(hash, hash); n >= 0; n, next = st.table.probe(hash, next) {
		if r := st.classes[n]; r.scene == c.scene && st.matrices.holds(r.matrix, c.matrix) {
			return uint32(n), true
		}
	}
	return 0, false
}

// add stores a class that find did not find just before.
func (st *store[S]) add(c *candidate) uint32 {
	if len(c.matrix) > 0 && !st.timed {
		st.time()
	}
	if c.scene == unknown {
		c.scene = st.scenes.add(c)
	}
	if !st.timed {
		return c.scene
	}
	if int(c.scene) == len(st.alone) {
		st.alone = append(st.alone, unknown)
	}
	n, r := uint32(len(st.classes)), record{c.scene, unknown}
	if len(c.matrix) == 0 {
		st.alone[c.scene] = n
	} else {
		r.matrix = st.matrices.intern(c.matrix, c.domain)
		st.table.insert(c.whole(), n)
	}
	st.classes = append(st.classes, r)
	return n
}

// time begins to keep classes apart from scenes.
func (st *store[S]) time() {
	st.timed = true
	for n := range uint32(len(st.scenes.at)) {
		st.classes, st.alone = append(st.classes, record{n, unknown}), append(st.alone, n)
	}
}

// record returns what is kept of class n.
func (st *store[S]) record(n uint32) record {
	if !st.timed {
		return record{n, unknown}
	}
	return st.classes[n]
}

// load takes class number n out of the store, into c. Events and matrix are borrowed and must not be changed; words is
// memory for a packed state, parts for what is known of its pieces.
func (st *store[S]) load(n uint32, c *class[S], words []uint32, parts []part) {
	r := st.record(n)
	st.scenes.load(r.scene, c, words, parts)
	c.matrix = st.matrix(r)
}

// matrix returns the matrix of a class, nil if it has none.
func (st *store[S]) matrix(r record) []bound {
	if r.matrix == unknown {
		return nil
	}
	return st.matrices.get(r.matrix)
}

func (st *store[S]) len() int {
	if !st.timed {
		return len(st.scenes.at)
	}
	return len(st.classes)
}

// bytes is the memory of the store.
func (st *store[S]) bytes() int {
	return st.scenes.bytes() + 8*cap(st.classes) + 4*cap(st.alone) + st.table.bytes() + st.matrices.bytes()
}
