package debugger

import (
	"fmt"

	"ombud/sim/exchange"
	"ombud/sim/lync"
	"ombud/sim/world"
)

// What lies beside the stores: answers, readers and faults.

var progresses = [...]string{
	world.NotFollowing: "", world.Following: "follows it", world.Ended: "has come to its end", world.Supported: "is sent to support",
	world.Endless: "goes round for ever",
}

func besideLines(v *view) []Line {
	var out []Line
	if v.Meeting != lync.NoOutcome {
		out = append(out, Line{Label: "the add-in to " + v.Organizer.String(), Value: v.Meeting.String()})
	}
	if v.Message != exchange.NotSent {
		out = append(out, Line{Label: "in the name of " + v.Principal.String(), Value: v.Message.String()})
	}
	for i := range v.Operators {
		if o := &v.Operators[i]; *o != (world.Operator{}) {
			out = append(out, Line{Label: fmt.Sprintf("reader %d of procedure %d", i, o.Program), Value: readerOf(o)})
		}
	}
	if v.Faults != world.NoFaultLimit {
		out = append(out, Line{Label: "faults", Value: fmt.Sprintf("%d more may happen", v.Faults)})
	}
	if crashed := people(func(u world.User) bool { return v.People[u].Trouble.Has(world.HasCrashed) }, ""); crashed != "" {
		out = append(out, Line{Label: "crashed by a fault", Value: crashed})
	}
	return out
}

// readerOf is where a reader stands.
func readerOf(o *world.Operator) string {
	out := fmt.Sprintf("%s %s, step %d", o.User, progresses[o.Progress], o.Step)
	if o.Sentence > 0 {
		out += fmt.Sprintf(", sentence %d", o.Sentence+1)
	}
	if o.Repeat > 0 {
		out += fmt.Sprintf(", repeating step %d", o.Repeat)
	}
	return out
}
