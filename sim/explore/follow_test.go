package explore

import (
	"testing"

	"ombud/sim"
)

// treadmill goes round between the states 1 and 2 as long as event 0, which the tests time, comes before event 1.
type treadmill struct{}

func (treadmill) Start(s *mstate, a *sim.Agenda[mevent]) {
	*s = 1
	a.After(sim.Exactly(ms(1)), 2)
}

func (treadmill) Step(s *mstate, e mevent, a *sim.Agenda[mevent]) {
	switch {
	case *s == 1 && e == 2:
		*s = 2
		a.After(sim.Immediately(), 0)
		a.After(sim.Exactly(ms(3)), 1)
	case *s == 2 && e == 0:
		*s = 1
		a.Cancel(1)
		a.After(sim.Exactly(ms(1)), 2)
	case e == mevents: // from outside
		*s = 3
	}
}

// TestRoundsWithExit asks for a loop and for a way out of it at once.
func TestRoundsWithExit(t *testing.T) {
	x := New[mstate, mevent](&retimed{treadmill{}, 0, sim.Between(0, ms(9))}, Options{})
	start, err := x.Start(0)
	if err != nil {
		t.Fatal(err)
	}
	o := x.Do(start, func(*mstate) bool { return false })
	middle := o.Endless.Where(func(s *mstate) bool { return *s == 2 }).Only(0)
	loop := x.Do(middle, func(*mstate) bool { return false }).Loop
	told := x.Do(middle, nil, Injection[mevent]{sim.Immediately(), mevents})
	late := x.Judge(told.There, Question[mstate]{Within, ms(1), func(s *mstate) bool { return false }}).Against
	slow := x.Do(told.There, nil, Injection[mevent]{sim.Exactly(ms(2)), mevents + 1})
	branch := middle.Path(0).Steps()
	for _, row := range []struct {
		name string
		ms   int
		exit *Path[mstate, mevent]
		want Rounds
	}{
		{"a short delay goes round", 1, nil, Goes},
		{"a delay of exactly the time of the other event goes round", 3, nil, Goes},
		{"a longer one does not", 4, nil, Ends},
		{"with a delay of 3 the way out leads past the deadline before the delay is over", 3, late, Goes},
		{"with a delay of 1 it does not", 1, late, Ends},
		{"2 ms later, the delay still pending", 3, slow.There.Path(0), Goes},
		{"2 ms later a delay of 1 is over", 1, slow.There.Path(0), Ends},
		{"a way out of a loop that ends", 5, late, Ends},
	} {
		t.Run(row.name, func(t *testing.T) {
			exact := New[mstate, mevent](&retimed{treadmill{}, 0, sim.Exactly(ms(row.ms))}, Options{})
			if got := exact.Rounds(loop, row.exit, branch); got != row.want {
				t.Errorf("%v, want %v", got, row.want)
			}
		})
	}
}
