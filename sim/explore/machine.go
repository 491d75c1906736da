package explore

import (
	"math"
	"slices"

	"ombud/sim"
)

// machine computes the successors of classes. Each worker has one, with memory of its own, so that nothing is
// allocated for a firing.
type machine[S comparable, E sim.Event[E]] struct {
	model   sim.Model[S, E]
	words   *dictionary[E]
	worker  int // number of the worker whose machine it is
	limit   int // pending events in a class
	layout  *layout[S]
	defect  defect
	frame   frame                                   // of from
	target  frame                                   // of next
	extra   []int16                                 // rows of from that come before the events of next; negative for a new one
	mark    func(m *machine[S, E], happened uint16) // sets the flags of next; nil: they stay
	agenda  sim.Agenda[E]
	answers []int

	from  class[S]
	place []place // of from, in order of Code
	shelf []place // memory for place
	codes []uint64
	low   []bound

	rote   rote
	known  *learnt   // what is known of the scene of from; nil: nothing, and nothing is to be learnt
	stored *store[S] // where from is, if it was approached
	scene  uint32    // of from, if it was approached
	faced  bool      // from has its state
	way    uint32    // of the rote: index plus one of what is being worked out, or 0

	next    class[S]
	line    []place    // of next, in order of Code
	windows []interval // of what is new in line
	rows    []int16
	gone    []int16       // rows of next that said nothing, see slacken
	flat    []uint32      // head, small state and events of next
	large   []uint32      // large state of next
	spare   []uint32      // large state of from, if it came out of a store
	source  *pool[uint32] // where its pieces are; nil if it did not
	before  []part        // its pieces
	parts   []part        // pieces of next
	own     []bound       // a matrix of from that may be changed
	out     candidate
	firing  firing
}

// place is a pending event: its code, its number and its row in the class it came from.
type place struct {
	code   uint64
	number uint16
	row    int16  // negative if it is new: −1 − its index among the windows
	first  uint32 // in a rote: index plus one of the first way for it to happen, 0 if none is known
}

// rowless is the row of an event that may happen at any time or never.
const rowless = math.MaxInt16

// load takes a class out of a store and prepares to fire its events.
func (m *machine[S, E]) load(st *store[S], n uint32) {
	st.load(n, &m.from, m.spare, m.before)
	m.known, m.source, m.faced = nil, &st.scenes.pieces, true
	m.prepare()
}

// prepare looks up the pending events of from.
func (m *machine[S, E]) prepare() {
	m.shelf, m.codes = m.shelf[:0], m.codes[:0]
	row := int16(m.frame.events())
	for _, e := range m.from.events {
		p := place{number: e &^ rowBit, row: rowless}
		p.code = m.words.codes[p.number]
		if e&rowBit != 0 {
			p.row = row
			row++
		}
		m.shelf, m.codes = append(m.shelf, p), append(m.codes, p.code)
	}
	m.place = m.shelf
	m.nearest()
}

// nearest finds out which pending events of from can be the next one.
func (m *machine[S, E]) nearest() {
	m.low = slices.Grow(m.low[:0], m.from.dim)[:m.from.dim]
	least(m.from.matrix, m.from.dim, m.frame.binding(), m.low)
}

// firable reports whether pending event i can be the next one.
func (m *machine[S, E]) firable(i int) bool {
	row := m.place[i].row
	return row == rowless || m.low[row] == 0 || m.defect == noIntersect
}

// expires reports whether the deadline of the search can pass before anything else happens.
func (m *machine[S, E]) expires() bool {
	return m.frame.deadline && m.low[m.frame.binding()] == 0
}

// still reports whether nothing has to happen ever again: no pending event has a latest time.
func (m *machine[S, E]) still() bool {
	for _, p := range m.place {
		if m.urgent(p) {
			return false
		}
	}
	return true
}

// urgent reports whether a pending event of from has a latest time.
func (m *machine[S, E]) urgent(p place) bool {
	return p.row != rowless && m.from.latest(p) != unbounded
}

// fire lets pending event i happen, in every way its forks allow, and calls emit for each way, counted from 0. The
// successor is then in next and out, and the answers that led to it in answers. It stops when emit reports false or
// when a successor cannot be represented.
func (m *machine[S, E]) fire(i int, emit func(nth uint16) bool) error {
	for nth, more := 0, m.first(); more; nth++ {
		if err := m.try(i); err != nil {
			return err
		}
		if !emit(short(nth, "ways for one event to happen", "give the step fewer forks")) {
			return nil
		}
		m.answers, more = sim.NextAnswers(m.answers, m.agenda.Forks())
	}
	return nil
}

// first forgets the answers of the step before.
func (m *machine[S, E]) first() bool {
	m.answers = m.answers[:0]
	return true
}

// try lets pending event i happen with the answers at hand.
func (m *machine[S, E]) try(i int) error {
	m.step(i)
	m.line = append(append(m.line[:0], m.place[:i]...), m.place[i+1:]...)
	m.windows = m.windows[:0]
	if err := m.apply(m.agenda.Ops()); err != nil {
		return err
	}
	m.next.flags = m.from.flags
	if m.mark != nil {
		m.mark(m, m.place[i].number)
	}
	m.settle(m.origin(i), m.low)
	return nil
}

// origin is the row that becomes the origin when pending event i happens.
func (m *machine[S, E]) origin(i int) int {
	if row := m.place[i].row; row != rowless {
		return int(row)
	}
	return 0
}

// step runs the model.
func (m *machine[S, E]) step(i int) {
	last := len(m.codes) - 1
	code := m.codes[i]
	m.codes[i] = m.codes[last]
	m.next.state = m.from.state
	m.agenda.Begin(m.codes[:last], m.answers)
	m.model.Step(&m.next.state, m.words.events[m.place[i].number], &m.agenda)
	m.codes[i] = code
}

// apply changes the line of pending events as a step asked.
func (m *machine[S, E]) apply(ops []sim.Op[E]) error {
	for k := range ops {
		switch op := &ops[k]; op.Kind {
		case sim.OpAfter:
			if err := m.schedule(op.Window, op.Event); err != nil {
				return err
			}
		case sim.OpCancel:
			at, _ := m.find(op.Event.Code())
			m.line = m.line[:at+copy(m.line[at:], m.line[at+1:])]
		}
	}
	return nil
}

// find returns where in the line an event with this code is or belongs.
func (m *machine[S, E]) find(code uint64) (int, bool) {
	i := len(m.line)
	for i > 0 && m.line[i-1].code >= code {
		i--
	}
	return i, i < len(m.line) && m.line[i].code == code
}

// schedule adds an event to the line.
func (m *machine[S, E]) schedule(w sim.Window, e E) error {
	code := e.Code()
	number, ok := m.words.lookup(e, code)
	switch {
	case !ok && m.words.closed:
		return errNew
	case !ok || len(m.line) == m.limit:
		return m.grown(e)
	}
	v, ok := intervalOf(w)
	if !ok {
		return &RangeError{Event: e, Window: w}
	}
	p := place{code: code, number: number, row: rowless}
	if !v.anytime() {
		m.windows = append(m.windows, v)
		p.row = int16(-len(m.windows))
	}
	m.line = append(m.line, p)
	i := len(m.line) - 1
	for ; i > 0 && m.line[i-1].code > code; i-- {
		m.line[i] = m.line[i-1]
	}
	m.line[i] = p
	return nil
}

// settle builds the matrix of next from that of from, and the candidate. origin is the row that becomes the origin;
// low is nil if no time passes.
func (m *machine[S, E]) settle(origin int, low []bound) {
	m.build(origin, low)
	m.relax()
	m.seal()
}

// build numbers the rows of next and builds its matrix.
func (m *machine[S, E]) build(origin int, low []bound) {
	m.number()
	m.shape(origin, low, m.rows, m.windows)
}

// shape builds the matrix of next: see firing.
func (m *machine[S, E]) shape(origin int, low []bound, rows []int16, windows []interval) {
	dim := len(rows)
	m.next.dim, m.next.matrix = dim, m.next.matrix[:0]
	if dim == 1 {
		return
	}
	m.next.matrix = slices.Grow(m.next.matrix, dim*dim)[:dim*dim]
	m.firing = firing{from: m.from.matrix, n: m.from.dim, origin: origin, low: low, defect: m.defect}
	if m.from.dim == 1 {
		m.firing.from = origin0
	}
	m.firing.survivors(m.next.matrix, dim, rows, m.target.binding())
	if len(windows) > 0 {
		m.firing.admit(m.next.matrix, dim, rows, windows)
	}
}

// origin0 is the matrix of a class in which nothing has a row.
var origin0 = []bound{0}

// number gives the events of the line their rows.
func (m *machine[S, E]) number() {
	m.rows = append(m.rows[:0], m.extra...)
	at := 1 + m.layout.flatState()
	m.flat = m.flat[:at+(len(m.line)+1)/2]
	m.flat[len(m.flat)-1] = 0 // An odd number of events leaves half a word.
	m.next.events = halves(m.flat[at:], len(m.line))
	for i, p := range m.line {
		if p.row == rowless {
			m.next.events[i] = p.number
			continue
		}
		m.next.events[i] = p.number | rowBit
		m.rows = append(m.rows, p.row)
	}
}

// relax leaves out the rows that have come to say nothing, so that one domain has one form.
func (m *machine[S, E]) relax() {
	m.slacken()
	if len(m.gone) == 0 {
		return
	}
	row, gone := int16(m.target.events()), m.gone
	for i, e := range m.next.events {
		if e&rowBit == 0 {
			continue
		}
		if len(gone) > 0 && gone[0] == row {
			m.next.events[i], gone = e&^rowBit, gone[1:]
		}
		row++
	}
}

// slacken leaves the rows of events that say nothing out of the matrix of next, and lists them.
func (m *machine[S, E]) slacken() {
	m.gone = m.gone[:0]
	first := m.target.events()
	for row := first; row < m.next.dim; {
		if !idle(m.next.matrix, m.next.dim, row) {
			row++
			continue
		}
		m.gone = append(m.gone, int16(row+len(m.gone)))
		m.next.matrix = without(m.next.matrix, m.next.dim, row)
		m.next.dim--
	}
	if m.next.dim == 1 {
		m.next.matrix = m.next.matrix[:0]
	}
}

// seal makes the candidate of next.
func (m *machine[S, E]) seal() {
	if m.layout.pieces() > 0 {
		m.layout.pack(&m.next.state, m.large)
		m.takeApart()
	} else {
		m.layout.pack(&m.next.state, m.flat[1:1+m.layout.words])
	}
	m.flat[0] = headOf(len(m.next.events), m.next.dim, m.next.flags)
	m.out.flat, m.out.large, m.out.matrix = m.flat, m.large, m.next.matrix
	m.out.parts, m.out.pool = m.parts, m.source
	m.out.seal()
}

// takeApart finds out which pieces of the state are new. The others are those of from.
func (m *machine[S, E]) takeApart() {
	for i := range m.parts {
		now := slice(m.large, i)
		if m.source != nil && same(now, slice(m.spare, i)) {
			m.parts[i] = m.before[i]
		} else {
			m.parts[i] = part{hashOf(now), unknown}
		}
	}
}

// event returns the event with this number.
func (m *machine[S, E]) event(number uint16) E {
	return m.words.events[number]
}
