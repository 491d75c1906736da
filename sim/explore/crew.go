package explore

import (
	"errors"
	"sync"
	"sync/atomic"

	"ombud/sim"
)

// A wave is shared out in shares of neighbouring classes. Workers take one share after the other, compute what its
// classes lead to, and look it up in the store, which nobody changes meanwhile. Most of it is there already; the rest
// waits in the share. When all shares are done, one goroutine goes through them in order, looks again, and stores what
// is new. So the order is the same as for one worker.

// shareSize is how many classes a share has.
const shareSize = 32

// crew is the memory of the workers of one search.
type crew[S comparable, E sim.Event[E]] struct {
	shares []*share[S, E]
}

// share is what a worker found out about some neighbouring classes.
type share[S comparable, E sim.Event[E]] struct {
	search  *search[S, E]
	machine *machine[S, E]
	parent  uint32 // the class being followed up
	event   uint16 // its event being tried
	emit    func(nth uint16) bool
	entries []entry
	flat    []uint32 // the parts of the successors that are not stored
	large   []uint32
	parts   []part
	bounds  []bound
	err     error // what stopped the share, at class parent
	panic   any   // what the model panicked with
}

// entry is one firing: what happened, and the class it led to, or where in the share that class lies.
type entry struct {
	parent     uint32
	to         uint32 // a stored class, or unknown
	event, nth uint16
	scene      uint32 // of the class, or unknown
	way        uint32 // of the rote of the worker, see machine
	hash       uint32 // over the scene
	domain     uint32 // hash over the matrix
	flat       uint32 // where its parts begin
	large      uint32
	parts      uint32
	bounds     uint32
}

// errNew stops a worker that comes to an event the dictionary does not have. What is left of its share is followed up
// alone.
var errNew = errors.New("explore: a new event")

// unknown is the number of no class.
const unknown = ^uint32(0)

// together follows up the classes up to end with all workers.
func (q *search[S, E]) together(end int) {
	n := (end - q.head + shareSize - 1) / shareSize
	for len(q.crew.shares) < n {
		q.crew.shares = append(q.crew.shares, new(share[S, E]))
	}
	var next atomic.Int32
	var wait sync.WaitGroup
	q.space.words.closed = true
	for _, m := range q.space.machines {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				from := q.head + i*shareSize
				q.crew.shares[i].follow(q, m, uint32(from), uint32(min(from+shareSize, end)))
			}
		})
	}
	wait.Wait()
	q.space.words.closed = false
	for _, h := range q.crew.shares[:n] {
		if !q.take(h, min(q.head+shareSize, end)) {
			return
		}
	}
}

// follow follows up the classes in [from, to).
func (h *share[S, E]) follow(q *search[S, E], m *machine[S, E], from, to uint32) {
	h.search, h.machine, h.err, h.panic = q, m, nil, nil
	h.entries, h.flat, h.large, h.parts, h.bounds = h.entries[:0], h.flat[:0], h.large[:0], h.parts[:0], h.bounds[:0]
	if h.emit == nil {
		h.emit = h.buffer
	}
	defer func() { h.panic = recover() }()
	for h.parent = from; h.parent < to; h.parent++ {
		if !q.begin(m, h.parent) {
			continue
		}
		for i := range m.place {
			if !m.firable(i) {
				continue
			}
			h.event = m.place[i].number
			if h.err = m.follow(i, h.emit); h.err != nil {
				return
			}
		}
	}
}

// buffer keeps a successor for later.
func (h *share[S, E]) buffer(nth uint16) bool {
	c := &h.machine.out
	e := entry{parent: h.parent, event: h.event, nth: nth, to: unknown, way: h.machine.way}
	if n, ok := h.search.store.find(c); ok {
		e.to = n
	} else {
		e.scene, e.domain, e.bounds = c.scene, c.domain, uint32(len(h.bounds))
		h.bounds = append(h.bounds, c.matrix...)
		if c.scene == unknown {
			h.keepScene(&e, c)
		}
	}
	h.entries = append(h.entries, e)
	return true
}

// keepScene keeps a scene that is not stored.
func (h *share[S, E]) keepScene(e *entry, c *candidate) {
	e.hash, e.flat, e.large, e.parts = c.hash, uint32(len(h.flat)), uint32(len(h.large)), uint32(len(h.parts))
	h.flat = append(h.flat, c.flat...)
	h.large = append(h.large, c.large...)
	h.parts = append(h.parts, c.parts...)
}

// candidate returns what was kept of an entry.
func (h *share[S, E]) candidate(e *entry) candidate {
	c := candidate{scene: e.scene, domain: e.domain}
	dim := 0
	if e.scene == unknown {
		dim = h.sceneOf(e, &c)
	} else {
		dim = h.search.store.scenes.dim(e.scene)
	}
	if dim > 1 {
		c.matrix = h.bounds[e.bounds:][:dim*dim]
	}
	return c
}

// sceneOf finds the scene that was kept of an entry and returns the rows of its matrices.
func (h *share[S, E]) sceneOf(e *entry, c *candidate) int {
	l := &h.search.space.layout
	head := h.flat[e.flat]
	events := int(head & 0xff)
	c.hash, c.flat = e.hash, h.flat[e.flat:][:1+l.flatState()+(events+1)/2]
	if l.pieces() > 0 {
		c.large, c.parts = h.large[e.large:][:l.words], h.parts[e.parts:][:l.pieces()]
		c.pool = &h.search.store.scenes.pieces
	}
	return int(head >> 8 & 0xff)
}

// take stores what a share found, for the classes up to end, and reports whether the search may go on.
func (q *search[S, E]) take(h *share[S, E], end int) bool {
	i := 0
	for ; q.head < end; q.head++ {
		n := uint32(q.head)
		stopped := h.parent == n && (h.err != nil || h.panic != nil)
		if stopped && h.err == errNew {
			q.alone(end)
			return q.err == nil
		}
		q.open(n)
		for ; i < len(h.entries) && h.entries[i].parent == n; i++ {
			q.accept(h, &h.entries[i])
		}
		if stopped {
			break
		}
	}
	if h.panic != nil {
		panic(h.panic)
	}
	q.err = h.err
	return q.err == nil
}

// accept takes in one firing of a share.
func (q *search[S, E]) accept(h *share[S, E], e *entry) {
	q.firings++
	n, ok := e.to, true
	if n == unknown {
		c := h.candidate(e)
		if n, ok = q.store.find(&c); !ok {
			n, ok = q.keep(&c, footstep{q.base + e.parent, e.event, e.nth})
		}
		if e.way != 0 {
			h.machine.rote.ways[e.way-1].scene = c.scene
		}
	}
	if ok {
		q.link(n, e.event, e.nth)
	}
}
