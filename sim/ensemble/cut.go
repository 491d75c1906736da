package ensemble

import (
	"errors"
	"fmt"

	"ombud/sim"
	"ombud/sim/explore"
)

// failure says why a search was cut.
func (x *exact[S, E]) failure(err error) *Failure[S, E] {
	var guard *explore.GuardError[S, E]
	var pending *explore.PendingError
	switch {
	case errors.As(err, &guard):
		return x.broken(guard.Path)
	case errors.As(err, &pending):
		panic(fmt.Sprintf("ensemble: Do: %v", err))
	}
	return &Failure[S, E]{Kind: Budget, Exact: true, Members: x.Members(), Cut: err}
}

// failed is a failure that a run shows, and in how many classes it was found.
func (x *exact[S, E]) failed(k FailureKind, name string, p *explore.Path[S, E], classes int) *Failure[S, E] {
	return &Failure[S, E]{Kind: k, Name: name, Exact: true, Run: x.run(p), Failed: classes, Members: x.Members()}
}

// run makes a run of a path, at its end. A path is one of the model, so it can be walked; a witness that cannot be
// replayed is a fault of the search and stops everything.
func (x *exact[S, E]) run(p *explore.Path[S, E]) *sim.Run[S, E] {
	if p == nil {
		return nil
	}
	return x.replay(p.Witness())
}

func (x *exact[S, E]) replay(w explore.Witness[S, E]) *sim.Run[S, E] {
	run, err := w.Replay(x.config.Model)
	if err != nil {
		panic(fmt.Sprintf("ensemble: a run found by exact search does not replay: %v", err))
	}
	return run
}
