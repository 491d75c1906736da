package audit

import (
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// A prerequisite is something that has to be so for a delegation to come about, and that a text may forget.
type prerequisite struct {
	missing string // the setting without it
	id      string
	clear   world.Claim // what the diagnostic of the article reads; zero: nothing of the kind
	told    string      // what the finding says: a key of the catalogue

	// mentioned says whether a sentence has to do with it.
	mentioned func(s procedure.Sentence) bool
}

var prerequisites = []prerequisite{
	{ // PRE-5, F-701
		missing: "the Exchange delegate sync policy of the manager is off", id: "D-24",
		clear: world.Claim{Kind: world.MapiIsOK, User: world.Manager},
		told: language.Key("The text never mentions that the Exchange delegate sync policy of the manager has to be on. With the policy off it ends, " +
			"the goal is never reached, and the MAPI status is OK, so that the diagnostic finds nothing."),
		mentioned: func(s procedure.Sentence) bool {
			return s.Kind == procedure.Act && (s.Action.Kind == world.PolicyOn || s.Action.Kind == world.PolicyOff)
		},
	},
	{ // P-06
		missing: "the delegate is signed out of Lync", id: "D-21",
		told: language.Key("Nothing is done or looked at on the delegate's side. With the delegate signed out of Lync the text ends, and the goal is never reached."),
		mentioned: func(s procedure.Sentence) bool {
			return s.Kind == procedure.Act && s.Action.User == world.Delegate && (s.Action.Kind == world.SignIn || s.Action.Kind == world.ExitLync) ||
				s.Claim.User == world.Delegate && (s.Claim.Kind == world.LyncIsRunning || s.Claim.Kind == world.LyncIsNotRunning)
		},
	},
}

// prerequisites finds conditions that a text never mentions and without which it ends and never succeeds, though it works
// with them (D-24, D-21).
func (x *inspector) prerequisites() func() {
	reading, starts, ok := x.Basis()
	if !ok {
		return func() {}
	}
	var conclusions []func()
	for _, p := range prerequisites {
		if len(places(x.doc(), p.mentioned)) == 0 {
			conclusions = append(conclusions, x.without(p, reading, starts))
		}
	}
	return func() {
		for _, conclude := range conclusions {
			conclude()
		}
	}
}

// without asks what becomes of the procedure without a prerequisite, from every start from which it works.
func (x *inspector) without(p prerequisite, r procedure.Reading, starts []int) func() {
	s, refuted := x.sighting(), false
	missing, err := world.ParseSetting(p.missing)
	if err != nil {
		panic("audit: " + err.Error())
	}
	for _, start := range starts {
		c := x.Subject.ask(x.doc(), r, start)
		c.Given = append(c.Given[:len(c.Given):len(c.Given)], missing)
		if _, err := c.Build(); err != nil || x.Subject.goal(start).Kind != world.Correct {
			refuted = true
			continue
		}
		x.batch.ask(c, func(c trial.Case, d trial.Decision) {
			if d.Outcome == trial.Never && d.Ends == trial.EndsSurely {
				s.at(r, start, exampleOf(start, c, &d))
			} else {
				refuted = true
			}
		})
		if p.clear != (world.Claim{}) {
			c.Goal = p.clear
			x.batch.ask(c, func(_ trial.Case, d trial.Decision) { refuted = refuted || !d.Works() })
		}
	}
	return func() {
		if s.any() && !refuted {
			x.report(PrerequisiteMissing, Warning, whole, s, []string{p.id}, p.told)
		}
	}
}
