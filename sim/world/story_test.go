package world

import (
	"strings"
	"testing"
	"time"

	"ombud/sim"
)

// A story is a short test in the vocabulary: what is given, what is done and
// what is then true. Actions happen at once; "settle" lets everything happen
// that will, "pass D" lets time pass.
type story struct {
	name  string // a sentence, led by the fact it shows
	given []string
	do    []string
	then  []string
	not   []string    // what is then false
	chose sim.Chooser // nil: as early as possible
}

// tardy lets everything happen as late as it may.
type tardy struct{ sim.Prompt }

func (tardy) Delay(w sim.Window) time.Duration { return w.Latest }

func tell(t *testing.T, stories []story) {
	t.Helper()
	for _, st := range stories {
		t.Run(st.name, func(t *testing.T) { st.tell(t) })
	}
}

func (st story) tell(t *testing.T) {
	m, run := st.begin(t)
	for _, line := range st.do {
		perform(t, run, line)
	}
	for _, text := range st.then {
		if !mustClaim(t, text).Holds(&m.Params, run.State()) {
			t.Errorf("not so: %s\n%v", text, run.Trace())
		}
	}
	for _, text := range st.not {
		if mustClaim(t, text).Holds(&m.Params, run.State()) {
			t.Errorf("still so: %s\n%v", text, run.Trace())
		}
	}
}

func (st story) begin(t *testing.T) (*Model, *sim.Run[State, Event]) {
	t.Helper()
	setup := NewSetup()
	for _, text := range st.given {
		setting, err := ParseSetting(text)
		if err != nil {
			t.Fatalf("given %q: %v", text, err)
		}
		if err := setup.Apply(setting); err != nil {
			t.Fatalf("given %q: %v", text, err)
		}
	}
	m := &Model{Params: setup.Params}
	run := sim.NewRunFrom(m, setup.State, st.chose)
	run.Watch(Invariants()...)
	t.Cleanup(func() { checkInvariants(t, run) })
	return m, run
}

func checkInvariants(t *testing.T, run *sim.Run[State, Event]) {
	t.Helper()
	for _, f := range run.Findings() {
		if f.Verdict == sim.Broken {
			t.Errorf("invariant %q broke at %v\n%v", f.Name, f.At, run.Trace())
		}
	}
}

func perform(t *testing.T, run *sim.Run[State, Event], line string) {
	t.Helper()
	if line == "settle" {
		for n := 0; settling(run); n++ {
			if n == 10_000 {
				t.Fatalf("it never settles:\n%v", run.AppendPending(nil))
			}
			run.Next()
		}
		return
	}
	if d, ok := strings.CutPrefix(line, "pass "); ok {
		pass(t, run, d)
		return
	}
	a, err := ParseAction(line)
	if err != nil {
		t.Fatalf("do %q: %v", line, err)
	}
	fire(t, run, a.Event())
}

func settling(run *sim.Run[State, Event]) bool {
	_, more := run.NextAt()
	return more
}

func pass(t *testing.T, run *sim.Run[State, Event], text string) {
	t.Helper()
	d, err := time.ParseDuration(text)
	if err != nil {
		t.Fatal(err)
	}
	until := run.Now() + d
	for at, more := run.NextAt(); more && at <= until; at, more = run.NextAt() {
		run.Next()
	}
	run.AdvanceTo(until)
}

// fire lets an event happen now, before anything else that is due now.
func fire(t *testing.T, run *sim.Run[State, Event], e Event) {
	t.Helper()
	run.After(sim.Immediately(), e)
	if err := run.Fire(e, run.Now(), nil); err != nil {
		t.Fatalf("%v: %v", e, err)
	}
}

// pending is what is still to come of a run, but for the gap of 7 days that a
// scheduler which stands still runs into.
func pending(run *sim.Run[State, Event]) []Event {
	var out []Event
	for _, p := range run.AppendPending(nil) {
		if p.Event != (Event{Kind: GapPassed}) {
			out = append(out, p.Event)
		}
	}
	return out
}
