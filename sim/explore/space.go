package explore

import (
	"fmt"

	"ombud/sim"
)

// Options say how a Space searches. The zero value is usable.
type Options struct {
	Workers int // goroutines; 0 means 1. Results do not depend on it
	Budget  int // classes that all searches of the space may store together; 0 means 1,000,000
	Memory  int // bytes that a search may store, with the classes it began from and all paths; 0 means any number
	Pending int // pending events that one class may have, 255 at most; 0 means 64. More is reported as growth

	Stop func() bool // asked between two waves of a search; true ends the search with ErrStopped. It may be nil
}

// Space explores one model exactly. Its methods carry sets of classes to sets of classes and remember how every class
// was reached. A Space is used by one goroutine; it starts others for the time of a search, so the model must allow
// Step to be called on different states at once.
type Space[S comparable, E sim.Event[E]] struct {
	model    sim.Model[S, E]
	layout   layout[S]
	words    dictionary[E]
	trail    trail[S, E]
	machines []*machine[S, E]
	left     int // classes that may still be stored
	budget   int
	memory   int // bytes that a search may store; 0: any number
	stop     func() bool
	guard    []Property[S]
	defect   defect // for tests
}

// New prepares the exploration of m. It panics if S is not flat: made of booleans, integers, arrays and structs of
// them.
func New[S comparable, E sim.Event[E]](m sim.Model[S, E], o Options) *Space[S, E] {
	if o.Budget == 0 {
		o.Budget = 1_000_000
	}
	if o.Pending == 0 {
		o.Pending = 64
	}
	if o.Workers < 0 || o.Budget < 0 || o.Memory < 0 || o.Pending < 0 || o.Pending > 255 {
		panic(fmt.Sprintf("explore: New with %d workers, a budget of %d, %d bytes and %d pending events; nothing may be negative, and Pending is 255 at most",
			o.Workers, o.Budget, o.Memory, o.Pending))
	}
	x := &Space[S, E]{model: m, layout: layoutOf[S](), left: o.Budget, budget: o.Budget, memory: o.Memory, stop: o.Stop}
	for range max(1, o.Workers) {
		x.machines = append(x.machines, x.machine(o.Pending))
	}
	return x
}

func (x *Space[S, E]) machine(limit int) *machine[S, E] {
	m := &machine[S, E]{model: x.model, words: &x.words, worker: len(x.machines), limit: limit, layout: &x.layout}
	m.flat = make([]uint32, 1+x.layout.flatState(), 1+x.layout.flatState()+128)
	m.rote.room, m.rote.patient = ample, x.layout.pieces() == 0
	if x.layout.pieces() > 0 {
		m.large, m.spare = make([]uint32, x.layout.words), make([]uint32, x.layout.words)
		m.before, m.parts = make([]part, x.layout.pieces()), make([]part, x.layout.pieces())
	}
	return m
}

// Count is the size of a search.
type Count struct {
	Classes int // different classes stored
	Firings int // events tried, once for every way their forks can go
	Bytes   int // memory of the stored classes at the end, with hash tables, matrices and paths
}

func (c *Count) add(d Count) {
	c.Classes += d.Classes
	c.Firings += d.Firings
	c.Bytes = max(c.Bytes, d.Bytes)
}

// Start returns the classes in which the model can be at the beginning, one for each way the forks of its Start can
// go, from the state given. The error is a *GrowthError or a *RangeError.
func (x *Space[S, E]) Start(s S) (*Classes[S, E], error) {
	m, set := x.machines[0], x.none()
	m.steady(frame{})
	for more := m.first(); more; m.answers, more = sim.NextAnswers(m.answers, m.agenda.Forks()) {
		if err := m.begin(s); err != nil {
			return set, err
		}
		if _, ok := set.store.find(&m.out); ok {
			continue
		}
		var given []int
		for _, f := range m.agenda.Forks() {
			given = append(given, f.Answer)
		}
		x.trail.starts = append(x.trail.starts, outset[S]{s, given})
		set.add(&m.out, x.trail.add(0, started, short(len(x.trail.starts)-1, "beginnings", "make a new Space")))
	}
	return set, nil
}
