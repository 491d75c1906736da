package audit

import (
	"slices"
	"time"

	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// endless says whether a procedure goes round for ever, whatever the timing.
func endless(d *trial.Decision) bool { return d.Ends == trial.EndsNever }

// moment is how long after its end a procedure is asked what it leaves behind.
const moment = time.Millisecond

// atTheEnd asks, of every attempt that comes to an end and that is wanted, whether a claim holds then.
func (x *inspector) atTheEnd(c world.Claim, wanted func(r procedure.Reading, start int) bool) *sighting {
	s := x.sighting()
	x.each(func(r procedure.Reading, start int, a *Attempt) {
		if endless(&a.Decision) || !wanted(r, start) {
			return
		}
		q := x.Subject.ask(x.doc(), r, start)
		q.Goal, q.Within = c, moment
		x.batch.ask(q, func(q trial.Case, d trial.Decision) {
			if d.Outcome == trial.Never || d.Outcome == trial.Sometimes {
				s.at(r, start, exampleOf(start, q, &d))
			}
		})
	})
	return s
}

// done says whether some reader had an effect with an action.
func (x *inspector) done(r procedure.Reading, start int, p place) bool {
	return x.of(r, start, p).Effective
}

// clientLeftStopped finds clients that the text exits and that do not run at the end (D-04).
func (x *inspector) clientLeftStopped() func() {
	exits := actions(x.doc(), world.ExitLync)
	found := make([]*sighting, len(exits))
	for i, p := range exits {
		running := world.Claim{Kind: world.LyncIsRunning, User: sentenceAt(x.doc(), p).Action.User}
		found[i] = x.atTheEnd(running, func(r procedure.Reading, start int) bool { return x.done(r, start, p) })
	}
	return func() {
		for i, p := range exits {
			if found[i].any() {
				x.reportStopped(p, found[i])
			}
		}
	}
}

func (x *inspector) reportStopped(p place, s *sighting) {
	who := sentenceAt(x.doc(), p).Action.User
	jump, over, ok := x.skipped(s, p, actions(x.doc(), world.SignIn))
	if !ok {
		x.report(ClientLeftStopped, x.gravity(s), p, s, nil, "Lync of %s is exited in step %d and does not run at the end.", who, p.step)
		return
	}
	x.report(ClientLeftStopped, x.gravity(s), jump, s, []string{"D-04"},
		"%s passes step %d by, which signs in again, and so Lync of %s, exited in step %d, does not run at the end.",
		said(x.doc(), sentenceAt(x.doc(), jump)), over.step, who, p.step)
}

// worseOff finds attempts that miss the goal and lose what was there before.
func (x *inspector) worseOff() func() {
	s := x.sighting()
	var lost []world.Claim
	x.each(func(r procedure.Reading, start int, a *Attempt) {
		if a.Decision.Works() {
			return
		}
		for _, asset := range x.scenes[start].assets() {
			q := x.Subject.ask(x.doc(), r, start)
			q.Goal = asset
			x.batch.ask(q, func(q trial.Case, d trial.Decision) {
				if d.Outcome == trial.Never || d.Outcome == trial.Sometimes {
					s.at(r, start, exampleOf(start, q, &d))
					if !slices.Contains(lost, asset) {
						lost = append(lost, asset)
					}
				}
			})
		}
	})
	return func() {
		if s.any() {
			x.report(WorseOff, x.gravity(s), whole, s, nil,
				"The procedure can leave things worse than they were: the goal is missed, and what was true before no longer is: %s.", language.Enumerate(speakers(lost)))
		}
	}
}
