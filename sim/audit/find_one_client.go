package audit

import (
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// oneClient finds a diagnostic that clears a connection by the status of one of its two clients (D-26, F-405).
func (x *inspector) oneClient() func() {
	checks := actions(x.doc(), world.CheckMapi)
	if !diagnoses(x.doc()) {
		return func() {}
	}
	other := world.Delegate
	for _, p := range checks {
		switch sentenceAt(x.doc(), p).Action.User {
		case world.Delegate:
			other = world.Manager
		}
	}
	for _, p := range checks {
		if sentenceAt(x.doc(), p).Action.User == other {
			return func() {} // it reads both
		}
	}
	return x.askOther(checks[0], other)
}

// askOther asks whether a client without MAPI goes unnoticed.
func (x *inspector) askOther(p place, other world.User) func() {
	s := x.sighting()
	missing, err := world.ParseSetting("the MAPI service is unavailable to " + other.String())
	if err != nil {
		panic("audit: " + err.Error())
	}
	for start := range x.Subject.Starts {
		if x.Subject.goal(start).Kind != world.ProcedureStopped {
			continue
		}
		c := x.Subject.ask(x.doc(), procedure.Literal, start)
		c.Given = append(c.Given[:len(c.Given):len(c.Given)], missing)
		c.Goal = world.Claim{Kind: world.SentToSupport}
		if _, err := c.Build(); err != nil {
			continue
		}
		x.batch.ask(c, func(c trial.Case, d trial.Decision) {
			if d.Outcome == trial.Never && d.Ends == trial.EndsSurely {
				s.at(procedure.Literal, start, exampleOf(start, c, &d))
			}
		})
	}
	return func() {
		if s.any() {
			x.report(OneClientOnly, Warning, p, s, []string{"D-26"},
				"Only one of the two clients is looked at. If the MAPI service cannot be reached from the client of %s, the text ends and nothing is found.", other)
		}
	}
}
