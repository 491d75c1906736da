package explore

import (
	"time"

	"ombud/sim"
)

// Elapsed says how long it takes from an instant until a claim first holds, over all runs.
type Elapsed[S comparable, E sim.Event[E]] struct {
	Reached Verdict     // does the claim hold at some time in some run?
	Never   Verdict     // is there a run in which it never holds?
	Avoid   *Path[S, E] // of Never: such a run, up to where it rests, or round its loop; or nil
	// Best and Worst are the least and the greatest time over the runs in which the claim holds at some time. Worst
	// is sim.Unbounded if there is no greatest. They count only if Exact is true.
	Best, Worst      time.Duration
	Exact            bool
	Fastest, Slowest *Path[S, E] // runs that take Best and Worst; Slowest of an unbounded Worst is one that can be drawn out
	Count            Count
	Err              error // nil, or why the search was cut
}

// Elapsed measures the time from the present instants of a set of classes until a claim first holds. A clock, one more
// row or column of the matrix, is kept until then. To measure from an event, start from the classes After returns.
//
// Three searches are made. The first, without a clock, finds out whether the claim can be reached or avoided, and from
// where it can be reached. The second keeps the least time and drops what is no faster than the best run so far; the
// third keeps the greatest, and only where the claim can be reached still. If the claim is reached by way of a loop
// that takes time, there is no greatest; see growth.
func (x *Space[S, E]) Elapsed(from *Classes[S, E], claim func(*S) bool) Elapsed[S, E] {
	var e Elapsed[S, E]
	base := x.enter(from, plan[S, E]{
		phase: phase[E]{length: -1},
		graph: new(graph),
		look:  reaches(claim),
	})
	base.run()
	e.Count, e.Err = base.count(), base.err
	e.judge(base)
	if e.Reached != Proved || e.Err != nil {
		return e
	}
	e.best(x, from, claim)
	if e.Err == nil {
		e.worst(x, from, base)
	}
	e.Exact = e.Err == nil
	return e
}

// judge says whether the claim can be reached, and whether it can be avoided.
func (e *Elapsed[S, E]) judge(base *search[S, E]) {
	if goals := base.has(reached); len(goals) > 0 {
		e.Reached = Proved
	} else if base.err == nil {
		e.Reached = Refuted
	}
	if still := base.has(resting); len(still) > 0 {
		e.Avoid = base.path(still[0])
	} else if l := base.loops(); len(l.classes) > 0 {
		e.Avoid = l.path(l.classes[0])
	}
	if e.Avoid != nil {
		e.Never = Proved
	} else if base.err == nil {
		e.Never = Refuted
	}
}

// clocked begins a search with one half of a clock.
func (x *Space[S, E]) clocked(from *Classes[S, E], half elapsed, look func(*S, uint16) marks, clock func(m *machine[S, E], found marks) marks) *search[S, E] {
	return x.enter(from, plan[S, E]{
		phase: phase[E]{length: -1},
		frame: frame{clock: true},
		half:  half,
		look:  look,
		clock: clock,
	})
}

// reaches looks for the states in which a claim holds.
func reaches[S any](claim func(*S) bool) func(*S, uint16) marks {
	return func(s *S, _ uint16) marks {
		if claim(s) {
			return reached
		}
		return 0
	}
}

// passed returns the least or the greatest time on the clock of from.
func (m *machine[S, E]) passed(half elapsed) bound {
	if half == atLeast {
		return -m.from.matrix[clockRow*m.from.dim]
	}
	return m.from.matrix[clockRow]
}

// best finds the least time. A search breadth first need not come to the fastest run first, but once it has come to
// one, it can drop every class in which as much time has passed; so it ends even if there are loops.
func (e *Elapsed[S, E]) best(x *Space[S, E], from *Classes[S, E], claim func(*S) bool) {
	limit, goal := unbounded, unknown
	q := x.clocked(from, atLeast, reaches(claim), func(m *machine[S, E], found marks) marks {
		if m.passed(atLeast) >= limit {
			return barred
		}
		return found
	})
	seen := 0
	q.enough = func() bool { // Between two waves the limit may change.
		for ; seen < q.head; seen++ {
			if q.marks[seen]&reached == 0 {
				continue
			}
			if t := q.time(uint32(seen), atLeast); t < limit {
				limit, goal = t, uint32(seen)
			}
		}
		return limit == 0
	}
	q.run()
	e.Count.add(q.count())
	if e.Err = q.err; e.Err != nil {
		return
	}
	if e.Best, e.Fastest = durationOf(limit), q.path(goal); limit == far {
		e.Err = &RangeError{}
		return
	}
	e.Fastest.pin = &pin{limit, limit}
}

// time reads the clock of class n.
func (q *search[S, E]) time(n uint32, half elapsed) bound {
	m := q.space.machines[0]
	m.load(q.store, n)
	return m.passed(half)
}

// worst finds the greatest time, among the classes of base that lead to a goal.
func (e *Elapsed[S, E]) worst(x *Space[S, E], from *Classes[S, E], base *search[S, E]) {
	g := &growth[S, E]{base: base, leads: make([]bool, base.store.len())}
	for _, n := range base.has(reached) {
		g.leads[n] = true
	}
	base.graph.back(g.leads)
	q := x.clocked(from, atMost, nil, g.look)
	g.search = q
	q.beside += base.live()
	q.enough = g.enough
	q.run()
	e.Count.add(q.count())
	if e.Err = q.err; g.found {
		e.Err, e.Worst, e.Slowest = nil, sim.Unbounded, q.path(g.endless)
		return
	}
	most := bound(-1)
	for _, n := range q.has(reached) {
		if t := q.time(n, atMost); t > most {
			most, e.Slowest = t, q.path(n)
			e.Slowest.pin = &pin{t, t}
		}
	}
	switch e.Worst = durationOf(most); {
	case most == unbounded:
		e.Slowest.pin = nil
	case most == far && e.Err == nil:
		e.Err = &RangeError{}
	}
}
