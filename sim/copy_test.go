package sim_test

import (
	"testing"
	"time"

	"ombud/sim"
)

func TestCloneHasTheSameFutureAndNoOther(t *testing.T) {
	r := sim.NewRun(lease{}, sim.Seeded(5))
	r.Watch(sim.Always("one holder at most", func(s *state) bool { return holders(s) <= 1 }))
	until(r, 10*time.Minute)
	twin, witness := r.Clone(), r.Clone()

	until(twin, 20*time.Minute) // must not touch the others
	wantSame(t, r, witness)
	until(r, 20*time.Minute)
	wantSame(t, r, twin)

	r.Reseed(sim.Seeded(6))
	until(r, 30*time.Minute)
	until(twin, 30*time.Minute)
	if r.Trace().Hash() == twin.Trace().Hash() {
		t.Error("another seed made no difference")
	}
	until(witness, 30*time.Minute)
	wantSame(t, witness, twin)
}

func TestCopyToForgetsWhatTheTargetWas(t *testing.T) {
	r := sim.NewRun(lease{}, sim.Seeded(5))
	until(r, time.Minute)
	dst := sim.NewRun(lease{sloppy: true}, nil)
	dst.Watch(sim.Always("nothing", func(*state) bool { return true }))
	until(dst, time.Hour)
	r.CopyTo(dst)
	r.CopyTo(r)
	wantSame(t, r, dst)
	until(r, time.Hour)
	until(dst, time.Hour)
	wantSame(t, r, dst)
	if got := dst.Findings(); len(got) != 0 {
		t.Errorf("the copy watches %v", got)
	}
}

// rota is a chooser with a memory: it takes the alternatives in turn.
type rota struct{ n int }

func (*rota) Delay(w sim.Window) time.Duration { return w.Earliest }
func (*rota) Tie() uint32                      { return 0 }
func (c *rota) Choose(_ string, n int) int     { c.n++; return c.n % n }
func (c *rota) Clone() sim.Chooser             { twin := *c; return &twin }

func TestCloneCopiesAChooserWithMemory(t *testing.T) {
	c := &rota{}
	r := sim.NewRun(acts{
		start: func(a *sim.Agenda[event]) { a.After(sim.Exactly(time.Second), one) },
		step: func(_ event, a *sim.Agenda[event]) {
			a.After(sim.Exactly(time.Second), event{acquire, uint8(a.Choose("who?", 5))})
		},
	}, c)
	r.Next()
	twin, before := r.Clone(), c.n
	for range 7 {
		twin.Next()
	}
	if c.n != before || before != 1 {
		t.Errorf("the original was asked %d times, then %d; the clone must ask its own chooser", before, c.n)
	}
	for range 7 {
		r.Next()
	}
	if *r.State() != *twin.State() || r.Trace().Hash() != twin.Trace().Hash() || c.n != 8 {
		t.Errorf("got %v and %v from the same past", *r.State(), *twin.State())
	}
}
