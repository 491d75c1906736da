package sim

import (
	"fmt"
	"time"
)

// Run is one run of a model: a state, the pending events, the time, and a Chooser that decides. Time stands still
// until somebody calls Next, Fire, AdvanceTo or Elapse. A Run is not safe for use by several goroutines.
type Run[S comparable, E Event[E]] struct {
	model  Model[S, E]
	state  S
	core   core[E]
	agenda Agenda[E]
	source TimeSource
	steps  int
	watch  watch[S]
	undo   *undo[S, E]
}

// TimeSource keeps the time of a run in place of a plain field; see KeepTimeIn.
type TimeSource interface {
	Now() time.Duration // since the run began
	AdvanceTo(t time.Duration)
}

// NewRun starts m on the zero state: it calls Start and leaves the first event to be fired. c decides; nil means
// Prompt.
func NewRun[S comparable, E Event[E]](m Model[S, E], c Chooser) *Run[S, E] {
	var zero S
	return NewRunFrom(m, zero, c)
}

// NewRunFrom starts m on a given state, which Start may read and complete.
func NewRunFrom[S comparable, E Event[E]](m Model[S, E], s S, c Chooser) *Run[S, E] {
	r := &Run[S, E]{model: m}
	r.Restart(s, c)
	return r
}

// Restart begins the run anew, as NewRunFrom would, and reuses its memory. The trace is empty again, what was watched
// is watched from the start, and time is kept in a plain field.
func (r *Run[S, E]) Restart(s S, c Chooser) { r.restart(s, c, nil) }

// restart begins anew; the forks of Start are answered from the list, if there is one.
func (r *Run[S, E]) restart(s S, c Chooser, start *answers) {
	r.state, r.steps, r.source = s, 0, nil
	r.core.now, r.core.answers = 0, start
	r.core.queue.clear()
	r.core.trace.Reset()
	r.core.decideBy(c)
	r.agenda.live = &r.core
	r.model.Start(&r.state, &r.agenda)
	r.core.answers = nil
	r.watch.begin(&r.state)
}

// State returns the model's state, to be read between events.
func (r *Run[S, E]) State() *S { return &r.state }

// Now returns the time since the run began.
func (r *Run[S, E]) Now() time.Duration { return r.core.now.duration() }

// Steps returns the number of events that have happened.
func (r *Run[S, E]) Steps() int { return r.steps }

// Trace returns the story so far. It grows with the run.
func (r *Run[S, E]) Trace() *Trace[E] { return &r.core.trace }

// Reseed lets c decide from now on. Events that are pending keep the times they were given.
func (r *Run[S, E]) Reseed(c Chooser) { r.core.decideBy(c) }

// KeepTimeIn moves the time of the run into ts, which must not run backwards and must stand at the run's time.
func (r *Run[S, E]) KeepTimeIn(ts TimeSource) {
	if ts != nil && ts.Now() != r.Now() {
		panic(fmt.Sprintf("sim: KeepTimeIn: the run stands at %v and the time source at %v; set it to the run's time "+
			"first", r.Now(), ts.Now()))
	}
	r.source = ts
}

// NextAt returns the time of the next event, or false if nothing is going to happen.
func (r *Run[S, E]) NextAt() (time.Duration, bool) {
	if h := r.core.queue.heap; len(h) > 0 && h[0].order.at() < never {
		return h[0].order.at().duration(), true
	}
	return 0, false
}

// Next moves time to the next event and lets it happen. It returns the event, or false if nothing is going to
// happen.
func (r *Run[S, E]) Next() (E, bool) {
	q := &r.core.queue
	if len(q.heap) == 0 || q.heap[0].order.at() >= never {
		var none E
		return none, false
	}
	r.move(q.heap[0].order.at())
	s := q.pop()
	e := s.event
	r.step(s.code, e)
	return e, true
}

// step lets e happen now. It is no longer in the queue.
func (r *Run[S, E]) step(code uint64, e E) {
	r.core.trace.fired(r.core.now, code, e)
	r.steps++
	r.model.Step(&r.state, e, &r.agenda)
	if len(r.watch) > 0 {
		r.watch.look(&r.state, r.core.now, r.steps)
	}
}

// move sets the time.
func (r *Run[S, E]) move(t millis) {
	if r.source != nil {
		r.source.AdvanceTo(t.duration())
		if got := r.source.Now(); got != t.duration() {
			panic(fmt.Sprintf("sim: the time source stands at %v after AdvanceTo(%v)", got, t.duration()))
		}
	}
	r.core.now = t
}

// AdvanceTo moves time to t, a whole number of milliseconds, and nothing happens on the way. It panics if t is past
// or if an event is due before t; one due at t stays pending.
func (r *Run[S, E]) AdvanceTo(t time.Duration) {
	if t < r.Now() || t%time.Millisecond != 0 || t == Unbounded {
		panic(fmt.Sprintf("sim: AdvanceTo(%v): the run stands at %v; go forward by a whole number of milliseconds", t, r.Now()))
	}
	if due, ok := r.NextAt(); ok && due < t {
		e := r.core.queue.first()
		panic(fmt.Sprintf("sim: AdvanceTo(%v): %v is due before, at %v; call Next until NextAt is no sooner", t, e, due))
	}
	r.move(toMillis(t))
}

// After schedules e from outside the model, as a driver's action: e happens once, at a delay from now that lies in
// w. It panics where Agenda.After does. The trace records it, the hash does not.
func (r *Run[S, E]) After(w Window, e E) {
	r.core.schedule(w, e)
	r.core.trace.injected(r.core.now, w, e)
}

// Cancel takes e off the agenda from outside the model. It does nothing if e is not pending.
func (r *Run[S, E]) Cancel(e E) {
	if r.core.cancel(e.Code()) {
		r.core.trace.withdrawn(r.core.now, e)
	}
}

// Clone returns an independent copy with the same past and the same future: state, pending events, trace, watched
// properties and the chooser, if that can be copied (see Chooser). The copy keeps its time in a plain field.
func (r *Run[S, E]) Clone() *Run[S, E] {
	twin := new(Run[S, E])
	r.CopyTo(twin)
	return twin
}

// CopyTo makes dst an independent copy, as Clone does, and reuses the memory of dst.
func (r *Run[S, E]) CopyTo(dst *Run[S, E]) {
	if r == dst {
		return
	}
	dst.model, dst.state, dst.steps, dst.source = r.model, r.state, r.steps, nil
	r.core.copyTo(&dst.core)
	dst.agenda.live = &dst.core
	r.watch.copyTo(&dst.watch)
}
