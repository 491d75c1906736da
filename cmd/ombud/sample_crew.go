package main

import (
	"sync/atomic"

	"ombud/sim/sample"
	"ombud/steps"
)

// shift is how many runs a worker takes at a time.
const shift = 500

// count runs the story with every seed and adds up what became of the runs. The
// sum is the same whatever the number of workers. stop is asked before every
// shift; those that are taken are carried out, so that the seeds of a sample that
// was stopped have no gap. done hears how many runs are over.
func count(story *steps.Story, f *sampleFlags, stop func() bool, done func(int)) sample.Tally {
	c := &crew{story: story, stop: stop, laws: f.laws.Laws, seed: f.seed.value, runs: f.runs.value, over: make(chan uint64), result: make(chan stint)}
	workers := f.threads()
	for range workers {
		go c.work()
	}
	sum := sample.Tally{Keep: worstRuns}
	for n := uint64(0); workers > 0; {
		select {
		case more := <-c.over:
			n += more
			done(int(n))
		case r := <-c.result:
			if r.fault != nil {
				panic(r.fault)
			}
			sum.Merge(&r.tally)
			workers--
		}
	}
	return sum
}

// A crew shares the seeds of a sample.
type crew struct {
	story      *steps.Story
	laws       steps.Laws
	seed, runs uint64
	stop       func() bool
	taken      atomic.Uint64 // runs that a worker has taken
	over       chan uint64
	result     chan stint
}

// A stint is what one worker has counted, or what made it fail.
type stint struct {
	tally sample.Tally
	fault any
}

// work takes runs until there are none left. A panic travels to the goroutine
// that waits, where it is a failure of the command.
func (c *crew) work() {
	r := stint{tally: sample.Tally{Keep: worstRuns}}
	defer func() {
		r.fault = recover()
		c.result <- r
	}()
	s := c.story.Sampler(c.laws)
	for !c.stop() {
		from := c.taken.Add(shift) - shift
		if from >= c.runs {
			return
		}
		to := min(from+shift, c.runs)
		for i := from; i < to; i++ {
			r.tally.Add(s.Run(c.seed + i))
		}
		c.over <- to - from
	}
}
