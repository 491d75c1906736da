package explore

import (
	"testing"

	"ombud/sim"
)

// post sends a letter, and again one as soon as it has arrived, which takes 2 to 5 units.
type post struct{}

const (
	sent    mevent = 0
	arrived mevent = 1
)

func (post) Start(_ *mstate, a *sim.Agenda[mevent]) { a.After(sim.Between(ms(1), ms(9)), sent) }

func (post) Step(s *mstate, e mevent, a *sim.Agenda[mevent]) {
	switch e {
	case sent:
		*s = 1
		a.After(sim.Between(ms(2), ms(5)), arrived)
	case arrived:
		*s = 0
		a.After(sim.Between(ms(1), ms(9)), sent)
	}
}

// TestTimeSinceAnEvent asks of every letter, however late it is sent, how long it is on its way.
func TestTimeSinceAnEvent(t *testing.T) {
	for _, workers := range []int{1, 2} {
		x := New[mstate, mevent](post{}, Options{Workers: workers})
		start, err := x.Start(0)
		if err != nil {
			t.Fatal(err)
		}
		since, _, err := x.After(start, func(e mevent, before, after *mstate) bool {
			return e == sent && *before == 0 && *after == 1
		})
		if err != nil || since.Len() == 0 {
			t.Fatalf("%d classes right after a letter is sent, %v", since.Len(), err)
		}
		here := func(s *mstate) bool { return *s == 0 }
		for length, want := range map[int]Verdict{5: Proved, 4: Refuted} {
			if j := x.Judge(since, Question[mstate]{Within, ms(length), here}); j.Every != want || j.Err != nil {
				t.Errorf("there within %d of being sent: %v, %v; want %v", length, j.Every, j.Err, want)
			}
		}
		if e := x.Elapsed(since, here); !e.Exact || e.Best != ms(2) || e.Worst != ms(5) {
			t.Errorf("on its way for %v to %v, exact: %v; want 2 to 5 units", e.Best, e.Worst, e.Exact)
		}
		if none, _, err := x.After(start, func(e mevent, _, _ *mstate) bool { return e == mevents }); err != nil || none.Len() != 0 {
			t.Errorf("%d classes after what never happens, %v", none.Len(), err)
		}
	}
}
