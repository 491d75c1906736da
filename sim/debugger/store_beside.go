package debugger

import (
	"ombud/sim/exchange"
	"ombud/sim/language"
	"ombud/sim/lync"
	"ombud/sim/world"
)

// What lies beside the stores: answers, readers and faults.

var progresses = language.Keys([]string{
	world.NotFollowing: "", world.Following: "follows it", world.Ended: "has come to its end", world.Supported: "is sent to support",
	world.Endless: "goes round for ever",
}...)

// branded are the marks that faults leave on people.
var branded = []struct {
	label   string
	trouble world.Trouble
}{
	{language.Key("crashed by a fault"), world.HasCrashed},
	{language.Key("crashed and restarted by a fault"), world.HasRestarted},
	{language.Key("Outlook crashed by a fault"), world.OutlookCrashed},
	{language.Key("writes cut off"), world.CutWrites},
}

func besideLines(v *view) []Line {
	var out []Line
	if v.Meeting != lync.NoOutcome {
		out = append(out, Line{Label: v.say("the add-in to %s", v.Organizer), Value: v.Meeting.In(v.language)})
	}
	if v.Message != exchange.NotSent {
		out = append(out, Line{Label: v.say("in the name of %s", v.Principal), Value: v.Message.In(v.language)})
	}
	for i := range v.Operators {
		if o := &v.Operators[i]; *o != (world.Operator{}) {
			out = append(out, Line{Label: v.say("reader %d of procedure %d", i, o.Program), Value: v.readerOf(o)})
		}
	}
	if v.Faults != world.NoFaultLimit {
		out = append(out, Line{Label: v.say("faults"), Value: v.say("%d more may happen", v.Faults)})
	}
	for _, b := range branded {
		if who := v.people(func(u world.User) bool { return v.People[u].Trouble.Has(b.trouble) }, ""); who != "" {
			out = append(out, Line{Label: v.say(b.label), Value: who})
		}
	}
	return out
}

// readerOf is where a reader stands.
func (v *view) readerOf(o *world.Operator) string {
	out := v.say("%s %s, step %d", o.User, language.Textf(progresses[o.Progress]), o.Step)
	if o.Sentence > 0 {
		out += v.say(", sentence %d", o.Sentence+1)
	}
	if o.Repeat > 0 {
		out += v.say(", repeating step %d", o.Repeat)
	}
	return out
}
