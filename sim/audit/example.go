package audit

import "ombud/sim/trial"

// An Example is a run that shows something, with the case it belongs to: scenario.FromRun makes a file of both that
// replays without the procedure.
type Example struct {
	Start int        // which of Subject.Starts it begins with
	Case  trial.Case // its document is the edited one if it shows a slip
	Run   *trial.Run // with the fewest events of its kind, standing where it is settled
}

// better is the example with fewer events; nil is none.
func better(a, b *Example) *Example {
	switch {
	case b == nil || b.Run == nil:
		return a
	case a == nil || b.Run.Steps() < a.Run.Steps():
		return b
	}
	return a
}
