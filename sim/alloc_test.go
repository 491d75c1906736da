package sim_test

import (
	"testing"
	"time"

	"ombud/sim"
)

// The lease server schedules, cancels, forks and remarks, so it uses all of the kernel.
func TestEventsDoNotAllocate(t *testing.T) {
	for _, row := range []struct {
		name  string
		muted bool
	}{
		{"with a recorded trace", false},
		{"with the hash alone", true},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := sim.NewRun(lease{}, sim.Seeded(seed))
			r.Watch(
				sim.Always("one holder at most", func(s *state) bool { return holders(s) <= 1 }),
				sim.Sometimes("a holder", func(s *state) bool { return holders(s) == 1 }),
				sim.Within("a free lease is taken", 10*time.Minute,
					func(s *state) bool { return s.holder == nobody }, func(s *state) bool { return s.holder != nobody }))
			r.Trace().Mute(row.muted)
			until(r, 2*time.Hour) // warm up: every label and every slot has been used
			r.Trace().Grow(20000)
			pending := make([]sim.PendingEvent[event], 0, 100)
			findings := make([]sim.Finding, 0, 3)
			if allocs := testing.AllocsPerRun(2000, func() {
				r.Next()
				pending = r.AppendPending(pending[:0])
				findings = r.AppendFindings(findings[:0])
			}); allocs != 0 {
				t.Errorf("%v allocations per event, want none", allocs)
			}
			if r.Steps() < 2000 {
				t.Errorf("only %d events happened", r.Steps())
			}
		})
	}
}

func TestRestartAndCopyDoNotAllocate(t *testing.T) {
	g := sim.Seeded(0)
	r := sim.NewRun(lease{}, g)
	until(r, time.Hour)
	r.Trace().Grow(10000)
	twin := r.Clone()
	twin.Trace().Grow(10000)
	next := uint64(0)
	if allocs := testing.AllocsPerRun(50, func() {
		next++
		g.Reseed(next % 5)
		r.Restart(state{}, g)
		until(r, 10*time.Minute)
		r.CopyTo(twin)
		until(twin, 20*time.Minute)
	}); allocs != 0 {
		t.Errorf("%v allocations per run, want none", allocs)
	}
}

func TestFireDoesNotAllocate(t *testing.T) {
	r := sim.NewRun(day{}, nil)
	r.Trace().Grow(5000)
	i := 0
	if allocs := testing.AllocsPerRun(1000, func() {
		i++
		r.Trace().Reset()
		r.After(sim.AtMost(time.Second), timer(i))
		if err := r.Fire(timer(i), r.Now()+time.Millisecond, nil); err != nil {
			t.Fatal(err)
		}
	}); allocs != 0 {
		t.Errorf("%v allocations per event fired, want none", allocs)
	}
}
