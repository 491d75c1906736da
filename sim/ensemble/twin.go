package ensemble

import "ombud/sim"

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

// onTwin judges a question about odds, which classes do not have, on seeded runs.
func (x *exact[S, E]) onTwin(q Question[S]) Verdict[S, E] {
	s, f := twin(x.config, x.story)
	if f == nil {
		return s.Judge(q)
	}
	v := Verdict[S, E]{Question: q, Members: s.Members()}
	v.decide(f)
	return v
}
