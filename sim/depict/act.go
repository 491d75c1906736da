package depict

import (
	"time"

	"ombud/sim/ensemble"
	"ombud/sim/world"
)

// An Act is a line of a scenario that does or asks something: something is done
// if In is not empty, and otherwise something is asked.
type Act struct {
	Text     string // the line
	In       []ensemble.Injection[world.Event]
	Until    func(*world.State) bool // the act is over when all of In has happened and this holds; nil always does
	Question ensemble.Question[world.State]
}

// asks says whether something is asked.
func (a *Act) asks() bool { return len(a.In) == 0 }

// some says whether the claim need not come true in every run.
func (a *Act) some() bool { return a.asks() && a.Question.Quantifier != ensemble.Every }

// deadline is how long the question lets time pass: of Within to the first
// moment that is too late. It is false if no time passes.
func (a *Act) deadline() (time.Duration, bool) {
	switch a.Question.Temporal {
	case ensemble.Within:
		return a.Question.Duration + time.Millisecond, true
	case ensemble.For, ensemble.Never:
		return a.Question.Duration, true
	}
	return 0, false
}

// kept are the acts that a graph goes through: of the claims that are asked of
// some runs only, which are asked of a copy, no more than the last line.
func kept(acts []Act) []Act {
	var out []Act
	for i, a := range acts {
		if !a.some() || i == len(acts)-1 {
			out = append(out, a)
		}
	}
	return out
}
