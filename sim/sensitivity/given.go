package sensitivity

import (
	"slices"

	"ombud/sim/trial"
	"ombud/sim/world"
)

// Assumed is the same case with the assumptions that its beginning makes moved into Params, where they can be varied:
// what is given overrides Params. A case that would then begin in another state stays as it is, and what its beginning
// assumes cannot be varied.
func Assumed(c trial.Case) trial.Case {
	assumes := func(s world.Setting) bool { return s.Kind == world.SetTiming || s.Kind == world.SetAssumption }
	if !slices.ContainsFunc(c.Given, assumes) {
		return c
	}
	before, err := c.Build()
	if err != nil {
		return c
	}
	out := c
	out.Given = slices.DeleteFunc(slices.Clone(c.Given), assumes)
	for _, q := range world.Parameters() {
		if err := out.Params.Set(q.Name, before.Model.World.Params.Value(q)); err != nil {
			return c
		}
	}
	after, err := out.Build()
	if err != nil || after.State != before.State || after.Model.World.Params != before.Model.World.Params {
		return c
	}
	return out
}
