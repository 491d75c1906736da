package explore

import "ombud/sim"

// Rounds says whether an order of events can be followed for ever.
type Rounds uint8

// The answers of Space.Rounds.
const (
	Ends    Rounds = iota // the order cannot be followed to the loop, or not round it for ever
	Goes                  // it can
	Unknown               // it can for as long as was tried
)

// Steps returns the number of steps of the path: its beginning, the searches it took part in, and what happened.
func (p *Path[S, E]) Steps() int { return len(p.steps) }

// tried is how often a loop is gone round before Rounds gives up. Every round ends in a class, and there are finitely
// many.
const tried = 1000

// Rounds follows a path with a Loop in this space and goes round until a class is met again. From the classes that are
// then met for ever, exit has to be possible too, if it is not nil: a path that is the same as p for its first
// branch steps and leaves the class to which the loop comes back. The paths may be of another space, whose model
// differs from that of this one in windows only.
//
// The same order may be possible here and not there. If it is possible with a delay of x and with one of z, then with
// every delay between: see Spread for the beginnings of the order, of which each is possible with all delays between
// then; and an order of which every beginning is possible in closed windows is possible itself.
func (x *Space[S, E]) Rounds(p, exit *Path[S, E], branch int) Rounds {
	f := follower[S, E]{space: x, store: newStore(x.layout)}
	if !f.follow(p, 0, p.Loop) {
		return Ends
	}
	var met []uint32
	for range tried {
		met = append(met, f.at)
		if !f.follow(p, p.Loop, len(p.steps)) {
			return Ends
		}
		for i, n := range met {
			if n == f.at {
				return f.leaves(exit, branch, met[i:])
			}
		}
	}
	return Unknown
}

// leaves reports whether the exit is possible from all of the classes.
func (f *follower[S, E]) leaves(exit *Path[S, E], branch int, classes []uint32) Rounds {
	if exit == nil {
		return Goes
	}
	for _, n := range classes {
		f.at, f.frame = n, frame{}
		if !f.follow(exit, branch, len(exit.steps)) {
			return Ends
		}
	}
	return Goes
}

// follower goes along a path, from class to class.
type follower[S comparable, E sim.Event[E]] struct {
	space *Space[S, E]
	store *store[S]
	at    uint32 // the class it stands in
	frame frame
	phase phase[E]
}

// follow takes the steps from first up to the one before end, and reports whether all are possible.
func (f *follower[S, E]) follow(p *Path[S, E], first, end int) bool {
	for _, step := range p.steps[first:end] {
		if !f.take(p, step) {
			return false
		}
	}
	return true
}

// take takes one step.
func (f *follower[S, E]) take(p *Path[S, E], step footstep) bool {
	m := f.space.machines[0]
	switch step.event {
	case started:
		return f.begin(p.space.trail.starts[step.nth])
	case entered:
		f.phase = p.space.trail.phases[step.nth]
		now := frame{deadline: f.phase.length >= 0}
		m.outset(now)
		m.load(f.store, f.at)
		f.frame = now
		return m.enter(&plan[S, E]{phase: f.phase}) == nil && f.stand(m)
	case inTime, moved:
		m.homeward(f.frame)
		m.load(f.store, f.at)
		f.frame = frame{}
		if step.event == inTime {
			return m.leaveInTime(f.phase.slack) && f.stand(m)
		}
		return m.leaveAtDeadline(f.phase.slack) && f.stand(m)
	}
	return f.fire(p.space.machines[0].event(step.event), step.nth)
}

func (f *follower[S, E]) begin(o outset[S]) bool {
	m := f.space.machines[0]
	m.steady(frame{})
	m.answers = append(m.answers[:0], o.answers...)
	return m.begin(o.state) == nil && f.stand(m)
}

// fire lets an event happen in the nth of its ways, if it can be next.
func (f *follower[S, E]) fire(e E, nth uint16) bool {
	m := f.space.machines[0]
	m.steady(f.frame)
	m.load(f.store, f.at)
	code := e.Code()
	for i, p := range m.place {
		if p.code != code || !m.firable(i) {
			continue
		}
		done := false
		err := m.fire(i, func(way uint16) bool {
			done = way == nth && f.stand(m)
			return !done
		})
		return err == nil && done
	}
	return false
}

// stand goes to the class that the machine has made.
func (f *follower[S, E]) stand(m *machine[S, E]) bool {
	n, ok := f.store.find(&m.out)
	if !ok {
		n = f.store.add(&m.out)
	}
	f.at = n
	return true
}
