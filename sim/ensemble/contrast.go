package ensemble

import (
	"ombud/sim"
)

// contrastRuns is how many sampled runs are looked at in search of a run that passes.
const contrastRuns = 500

// Explain finds, for a claim of every run that an exact ensemble has refuted and that is true of some run, a run of
// which it is true and which is as near as possible to Run, and the one Difference between them in order, forks or
// timing. It reports whether there is a difference to tell. Candidates are one run found by the search, Run with one of
// its delays or forks changed, and 500 seeded runs of the scenario; the same verdict always gets the same answer. This
// takes far longer than to judge, so nobody does it unasked.
func (v *Verdict[S, E]) Explain() bool {
	if v.Difference != nil {
		return true
	}
	if v.past == nil || v.Kind != Refuted || v.past.passing == nil || v.Run == nil {
		return false
	}
	c := contrast[S, E]{broken: courseOf(v.Run), driven: v.past.ensemble.config.Driven}
	c.offer(v.past.ensemble.passingRun(v.Question, v.past.passing))
	if v.Begun == 0 {
		v.past.neighbours(v.Question, v.Run, c.offer)
		v.past.sampled(v.Question, c.offer)
	}
	v.Nearest, v.Difference = c.nearest, c.difference()
	return v.Difference != nil
}

// sampled offers the sampled runs that satisfy the claim.
func (p *past[S, E]) sampled(q Question[S], offer func(*sim.Run[S, E])) {
	config := p.ensemble.config
	config.Runs = contrastRuns
	if s, failure := twin(config, p.story); failure == nil {
		s.judge(q, offer)
	}
}

// contrast is the search for the run nearest to one that breaks a claim.
type contrast[S comparable, E sim.Event[E]] struct {
	broken   *course[E]
	driven   func(E) bool
	nearest  *sim.Run[S, E]
	course   *course[E] // of nearest
	distance distance
}

// offer takes the run if it is nearer than those before.
func (c *contrast[S, E]) offer(run *sim.Run[S, E]) {
	course := courseOf(run)
	d := c.broken.to(course)
	if c.nearest != nil && !d.less(c.distance) {
		return
	}
	c.nearest, c.course, c.distance = run.Clone(), course, d
}

// difference tells the broken course from that of the nearest run: by what comes first of an inverted order and a fork,
// or else by an event that cannot come in the other run any more, or else by time. It returns nil if all is the same.
func (c *contrast[S, E]) difference() *Difference[E] {
	order, at := c.inverted()
	fork, where := c.forked()
	switch {
	case fork != nil && (order == nil || where <= at):
		return fork
	case order != nil:
		return order
	}
	if d := c.alone(false); d != nil {
		return d
	}
	if d := c.apart(); d != nil {
		return d
	}
	return c.alone(true)
}

// alone finds an event that one run has and the other has not, or of which it may be waiting still.
func (c *contrast[S, E]) alone(waiting bool) *Difference[E] {
	if d := c.onlyIn(c.broken, c.course, waiting, Extra); d != nil {
		return d
	}
	return c.onlyIn(c.course, c.broken, waiting, Missing)
}

// inverted finds the first pair in another order, preferably one with an event of the world in it, and where it is
// complete.
func (c *contrast[S, E]) inverted() (*Difference[E], int) {
	var first *Difference[E]
	var at int
	list := c.broken.happenings
	for j := range list {
		k := c.course.index(list[j].event)
		for i := j - 1; i >= 0 && k >= 0; i-- {
			if c.course.index(list[i].event) < k {
				continue
			}
			d := &Difference[E]{Kind: Inverted, A: list[j].event, B: list[i].event}
			if c.driven == nil || !c.driven(d.A) || !c.driven(d.B) {
				return d, j
			}
			if first == nil {
				first, at = d, j
			}
		}
	}
	return first, at
}

// forked finds the first fork that goes another way, and where it is.
func (c *contrast[S, E]) forked() (*Difference[E], int) {
	if i, differ := forked(c.broken.start, c.course.start); differ {
		a, b := c.broken.start[i], c.course.start[i]
		return &Difference[E]{Kind: Answered, None: true, Label: a.Label, Answer: a.Answer, Was: b.Answer}, -1
	}
	for at, h := range c.broken.happenings {
		k := c.course.index(h.event)
		if k < 0 {
			continue
		}
		if i, differ := forked(h.forks, c.course.happenings[k].forks); differ {
			a, b := h.forks[i], c.course.happenings[k].forks[i]
			return &Difference[E]{Kind: Answered, A: h.event, Label: a.Label, Answer: a.Answer, Was: b.Answer}, at
		}
	}
	return nil, 0
}

// onlyIn finds the first event that a has alone, preferably one of the world.
func (c *contrast[S, E]) onlyIn(a, b *course[E], waiting bool, k DifferenceKind) *Difference[E] {
	var first *Difference[E]
	for _, h := range a.happenings {
		if !a.lacks(b, h) || b.waits[h.event] != waiting {
			continue
		}
		d := &Difference[E]{Kind: k, A: h.event}
		if c.driven == nil || !c.driven(h.event) {
			return d
		}
		if first == nil {
			first = d
		}
	}
	return first
}
