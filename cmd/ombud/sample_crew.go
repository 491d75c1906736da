package main

import (
	"ombud/sim/sample"
	"ombud/steps"
)

// sampleShift is how many runs a worker takes at a time.
const sampleShift = 500

// count runs the story with every seed and adds up what became of the runs. The
// sum is the same whatever the number of workers, and the seeds of a sample that
// was stopped have no gap. done hears how many runs are over.
func count(story *steps.Story, f *sampleFlags, stop func() bool, done func(int)) sample.Tally {
	c := crew{workers: threads(f.workers), shift: sampleShift, stop: stop, done: done}
	sum := sample.Tally{Keep: worstRuns}
	for _, part := range employ(c, f.runs.value, func() (*sample.Tally, func(uint64)) {
		s, tally := story.Sampler(f.laws.Laws), &sample.Tally{Keep: worstRuns}
		return tally, func(i uint64) { tally.Add(s.Run(f.seed.value + i)) }
	}) {
		sum.Merge(part)
	}
	return sum
}
