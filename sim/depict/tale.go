package depict

import (
	"ombud/sim"
	"ombud/sim/ensemble"
	"ombud/sim/world"
)

// A fate is how far a tale is.
type fate uint8

const (
	goesOn  fate = iota
	passed       // all claims came true
	failed       // a claim did not
	missed       // what is claimed of some run is not true of this one
	stalled      // what was to be done cannot be
)

// A tale is a state of a scenario: that of the world, and how far it is.
type tale struct {
	World world.State
	Act   uint8
	Due   uint16 // bit per event of the act that has not happened
	Fate  fate
}

// A teller is the model of a scenario: the world, driven by acts.
type teller struct {
	world sim.Model[world.State, world.Event]
	acts  []Act
}

// over is the event that ends the time of a question. The world has no event of
// that kind.
var over = world.Event{Kind: 255}

// most is how many acts a tale can have, and dues how many events an act.
const (
	most = 255
	dues = 16
)

// Start begins the first act.
func (t *teller) Start(s *tale, a *world.Agenda) {
	t.world.Start(&s.World, a)
	t.enter(s, a)
}

// Step lets an event happen, and goes on with the next act if that ends one.
func (t *teller) Step(s *tale, e world.Event, a *world.Agenda) {
	if e == over {
		t.expire(s, a)
		return
	}
	t.world.Step(&s.World, e, a)
	act := &t.acts[s.Act]
	for k, in := range act.In {
		if in.Event == e || !a.Pending(in.Event) {
			s.Due &^= 1 << k
		}
	}
	t.settle(s, a)
}

// enter begins an act: it schedules what is done, or how long is waited.
func (t *teller) enter(s *tale, a *world.Agenda) {
	if int(s.Act) == len(t.acts) {
		s.Act--
		s.Fate = passed
		return
	}
	act := &t.acts[s.Act]
	for k, in := range act.In {
		if a.Pending(in.Event) {
			s.Fate = stalled
			return
		}
		a.After(in.Window, in.Event)
		s.Due |= 1 << k
	}
	if act.asks() {
		if d, ok := act.deadline(); ok {
			a.After(sim.Exactly(d), over)
		}
	}
	t.settle(s, a)
}

// settle ends the act if it is over.
func (t *teller) settle(s *tale, a *world.Agenda) {
	act := &t.acts[s.Act]
	if !act.asks() {
		if s.Due == 0 && (act.Until == nil || act.Until(&s.World)) {
			t.next(s, a)
		}
		return
	}
	holds := act.Question.Claim.Holds(&s.World)
	switch act.Question.Temporal {
	case ensemble.Now:
		t.judge(s, a, holds)
	case ensemble.Within:
		if holds {
			t.judge(s, a, true)
		}
	case ensemble.For:
		if !holds {
			t.judge(s, a, false)
		}
	case ensemble.Never:
		if holds {
			t.judge(s, a, false)
		}
	}
}

// expire ends a question whose time is over.
func (t *teller) expire(s *tale, a *world.Agenda) {
	t.judge(s, a, t.acts[s.Act].Question.Temporal != ensemble.Within)
}

// judge ends a question.
func (t *teller) judge(s *tale, a *world.Agenda, holds bool) {
	a.Cancel(over)
	switch {
	case holds:
		t.next(s, a)
	case t.acts[s.Act].some():
		s.Fate = missed
	default:
		s.Fate = failed
	}
}

func (t *teller) next(s *tale, a *world.Agenda) {
	s.Act++
	t.enter(s, a)
}
