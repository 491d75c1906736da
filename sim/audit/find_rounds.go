package audit

import (
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// A round is steps that are gone through again and again.
type round struct {
	steps  []int
	always bool // by every run from where it was seen, not by some alone
	seen   *sighting
}

// roundForEver finds steps that repeat without progress (D-01). Where the run that misses the goal may be another one,
// it asks for one that does not end.
func (x *inspector) roundForEver() func() {
	var rounds []*round
	x.each(func(r procedure.Reading, start int, a *Attempt) {
		switch {
		case a.Decision.Bad == nil: // The goal is reached all the same.
		case a.Decision.Ends == trial.EndsNever:
			x.roundOf(&rounds, a.example(), true).at(r, start, a.example())
		case a.Decision.Ends == trial.EndsPerhaps:
			c := a.Case
			c.Times, c.Goal = false, world.Claim{Kind: world.ProcedureHasEnded}
			x.batch.ask(c, func(c trial.Case, d trial.Decision) {
				e := exampleOf(start, c, &d)
				x.roundOf(&rounds, e, false).at(r, start, e)
			})
		}
	})
	return func() {
		for _, rd := range rounds {
			x.reportRound(rd)
		}
	}
}

// roundOf is where the round of a run was seen, a new one if need be. Nil is a run that the search was cut before.
func (x *inspector) roundOf(all *[]*round, e *Example, always bool) *sighting {
	var through []int
	if e != nil {
		through = lastRound(walk(e.Case, e.Run))
	}
	for _, rd := range *all {
		if same(rd.steps, through) && rd.always == always {
			return rd.seen
		}
	}
	rd := &round{through, always, x.sighting()}
	*all = append(*all, rd)
	return rd.seen
}

func (x *inspector) reportRound(rd *round) {
	comes := language.Textf("never comes")
	if !rd.always {
		comes = language.Textf("may never come")
	}
	if len(rd.steps) == 0 {
		x.report(RoundForEver, x.gravity(rd.seen), whole, rd.seen, nil, "The procedure %s to its end.", comes)
		return
	}
	p, block, ok := escape(x.doc(), rd.steps)
	if !ok {
		x.report(RoundForEver, x.gravity(rd.seen), place{rd.steps[0], -1}, rd.seen, nil,
			"The procedure %s to its end: readers go through %s again and again, and nothing changes.", comes, steps(rd.steps))
		return
	}
	x.report(RoundForEver, x.gravity(rd.seen), p, rd.seen, []string{"D-01"},
		"The procedure %s to its end: readers go through %s again and again. %s repeats %s, and there %s leads out of what is being repeated.",
		comes, steps(rd.steps), language.Capital(steps([]int{block})), steps(between(sentenceOfRepeat(x.doc(), block))), said(x.doc(), sentenceAt(x.doc(), p)))
}
