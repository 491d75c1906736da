package sim

import (
	"cmp"
	"slices"
	"time"
)

// PendingEvent is an event that has been scheduled and has not happened. Its times are counted from the beginning of
// the run. Unbounded means never.
type PendingEvent[E any] struct {
	Event            E
	Earliest, Latest time.Duration // when it may happen, whatever the chooser decided
	At               time.Duration // when it will happen by the chooser's decision
}

// AppendPending appends the pending events to dst in canonical order, ascending by Code. It allocates only if dst is
// too small.
func (r *Run[S, E]) AppendPending(dst []PendingEvent[E]) []PendingEvent[E] {
	from := len(dst)
	for _, k := range r.core.queue.heap {
		s := &r.core.queue.slots[k.slot]
		dst = append(dst, PendingEvent[E]{s.event, s.earliest.duration(), s.latest.duration(), k.order.at().duration()})
	}
	slices.SortFunc(dst[from:], func(a, b PendingEvent[E]) int { return cmp.Compare(a.Event.Code(), b.Event.Code()) })
	return dst
}

// Pending reports whether e is pending.
func (r *Run[S, E]) Pending(e E) bool {
	_, ok := r.core.queue.find(e.Code())
	return ok
}
