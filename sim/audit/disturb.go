package audit

import (
	"time"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// meanwhile is what somebody else may do while a procedure is carried out.
var meanwhile = []world.Action{
	{Kind: world.ExitLync, User: world.Delegate},
	{Kind: world.CrashClient, User: world.Delegate},
	{Kind: world.LoseConnection, User: world.Delegate},
	{Kind: world.SignIn, User: world.Delegate},
	{Kind: world.CreateMeeting, User: world.Delegate, Other: world.Manager},
	{Kind: world.CloseOutlook, User: world.Delegate},
	{Kind: world.MapiDown, User: world.Delegate},
	{Kind: world.MapiDown, User: world.Manager},
}

// faults are outages that end by themselves, told as Givens.
var faults = func() (out []world.Setting) {
	for _, u := range []world.User{world.Delegate, world.Manager} {
		text := "an outage of the MAPI service for " + u.String() + " may begin at any time and lasts at most 10 minutes"
		set, err := world.ParseSetting(text)
		if err != nil {
			panic("audit: " + err.Error())
		}
		out = append(out, set)
	}
	return out
}()

// disturbances lists what somebody else may do at any time during a procedure. What the text itself tells readers to do
// is none.
func disturbances(s *Subject) []Slip {
	var out []Slip
	for _, a := range meanwhile {
		own := places(s.Document, func(x procedure.Sentence) bool { return x.Kind == procedure.Act && x.Action == a })
		if len(own) == 0 {
			out = append(out, Slip{Kind: Disturb, Action: a, Document: s.Document})
		}
	}
	for _, f := range faults {
		out = append(out, Slip{Kind: Disturb, Fault: f, Document: s.Document})
	}
	return out
}

// disturb lets what disturbs happen at any time of a case.
func (s *Slip) disturb(c *trial.Case, during sim.Window) {
	if s.Action == (world.Action{}) {
		c.Given = append(c.Given[:len(c.Given):len(c.Given)], s.Fault)
		return
	}
	c.Beside = []trial.Beside{{Window: during, Event: s.Action.Event()}}
}

// event is what disturbs, as it happens in a run.
func (s *Slip) event() world.Event {
	if s.Action == (world.Action{}) {
		return world.Event{Kind: world.OutageBegan, User: s.Fault.User}
	}
	return s.Action.Event()
}

// duration is a window from the beginning of a procedure that is as long as anybody takes who does every step once, and
// those that are repeated twice.
func duration(s *Subject) sim.Window {
	var d time.Duration
	for n := range s.Document.Steps {
		for range 1 + repeats(s.Document, n+1) {
			d += longest(s, &s.Document.Steps[n])
		}
	}
	return sim.Between(0, min(d, longStay))
}

// repeats is how many sentences have a step repeated.
func repeats(d *procedure.Document, n int) int {
	return len(places(d, func(s procedure.Sentence) bool { return s.Kind == procedure.Repeat && s.From <= n && n <= s.To }))
}

// longest is the longest time that the sentences of a step take.
func longest(s *Subject, step *procedure.Step) time.Duration {
	var d time.Duration
	for _, x := range step.Sentences {
		switch x.Kind {
		case procedure.Act:
			d += s.Params.OperatorStep.Latest
		case procedure.Wait:
			d += x.Window.Latest
		case procedure.WaitUntil:
			d += x.Within
		}
	}
	return d
}
