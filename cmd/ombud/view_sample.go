package main

import (
	"errors"
	"fmt"
	"time"

	"ombud/sim/phrase"
	"ombud/sim/view"
	"ombud/steps"
)

// histogramBars is how many bars a page shows.
const histogramBars = 24

// sampled runs the story of a feature with many seeds and draws how long its
// claim takes.
func (f *viewFlags) sampled(c *console, path string, stop func() bool) (*view.Block, error) {
	sampling := &sampleFlags{runs: f.runs, seed: f.seed, workers: f.workers, laws: new(laws), settings: f.settings, procedure: onceText("procedure", "NAME"), procedures: f.procedures}
	story, err := sampling.story([]string{path})
	var input *steps.InputError
	switch {
	case errors.As(err, &input):
		return nil, mistakes(c.err, input.List)
	case err != nil:
		return nil, &fault{err.Error()}
	}
	b := c.bar()
	r := &sampled{flags: sampling, story: story}
	r.tally = count(story, sampling, stop, func(done int) { b.show(done, int(f.runs.value), story.Name) })
	b.erase()
	if r.tally.Runs() == 0 {
		return &view.Block{Title: story.Name, Text: "interrupted before the first run"}, nil
	}
	return r.block(), nil
}

// block draws a sample: its percentiles and its histogram.
func (r *sampled) block() *view.Block {
	runs := r.tally.Runs()
	inTime := r.tally.Times.Total()
	r.low, r.high = r.tally.Interval()
	h := &view.Histogram{Marks: []view.Mark{{At: r.tally.Fastest, Text: "min"}}}
	for _, s := range shares {
		at, ok := r.tally.Percentile(s.points)
		if !ok {
			at = view.Never
		}
		h.Marks = append(h.Marks, view.Mark{At: at, Text: s.name})
	}
	slowest := r.tally.Slowest
	if runs > inTime {
		slowest = view.Never
	}
	h.Marks = append(h.Marks, view.Mark{At: slowest, Text: "max"})
	for _, row := range r.tally.Times.Rows(histogramBars) {
		h.Bars = append(h.Bars, view.Bar{From: row.From, Until: row.To, Count: row.Runs})
	}
	return &view.Block{
		Title: fmt.Sprintf("%s: %s runs", r.story.Name, grouped(runs)),
		Text: fmt.Sprintf("within %s %s: %s of %s in time, %s, 95 %% interval %s to %s; seeds %s to %s, delays %s",
			phrase.FormatDuration(r.story.Within.Truncate(time.Millisecond)), r.story.Claim, grouped(inTime), grouped(runs), percent(part(inTime, runs)),
			percent(r.low*10_000), percent(r.high*10_000), grouped(r.flags.seed.value), grouped(r.flags.seed.value+runs-1), r.flags.laws.describe()),
		Histogram: h,
	}
}
