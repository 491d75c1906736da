package trial

import (
	"errors"
	"time"

	"ombud/sim"
	"ombud/sim/ensemble"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// Options say how much a decision may cost. The zero value is usable.
type Options struct {
	Budget int         // state classes of one case; 0: 1,000,000
	Stop   func() bool // asked now and then whether to give up; may be nil
}

// A Decider decides cases, each by itself, and returns the decisions in the order of the cases.
type Decider func([]Case) []Decision

// Serial is the Decider that decides one case after the other.
func Serial(o Options) Decider {
	return func(cases []Case) []Decision {
		out := make([]Decision, len(cases))
		for i, c := range cases {
			out[i] = c.Decide(o)
		}
		return out
	}
}

type (
	exact   = ensemble.Ensemble[world.State, world.Event]
	failure = ensemble.Failure[world.State, world.Event]
	verdict = ensemble.Verdict[world.State, world.Event]
)

// Decide decides the case over every timing. The mistake in a case that contradicts itself is Decision.Err.
func (c Case) Decide(o Options) Decision {
	b, err := c.Build()
	if err != nil {
		return Decision{Err: err}
	}
	return c.search(b, o)
}

// DecideIn is Decide in a state of the world, instead of the one that is given.
func (c Case) DecideIn(s world.State, o Options) Decision {
	b, err := c.Build()
	if err != nil {
		return Decision{Err: err}
	}
	b.State = s
	return c.search(b, o)
}

// search decides and, if asked, measures.
func (c Case) search(b Built, o Options) Decision {
	d := c.decide(b, o)
	if c.Total && d.Outcome == Always {
		c.measure(b, o, &d)
	}
	return d
}

func (c Case) decide(b Built, o Options) (d Decision) {
	seen := observe(b.Model)
	defer func() { d.Seen = seen.seen }()
	ens, f := b.ensemble(seen, o)
	if f == nil {
		f = ens.Do(b.Finished, b.Begin...)
	}
	if f != nil {
		d.failed(f)
		return d
	}
	round := d.endings(ens)
	c.judge(ens, b, &d)
	if d.Ends != EndsSurely && d.Outcome == Always {
		d.neverOver(round)
	}
	return d
}

// neverOver takes back that a text always works which does not always come to its end: then the time from its end on
// says nothing.
func (d *Decision) neverOver(round *Run) {
	d.Outcome, d.Timed, d.Best, d.Worst, d.Bad = Sometimes, false, 0, 0, round
	if d.Ends == EndsNever {
		d.Outcome = Never
	}
}

// ensemble is every run up to the moment at which the procedure begins.
func (b *Built) ensemble(m sim.Model[world.State, world.Event], o Options) (exact, *failure) {
	ens := ensemble.Exact(ensemble.Config[world.State, world.Event]{
		Model: m, Initial: b.State, Budget: o.Budget, Stop: o.Stop,
		Invariants: world.Invariants(), Stuck: procedure.Stuck, Driven: world.Event.Driven,
	})
	if len(b.Before) == 0 {
		return ens, nil
	}
	return ens, ens.Do(nil, b.Before...)
}

// horizon is longer than any procedure takes.
const horizon = 14 * 24 * time.Hour

// measure replaces the times from the end of the procedure by those from its first step.
func (c Case) measure(b Built, o Options, d *Decision) {
	d.Timed = false
	b.Model.Watch = nil // What was seen belongs to the decision.
	ens, f := b.ensemble(b.Model, o)
	if f == nil {
		f = ens.Do(nil, b.Begin[:1]...)
	}
	if f != nil || len(b.Begin) > 1 {
		return
	}
	done := func(s *world.State) bool { return b.Finished(s) && b.Reaches(s) }
	v := ens.Judge(question(ensemble.Every, ensemble.Within, horizon, b.Goal, done))
	if v.Time() {
		d.Timed, d.Best, d.Worst = true, v.Fastest, v.Slowest
	}
}

// failed takes over why the text could not be carried out, or the goal not be judged. A reader never rests and is told when going round, so nothing
// else is expected to go wrong.
func (d *Decision) failed(f *failure) {
	d.Outcome, d.Bad = Inconclusive, nil
	switch f.Kind {
	case ensemble.InvariantBroken:
		d.Outcome, d.Invariant, d.Bad = Broken, f.Name, f.Run
	case ensemble.Budget:
		d.Err = f.Cut
	default:
		d.Err = errors.New(f.String())
	}
}

// endings asks how the procedure came to its end, and returns a run in which it goes round for ever, if there is one.
func (d *Decision) endings(ens exact) (round *Run) {
	endless := world.Claim{Kind: world.ProcedureIsEndless}
	d.Ends = EndsSurely
	if v := now(ens, ensemble.Some, endless); v.Passes() {
		d.Ends, round = EndsPerhaps, v.Run
	}
	if d.Ends == EndsPerhaps && now(ens, ensemble.Every, endless).Passes() {
		d.Ends = EndsNever
	}
	d.Support = now(ens, ensemble.Some, world.Claim{Kind: world.SentToSupport}).Passes()
	return round
}

// now asks about the members as they stand. The claims in question need no assumptions.
func now(ens exact, q ensemble.Quantifier, claim world.Claim) *verdict {
	v := ens.Judge(question(q, ensemble.Now, 0, claim, func(s *world.State) bool { return claim.Holds(nil, s) }))
	return &v
}

func question(q ensemble.Quantifier, t ensemble.Temporal, d time.Duration, claim world.Claim, holds func(*world.State) bool) ensemble.Question[world.State] {
	return ensemble.Question[world.State]{
		Quantifier: q, Temporal: t, Duration: d, Claim: ensemble.Claim[world.State]{Text: claim.String(), Holds: holds},
	}
}

// judge asks whether the goal is reached in time.
func (c Case) judge(ens exact, b Built, d *Decision) {
	v := ens.Judge(question(ensemble.Every, ensemble.Within, b.Within, b.Goal, b.Reaches))
	d.Classes, d.Firings, d.Bad = v.Size.Classes, v.Size.Firings, v.Run
	switch {
	case v.Failure != nil && v.Failure.Kind == ensemble.Budget && v.Kind == ensemble.Refuted:
		d.Outcome, d.Err = Refuted, v.Failure.Cut // A run that fails does so, whatever else there may be.
	case v.Failure != nil:
		d.failed(v.Failure)
	case v.Kind == ensemble.Proved:
		d.Outcome, d.Bad = Always, nil
		c.time(&v, d)
	case v.Kind == ensemble.Refuted && v.NoRun:
		d.Outcome = Never
	case v.Kind == ensemble.Refuted && v.PossibleOnly:
		d.Outcome = Sometimes
		c.explain(&v, d)
	}
}

func (c Case) time(v *verdict, d *Decision) {
	if c.Times && v.Time() {
		d.Timed, d.Best, d.Worst = true, v.Fastest, v.Slowest
	}
}

func (c Case) explain(v *verdict, d *Decision) {
	if !c.Explain || !v.Explain() {
		return
	}
	d.Good = v.Nearest
	if v.Difference != nil {
		d.Difference = v.Difference.String()
	}
}
