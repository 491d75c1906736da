package debugger

import (
	"ombud/sim/lync"
	"ombud/sim/world"
)

// The second store: Lync Server's list of delegates.

func serverLines(v *view) []Line {
	var out []Line
	if v.Stalled {
		out = append(out, Line{Label: v.say("user replication"), Value: v.say("stands still")})
	}
	for mgr := range world.User(world.Users) {
		for d := range world.User(world.Users) {
			entry := v.Server[mgr][d]
			if entry == (lync.Entry{}) && (mgr != world.Manager || d != world.Delegate) {
				continue
			}
			pair := world.Claim{Kind: world.PairIs, A: uint8(world.PairOf(v.State, mgr, d))}
			out = append(out, Line{Label: v.say("%s for %s", d, mgr), Value: entry.In(v.language) + "; " + pair.In(v.language)})
		}
	}
	return out
}
