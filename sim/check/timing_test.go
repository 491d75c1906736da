package check

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"ombud/sim"
	"ombud/sim/world"
)

// Whatever a timing says, an event happens inside its window, at a whole millisecond.
func TestMomentsLieInsideWindows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lo := time.Duration(rapid.Int64Range(0, 1_000_000).Draw(t, "earliest")) * time.Millisecond
		w := sim.Between(lo, lo+time.Duration(rapid.Int64Range(0, 1_000_000_000).Draw(t, "span"))*time.Millisecond)
		if rapid.Bool().Draw(t, "open") {
			w.Latest = sim.Unbounded
		}
		pin := time.Duration(rapid.Int64Range(0, 2_000_000_000).Draw(t, "pin")) * time.Millisecond
		m := Moment{Place: rapid.Byte().Draw(t, "place")}
		for _, d := range []time.Duration{m.within(w), inside(pin, w), inside(sim.Unbounded, w)} {
			if !w.Contains(d) || d != sim.Unbounded && d%time.Millisecond != 0 {
				t.Errorf("%v is no moment of %v", d, w)
			}
		}
	})
}

func TestMoments(t *testing.T) {
	for _, row := range []struct {
		name  string
		place uint8
		w     sim.Window
		want  time.Duration
	}{
		{"the first place is the earliest moment", 0, sim.Between(time.Second, time.Hour), time.Second},
		{"the last place is the latest moment", 255, sim.Between(time.Second, time.Hour), time.Hour},
		{"a place between is a round moment", 128, sim.AtMost(5 * time.Minute), 150 * time.Second},
		{"what may stay away does, in the first place", 0, sim.Anytime(), sim.Unbounded},
		{"and otherwise happens within the hour", 255, sim.Anytime(), time.Hour},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := (Moment{Place: row.place}).within(row.w); got != row.want {
				t.Errorf("got %v, want %v", got, row.want)
			}
		})
	}
}

// An event keeps its moment when other events are asked about in between.
func TestMomentsBelongToEvents(t *testing.T) {
	timing := Timing{Table: []Moment{{Place: 10}, {Place: 50}, {Place: 200}, {Place: 90}}}
	w := sim.AtMost(time.Hour)
	about := world.Event{Kind: world.Published, Other: world.Delegate}
	alone, crowded := &chooser{timing: &timing}, &chooser{timing: &timing}
	for nth := range 5 {
		for u := range world.User(3) {
			crowded.DelayOf(world.Event{Kind: world.SignInDone, User: u}, w)
		}
		if a, b := alone.DelayOf(about, w), crowded.DelayOf(about, w); a != b {
			t.Errorf("scheduling %d: %v alone, %v among others", nth, a, b)
		}
	}
}

// A pin decides about one scheduling of its event, and is moved into the window.
func TestPins(t *testing.T) {
	e := world.Event{Kind: world.SignInDone}
	c := &chooser{timing: &Timing{Pins: []Pin{{Event: e, Nth: 1, Delay: 2 * time.Hour}}}}
	w := sim.Between(time.Minute, time.Hour)
	for nth, want := range []time.Duration{time.Minute, time.Hour, time.Minute} {
		if got := c.DelayOf(e, w); got != want {
			t.Errorf("scheduling %d: %v, want %v", nth, got, want)
		}
	}
}
