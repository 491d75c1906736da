package explore

import (
	"maps"
	"testing"

	"ombud/sim"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// hike goes along a path in whole milliseconds: all configurations to which it can lead, with the time since the last
// search began.
type hike struct {
	*oracle
	path *Path[mstate, mevent]
	at   map[spot]bool
}

// take takes one step of the path from every spot.
func (h *hike) take(step footstep) {
	space := h.path.space
	next := make(map[spot]bool)
	switch step.event {
	case started:
		var c config
		h.agenda.Begin(nil, space.trail.starts[step.nth].answers)
		h.model.Start(&c.state, &h.agenda)
		c, _ = h.apply(c)
		next[spot{config: c}] = true
	case entered:
		for s := range h.at {
			s.passed = 0
			for _, j := range space.trail.phases[step.nth].in {
				s.config.insert(j.Window, j.Event)
			}
			next[s] = true
		}
	case inTime, moved:
		length := int16(space.trail.phases[step.nth].length)
		for s := range h.waited() {
			_, later := s.config.ticked()
			if step.event == inTime && h.at[s] && s.passed <= length || step.event == moved && s.passed == length && later {
				next[s] = true
			}
		}
	default:
		e := space.machines[0].event(step.event)
		for s := range h.waited() {
			if c, ok := h.happen(s.config, e, step.nth); ok {
				next[spot{config: c, passed: s.passed}] = true
			}
		}
	}
	h.at = next
}

// long is longer than any path of these tests waits.
const long = 60

// waited returns the spots in which nothing more has happened.
func (h *hike) waited() map[spot]bool {
	all := maps.Clone(h.at)
	for s := range h.at {
		for ok := true; ok && s.passed < long; {
			all[s] = true
			s.config, ok = s.config.ticked()
			s.passed++
		}
	}
	return all
}

// happen lets an event happen in the nth of its ways.
func (h *hike) happen(c config, e mevent, nth uint16) (config, bool) {
	var answers []int
	for i, l := range c.left[:c.n] {
		if l.event != e || l.lo > 0 {
			continue
		}
		for more := true; more; answers, more = sim.NextAnswers(answers, h.agenda.Forks()) {
			next := c
			next.remove(e)
			h.agenda.Begin(c.codes(i), answers)
			h.model.Step(&next.state, e, &h.agenda)
			if nth == 0 {
				next, _ = h.apply(next)
				return next, true
			}
			nth--
		}
	}
	return c, false
}

// mostOpen is the largest duration these tests leave open.
const mostOpen = 9

// spreadOf finds out with which durations of an event a path can be followed, one after the other.
func spreadOf(m sim.Model[mstate, mevent], p *Path[mstate, mevent], e mevent) (least, most int, ok bool) {
	least = -1
	for x := range mostOpen + 1 {
		h := hike{oracle: newOracle(&retimed{m, e, sim.Exactly(ms(x))}), path: p}
		for _, step := range p.steps {
			h.take(step)
		}
		if len(h.at) == 0 {
			continue
		}
		if least >= 0 && most != x-1 {
			panic("the durations are no interval")
		}
		if least < 0 {
			least = x
		}
		most = x
	}
	return least, most, least >= 0
}

// pathsOf collects paths of a random model: to classes that can be reached, to deadlines that are met or missed, and to
// what comes after an injection.
func pathsOf(c *trial) []*Path[mstate, mevent] {
	x := New[mstate, mevent](c.model, Options{Budget: 3000})
	start, err := x.Start(0)
	if err != nil {
		return nil
	}
	var list []*Path[mstate, mevent]
	add := func(set *Classes[mstate, mevent]) {
		for i := 0; i < set.Len(); i += 1 + set.Len()/4 {
			list = append(list, set.Path(i))
		}
	}
	all, _, _ := x.Reachable(start)
	add(all)
	out := x.Do(start, nil, Injection[mevent]{c.windows[0], mevents})
	add(out.There)
	add(x.Judge(out.There, Question[mstate]{Within, ms(c.length), c.claim}).Then)
	return list
}

// TestSpread compares the durations a path allows with a count of milliseconds.
func TestSpread(t *testing.T) {
	set(t, "rapid.checks", "250")
	set(t, "rapid.seed", "4711")
	set(t, "rapid.shrinktime", "3s")
	paths, several, limited := 0, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		d := dice(rapid.SliceOfN(rapid.Byte(), bytesPerModel, bytesPerModel).Draw(t, "bytes"))
		c := newTrial(&d)
		for _, p := range pathsOf(c) {
			if p.Events() > 8 {
				continue
			}
			e := mevent(paths % mevents)
			got := p.Spread(func(_ *mstate, f mevent) bool { return f == e }, sim.Between(0, ms(mostOpen)))
			least, most, ok := spreadOf(c.model, p, e)
			want := Spread{Times: got.Times, Possible: ok}
			if ok {
				want.Least, want.Most = ms(least), ms(most)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("%v along %+v (-counted +computed):\n%s", e, p.Witness().Record, diff)
			}
			paths++
			if got.Times > 1 {
				several++
			}
			if ok && most-least < mostOpen {
				limited++
			}
		}
	})
	if paths < 500 || several < 100 || limited < 100 {
		t.Errorf("%d paths, %d with several delays, %d that limit one: too few to tell", paths, several, limited)
	}
}

func TestCeil(t *testing.T) {
	for _, row := range []struct{ a, b, want int64 }{
		{7, 2, 4}, {6, 2, 3}, {-7, 2, -3}, {7, -2, -3}, {-7, -2, 4}, {0, 5, 0}, {0, -5, 0}, {1, 3, 1}, {-1, 3, 0},
	} {
		if got := ceil(row.a, row.b); got != row.want {
			t.Errorf("ceil(%d, %d) = %d, want %d", row.a, row.b, got, row.want)
		}
	}
}

// relay is a model in which a baton is handed over twice, each time after the same delay, while a bell rings at 10.
type relay struct{}

func (relay) Start(_ *mstate, a *sim.Agenda[mevent]) {
	a.After(sim.Exactly(ms(1)), 0)
	a.After(sim.Exactly(ms(10)), 1)
}

func (relay) Step(s *mstate, e mevent, a *sim.Agenda[mevent]) {
	switch {
	case e == 1:
		*s |= 128
	case *s&3 == 0:
		*s++
		a.After(sim.Exactly(ms(1)), 0)
	default:
		*s++
	}
}

// TestSpreadOfRepeats has an end that no window holds: half of the time of the bell.
func TestSpreadOfRepeats(t *testing.T) {
	for _, row := range []struct {
		name  string
		bell  bool // before the baton arrives
		least int
		most  int
	}{
		{"the second hand-over before the bell: at most half of 10", false, 0, 5},
		{"the bell before the second hand-over: at least half of 10", true, 5, 10},
	} {
		t.Run(row.name, func(t *testing.T) {
			x := New[mstate, mevent](&retimed{relay{}, 0, sim.Between(0, ms(20))}, Options{})
			start, err := x.Start(0)
			if err != nil {
				t.Fatal(err)
			}
			out := x.Do(start, func(s *mstate) bool { return *s == 128+1 && row.bell || *s == 2 && !row.bell })
			p := out.There.Path(0)
			if row.bell {
				out = x.Do(out.There, func(s *mstate) bool { return *s == 128+2 })
				p = out.There.Path(0)
			}
			got := p.Spread(func(_ *mstate, e mevent) bool { return e == 0 }, sim.Between(0, ms(20)))
			want := Spread{Times: 2, Possible: true, Least: ms(row.least), Most: ms(row.most)}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestOnly(t *testing.T) {
	x := New[mstate, mevent](relay{}, Options{})
	start, _ := x.Start(0)
	all, _, _ := x.Reachable(start)
	for i := range all.Len() {
		one := all.Only(i)
		if one.Len() != 1 {
			t.Fatalf("class %d alone is %d classes", i, one.Len())
		}
		if diff := cmp.Diff(all.At(i), one.At(0)); diff != "" {
			t.Errorf("class %d alone (-it +alone):\n%s", i, diff)
		}
		if got, want := one.Path(0).Events(), all.Path(i).Events(); got != want {
			t.Errorf("class %d alone is %d events away, not %d", i, got, want)
		}
	}
}
