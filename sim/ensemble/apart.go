package ensemble

import (
	"time"

	"ombud/sim"
)

// apart finds the event whose time since the event before it differs most. An event that one run is still waiting for
// at its end counts as one that comes after that.
func (c *contrast[S, E]) apart() *Difference[E] {
	a := interval[E]{here: c.broken, there: c.course}
	for _, h := range c.broken.happenings {
		a.visit(h.event)
	}
	a.begin()
	for _, h := range c.course.happenings {
		a.visit(h.event)
	}
	return a.most
}

// interval compares the times between two events, as they follow each other in one of two courses.
type interval[E sim.Event[E]] struct {
	here, there *course[E]
	before      E                // the event before, which both have
	some        bool             // there is one
	since       [2]time.Duration // when it was, here and there
	most        *Difference[E]
}

// begin goes back to the beginning of both.
func (a *interval[E]) begin() { a.some, a.since = false, [2]time.Duration{} }

// visit comes to the next event.
func (a *interval[E]) visit(e E) {
	here, waitsHere, ok := a.here.when(e)
	there, waitsThere, known := a.there.when(e)
	if !ok || !known {
		return
	}
	d := Difference[E]{Kind: Apart, A: e, B: a.before, None: !a.some, Later: waitsHere, OtherLater: waitsThere,
		Gap: here - a.since[0], Other: there - a.since[1]}
	if off := (d.Gap - d.Other).Abs(); off > 0 && (a.most == nil || off > (a.most.Gap-a.most.Other).Abs()) {
		a.most = &d
	}
	if !waitsHere && !waitsThere {
		a.before, a.some, a.since = e, true, [2]time.Duration{here, there}
	}
}

// when returns when an event happens, or the end of the course if it is still to come, or false.
func (c *course[E]) when(e E) (at time.Duration, waits, ok bool) {
	if i := c.index(e); i >= 0 {
		return c.happenings[i].at, false, true
	}
	return c.end, c.waits[e], c.waits[e]
}
