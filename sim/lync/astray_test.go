package lync

import (
	"testing"

	"pgregory.net/rapid"
)

// astray are the transitions that faults alone bring about.
var astray = []step{
	{"hold", func(e *Entry, _ ReAdd) bool { return e.Hold() }},
	{"release", func(e *Entry, _ ReAdd) bool { return e.Release() }},
	{"miss the removal", func(e *Entry, _ ReAdd) bool { return e.MissRemoval() }},
	{"learn", func(e *Entry, _ ReAdd) bool { return e.Learn() }},
	{"believe an addition", func(e *Entry, _ ReAdd) bool { return e.BelieveAddition() }},
	{"believe a removal", func(e *Entry, _ ReAdd) bool { return e.BelieveRemoval() }},
}

func TestFaultyTransitions(t *testing.T) {
	hold, release, miss, learn, believeAddition, believeRemoval := astray[0], astray[1], astray[2], astray[3], astray[4], astray[5]
	publish, revoke := steps[0], steps[1]
	for _, tc := range []struct {
		name          string
		before, after Fact
		step          step
		answer        bool
	}{
		{"an addition is held back", Listed, Listed | Held, hold, true},
		{"once", Listed | Held, Listed | Held, hold, false},
		{"what is not listed has no addition to hold", Removing, Removing, hold, false},
		{"and is released", Listed | Held, Listed, release, true},
		{"without one nothing is", Listed | Confirmed, Listed | Confirmed, release, false},
		{"F-204: revoking takes a held addition back", Listed | Held, Removing, revoke, true},
		{"a missed removal leaves the delegate's side outdated", Removing | Confirmed, Confirmed | Outdated, miss, true},
		{"a delegate who never confirmed misses nothing", Removing, 0, miss, true},
		{"a missed removal overtakes nothing", Listed | Confirmed | Removing | Overtaken, Listed | Confirmed, miss, true},
		{"without a removal nothing is missed", Listed | Confirmed, Listed | Confirmed, miss, false},
		{"P-63: reading the list makes up for it", Confirmed | Outdated, 0, learn, true},
		{"P-63: and leaves a pair alone", Listed | Confirmed, Listed | Confirmed, learn, false},
		{"publishing completes what is outdated", Confirmed | Outdated, Listed | Confirmed, publish, true},
		{"P-62: an old notice of an addition is believed", 0, Confirmed | Outdated, believeAddition, true},
		{"P-62: for as long as a removal is on its way it is not outdated", Removing, Removing | Confirmed, believeAddition, true},
		{"P-62: of what is listed it says nothing new", Listed, Listed, believeAddition, false},
		{"P-62: an old notice of a removal is believed", Listed | Confirmed, Listed, believeRemoval, true},
		{"P-62: and finds nothing in half a pair", Listed, Listed, believeRemoval, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			e := Entry{tc.before}
			if got := tc.step.do(&e, ReAddHalf); got != tc.answer {
				t.Errorf("answer %v, want %v", got, tc.answer)
			}
			if e != (Entry{tc.after}) {
				t.Errorf("%v became %v, want %v", tc.before, e, tc.after)
			}
		})
	}
}

// Whatever goes astray, what a fault leaves fits together, and the server alone decides between none and the rest.
func TestNoHistoryWithFaultsContradictsItself(t *testing.T) {
	all := append(append([]step{}, steps...), astray...)
	rapid.Check(t, func(t *rapid.T) {
		p := ReAdd(rapid.IntRange(0, 2).Draw(t, "P-07"))
		var e Entry
		for range rapid.IntRange(0, 16).Draw(t, "steps") {
			s := rapid.SampledFrom(all).Draw(t, "step")
			before := e
			s.do(&e, p)
			switch {
			case e.Is(Held) && !e.Is(Listed):
				t.Fatalf("%s made %v of %v: held, and not listed", s.name, e, before)
			case e.Is(Outdated) && (!e.Is(Confirmed) || e.Facts&(Listed|Removing) != 0):
				t.Fatalf("%s made %v of %v: outdated, and more or less than confirmed", s.name, e, before)
			case e.Is(Confirmed) && e.Facts&(Listed|Removing|Outdated) == 0:
				t.Fatalf("%s made %v of %v: confirmed, and nobody knows why", s.name, e, before)
			case (e.Pair(true) != PairNone) != e.Is(Listed):
				t.Fatalf("%v reads as %v", e, e.Pair(true))
			}
		}
	})
}
