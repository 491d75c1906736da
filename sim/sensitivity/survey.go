package sensitivity

import "ombud/sim/trial"

// A survey collects questions and puts them to a Decider batch by batch. What is asked because of an answer goes into
// the next batch, so that many searches for a point go on side by side.
type survey struct {
	decide trial.Decider
	cases  []trial.Case
	then   []func(*trial.Decision)
}

// ask adds a question to the next batch.
func (s *survey) ask(c trial.Case, then func(*trial.Decision)) {
	s.cases, s.then = append(s.cases, c), append(s.then, then)
}

// run goes on until nothing is asked any more.
func (s *survey) run() {
	for len(s.cases) > 0 {
		cases, then := s.cases, s.then
		s.cases, s.then = nil, nil
		answers := s.decide(cases)
		for i := range then {
			then[i](&answers[i])
		}
	}
}
