package explore

import (
	"fmt"
	"math"

	"ombud/sim"
)

// trail remembers how every class was first reached: eight bytes for each, kept for all searches of a space.
type trail[S comparable, E sim.Event[E]] struct {
	steps  []footstep
	starts []outset[S]
	phases []phase[E]
}

// footstep is one step of a path: the step before, and what happened. Of an event it holds the number and which
// of the combinations of answers it was, counted from 0.
type footstep struct {
	parent uint32
	event  uint16 // number of an event, or one of the kinds below
	nth    uint16
}

// The kinds of a footstep that is not an event. They lie above the numbers of events.
const (
	started uint16 = maxEvents + iota // nth is the beginning
	entered                           // nth is the phase that begins
	inTime                            // only the runs in time go on, see phase
	moved                             // time passes to the end of the phase
)

// outset is a beginning: a state and the answers to the forks of Start.
type outset[S comparable] struct {
	state   S
	answers []int
}

// phase is a search in which a path takes part: what was injected, and its deadline.
type phase[E any] struct {
	in     []Injection[E]
	length bound // from the beginning to the instant d at which the phase ends; negative if it has no deadline
	slack  bound // how long after that the deadline comes
}

func (t *trail[S, E]) add(parent uint32, event, nth uint16) uint32 {
	t.steps = append(t.steps, footstep{parent, event, nth})
	return uint32(len(t.steps) - 1)
}

// begin notes a new phase and returns its number.
func (t *trail[S, E]) begin(p phase[E]) uint16 {
	t.phases = append(t.phases, p)
	return short(len(t.phases)-1, "searches", "make a new Space")
}

// short is a number that has to fit two bytes.
func short(n int, what, remedy string) uint16 {
	if n > math.MaxUint16 {
		panic(fmt.Sprintf("explore: more than %d %s; %s", math.MaxUint16, what, remedy))
	}
	return uint16(n)
}

// path returns the steps from the beginning to the one given.
func (t *trail[S, E]) path(to uint32) []footstep {
	n := 1
	for i := to; t.steps[i].event != started; i = t.steps[i].parent {
		n++
	}
	path := make([]footstep, n)
	for i := to; n > 0; i = t.steps[i].parent {
		n--
		path[n] = t.steps[i]
	}
	return path
}
