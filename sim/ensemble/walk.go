package ensemble

import (
	"fmt"
	"time"

	"ombud/sim"
	"ombud/sim/explore"
)

// walk moves one member through one step, event by event, and looks at the invariants on the way.
type walk[S comparable, E sim.Event[E]] struct {
	run      *sim.Run[S, E]
	fired    int // events of this step so far
	limit    int // how many there may be
	stop     func() bool
	spent    error  // why there is no going on, whatever the member
	broken   string // the invariant that is broken, if any
	findings []sim.Finding
	guide    *guide[E] // decides what comes next in place of the run's chooser, if not nil
}

// begin takes the member that is to move and returns InvariantBroken or Budget if it must not, or else 0.
func (w *walk[S, E]) begin(run *sim.Run[S, E]) FailureKind {
	w.run, w.fired = run, 0
	if w.stopped() {
		return Budget
	}
	return w.check()
}

// stopped reports whether there is no going on.
func (w *walk[S, E]) stopped() bool {
	if w.spent == nil && w.stop != nil && w.stop() {
		w.spent = explore.ErrStopped
	}
	return w.spent != nil
}

// next lets one event happen. It returns the event, and what is wrong, or 0.
func (w *walk[S, E]) next() (E, FailureKind) {
	var none E
	if _, more := w.nextAt(); !more {
		return none, Deadlock
	}
	if w.fired == w.limit {
		return none, Budget
	}
	w.fired++
	if w.guide != nil {
		e, _ := guidedNext(w.guide, w.run)
		return e, w.check()
	}
	e, _ := w.run.Next()
	return e, w.check()
}

func (w *walk[S, E]) nextAt() (time.Duration, bool) {
	if w.guide != nil {
		return guidedAt(w.guide, w.run)
	}
	return w.run.NextAt()
}

// stand lets time pass to t, before which nothing is due.
func (w *walk[S, E]) stand(t time.Duration) {
	if w.guide == nil {
		w.run.AdvanceTo(t)
		return
	}
	if err := w.run.Elapse(t); err != nil {
		panic(fmt.Sprintf("ensemble: a guided run passes over an event: %v", err))
	}
}

// check looks for a broken invariant. The run has judged them already.
func (w *walk[S, E]) check() FailureKind {
	w.broken = ""
	w.findings = w.run.AppendFindings(w.findings[:0])
	for i := range w.findings {
		if w.findings[i].Verdict == sim.Broken {
			w.broken = w.findings[i].Name
			return InvariantBroken
		}
	}
	return 0
}

// due reports whether an event is going to happen by t, t included.
func (w *walk[S, E]) due(t time.Duration) bool {
	at, more := w.nextAt()
	return more && at <= t
}
