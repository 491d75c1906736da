package explore

import "ombud/sim"

// rote is what one machine knows by heart in one search: what follows from a scene alone, and so is the same in every
// class of the scene. That is nearly everything: what a claim says, what the model does when an event happens, and which
// scene that leads to. Of a class, only its matrix is left to be worked out.
//
// A model's Step is a function of the state, the event, the set of pending events and the answers to its forks, which
// are all in the scene, and so are the flags that a search adds. One thing is not: a row that comes to say nothing is
// left out, which depends on the matrix. So a way leads to one scene for each set of rows that are left out.
//
// Every worker has a rote of its own, so nothing is locked, and numbers, counts and paths are those of a search that
// forgets everything. What does not fit is worked out each time.
type rote struct {
	room    room
	patient bool     // a scene is learnt when it comes the second time: small states are worked out about as fast as learnt
	scenes  []learnt // by scene
	places  []place
	ways    []way
	rows    []int16
	windows []interval
}

// room is how much a rote may hold.
type room struct{ scenes, places, ways int }

// ample is some 5 MB for a worker. Searches with more scenes have few classes in each.
var ample = room{scenes: 1 << 15, places: 1 << 17, ways: 1 << 16}

// learnt is what is known of a scene.
type learnt struct {
	over   uint32 // index plus one of the way into another frame, see adapt; 0 if it is not known
	places uint32 // where its pending events begin
	count  uint8  // pending events
	dim    uint8  // rows of its matrices
	found  marks  // what look says
	state  uint8
}

// The states of what is known of a scene.
const (
	seen   uint8 = 1 << iota // it has come once
	met                      // its pending events are known
	judged                   // found is known
	dull                     // no property is decided in its state
)

// way is one way for an event to happen in a scene: one combination of answers.
type way struct {
	dropped uint64 // rows left out, a bit for each row before that
	scene   uint32 // the scene it leads to then, or unknown
	more    uint32 // index plus one of the same way with other rows left out, 0 if there is none
	rows    uint32 // where they begin: see firing.survivors
	windows uint32
	dim     uint8 // rows
	fresh   uint8 // windows
	last    bool  // no other way for the event to happen follows
}

// roteDim is the number of rows that fit way.dropped.
const roteDim = 64

// forget makes room for what a search teaches.
func (r *rote) forget() {
	r.scenes, r.places, r.ways = r.scenes[:0], r.places[:0], r.ways[:0]
	r.rows, r.windows = r.rows[:0], r.windows[:0]
}

// of returns what is known of a scene, or nil if there is no room for it.
func (r *rote) of(scene uint32) *learnt {
	if int(scene) >= r.room.scenes {
		return nil
	}
	if n := int(scene) + 1 - len(r.scenes); n > 0 {
		r.scenes = append(r.scenes, make([]learnt, n)...)
	}
	k := &r.scenes[scene]
	first := k.state == 0
	k.state |= seen
	if first && r.patient || k.state&met == 0 && len(r.places) >= r.room.places {
		return nil
	}
	return k
}

// meet notes the pending events of a scene and returns the list that is kept.
func (r *rote) meet(k *learnt, list []place, dim int) []place {
	k.state, k.places, k.count, k.dim = seen|met, uint32(len(r.places)), uint8(len(list)), uint8(dim)
	r.places = append(r.places, list...)
	return r.placesOf(k)
}

func (r *rote) placesOf(k *learnt) []place { return r.places[k.places:][:k.count] }

// full reports whether no more ways fit.
func (r *rote) full() bool { return len(r.ways) >= r.room.ways }

// outcome returns the index of the way at or after index at, in its chain, in which these rows are left out.
func (r *rote) outcome(at uint32, dropped uint64) (uint32, bool) {
	for {
		w := &r.ways[at]
		if w.dropped == dropped {
			return at, true
		}
		if w.more == 0 {
			return at, false
		}
		at = w.more - 1
	}
}

// approach is load for a class that is to be followed up: from has no state until the machine faces it.
func (m *machine[S, E]) approach(st *store[S], n uint32) {
	r := st.record(n)
	var k *learnt
	if m.way = 0; r.matrix != unknown {
		k = m.rote.of(r.scene)
	}
	if k == nil || k.state&met == 0 {
		m.load(st, n)
		if k != nil {
			m.place = m.rote.meet(k, m.place, m.from.dim)
		}
		m.known = k
		return
	}
	m.known = k
	m.stored, m.scene, m.faced = st, r.scene, false
	m.place = m.rote.placesOf(m.known)
	m.from.dim, m.from.matrix = int(m.known.dim), st.matrices.get(r.matrix)
	m.nearest()
}

// face loads the scene of the class that the machine has approached.
func (m *machine[S, E]) face() {
	if m.faced {
		return
	}
	m.faced = true
	matrix := m.from.matrix
	m.stored.scenes.load(m.scene, &m.from, m.spare, m.before)
	m.from.matrix, m.source = matrix, &m.stored.scenes.pieces
	m.codes = m.codes[:0]
	for _, p := range m.place {
		m.codes = append(m.codes, p.code)
	}
}

// follow is fire, by heart as far as the machine knows.
func (m *machine[S, E]) follow(i int, emit func(nth uint16) bool) error {
	if m.known == nil {
		return m.fire(i, emit)
	}
	first := m.place[i].first
	if first == 0 {
		m.face()
		if m.rote.full() {
			m.way = 0
			return m.fire(i, emit)
		}
		return m.learn(i, emit)
	}
	for nth, at := 0, first-1; ; nth, at = nth+1, at+1 {
		if !m.recall(i, at) {
			m.face()
			return m.relearn(i, nth, emit)
		}
		emit(uint16(nth))
		if m.rote.ways[at].last {
			return nil
		}
	}
}

// recall makes out what pending event i leads to in the way at index at, and reports whether the scene is known.
func (m *machine[S, E]) recall(i int, at uint32) bool {
	m.form(m.origin(i), m.low, at)
	m.slacken()
	return m.arrive(at)
}

// form builds the matrix of next for the way at index at.
func (m *machine[S, E]) form(origin int, low []bound, at uint32) {
	w := &m.rote.ways[at]
	m.shape(origin, low, m.rote.rows[w.rows:][:w.dim], m.rote.windows[w.windows:][:w.fresh])
}

// arrive makes the candidate of next, whose matrix is ready, and reports whether its scene is known.
func (m *machine[S, E]) arrive(at uint32) bool {
	at, ok := m.rote.outcome(at, m.dropped())
	scene := m.rote.ways[at].scene
	if !ok || scene == unknown {
		return false
	}
	m.way, m.out.scene, m.out.matrix = 0, scene, m.next.matrix
	m.out.sealMatrix()
	return true
}

// repeat carries from into another frame by heart, and reports whether it could. back is for setBack.
func (m *machine[S, E]) repeat(origin int, low []bound, back bound) bool {
	if m.known == nil || m.known.over == 0 {
		return false
	}
	at := m.known.over - 1
	m.form(origin, low, at)
	if back > 0 {
		m.setBack(back)
	}
	m.slacken()
	return m.arrive(at)
}

// practise notes how from was carried into another frame. retain has to be called when the class is stored.
func (m *machine[S, E]) practise() {
	if m.known == nil || m.rote.full() || len(m.rows) > roteDim {
		return
	}
	if m.known.over == 0 {
		m.known.over = m.note()
	}
	m.way = m.variant(m.known.over-1) + 1
}

// retain notes the scene of next, if it is stored.
func (m *machine[S, E]) retain() {
	if m.way != 0 && m.out.scene != unknown {
		m.rote.ways[m.way-1].scene = m.out.scene
	}
	m.way = 0
}

// dropped is the set of rows that slacken has left out, a bit for each.
func (m *machine[S, E]) dropped() uint64 {
	set := uint64(0)
	for _, row := range m.gone {
		set |= 1 << row
	}
	return set
}

// learn is fire for an event of which nothing is known yet in this scene.
func (m *machine[S, E]) learn(i int, emit func(nth uint16) bool) error {
	r, begin, fits := &m.rote, len(m.rote.ways), true
	for nth, more := 0, m.first(); more; nth++ {
		if err := m.try(i); err != nil {
			return err
		}
		fits = fits && len(m.rows) <= roteDim
		m.tell(m.note()-1, nth, emit)
		m.answers, more = sim.NextAnswers(m.answers, m.agenda.Forks())
	}
	r.ways[len(r.ways)-1].last = true
	if fits {
		r.placesOf(m.known)[i].first = uint32(begin) + 1
	}
	return nil
}

// note notes the way that was worked out last and returns its index plus one.
func (m *machine[S, E]) note() uint32 {
	r := &m.rote
	r.ways = append(r.ways, way{
		dropped: m.dropped(), scene: unknown,
		rows: uint32(len(r.rows)), windows: uint32(len(r.windows)), dim: uint8(len(m.rows)), fresh: uint8(len(m.windows)),
	})
	r.rows, r.windows = append(r.rows, m.rows...), append(r.windows, m.windows...)
	return uint32(len(r.ways))
}

// variant returns the index of the way that was worked out last, in the chain that begins at index at. It is noted if it
// is not there.
func (m *machine[S, E]) variant(at uint32) uint32 {
	r := &m.rote
	at, ok := r.outcome(at, m.dropped())
	if ok {
		return at
	}
	r.ways = append(r.ways, way{dropped: m.dropped(), scene: unknown})
	r.ways[at].more = uint32(len(r.ways))
	return uint32(len(r.ways) - 1)
}

// relearn is fire from one of the ways on, for an event of which some lead to scenes that are not known.
func (m *machine[S, E]) relearn(i, from int, emit func(nth uint16) bool) error {
	base := m.place[i].first - 1
	for nth, more := 0, m.first(); more; nth++ {
		if err := m.try(i); err != nil {
			return err
		}
		if nth >= from {
			m.tell(m.variant(base+uint32(nth)), nth, emit)
		}
		m.answers, more = sim.NextAnswers(m.answers, m.agenda.Forks())
	}
	return nil
}

// tell emits what was worked out for the way at index at, and notes the scene it leads to if that is stored by then.
func (m *machine[S, E]) tell(at uint32, nth int, emit func(nth uint16) bool) {
	m.way = at + 1
	emit(short(nth, "ways for one event to happen", "give the step fewer forks"))
	m.retain()
}
