package explore

import (
	"fmt"
	"testing"

	"ombud/sim"

	"pgregory.net/rapid"
)

// TestRounds compares whether an order of events can be followed for ever with a count of milliseconds.
func TestRounds(t *testing.T) {
	set(t, "rapid.checks", "600")
	set(t, "rapid.seed", "4711")
	set(t, "rapid.shrinktime", "3s")
	seen := map[Rounds]int{}
	rapid.Check(t, func(t *rapid.T) {
		d := dice(rapid.SliceOfN(rapid.Byte(), bytesPerModel, bytesPerModel).Draw(t, "bytes"))
		c := newTrial(&d)
		wide := &retimed{c.model, 0, sim.Between(0, ms(mostOpen))}
		x := New[mstate, mevent](wide, Options{Budget: 3000})
		start, err := x.Start(0)
		if err != nil {
			return
		}
		out := x.Do(start, func(*mstate) bool { return false })
		if out.Loop == nil {
			return
		}
		for v := range 6 {
			exact := &retimed{c.model, 0, sim.Exactly(ms(v))}
			got := New[mstate, mevent](exact, Options{}).Rounds(out.Loop, nil, 0)
			if want := roundsOf(exact, out.Loop); got != want {
				t.Fatalf("with %d ms: %v, counted %v", v, got, want)
			}
			seen[got]++
		}
	})
	if seen[Ends] < 20 || seen[Goes] < 20 || seen[Unknown] > 0 {
		t.Errorf("%v: too few to tell", seen)
	}
}

// roundsOf goes along a path and round its loop until the same configurations come back.
func roundsOf(m sim.Model[mstate, mevent], p *Path[mstate, mevent]) Rounds {
	h := hike{oracle: newOracle(m), path: p}
	for _, step := range p.steps[:p.Loop] {
		h.take(step)
	}
	var met []string
	for {
		now := make(map[config]bool)
		for s := range h.at {
			now[s.config] = true
		}
		text := fmt.Sprint(now)
		for _, before := range met {
			if before == text {
				return Goes
			}
		}
		if met = append(met, text); len(now) == 0 {
			return Ends
		}
		h.at = make(map[spot]bool)
		for c := range now {
			h.at[spot{config: c}] = true
		}
		for _, step := range p.steps[p.Loop:] {
			h.take(step)
		}
	}
}
