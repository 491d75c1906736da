package explore

import (
	"slices"
	"time"

	"ombud/sim"
)

// The oracle of these tests enumerates runs in which time passes by whole units. It knows nothing of matrices. A timed
// system with closed windows and whole bounds reaches the same states, in the same orders, with whole times as with
// real ones (Henzinger, Manna, Pnueli 1992), so the two must agree on everything that can be asked.
//
// Its configurations are a state and what is left of every window. Once an event without a latest time has passed its
// earliest, waiting changes nothing more, so there are finitely many.

// left is what is left of a window, in milliseconds. hi is forever if there is no latest time.
type left struct {
	event  mevent
	lo, hi int8
}

const forever = 100

// config is a configuration. The pending events lie in order of Code at the front.
type config struct {
	state mstate
	n     int8
	left  [maxPending]left
}

const maxPending = 5

func (c *config) codes(except int) []uint64 {
	var list []uint64
	for i, l := range c.left[:c.n] {
		if i != except {
			list = append(list, l.event.Code())
		}
	}
	return list
}

func (c *config) remove(e mevent) {
	i := slices.IndexFunc(c.left[:c.n], func(l left) bool { return l.event == e })
	copy(c.left[i:], c.left[i+1:c.n])
	c.n--
	c.left[c.n] = left{}
}

func (c *config) insert(w sim.Window, e mevent) {
	l := left{e, int8(w.Earliest / time.Millisecond), forever}
	if w.Latest != sim.Unbounded {
		l.hi = int8(w.Latest / time.Millisecond)
	}
	i := 0
	for i < int(c.n) && c.left[i].event < e {
		i++
	}
	copy(c.left[i+1:], c.left[i:c.n])
	c.left[i] = l
	c.n++
}

// ticked returns the configuration one unit later, or false if something has to happen first.
func (c config) ticked() (config, bool) {
	for i := range c.left[:c.n] {
		l := &c.left[i]
		if l.hi == 0 {
			return c, false
		}
		if l.hi < forever {
			l.hi--
		}
		l.lo = max(0, l.lo-1)
	}
	return c, true
}

// move is one step of the oracle: an event with those it took off the agenda, or a tick.
type move struct {
	to   config
	tick bool
	gone []mevent
}

// oracle enumerates the configurations of a model.
type oracle struct {
	model  sim.Model[mstate, mevent]
	agenda sim.Agenda[mevent]
	known  map[config][]move
}

func newOracle(m sim.Model[mstate, mevent]) *oracle {
	return &oracle{model: m, known: make(map[config][]move)}
}

func (o *oracle) apply(c config) (config, []mevent) {
	var gone []mevent
	for _, op := range o.agenda.Ops() {
		switch op.Kind {
		case sim.OpAfter:
			c.insert(op.Window, op.Event)
		case sim.OpCancel:
			gone = append(gone, op.Event)
			c.remove(op.Event)
		}
	}
	return c, gone
}

func (o *oracle) start() []config {
	var list []config
	var answers []int
	for more := true; more; answers, more = sim.NextAnswers(answers, o.agenda.Forks()) {
		var c config
		o.agenda.Begin(nil, answers)
		o.model.Start(&c.state, &o.agenda)
		c, _ = o.apply(c)
		if !slices.Contains(list, c) {
			list = append(list, c)
		}
	}
	return list
}

// moves returns everything that can be next.
func (o *oracle) moves(c config) []move {
	if list, ok := o.known[c]; ok {
		return list
	}
	var list []move
	for i, l := range c.left[:c.n] {
		if l.lo > 0 {
			continue
		}
		var answers []int
		for more := true; more; answers, more = sim.NextAnswers(answers, o.agenda.Forks()) {
			next := c
			next.remove(l.event)
			o.agenda.Begin(c.codes(i), answers)
			o.model.Step(&next.state, l.event, &o.agenda)
			next, gone := o.apply(next)
			list = append(list, move{to: next, gone: append(gone, l.event)})
		}
	}
	if next, ok := c.ticked(); ok {
		list = append(list, move{to: next, tick: true})
	}
	o.known[c] = list
	return list
}

// spot is a configuration in the middle of a question: how much time has passed, and whether the claim has failed.
type spot struct {
	config config
	passed int16
	failed bool
}

// spread visits everything that can be reached; next says where to go on from a spot.
func (o *oracle) spread(from []spot, next func(spot, move) (spot, bool)) map[spot]bool {
	seen, todo := make(map[spot]bool), from
	for len(todo) > 0 {
		s := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if seen[s] {
			continue
		}
		seen[s] = true
		for _, m := range o.moves(s.config) {
			if t, ok := next(s, m); ok && !seen[t] {
				todo = append(todo, t)
			}
		}
	}
	return seen
}

func spots(list []config) []spot {
	var out []spot
	for _, c := range list {
		out = append(out, spot{config: c})
	}
	return out
}

// reachable returns the configurations in which something has just happened, or the run begins: a class stands for
// such instants only.
func (o *oracle) reachable(from []config) []config {
	var list []config
	for s := range o.spread(spots(from), func(s spot, m move) (spot, bool) {
		return spot{config: m.to, passed: after(m)}, true
	}) {
		if s.passed == 0 {
			list = append(list, s.config)
		}
	}
	return list
}

func after(m move) int16 {
	if m.tick {
		return 1
	}
	return 0
}

// answer is what the oracle says to a question.
type answer struct {
	every, some bool
	then        []config
	late        []config // of then: those that failed to be in time
}

func (o *oracle) within(from []config, d int16, claim func(*mstate) bool) answer {
	a := answer{every: true}
	for s := range o.spread(spots(from), func(s spot, m move) (spot, bool) {
		t := spot{config: m.to, passed: s.passed}
		if m.tick {
			t.passed++
		}
		return t, !claim(&s.config.state) && t.passed <= d
	}) {
		if claim(&s.config.state) {
			a.some, a.then = true, append(a.then, s.config)
		} else if _, ok := s.config.ticked(); ok && s.passed == d {
			a.every, a.late = false, append(a.late, s.config)
		}
	}
	return a
}

func (o *oracle) throughout(from []config, d int16, claim func(*mstate) bool) answer {
	a := answer{every: true}
	list := spots(from)
	for i := range list {
		list[i].failed = !claim(&list[i].config.state)
	}
	for s := range o.spread(list, func(s spot, m move) (spot, bool) {
		t := spot{config: m.to, passed: s.passed, failed: s.failed || !claim(&m.to.state)}
		if m.tick {
			t.passed++
		}
		return t, t.passed <= d
	}) {
		a.every = a.every && !s.failed
		if s.passed == d {
			a.some = a.some || !s.failed
			a.then = append(a.then, s.config)
		}
	}
	return a
}
