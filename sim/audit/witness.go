package audit

import (
	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// shows says whether, in the run of an example, an action is answered with a remark.
func shows(e *Example, action world.Event, remark string) bool {
	if e == nil {
		return false
	}
	acted := false
	for _, rec := range e.Run.Trace().All() {
		switch {
		case rec.Kind == sim.Fired:
			acted = rec.Event == action
		case rec.Kind == sim.Noted && acted && rec.Text == remark:
			return true
		}
	}
	return false
}

// witness adds an example to a sighting, made of an attempt, in which the action at a place is answered with a remark:
// the run that misses the goal if it shows that, otherwise one that ends right behind the place.
func (x *inspector) witness(s *sighting, a *Attempt, p place, remark string) {
	action := sentenceAt(x.doc(), p).Action.Event()
	if e := a.example(); shows(e, action, remark) {
		s.example = better(s.example, e)
		return
	}
	c := x.Subject.ask(cutBehind(x.doc(), p).Document, a.Reading, a.Start)
	c.Goal, c.Within = world.Claim{Kind: world.SentToSupport}, moment // nobody is sent there: any run misses it
	x.batch.ask(c, func(c trial.Case, d trial.Decision) {
		if e := exampleOf(a.Start, c, &d); shows(e, action, remark) && s.in(a.Reading) {
			s.example = better(s.example, e)
		}
	})
}

// cutBehind ends the procedure behind a sentence.
func cutBehind(d *procedure.Document, p place) draft {
	e := draftOf(d)
	step := e.step(p.step)
	step.Sentences = append(step.Sentences[:p.sentence+1], theEnd()...)
	return e
}
