package explore

import (
	"fmt"
	"time"

	"ombud/sim"
)

// mstate and mevent belong to the random models of these tests.
type (
	mstate uint8
	mevent uint8
)

func (e mevent) Code() uint64   { return uint64(e)*7 + 3 }
func (e mevent) String() string { return fmt.Sprintf("event %d", uint8(e)) }

// How large the random models are.
const (
	mstates = 4
	mevents = 3
	minject = 2 // further events, injected only
)

// rule is what an event does in a state: it moves to a new state, cancels an event, and schedules up to two. With a
// fork there is another state to go to, and then nothing is scheduled second.
type rule struct {
	to     [2]mstate
	fork   bool
	cancel mevent // mevents or more: nothing
	after  [2]appointment
}

// appointment schedules an event, unless it is pending: then it is left alone, or its window begins anew.
type appointment struct {
	event  mevent // mevents or more: nothing
	window sim.Window
	renew  bool
}

// scribble is a model read off random bytes.
type scribble struct {
	start rule
	rules [mstates][mevents + minject]rule
}

func (m *scribble) Start(s *mstate, a *sim.Agenda[mevent]) { m.start.run(s, a) }

func (m *scribble) Step(s *mstate, e mevent, a *sim.Agenda[mevent]) { m.rules[*s][e].run(s, a) }

func (r *rule) run(s *mstate, a *sim.Agenda[mevent]) {
	way := 0
	if r.fork {
		way = a.Choose("which way?", 2)
	}
	*s = r.to[way]
	if r.cancel < mevents {
		a.Cancel(r.cancel)
	}
	for i, p := range r.after {
		if p.event >= mevents || i == 1 && way == 1 {
			continue
		}
		if a.Pending(p.event) {
			if !p.renew {
				continue
			}
			a.Cancel(p.event)
		}
		a.After(p.window, p.event)
	}
}

// dice reads numbers off random bytes.
type dice []byte

func (d *dice) roll(n int) int {
	b := (*d)[0]
	*d = (*d)[1:]
	return int(b) % n
}

func (d *dice) window() sim.Window {
	lo := [...]int{0, 0, 1, 1, 2, 3}[d.roll(6)]
	more := d.roll(6)
	if more == 5 {
		return sim.Window{Earliest: ms(lo), Latest: sim.Unbounded}
	}
	return sim.Between(ms(lo), ms(lo+more%4))
}

func ms(n int) time.Duration { return time.Duration(n) * time.Millisecond }

func (d *dice) appointment() appointment {
	return appointment{mevent(d.roll(mevents + 2)), d.window(), d.roll(3) == 0}
}

func (d *dice) rule() rule {
	return rule{
		to:     [2]mstate{mstate(d.roll(mstates)), mstate(d.roll(mstates))},
		fork:   d.roll(6) == 0,
		cancel: mevent(d.roll(2 * mevents)),
		after:  [2]appointment{d.appointment(), d.appointment()},
	}
}

// rollsPerRule is how many bytes a rule takes.
const rollsPerRule = 4 + 2*4

// bytesPerModel is how many bytes a model takes, and some for what is asked of it.
const bytesPerModel = rollsPerRule*(1+mstates*(mevents+minject)) + 16

func readModel(d *dice) *scribble {
	m := new(scribble)
	m.start = d.rule()
	for i := range m.start.after {
		m.start.after[i].event %= mevents
	}
	for s := range m.rules {
		for e := range m.rules[s] {
			m.rules[s][e] = d.rule()
		}
	}
	return m
}
