package ensemble

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim"
)

// TestDo carries out one step in three members that all do the same. kind 0 means that nothing goes wrong; failed
// members are three unless the step is cut.
func TestDo(t *testing.T) {
	bounded := sim.AtMost(5 * time.Minute)
	open := sim.Anytime()
	rows := []struct {
		name   string
		first  []Injection[event]
		until  func(*house) bool
		in     []Injection[event]
		noStop bool // the configuration knows no event for a member that is stuck
		kind   FailureKind
		left   bool          // the visitor has been stopped
		stands time.Duration // of members whose time is the same in every run; -1: not so
	}{
		{"a step without events and condition does nothing", []Injection[event]{at(0, On)}, nil, nil, false, 0, false, 0},
		{"a condition that holds needs no event", []Injection[event]{at(0, On)}, settled, nil, false, 0, false, 0},
		{"the step lasts until its event has happened", nil, nil, []Injection[event]{at(3*second, On)}, false, 0, false, 3 * second},
		{"all events have to happen", nil, nil, []Injection[event]{at(3*second, On), at(4*second, Off)}, false, 0, false, 4 * second},
		{"events of the world happen on the way", []Injection[event]{at(second, Crash)}, nil, []Injection[event]{at(3*second, On)}, false, InvariantBroken, false, second},
		{"nobody waits for an event without a latest moment", nil, nil, []Injection[event]{within(open, On)}, false, 0, false, 0},
		{"nobody waits for an event that is cancelled", nil, nil, []Injection[event]{at(3*second, On), at(second, Hush)}, false, 0, false, second},
		{"an event that comes again has happened", nil, nil, []Injection[event]{at(3*second, Renew)}, false, 0, false, 3 * second},
		{"the condition is waited for after the event", []Injection[event]{at(7*second, On)}, lit.Holds, []Injection[event]{at(second, Ring)}, false, 0, false, 7 * second},
		{"the event is waited for after the condition", []Injection[event]{at(second, On)}, lit.Holds, []Injection[event]{at(7*second, Ring)}, false, 0, false, 7 * second},

		{"a condition that held before the event holds after it, too", nil, settled, []Injection[event]{at(3*second, Renew)}, false, 0, false, 3 * second},
		{"a state that stays while other events come up is no circle", []Injection[event]{{Event: event{Relay, 9}}}, lit.Holds, nil, true, 0, false, 9 * second},

		{"nothing more happens", nil, lit.Holds, []Injection[event]{at(3*second, Ring)}, false, Deadlock, false, 3 * second},
		{"nothing happens at all", nil, never, nil, false, Deadlock, false, 0},
		{"a step that takes too many events is cut", []Injection[event]{{Event: event{Kind: Hop}}}, nil, []Injection[event]{at(second, Ring)}, false, Budget, false, 0},

		{"a circle with nothing else pending is endless", nil, settled, []Injection[event]{at(0, Watch)}, false, 0, true, -1},
		{"a circle of two halves is endless", nil, settled, []Injection[event]{at(0, Walk)}, false, 0, true, -1},
		{"a circle is endless although the world could do something", []Injection[event]{within(open, On)}, settled, []Injection[event]{at(0, Watch)}, false, 0, true, -1},
		{"a circle is endless although others go round as well", []Injection[event]{at(0, Renew)}, settled, []Injection[event]{at(0, Watch)}, false, 0, true, -1},
		{"a circle is endless in no time", nil, settled, []Injection[event]{at(0, Hop)}, false, 0, true, 0},
		{"a circle in no time is endless whatever is pending for later", []Injection[event]{at(time.Hour, On)}, settled, []Injection[event]{at(0, Hop)}, false, 0, true, 0},
		{"a circle that waits for something under way is patient", []Injection[event]{within(bounded, On)}, settled, []Injection[event]{at(0, Watch)}, false, 0, false, -1},
		{"a circle of two halves that waits is patient", []Injection[event]{within(bounded, On)}, settled, []Injection[event]{at(0, Walk)}, false, 0, false, -1},
		{"a circle is endless after the wait was in vain", []Injection[event]{at(10*second, Nothing)}, settled, []Injection[event]{at(0, Watch)}, false, 0, true, -1},

		{"a circle is endless although its windows may be empty", nil, settled, []Injection[event]{at(0, Saunter)}, false, 0, true, -1},
		{"an empty window does not make a patient circle endless", []Injection[event]{within(sim.AtMost(5*second), On)}, settled, []Injection[event]{at(0, Saunter)}, false, 0, false, -1},

		{"without an event to stop it an endless circle is a failure", nil, settled, []Injection[event]{at(0, Watch)}, true, Endless, false, -1},
		{"an event that does not stop the circle is tried once", []Injection[event]{at(0, Renew)}, never, []Injection[event]{at(0, Watch)}, false, Endless, true, -1},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			c := configure(3, r.first...)
			if r.noStop {
				c.Stuck = nil
			}
			s := sample(c)
			f := s.Do(r.until, r.in...)
			checkFailure(t, f, r.kind)
			members := s.runs
			if r.kind == Budget {
				members = members[:1]
			}
			for i, run := range members {
				if r.stands >= 0 && run.Now() != r.stands {
					t.Errorf("member %d stands at %v, want %v", i, run.Now(), r.stands)
				}
				if run.State().Left != r.left {
					t.Errorf("member %d: the visitor was stopped: %v, want %v", i, run.State().Left, r.left)
				}
				if r.kind == 0 && r.until != nil && !r.until(run.State()) {
					t.Errorf("member %d: the step is not done", i)
				}
			}
		})
	}
}

func checkFailure(t *testing.T, f *Failure[house, event], kind FailureKind) {
	t.Helper()
	switch {
	case kind == 0 && f != nil:
		t.Fatal(f)
	case kind == 0:
	case f == nil:
		t.Fatalf("nothing went wrong, want %v", kind)
	case f.Kind != kind || f.Run == nil || f.Inconclusive() != (kind == Budget):
		t.Errorf("%v, with a run: %v; want %v with a run", f, f.Run != nil, kind)
	}
}

func TestBudgetIsExact(t *testing.T) {
	for limit, want := range map[int]FailureKind{1: Budget, 2: 0} {
		c := configure(3, at(second, Ring))
		c.MaxEvents = limit
		s := sample(c)
		checkFailure(t, s.Do(nil, at(2*second, Nothing)), want)
		if want == 0 { // and counts anew in every step
			checkFailure(t, s.Do(nil, at(0, Nothing), at(second, Ring)), want)
		}
	}
}

func TestCircleInNoTimeIsFoundAtOnce(t *testing.T) {
	s := begin(1)
	if f := s.Do(settled, at(0, Hop)); f != nil || s.runs[0].Steps() > 4 {
		t.Errorf("%v after %d events", f, s.runs[0].Steps())
	}
}

func TestDoTriesToStopEachCircleOnce(t *testing.T) {
	c := configure(1)
	tried := 0
	c.Stuck = func(*house) (event, bool) { tried++; return event{Kind: Nothing}, true }
	f := sample(c).Do(never, at(0, Watch))
	if f == nil || f.Kind != Endless || tried != 2 {
		t.Errorf("%v after %d tries; want an endless circle after the second", f, tried)
	}
	c.Stuck = func(*house) (event, bool) { return event{}, false }
	if f = sample(c).Do(never, at(0, Watch)); f == nil || f.Kind != Endless {
		t.Errorf("%v, want an endless circle", f)
	}
}

// TestLongCircle looks for a circle of 256 events, alone and while something is under way that changes nothing.
func TestLongCircle(t *testing.T) {
	rows := []struct {
		name        string
		first       []Injection[event]
		least, most int // events until it is found
	}{
		{"with nothing else pending", nil, 256, 3 * 256},
		{"not before what was under way has happened", []Injection[event]{at(2000*second, Nothing)}, 2000 + 256, 3 * 2001},
		{"whatever may stay away", []Injection[event]{within(sim.Between(2000*second, sim.Unbounded), Nothing)}, 256, 3 * 256},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			c := configure(1, r.first...)
			c.Stuck = nil
			f := sample(c).Do(never, at(0, Tick))
			if f == nil || f.Kind != Endless || f.Run.Steps() < r.least || f.Run.Steps() > r.most {
				t.Errorf("%v; want an endless circle after %d to %d events", f, r.least, r.most)
			}
		})
	}
}

func TestStopThatIsPlannedForLaterComesAtOnce(t *testing.T) {
	s := begin(3, at(0, Hop), at(second, Leave))
	if f := s.Do(func(s *house) bool { return s.Left }); f != nil {
		t.Fatal(f)
	}
	if now, later := s.runs[0].Now(), s.runs[0].Pending(event{Kind: Leave}); now != 0 || later {
		t.Errorf("stopped at %v, and once more: %v", now, later)
	}
}

func TestFailureText(t *testing.T) {
	hop := Injection[event]{Event: event{Kind: Hop}}
	rows := []struct {
		name  string
		first []Injection[event]
		until func(*house) bool
		in    Injection[event]
		want  string
	}{
		{"invariant", []Injection[event]{at(second, Crash)}, nil, at(3*second, On), `invariant "the house is whole" broken · 3 of 3 runs · first after 1 second`},
		{"deadlock", nil, never, at(2*second, On), `stuck · 3 of 3 runs · nothing more happens after 2 seconds, and the step is not done`},
		{"endless", nil, settled, at(second, Watch), `endless · 3 of 3 runs · the same states come again and nothing has to end it, seen after 2 seconds`},
		{"budget", []Injection[event]{hop}, nil, at(second, On), `inconclusive · run 1 of 3 was cut after 10000 events of this step; raise the limit, or ask for a shorter time`},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			c := configure(3, r.first...)
			c.Stuck = nil
			if diff := cmp.Diff(r.want, sample(c).Do(r.until, r.in).String()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFailureShowsTheGravestThenTheShortest(t *testing.T) {
	// A coin decides whether the lamp is on. A lamp that is on breaks the second invariant in half of the members; the
	// others come to a deadlock after fewer events.
	c := configure(40, at(5*second, Flip), Injection[event]{Event: event{Call, 5}})
	c.Invariants = append(c.Invariants, sim.Always("the lamp stays off", func(s *house) bool { return !s.Lamp }))
	s := sample(c)
	f := s.Do(never)
	if f == nil || f.Kind != InvariantBroken || f.Name != "the lamp stays off" {
		t.Fatalf("%v, want the invariant about the lamp", f)
	}
	shortest, member, count := 1<<30, -1, 0
	for i, r := range s.runs {
		if !r.State().Lamp {
			continue
		}
		count++
		if r.Steps() < shortest {
			shortest, member = r.Steps(), i
		}
	}
	if f.Failed != count || f.Member != member || f.Run.Steps() != shortest || f.Run.Now() != 5*second || count == 40 {
		t.Errorf("%v: member %d with %d events; want %d failing, member %d with %d", f, f.Member, f.Run.Steps(), count, member, shortest)
	}
}

func TestInvariantBrokenAtTheStart(t *testing.T) {
	c := configure(3)
	c.Initial.Broken = true
	s := sample(c)
	if f := s.Do(nil, at(second, On)); f == nil || f.Kind != InvariantBroken || f.Run.Steps() != 0 {
		t.Errorf("%v, want a broken invariant before the first event", f)
	}
	if v := s.Judge(ask(Every, Now, 0, dark)); v.Kind != Refuted || v.Failure == nil {
		t.Errorf("%v, want a broken invariant", v)
	}
}

func TestJudgeMeetsAFailure(t *testing.T) {
	const broken = `refuted · invariant "the house is whole" broken · 3 of 3 runs · first after 2 seconds`
	const cut = `inconclusive · run 1 of 3 was cut after 10000 events of this step; raise the limit, or ask for a shorter time`
	crash, hop := at(2*second, Crash), at(2*second, Hop)
	rows := []struct {
		name     string
		first    Injection[event]
		question Question[house]
		want     string
	}{
		{"every, broken", crash, ask(Every, Within, 5*second, lit), broken},
		{"every, broken after it failed", crash, ask(Every, For, 5*second, lit), broken},
		{"some, broken", crash, ask(Some, For, 5*second, dark), broken},
		{"share, broken", crash, ask(Share, Never, 5*second, lit), broken},
		{"not broken before", crash, ask(Every, Within, 1999*time.Millisecond, lit), "refuted · 3 of 3 runs"},
		{"every, cut", hop, ask(Every, Within, 5*second, lit), cut},
		{"every, cut after it failed", hop, ask(Every, For, 5*second, lit), "refuted · 1 of 3 runs"},
		{"some, cut", hop, ask(Some, For, 5*second, dark), cut},
		{"share, cut", hop, ask(Share, For, 5*second, dark), cut},
		{"not cut before", hop, ask(Every, For, 1999*time.Millisecond, dark), "holds in 3 of 3 runs (at least 43.8 %, 95 % confidence)"},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			v := begin(3, r.first).Judge(r.question)
			if diff := cmp.Diff(r.want, v.String()); diff != "" {
				t.Error(diff)
			}
			if v.Kind == Inconclusive && (v.Low != 0 || v.High != 1 || v.Failure == nil) {
				t.Errorf("a cut leaves the share at %v to %v, failure %v", v.Low, v.High, v.Failure)
			}
			if (v.Run != nil) != (v.Kind == Refuted) {
				t.Errorf("%v shows a run: %v", v.Kind, v.Run != nil)
			}
		})
	}
}

func TestPanicsAtWhatIsNoConfiguration(t *testing.T) {
	rows := []struct {
		name   string
		change func(*Config[house, event])
		panic  string
	}{
		{"no model", func(c *Config[house, event]) { c.Model = nil }, "ensemble: the configuration has no Model; give the system to run"},
		{"runs", func(c *Config[house, event]) { c.Runs = -1 }, "ensemble: Runs -1, MaxEvents 10000, Budget 0, Workers 0, Memory 0; none may be negative, and 0 means the default"},
		{"kind of invariant", func(c *Config[house, event]) {
			c.Invariants = []sim.Property[house]{sim.Sometimes("light", lit.Holds)}
		}, "ensemble: the invariant light is not of kind Always; ask for it with Judge instead"},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			c := configure(3)
			r.change(&c)
			for _, kind := range []func(Config[house, event]) Ensemble[house, event]{Sampled[house, event], Exact[house, event]} {
				if diff := cmp.Diff(r.panic, panicOf(func() { kind(c) })); diff != "" {
					t.Error(diff)
				}
			}
		})
	}
}

func TestDefaults(t *testing.T) {
	c := configure(0)
	c.MaxEvents = 0
	s := sample(c)
	if s.Members() != DefaultRuns || s.walk.limit != DefaultMaxEvents {
		t.Errorf("%d runs, %d events; want the defaults", s.Members(), s.walk.limit)
	}
}
