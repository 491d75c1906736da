package depict

import (
	"time"

	"ombud/sim"
	"ombud/sim/view"
)

// until is the end of a window as a page has it.
func until(d time.Duration) time.Duration {
	if d == sim.Unbounded {
		return view.Never
	}
	return d
}
