package check

import (
	"strings"

	"ombud/sim"
)

// refusals says by number of the event, from 1, whether the model remarked that it was refused or had nothing to do.
func (c *Course) refusals() []bool {
	out := make([]bool, len(c.Events)+1)
	n := 0
	for _, r := range c.Run.Trace().All() {
		switch r.Kind {
		case sim.Fired:
			n++
		case sim.Noted:
			if strings.HasPrefix(r.Text, "refused:") || strings.HasPrefix(r.Text, "nothing to do:") {
				out[min(n, len(c.Events))] = true
			}
		}
	}
	return out
}
