package interference

import (
	"errors"

	"ombud/sim/ensemble"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// Run decides the cell.
func (j Job) Run(o Options) Cell {
	q := j.question
	if o.Budget == 0 {
		o.Budget = DefaultBudget
	}
	c := Cell{First: j.First, Second: j.Second}
	c.Parties = parties(q.Documents[j.First], q.Documents[j.Second])
	s, err := newStage(&q, o, &c)
	if err != nil {
		c.Err = err
		c.explain(&q)
		return c
	}
	if c.alone(s) {
		c.together(s)
	}
	c.Classes = s.classes
	c.explain(&q)
	return c
}

// alone finds out whether each party reaches its goal by itself, and reports whether both do.
func (c *Cell) alone(s *stage) bool {
	all := true
	for i := range c.Parties {
		p := &c.Parties[i]
		a := s.ask([]*Party{p}, p)
		if c.Err = a.err; c.Err != nil {
			return false
		}
		if p.Alone = a.outcome; a.outcome != trial.Always {
			c.Verdict, all = FailsAlone, false
		}
	}
	return all
}

// together finds out whether each still reaches its goal in its own time, and whether both have theirs in the end.
func (c *Cell) together(s *stage) {
	a, b := &c.Parties[0], &c.Parties[1]
	if c.Pairs, c.Independent = s.independent(a, b); c.Independent {
		c.Verdict = Safe
		return
	}
	for i := range c.Parties {
		if x := s.ask([]*Party{a, b}, &c.Parties[i]); !c.takes(x, i) {
			return
		}
	}
	if c.Verdict == Unsafe {
		return
	}
	if x := s.ask([]*Party{a, b}, a, b); c.takes(x, 0, 1) && c.Verdict == Unsafe {
		c.Late, c.Suffers = true, s.loses(x.bad)
	} else if c.Err == nil {
		c.Verdict = Safe
	}
}

// takes takes over an answer about some parties. It reports false if the search was cut.
func (c *Cell) takes(x answer, who ...int) bool {
	switch {
	case x.err != nil && c.Verdict == Unsafe:
		return false // What one search has shown, no other takes back.
	case x.err != nil:
		c.Verdict, c.Err = Inconclusive, x.err
		return false
	}
	if x.outcome == trial.Always {
		return true
	}
	for _, i := range who {
		c.Suffers[i] = true
	}
	if c.Bad == nil || x.bad != nil && x.bad.Steps() < c.Bad.Steps() {
		c.Bad = x.bad
	}
	c.Verdict = Unsafe
	return true
}

// loses says which parties are without their goals where a run stands.
func (s *stage) loses(r *trial.Run) [2]bool {
	var out [2]bool
	for i, p := range s.parties {
		out[i] = !p.reaches(&s.model.World.Params, r.State())
	}
	return out
}

// An answer is what became of one party's goal.
type answer struct {
	outcome trial.Outcome
	bad     *trial.Run
	err     error // what cut the search
}

// ask lets parties work. Once those it is about have come to their ends, do they always have their goals, all at once
// and in time?
func (s *stage) ask(all []*Party, about ...*Party) answer {
	ens, f := s.open(all...)
	if f == nil {
		f = ens.Do(func(st *world.State) bool { return every(about, func(p *Party) bool { return p.over(st) }) }, s.begin()...)
	}
	if f != nil {
		return failed(f)
	}
	params := &s.model.World.Params
	goal := func(st *world.State) bool { return every(about, func(p *Party) bool { return p.reaches(params, st) }) }
	v := ens.Judge(ensemble.Question[world.State]{
		Quantifier: ensemble.Every, Temporal: ensemble.Within, Duration: s.question.Within,
		Claim: ensemble.Claim[world.State]{Text: about[0].Goal.String(), Holds: goal},
	})
	s.classes += v.Size.Classes
	return answered(&v)
}

func failed(f *failure) answer {
	if f.Inconclusive() {
		return answer{err: f.Cut}
	}
	return answer{err: errors.New(f.String())} // A reader never rests, and is told when going round.
}

func answered(v *verdict) answer {
	switch {
	case v.Failure != nil && v.Failure.Kind == ensemble.Budget && v.Kind == ensemble.Refuted:
		return answer{outcome: trial.Refuted, bad: v.Run}
	case v.Failure != nil:
		return failed(v.Failure)
	case v.Kind == ensemble.Proved:
		return answer{outcome: trial.Always}
	case v.NoRun:
		return answer{outcome: trial.Never, bad: v.Run}
	}
	return answer{outcome: trial.Sometimes, bad: v.Run}
}

func every(all []*Party, holds func(*Party) bool) bool {
	for _, p := range all {
		if !holds(p) {
			return false
		}
	}
	return true
}
