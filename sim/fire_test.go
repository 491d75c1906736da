package sim_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"ombud/sim"
)

// plan is a model of three pending events at the time of one minute, and a step of two forks.
func plan() *sim.Run[[8]event, event] {
	r := sim.NewRun(acts{
		start: func(a *sim.Agenda[event]) {
			a.After(sim.Between(2*time.Minute, 5*time.Minute), one)
			a.After(sim.AtMost(4*time.Minute), two)
			a.After(sim.Anytime(), three)
		},
		step: func(e event, a *sim.Agenda[event]) {
			if e == three {
				a.Note("a remark to be taken back")
				a.After(sim.Immediately(), event{crash, 3})
				a.Choose("left?", 2)
				a.Choose("which?", 3)
			}
		},
	}, sim.Seeded(1))
	if err := r.Elapse(time.Minute); err != nil {
		panic(err)
	}
	return r
}

func TestFireFollowsTheRules(t *testing.T) {
	for _, row := range []struct {
		name    string
		event   event
		at      time.Duration
		choices []int
		want    sim.FireError // the zero value: allowed
		text    string
	}{
		{"the first moment of a window", one, 2 * time.Minute, nil, sim.FireError{}, ""},
		{"the last moment that leaves nothing behind", one, 4 * time.Minute, nil, sim.FireError{}, ""},
		{"now", two, time.Minute, nil, sim.FireError{}, ""},
		{"an open window with all its forks", three, 4 * time.Minute, []int{1, 2}, sim.FireError{}, ""},
		{
			"what was never scheduled", event{crash, 2}, time.Minute, nil,
			sim.FireError{Rule: sim.MustBePending},
			"at 1m0s: crash from=2: not pending; only an event that has been scheduled can happen",
		},
		{
			"before its window", one, 2*time.Minute - time.Millisecond, nil,
			sim.FireError{Rule: sim.NotTooEarly, From: 2 * time.Minute, Until: 4 * time.Minute},
			"at 1m59.999s: acquire from=1: too early; allowed is 2m0s to 4m0s",
		},
		{
			"before now", two, 59 * time.Second, nil,
			sim.FireError{Rule: sim.NotTooEarly, From: time.Minute, Until: 4 * time.Minute},
			"at 59s: acquire from=2: too early; allowed is 1m0s to 4m0s",
		},
		{
			"before the beginning", two, -time.Second, nil,
			sim.FireError{Rule: sim.NotTooEarly, From: time.Minute, Until: 4 * time.Minute},
			"at -1s: acquire from=2: too early; allowed is 1m0s to 4m0s",
		},
		{
			"after its window", two, 4*time.Minute + time.Millisecond, nil,
			sim.FireError{Rule: sim.NotTooLate, From: time.Minute, Until: 4 * time.Minute},
			"at 4m0.001s: acquire from=2: too late; allowed is 1m0s to 4m0s",
		},
		{
			"within its window when another event is overdue", one, 4*time.Minute + time.Millisecond, nil,
			sim.FireError{Rule: sim.NothingOverdue, From: 2 * time.Minute, Until: 4 * time.Minute, Overdue: two},
			"at 4m0.001s: acquire from=1: too late, since acquire from=2 must happen first, by 4m0s; allowed is 2m0s to 4m0s",
		},
		{
			"a fraction of a millisecond", two, 2*time.Minute + 1, nil,
			sim.FireError{Rule: sim.WholeMilliseconds, From: time.Minute, Until: 4 * time.Minute},
			"at 2m0.000000001s: acquire from=2: not a whole number of milliseconds; round the time",
		},
		{
			"never", three, sim.Unbounded, nil,
			sim.FireError{Rule: sim.WholeMilliseconds, From: time.Minute, Until: 4 * time.Minute},
			"not a whole number of milliseconds",
		},
		{
			"a fork without an answer", three, 2 * time.Minute, []int{1},
			sim.FireError{Rule: sim.AnswerMissing, From: 2 * time.Minute, Until: 2 * time.Minute, Fork: sim.Fork{Label: "which?", N: 3}},
			`at 2m0s: acquire from=3: no answer to "which?"; add one of 0 to 2`,
		},
		{
			"an answer that is no alternative", three, 2 * time.Minute, []int{2, 0},
			sim.FireError{Rule: sim.AnswerOutside, From: 2 * time.Minute, Until: 2 * time.Minute, Fork: sim.Fork{Label: "left?", N: 2, Answer: 2}},
			`at 2m0s: acquire from=3: 2 is no answer to "left?"; allowed is 0 to 1`,
		},
		{
			"a negative answer", three, 2 * time.Minute, []int{0, -1},
			sim.FireError{Rule: sim.AnswerOutside, From: 2 * time.Minute, Until: 2 * time.Minute, Fork: sim.Fork{Label: "which?", N: 3, Answer: -1}},
			`-1 is no answer to "which?"; allowed is 0 to 2`,
		},
		{
			"an answer too many", three, 2 * time.Minute, []int{0, 1, 1},
			sim.FireError{Rule: sim.AnswerUnused, From: 2 * time.Minute, Until: 2 * time.Minute, Given: 3, Asked: 2},
			"at 2m0s: acquire from=3: 3 answers given, but the step has 2 forks; leave out the last 1",
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			r, before := plan(), plan()
			err := r.Fire(row.event, row.at, row.choices)
			if row.text == "" {
				if err != nil || r.Now() != row.at || r.State()[0] != row.event || r.Pending(row.event) {
					t.Errorf("got error %v, now %v, state %v", err, r.Now(), *r.State())
				}
				return
			}
			row.want.Event, row.want.At = row.event, row.at
			var broken *sim.FireError
			if !errors.As(err, &broken) || *broken != row.want || !strings.Contains(err.Error(), row.text) {
				t.Errorf("got  %v %+v\nwant %v %+v", err, broken, row.text, row.want)
			}
			wantUntouched(t, r, before)
		})
	}
}

func wantUntouched(t *testing.T, r, before *sim.Run[[8]event, event]) {
	t.Helper()
	got, want := r.AppendPending(nil), before.AppendPending(nil)
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("pending: got %v, want %v as before", got[i], want[i])
		}
	}
	if len(got) != len(want) || *r.State() != *before.State() || r.Now() != before.Now() || r.Steps() != before.Steps() ||
		r.Trace().Hash() != before.Trace().Hash() || r.Trace().Len() != before.Trace().Len() {
		t.Errorf("a refused step changed the run")
	}
	for _, r := range []*sim.Run[[8]event, event]{r, before} {
		r.After(sim.AtMost(time.Hour), event{mended, 1})
	}
	if got, want := r.AppendPending(nil), before.AppendPending(nil); got[3] != want[3] || len(got) != 4 {
		t.Errorf("a refused step changed the generator: the next event is %v, want %v", got, want)
	}
	for range 4 {
		a, _ := r.Next()
		if b, _ := before.Next(); a != b || r.Now() != before.Now() {
			t.Errorf("a refused step changed the future: %v at %v, want %v at %v", a, r.Now(), b, before.Now())
		}
	}
}

func TestFireSaysWhenNoTimeIsAllowed(t *testing.T) {
	r := sim.NewRun(acts{start: func(a *sim.Agenda[event]) {
		a.After(sim.Exactly(time.Minute), one)
		a.After(sim.Exactly(time.Second), two)
		a.After(sim.Immediately(), three)
	}}, nil)
	var broken *sim.FireError
	err := r.Fire(one, time.Minute, nil)
	if !errors.As(err, &broken) || broken.Overdue != three || broken.Until >= broken.From ||
		!strings.Contains(err.Error(), "no time at all") {
		t.Errorf("got %v, want the most urgent event named", err)
	}
	if err := r.Fire(three, time.Second, nil); !strings.Contains(err.Error(), "allowed is 0s only") {
		t.Errorf("got %v", err)
	}
	r = sim.NewRun(acts{start: func(a *sim.Agenda[event]) { a.After(sim.Between(time.Second, sim.Unbounded), one) }}, nil)
	if err := r.Fire(one, 0, nil); !strings.Contains(err.Error(), "allowed is any time from 1s") {
		t.Errorf("got %v", err)
	}
}

func TestElapseFollowsTheRules(t *testing.T) {
	r := plan()
	var broken *sim.FireError
	if err := r.Elapse(4*time.Minute + time.Millisecond); !errors.As(err, &broken) || broken.Rule != sim.NothingOverdue ||
		broken.Overdue != two || broken.Event != nil || broken.From != time.Minute || broken.Until != 4*time.Minute {
		t.Errorf("got %v", err)
	}
	if err := r.Elapse(time.Second); !errors.As(err, &broken) || broken.Rule != sim.NotTooEarly {
		t.Errorf("got %v", err)
	}
	if err := r.Elapse(4 * time.Minute); err != nil || r.Now() != 4*time.Minute {
		t.Errorf("got %v, now %v", err, r.Now())
	}
}

// Events whose time is passed over are decided anew, inside what is left of their windows.
func TestPassedOverEventsKeepTheirWindows(t *testing.T) {
	moved := 0
	for seed := range uint64(100) {
		r := sim.NewRun(acts{start: func(a *sim.Agenda[event]) {
			a.After(sim.AtMost(10*time.Second), one)
			a.After(sim.AtMost(20*time.Second), two)
			a.After(sim.Anytime(), three)
		}}, sim.Seeded(seed, sim.OpenSpan(20*time.Second)))
		before := r.AppendPending(nil)
		if err := r.Fire(one, 9*time.Second, nil); err != nil {
			t.Fatal(err)
		}
		for i, p := range r.AppendPending(nil) {
			was := before[i+1]
			if p.At < r.Now() || p.At != sim.Unbounded && p.At > p.Latest || p.Earliest != was.Earliest || p.Latest != was.Latest {
				t.Errorf("seed %d: %+v was %+v", seed, p, was)
			}
			if was.At >= r.Now() && p.At != was.At {
				t.Errorf("seed %d: %v was not passed over and was moved", seed, p.Event)
			}
			if was.At < r.Now() {
				moved++
			}
		}
	}
	if moved < 30 {
		t.Errorf("%d events were passed over, too few to tell", moved)
	}
}
