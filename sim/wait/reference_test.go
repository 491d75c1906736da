package wait

import (
	"time"

	"ombud/sim"
	"ombud/sim/explore"
)

// rstate and revent belong to small reference models. Event 0 is the delay in question.
type (
	rstate uint8
	revent uint8
)

func (e revent) Code() uint64   { return uint64(e)*5 + 1 }
func (e revent) String() string { return string(rune('a' + e)) }

// The events of reference models that come from outside.
const (
	inner   = 3 // events a random model schedules
	opening = revent(inner)
	marking = revent(inner + 1)
)

// The states of reference models.
const (
	states = 5
	done   = rstate(3) // and beyond: finished
	goal   = rstate(4)
)

func ms(n int) time.Duration { return time.Duration(n) * time.Millisecond }

// table is a reference model: what every event does in every state.
type table [states][inner + 2]move

// move goes to a state, or with a fork to one of two, takes an event off the agenda, and schedules up to two that are
// not pending.
type move struct {
	to     [2]rstate
	fork   bool
	cancel revent // inner or more: nothing
	after  [2]appointment
}

type appointment struct {
	event  revent // inner or more: nothing
	window sim.Window
}

func (t *table) Start(*rstate, *sim.Agenda[revent]) {}

func (t *table) Step(s *rstate, e revent, a *sim.Agenda[revent]) {
	m := &t[*s][e]
	way := 0
	if m.fork {
		way = a.Choose("which way?", 2)
	}
	*s = m.to[way]
	if m.cancel < inner {
		a.Cancel(m.cancel)
	}
	for _, p := range m.after {
		if p.event < inner && !a.Pending(p.event) {
			a.After(p.window, p.event)
		}
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
	lo := [...]int{0, 1, 1, 2, 3, 5}[d.roll(6)]
	more := d.roll(9)
	if more == 8 {
		return sim.Window{Earliest: ms(lo), Latest: sim.Unbounded}
	}
	return sim.Between(ms(lo), ms(lo+more%4))
}

func (d *dice) move() move {
	m := move{to: [2]rstate{rstate(d.roll(states)), rstate(d.roll(states))}, fork: d.roll(8) == 0, cancel: revent(d.roll(2 * inner))}
	for i := range m.after {
		m.after[i] = appointment{revent(d.roll(inner + 1)), d.window()}
	}
	return m
}

// bytesPerTable is how many bytes a table takes, and some for what is asked of it.
const bytesPerTable = states*(inner+2)*10 + 8

func readTable(d *dice) *table {
	t := new(table)
	for s := range t {
		for e := range t[s] {
			t[s][e] = d.move()
		}
	}
	if d.roll(3) > 0 {
		t[0][opening].after[0].event = 0 // The delay begins at once, most often with something beside it.
	}
	return t
}

// longest is the longest delay that is looked at in reference models.
const longest = 14

// sweepOf is a search for the durations of event 0 in a reference model, which has so many milliseconds to get to the
// goal once it is finished.
func sweepOf(m sim.Model[rstate, revent], length int, marked bool) *sweep[rstate, revent] {
	return &sweep[rstate, revent]{
		model: m, delay: func(_ *rstate, e revent) bool { return e == 0 },
		whole: sim.Between(0, ms(longest)), tries: 200, options: explore.Options{Budget: 5000},
		course: course[rstate, revent]{
			begin:    []explore.Injection[revent]{{Window: sim.Immediately(), Event: opening}},
			finished: func(s *rstate) bool { return *s >= done },
			stuck:    func(*rstate) (revent, bool) { return marking, marked },
			question: explore.Question[rstate]{
				When: explore.Within, Length: ms(length), Claim: func(s *rstate) bool { return *s == goal },
			},
		},
	}
}
