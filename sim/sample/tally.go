package sample

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"ombud/sim/ensemble"
	"ombud/sim/language"
)

// Ending is what became of a run, the best first.
type Ending uint8

// The endings.
const (
	InTime Ending = iota // the claim came true in time
	Cut                  // the run used up its events; nothing is known
	Late                 // the time ran out before the claim came true
	Stuck                // the run came to a dead end, or went round for ever, before the claim was judged
	Broken               // an invariant of the model was broken
	endings
)

// String is the ending in words.
func (e Ending) String() string {
	return endingNames[e]
}

// In is the ending in words of a language.
func (e Ending) In(l language.Language) string { return language.Textf(endingNames[e]).In(l) }

var endingNames = language.Keys("in time", "cut", "not in time", "stuck", "invariant broken")

// Run is what became of one run.
type Run struct {
	Seed   uint64
	Ending Ending
	Took   time.Duration // of InTime: until the claim came true, in whole milliseconds; otherwise 0
}

// worse orders runs: the gravest ending first, then the longest time, then the lowest seed.
func worse(a, b Run) int {
	return cmp.Or(cmp.Compare(b.Ending, a.Ending), cmp.Compare(b.Took, a.Took), cmp.Compare(a.Seed, b.Seed))
}

// Tally is what became of many runs. The zero Tally is empty and keeps no worst runs.
type Tally struct {
	Keep    int // how many of the worst runs to remember
	Endings [endings]uint64
	Times   Histogram     // of the runs in time
	Fastest time.Duration // of the runs in time, exactly; 0 if there is none
	Slowest time.Duration
	Worst   []Run // at most Keep, the worst first
}

// Add counts a run.
func (t *Tally) Add(r Run) {
	t.Endings[r.Ending]++
	if r.Ending == InTime {
		t.between(r.Took, r.Took)
		t.Times.Add(r.Took)
	}
	t.remember(r)
}

// between widens the range of times that were seen. It comes before the times are counted.
func (t *Tally) between(fastest, slowest time.Duration) {
	if t.Times.Total() == 0 {
		t.Fastest = fastest
	}
	t.Fastest, t.Slowest = min(t.Fastest, fastest), max(t.Slowest, slowest)
}

func (t *Tally) remember(r Run) {
	i, _ := slices.BinarySearchFunc(t.Worst, r, worse)
	if i >= t.Keep {
		return
	}
	if t.Worst = slices.Insert(t.Worst, i, r); len(t.Worst) > t.Keep {
		t.Worst = t.Worst[:t.Keep]
	}
}

// Merge adds another tally of other runs. The sum does not depend on the order of its parts. If Keep differs, the sum
// remembers as many runs as t does, which the other tally may have forgotten.
func (t *Tally) Merge(other *Tally) {
	for e, n := range other.Endings {
		t.Endings[e] += n
	}
	if other.Times.Total() > 0 {
		t.between(other.Fastest, other.Slowest)
		t.Times.Merge(&other.Times)
	}
	for _, r := range other.Worst {
		t.remember(r)
	}
}

// Runs returns how many runs were counted.
func (t *Tally) Runs() uint64 {
	var n uint64
	for _, m := range t.Endings {
		n += m
	}
	return n
}

// Interval returns the 95 % interval of Wilson for the share of all runs that come to their claim in time, each end in
// [0, 1]. A run that was cut counts against the lower end and for the upper one. At least one run must have been counted.
func (t *Tally) Interval() (low, high float64) {
	low, _ = ensemble.Wilson(int(t.Endings[InTime]), int(t.Runs()))
	_, high = ensemble.Wilson(int(t.Endings[InTime]+t.Endings[Cut]), int(t.Runs()))
	return low, high
}

// Percentile returns the time in which so many of all runs came to their claim, those that did not come to it counted as
// slower than all others: the nearest rank. points are basis points, 1 to 10,000. The time is rounded up to the end of
// its bin, and is none that is longer than the slowest. It reports false if fewer runs came to their claim.
func (t *Tally) Percentile(points int) (time.Duration, bool) {
	if points < 1 || points > ensemble.WholeShare {
		panic(fmt.Sprintf("sample: Percentile(%d): ask for 1 to %d basis points", points, ensemble.WholeShare))
	}
	runs := t.Runs()
	rank := (runs*uint64(points) + ensemble.WholeShare - 1) / ensemble.WholeShare
	if rank == 0 || rank > t.Times.Total() {
		return 0, false
	}
	return min(t.Times.Rank(rank), t.Slowest), true
}
