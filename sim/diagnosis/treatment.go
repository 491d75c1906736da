package diagnosis

import (
	"fmt"
	"time"

	"ombud/sim/ensemble"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
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

// horizon is longer than any procedure takes.
const horizon = 24 * time.Hour

type question = ensemble.Question[world.State]

// Treat carries the treatment out in every state of a cause, over every timing, until one is not always repaired. The
// delegation has to be correct (F-307) within trial.DefaultWithin after the procedure has ended.
func (u *Universe) Treat(t Treatment, c *Cause, o trial.Options) Effect {
	total := Effect{Outcome: trial.Always, Best: horizon}
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
	b, err := trial.Case{Document: t.Document, Reading: t.Readings[0], Params: u.Params}.Build()
	if err != nil {
		return Effect{Err: err}
	}
	b.State = s.World()
	ens := begin(b, o)
	if f := ens.Do(b.Finished, b.Begin...); f != nil {
		return broken(f)
	}
	v := ens.Judge(question{
		Quantifier: ensemble.Every, Temporal: ensemble.Within, Duration: b.Within,
		Claim: ensemble.Claim[world.State]{Text: b.Goal.String(), Holds: b.Reaches},
	})
	e := Effect{Outcome: outcome(&v), Classes: v.Size.Classes}
	if v.Failure != nil {
		return broken(v.Failure)
	}
	if e.Repairs() {
		e.measure(b, o)
	}
	return e
}

// outcome is a verdict in the words of a trial.
func outcome(v *ensemble.Verdict[world.State, world.Event]) trial.Outcome {
	switch {
	case v.Kind == ensemble.Proved:
		return trial.Always
	case v.Kind == ensemble.Refuted && v.PossibleOnly:
		return trial.Sometimes
	case v.Kind == ensemble.Refuted && v.NoRun:
		return trial.Never
	}
	return trial.Inconclusive
}

func begin(b trial.Built, o trial.Options) ensemble.Ensemble[world.State, world.Event] {
	return ensemble.Exact(ensemble.Config[world.State, world.Event]{
		Model: b.Model, Initial: b.State, Budget: o.Budget, Stop: o.Stop,
		Invariants: world.Invariants(), Stuck: procedure.Stuck, Driven: world.Event.Driven,
	})
}

// broken is the effect of a treatment that cannot be carried out.
func broken(f *ensemble.Failure[world.State, world.Event]) Effect {
	switch f.Kind {
	case ensemble.InvariantBroken:
		return Effect{Outcome: trial.Broken}
	case ensemble.Deadlock, ensemble.Endless:
		return Effect{Outcome: trial.Never}
	}
	return Effect{Err: fmt.Errorf("the search was cut: %w", f.Cut)}
}

// measure finds the exact best and worst time from the first step on.
func (e *Effect) measure(b trial.Built, o trial.Options) {
	ens := begin(b, o)
	if f := ens.Do(nil, b.Begin...); f != nil {
		*e = broken(f)
		return
	}
	done := func(s *world.State) bool { return b.Finished(s) && b.Reaches(s) }
	v := ens.Judge(question{
		Quantifier: ensemble.Every, Temporal: ensemble.Within, Duration: horizon,
		Claim: ensemble.Claim[world.State]{Text: b.Goal.String(), Holds: done},
	})
	if !v.Time() {
		*e = Effect{Err: fmt.Errorf("the search for the exact times was cut")}
		return
	}
	e.Best, e.Worst = v.Fastest, v.Slowest
}
