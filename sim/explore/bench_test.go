package explore_test

import (
	"fmt"
	"testing"
	"time"

	"ombud/sim"
	"ombud/sim/explore"
)

// BenchmarkPlainMap is the baseline: two-phase commit 7 by a plain breadth-first search over a Go map of states.
func BenchmarkPlainMap(b *testing.B) {
	states, transitions := 0, 0
	for b.Loop() {
		n, m := commit{7}.search()
		states, transitions = states+n, transitions+m
	}
	b.ReportMetric(float64(states)/b.Elapsed().Seconds(), "classes/s")
	b.ReportMetric(float64(transitions)/b.Elapsed().Seconds(), "firings/s")
}

func BenchmarkTwoPhaseCommit7(b *testing.B) {
	benchmark(b, commit{7}, 0, 296_448)
}

func BenchmarkFischer5(b *testing.B) {
	benchmark(b, fischer{5, 2 * time.Second, 3 * time.Second}, 0, 0)
}

// BenchmarkFischer8 has up to 8 events pending that all have a row.
func BenchmarkFischer8(b *testing.B) {
	benchmark(b, fischer{8, 2 * time.Second, 3 * time.Second}, 200_000, 200_000)
}

func benchmark[S comparable, E sim.Event[E]](b *testing.B, m sim.Model[S, E], budget, want int) {
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprintf("workers=%d", workers), func(b *testing.B) {
			var sum explore.Count
			for b.Loop() {
				x, from := start(b, m, explore.Options{Workers: workers, Budget: budget})
				_, n, err := x.Check(from)
				if err != nil && budget == 0 {
					b.Fatal(err)
				}
				if want != 0 && n.Classes != want {
					b.Fatalf("%d classes, want %d", n.Classes, want)
				}
				sum.Classes, sum.Firings, sum.Bytes = sum.Classes+n.Classes, sum.Firings+n.Firings, sum.Bytes+n.Bytes
			}
			b.ReportMetric(float64(sum.Classes)/b.Elapsed().Seconds(), "classes/s")
			b.ReportMetric(float64(sum.Firings)/b.Elapsed().Seconds(), "firings/s")
			b.ReportMetric(float64(sum.Bytes)/float64(sum.Classes), "bytes/class")
		})
	}
}

// clocks is eight timers that go off again and again, each within a window of its own: every class has eight events
// pending, all with a row.
type clocks struct{}

func (clocks) Start(s *uint16, a *sim.Agenda[parcel]) {
	for p := range parcel(8) {
		clocks{}.wind(p, a)
	}
}

func (clocks) wind(p parcel, a *sim.Agenda[parcel]) {
	least := time.Duration(p+2) * time.Second
	a.After(sim.Between(least, least+time.Duration(p%3)*time.Second), p)
}

func (clocks) Step(s *uint16, p parcel, a *sim.Agenda[parcel]) {
	*s ^= 1 << p
	clocks{}.wind(p, a)
}

func BenchmarkEightClocks(b *testing.B) {
	benchmark(b, clocks{}, 200_000, 200_000)
}
