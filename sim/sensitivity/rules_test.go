package sensitivity_test

import (
	"slices"
	"testing"

	"ombud/sim/procedure"
	"ombud/sim/sensitivity"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// TestRulesUnderAVerdict: that adding a delegate works rests on the sync that adds, and not on what a cycle of Azure AD
// Connect does; each rule named changes the verdict when it is turned round by hand.
func TestRulesUnderAVerdict(t *testing.T) {
	doc, err := procedure.Parse("add.md", []byte("# Add\n\nAdds.\n\nPerformed by: the manager\n\n1. Add the delegate as a delegate.\n"))
	if err != nil {
		t.Fatal(err)
	}
	from, err := trial.FindBeginning("neither")
	if err != nil {
		t.Fatal(err)
	}
	c := trial.Case{Document: doc, Params: world.Defaults()}.From(from)
	flips, asked := sensitivity.Rules(c, trial.Serial(trial.Options{}))
	if asked != len(world.Rules()) || len(flips) < 5 || len(flips) > asked/2 {
		t.Errorf("%d of %d rules", len(flips), asked)
	}
	var facts []string
	for _, f := range flips {
		facts = append(facts, f.Rule.Facts...)
	}
	if !slices.Contains(facts, "F-303") || slices.Contains(facts, "F-1011") {
		t.Errorf("it rests on %v", facts)
	}
	for _, f := range flips {
		by := c
		by.Params.Flip(f.Rule.Rule, world.Reversed)
		if d := by.Decide(trial.Options{}); d.Outcome != f.Outcome || d.Works() {
			t.Errorf("without %q: %s, said %s", f.Rule.Name, d.Outcome, f.Outcome)
		}
	}
}
