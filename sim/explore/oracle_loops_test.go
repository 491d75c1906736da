package explore

import "slices"

// parts splits configurations into sets that lead to each other, by going forwards and backwards (Kosaraju).
func (o *oracle) parts(list []config, inside func(config) bool) [][]config {
	into := make(map[config][]config)
	var order []config
	done := make(map[config]bool)
	var visit func(config)
	visit = func(c config) {
		done[c] = true
		for _, m := range o.moves(c) {
			if inside(m.to) {
				into[m.to] = append(into[m.to], c)
				if !done[m.to] {
					visit(m.to)
				}
			}
		}
		order = append(order, c)
	}
	for _, c := range list {
		if inside(c) && !done[c] {
			visit(c)
		}
	}
	var found [][]config
	taken := make(map[config]bool)
	for _, c := range slices.Backward(order) {
		var part []config
		todo := []config{c}
		for len(todo) > 0 {
			d := todo[len(todo)-1]
			todo = todo[:len(todo)-1]
			if taken[d] {
				continue
			}
			taken[d] = true
			part = append(part, d)
			todo = append(todo, into[d]...)
		}
		if part != nil {
			found = append(found, part)
		}
	}
	return found
}

// inner returns the moves that stay inside a set.
func (o *oracle) inner(part []config) []move {
	in := make(map[config]bool)
	for _, c := range part {
		in[c] = true
	}
	var list []move
	for _, c := range part {
		for _, m := range o.moves(c) {
			if in[m.to] {
				list = append(list, m)
			}
		}
	}
	return list
}

// endless reports whether a run can stay in the set for ever: with time passing, or without if no event that has a
// latest time is passed over.
func (o *oracle) endless(part []config) bool {
	inner := o.inner(part)
	if len(inner) == 0 || slices.ContainsFunc(inner, func(m move) bool { return m.tick }) {
		return len(inner) > 0
	}
	for _, l := range part[0].left[:part[0].n] {
		waits := !slices.ContainsFunc(part, func(c config) bool {
			return !slices.ContainsFunc(c.left[:c.n], func(k left) bool { return k.event == l.event && k.hi < forever })
		})
		if waits && !slices.ContainsFunc(inner, func(m move) bool { return slices.Contains(m.gone, l.event) }) {
			return false
		}
	}
	return true
}

// duration is what the oracle says about elapsed time.
type duration struct {
	reached, never, unbounded bool
	best, worst               int
}

func (o *oracle) elapsed(from []config, claim func(*mstate) bool) duration {
	var d duration
	goal := func(c config) bool { return claim(&c.state) }
	all := make(map[config]bool)
	for s := range o.spread(spots(from), func(s spot, m move) (spot, bool) {
		return spot{config: m.to}, !goal(s.config)
	}) {
		all[s.config] = true
	}
	var list []config
	for c := range all {
		list = append(list, c)
		d.reached = d.reached || goal(c)
	}
	for _, part := range o.parts(list, func(c config) bool { return all[c] && !goal(c) }) {
		d.never = d.never || o.endless(part)
	}
	if d.reached {
		d.best = o.best(from, goal)
		d.worst, d.unbounded = o.worst(list, goal)
	}
	return d
}

// best counts ticks, all moves without a tick first.
func (o *oracle) best(from []config, goal func(config) bool) int {
	seen, now := make(map[config]bool), slices.Clone(from)
	for ticks := 0; ; ticks++ {
		var later []config
		for len(now) > 0 {
			c := now[len(now)-1]
			now = now[:len(now)-1]
			if goal(c) {
				return ticks
			}
			if seen[c] {
				continue
			}
			seen[c] = true
			for _, m := range o.moves(c) {
				if m.tick {
					later = append(later, m.to)
				} else {
					now = append(now, m.to)
				}
			}
		}
		now = later
	}
}

// worst is the longest way to a goal among the configurations that lead to one.
func (o *oracle) worst(list []config, goal func(config) bool) (ticks int, unbounded bool) {
	leads := make(map[config]bool)
	for changed := true; changed; {
		changed = false
		for _, c := range list {
			if leads[c] {
				continue
			}
			if goal(c) || slices.ContainsFunc(o.moves(c), func(m move) bool { return leads[m.to] }) {
				leads[c], changed = true, true
			}
		}
	}
	for _, part := range o.parts(list, func(c config) bool { return leads[c] && !goal(c) }) {
		if slices.ContainsFunc(o.inner(part), func(m move) bool { return m.tick }) {
			return 0, true
		}
	}
	// The claim is about any of the first configurations; the longest way begins at one of them, since every other
	// is reached by a longer one.
	longest := make(map[config]int)
	for changed := true; changed; {
		changed = false
		for _, c := range list {
			if !leads[c] || goal(c) {
				continue
			}
			for _, m := range o.moves(c) {
				t := longest[m.to]
				if m.tick {
					t++
				}
				if leads[m.to] && t > longest[c] {
					longest[c], changed = t, true
				}
			}
		}
	}
	for _, c := range list {
		ticks = max(ticks, longest[c])
	}
	return ticks, false
}
