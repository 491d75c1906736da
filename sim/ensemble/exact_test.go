package ensemble

import (
	"testing"
	"time"

	"ombud/sim"
)

// whatIs returns an exact ensemble of a house in which these events are pending.
func whatIs(first ...Injection[event]) *exact[house, event] { return exactly(configure(20, first...)) }

// TestExactJudge puts questions to a house whose lamp goes on at any time between 5 and 8 s, at the boundaries.
func TestExactJudge(t *testing.T) {
	const ms = time.Millisecond
	on := within(sim.Between(5*second, 8*second), On)
	perhaps := within(sim.Anytime(), On)
	blink := []Injection[event]{at(second, On), at(second, Off)} // in either order
	rows := []struct {
		name     string
		first    []Injection[event]
		temporal Temporal
		span     time.Duration
		claim    Claim[house]
		all, any bool // is the claim true of every run, of some run?
	}{
		{"now looks at the state as it is", []Injection[event]{at(0, On)}, Now, 0, dark, true, true},
		{"now does not see what is due at this instant", []Injection[event]{at(0, On)}, Now, 0, lit, false, false},

		{"within takes the latest run for every", []Injection[event]{on}, Within, 8 * second, lit, true, true},
		{"within is missed by the latest run a millisecond before", []Injection[event]{on}, Within, 8*second - ms, lit, false, true},
		{"within takes the earliest run for some", []Injection[event]{on}, Within, 5 * second, lit, false, true},
		{"within is missed by the earliest run a millisecond before", []Injection[event]{on}, Within, 5*second - ms, lit, false, false},
		{"within holds at once if it holds already", []Injection[event]{on}, Within, 0, dark, true, true},
		{"within 0 sees what is due at this instant", []Injection[event]{at(0, On)}, Within, 0, lit, true, true},
		{"within sees a state that lasts no time, in one of two orders", blink, Within, 10 * second, lit, true, true},
		{"within is not kept by what may stay away", []Injection[event]{perhaps}, Within, 10 * second, lit, false, true},
		{"within is missed if nothing happens", nil, Within, second, lit, false, false},

		{"for holds until just before the earliest change", []Injection[event]{on}, For, 5*second - ms, dark, true, true},
		{"for breaks by what happens at exactly its end", []Injection[event]{on}, For, 5 * second, dark, false, true},
		{"for holds in some run until just before the latest change", []Injection[event]{on}, For, 8*second - ms, dark, false, true},
		{"for breaks in all runs by what the latest does at exactly its end", []Injection[event]{on}, For, 8 * second, dark, false, false},
		{"for holds where nothing happens", nil, For, time.Hour, dark, true, true},
		{"for breaks in a state that lasts no time", blink, For, 2 * second, dark, false, false},

		{"never holds until just before the earliest event", []Injection[event]{on}, Never, 5*second - ms, lit, true, true},
		{"never breaks by what happens at exactly its end", []Injection[event]{on}, Never, 5 * second, lit, false, true},
		{"never breaks in all runs after the latest event", []Injection[event]{on}, Never, 9 * second, lit, false, false},
		{"never breaks in all runs by what the latest does at exactly its end", []Injection[event]{on}, Never, 8 * second, lit, false, false},
		{"never holds in the latest run until just before", []Injection[event]{on}, Never, 8*second - ms, lit, false, true},
		{"never holds in a run in which it stays away", []Injection[event]{perhaps}, Never, time.Hour, lit, false, true},
		{"never breaks by a coin", []Injection[event]{at(second, Flip)}, Never, 2 * second, lit, false, true},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			every := whatIs(r.first...).Judge(ask(Every, r.temporal, r.span, r.claim))
			if want := map[bool]VerdictKind{true: Proved, false: Refuted}[r.all]; every.Kind != want || every.PossibleOnly != (r.any && !r.all) || every.NoRun == r.any {
				t.Errorf("every: %v", every)
			}
			shows(t, r.first, every, false)
			x := whatIs(r.first...)
			members := x.Members()
			some := x.Judge(ask(Some, r.temporal, r.span, r.claim))
			if want := map[bool]VerdictKind{true: Possible, false: Impossible}[r.any]; some.Kind != want {
				t.Errorf("some: %v", some)
			}
			shows(t, r.first, some, true)
			if now := x.Judge(ask(Every, Now, 0, dark)); x.Members() != members || now.Kind != Proved {
				t.Errorf("asking for some run has moved the members: %v", now)
			}
		})
	}
}

// shows replays the run of a verdict, event by event, and judges the claim on the way.
func shows(t *testing.T, first []Injection[event], v Verdict[house, event], satisfies bool) {
	t.Helper()
	if (v.Run != nil) != (v.Kind == Refuted || v.Kind == Possible) {
		t.Fatalf("%v shows a run: %v", v.Kind, v.Run != nil)
	}
	if v.Run == nil {
		return
	}
	q := v.Question
	run := sim.NewRunFrom[house, event](toy{first}, house{}, nil)
	hits, states := 0, 0
	look := func() {
		if states++; q.Claim.Holds(run.State()) {
			hits++
		}
	}
	look()
	for _, m := range v.Run.Trace().Recording() {
		if err := run.Play(sim.Recording[event]{m}); err != nil {
			t.Fatal(err)
		}
		look()
	}
	if err := run.Elapse(v.Moment); err != nil || v.Moment > q.Duration {
		t.Fatalf("at %v: %v", v.Moment, err)
	}
	if *run.State() != *v.Run.State() || run.Trace().Hash() != v.Run.Trace().Hash() {
		t.Error("the replay is another run")
	}
	got := hits > 0
	switch q.Temporal {
	case For:
		got = hits == states
	case Never:
		got = hits == 0
	}
	if got != satisfies || satisfies && q.Temporal >= For && v.Moment != q.Duration || !satisfies && q.Temporal == Within && v.Moment != q.Duration {
		t.Errorf("the run satisfies the claim: %v, up to %v", got, v.Moment)
	}
}

func TestExactDo(t *testing.T) {
	rows := []struct {
		name   string
		first  []Injection[event]
		until  func(*house) bool
		in     []Injection[event]
		noStop bool
		kind   FailureKind
		left   bool
	}{
		{"a step without events and condition does nothing", []Injection[event]{at(0, On)}, nil, nil, false, 0, false},
		{"the step lasts until its event has happened", nil, nil, []Injection[event]{at(3*second, Ring)}, false, 0, false},
		{"all events have to happen", nil, func(s *house) bool { return s.Rings == 2 }, []Injection[event]{at(3*second, Ring), {sim.AtMost(second), event{Ring, 1}}}, false, 0, false},
		{"nobody waits for an event that is cancelled", nil, nil, []Injection[event]{at(3*second, On), at(second, Hush)}, false, 0, false},
		{"events of the world happen on the way", []Injection[event]{within(sim.AtMost(10*second), Crash)}, nil, []Injection[event]{at(3*second, On)}, false, InvariantBroken, false},
		{"nothing more happens", nil, lit.Holds, []Injection[event]{at(3*second, Ring)}, false, Deadlock, false},
		{"what may stay away does not have to happen", []Injection[event]{within(sim.Anytime(), On)}, lit.Holds, nil, false, Deadlock, false},
		{"a circle is endless", nil, settled, []Injection[event]{at(0, Watch)}, false, 0, true},
		{"a circle of two halves is endless", nil, settled, []Injection[event]{at(0, Walk)}, false, 0, true},
		{"a circle is endless although others go round as well", []Injection[event]{at(0, Renew)}, settled, []Injection[event]{at(0, Watch)}, false, 0, true},
		{"a circle in no time is endless", nil, settled, []Injection[event]{at(0, Hop)}, false, 0, true},
		{"a circle that waits for something under way is patient", []Injection[event]{within(sim.AtMost(time.Minute), On)}, settled, []Injection[event]{at(0, Watch)}, false, 0, false},
		{"without an event to stop it an endless circle is a failure", nil, settled, []Injection[event]{at(0, Watch)}, true, Endless, false},
		{"an event that does not stop the circle is tried once", []Injection[event]{at(0, Renew)}, never, []Injection[event]{at(0, Watch)}, false, Endless, true},
		{"time that stands still is endless whatever is pending for later", []Injection[event]{at(time.Hour, On)}, settled, []Injection[event]{at(0, Hop)}, true, Endless, false},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			c := configure(3, r.first...)
			if r.noStop {
				c.Stuck = nil
			}
			x := exactly(c)
			f := x.Do(r.until, r.in...)
			if checkFailure(t, f, r.kind); f != nil {
				if again := x.Do(nil); again != f {
					t.Errorf("after %v the next step says %v", f, again)
				}
				if v := x.Judge(ask(Every, Now, 0, dark)); v.Passes() || v.Failure != f || (v.Kind == Refuted) != (r.kind == InvariantBroken) {
					t.Errorf("after %v a judgement says %v", f, v)
				}
				return
			}
			for i := range x.Members() {
				if s := x.classes.At(i).State; s.Left != r.left || r.until != nil && !r.until(&s) {
					t.Errorf("class %d: %+v", i, s)
				}
			}
		})
	}
}

// TestExactCircleThatSomeRunsLeave lets a visitor look for a lamp that may go on at any time or never: some runs see it,
// and from the circle the others are taken away.
func TestExactCircleThatSomeRunsLeave(t *testing.T) {
	x := whatIs(within(sim.Anytime(), On))
	if f := x.Do(settled, at(0, Watch)); f != nil {
		t.Fatal(f)
	}
	gone := Claim[house]{"the visitor has left in vain", func(s *house) bool { return s.Left }}
	for _, row := range []struct {
		q    Quantifier
		c    Claim[house]
		want VerdictKind
	}{{Some, gone, Possible}, {Some, lit, Possible}, {Every, gone, Refuted}, {Every, lit, Refuted}} {
		if v := x.Judge(ask(row.q, Now, 0, row.c)); v.Kind != row.want {
			t.Errorf("%v: %v", row.c.Text, v)
		}
	}
}

func TestExactTwoReaders(t *testing.T) {
	x := exactly(Config[readers, reading]{Model: library{}, Stuck: func(s *readers) (reading, bool) {
		for i := range s.Lost {
			if s.At[i] != 0 && !s.Lost[i] {
				return reading{Who: uint8(i), GiveUp: true}, true
			}
		}
		return reading{}, false
	}})
	in := []Injection[reading]{{sim.AtMost(second), reading{Who: 0}}, {sim.AtMost(second), reading{Who: 1}}}
	lost := func(s *readers) bool { return s.Lost[0] && s.Lost[1] }
	if f := x.Do(lost, in...); f != nil {
		t.Fatal(f)
	}
	if v := x.Judge(Question[readers]{Claim: Claim[readers]{"both are lost", lost}}); v.Kind != Proved || x.Members() == 0 {
		t.Error(v)
	}
}

// library is a place where two readers turn between two pages for ever.
type library struct{}

type readers struct {
	At   [2]uint8 // the page, from 1
	Lost [2]bool
}

type reading struct {
	Who    uint8
	GiveUp bool
}

func (r reading) Code() uint64 {
	if r.GiveUp {
		return 2 + uint64(r.Who)
	}
	return uint64(r.Who)
}

func (library) Start(*readers, *sim.Agenda[reading]) {}

func (library) Step(s *readers, r reading, a *sim.Agenda[reading]) {
	if r.GiveUp {
		s.Lost[r.Who] = true
		a.Cancel(reading{Who: r.Who})
		return
	}
	s.At[r.Who] = 1 + s.At[r.Who]%2
	a.After(sim.Between(second, 3*second), r)
}
