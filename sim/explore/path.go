package explore

import (
	"fmt"
	"time"

	"ombud/sim"
)

// Path is a way through the classes: which events happen in which order, how their forks go, and what was done from
// outside. Many timings follow it; Witness picks one.
type Path[S comparable, E sim.Event[E]] struct {
	Loop  int // if not 0: the steps from here on lead round a loop, back to the class before them
	space *Space[S, E]
	steps []footstep
	pin   *pin
}

// pin asks for a timing in which a given time passes from the beginning of the last phase to the end of the path.
type pin struct{ lo, hi bound }

// Witness is a concrete run that follows a path.
type Witness[S comparable, E sim.Event[E]] struct {
	From   S                // the state the model was started on
	Record sim.Recording[E] // what happened; events injected from outside are marked as such
	End    time.Duration    // where the run stands, no sooner than the last moment of the record
	Since  time.Duration    // when the last search of the path began: the zero of Judge and Elapsed
	Loop   int              // the first moment of the record that belongs to the loop of the path; 0 if it has none
}

// Replay carries out the run. It stands at the end afterwards.
func (w *Witness[S, E]) Replay(m sim.Model[S, E]) (*sim.Run[S, E], error) {
	r, err := sim.ReplayFrom(m, w.From, w.Record)
	if err != nil {
		return r, err
	}
	return r, r.Elapse(w.End)
}

// Events returns the number of events that happen on the path.
func (p *Path[S, E]) Events() int {
	n := 0
	for _, s := range p.steps {
		if s.event < maxEvents {
			n++
		}
	}
	return n
}

// Witness solves the constraints of the path: every event within its window, none passed over. Of all timings it
// prefers early and round times, whole minutes before tens of seconds before seconds.
func (p *Path[S, E]) Witness() Witness[S, E] {
	t := p.tale(nil)
	times, ok := t.system.solve()
	if !ok {
		panic(fmt.Sprintf("explore: a path of %d steps has no timing; the search is wrong", len(p.steps)))
	}
	for i, v := range t.at {
		t.out.Record[i].At = time.Duration(times[v]) * time.Millisecond
	}
	t.out.End = time.Duration(times[t.now]) * time.Millisecond
	t.out.Since = time.Duration(times[t.begin]) * time.Millisecond
	return t.out
}

// tale gathers the constraints of the path. Delays for which open says so are left open.
func (p *Path[S, E]) tale(open func(*S, E) bool) *tale[S, E] {
	t := &tale[S, E]{path: p, machine: p.space.machines[0], deadline: -1, open: open}
	t.machine.steady(frame{})
	for i, step := range p.steps {
		if i > 0 && i == p.Loop {
			t.out.Loop = len(t.out.Record)
		}
		t.tell(step)
	}
	t.close()
	return t
}

// tale walks along a path, runs the model, and gathers the constraints on the instants of its steps.
type tale[S comparable, E sim.Event[E]] struct {
	path    *Path[S, E]
	machine *machine[S, E]
	state   S
	waiting []waiting[E]
	system  system
	now     int // variable: the instant of the last step
	begin   int // variable: the instant at which the phase began
	phase   phase[E]
	open    func(*S, E) bool // whether the delay of an event that was just scheduled is left open; nil: of none
	opened  int              // how many there were
	// deadline is the deadline of the phase in milliseconds after its beginning, or negative.
	deadline int64
	out      Witness[S, E]
	at       []int // by moment of the record: the variable that is its instant
}

// waiting is a pending event: the instant at which it was scheduled, as a variable, and its window.
type waiting[E any] struct {
	event  E
	code   uint64
	since  int
	window interval
	open   bool // the delay is not in the window but is the duration that is left open
	// after is the instant, as a variable, and least the time after it, before which the event does not happen.
	after int
	least int64
}

func (t *tale[S, E]) tell(step footstep) {
	space := t.path.space
	switch step.event {
	case started:
		t.start(space.trail.starts[step.nth])
	case entered:
		t.enter(space.trail.phases[step.nth])
	case inTime:
		t.system.atMost(t.begin, t.now, int64(t.phase.length))
		t.deadline = -1
	case moved:
		t.move()
	default:
		t.fire(t.machine.event(step.event), step.nth)
	}
}

func (t *tale[S, E]) start(o outset[S]) {
	m := t.machine
	t.now = t.system.variable()
	t.state, t.out.From = o.state, o.state
	m.agenda.Begin(nil, o.answers)
	m.model.Start(&t.state, &m.agenda)
	if len(o.answers) > 0 {
		t.write(sim.Moment[E]{Kind: sim.StartedMoment, Choices: o.answers})
	}
	t.apply(m.agenda.Ops())
}

func (t *tale[S, E]) write(m sim.Moment[E]) {
	t.out.Record, t.at = append(t.out.Record, m), append(t.at, t.now)
}

// enter begins a phase at the instant of the step before.
func (t *tale[S, E]) enter(p phase[E]) {
	t.begin, t.phase, t.deadline = t.now, p, -1
	if p.length >= 0 {
		t.deadline = int64(p.length) + int64(p.slack)
	}
	for _, j := range p.in {
		t.write(sim.Moment[E]{Kind: sim.InjectedMoment, Event: j.Event, Window: j.Window})
		t.schedule(j.Window, j.Event)
	}
}

// move lets time pass to the end of the phase. Nothing that is pending happens before the deadline of the phase.
func (t *tale[S, E]) move() {
	end := t.advance()
	t.system.exactly(t.begin, end, int64(t.phase.length))
	for i, w := range t.waiting {
		t.latest(w, int64(t.phase.slack))
		if t.phase.slack > 0 {
			t.waiting[i].after, t.waiting[i].least = end, int64(t.phase.slack)
		}
	}
	t.deadline = -1
}

// advance goes on to a new instant.
func (t *tale[S, E]) advance() int {
	v := t.system.variable()
	t.system.atLeast(t.now, v, 0)
	t.now = v
	return v
}

// latest demands that an event that is pending has slack or more left.
func (t *tale[S, E]) latest(w waiting[E], slack int64) {
	if w.open {
		t.system.limit(w.since, t.now, -slack, 1)
		return
	}
	if w.window.hi != unbounded {
		t.system.atMost(w.since, t.now, int64(w.window.hi)-slack)
	}
}

// earliest demands that the delay of an event that happens is over.
func (t *tale[S, E]) earliest(w waiting[E]) {
	if w.open {
		t.system.limit(t.now, w.since, 0, -1)
		return
	}
	t.system.atLeast(w.since, t.now, int64(w.window.lo))
}

// fire lets a pending event happen, in the nth of the ways its forks can go.
func (t *tale[S, E]) fire(e E, nth uint16) {
	t.advance()
	w := t.remove(e)
	t.earliest(w)
	t.system.atLeast(w.after, t.now, w.least)
	if t.deadline >= 0 {
		t.system.atMost(t.begin, t.now, t.deadline)
	}
	var codes []uint64
	for _, w := range t.waiting {
		codes = append(codes, w.code)
	}
	m, before := t.machine, t.state
	answers := []int{}
	for {
		t.state = before
		m.agenda.Begin(codes, answers)
		m.model.Step(&t.state, e, &m.agenda)
		if nth == 0 {
			break
		}
		nth--
		answers, _ = sim.NextAnswers(answers, m.agenda.Forks())
	}
	var given []int
	for _, f := range m.agenda.Forks() {
		given = append(given, f.Answer)
	}
	t.write(sim.Moment[E]{Kind: sim.FiredMoment, Event: e, Choices: given})
	t.apply(m.agenda.Ops())
}

// remove takes an event off the pending ones, at an instant its window allows.
func (t *tale[S, E]) remove(e E) waiting[E] {
	for i, w := range t.waiting {
		if w.event == e {
			t.latest(w, 0)
			t.waiting = append(t.waiting[:i], t.waiting[i+1:]...)
			return w
		}
	}
	panic(fmt.Sprintf("explore: %v happens on a path but is not pending; the model does not repeat itself", e))
}

func (t *tale[S, E]) apply(ops []sim.Op[E]) {
	for _, op := range ops {
		switch op.Kind {
		case sim.OpAfter:
			t.schedule(op.Window, op.Event)
		case sim.OpCancel:
			t.remove(op.Event)
		}
	}
}

func (t *tale[S, E]) schedule(w sim.Window, e E) {
	v, _ := intervalOf(w)
	open := t.open != nil && t.open(&t.state, e)
	if open {
		t.opened++
	}
	t.waiting = append(t.waiting, waiting[E]{event: e, code: e.Code(), since: t.now, window: v, open: open})
}

// close ends the path at its last instant.
func (t *tale[S, E]) close() {
	for _, w := range t.waiting {
		t.latest(w, 0)
	}
	if p := t.path.pin; p != nil {
		t.system.atLeast(t.begin, t.now, int64(p.lo))
		if p.hi != unbounded {
			t.system.atMost(t.begin, t.now, int64(p.hi))
		}
	}
}
