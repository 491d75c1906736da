package ensemble

import (
	"ombud/sim"
	"ombud/sim/explore"
)

// step is one step of a scenario, to be carried out again by another ensemble.
type step[S comparable, E sim.Event[E]] func(*sampled[S, E]) *Failure[S, E]

// twin returns seeded runs that have done what an exact ensemble did in a story, or why they could not.
func twin[S comparable, E sim.Event[E]](c Config[S, E], story []step[S, E]) (*sampled[S, E], *Failure[S, E]) {
	s := sample(c)
	for _, again := range story {
		if f := again(s); f != nil {
			return s, f
		}
	}
	return s, nil
}

// ShareLimit is how many seeded runs a question about a share may grow to while its interval leaves it open.
const ShareLimit = 20_000

// share judges a question about a share of all runs. What is true of every run is true of any share of them, and that
// can be proved; for the rest there are only odds, which classes do not have, and so seeded runs.
func (x *exact[S, E]) share(q Question[S]) Verdict[S, E] {
	if v, proved := x.wholly(q); proved {
		return v
	}
	c := x.config
	for {
		v := onTwin(c, x.story, q)
		if v.Kind != ShareOpen || v.More == 0 || c.Runs >= ShareLimit {
			return v
		}
		c.Runs = min(c.Runs+v.More+v.More/4, ShareLimit)
	}
}

// wholly asks whether the claim of a question about a share is true of every run.
func (x *exact[S, E]) wholly(q Question[S]) (Verdict[S, E], bool) {
	if x.ended != nil {
		return Verdict[S, E]{}, false
	}
	every := q
	every.Quantifier, every.Share = Every, 0
	if j := x.judge(x.classes, every); j.Every != explore.Proved || j.Then.Len() == 0 {
		return Verdict[S, E]{}, false
	}
	return Verdict[S, E]{Kind: Proved, Question: q, Members: x.Members(), Exact: true, Size: x.size}, true
}

// onTwin judges a question on seeded runs that have done what the story tells.
func onTwin[S comparable, E sim.Event[E]](c Config[S, E], story []step[S, E], q Question[S]) Verdict[S, E] {
	s, f := twin(c, story)
	if f == nil {
		return s.Judge(q)
	}
	v := Verdict[S, E]{Question: q, Members: s.Members()}
	v.decide(f)
	return v
}
