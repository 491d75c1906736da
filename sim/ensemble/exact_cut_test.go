package ensemble

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim"
)

func TestExactBudget(t *testing.T) {
	many := []Injection[event]{within(sim.AtMost(9*second), Flip), {sim.AtMost(9 * second), event{Call, 9}}, within(sim.AtMost(20*second), Renew)}
	judge := func(budget int, q Question[house]) Verdict[house, event] {
		c := configure(1, many...)
		c.Budget = budget
		return exactly(c).Judge(q)
	}
	rows := []struct {
		name string
		q    Question[house]
		kind VerdictKind
	}{
		{"what every run does is not known", ask(Every, For, time.Minute, Claim[house]{"whole", func(s *house) bool { return !s.Broken }}), Inconclusive},
		{"a run that breaks it was found", ask(Every, Never, time.Minute, lit), Refuted},
		{"a run that does it was found", ask(Some, Within, time.Minute, lit), Possible},
		{"no run was found", ask(Some, Within, time.Minute, Claim[house]{"broken", func(s *house) bool { return s.Broken }}), Inconclusive},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			v := judge(40, r.q)
			if v.Kind != r.kind || v.Failure == nil || v.Failure.Kind != Budget || v.Failure.Cut == nil {
				t.Errorf("%v, failure %v", v, v.Failure)
			}
			shows(t, many, v, r.q.Quantifier == Some)
			if v.Kind == Inconclusive && (!v.Inconclusive() || v.Passes()) {
				t.Error("an inconclusive verdict counts")
			}
		})
	}
	c := configure(1, many...)
	c.Budget = 40
	x := exactly(c)
	f := x.Do(func(s *house) bool { return s.Rings > 9 })
	if f == nil || f.Kind != Budget || f.Run != nil || !f.Inconclusive() || f.String() != "inconclusive · "+f.Cut.Error() {
		t.Fatal(f)
	}
	if v := x.Judge(ask(Every, Now, 0, dark)); v.Kind != Inconclusive || v.String() != f.String() {
		t.Errorf("after the cut: %v", v)
	}
}

func TestExactInvariant(t *testing.T) {
	const text = `refuted · invariant "the house is whole" broken · in a run found by exact search · first after 2 seconds`
	crash := within(sim.Between(2*second, 4*second), Crash)
	rows := []struct {
		name string
		q    Question[house]
		want string
	}{
		{"every", ask(Every, Within, 5*second, lit), text},
		{"some, although a run shows it", ask(Some, For, 3*second, dark), text},
		{"before it is broken", ask(Every, For, 1999*time.Millisecond, dark), "proved · 2 classes · 0 firings"},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			v := whatIs(crash).Judge(r.q)
			if got := v.String(); got != r.want && (r.want == text || v.Kind != Proved) {
				t.Error(cmp.Diff(r.want, got))
			}
			if v.Kind == Refuted && (v.Failure == nil || v.Failure.Name != "the house is whole" || !v.Run.State().Broken || v.Moment != 2*second) {
				t.Errorf("%v shows %+v at %v", v, *v.Run.State(), v.Moment)
			}
		})
	}
	t.Run("the first of the list that is broken is named", func(t *testing.T) {
		c := configure(1, crash)
		c.Invariants = append(c.Invariants, sim.Always("nothing is broken", func(s *house) bool { return !s.Broken }))
		if f := exactly(c).Do(nil, at(9*second, On)); f == nil || f.Name != "the house is whole" {
			t.Error(f)
		}
	})
	t.Run("at the start", func(t *testing.T) {
		c := configure(1)
		c.Initial.Broken = true
		if v := exactly(c).Judge(ask(Every, Now, 0, dark)); v.Kind != Refuted || v.Run.Steps() != 0 {
			t.Error(v)
		}
	})
}

func TestExactPanics(t *testing.T) {
	rows := []struct {
		name string
		do   func(x *exact[house, event])
		want string
	}{
		{"an event that is pending", func(x *exact[house, event]) { x.Do(nil, at(0, On)) }, "ensemble: Do: injecting on 0: it is pending already in one of the classes, and an event is pending at most once; inject it after it has happened"},
		{"an event without a latest moment", func(x *exact[house, event]) { x.Do(nil, within(sim.Anytime(), Off)) },
			"ensemble: Do: an event without a latest moment is injected into an exact ensemble; let the model schedule it"},
		{"no question", func(x *exact[house, event]) { x.Judge(ask(Every, 9, 0, lit)) },
			`ensemble: Judge: question "the lamp is on": temporal form 9; allowed are Now, Within, For and Never`},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			if diff := cmp.Diff(any(r.want), panicOf(func() { r.do(whatIs(at(second, On))) })); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestExactShare carries a scenario out and asks for odds: the twin must have gone the same way.
func TestExactShare(t *testing.T) {
	c := configure(200, within(sim.AtMost(9*second), Flip), within(sim.AtMost(30*second), Crash))
	c.Invariants = nil
	scenario := func(e Ensemble[house, event]) Verdict[house, event] {
		if f := e.Do(nil, within(sim.AtMost(4*second), Ring)); f != nil {
			t.Fatal(f)
		}
		e.Judge(ask(Every, For, 3*second, dark))
		e.Judge(ask(Some, Within, 3*second, lit))
		q := ask(Share, Within, 2*second, lit)
		q.Share = 2_000
		return e.Judge(q)
	}
	got, want := scenario(Exact(c)), scenario(Sampled(c))
	if got.String() != want.String() || got.Exact || got.Kind < ShareHolds || got.Kind > ShareOpen {
		t.Errorf("%v; the twin says %v", got, want)
	}
	c.Runs = 10
	q := ask(Share, Within, 2*second, lit)
	q.Share = 4_000
	few := Sampled(c).Judge(q)
	if many := Exact(c).Judge(q); few.Kind != ShareOpen || many.Kind == ShareOpen || many.Members <= c.Runs || many.Members > ShareLimit {
		t.Errorf("%v; ten runs say %v, and a twin that grows has to know more", many, few)
	}
	sure := ask(Share, Now, 0, dark)
	sure.Share = WholeShare
	if v := Exact(c).Judge(sure); v.Kind != Proved || !v.Exact {
		t.Errorf("%v of what is true of every run, want proved", v)
	}
	c.Runs = 200
	c.MaxEvents = 2
	if v := scenario(Exact(c)); v.Kind != Inconclusive || v.Failure.Kind != Budget {
		t.Errorf("%v although the twin was cut on its way", v)
	}
}

// TestExactTimeStandsStill asks a house in which a visitor looks again and again without any time passing.
func TestExactTimeStandsStill(t *testing.T) {
	for _, q := range []Question[house]{ask(Every, Within, 5*second, lit), ask(Every, For, 5*second, dark), ask(Some, Within, 5*second, lit)} {
		v := whatIs(at(0, Hop)).Judge(q)
		if v.Kind != Inconclusive || v.Failure == nil || v.Failure.Kind != Endless {
			t.Errorf("%v: %v", q, v)
		}
	}
}
