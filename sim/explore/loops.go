package explore

import (
	"slices"

	"ombud/sim"
)

// loops are the sets of classes, in the graph of a search, in which a run can stay for ever: see the package's text.
type loops[S comparable, E sim.Event[E]] struct {
	search  *search[S, E]
	classes []uint32 // ascending
	part    []int32  // by class: its set, counted from 1, or 0
}

// loops finds them.
func (q *search[S, E]) loops() *loops[S, E] {
	l := &loops[S, E]{search: q, part: make([]int32, q.store.len())}
	q.space.machines[0].steady(q.frame)
	for i, part := range q.graph.components(q.store.len()) {
		for _, n := range part {
			l.part[n] = int32(i) + 1
		}
		if l.fair(part) {
			l.classes = append(l.classes, part...)
		}
	}
	slices.Sort(l.classes)
	return l
}

// fair reports whether a run can go round in the set without passing over an event that has a latest time: whether no
// such event is pending in all of its classes and left alone by all of its firings.
func (l *loops[S, E]) fair(part []uint32) bool {
	var waiting []uint16
	for i, n := range part {
		urgent := l.urgent(n)
		if i == 0 {
			waiting = urgent
		}
		waiting = slices.DeleteFunc(waiting, func(e uint16) bool { return !slices.Contains(urgent, e) })
	}
	for _, n := range part {
		for _, e := range l.search.graph.of(n) {
			if len(waiting) > 0 && l.part[e.to] == l.part[n] {
				waiting = except(waiting, l.removed(n, e))
			}
		}
	}
	return len(waiting) == 0
}

func except(list, gone []uint16) []uint16 {
	return slices.DeleteFunc(list, func(e uint16) bool { return slices.Contains(gone, e) })
}

// urgent returns the numbers of the events that have a latest time in class n.
func (l *loops[S, E]) urgent(n uint32) []uint16 {
	m := l.search.space.machines[0]
	m.load(l.search.store, n)
	var list []uint16
	for _, p := range m.place {
		if m.urgent(p) {
			list = append(list, p.number)
		}
	}
	return list
}

// removed returns the numbers of the events that were pending in class n and are taken off the agenda along an edge:
// the one that happens and those that are cancelled, even if they are scheduled anew.
func (l *loops[S, E]) removed(n uint32, along edge) []uint16 {
	m := l.search.space.machines[0]
	m.load(l.search.store, n)
	i := slices.IndexFunc(m.place, func(p place) bool { return p.number == along.event })
	gone := []uint16{along.event}
	err := m.fire(i, func(nth uint16) bool {
		if nth < along.nth {
			return true
		}
		for _, op := range m.agenda.Ops() {
			if op.Kind == sim.OpCancel {
				number, _ := m.words.lookup(op.Event, op.Event.Code())
				gone = append(gone, number)
			}
		}
		return false
	})
	if err != nil {
		panic(err) // This very firing went well before.
	}
	return gone
}

// path returns the path to class n, a class of a set, and then once round: to renewals of all the events that have a
// latest time in n, and back to n.
func (l *loops[S, E]) path(n uint32) *Path[S, E] {
	p := l.search.path(n)
	l.search.space.machines[0].steady(l.search.frame)
	p.Loop = len(p.steps)
	at, waiting := n, l.urgent(n)
	for len(waiting) > 0 {
		at = l.walk(p, at, func(from uint32, e edge) bool {
			return len(except(slices.Clone(waiting), l.removed(from, e))) < len(waiting)
		}, func(from uint32, e edge) { waiting = except(waiting, l.removed(from, e)) })
	}
	if at != n || len(p.steps) == p.Loop {
		l.walk(p, at, func(_ uint32, e edge) bool { return e.to == n }, func(uint32, edge) {})
	}
	return p
}

// walk extends p from class at, inside its set, by the fewest edges to one that is wanted. It calls took for each edge
// and returns the class it ends in.
func (l *loops[S, E]) walk(p *Path[S, E], at uint32, wanted func(uint32, edge) bool, took func(uint32, edge)) uint32 {
	type hop struct {
		edge
		from uint32
		back int
	}
	var hops []hop
	seen := map[uint32]bool{at: true}
	for i, from := -1, at; ; {
		for _, e := range l.search.graph.of(from) {
			if l.part[e.to] != l.part[at] {
				continue
			}
			hops = append(hops, hop{e, from, i})
			if !wanted(from, e) {
				continue
			}
			var way []hop
			for k := len(hops) - 1; k >= 0; k = hops[k].back {
				way = append(way, hops[k])
			}
			slices.Reverse(way)
			for _, h := range way {
				took(h.from, h.edge)
				p.steps = append(p.steps, footstep{event: h.event, nth: h.nth})
			}
			return e.to
		}
		for i++; i < len(hops) && seen[hops[i].to]; i++ {
		}
		if i == len(hops) {
			panic("explore: a loop of classes has no way back; the graph is broken")
		}
		from = hops[i].to
		seen[from] = true
	}
}
