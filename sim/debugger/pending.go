package debugger

import (
	"cmp"
	"slices"
	"time"

	"ombud/sim"
	"ombud/sim/world"
)

// A Pending is an event that has been scheduled and has not happened, seen from a
// place: what is left of its window.
type Pending struct {
	Event world.Event
	From  time.Duration // since the run began: no sooner than this, and no sooner than the place
	Until time.Duration // no later than this; sim.Unbounded if it may stay away for ever
	Told  bool          // this run has it happen later
	At    time.Duration // if Told: when, the first time
}

// Pending lists the pending events at the place: what may happen first is first.
func (s *Session) Pending() []Pending {
	var out []Pending
	for _, e := range s.run(s.at).AppendPending(nil) {
		p := Pending{Event: e.Event, From: max(e.Earliest, s.at.Now), Until: e.Latest}
		if i := s.following(e.Event); i >= 0 {
			p.Told, p.At = true, s.steps[i].At
		}
		out = append(out, p)
	}
	slices.SortStableFunc(out, func(a, b Pending) int { return inOrder(a.From, a.Until, b.From, b.Until) })
	return out
}

// inOrder compares windows: by their beginning, then by their end.
func inOrder(from, until, otherFrom, otherUntil time.Duration) int {
	return cmp.Or(cmp.Compare(from, otherFrom), cmp.Compare(until, otherUntil))
}

// following is the index of the step that is the next occurrence of an event
// after the place, or -1.
func (s *Session) following(e world.Event) int {
	for i := s.at.Step; i < len(s.steps); i++ {
		if s.steps[i].Event == e {
			return i
		}
	}
	return -1
}

// urgent is the latest moment to which everything pending can wait.
func urgent(list []Pending) time.Duration {
	limit := sim.Unbounded
	for _, p := range list {
		limit = min(limit, p.Until)
	}
	return limit
}
