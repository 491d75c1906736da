package explore

import "ombud/sim"

// growth finds out, in the search for the greatest time, that there is none.
//
// Leave out the clock of a class, and a class of the search without clock is left: its base. Let H be the longest
// latest time of its pending events, and T the greatest time on the clock. The clock's bounds tᵢ − t_clock lie between
// T and T + H, and the step from one class to the next is monotone in them and carries an added constant along. So if
// a path leads from a class to one of the same base whose T is more than H larger, every bound has grown by at least
// one, going round again makes it grow again, and from there a goal can be reached still: there is no greatest time.
// And if there is none, a path to a class with T large enough must contain two such classes: T grows by H at most in
// one step, and there are only so many bases. So the search ends.
type growth[S comparable, E sim.Event[E]] struct {
	base    *search[S, E]
	search  *search[S, E]
	leads   []bool // by class of base: a goal can be reached
	seen    int
	bases   []uint32 // by class of the search
	times   []bound  // by class of the search: T
	found   bool
	endless uint32 // the class in which a time without end was found
}

// look compares the base only in the wave, by all workers; what needs the order of classes is left to enough.
func (g *growth[S, E]) look(m *machine[S, E], _ marks) marks {
	n, ok := g.baseOf(m)
	switch {
	case !ok || !g.leads[n]:
		return barred
	case g.base.marks[n]&reached != 0:
		return reached
	}
	return 0
}

// baseOf returns the base of the class in the machine.
func (g *growth[S, E]) baseOf(m *machine[S, E]) (uint32, bool) {
	m.homeward(g.search.frame)
	m.leave()
	m.steady(g.search.frame)
	n, ok := g.base.store.find(&m.out)
	m.retain()
	return n, ok
}

// enough looks at the classes followed up in the wave.
func (g *growth[S, E]) enough() bool {
	m := g.search.space.machines[0]
	for ; g.seen < g.search.head && !g.found; g.seen++ {
		m.approach(g.search.store, uint32(g.seen))
		n, _ := g.baseOf(m)
		g.bases, g.times = append(g.bases, n), append(g.times, m.passed(atMost))
		if g.search.marks[g.seen]&(reached|barred) == 0 && g.grows(m) {
			g.found, g.endless = true, uint32(g.seen)
		}
	}
	return g.found
}

// grows reports whether the class in the machine, the last one seen, has an ancestor of the same base in which so much
// less time has passed that it will grow without end.
func (g *growth[S, E]) grows(m *machine[S, E]) bool {
	t, h := g.times[g.seen], int64(0)
	for _, p := range m.place {
		if m.urgent(p) {
			h = max(h, int64(m.from.latest(p)))
		}
	}
	for n := g.seen; ; {
		step := g.search.space.trail.steps[g.search.base+uint32(n)]
		if step.event == entered {
			return false
		}
		n = int(step.parent - g.search.base)
		if g.bases[n] == g.bases[g.seen] && int64(t)-int64(g.times[n]) > h {
			return true
		}
	}
}
