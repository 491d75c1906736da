package depict

import (
	"strings"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/world"
)

// wayOf is which way a fork goes, counted as scenario files count.
func wayOf(l language.Language, f sim.Fork) string {
	return language.Textf("%s %d of %d", world.Remark(f.Label), f.Answer+1, f.N).In(l)
}

// ways are those of several forks.
func ways(l language.Language, forks []sim.Fork) string {
	var out []string
	for _, f := range forks {
		out = append(out, wayOf(l, f))
	}
	return strings.Join(out, "; ")
}
