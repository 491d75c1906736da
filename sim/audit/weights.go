package audit

import "ombud/sim/procedure"

// Weights say which step matters.
type Weights struct {
	Weighed bool              // false: the procedure works from no start in no reading, so that nothing can be told
	Reading procedure.Reading // in which the steps were weighed; Inspection.Basis
	Starts  []int             // from which the procedure works in it
	Steps   []StepWeight      // step n at n-1; nil if not weighed
	Slips   []SlipOutcome     // every slip that was tried, by step, then by kind; Disturb last
	Spent   Spent
}
