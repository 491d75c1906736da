package ensemble

import (
	"cmp"
	"slices"
	"time"

	"ombud/sim"
)

// patience is how often in a row events may happen at one instant before a circle that takes no time counts as
// endless although something is pending for later: in a run where time stands still, later never comes. A window that
// merely may be empty is not drawn as empty this often.
const patience = 1_000

// circle finds out that a run goes round without progress: its state and its set of pending events are those of an
// earlier moment, and nothing that has to happen was waiting all along. Windows without a latest moment do not count,
// since such events may stay away. The way round has been possible once, so it is possible for ever.
//
// The earlier moment is one snapshot, taken anew after 1, 2, 4, 8, ... events: Brent's cycle-finding algorithm (1980).
// It needs one comparison of states an event and memory for one state. If all rounds are alike, it notices the circle
// at the latest after three times as many events as lead into it or once round it, whichever is more.
type circle[S comparable, E sim.Event[E]] struct {
	state   S
	pending []waiter[E] // at the snapshot, in canonical order
	power   int         // the snapshot is taken anew after this many events
	length  int         // events since the snapshot

	instant time.Duration // the time of the last event
	still   int           // how many events in a row have happened then

	tried []E // what was injected in this step to break a circle

	scratch []sim.PendingEvent[E]
}

// waiter is an event that was pending at the snapshot.
type waiter[E any] struct {
	event  E
	code   uint64
	latest time.Duration
	fired  bool // has happened since; if it is pending now, then for another time
}

// begin starts the search in a member at the beginning of a step.
func (c *circle[S, E]) begin(run *sim.Run[S, E]) {
	c.tried = c.tried[:0]
	c.restart(run)
}

// restart forgets all that has been seen on the way.
func (c *circle[S, E]) restart(run *sim.Run[S, E]) {
	c.power, c.instant, c.still = 1, run.Now(), 0
	c.snapshot(run)
}

// triedBefore reports whether e was given to it before in this step.
func (c *circle[S, E]) triedBefore(e E) bool {
	if slices.Contains(c.tried, e) {
		return true
	}
	c.tried = append(c.tried, e)
	return false
}

func (c *circle[S, E]) snapshot(run *sim.Run[S, E]) {
	c.state, c.length = *run.State(), 0
	c.scratch = run.AppendPending(c.scratch[:0])
	c.pending = c.pending[:0]
	for _, p := range c.scratch {
		c.pending = append(c.pending, waiter[E]{event: p.Event, code: p.Event.Code(), latest: p.Latest})
	}
}

// closes reports whether the circle closes with e, which has just happened. It is to be told of every event.
func (c *circle[S, E]) closes(run *sim.Run[S, E], e E) bool {
	c.pass(run.Now(), e)
	if *run.State() == c.state && c.samePending(run) && (!c.mustEnd() || c.still > patience) {
		return true
	}
	if c.length == c.power {
		c.power *= 2
		c.snapshot(run)
	}
	return false
}

// pass counts e and marks it as fired.
func (c *circle[S, E]) pass(now time.Duration, e E) {
	c.length++
	if now != c.instant {
		c.instant, c.still = now, 0
	}
	c.still++
	byCode := func(w waiter[E], code uint64) int { return cmp.Compare(w.code, code) }
	if i, found := slices.BinarySearchFunc(c.pending, e.Code(), byCode); found {
		c.pending[i].fired = true
	}
}

// samePending reports whether the events pending now are those of the snapshot. It leaves them in scratch.
func (c *circle[S, E]) samePending(run *sim.Run[S, E]) bool {
	c.scratch = run.AppendPending(c.scratch[:0])
	return slices.EqualFunc(c.scratch, c.pending, func(p sim.PendingEvent[E], w waiter[E]) bool { return p.Event == w.event })
}

// mustEnd reports whether an event has been waiting ever since the snapshot and has to happen some time. The events in
// scratch are those of the snapshot, in the same order.
func (c *circle[S, E]) mustEnd() bool {
	for i, p := range c.scratch {
		if p.Latest != sim.Unbounded && p.Latest == c.pending[i].latest && !c.pending[i].fired {
			return true
		}
	}
	return false
}
