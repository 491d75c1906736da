package ensemble_test

import (
	"fmt"
	"time"

	"ombud/sim"
	"ombud/sim/ensemble"
)

// A letter takes one to three days, and one in four is lost.

type letter struct{ Arrived, Lost bool }

type move uint8

const (
	post move = iota
	arrive
)

func (m move) Code() uint64   { return uint64(m) }
func (m move) String() string { return [...]string{"post", "arrive"}[m] }

type mail struct{}

func (mail) Start(*letter, *sim.Agenda[move]) {}

func (mail) Step(s *letter, m move, a *sim.Agenda[move]) {
	switch {
	case m == arrive:
		s.Arrived = true
	case a.Choose("lost on the way?", 4) == 0:
		s.Lost = true
	default:
		a.After(sim.Between(24*time.Hour, 72*time.Hour), arrive)
	}
}

func Example() {
	letters := ensemble.Sampled(ensemble.Config[letter, move]{Model: mail{}, Seed: 1})

	// When the letter is posted
	if f := letters.Do(nil, ensemble.Injection[move]{Window: sim.Immediately(), Event: post}); f != nil {
		fmt.Println(f)
	}

	arrived := ensemble.Claim[letter]{Text: "the letter has arrived", Holds: func(s *letter) bool { return s.Arrived }}
	ask := func(q ensemble.Question[letter]) ensemble.Verdict[letter, move] {
		q.Claim = arrived
		v := letters.Judge(q)
		fmt.Println(v)
		return v
	}
	// Then it is possible that the letter arrives within 25 hours
	ask(ensemble.Question[letter]{Quantifier: ensemble.Some, Temporal: ensemble.Within, Duration: 25 * time.Hour})
	// And in at least 60 % of the runs it arrives within 3 days
	ask(ensemble.Question[letter]{Quantifier: ensemble.Share, Share: 6000, Temporal: ensemble.Within, Duration: 72 * time.Hour})
	// And it arrives within 3 days
	v := ask(ensemble.Question[letter]{Temporal: ensemble.Within, Duration: 72 * time.Hour})
	fmt.Print(v.Run.Trace())
	// Output:
	// possible · seen in 5 of 200 runs
	// holds · 151 of 200 runs, 75.5 % (at least 69.0 %, 95 % confidence; asked for 60.0 %)
	// refuted · 49 of 200 runs
	// 0s         from outside: post, immediately
	// 0s         post
	// 0s           lost on the way? 0 of 0..3
}
