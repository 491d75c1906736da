package ensemble

import (
	"slices"

	"ombud/sim"
)

// Do moves every run in turn. A run that is cut ends the step at once, so that a step takes at most the events of one
// cut run more than it needs; the runs after it stay where they are.
func (s *sampled[S, E]) Do(until func(*S) bool, in ...Injection[E]) *Failure[S, E] {
	s.failures.reset()
	for i, run := range s.runs {
		before := weigh(&s.memory, run)
		kind := s.walk.begin(run)
		if kind == 0 {
			kind = s.carryOut(until, in)
		}
		if kind != 0 {
			s.failures.add(kind, s.walk.broken, run, i)
		}
		if kind == Budget {
			break
		}
		s.grown(run, before)
	}
	return s.failure()
}

// carryOut moves the member of the walk and returns what went wrong, or 0.
func (s *sampled[S, E]) carryOut(until func(*S) bool, in []Injection[E]) FailureKind {
	s.inject(in)
	run := s.walk.run
	done := func() bool { return len(s.waiting) == 0 && (until == nil || until(run.State())) }
	if until != nil {
		s.circle.begin(run)
	}
	for !done() {
		e, wrong := s.walk.next()
		if wrong != 0 {
			return wrong
		}
		s.happened(e)
		if until != nil && s.circle.closes(run, e) && !done() && !s.breakCircle() {
			return Endless
		}
	}
	return 0
}

// inject schedules the events and makes a list of those that have to happen.
func (s *sampled[S, E]) inject(in []Injection[E]) {
	s.waiting = s.waiting[:0]
	for _, j := range in {
		s.walk.run.After(j.Window, j.Event)
		if j.Window.Latest != sim.Unbounded {
			s.waiting = append(s.waiting, j.Event)
		}
	}
}

// happened takes e and whatever the model has cancelled off the list of events that have to happen.
func (s *sampled[S, E]) happened(e E) {
	if len(s.waiting) > 0 {
		s.waiting = slices.DeleteFunc(s.waiting, func(w E) bool { return w == e || !s.walk.run.Pending(w) })
	}
}

// breakCircle injects the event that ends an endless circle and reports whether there is one. An event that has been
// tried in this step and has not helped is none.
func (s *sampled[S, E]) breakCircle() bool {
	if s.stuck == nil {
		return false
	}
	e, ok := s.stuck(s.walk.run.State())
	if !ok || s.circle.triedBefore(e) {
		return false
	}
	s.walk.run.Cancel(e) // The model may have planned it for later.
	s.walk.run.After(sim.Immediately(), e)
	s.waiting = append(s.waiting, e)
	s.circle.restart(s.walk.run)
	return true
}
