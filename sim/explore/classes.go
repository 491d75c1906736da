package explore

import (
	"time"

	"ombud/sim"
)

// Classes is a set of different state classes of one space, in the order in which they were found. It does not
// change. What it stands for is a set of runs: every run that a path to one of its classes allows.
type Classes[S comparable, E sim.Event[E]] struct {
	space *Space[S, E]
	store *store[S]
	trail []uint32 // by class: the end of the path to it
}

// Class is one state class: the runs that have led to one state with the same events pending, by paths that leave the
// same remaining times.
type Class[S comparable, E sim.Event[E]] struct {
	State   S
	Pending []Pending[E] // in order of Code
}

// Pending is an event that has been scheduled and has not happened.
type Pending[E any] struct {
	Event            E
	Earliest, Latest time.Duration // from now, over all runs of the class; Latest may be sim.Unbounded
}

func (x *Space[S, E]) none() *Classes[S, E] {
	return &Classes[S, E]{space: x, store: newStore(x.layout)}
}

// add adds a class that find did not find just before.
func (c *Classes[S, E]) add(out *candidate, trail uint32) {
	c.store.add(out)
	c.trail = append(c.trail, trail)
}

// put adds the class if it is new.
func (c *Classes[S, E]) put(out *candidate, trail uint32) {
	if _, ok := c.store.find(out); !ok {
		c.add(out, trail)
	}
}

// Len returns the number of classes.
func (c *Classes[S, E]) Len() int { return len(c.trail) }

// At returns class i, counted from 0.
func (c *Classes[S, E]) At(i int) Class[S, E] {
	m := c.load(i)
	out := Class[S, E]{State: m.from.state}
	for _, p := range m.place {
		v := Pending[E]{Event: m.words.events[p.number], Latest: sim.Unbounded}
		if p.row != rowless {
			v.Earliest = durationOf(m.from.earliest(p))
			v.Latest = durationOf(m.from.latest(p))
		}
		out.Pending = append(out.Pending, v)
	}
	return out
}

func (c *Classes[S, E]) load(i int) *machine[S, E] {
	m := c.space.machines[0]
	m.steady(frame{})
	m.load(c.store, uint32(i))
	return m
}

// Path returns a path to class i, one with the fewest events.
func (c *Classes[S, E]) Path(i int) *Path[S, E] {
	return &Path[S, E]{space: c.space, steps: c.space.trail.path(c.trail[i])}
}

// Where returns the classes whose state satisfies holds.
func (c *Classes[S, E]) Where(holds func(*S) bool) *Classes[S, E] {
	out := c.space.none()
	for i := range c.trail {
		if m := c.load(i); holds(&m.from.state) {
			m.leave()
			out.put(&m.out, c.trail[i])
		}
	}
	return out
}

// Union returns the classes that are in either set, both of the same space.
func (c *Classes[S, E]) Union(d *Classes[S, E]) *Classes[S, E] {
	if c.space != d.space {
		panic("explore: Union of classes from two spaces; use one space for a model")
	}
	out := c.space.none()
	for _, set := range []*Classes[S, E]{c, d} {
		for i, trail := range set.trail {
			m := set.load(i)
			m.leave()
			out.put(&m.out, trail)
		}
	}
	return out
}

// Only returns the set of class i alone.
func (c *Classes[S, E]) Only(i int) *Classes[S, E] {
	out := c.space.none()
	m := c.load(i)
	m.leave()
	out.put(&m.out, c.trail[i])
	return out
}
