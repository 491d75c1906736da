package explore

import (
	"slices"

	"ombud/sim"
)

// Property is a named claim about all states that can be reached. It may be called by several goroutines at once.
type Property[S any] struct {
	Name      string
	Sometimes bool // the claim holds in at least one state; otherwise in all
	Holds     func(*S) bool
}

// Finding is what was found out about a property.
type Finding[S comparable, E sim.Event[E]] struct {
	Name    string
	Verdict Verdict
	Path    *Path[S, E] // the shortest to a state that breaks the property, or shows it if it is a Sometimes; or nil
}

// Check searches everything that can be reached from a set of classes and judges properties in every state. It ends
// early when all of them are decided. The error says why the search was cut.
func (x *Space[S, E]) Check(from *Classes[S, E], properties ...Property[S]) ([]Finding[S, E], Count, error) {
	c := newCheck(properties, len(x.machines))
	q := x.enter(from, plan[S, E]{phase: phase[E]{length: -1}})
	q.checks, q.enough = append(q.checks, c), c.decided
	q.run()
	var list []Finding[S, E]
	for i, p := range properties {
		list = append(list, q.finding(p, c.hit(i)))
	}
	return list, q.count(), q.err
}

// check is the judging of properties. A hit is the lowest number of a class whose state decides a property. Every
// worker has hits of its own.
type check[S any] struct {
	properties []Property[S]
	hits       [][]uint32 // by worker and property
}

func newCheck[S any](properties []Property[S], workers int) *check[S] {
	c := &check[S]{properties: properties, hits: make([][]uint32, workers)}
	for w := range c.hits {
		c.hits[w] = slices.Repeat([]uint32{unknown}, len(properties))
	}
	return c
}

// look judges the state of class n, for one worker. It reports false if the state decides none of the properties, so
// that no other class with this state has to be looked at. A property that was decided in an earlier class is not asked.
func (c *check[S]) look(worker int, s *S, n uint32) bool {
	hits, some := c.hits[worker], false
	for i := range c.properties {
		switch p := &c.properties[i]; {
		case n >= hits[i]:
			some = true
		case p.Holds(s) == p.Sometimes:
			hits[i], some = n, true
		}
	}
	return some
}

// hit returns the lowest number of a class that decides property i, or unknown.
func (c *check[S]) hit(i int) uint32 {
	first := unknown
	for _, hits := range c.hits {
		first = min(first, hits[i])
	}
	return first
}

func (c *check[S]) decided() bool {
	for i := range c.properties {
		if c.hit(i) == unknown {
			return false
		}
	}
	return len(c.properties) > 0
}

// finding says what a hit means. A hit in a class that was not followed up, since the search was cut, does not count.
func (q *search[S, E]) finding(p Property[S], hit uint32) Finding[S, E] {
	f := Finding[S, E]{Name: p.Name}
	switch found := int(hit) < q.head; {
	case found:
		f.Path, f.Verdict = q.path(hit), Refuted
		if p.Sometimes {
			f.Verdict = Proved
		}
	case q.err != nil:
	case p.Sometimes:
		f.Verdict = Refuted
	default:
		f.Verdict = Proved
	}
	return f
}

// Reachable returns every class that can be reached from a set of classes, those of the set included.
func (x *Space[S, E]) Reachable(from *Classes[S, E]) (*Classes[S, E], Count, error) {
	q := x.enter(from, plan[S, E]{
		phase: phase[E]{length: -1},
		look:  func(*S, uint16) marks { return picked },
	})
	q.run()
	set := x.none()
	q.collect(set, q.has(picked), 0, leave)
	return set, q.count(), q.err
}

// After returns the classes that can be reached from a set of classes at the instants right after an event of interest:
// match is told the event and the states before and after it. From there a question asks about the time since the event.
func (x *Space[S, E]) After(from *Classes[S, E], match func(e E, before, after *S) bool) (*Classes[S, E], Count, error) {
	const matched = 1
	q := x.enter(from, plan[S, E]{
		phase: phase[E]{length: -1},
		mark: func(m *machine[S, E], happened uint16) {
			m.next.flags = 0
			if match(m.words.events[happened], &m.from.state, &m.next.state) {
				m.next.flags = matched
			}
		},
		look: func(_ *S, flags uint16) marks {
			if flags == matched {
				return picked
			}
			return 0
		},
	})
	q.run()
	set := x.none()
	q.collect(set, q.has(picked), 0, leave)
	return set, q.count(), q.err
}
