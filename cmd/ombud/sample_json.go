package main

import (
	"maps"
	"slices"

	"ombud/sim/sample"
)

// A sampleView is a sample as JSON shows it. Times are in milliseconds.
type sampleView struct {
	Story        string            `json:"story"`
	Place        string            `json:"place,omitempty"`
	Claim        string            `json:"claim"`
	Within       int64             `json:"within_ms"`
	Runs         uint64            `json:"runs"`
	Seed         uint64            `json:"first_seed"`
	Distribution string            `json:"distribution"`
	Parameters   map[string]string `json:"distribution_of,omitempty"`
	Endings      map[string]uint64 `json:"endings"`
	Low          float64           `json:"rate_low"`  // of the 95 % interval, in [0, 1]
	High         float64           `json:"rate_high"` // of the 95 % interval, in [0, 1]
	Times        map[string]int64  `json:"times_ms"`  // min, p50, p90, p99, max; those that there are
	Histogram    []binView         `json:"histogram"` // bins that are not empty; they add up between samples
	Worst        []worstView       `json:"worst"`
}

// A binView is a bin of the histogram: times t with From ≤ t < To.
type binView struct {
	From int64  `json:"from_ms"`
	To   int64  `json:"to_ms"`
	Runs uint64 `json:"runs"`
}

// A worstView is one of the worst runs.
type worstView struct {
	Seed    uint64 `json:"seed"`
	Ending  string `json:"ending"`
	Took    int64  `json:"took_ms,omitempty"`
	Command string `json:"command"`
	File    string `json:"file,omitempty"`
}

func (r *sampled) view() sampleView {
	f := r.flags
	v := sampleView{
		Story: r.story.Name, Place: r.story.Place, Claim: r.story.Claim, Within: r.story.Within.Milliseconds(),
		Runs: r.tally.Runs(), Seed: f.seed.value, Distribution: f.laws.All.String(), Parameters: map[string]string{},
		Endings: map[string]uint64{}, Low: r.low, High: r.high, Times: map[string]int64{}, Histogram: []binView{}, Worst: []worstView{},
	}
	for p, d := range f.laws.Of {
		v.Parameters[p] = d.String()
	}
	for e, n := range r.tally.Endings {
		v.Endings[sample.Ending(e).String()] = n
	}
	for b := range r.tally.Times.Bins() {
		v.Histogram = append(v.Histogram, binView{b.From.Milliseconds(), b.To.Milliseconds(), b.Runs})
	}
	for _, w := range r.worst {
		v.Worst = append(v.Worst, worstView{w.Seed, w.Ending.String(), w.Took.Milliseconds(), w.command, w.file})
	}
	r.addTimes(v.Times)
	return v
}

// addTimes adds the times that there are: a share of the runs that is not in
// time has none, and neither has the slowest of all then.
func (r *sampled) addTimes(times map[string]int64) {
	if r.tally.Times.Total() == 0 {
		return
	}
	times["min"] = r.tally.Fastest.Milliseconds()
	for _, s := range shares {
		if t, ok := r.tally.Percentile(s.points); ok {
			times[s.name] = t.Milliseconds()
		}
	}
	if r.tally.Times.Total() == r.tally.Runs() {
		times["max"] = r.tally.Slowest.Milliseconds()
	}
}

// sortedKeys are the keys of a map in order.
func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
