package ensemble

import (
	"fmt"

	"ombud/sim/explore"
)

// guard lets every search look at the invariants in every state it comes to. They are looked at as one property, since
// a search keeps book for each; which of them is broken is found out once, in the state that broke one.
func (x *exact[S, E]) guard() {
	x.space.Guard(explore.Property[S]{Name: "all invariants", Holds: func(s *S) bool { return x.firstBroken(s) < 0 }})
	for i := range x.classes.Len() {
		state := x.classes.At(i).State
		if x.firstBroken(&state) >= 0 {
			x.ended = x.broken(x.classes.Path(i))
			return
		}
	}
}

// firstBroken returns the index of the first invariant that does not hold, or -1.
func (x *exact[S, E]) firstBroken(s *S) int {
	list := x.config.Invariants
	for i := range list {
		if !list[i].Holds(s) {
			return i
		}
	}
	return -1
}

// broken is the failure of a path that ends where an invariant does not hold.
func (x *exact[S, E]) broken(p *explore.Path[S, E]) *Failure[S, E] {
	f := x.failed(InvariantBroken, "", p, 1)
	i := x.firstBroken(f.Run.State())
	if i < 0 {
		panic(fmt.Sprintf("ensemble: a search says that an invariant is broken in %v, but all hold; Holds may look at nothing but the state", *f.Run.State()))
	}
	f.Name = x.config.Invariants[i].Name
	return f
}
