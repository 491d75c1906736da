package sim

import (
	"fmt"
	"math"
)

// Agenda is what a model may ask for while Start or Step runs. Every request says what may happen, never what does.
//
// The same type serves a Run, which decides each request at once, and an explorer, which collects the requests and
// tries every decision: see Begin.
type Agenda[E Event[E]] struct {
	live   *core[E]    // the run that decides, or nil
	script scripted[E] // the requests of a step nobody has decided, when there is no run
}

// After schedules e to happen once, at a delay from now that lies in w. It panics if w is not a window or if e is
// pending already: an event value is pending at most once.
func (a *Agenda[E]) After(w Window, e E) {
	if a.live != nil {
		a.live.schedule(w, e)
		return
	}
	a.script.schedule(w, e)
}

// Cancel takes e off the agenda. It does nothing if e is not pending.
func (a *Agenda[E]) Cancel(e E) {
	if a.live != nil {
		a.live.cancel(e.Code())
		return
	}
	a.script.cancel(e)
}

// Choose is a fork in the road: it returns a number in [0, n), and every one of them is a possible future. The label
// says what is decided, as a constant text. It panics if n is less than 1 or beyond 32 bits.
func (a *Agenda[E]) Choose(label string, n int) int {
	if n < 1 || n > math.MaxInt32 {
		panic(fmt.Sprintf("sim: Choose(%q, %d): a fork needs at least 1 alternative and fewer than 2³¹", label, n))
	}
	if a.live != nil {
		return a.live.choose(label, n)
	}
	return a.script.choose(label, n)
}

// Note writes a remark into the trace. The text is a constant: remarks are told apart by their text and one copy of
// each is kept.
func (a *Agenda[E]) Note(text string) {
	if a.live != nil {
		a.live.trace.note(a.live.now, text)
		return
	}
	a.script.note(text)
}

// Pending reports whether e is pending, counting what this very step has scheduled or cancelled so far. The event
// that is happening is no longer pending. A model may ask freely: the set of pending events is part of a state class.
func (a *Agenda[E]) Pending(e E) bool {
	if a.live != nil {
		_, ok := a.live.queue.find(e.Code())
		return ok
	}
	return a.script.isPending(e.Code())
}
