package ensemble

import "ombud/sim"

// Ensemble is the set of all worlds that the steps of a scenario so far allow. Whoever holds one need not know
// whether its members are sampled runs or classes of states.
type Ensemble[S comparable, E sim.Event[E]] interface {
	// Do carries out a step that changes the world. In every member it injects the events, in the order given, and
	// lets events happen until all injected ones have happened and until holds; a nil until holds at once. An
	// injected event without a latest moment may stay away for ever, so nobody waits for it, and one that the model
	// cancels is waited for no longer. Do returns nil, or what went wrong; a scenario ends with its first failure.
	//
	// It panics, as sim.Run.After does, if an event to inject is pending already or its window is none. An exact
	// ensemble panics as well if a window has no latest moment, since a search cannot add an event and not wait for it.
	Do(until func(*S) bool, in ...Injection[E]) *Failure[S, E]

	// Judge carries out a step that claims something. It lets time pass, as the question says, but it never drops a
	// member. It panics if the question is none: see Question.Validate.
	Judge(q Question[S]) Verdict[S, E]

	// Repairable asks whether it is never too late for a repair: whether, from every moment that any run may come to
	// if nobody interferes, it can be carried out as by Do(until, in...) and Judge(q) then passes, for every timing.
	// The moments are the present one and those right after each event. The ensemble stays as it is. A repair that
	// cannot be carried out counts as one that does not help. The quantifier of q must be Every; Repairable panics
	// where Do and Judge do.
	//
	// An exact ensemble begins in every class that can be reached, and proves. A sampled one tries every run as long as
	// it goes on, or until it goes round in a circle, or for 1,000 events: one future for each moment.
	Repairable(until func(*S) bool, in []Injection[E], q Question[S]) Verdict[S, E]

	// Members returns the number of members.
	Members() int
}

// Injection is an event that a step adds from outside, and the window in which it happens, counted from the moment
// at which the step begins in a member.
type Injection[E any] struct {
	Window sim.Window
	Event  E
}
