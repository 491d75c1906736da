package depict

import (
	"fmt"
	"strings"

	"ombud/sim"
)

// wayOf is which way a fork goes, counted as scenario files count.
func wayOf(f sim.Fork) string { return fmt.Sprintf("%s %d of %d", f.Label, f.Answer+1, f.N) }

// ways are those of several forks.
func ways(forks []sim.Fork) string {
	var out []string
	for _, f := range forks {
		out = append(out, wayOf(f))
	}
	return strings.Join(out, "; ")
}
