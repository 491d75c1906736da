package ensemble

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ombud/sim"
)

// TestExplain names the one difference between a run that breaks a claim and the nearest one that does not. Every
// scenario lets 20 seconds pass first, unless it says otherwise.
func TestExplain(t *testing.T) {
	race := []Injection[event]{within(sim.AtMost(9*second), On), within(sim.AtMost(9*second), Off)}
	noise := []Injection[event]{within(sim.AtMost(15*second), Ring), {sim.AtMost(12 * second), event{Ring, 1}}, {sim.AtMost(12 * second), event{Call, 3}}}
	at20 := []Injection[event]{at(20*second, Nothing)}
	rows := []struct {
		name   string
		first  []Injection[event]
		do     []Injection[event]
		q      Question[house]
		driven []kind
		want   string
	}{
		{"a race", race, at20, ask(Every, Now, 0, lit), nil, "off 0 after, not before, on 0"},
		{"a race the other way round", race, at20, ask(Every, Now, 0, dark), nil, "on 0 after, not before, off 0"},
		{"a race among other events", append(noise, race...), at20, ask(Every, Now, 0, lit), nil, "off 0 after, not before, on 0"},
		{"a race between what users do", race, at20, ask(Every, Now, 0, lit), []kind{On, Off}, "off 0 after, not before, on 0"},
		{"a race with what a user does", race, at20, ask(Every, Now, 0, lit), []kind{On}, "off 0 after, not before, on 0"},
		{"a coin", []Injection[event]{within(sim.AtMost(9*second), Flip)}, at20, ask(Every, Now, 0, lit), nil, `flip 0: "lamp on?" is answered with 1, not 2`},
		{"what may stay away", []Injection[event]{within(sim.Anytime(), On)}, at20, ask(Every, Now, 0, dark), nil, "on 0, which does not happen in the run that passes"},
		{"what was cancelled", []Injection[event]{at(9*second, Hush), within(sim.AtMost(10*second), On)}, at20, ask(Every, Now, 0, lit), nil, "on 0 in the run that passes, but not here"},
		{"what comes too late", []Injection[event]{within(sim.Between(2*second, 9*second), On)}, nil, ask(Every, Within, 5*second, lit), nil, "on 0 5 seconds or more, not 2 seconds, after the beginning"},
		{"what comes too soon", []Injection[event]{within(sim.Between(2*second, 9*second), On)}, nil, ask(Every, For, 5*second, dark), nil, "on 0 2 seconds, not 5 seconds or more, after the beginning"},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			c := configure(7, r.first...)
			c.Driven = func(e event) bool {
				for _, k := range r.driven {
					if e.Kind == k {
						return true
					}
				}
				return false
			}
			x := exactly(c)
			if f := x.Do(nil, r.do...); f != nil {
				t.Fatal(f)
			}
			v := x.Judge(r.q)
			if !v.PossibleOnly || !v.Explain() {
				t.Fatal(v)
			}

			if diff := cmp.Diff(r.want, v.Difference.String()); diff != "" {
				t.Error(diff)
			}
			if d := courseOf(v.Run).to(courseOf(v.Nearest)); d.order != 1 {
				t.Errorf("the nearest run is %d differences away:\n%v\n%v", d.order, v.Nearest.Trace(), v.Run.Trace())
			}
			if r.q.Claim.Holds(v.Nearest.State()) == r.q.Claim.Holds(v.Run.State()) {
				t.Error("both runs end alike")
			}
		})
	}
}

// TestNearestIsTheNearest offers neighbours of a run in which a lamp goes off last: all of them pass, and the nearest is
// taken in whatever order they come.
func TestNearestIsTheNearest(t *testing.T) {
	x := whatIs(within(sim.AtMost(9*second), On), within(sim.AtMost(9*second), Off), within(sim.AtMost(12*second), Ring), Injection[event]{sim.AtMost(12 * second), event{Call, 3}})
	if f := x.Do(nil, at(20*second, Nothing)); f != nil {
		t.Fatal(f)
	}
	v := x.Judge(ask(Every, Now, 0, lit))
	var runs []*sim.Run[house, event]
	v.past.neighbours(v.Question, v.Run, func(run *sim.Run[house, event]) {
		if !run.State().Lamp {
			t.Errorf("a neighbour does not pass:\n%v", run.Trace())
		}
		runs = append(runs, run.Clone())
	})
	best := distance{order: 1 << 30}
	c := contrast[house, event]{broken: courseOf(v.Run)}
	for _, run := range runs {
		if d := c.broken.to(courseOf(run)); d.less(best) {
			best = d
		}
	}
	if best.order != 1 || len(runs) < 5 || len(runs) > neighbours {
		t.Fatalf("%d neighbours, the nearest at %+v", len(runs), best)
	}
	for range 2 {
		slices.Reverse(runs)
		c.nearest = nil
		for _, run := range runs {
			c.offer(run)
		}
		if c.distance != best {
			t.Errorf("took one at %+v, want %+v", c.distance, best)
		}
	}
}

// TestExplainPrefersTheWorld: of two pairs in another order it names the one that users alone do not make.
func TestExplainPrefersTheWorld(t *testing.T) {
	courses := func(order ...kind) *course[event] {
		c := &course[event]{place: map[event]int{}, waits: map[event]bool{}, end: time.Minute}
		for i, k := range order {
			c.place[event{Kind: k}] = i
			c.happenings = append(c.happenings, happening[event]{event: event{Kind: k}, at: time.Duration(i) * second})
		}
		return c
	}
	c := contrast[house, event]{broken: courses(Ring, Call, On, Off), course: courses(Call, Ring, Off, On)}
	for _, row := range []struct {
		driven []kind
		want   string
	}{
		{nil, "call 0 after, not before, ring 0"},
		{[]kind{Ring}, "call 0 after, not before, ring 0"},
		{[]kind{Ring, Call}, "off 0 after, not before, on 0"},
		{[]kind{Ring, Call, On, Off}, "call 0 after, not before, ring 0"},
	} {
		c.driven = func(e event) bool { return slices.Contains(row.driven, e.Kind) }
		if diff := cmp.Diff(row.want, c.difference().String()); diff != "" {
			t.Error(diff)
		}
	}
	if d := c.broken.to(c.course); d != (distance{2, 4 * second}) {
		t.Errorf("distance %+v, want two pairs and four seconds", d)
	}
	if c.course = courses(Ring, Call); c.broken.to(c.course).order != 2 {
		t.Error("two events that one run has alone do not count")
	}
	if c.course.end = second; c.broken.to(c.course).order != 0 { // On comes at 2 s, Off at 3 s.
		t.Errorf("events after the end of the other run count: %+v", c.broken.to(c.course))
	}
	c.course = courses(Ring, Call, On, Off)
	if d := c.difference(); d != nil {
		t.Errorf("%v between equal courses", d)
	}
	c.course.happenings[2].at += second
	c.driven = nil
	if diff := cmp.Diff("on 0 1 second, not 2 seconds, after call 0", c.difference().String()); diff != "" {
		t.Error(diff)
	}
}

func TestExplainHasNothingToSay(t *testing.T) {
	on := within(sim.Between(2*second, 9*second), On)
	rows := []struct {
		name string
		v    Verdict[house, event]
	}{
		{"of a proof", whatIs(on).Judge(ask(Every, Within, 9*second, lit))},
		{"of a claim that is true of no run", whatIs(on).Judge(ask(Every, Within, second, lit))},
		{"of what is possible", whatIs(on).Judge(ask(Some, Within, 5*second, lit))},
		{"of sampled runs", begin(20, on).Judge(ask(Every, Within, 5*second, lit))},
		{"of a broken invariant", whatIs(on, at(3*second, Crash)).Judge(ask(Every, Within, 5*second, lit))},
	}
	for _, r := range rows {
		if r.v.Explain() || r.v.Difference != nil || r.v.Nearest != nil {
			t.Errorf("%s: %v", r.name, r.v.Difference)
		}
	}
}

func TestDifferenceText(t *testing.T) {
	on, off := event{Kind: On}, event{Kind: Off}
	for want, d := range map[string]Difference[event]{
		"<on 0> after, not before, <off 0>":                            {Kind: Inverted, A: on, B: off},
		`<on 0>: "lost?" is answered with 3, not 2`:                    {Kind: Answered, A: on, Label: "lost?", Answer: 2, Was: 1},
		`at the beginning: "lost?" is answered with 1, not 2`:          {Kind: Answered, None: true, Label: "lost?", Was: 1},
		"<on 0>, which does not happen in the run that passes":         {Kind: Extra, A: on},
		"<on 0> in the run that passes, but not here":                  {Kind: Missing, A: on},
		"<on 0> 5 seconds, not 1 second, after <off 0>":                {Kind: Apart, A: on, B: off, Gap: 5 * second, Other: second},
		"<on 0> 5 seconds or more, not 0 seconds, after the beginning": {Kind: Apart, A: on, None: true, Gap: 5 * second, Later: true},
		"<on 0> 1 second, not 1 minute or more, after <off 0>":         {Kind: Apart, A: on, B: off, Gap: second, Other: time.Minute, OtherLater: true},
	} {
		if diff := cmp.Diff(want, d.Text(func(e event) string { return "<" + e.String() + ">" })); diff != "" {
			t.Error(diff)
		}
	}
}

// TestGuideLeadsTheSameWay: a run that follows the guide of another one is the other one.
func TestGuideLeadsTheSameWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := Config[room, doorway]{Model: drawMaze(t), Budget: 20_000}
		q := drawMazeQuestion(t)
		v := Exact(c).Judge(q)
		if v.Run == nil {
			t.Skip("drawn again: no run to be led by")
		}
		g := guideTo(&c, v.Run)
		clear(g.times)
		s := &sampled[room, doorway]{runs: []*sim.Run[room, doorway]{sim.NewRunFrom(c.Model, c.Initial, beginLike(v.Run))}}
		s.walk.limit, s.walk.guide = 1000, g
		for range v.Run.Steps() {
			s.walk.begin(s.runs[0])
			if _, wrong := s.walk.next(); wrong != 0 {
				t.Fatalf("the guide ends after %d of %d events", s.runs[0].Steps(), v.Run.Steps())
			}
		}
		if s.runs[0].Trace().Hash() != v.Run.Trace().Hash() {
			t.Errorf("%v\nbecame\n%v", v.Run.Trace(), s.runs[0].Trace())
		}
	})
}

// TestGuideKeepsTheOrderOfOneInstant follows a run in which the event with the higher code comes first.
func TestGuideKeepsTheOrderOfOneInstant(t *testing.T) {
	for _, claim := range []Claim[house]{lit, dark} {
		c := configure(1, at(second, On), at(second, Off))
		x := exactly(c)
		if f := x.Do(nil, at(2*second, Nothing)); f != nil {
			t.Fatal(f)
		}
		v := x.Judge(ask(Every, Now, 0, claim))
		g := guideTo(&c, v.Run)
		clear(g.times)
		run := sim.NewRunFrom(c.Model, c.Initial, beginLike(v.Run))
		guidedNext(g, run)
		guidedNext(g, run)
		if run.State().Lamp != v.Run.State().Lamp {
			t.Errorf("not %s: the guide leads to %+v, want %+v", claim.Text, *run.State(), *v.Run.State())
		}
	}
}

// TestNearestPasses explains whatever can be explained in random models, twice, and judges the nearest run by itself.
func TestNearestPasses(t *testing.T) {
	explained := 0
	rapid.Check(t, func(t *rapid.T) {
		c := Config[room, doorway]{Model: drawMaze(t), Budget: 5_000, Seed: 3, MaxEvents: 500}
		q := drawMazeQuestion(t)
		q.Quantifier = Every
		v, w := Exact(c).Judge(q), Exact(c).Judge(q)
		if v.Explain() != w.Explain() || v.Difference != nil && (*v.Difference != *w.Difference || v.Nearest.Trace().Hash() != w.Nearest.Trace().Hash()) {
			t.Fatalf("once %v, once %v", v.Difference, w.Difference)
		}
		if v.PossibleOnly != (v.Nearest != nil) {
			t.Fatalf("%v has a nearest run: %v", v, v.Nearest != nil)
		}
		if v.Difference == nil {
			return
		}
		explained++
		passed, total := 0, 0
		again := sim.NewRunFrom(c.Model, c.Initial, beginLike(v.Nearest))
		for _, m := range append(v.Nearest.Trace().Recording(), sim.Moment[doorway]{Kind: sim.StartedMoment}) {
			if total++; q.Claim.Holds(again.State()) {
				passed++
			}
			if m.Kind != sim.StartedMoment && again.Play(sim.Recording[doorway]{m}) != nil {
				t.Fatal("the nearest run does not replay")
			}
		}
		ok := passed > 0
		switch q.Temporal {
		case For:
			ok = passed == total
		case Never:
			ok = passed == 0
		}
		if !ok {
			t.Errorf("%v: the nearest run breaks it as well", q)
		}
	})
	if explained < 10 {
		t.Errorf("only %d explained", explained)
	}
}
