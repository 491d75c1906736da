package steps

import (
	"fmt"

	"ombud/sim"
	"ombud/sim/ensemble"
	"ombud/sim/sample"
	"ombud/sim/scenario"
	"ombud/sim/world"
)

// A Sampler carries a story out with one seed after the other. What a seed
// leads to depends on the story, the laws and the seed alone. Several samplers
// may share a story; one serves one goroutine.
type Sampler struct {
	story *Story
	solo  *ensemble.Solo[world.State, world.Event]
	draws *sim.Shaped[world.Event]
}

// Sampler prepares runs of the story with delays drawn by these laws.
func (s *Story) Sampler(l Laws) *Sampler {
	laws := l.table()
	return &Sampler{
		story: s, solo: ensemble.Alone(s.config),
		draws: sim.NewShaped(0, func(e world.Event) sim.Distribution { return laws[sortOf(e)] }),
	}
}

// Run carries the story out with one seed.
func (s *Sampler) Run(seed uint64) sample.Run {
	s.draws.Reseed(seed)
	s.solo.Begin(s.draws)
	out := sample.Run{Seed: seed}
	failure := s.story.carry(s.solo)
	if failure == nil {
		v := s.solo.Judge(s.story.question)
		if failure = v.Failure; v.Passed > 0 {
			out.Took = v.Fastest
			return out
		}
	}
	out.Ending = ending(failure)
	return out
}

// ending is what became of a run whose claim did not come true.
func ending(f *breakdown) sample.Ending {
	switch {
	case f == nil:
		return sample.Late
	case f.Kind == ensemble.InvariantBroken:
		return sample.Broken
	case f.Inconclusive():
		return sample.Cut
	}
	return sample.Stuck
}

// Scenario carries the story out with one seed and writes the run down, up to
// the moment that settled it.
func (s *Sampler) Scenario(seed uint64) (sample.Run, *scenario.Scenario) {
	r := s.Run(seed)
	headline := fmt.Sprintf("seed %d: %s", seed, r.Ending)
	if r.Ending == sample.InTime {
		headline += " after " + spoken(r.Took)
	}
	return r, s.story.scenario(s.solo.Run(), headline+", asked for within "+spoken(s.story.Within)+": "+s.story.Claim)
}
