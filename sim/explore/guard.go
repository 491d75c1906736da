package explore

import (
	"fmt"

	"ombud/sim"
)

// GuardError says that a search came to a state that the guard of the space forbids. The search ends there.
type GuardError[S comparable, E sim.Event[E]] struct {
	Name string      // the property that does not hold
	Path *Path[S, E] // the shortest path of the search to such a state
}

// Error names the property.
func (e *GuardError[S, E]) Error() string { return fmt.Sprintf("invariant %q is broken", e.Name) }

// Guard lets every search from now on judge properties in every state it comes to, and end with a *GuardError at the
// first one that does not hold. It is for invariants: what must be true whatever is asked. None of them may be a
// Sometimes.
func (x *Space[S, E]) Guard(properties ...Property[S]) {
	for _, p := range properties {
		if p.Sometimes {
			panic("explore: Guard with " + p.Name + ", which is a Sometimes; ask for it with Check")
		}
	}
	x.guard = properties
}

// tripped is the end of the search, if a state broke a property of the guard: the one that was found first.
func (q *search[S, E]) tripped() error {
	first := unknown
	var name string
	for i, p := range q.space.guard {
		if hit := q.guards.hit(i); hit < first {
			first, name = hit, p.Name
		}
	}
	if first == unknown || int(first) >= q.head {
		return nil
	}
	return &GuardError[S, E]{Name: name, Path: q.path(first)}
}
