package report

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/procedure"
	"ombud/sim/procedure/proceduretest"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// TestRetrace tells which sentence of the text each event of a run carries out.
func TestRetrace(t *testing.T) {
	c := trial.Case{Document: proceduretest.Shipped(t, "case-1"), Reading: procedure.AsSubroutine, Params: world.Defaults()}.From(trial.Beginnings()[0])
	d := c.Decide(trial.Options{})
	var steps []int
	for _, e := range (speech{}).retrace(c, d.Bad) {
		if e.Step > 0 && (len(steps) == 0 || steps[len(steps)-1] != e.Step) {
			steps = append(steps, e.Step)
		}
	}
	if d := cmp.Diff([]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 6, 7, 8, 14, 15, 16}, steps); d != "" {
		t.Errorf("the steps are not those of PROCEDURES 5:\n%s", d)
	}
}
