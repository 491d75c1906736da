package explore

import "ombud/sim/language"

// ErrStopped says that a search was given up because Options.Stop asked for it.
var ErrStopped = language.Errorf("interrupted before this was decided")

// MemoryError says that a search was cut because what it stored took as many bytes as it may.
type MemoryError struct {
	Limit    int // bytes
	Explored int // classes whose every next event was tried
}

// Error says what was covered and what to do.
func (e *MemoryError) Error() string { return e.In(language.English) }

// In says the same in a language.
func (e *MemoryError) In(l language.Language) string {
	return language.Textf("search cut at its memory of %d bytes, %d classes followed up; allow more or make the model smaller",
		e.Limit, e.Explored).In(l)
}

// restrained ends the search between two waves if somebody asks for that, or if what is stored takes too much memory.
// The bytes are those of the lists as they have grown, in the order of the classes, so that they are the same for any
// number of workers, and a search is cut at the same class whenever it is made.
func (q *search[S, E]) restrained() {
	x := q.space
	switch {
	case q.err != nil:
	case x.stop != nil && x.stop():
		q.err = ErrStopped
	case x.memory > 0 && q.live()+q.beside > x.memory:
		q.err = &MemoryError{Limit: x.memory, Explored: q.head}
	}
}

// live is the memory of the search and of all paths of the space, in bytes.
func (q *search[S, E]) live() int {
	bytes := q.store.bytes() + cap(q.marks) + 8*cap(q.space.trail.steps)
	if q.graph != nil {
		bytes += q.graph.bytes()
	}
	return bytes
}

// outgrown reports whether a set that takes classes over from the search leaves no memory for more. It looks now and
// then.
func (q *search[S, E]) outgrown(set *Classes[S, E]) bool {
	if q.space.memory == 0 || set.Len() == 0 || set.Len()%wave != 0 || q.live()+q.beside+set.store.bytes() <= q.space.memory {
		return false
	}
	if q.err == nil {
		q.err = &MemoryError{Limit: q.space.memory, Explored: q.head}
	}
	return true
}
