package diagnosis

import (
	"time"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/trial"
)

// A Treatment is a procedure with one way to read it. Where nothing is repeated all readings are the same; Readings then
// has all of them.
type Treatment struct {
	Document *procedure.Document
	Readings []procedure.Reading // the first is carried out
}

// Treatments are the procedures in their readings. Those for a hybrid deployment are left out: the universe has none.
func Treatments(documents []*procedure.Document) (out []Treatment, hybrid int) {
	all := []procedure.Reading{procedure.Literal, procedure.AsSubroutine, procedure.Charitably}
	for _, d := range documents {
		switch {
		case d.Hybrid():
			hybrid++
		case !repeats(d):
			out = append(out, Treatment{d, all})
		default:
			for _, r := range all {
				out = append(out, Treatment{d, []procedure.Reading{r}})
			}
		}
	}
	return out, hybrid
}

// repeats says whether the readings of a procedure can differ.
func repeats(d *procedure.Document) bool {
	for _, step := range d.Steps {
		for _, s := range step.Sentences {
			if s.Kind == procedure.Repeat {
				return true
			}
		}
	}
	return false
}

// An Effect is what a treatment does to a cause, or to one of its states.
type Effect struct {
	Outcome     trial.Outcome // the worst over the states of the cause; Inconclusive beats Always
	Best, Worst time.Duration // exact, from the first step to the correct delegation; of Always only
	Classes     int           // state classes searched
	Err         error         // of Inconclusive: why
}

// Repairs says whether the treatment always leads to the correct delegation.
func (e *Effect) Repairs() bool { return e.Outcome == trial.Always }

// Treat carries the treatment out in every state of a cause, over every timing, until one is not always repaired. The
// delegation has to be correct (F-307) within trial.DefaultWithin after the procedure has ended.
func (u *Universe) Treat(t Treatment, c *Cause, o trial.Options) Effect {
	total := Effect{Outcome: trial.Always, Best: sim.Unbounded}
	for i := range c.States {
		e := u.treat(t, &c.States[i], o)
		total.Classes += e.Classes
		if !e.Repairs() {
			e.Classes = total.Classes
			return e
		}
		total.Best, total.Worst = min(total.Best, e.Best), max(total.Worst, e.Worst)
	}
	return total
}

// treat decides the treatment from one state.
func (u *Universe) treat(t Treatment, s *State, o trial.Options) Effect {
	d := trial.Case{Document: t.Document, Reading: t.Readings[0], Params: u.Params, Total: true}.DecideIn(s.World(), o)
	if d.Works() && !d.Timed {
		return Effect{Classes: d.Classes, Err: language.Errorf("the search for the exact times was cut")}
	}
	return Effect{Outcome: d.Outcome, Best: d.Best, Worst: d.Worst, Classes: d.Classes, Err: d.Err}
}
