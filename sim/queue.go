package sim

import "math/bits"

// queue holds the pending events. It answers two questions: which event is next, and is this event pending?
//
// The first is answered by a heap with four children per node. A node is 16 bytes, so the children of a node share one
// cache line, and it is ordered by one word that holds time and tie key. Events with equal words come in order of
// code: pop looks for such, which are rare, when it meets them. So the order (time, tie, code) is total, and the queue
// has no memory of insertion. The second question is answered by a hash table, chained through the slots that hold the
// events themselves.
type queue[E Event[E]] struct {
	heap    []key
	slots   []slot[E]
	buckets []uint32 // heads of chains: index into slots plus one, 0 for an empty chain; none or a power of two
	free    uint32   // chain of unused slots, the same notation
}

// tieBits is how many bits of an order word are the tie key. The other 44 hold any instant up to never.
const tieBits = 20

// order is a point in time, in its upper bits, and a tie key.
type order uint64

func orderOf(at millis, tie uint32) order { return order(at)<<tieBits | order(tie&(1<<tieBits-1)) }

func (o order) at() millis { return millis(o >> tieBits) }

// key is a node of the heap.
type key struct {
	order order
	slot  uint32
}

// slot is one pending event: its code, its window in absolute time and its successor in a chain.
type slot[E any] struct {
	code             uint64
	earliest, latest millis
	event            E
	next             uint32
}

// clear forgets all events and keeps the memory.
func (q *queue[E]) clear() {
	q.heap, q.slots, q.free = q.heap[:0], q.slots[:0], 0
	clear(q.buckets)
}

func (q *queue[E]) copyTo(dst *queue[E]) {
	dst.heap = append(dst.heap[:0], q.heap...)
	dst.slots = append(dst.slots[:0], q.slots...)
	dst.buckets = append(dst.buckets[:0], q.buckets...)
	dst.free = q.free
}

// bucket spreads codes, which are often small and dense, over the chains by the golden ratio.
func (q *queue[E]) bucket(code uint64) *uint32 {
	return &q.buckets[(code*0x9e3779b97f4a7c15>>32)&uint64(len(q.buckets)-1)]
}

// find returns the slot of the event with this code, and whether it is pending.
func (q *queue[E]) find(code uint64) (uint32, bool) {
	if len(q.buckets) == 0 {
		return 0, false
	}
	for i := *q.bucket(code); i != 0; i = q.slots[i-1].next {
		if q.slots[i-1].code == code {
			return i - 1, true
		}
	}
	return 0, false
}

// push adds an event and reports whether it was absent; a pending event is not added again.
func (q *queue[E]) push(code uint64, e E, earliest, latest millis, at order) bool {
	if len(q.heap) >= len(q.buckets) {
		q.widen()
	}
	head := q.bucket(code)
	for i := *head; i != 0; i = q.slots[i-1].next {
		if q.slots[i-1].code == code {
			return false
		}
	}
	i := q.take()
	q.slots[i] = slot[E]{code, earliest, latest, e, *head}
	*head = i + 1
	q.heap = append(q.heap, key{})
	q.up(len(q.heap)-1, key{at, i})
	return true
}

// take returns the index of an unused slot.
func (q *queue[E]) take() uint32 {
	if q.free != 0 {
		i := q.free - 1
		q.free = q.slots[i].next
		return i
	}
	q.slots = append(q.slots, slot[E]{})
	return uint32(len(q.slots) - 1)
}

// widen doubles the number of chains and puts every pending event into its new one.
func (q *queue[E]) widen() {
	q.buckets = make([]uint32, max(16, 2*len(q.buckets)))
	for _, k := range q.heap {
		s := &q.slots[k.slot]
		head := q.bucket(s.code)
		s.next, *head = *head, k.slot+1
	}
}

// pop removes the first event in order and returns its slot, which stays readable until the next push.
func (q *queue[E]) pop() *slot[E] {
	top, last := q.heap[0], len(q.heap)-1
	k := q.heap[last]
	q.heap = q.heap[:last]
	if last > 0 {
		q.down(0, k)
		if q.heap[0].order == top.order {
			q.resolve(0, &top)
		}
	}
	return q.release(top.slot)
}

// resolve exchanges k for the key with the lowest code among those of the same order at node i and below. Keys of the
// lowest order are connected at the top of the heap.
func (q *queue[E]) resolve(i int, k *key) {
	if i >= len(q.heap) || q.heap[i].order != k.order {
		return
	}
	if n := &q.heap[i]; q.slots[n.slot].code < q.slots[k.slot].code {
		n.slot, k.slot = k.slot, n.slot
	}
	for c := 4*i + 1; c <= 4*i+4; c++ {
		q.resolve(c, k)
	}
}

// first returns the first event in order. The queue is not empty.
func (q *queue[E]) first() E {
	top := q.heap[0]
	q.resolve(0, &top)
	q.heap[0].slot, top.slot = top.slot, q.heap[0].slot
	return q.slots[q.heap[0].slot].event
}

// remove takes out the event in slot i, wherever it stands, by a scan of the heap.
func (q *queue[E]) remove(i uint32) *slot[E] {
	at := 0
	for q.heap[at].slot != i {
		at++
	}
	last := len(q.heap) - 1
	k := q.heap[last]
	q.heap = q.heap[:last]
	if at < last {
		q.place(at, k)
	}
	return q.release(i)
}

// release unlinks slot i from its chain and puts it on the chain of unused slots.
func (q *queue[E]) release(i uint32) *slot[E] {
	s := &q.slots[i]
	link := q.bucket(s.code)
	for *link != i+1 {
		link = &q.slots[*link-1].next
	}
	*link = s.next
	s.next, q.free = q.free, i+1
	return s
}

// place puts k at a free node in the middle of the heap.
func (q *queue[E]) place(i int, k key) {
	if i > 0 && k.order < q.heap[(i-1)/4].order {
		q.up(i, k)
		return
	}
	q.down(i, k)
}

// up moves the free node i towards the root until k may stand there.
func (q *queue[E]) up(i int, k key) {
	h := q.heap
	for i > 0 {
		parent := int(uint(i-1) / 4)
		if k.order >= h[parent].order {
			break
		}
		h[i] = h[parent]
		i = parent
	}
	h[i] = k
}

// down moves the free node i away from the root until k may stand there. Which of four children comes first cannot be
// foreseen, so that is arithmetic on comparisons and has no branch for the processor to guess wrong.
func (q *queue[E]) down(i int, k key) {
	h := q.heap
	for {
		first := 4*i + 1
		if first+4 > len(h) {
			break
		}
		c := (*[4]key)(h[first:])
		a := less(c[1].order, c[0].order)
		b := 2 + less(c[3].order, c[2].order)
		least := (a + (b-a)*less(c[b&3].order, c[a&3].order)) & 3
		if c[least].order >= k.order {
			h[i] = k
			return
		}
		h[i] = c[least]
		i = first + least
	}
	if least := 4*i + 1; least < len(h) { // The last parent may have fewer children, and they have none.
		for c := least + 1; c < len(h); c++ {
			if h[c].order < h[least].order {
				least = c
			}
		}
		if h[least].order < k.order {
			h[i] = h[least]
			i = least
		}
	}
	h[i] = k
}

// less returns 1 if a < b, else 0.
func less(a, b order) int {
	_, borrow := bits.Sub64(uint64(a), uint64(b), 0)
	return int(borrow)
}
