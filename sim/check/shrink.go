package check

import (
	"slices"
	"time"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// maxTries bounds how many smaller drafts are tried. It is a count and not a time, so that a failure ends as the same
// scenario on every machine.
const maxTries = 4000

// Shrink makes a failing draft as small as it can: fewest users, faults, settings and moves, roundest times. It still
// breaks the same property, and by the same kind of event.
func (c *Checker) Shrink(f Failure) Failure {
	s := &shrinker{Failure: f, checker: New(c.system, f.Property)}
	if _, again := s.fails(f.Draft); !again {
		return f
	}
	s.pin()
	s.flatten()
	for before := -1; s.shrunk != before && s.tries < maxTries; {
		before = s.shrunk
		for _, pass := range [...]func(){
			s.dropMoves, s.dropSettings, s.foldUsers, s.doFaults, s.sayGiven, s.sayPlainly, s.countDown, s.sayWhole, s.readPlainly, s.dropTimes, s.roundTimes, s.roundGaps, s.roundSettings,
		} {
			pass()
		}
	}
	return s.Failure
}

// A shrinker holds the smallest failing draft so far.
type shrinker struct {
	Failure
	checker *Checker
	tries   int
	shrunk  int // how often something smaller was found
}

// fails says whether a draft breaks the property in the same way. Too many questions are answered no.
func (s *shrinker) fails(d *Draft) (Failure, bool) {
	if s.tries >= maxTries {
		return Failure{}, false
	}
	s.tries++
	if slices.Equal(d.Settings, s.Draft.Settings) && d.Hybrid() == s.Draft.Hybrid() {
		d.beginning = s.Draft.beginning
	}
	if _, ok := d.begin(); !ok {
		return Failure{}, false
	}
	failed := s.checker.Judge(d, true, nil)
	if len(failed) == 0 {
		return Failure{}, false
	}
	f := failed[0]
	f.Seed = s.Seed
	return f, f.Cause.Kind == s.Cause.Kind && f.Cause.Action == s.Cause.Action
}

// try takes a draft if it still fails.
func (s *shrinker) try(d *Draft) bool {
	f, ok := s.fails(d)
	if ok {
		s.Failure = f
		s.shrunk++
	}
	return ok
}

// answers are the moments that mattered in the last course, each as a pin of its own.
func (s *shrinker) answers() Timing {
	return Timing{Pins: slices.DeleteFunc(slices.Clone(s.checker.trial.log), func(p Pin) bool { return p.plain })}
}

// pin puts single moments in the place of the table.
func (s *shrinker) pin() {
	d := s.Draft.clone()
	d.Timing = s.answers()
	s.try(d)
}

// flatten puts what readers do in the place of their procedures.
func (s *shrinker) flatten() {
	s.fails(s.Draft)
	d := &Draft{Settings: slices.Clone(s.Draft.Settings), Timing: s.answers()}
	course, last := s.checker.trial.Course, time.Duration(0)
	for i, e := range course.Events {
		if e.Kind == world.Acted {
			d.Moves = append(d.Moves, Move{After: course.At[i] - last, Event: e})
			last = course.At[i]
		}
	}
	d.Timing.Pins = slices.DeleteFunc(d.Timing.Pins, func(p Pin) bool { return p.Event.Driven() })
	s.try(d)
}

// chunks calls drop with stretches of a list, long ones first; drop reports whether the stretch could be left out, and
// n how long the list is now.
func (s *shrinker) chunks(n func() int, drop func(from, to int) bool) {
	for size := n(); size > 0 && s.tries < maxTries; size /= 2 {
		for from := 0; from < n(); {
			if !drop(from, min(from+size, n())) {
				from += size
			}
		}
	}
}

// dropMoves leaves moves out: with the time before them or, if that matters, without.
func (s *shrinker) dropMoves() {
	s.chunks(func() int { return len(s.Draft.Moves) }, func(from, to int) bool {
		d := s.Draft.clone()
		lost := time.Duration(0)
		for _, m := range d.Moves[from:to] {
			lost += m.After
		}
		d.Moves = slices.Delete(d.Moves, from, to)
		if s.try(d) {
			return true
		}
		if from == len(d.Moves) || lost == 0 {
			return false
		}
		d = d.clone()
		d.Moves[from].After += lost
		return s.try(d)
	})
}

func (s *shrinker) dropSettings() {
	s.chunks(func() int { return len(s.Draft.Settings) }, func(from, to int) bool {
		d := s.Draft.clone()
		d.Settings = slices.Delete(d.Settings, from, to)
		return s.try(d)
	})
}

// foldUsers lets the first pair do what the second one does.
func (s *shrinker) foldUsers() {
	d := s.Draft.clone()
	fold := func(u world.User) world.User { return u &^ 2 }
	for i, x := range d.Settings {
		d.Settings[i].User, d.Settings[i].Other = fold(x.User), fold(x.Other)
	}
	for i, m := range d.Moves {
		d.Moves[i].Event.User, d.Moves[i].Event.Other = fold(m.Event.User), fold(m.Event.Other)
		d.Moves[i].Follow.Reader = fold(m.Follow.Reader)
	}
	for i, p := range d.Timing.Pins {
		d.Timing.Pins[i].Event.User, d.Timing.Pins[i].Event.Other = fold(p.Event.User), fold(p.Event.Other)
	}
	if !slices.Equal(d.Moves, s.Draft.Moves) || !slices.Equal(d.Settings, s.Draft.Settings) {
		s.try(d)
	}
}

// readPlainly takes slips and readings out of procedures.
func (s *shrinker) readPlainly() {
	for i, m := range s.Draft.Moves {
		if m.Follow.Slip != (Slip{}) {
			s.tryMove(i, func(m *Move) { m.Follow.Slip = Slip{} })
		}
		if m.Follow.Reading != procedure.Literal {
			s.tryMove(i, func(m *Move) { m.Follow.Reading = procedure.Literal })
		}
	}
}

func (s *shrinker) tryMove(i int, change func(*Move)) bool {
	d := s.Draft.clone()
	change(&d.Moves[i])
	return s.try(d)
}

// dropTimes lets things happen as early as they may and faults not at all.
func (s *shrinker) dropTimes() {
	if len(s.Draft.Timing.Table) > 0 {
		d := s.Draft.clone()
		d.Timing.Table = nil
		s.try(d)
	}
	s.chunks(func() int { return len(s.Draft.Timing.Pins) }, func(from, to int) bool {
		d := s.Draft.clone()
		d.Timing.Pins = slices.Delete(d.Timing.Pins, from, to)
		return s.try(d)
	})
}

// grains are the units that times are rounded to, coarsest first.
var grains = [...]time.Duration{24 * time.Hour, time.Hour, 10 * time.Minute, time.Minute, 10 * time.Second, time.Second}

// rounder are the times that are rounder than one and not far below it, roundest first; then the next round ones above.
func rounder(t time.Duration) (out []time.Duration) {
	if t == sim.Unbounded {
		return nil
	}
	for _, g := range grains {
		if t%g == 0 {
			break // Nothing is rounder than what it is.
		}
		if down := t.Truncate(g); down > 0 {
			out = append(out, down)
		}
		out = append(out, t.Truncate(g)+g)
	}
	return out
}

// roundTimes rounds the moments that matter, and takes tie keys away.
func (s *shrinker) roundTimes() {
	for i := range s.Draft.Timing.Pins {
		if s.Draft.Timing.Pins[i].Tie != 0 {
			s.tryPin(i, func(p *Pin) { p.Tie = 0 })
		}
		if s.Draft.Timing.Pins[i].Delay == sim.Unbounded {
			continue
		}
		for _, t := range shorter(s.Draft.Timing.Pins[i].Delay) {
			if s.tryPin(i, func(p *Pin) { p.Delay = t }) {
				break
			}
		}
	}
}

func (s *shrinker) tryPin(i int, change func(*Pin)) bool {
	d := s.Draft.clone()
	change(&d.Timing.Pins[i])
	return s.try(d)
}

// shorter are the times that are easier to picture than a gap: the usual short ones, then the rounder ones.
func shorter(gap time.Duration) (out []time.Duration) {
	for _, t := range [...]time.Duration{0, time.Minute, 10 * time.Minute, time.Hour, 24 * time.Hour} {
		if t < gap {
			out = append(out, t)
		}
	}
	return append(out, rounder(gap)...)
}

// roundGaps makes the time before every move none, or a round one.
func (s *shrinker) roundGaps() {
	for i := range s.Draft.Moves {
		gap := s.Draft.Moves[i].After
		if gap == 0 {
			continue
		}
		for _, t := range shorter(gap) {
			if s.tryMove(i, func(m *Move) { m.After = t }) {
				break
			}
		}
	}
}

// roundSettings makes windows of settings exact and round.
func (s *shrinker) roundSettings() {
	for i := range s.Draft.Settings {
		w := s.Draft.Settings[i].Window
		if w == (sim.Window{}) {
			continue
		}
		var simpler []sim.Window
		if w.Earliest != w.Latest {
			simpler = append(simpler, sim.Exactly(w.Latest), sim.Exactly(w.Earliest), sim.AtMost(w.Latest))
		} else {
			for _, t := range rounder(w.Latest) {
				simpler = append(simpler, sim.Exactly(t))
			}
		}
		for _, w := range simpler {
			d := s.Draft.clone()
			d.Settings[i].Window = w
			if s.Draft.Settings[i].Window != w && s.try(d) {
				break
			}
		}
	}
}
