package sim

import "time"

// Chooser decides what a model leaves open. A Run asks it for every scheduled event first Delay, then Tie, in the
// order in which the model schedules, and for every fork Choose. A chooser may draw from a generator, from a
// property test's data source, or from nothing at all (Prompt). One that wants to know the event as well is an
// EventChooser.
//
// A chooser whose answers depend on what it answered before should also have a method Clone() Chooser; without it,
// Run.Clone shares the chooser between both runs.
type Chooser interface {
	// Delay returns a delay inside w, in whole milliseconds, or Unbounded for never if w has no end.
	Delay(w Window) time.Duration
	// Tie returns a key that orders events falling on the same millisecond: lower keys happen first, equal keys
	// in order of Code. Only the low 20 bits count.
	Tie() uint32
	// Choose answers a fork with a number in [0, n); n is at least 1.
	Choose(label string, n int) int
}

// Prompt is the chooser without imagination: every event as early as its window allows, events of one instant in
// order of Code, alternative 0 at every fork, and what may stay away for ever stays away.
type Prompt struct{}

// Delay returns the earliest delay of w, or Unbounded if w has no end.
func (Prompt) Delay(w Window) time.Duration {
	if w.Latest == Unbounded {
		return Unbounded
	}
	return w.Earliest
}

// Tie returns 0.
func (Prompt) Tie() uint32 { return 0 }

// Choose returns 0.
func (Prompt) Choose(string, int) int { return 0 }
