package ensemble

import (
	"slices"
	"time"

	"ombud/sim"
)

// neighbours is how many neighbours of a run are looked at.
const neighbours = 2_000

// neighbours offers the runs that differ from a run in one decision, as far as the model lets everything else be the
// same: one event comes as early or as late as it may, or right before or right after another, or not at all, or one
// of its forks goes another way.
func (p *past[S, E]) neighbours(q Question[S], run *sim.Run[S, E], offer func(*sim.Run[S, E])) {
	g := guideTo(&p.ensemble.config, run)
	begins, events := beginLike(run), len(g.wishes)
	tried := 0
	for i := range g.wishes {
		was := g.wishes[i]
		for _, w := range g.others(was) {
			if tried++; tried > neighbours {
				return
			}
			g.wishes[i] = w
			clear(g.times)
			p.guided(q, g, begins, 4*events+100, offer)
		}
		g.wishes[i] = was
	}
}

// others are the ways in which one event can come otherwise.
func (g *guide[E]) others(was wish[E]) []wish[E] {
	var list []wish[E]
	add := func(w wish[E]) {
		if w.at == sim.Unbounded || was.window.Earliest <= w.at && w.at <= was.window.Latest {
			list = append(list, w)
		}
	}
	for k, f := range was.forks {
		for answer := range f.N {
			if w := was; answer != f.Answer {
				w.answers = append(slices.Clone(was.answers[:k]), answer)
				add(w)
			}
		}
	}
	for _, other := range g.wishes {
		if other.rank == was.rank || other.at == sim.Unbounded {
			continue
		}
		w := was
		w.at, w.rank = other.at, other.rank-1
		add(w)
		w.rank = other.rank + 1
		add(w)
	}
	w := was
	for _, w.at = range []time.Duration{was.window.Earliest, was.window.Latest} {
		add(w)
	}
	return list
}

// guided lets one run with a guide do what was done before, and judges it.
func (p *past[S, E]) guided(q Question[S], g *guide[E], begins sim.Chooser, limit int, offer func(*sim.Run[S, E])) {
	c := p.ensemble.config
	r := *begins.(*repeated)
	s := &sampled[S, E]{runs: []*sim.Run[S, E]{sim.NewRunFrom(c.Model, c.Initial, &r)}, stuck: c.Stuck}
	s.runs[0].Watch(c.Invariants...)
	s.walk.limit, s.walk.guide = limit, g
	for _, again := range p.story {
		if again(s) != nil {
			return
		}
	}
	s.judge(q, offer)
}
