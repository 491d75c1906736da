package audit

import (
	"ombud/sim/procedure"
)

// canReach says which steps the text leads to in a reading, whatever its conditions come out as; step n at n-1. A step
// that it does not lead to is out of reach from every start there is.
func canReach(d *procedure.Document, r procedure.Reading) []bool {
	reached := make([]bool, len(d.Steps))
	var visit func(n int)
	visit = func(n int) {
		if n < 1 || n > len(d.Steps) || reached[n-1] {
			return
		}
		reached[n-1] = true
		for _, next := range following(d, r, n) {
			visit(next)
		}
	}
	visit(1)
	return reached
}

// following are the steps that a reader may go on with from a step.
func following(d *procedure.Document, r procedure.Reading, n int) []int {
	var out []int
	for _, s := range d.Steps[n-1].Sentences {
		switch s.Kind {
		case procedure.IfGoto:
			out = append(out, s.Target)
		case procedure.Goto:
			return append(out, s.Target)
		case procedure.Repeat:
			after := s.Target
			if r == procedure.Charitably {
				after = min(after, n+1)
			}
			return append(out, s.From, after)
		}
	}
	return append(out, n+1)
}
