package explore

import (
	"fmt"

	"ombud/sim"
)

// Injection is an event scheduled from outside the model, within a window counted from now.
type Injection[E any] struct {
	Window sim.Window
	Event  E
}

// maxInjections is how many events can be injected at once: one flag of a class for each, and one is left.
const maxInjections = 15

// Outcome is what becomes of a set of runs. If Err is not nil the search was cut: what it found is there, but there may
// be more.
type Outcome[S comparable, E sim.Event[E]] struct {
	There   *Classes[S, E] // the runs that got there, each at the instant when it did
	Resting *Classes[S, E] // classes short of that in which nothing has to happen ever again
	Endless *Classes[S, E] // classes short of that on loops that a run can follow for ever
	Loop    *Path[S, E]    // a run that reaches the first class of Endless and goes round once; nil if there is none
	Count   Count
	Err     error // nil, or a *BudgetError, *MemoryError, ErrStopped, *GrowthError, *RangeError or *PendingError
}

// Certain reports whether every run gets there, whatever the timing.
func (o *Outcome[S, E]) Certain() bool {
	return o.Err == nil && o.Resting.Len() == 0 && o.Endless.Len() == 0
}

// Do schedules events in every class of a set, at once, and carries every run forward until all of them have happened
// and until holds; a nil until always holds. An injected event that the model cancels counts as one that has happened.
//
// Runs that never get there are of two kinds. In a class of Resting no pending event has a latest time, so time may
// pass for ever. A class of Endless lies on a loop of classes, see the package's text on loops.
func (x *Space[S, E]) Do(from *Classes[S, E], until func(*S) bool, in ...Injection[E]) Outcome[S, E] {
	if len(in) > maxInjections {
		panic(fmt.Sprintf("explore: Do with %d injections; %d are allowed at once, inject the others in a second Do", len(in), maxInjections))
	}
	owed := x.owed(in)
	q := x.enter(from, plan[S, E]{
		phase: phase[E]{in: in, length: -1},
		first: func(*S) uint16 { return 1<<len(in) - 1 },
		mark:  owed.pay,
		graph: new(graph),
		look: func(s *S, flags uint16) marks {
			if flags == 0 && (until == nil || until(s)) {
				return reached
			}
			return 0
		},
	})
	q.run()
	return q.outcome()
}

// outcome sorts the classes of a search that keeps its graph.
func (q *search[S, E]) outcome() Outcome[S, E] {
	x := q.space
	o := Outcome[S, E]{There: x.none(), Resting: x.none(), Endless: x.none(), Count: q.count()}
	q.collect(o.There, q.has(reached), 0, leave)
	q.collect(o.Resting, q.has(resting), 0, leave)
	if q.err == ErrStopped {
		o.Err = q.err
		return o
	}
	l := q.loops()
	q.collect(o.Endless, l.classes, 0, leave)
	if len(l.classes) > 0 {
		o.Loop = l.path(l.classes[0])
	}
	o.Err = q.err
	return o
}

// debts are the injected events, by flag.
type debts[S comparable, E sim.Event[E]] []place

func (x *Space[S, E]) owed(in []Injection[E]) debts[S, E] {
	var list debts[S, E]
	for _, j := range in {
		code := j.Event.Code()
		number, _ := x.machines[0].words.lookup(j.Event, code)
		list = append(list, place{code: code, number: number})
	}
	return list
}

// pay clears the flags of the injected events that are no longer awaited.
func (d debts[S, E]) pay(m *machine[S, E], happened uint16) {
	if m.next.flags == 0 {
		return
	}
	for k, p := range d {
		if _, pending := m.find(p.code); p.number == happened || !pending {
			m.next.flags &^= 1 << k
		}
	}
}
