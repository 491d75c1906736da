package wait_test

import (
	"testing"
	"time"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/wait"
	"ombud/sim/world"

	"github.com/google/go-cmp/cmp"
)

// TestWitnesses replays what goes wrong a millisecond beyond every end, and looks at the times at the end itself.
func TestWitnesses(t *testing.T) {
	c := from(t, "case-1-corrected", "half", procedure.Literal)
	r := analyze(c, wait.Options{})[0]
	e := r.Ends[0]
	if e.Witness == nil {
		t.Fatal("nothing is shown to go wrong below the end")
	}
	if s := e.Witness.State(); !procedure.Finished(s) || (world.Claim{Kind: world.Correct}).Holds(&c.Params, s) {
		t.Errorf("the run stands in %+v", *s)
	}
	record := e.Witness.Trace().Recording()
	replayed(t, c, r.Place, &e, record)
	waited, began := time.Duration(-1), time.Duration(0)
	for _, m := range record {
		switch {
		case m.Event.Kind == world.Acted && m.Kind == sim.FiredMoment && waited < 0:
			began = m.At // The last action before the wait.
		case m.Event.Kind == world.Waited:
			waited = m.At - began
		}
	}
	if waited != e.Beyond {
		t.Errorf("the run waits %v, not %v", waited, e.Beyond)
	}
	if !e.Timed || e.Best != ms(5, 5_001) || e.Worst != ms(30, 4_001) {
		t.Errorf("with %v it takes %v to %v", e.At, e.Best, e.Worst)
	}
}

// TestSlopes: fifteen operator steps lie between the removal and the addition, and the rights check and the publication.
// Connecting to MAPI goes on beside seven of the steps and counts only if it takes longer.
func TestSlopes(t *testing.T) {
	r := analyze(from(t, "case-1-corrected", "half", procedure.Literal), wait.Options{})[0]
	move := func(by, moves time.Duration) wait.Move { return wait.Move{By: by, Moves: moves, Known: true} }
	const s = time.Second
	want := []wait.Slope{
		{ID: "P-09", Parameter: "MAPI connect", Value: 5 * s, Steps: []wait.Move{move(s, 0), move(-s, 0), move(60*s, -53*s)}},
		{ID: "P-29", Parameter: "user replication", Latest: true, Value: 300 * s, Steps: []wait.Move{move(s, s), move(-s, -s), move(60*s, 60*s)}},
		{ID: "P-40", Parameter: "operator step", Value: 2 * s, Steps: []wait.Move{move(s, -15*s), move(-s, 15*s)}},
		{ID: "P-43", Parameter: "rights check", Value: s, Steps: []wait.Move{move(s, -s), move(-s, s)}},
		{ID: "P-44", Parameter: "publication", Steps: []wait.Move{move(s, -s)}},
	}
	if diff := cmp.Diff(want, r.Ends[0].Slopes); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestTwoConditionsMeet puts a timing where the end is bent: ten operator steps take as long as five, a sign-in and a
// connection to MAPI. There no sum holds, and none is given.
func TestTwoConditionsMeet(t *testing.T) {
	c := from(t, "case-2", "stale", procedure.Literal)
	c.Params.OperatorStep.Earliest = 1400 * time.Millisecond
	e := analyze(c, wait.Options{})[0].Ends[0]
	const why = "it does not move in the same way with a larger and with a smaller MAPI connect's earliest: two conditions meet here"
	if e.At != ms(4, 45_001) || e.Formula.Holds || e.Formula.Why.String() != why || bound(&e) != "wait ≥ 4 min 45.001 s" {
		t.Errorf("%v: %v, %q, %v", &e, e.Formula.Holds, e.Formula.Why, e.Slopes)
	}
}

// TestHorizon: what is published is looked at, however long it is.
func TestHorizon(t *testing.T) {
	c := from(t, "case-1-corrected", "half", procedure.Literal)
	p := wait.Places(c.Document)[0]
	for _, row := range []struct {
		name             string
		published, asked time.Duration
		want             time.Duration
	}{
		{"a day unless somebody asks for more", 5 * time.Minute, 0, day},
		{"less if somebody asks for less", 5 * time.Minute, time.Hour, time.Hour},
		{"the published time in any case", 5 * time.Minute, time.Minute, 5 * time.Minute},
		{"twice a long time", 2 * day, 0, 4 * day},
		{"no more than can be searched", 24 * day, 0, 24*day + 20*time.Hour + 31*time.Minute + 23_644*time.Millisecond},
	} {
		t.Run(row.name, func(t *testing.T) {
			c.Document = exactly(c.Document, p, row.published)
			r := analyze(c, wait.Options{Horizon: row.asked, Plain: true})[0]
			if r.Horizon != row.want || r.Err != nil {
				t.Errorf("looked at up to %v, want %v (%v)", r.Horizon, row.want, r.Err)
			}
		})
	}
}

// TestMistakes: a case that contradicts itself is undecided, with the reason.
func TestMistakes(t *testing.T) {
	c := from(t, "case-1-corrected", "half", procedure.Literal)
	c.Beside = []trial.Beside{{Window: sim.Anytime(), Event: world.Event{Kind: world.TimePassed}}}
	r := analyze(c, wait.Options{})[0]
	if r.Err == nil || len(r.Sufficient) > 0 || len(r.Undecided) != 1 {
		t.Errorf("sufficient %v, undecided %v, %v", r.Sufficient, r.Undecided, r.Err)
	}
	c = from(t, "case-1-corrected", "half", procedure.Literal)
	r = analyze(c, wait.Options{Budget: 20})[0]
	if r.Err == nil || len(r.Sufficient) > 0 || len(r.Undecided) == 0 {
		t.Errorf("with 20 classes: sufficient %v, undecided %v, %v", r.Sufficient, r.Undecided, r.Err)
	}
}

// replayed carries the run out again, in the model of the text that waits so long.
func replayed(t *testing.T, c trial.Case, p wait.Place, e *wait.End, record sim.Recording[world.Event]) {
	t.Helper()
	c.Document = exactly(c.Document, p, e.Beyond)
	b, err := c.Build()
	if err != nil {
		t.Fatal(err)
	}
	run, err := sim.ReplayFrom(b.Model, b.State, record)
	if err != nil {
		t.Fatal(err)
	}
	if run.Trace().Hash() != e.Witness.Trace().Hash() || *run.State() != *e.Witness.State() {
		t.Error("the run does not replay to the same state")
	}
}
