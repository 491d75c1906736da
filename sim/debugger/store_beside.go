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

// branded are the marks that faults leave on people.
var branded = []struct {
	label   string
	trouble world.Trouble
}{
	{"crashed by a fault", world.HasCrashed},
	{"crashed and restarted by a fault", world.HasRestarted},
	{"Outlook crashed by a fault", world.OutlookCrashed},
	{"writes cut off", world.CutWrites},
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
	for _, b := range branded {
		if who := people(func(u world.User) bool { return v.People[u].Trouble.Has(b.trouble) }, ""); who != "" {
			out = append(out, Line{Label: b.label, Value: who})
		}
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
