package debugger

import (
	"fmt"

	"ombud/sim/lync"
	"ombud/sim/world"
)

// The second store: Lync Server's list of delegates.

func serverLines(v *view) []Line {
	var out []Line
	if v.Stalled {
		out = append(out, Line{Label: "user replication", Value: "stands still"})
	}
	for mgr := range world.User(world.Users) {
		for d := range world.User(world.Users) {
			entry := v.Server[mgr][d]
			if entry == (lync.Entry{}) && (mgr != world.Manager || d != world.Delegate) {
				continue
			}
			out = append(out, Line{
				Label: fmt.Sprintf("%s for %s", d, mgr),
				Value: fmt.Sprintf("%s; the pair is %s", entry, world.PairOf(v.State, mgr, d)),
			})
		}
	}
	return out
}
