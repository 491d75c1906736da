package explore

import (
	"ombud/sim"
)

// marks say what was found out about a class when it was followed up.
type marks uint8

const (
	reached marks = 1 << iota // the search wants to get here, and goes no further
	barred                    // the search has no business here, and goes no further
	resting                   // nothing has to happen ever again
	expired                   // the deadline can come next
	broken                    // the claim has failed on the way here
	picked                    // the search was looking for this class
)

// search is one breadth-first search. Classes are followed up in the order of their numbers, in waves of a fixed size;
// what is found is numbered in the order (class, event in order of Code, answers), whoever finds it. So a search gives
// the same numbers, counts and paths for any number of workers.
type search[S comparable, E sim.Event[E]] struct {
	space *Space[S, E]
	frame frame
	phase uint16
	store *store[S]
	base  uint32 // step of the trail that leads to class 0; that of class n is base + n
	marks []marks

	// look judges the state and the flags of a class, which is the from of the machine. It is called once for each scene,
	// or more often, and may be called by several workers at once.
	look func(s *S, flags uint16) marks
	// clock judges the times of a class, after look; nil: they do not matter. It may be called by several workers at once.
	clock func(m *machine[S, E], found marks) marks
	// mark sets the flags of a class to be, which is the next of the machine; nil: there are none.
	mark func(m *machine[S, E], happened uint16)
	// enough ends the search between two waves; nil: never.
	enough func() bool
	graph  *graph // keeps what leads where; nil: nobody asks

	head    int // classes followed up
	firings int
	full    bool
	beside  int // bytes of the classes the search began from, and of searches that wait for it
	err     error
	parent  uint32 // the class being followed up in place
	event   uint16 // its event being tried
	emit    func(nth uint16) bool
	crew    crew[S, E]
	checks  []*check[S] // what is looked for in every state
	guards  *check[S]   // the one that must not find anything; nil: nothing is forbidden
}

// wave is how many classes are followed up before what they lead to is numbered.
const wave = 1024

// plan is what a search is to do.
type plan[S comparable, E sim.Event[E]] struct {
	phase[E]
	frame frame
	half  elapsed                                   // of the clock, in a frame that has one
	look  func(s *S, flags uint16) marks            // nil: there is nothing to judge
	clock func(m *machine[S, E], found marks) marks // nil: times do not matter
	mark  func(m *machine[S, E], happened uint16)
	first func(s *S) uint16 // flags of the classes in which the search begins; nil: none
	graph *graph
}

// enter begins a search at the classes of a set, in a new phase.
func (x *Space[S, E]) enter(from *Classes[S, E], p plan[S, E]) *search[S, E] {
	if from.space != x {
		panic("explore: these classes belong to another space; use one space for a model")
	}
	q := &search[S, E]{space: x, frame: p.frame, store: newStore(x.layout), look: p.look, clock: p.clock, mark: p.mark, graph: p.graph, beside: from.store.bytes()}
	q.base, q.phase = uint32(len(x.trail.steps)), x.trail.begin(p.phase)
	m := x.machines[0]
	m.outset(p.frame)
	m.rote.forget()
	for i, trail := range from.trail {
		m.approach(from.store, uint32(i))
		if q.err = m.enter(&p); q.err != nil {
			return q
		}
		if _, ok := q.store.find(&m.out); !ok {
			q.keep(&m.out, footstep{trail, entered, q.phase})
		}
		m.retain()
	}
	return q
}

// run searches until everything is found, or the budget is spent.
func (q *search[S, E]) run() {
	x := q.space
	for _, m := range x.machines {
		m.steady(q.frame)
		m.mark, m.defect = q.mark, x.defect
		m.rote.forget()
	}
	q.emit = q.inPlace
	if len(x.guard) > 0 {
		q.guards = newCheck(x.guard, len(x.machines))
		q.checks = append(q.checks, q.guards)
	}
	q.cut()
	q.restrained()
	for q.err == nil && q.head < q.store.len() && (q.enough == nil || !q.enough()) {
		end := min(q.head+wave, q.store.len())
		if len(x.machines) > 1 && end-q.head >= wave/4 {
			q.together(end)
		} else {
			q.alone(end)
		}
		q.cut()
		q.restrained()
		if err := q.tripped(); err != nil {
			q.err = err
		}
	}
	if q.err == nil && q.enough != nil {
		q.enough()
	}
	for _, m := range x.machines {
		m.mark = nil
	}
}

// cut ends the search if there was no room for a class.
func (q *search[S, E]) cut() {
	if q.full && q.err == nil {
		q.err = &BudgetError{Budget: q.space.budget, Explored: q.head}
	}
}

// alone follows up the next classes without help.
func (q *search[S, E]) alone(end int) {
	m := q.space.machines[0]
	for ; q.head < end; q.head++ {
		q.parent = uint32(q.head)
		q.open(q.parent)
		if !q.begin(m, q.parent) {
			continue
		}
		for i := range m.place {
			if !m.firable(i) {
				continue
			}
			q.event = m.place[i].number
			if q.err = m.follow(i, q.emit); q.err != nil {
				return
			}
		}
	}
}

// begin loads and judges a class, and reports whether to go on from it.
func (q *search[S, E]) begin(m *machine[S, E], n uint32) bool {
	m.approach(q.store, n)
	found := q.judge(m, n)
	if q.clock != nil {
		found = q.clock(m, found)
	}
	if found&(reached|barred) == 0 {
		if m.expires() {
			found |= expired
		}
		if m.still() {
			found |= resting
		}
	}
	q.marks[n] = found
	return found&(reached|barred) == 0
}

// judge says what follows from the state and the flags of class n.
func (q *search[S, E]) judge(m *machine[S, E], n uint32) marks {
	k := m.known
	if k != nil && k.state&judged != 0 {
		if k.state&dull == 0 {
			m.face()
			q.examine(m, n)
		}
		return k.found
	}
	hit, found := q.examine(m, n), marks(0)
	if q.look != nil {
		found = q.look(&m.from.state, m.from.flags)
	}
	if k != nil {
		k.found, k.state = found, k.state|judged
		if !hit {
			k.state |= dull
		}
	}
	return found
}

// examine looks for states that decide properties, and reports whether that of class n does.
func (q *search[S, E]) examine(m *machine[S, E], n uint32) bool {
	hit := false
	for _, c := range q.checks {
		hit = c.look(m.worker, &m.from.state, n) || hit
	}
	return hit
}

// inPlace takes in a successor of the class that is followed up without help.
func (q *search[S, E]) inPlace(nth uint16) bool {
	m := q.space.machines[0]
	q.firings++
	n, ok := q.store.find(&m.out)
	if !ok {
		n, ok = q.keep(&m.out, footstep{q.base + q.parent, q.event, nth})
	}
	if ok {
		q.link(n, q.event, nth)
	}
	return true
}

// keep stores a new class with the last step of its path, if the budget allows it.
func (q *search[S, E]) keep(c *candidate, step footstep) (uint32, bool) {
	x := q.space
	if x.left == 0 {
		q.full = true
		return 0, false
	}
	x.left--
	x.trail.steps = append(x.trail.steps, step)
	q.marks = append(q.marks, 0)
	return q.store.add(c), true
}

func (q *search[S, E]) open(n uint32) {
	if q.graph != nil {
		q.graph.open(n)
	}
}

func (q *search[S, E]) link(to uint32, event, nth uint16) {
	if q.graph != nil {
		q.graph.edges = append(q.graph.edges, edge{to, event, nth})
	}
}

// has returns the numbers of the classes that were followed up and carry one of the marks.
func (q *search[S, E]) has(wanted marks) []uint32 {
	var list []uint32
	for n := range q.head {
		if q.marks[n]&wanted != 0 {
			list = append(list, uint32(n))
		}
	}
	return list
}

// count is the size of the search.
func (q *search[S, E]) count() Count {
	bytes := q.store.bytes() + len(q.marks) + 8*q.store.len()
	if q.graph != nil {
		bytes += q.graph.bytes()
	}
	return Count{Classes: q.store.len(), Firings: q.firings, Bytes: bytes}
}

// path returns the path to class n.
func (q *search[S, E]) path(n uint32) *Path[S, E] {
	return &Path[S, E]{space: q.space, steps: q.space.trail.path(q.base + n)}
}

// collect carries classes of the search into a set outside. take makes a class, the from of the machine, ready to
// leave, and reports whether any of its runs do. The path to it ends with a step of the given kind, or with none.
func (q *search[S, E]) collect(set *Classes[S, E], list []uint32, kind uint16, take func(m *machine[S, E]) bool) {
	m, t := q.space.machines[0], &q.space.trail
	m.homeward(q.frame)
	m.rote.forget()
	for _, n := range list {
		m.approach(q.store, n)
		if !take(m) {
			continue
		}
		_, ok := set.store.find(&m.out)
		if !ok && (q.err == ErrStopped || q.outgrown(set)) {
			return
		}
		if !ok {
			step := q.base + n
			if kind != 0 {
				step = t.add(step, kind, q.phase)
			}
			set.add(&m.out, step)
		}
		m.retain()
	}
}

// leave takes a class out of its search as it is.
func leave[S comparable, E sim.Event[E]](m *machine[S, E]) bool {
	m.leave()
	return true
}
