package sensitivity

import (
	"slices"

	"ombud/sim/trial"
	"ombud/sim/world"
)

// A RuleFlip is a rule that changes the verdict when it is turned round, or left out.
type RuleFlip struct {
	Rule    world.RuleInfo
	Outcome trial.Outcome // what it is then
}

// Rules turns the rules of the world round, one at a time, and lists those that change the outcome of a case. A change
// that cannot be decided, or that breaks an invariant of the world, is left out. Asked is how many rules were tried.
//
// It is not for texts of a hybrid deployment, nor for beginnings in one: cycles of Azure AD Connect make their searches far
// larger, and there are hundreds of them. Of those none is tried, and asked is 0.
func Rules(c trial.Case, decide trial.Decider) (flips []RuleFlip, asked int) {
	if c.Document.Hybrid() || slices.ContainsFunc(c.Given, world.Setting.Hybrid) {
		return nil, 0
	}
	c.Times, c.Total, c.Explain = false, false, false
	all := world.Rules()
	cases := []trial.Case{c}
	for _, r := range all {
		changed := c
		changed.Params.Flip(r.Rule, world.Reversed)
		cases = append(cases, changed)
	}
	out := decide(cases)
	for i, r := range all {
		if d := &out[i+1]; !open(d, out[0].Outcome) && d.Outcome != out[0].Outcome && d.Outcome != trial.Broken {
			flips = append(flips, RuleFlip{r, d.Outcome})
		}
	}
	return flips, len(all)
}
