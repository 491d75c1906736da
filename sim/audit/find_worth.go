package audit

import (
	"strconv"

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
func (x *inspector) goals() string {
	var out []string
	told := map[string]bool{}
	for start := range x.Subject.Starts {
		if g := x.Subject.goal(start).String(); !told[g] {
			told[g] = true
			out = append(out, strconv.Quote(g))
		}
	}
	return enumerate(out)
}

// A round is steps that are gone through again and again.
type round struct {
	steps []int
	seen  *sighting
}

// roundForEver finds steps that repeat without progress (D-01).
func (x *inspector) roundForEver() func() {
	return func() {
		var rounds []*round
		x.each(func(r procedure.Reading, start int, a *Attempt) {
			if a.Decision.Ends != trial.EndsNever && a.Decision.Ends != trial.EndsPerhaps || a.Decision.Bad == nil {
				return
			}
			rd := x.roundOf(&rounds, lastRound(walk(a.Case, a.Decision.Bad)))
			rd.seen.at(r, start, a.example())
		})
		for _, rd := range rounds {
			x.reportRound(rd)
		}
	}
}

// roundOf is the round through these steps, a new one if need be.
func (x *inspector) roundOf(all *[]*round, through []int) *round {
	for _, rd := range *all {
		if same(rd.steps, through) {
			return rd
		}
	}
	rd := &round{through, x.sighting()}
	*all = append(*all, rd)
	return rd
}

func (x *inspector) reportRound(rd *round) {
	if len(rd.steps) == 0 {
		x.report(RoundForEver, x.gravity(rd.seen), whole, rd.seen, nil, "The procedure never comes to its end.")
		return
	}
	p, block, ok := escape(x.doc(), rd.steps)
	if !ok {
		x.report(RoundForEver, x.gravity(rd.seen), place{rd.steps[0], -1}, rd.seen, nil,
			"The procedure never comes to its end: readers go through %s again and again, and nothing changes.", steps(rd.steps))
		return
	}
	x.report(RoundForEver, x.gravity(rd.seen), p, rd.seen, []string{"D-01"},
		"The procedure never comes to its end: readers go through %s again and again. %s repeats %s, and there %s leads out of what is being repeated.",
		steps(rd.steps), capital(steps([]int{block})), steps(between(sentenceOfRepeat(x.doc(), block))), said(x.doc(), sentenceAt(x.doc(), p)))
}
