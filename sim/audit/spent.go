package audit

import "ombud/sim/trial"

// Spent counts what an answer has cost.
type Spent struct {
	Cases        int // asked
	Inconclusive int // of them cut, or at odds with an invariant of the world
	Classes      int // state classes stored
}

func (s *Spent) add(d *trial.Decision) {
	s.Cases++
	s.Classes += d.Classes
	if !decided(d) {
		s.Inconclusive++
	}
}

// decided says whether an answer can be relied on.
func decided(d *trial.Decision) bool {
	return d.Outcome == trial.Always || d.Outcome == trial.Sometimes || d.Outcome == trial.Never
}
