package ensemble

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim"
)

// The repair of these tests lights the lamp within a second. A hush that comes first undoes it.
func TestRepairable(t *testing.T) {
	hush := within(sim.Between(5*second, 6*second), Hush)
	light := []Injection[event]{within(sim.AtMost(second), On)}
	soon := ask(Every, Within, second, lit)
	rows := []struct {
		name           string
		first          []Injection[event]
		until          func(*house) bool
		in             []Injection[event]
		q              Question[house]
		exact, sampled string
	}{
		{"nothing is in the way", nil, lit.Holds, light, soon,
			"proved · from 1 class · 4 classes · 1 firing",
			"holds in 20 of 20 repairs, begun at moments of 20 runs"},
		{"the hush is too late for a repair that begins now, or comes before it", []Injection[event]{hush}, nil, light, soon,
			"proved · from 2 classes · 8 classes · 3 firings",
			"holds in 40 of 40 repairs, begun at moments of 20 runs"},
		{"after the ring a repair may be hushed", []Injection[event]{hush, at(5*second, Ring)}, nil, light, soon,
			"refuted · true of some runs only · from 4 classes",
			"refuted"},
		{"a repair that has no end does not help", nil, never, light, soon,
			"refuted · stuck · in a run found by exact search · nothing more happens after 0 seconds, and the step is not done",
			"refuted · stuck · 20 of 20 runs"},
		{"a repair without effect does not help", nil, nil, []Injection[event]{at(0, Ring)}, soon,
			"refuted · true of no run · from 1 class · 4 classes · 1 firing",
			"refuted · 20 of 20 repairs, begun at moments of 20 runs"},
		{"a world that goes on for ever has circles", []Injection[event]{at(0, Renew)}, nil, light, soon,
			"proved · from 2 classes", "holds in"},
		{"a broken world", []Injection[event]{at(0, Crash)}, nil, light, soon,
			`refuted · invariant "the house is whole" broken`, `refuted · invariant "the house is whole" broken`},
		{"a world that counts for ever", []Injection[event]{at(0, Tick)}, nil, light, soon,
			"proved · from 257 classes", "holds in"},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			x, s := whatIs(r.first...), begin(20, r.first...)
			members, before := x.Members(), fingerprint(s)
			prefix(t, r.exact, x.Repairable(r.until, r.in, r.q))
			prefix(t, r.sampled, s.Repairable(r.until, r.in, r.q))
			if x.Members() != members || fingerprint(s) != before {
				t.Error("asking has moved the members")
			}
		})
	}
}

// prefix compares the beginning of the text, and whether there is a run that replays.
func prefix(t *testing.T, want string, v Verdict[house, event]) {
	t.Helper()
	got := v.String()
	if diff := cmp.Diff(want, got[:min(len(want), len(got))]); diff != "" {
		t.Errorf("%s\nin %s", diff, got)
	}
	if (v.Run != nil) != (v.Kind == Refuted) || v.Run != nil && v.Run.Now() != v.Moment {
		t.Errorf("%v shows a run: %v", v.Kind, v.Run != nil)
	}
}

func TestRepairsEndWithACircle(t *testing.T) {
	v := begin(20, at(0, Renew)).Repairable(nil, []Injection[event]{within(sim.AtMost(second), On)}, ask(Every, Within, second, lit))
	if v.Kind != Held || v.Begun > 20*4 {
		t.Errorf("%v: %d repairs in 20 runs that do the same again and again", v, v.Begun)
	}
}

// TestRepairOfOneState names the moment at which it is too late: right after the ring.
func TestRepairOfOneState(t *testing.T) {
	x := whatIs(within(sim.Between(5*second, 6*second), Hush), at(5*second, Ring))
	v := x.Repairable(nil, []Injection[event]{within(sim.AtMost(second), On)}, ask(Every, Within, second, lit))
	if v.Kind != Refuted || v.Begun != 4 || v.Run.State().Lamp || v.Run.State().Rings != 1 {
		t.Fatal(v)
	}
	const want = `5s         ring 0
5s         from outside: on 0, at most 1 second
5s         hush 0
`
	if diff := cmp.Diff(want, v.Run.Trace().String()); diff != "" {
		t.Error(diff)
	}
	if again := x.Judge(ask(Every, Within, 10*second, Claim[house]{"rung", func(s *house) bool { return s.Rings == 1 }})); again.Kind != Proved {
		t.Errorf("after the question: %v", again)
	}
}

func TestRepairIsCut(t *testing.T) {
	first := []Injection[event]{within(sim.AtMost(9*second), Flip), {sim.AtMost(9 * second), event{Call, 9}}}
	in, q := []Injection[event]{at(0, Nothing)}, ask(Every, Now, 0, Claim[house]{"whole", func(s *house) bool { return !s.Broken }})
	c := configure(3, first...)
	c.Budget = 30
	if v := exactly(c).Repairable(nil, in, q); v.Kind != Inconclusive || v.Failure.Kind != Budget || v.Failure.Cut == nil {
		t.Error(v)
	}
	s := begin(3, Injection[event]{Event: event{Kind: Hop}})
	v := s.Repairable(nil, []Injection[event]{at(second, Nothing)}, q)
	if v.Kind != Inconclusive || v.Failure.Kind != Budget || v.Begun != 1 || v.Run != nil {
		t.Error(v)
	}
}

func TestRepairablePanics(t *testing.T) {
	rows := []struct {
		name string
		do   func(e Ensemble[house, event])
		want string
	}{
		{"some run is not enough", func(e Ensemble[house, event]) { e.Repairable(nil, nil, ask(Some, Now, 0, lit)) },
			"ensemble: Repairable: question in some run, now: the lamp is on: the quantifier must be Every; a repair has to work in every run"},
		{"no question", func(e Ensemble[house, event]) { e.Repairable(nil, nil, ask(Every, 9, 0, lit)) },
			`ensemble: Repairable: question "the lamp is on": temporal form 9; allowed are Now, Within, For and Never`},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			for _, e := range []Ensemble[house, event]{whatIs(), begin(1)} {
				if diff := cmp.Diff(any(r.want), panicOf(func() { r.do(e) })); diff != "" {
					t.Error(diff)
				}
			}
		})
	}
}
