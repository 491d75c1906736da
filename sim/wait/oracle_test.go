package wait

import (
	"slices"
	"time"

	"ombud/sim"
)

// The oracle of these tests follows runs in which time passes by whole milliseconds, for one duration of the delay at a
// time. It knows nothing of classes, matrices or paths.

// remains is what is left of a window.
type remains struct {
	event  revent
	lo, hi int8
}

const forever = 100

// config is a state and what is pending, in order of the events.
type config struct {
	state rstate
	n     int8
	left  [inner + 2]remains
}

func (c *config) insert(w sim.Window, e revent) {
	l := remains{e, int8(w.Earliest / time.Millisecond), forever}
	if w.Latest != sim.Unbounded {
		l.hi = int8(w.Latest / time.Millisecond)
	}
	i := c.n
	for ; i > 0 && c.left[i-1].event > e; i-- {
		c.left[i] = c.left[i-1]
	}
	c.left[i] = l
	c.n++
}

func (c *config) remove(e revent) {
	i := slices.IndexFunc(c.left[:c.n], func(l remains) bool { return l.event == e })
	copy(c.left[i:], c.left[i+1:c.n])
	c.n--
	c.left[c.n] = remains{}
}

// urgent reports whether something has to happen.
func (c *config) urgent() bool {
	return slices.ContainsFunc(c.left[:c.n], func(l remains) bool { return l.hi < forever })
}

// tick is the configuration a millisecond later, unless something has to happen first.
func (c config) tick() (config, bool) {
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

// next is one move: what it leads to, whether it was a tick, and what it took off the agenda.
type next struct {
	to   config
	tick bool
	gone []revent
}

// oracle follows a model in which event 0 takes exactly x.
type oracle struct {
	model  sim.Model[rstate, revent]
	x      time.Duration
	agenda sim.Agenda[revent]
	known  map[config][]next
}

func (o *oracle) apply(c config) (config, []revent) {
	var gone []revent
	for _, op := range o.agenda.Ops() {
		switch {
		case op.Kind == sim.OpCancel:
			gone = append(gone, op.Event)
			c.remove(op.Event)
		case op.Kind == sim.OpAfter && op.Event == 0:
			c.insert(sim.Exactly(o.x), op.Event)
		case op.Kind == sim.OpAfter:
			c.insert(op.Window, op.Event)
		}
	}
	return c, gone
}

func (o *oracle) moves(c config) []next {
	if list, ok := o.known[c]; ok {
		return list
	}
	var list []next
	for i, l := range c.left[:c.n] {
		if l.lo > 0 {
			continue
		}
		var codes []uint64
		for k, m := range c.left[:c.n] {
			if k != i {
				codes = append(codes, m.event.Code())
			}
		}
		var answers []int
		for more := true; more; answers, more = sim.NextAnswers(answers, o.agenda.Forks()) {
			to := c
			to.remove(l.event)
			o.agenda.Begin(codes, answers)
			o.model.Step(&to.state, l.event, &o.agenda)
			to, gone := o.apply(to)
			list = append(list, next{to: to, gone: append(gone, l.event)})
		}
	}
	if to, ok := c.tick(); ok {
		list = append(list, next{to: to, tick: true})
	}
	o.known[c] = list
	return list
}

// bad reports whether a run goes wrong: it never finishes, or it finishes and misses the goal.
func (o *oracle) bad(length int) bool {
	o.known = make(map[config][]next)
	var begin config
	begin.insert(sim.Immediately(), opening)
	before := map[config]bool{begin: true}
	var finished []config
	for todo := []config{begin}; len(todo) > 0; {
		c := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if !c.urgent() {
			return true
		}
		for _, m := range o.moves(c) {
			switch {
			case m.to.state >= done && !m.tick:
				finished = append(finished, m.to)
			case !before[m.to]:
				before[m.to] = true
				todo = append(todo, m.to)
			}
		}
	}
	return o.endless(before) || o.misses(finished, length)
}

// misses reports whether a run comes to the end of its time without the goal.
func (o *oracle) misses(from []config, length int) bool {
	type spot struct {
		config
		passed int
	}
	seen := make(map[spot]bool)
	var todo []spot
	for _, c := range from {
		todo = append(todo, spot{c, 0})
	}
	for len(todo) > 0 {
		s := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if seen[s] || s.state == goal {
			continue
		}
		seen[s] = true
		for _, m := range o.moves(s.config) {
			t := spot{m.to, s.passed}
			if m.tick {
				t.passed++
			}
			if t.passed > length {
				return true
			}
			todo = append(todo, t)
		}
	}
	return false
}

// endless reports whether a run can stay among the configurations for ever: in some part whose members lead to each
// other time passes, or it stands still and nothing that has to happen is passed over.
func (o *oracle) endless(all map[config]bool) bool {
	for len(all) > 0 {
		var c config
		for c = range all {
			break
		}
		part := both(o.leads(c, all, false), o.leads(c, all, true))
		if o.stays(part) {
			return true
		}
		for d := range part {
			delete(all, d)
		}
		delete(all, c)
	}
	return false
}

// leads returns what c leads to inside a set, or what leads to it.
func (o *oracle) leads(c config, inside map[config]bool, back bool) map[config]bool {
	into := make(map[config][]config)
	for d := range inside {
		for _, m := range o.moves(d) {
			if inside[m.to] && back {
				into[m.to] = append(into[m.to], d)
			} else if inside[m.to] {
				into[d] = append(into[d], m.to)
			}
		}
	}
	found := make(map[config]bool)
	for todo := []config{c}; len(todo) > 0; {
		d := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, e := range into[d] {
			if !found[e] {
				found[e] = true
				todo = append(todo, e)
			}
		}
	}
	return found
}

func both(a, b map[config]bool) map[config]bool {
	out := make(map[config]bool)
	for c := range a {
		if b[c] {
			out[c] = true
		}
	}
	return out
}

// stays reports whether a run can stay in a part.
func (o *oracle) stays(part map[config]bool) bool {
	gone := make(map[revent]bool)
	waiting := make(map[revent]int)
	for c := range part {
		for _, m := range o.moves(c) {
			if !part[m.to] {
				continue
			}
			if m.tick {
				return true
			}
			for _, e := range m.gone {
				gone[e] = true
			}
		}
		for _, l := range c.left[:c.n] {
			if l.hi < forever {
				waiting[l.event]++
			}
		}
	}
	for e, n := range waiting {
		if n == len(part) && !gone[e] {
			return false
		}
	}
	return len(part) > 0
}
