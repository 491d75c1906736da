package ensemble

import (
	"fmt"
	"time"

	"ombud/sim"
)

// The toy is a house with a lamp, a bell and a visitor. Each test says which events it begins with.

type event struct {
	Kind kind
	N    uint8
}

type kind uint8

const (
	On      kind = iota // the lamp
	Off                 // the lamp
	Flip                // a coin decides whether the lamp is on
	Ring                // one more ring of the bell
	Call                // a ring that makes the visitor say one more word, 1 to 3 seconds later, while N is above 0
	Watch               // the visitor looks again and again, a second apart, while waiting
	Hop                 // like Watch, but it takes no time
	Walk                // like Watch, between 1 and 4 seconds apart, and every second look is a Pause
	Pause               // the other half of Walk
	Saunter             // like Watch, but at most 2 milliseconds apart
	Tick                // a ring each second for ever
	Relay               // comes again with a lower N, a second later, and lights the lamp when N is 0
	Renew               // happens every 10 seconds for ever and changes nothing
	Leave               // the visitor stops waiting
	Nothing             // changes nothing
	Hush                // cancels On
	Crash               // breaks the house
)

var kindNames = [...]string{"on", "off", "flip", "ring", "call", "watch", "hop", "walk", "pause", "saunter", "tick", "relay", "renew", "leave",
	"nothing", "hush", "crash"}

func (e event) Code() uint64   { return uint64(e.Kind)<<8 | uint64(e.N) }
func (e event) String() string { return fmt.Sprintf("%s %d", kindNames[e.Kind], e.N) }

type house struct {
	Lamp    bool
	Waiting bool // the visitor
	Left    bool // the visitor, without having seen the lamp
	Broken  bool
	Rings   uint8 // modulo 256
}

type toy struct{ first []Injection[event] }

func (m toy) Start(_ *house, a *sim.Agenda[event]) {
	for _, i := range m.first {
		a.After(i.Window, i.Event)
	}
}

func (toy) Step(s *house, e event, a *sim.Agenda[event]) {
	again := func(w sim.Window, next kind) {
		if s.Waiting = !s.Lamp; s.Waiting {
			a.After(w, event{Kind: next})
		}
	}
	switch e.Kind {
	case On:
		s.Lamp = true
	case Off:
		s.Lamp = false
	case Flip:
		s.Lamp = a.Choose("lamp on?", 2) == 1
	case Ring:
		s.Rings++
	case Call:
		s.Rings++
		if e.N > 0 {
			a.After(sim.Between(second, 3*second), event{Call, e.N - 1})
		}
	case Watch:
		again(sim.Exactly(second), Watch)
	case Hop:
		again(sim.Immediately(), Hop)
	case Walk:
		again(sim.Between(second, 4*second), Pause)
	case Pause:
		again(sim.Between(second, 4*second), Walk)
	case Saunter:
		again(sim.AtMost(2*time.Millisecond), Saunter)
	case Tick:
		s.Rings++
		a.After(sim.Exactly(second), e)
	case Relay:
		if s.Lamp = e.N == 0; !s.Lamp {
			a.After(sim.Exactly(second), event{Relay, e.N - 1})
		}
	case Renew:
		a.After(sim.Exactly(10*second), e)
	case Leave:
		s.Waiting, s.Left = false, true
		for _, k := range []kind{Watch, Hop, Walk, Pause, Saunter} {
			a.Cancel(event{Kind: k})
		}
	case Nothing:
	case Hush:
		a.Cancel(event{Kind: On})
	case Crash:
		s.Broken = true
	default:
		panic(fmt.Sprintf("toy: no transition for %v; add a case to Step", e))
	}
}

const second = time.Second

var (
	lit   = Claim[house]{"the lamp is on", func(s *house) bool { return s.Lamp }}
	dark  = Claim[house]{"the lamp is off", func(s *house) bool { return !s.Lamp }}
	whole = sim.Always("the house is whole", func(s *house) bool { return !s.Broken })
)

func settled(s *house) bool { return !s.Waiting }

func never(*house) bool { return false }

func at(d time.Duration, k kind) Injection[event] { return within(sim.Exactly(d), k) }

func within(w sim.Window, k kind) Injection[event] { return Injection[event]{w, event{Kind: k}} }

// begin returns an ensemble of a house in which these events are pending.
func begin(runs int, first ...Injection[event]) *sampled[house, event] {
	return sample(configure(runs, first...))
}

func configure(runs int, first ...Injection[event]) Config[house, event] {
	return Config[house, event]{
		Model: toy{first}, Runs: runs, Seed: 1, MaxEvents: 10_000,
		Invariants: []sim.Property[house]{whole},
		Stuck:      func(*house) (event, bool) { return event{Kind: Leave}, true },
	}
}

// ask builds a question.
func ask(q Quantifier, t Temporal, d time.Duration, c Claim[house]) Question[house] {
	question := Question[house]{Quantifier: q, Temporal: t, Duration: d, Claim: c}
	if q == Share {
		question.Share = 5_000
	}
	return question
}

// fingerprint is what must not change when an ensemble stays as it is: times, states, pending events and hashes.
func fingerprint(s *sampled[house, event]) string {
	text := ""
	for _, r := range s.runs {
		text += fmt.Sprintln(r.Now(), *r.State(), r.Steps(), r.Trace().Len(), r.Trace().Hash(), r.AppendPending(nil))
	}
	return text
}
