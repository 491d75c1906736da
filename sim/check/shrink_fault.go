package check

import (
	"slices"
	"time"

	"ombud/sim/world"
)

// Shrinking of faults: a move is easier to picture than something that may strike at any time, and a small count than a
// large one.

// doFaults puts moves in the place of faults that strike by themselves, all at once or one after the other. The settings
// that allow them can then be left out.
func (s *shrinker) doFaults() {
	s.fails(s.Draft)
	strikes := s.strikes()
	if len(strikes) == 0 || s.try(s.done(strikes)) {
		return
	}
	for _, one := range strikes {
		s.try(s.done([]strike{one}))
	}
}

// A strike is a fault that struck by itself, or its end.
type strike struct {
	world.Event
	at time.Duration
}

// strikes are those of the last course.
func (s *shrinker) strikes() (out []strike) {
	c := s.checker.trial.Course
	for i, e := range c.Events {
		if _, ok := e.AsFault(); ok && !e.Driven() && !e.Idle(&c.States[i], &c.States[i+1]) {
			out = append(out, strike{e, c.At[i]})
		}
	}
	return out
}

// done is the draft in which somebody lets these faults strike, at the same moments.
func (s *shrinker) done(list []strike) *Draft {
	d := s.Draft.clone()
	for _, one := range list {
		a, _ := one.AsFault()
		d.insert(one.at, a.Event())
		d.Timing.Pins = slices.DeleteFunc(d.Timing.Pins, func(p Pin) bool { return p.Event == one.Event })
	}
	return d
}

// insert adds a move at a moment, after the moves of that moment.
func (d *Draft) insert(at time.Duration, e world.Event) {
	due, i := time.Duration(0), 0
	for ; i < len(d.Moves) && due+d.Moves[i].After <= at; i++ {
		due += d.Moves[i].After
	}
	if i < len(d.Moves) {
		d.Moves[i].After -= at - due
	}
	d.Moves = slices.Insert(d.Moves, i, Move{After: at - due, Event: e})
}

// countDown lets fewer faults strike, fewer writes be made, and clocks jump less far.
func (s *shrinker) countDown() {
	for i, x := range s.Draft.Settings {
		for n := range x.N {
			d := s.Draft.clone()
			d.Settings[i].N = n
			if x.Kind == world.SetFaultLimit && s.try(d) {
				break
			}
		}
	}
	for i := range s.Draft.Moves {
		e := s.Draft.Moves[i].Event
		if e.Kind != world.Acted || e.AsAction().Count == 0 {
			continue
		}
		for _, n := range [...]uint8{0, 1, 2, 4, 12, 20} {
			if n >= e.B || n == 0 && !cuts(e) {
				continue
			}
			if s.tryMove(i, func(m *Move) { m.Event.B = n }) {
				break
			}
		}
	}
}
