package explore

import "ombud/sim"

// Atlas is the state classes around a set of them with all ways between, for somebody who wants to walk about.
type Atlas[S comparable, E sim.Event[E]] struct {
	Classes *Classes[S, E] // in the order in which they were found, breadth first
	Ways    [][]Way[E]     // by class: what can happen next, in order of Code; nil if the class was not followed up
	Err     error          // nil if all classes are there, or a *BudgetError, *GrowthError or *RangeError
}

// Way is one thing that can happen next in a class.
type Way[E any] struct {
	Event E
	Forks []sim.Fork // how its forks go
	To    int        // the class it leads to, or -1 if that one is not in the atlas
}

// Atlas follows up every class that can be reached from a set of classes, up to the budget of the space, except those in
// whose state over holds. Unlike a search that is cut, it goes on to the last class it has, so that every way between
// two classes of the atlas is in it. It runs on one goroutine.
func (x *Space[S, E]) Atlas(from *Classes[S, E], over func(*S) bool) *Atlas[S, E] {
	q := x.enter(from, plan[S, E]{phase: phase[E]{length: -1}})
	a := &Atlas[S, E]{Err: q.err}
	m := x.machines[0]
	m.steady(q.frame)
	for q.err == nil && q.head < q.store.len() {
		a.Ways = append(a.Ways, q.ways(m, over))
		q.head++
	}
	q.cut()
	a.Err = q.err
	a.Classes = x.none()
	all := make([]uint32, q.store.len())
	for n := range all {
		all[n] = uint32(n)
	}
	q.collect(a.Classes, all, 0, leave)
	return a
}

// ways fires everything that can be next in the class at the head of the search.
func (q *search[S, E]) ways(m *machine[S, E], over func(*S) bool) []Way[E] {
	m.load(q.store, uint32(q.head))
	list := []Way[E]{}
	if over(&m.from.state) {
		return list
	}
	for i := range m.place {
		if !m.firable(i) {
			continue
		}
		number := m.place[i].number
		q.err = m.fire(i, func(nth uint16) bool {
			q.firings++
			to, ok := q.store.find(&m.out)
			if !ok {
				to, ok = q.keep(&m.out, footstep{q.base + uint32(q.head), number, nth})
			}
			w := Way[E]{Event: m.event(number), Forks: append([]sim.Fork(nil), m.agenda.Forks()...), To: -1}
			if ok {
				w.To = int(to)
			}
			list = append(list, w)
			return true
		})
		if q.err != nil {
			break
		}
	}
	return list
}
