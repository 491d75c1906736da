package wait

import (
	"errors"
	"testing"
	"time"

	"ombud/sim"
	"ombud/sim/explore"

	"github.com/google/go-cmp/cmp"
)

// The models of this file are small enough to see their sets. The delay is event 0.

const (
	door  = revent(1)
	latch = revent(2)
)

// gate opens after 1 ms, closes after 4 ms and opens for good after 6 ms. Who comes at an open gate is at the goal; who
// comes at the very instant may be before or after it.
func gate() *table {
	t := new(table)
	for s := range t {
		for e := range t[s] {
			t[s][e] = idle(rstate(s))
		}
	}
	t[0][opening] = then(0, at(0, 0), at(door, 1))
	t[0][0] = then(done)
	t[0][door] = then(1, at(latch, 3))
	t[1][0] = then(goal)
	t[1][latch] = then(2, at(door, 2))
	t[2][0] = then(done)
	t[2][door] = then(1)
	return t
}

func idle(s rstate) move { return then(s) }

// then goes to a state and schedules.
func then(to rstate, after ...appointment) move {
	m := move{to: [2]rstate{to, to}, cancel: inner, after: [2]appointment{{event: inner}, {event: inner}}}
	copy(m.after[:], after)
	return m
}

// at schedules an event for an instant. The delay has whatever window it is given.
func at(e revent, n int) appointment { return appointment{e, sim.Exactly(ms(n))} }

// relay waits twice, and is at the goal if a bell rings in between, after 10 ms.
func relay() *table {
	t := new(table)
	for s := range t {
		for e := range t[s] {
			t[s][e] = idle(rstate(s))
		}
	}
	t[0][opening] = then(0, at(0, 0), at(door, 10))
	t[0][0] = then(1, at(0, 0))
	t[0][door] = then(2)
	t[2][0] = then(done)
	t[1][0] = then(done)
	t[1][door] = then(4)
	t[4][0] = then(4)
	return t
}

// twin waits twice. Only a first wait of 4 ms or less with a second one that lasts until 12 ms goes wrong, which two equal
// waits cannot do.
func twin() *table {
	t := new(table)
	for s := range t {
		for e := range t[s] {
			t[s][e] = idle(rstate(s))
		}
	}
	t[0][opening] = then(0, at(0, 0), at(door, 4))
	t[0][door] = then(1, at(latch, 8))
	t[0][0] = then(2, at(0, 0), at(latch, 12))
	t[1][0] = then(goal)
	t[1][latch] = then(1)
	t[2][0] = then(goal)
	t[2][latch] = then(done)
	return t
}

// treadmill goes round for ever with waits of 3 ms and less: the latch falls 3 ms after each wait began. Nobody has
// waited when the loop is reached. Who is told to stop in the middle has 1 ms left to wait out the rest.
func treadmill() *table {
	t := new(table)
	for s := range t {
		for e := range t[s] {
			t[s][e] = idle(rstate(s))
		}
	}
	t[0][opening] = then(1, at(door, 1))
	t[1][door] = then(2, at(0, 0), at(latch, 3))
	t[2][0] = then(1, at(door, 1))
	t[2][0].cancel = latch
	t[2][latch] = then(goal)
	t[2][latch].cancel = 0
	for s := range done {
		t[s][marking] = then(done)
	}
	t[done][door], t[done][0] = then(goal), then(goal)
	return t
}

// TestTreadmill has loops that the wait is part of.
func TestTreadmill(t *testing.T) {
	for _, row := range []struct {
		name   string
		marked bool
		want   []Interval
	}{
		{"going round is going wrong", false, []Interval{{ms(4), ms(longest)}}},
		{"who is told to stop may get there in time", true, []Interval{{0, ms(1)}, {ms(4), ms(longest)}}},
	} {
		t.Run(row.name, func(t *testing.T) {
			w := sweepOf(treadmill(), 1, row.marked)
			w.run()
			if diff := cmp.Diff(row.want, w.sufficient); diff != "" || w.err != nil {
				t.Errorf("%v (-known +found):\n%s", w.err, diff)
			}
		})
	}
}

func TestKnownSets(t *testing.T) {
	for _, row := range []struct {
		name  string
		model *table
		want  []Interval
	}{
		{"too short, long enough, too long, and long enough for good", gate(), []Interval{{ms(2), ms(3)}, {ms(7), ms(longest)}}},
		{"the sum of two waits has to be longer than 10, and one alone shorter", relay(), []Interval{{ms(6), ms(9)}}},
		{"what only two different waits can do is no way to go wrong", twin(), []Interval{{0, ms(longest)}}},
	} {
		t.Run(row.name, func(t *testing.T) {
			w := sweepOf(row.model, 0, false)
			w.run()
			if diff := cmp.Diff(row.want, w.sufficient); diff != "" {
				t.Errorf("(-known +found):\n%s", diff)
			}
			if w.err != nil || len(w.undecided) > 0 {
				t.Errorf("undecided are %v: %v", w.undecided, w.err)
			}
			want := counted(func(x int) bool { return !(&oracle{model: row.model, x: ms(x)}).bad(0) })
			if diff := cmp.Diff(want, row.want); diff != "" {
				t.Errorf("the known set is not what the oracle counts (-counted +known):\n%s", diff)
			}
		})
	}
}

// bomb goes off after an hour, whoever is still on the way.
func bomb() *table {
	t := gate()
	t[0][opening] = then(0, at(0, 0), at(door, 1_000_000))
	t[0][0] = then(goal)
	t[0][door] = then(done)
	return t
}

// TestBeyondTheHorizon looks at all durations there are.
func TestBeyondTheHorizon(t *testing.T) {
	for _, row := range []struct {
		name  string
		model *table
		want  bool
	}{
		{"a gate that stays open", gate(), true},
		{"two equal waits", twin(), true},
		{"what goes off later than anybody looks", bomb(), false},
	} {
		t.Run(row.name, func(t *testing.T) {
			w := sweepOf(row.model, 0, false)
			w.run()
			if _, ok := containing(w.sufficient, ms(longest)); !ok {
				t.Fatalf("sufficient are %v", w.sufficient)
			}
			if got := w.beyond(); got != row.want {
				t.Errorf("all longer waits are sufficient: %v", got)
			}
		})
	}
}

// TestFewSearches holds the number of searches against the number of ends: no duration is looked at by itself.
func TestFewSearches(t *testing.T) {
	w := sweepOf(gate(), 0, false)
	w.whole = sim.Between(0, 20*24*time.Hour)
	w.run()
	want := []Interval{{ms(2), ms(3)}, {ms(7), 20 * 24 * time.Hour}}
	if diff := cmp.Diff(want, w.sufficient); diff != "" {
		t.Errorf("(-known +found):\n%s", diff)
	}
	if w.searches > 8 {
		t.Errorf("%d searches for two intervals", w.searches)
	}
}

func TestTriesAreBounded(t *testing.T) {
	w := sweepOf(twin(), 0, false)
	w.tries = 2
	w.run()
	if !errors.Is(w.err, ErrTries) || len(w.undecided) == 0 {
		t.Errorf("after 2 searches: undecided %v, %v", w.undecided, w.err)
	}
	for _, v := range w.undecided {
		for _, u := range w.sufficient {
			if _, both := meet(u, v); both {
				t.Errorf("%v is sufficient and undecided", u)
			}
		}
	}
}

func TestStopLeavesTheRestUndecided(t *testing.T) {
	w := sweepOf(gate(), 0, false)
	w.options.Stop = func() bool { return true }
	w.run()
	if diff := cmp.Diff([]Interval{{0, ms(longest)}}, w.undecided); diff != "" || !errors.Is(w.err, explore.ErrStopped) {
		t.Errorf("%v (-want +undecided):\n%s", w.err, diff)
	}
	if len(w.sufficient) > 0 {
		t.Errorf("%v is called sufficient without a search", w.sufficient)
	}
}
