package audit

import (
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/trial"
)

// undecided finds attempts whose search was cut.
func (x *inspector) undecided() func() {
	return func() {
		s := x.sighting()
		for _, a := range x.Attempts {
			if !decided(&a.Decision) {
				s.at(a.Reading, a.Start, nil)
			}
		}
		if s.any() {
			x.report(Undecided, Warning, whole, s, nil,
				"The search was cut before it could tell whether the goal is reached; more may be wrong than is said here.")
		}
	}
}

// outcomes collects the attempts with an outcome in the readings that are wanted.
func (x *inspector) outcomes(o trial.Outcome, wanted func(procedure.Reading) bool) *sighting {
	s := x.sighting()
	x.each(func(r procedure.Reading, start int, a *Attempt) {
		if a.Decision.Outcome == o && wanted(r) {
			s.at(r, start, a.example())
		}
	})
	return s
}

// hopeless says whether a procedure, read so, reaches its goal from no start for any timing.
func (x *inspector) hopeless(r procedure.Reading) bool {
	for start := range x.Subject.Starts {
		if x.Attempt(r, start).Decision.Outcome != trial.Never {
			return false
		}
	}
	return true
}

// neverWorks finds readings in which the goal is never reached.
func (x *inspector) neverWorks() func() {
	return func() {
		s := x.outcomes(trial.Never, x.hopeless)
		if s.any() {
			x.report(NeverWorks, x.gravity(s), whole, s, nil, "Wherever one begins, the goal is never reached: %s.", x.goals())
		}
	}
}

// failsFrom finds starts from which the goal is never reached in a reading in which it is reached from others.
func (x *inspector) failsFrom() func() {
	return func() {
		s := x.outcomes(trial.Never, func(r procedure.Reading) bool { return !x.hopeless(r) })
		if s.any() {
			x.report(FailsFrom, x.gravity(s), whole, s, nil, "The goal is never reached %s.", x.Subject.from(s.starts()))
		}
	}
}

// worksSometimes finds starts from which timing decides.
func (x *inspector) worksSometimes() func() {
	return func() {
		s := x.outcomes(trial.Sometimes, func(procedure.Reading) bool { return true })
		if s.any() {
			x.report(WorksSometimes, Warning, whole, s, nil, "Timing decides whether the goal is reached %s.", x.Subject.from(s.starts()))
		}
	}
}

// goals are the goals of all starts as a sentence has them.
func (x *inspector) goals() language.Speaker {
	var out []language.Speaker
	told := map[string]bool{}
	for start := range x.Subject.Starts {
		if g := x.Subject.goal(start); !told[g.String()] {
			told[g.String()] = true
			out = append(out, quotation{g})
		}
	}
	return language.Enumerate(out)
}
