package audit

import (
	"time"

	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// A Start is a state from which a procedure is begun, with what it should lead to from there.
type Start struct {
	trial.Beginning
	Goal world.Claim // the zero value: the goal of the subject
}

// A Subject is a procedure with what it is held to.
type Subject struct {
	Document *procedure.Document
	Starts   []Start
	Goal     world.Claim   // the zero value: "the delegation is correct" (F-307)
	Within   time.Duration // the time the goal has once the procedure has ended; 0: trial.DefaultWithin
	Params   world.Params  // assumptions; start from world.Defaults
}

// goal is what the procedure should lead to from a start.
func (s *Subject) goal(start int) world.Claim {
	switch g := s.Starts[start].Goal; {
	case g != (world.Claim{}):
		return g
	case s.Goal != (world.Claim{}):
		return s.Goal
	}
	return world.Claim{Kind: world.Correct}
}

// within is the time the goal has after the end.
func (s *Subject) within() time.Duration {
	if s.Within == 0 {
		return trial.DefaultWithin
	}
	return s.Within
}

// ask is the question whether a text, read in one way, leads from a start to its goal.
func (s *Subject) ask(d *procedure.Document, r procedure.Reading, start int) trial.Case {
	c := trial.Case{Document: d, Reading: r, Params: s.Params, Goal: s.goal(start), Within: s.within()}
	return c.From(s.Starts[start].Beginning)
}
