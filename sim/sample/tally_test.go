package sample_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ombud/sim/sample"
)

var exported = cmp.AllowUnexported(sample.Histogram{})

// drawRuns draws what became of some runs, each with a seed of its own.
func drawRuns(t *rapid.T) []sample.Run {
	longest := rapid.SampledFrom([]int64{3, 20_000, 600_000, 1 << 40}).Draw(t, "longest")
	runs := make([]sample.Run, rapid.IntRange(1, 40).Draw(t, "runs"))
	for i := range runs {
		runs[i] = sample.Run{Seed: uint64(i), Ending: sample.Ending(rapid.IntRange(0, 4).Draw(t, "ending"))}
		if runs[i].Ending == sample.InTime {
			runs[i].Took = time.Duration(rapid.Int64Range(0, longest).Draw(t, "took")) * time.Millisecond
		}
	}
	return runs
}

func tallyOf(runs []sample.Run) *sample.Tally {
	t := &sample.Tally{Keep: 3}
	for _, r := range runs {
		t.Add(r)
	}
	return t
}

// TestPartsAddUp: however a sample is cut into parts, and in whatever order they are merged, the sum is the tally of
// the whole.
func TestPartsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		runs := drawRuns(t)
		whole := tallyOf(runs)
		runs = rapid.Permutation(runs).Draw(t, "order")
		var sum sample.Tally
		sum.Keep = 3
		for len(runs) > 0 {
			n := rapid.IntRange(1, len(runs)).Draw(t, "part")
			sum.Merge(tallyOf(runs[:n]))
			runs = runs[n:]
		}
		if diff := cmp.Diff(*whole, sum, exported); diff != "" {
			t.Fatal(diff)
		}
	})
}

// TestTallyAgreesWithSorting compares everything with what sorting the runs says.
func TestTallyAgreesWithSorting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		runs := drawRuns(t)
		tally := tallyOf(runs)
		var times []time.Duration
		cut := 0
		for _, r := range runs {
			switch r.Ending {
			case sample.InTime:
				times = append(times, r.Took)
			case sample.Cut:
				cut++
			}
		}
		slices.Sort(times)
		if len(times) > 0 && (tally.Fastest != times[0] || tally.Slowest != times[len(times)-1]) {
			t.Fatalf("%v to %v, want %v", tally.Fastest, tally.Slowest, times)
		}
		if low, high := tally.Interval(); float64(len(times)) < low*float64(len(runs)) || float64(len(times)+cut) > high*float64(len(runs)) {
			t.Fatalf("%d of %d in time, %d cut, outside %v to %v", len(times), len(runs), cut, low, high)
		}
		points := rapid.IntRange(1, 10_000).Draw(t, "points")
		rank := (len(runs)*points + 9_999) / 10_000
		got, ok := tally.Percentile(points)
		if ok != (rank <= len(times)) {
			t.Fatalf("%d basis points: %v, with %d of %d in time", points, ok, len(times), len(runs))
		}
		if ok && (got < times[rank-1] || got-times[rank-1] > times[rank-1]/1000 || got > tally.Slowest) {
			t.Fatalf("%d basis points: %v, want %v", points, got, times[rank-1])
		}
	})
}

// TestWorstRuns come by ending, then by time, then by seed.
func TestWorstRuns(t *testing.T) {
	runs := []sample.Run{
		{Seed: 9, Ending: sample.InTime, Took: 5}, {Seed: 7, Ending: sample.Late}, {Seed: 3, Ending: sample.Late},
		{Seed: 8, Ending: sample.Cut}, {Seed: 2, Ending: sample.InTime, Took: 9}, {Seed: 1, Ending: sample.InTime, Took: 9},
		{Seed: 6, Ending: sample.Broken}, {Seed: 5, Ending: sample.Stuck},
	}
	tally := sample.Tally{Keep: 7}
	for _, r := range runs {
		tally.Add(r)
	}
	var seeds []uint64
	for _, r := range tally.Worst {
		seeds = append(seeds, r.Seed)
	}
	if diff := cmp.Diff([]uint64{6, 5, 3, 7, 8, 1, 2}, seeds); diff != "" {
		t.Error(diff)
	}
}

// TestRowsHoldEverything: rows are few, of one width, without gaps, and their counts are those of the times themselves.
func TestRowsHoldEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		runs := drawRuns(t)
		tally := tallyOf(runs)
		most := rapid.IntRange(1, 12).Draw(t, "most")
		rows := tally.Times.Rows(most)
		if len(rows) > most || len(rows) == 0 && tally.Times.Total() > 0 {
			t.Fatalf("%d rows, at most %d", len(rows), most)
		}
		for i, row := range rows {
			n := uint64(0)
			for _, r := range runs {
				if r.Ending == sample.InTime && row.From <= r.Took && r.Took < row.To {
					n++
				}
			}
			if n != row.Runs || i > 0 && (row.From != rows[i-1].To || row.To-row.From != rows[0].To-rows[0].From) {
				t.Fatalf("row %d of %v: %d runs, want %d", i, rows, row.Runs, n)
			}
		}
		if len(rows) > 0 && (rows[0].Runs == 0 || rows[len(rows)-1].Runs == 0) {
			t.Fatalf("rows begin or end empty: %v", rows)
		}
	})
}

func TestRowsAreRound(t *testing.T) {
	const s = time.Second
	for _, row := range []struct {
		name  string
		times []time.Duration
		want  []sample.Row
	}{
		{"no time at all", nil, nil},
		{"a single time", []time.Duration{4 * s}, []sample.Row{{4 * s, 4*s + time.Millisecond, 1}}},
		{"minutes", []time.Duration{61 * s, 62 * s, 309 * s}, []sample.Row{{60 * s, 120 * s, 2}, {120 * s, 180 * s, 0}, {180 * s, 240 * s, 0}, {240 * s, 300 * s, 0}, {300 * s, 360 * s, 1}}},
		{"bins too wide for a narrow row", []time.Duration{36_000 * s, 36_010 * s}, []sample.Row{{36_000 * s, 36_010 * s, 1}, {36_010 * s, 36_020 * s, 1}}},
	} {
		t.Run(row.name, func(t *testing.T) {
			var h sample.Histogram
			for _, d := range row.times {
				h.Add(d)
			}
			if diff := cmp.Diff(row.want, h.Rows(8)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
