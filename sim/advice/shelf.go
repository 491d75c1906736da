package advice

import "ombud/sim/world"

// A shelf keeps sets of worlds and finds those that are equal: same states, same events pending, same remaining times.
type shelf struct {
	states map[world.State]uint64 // numbered as they come
	sets   map[fingerprint][]*stage
	count  int
}

// A fingerprint is the same for equal sets. Sets of one fingerprint may differ: they are compared.
type fingerprint struct {
	classes int
	sum     uint64
}

func newShelf() *shelf {
	return &shelf{states: map[world.State]uint64{}, sets: map[fingerprint][]*stage{}}
}

// equal returns the stage on the shelf whose set is the same; if there is none it puts the stage there and returns nil.
func (f *shelf) equal(n *stage) *stage {
	p := f.print(n.set)
	for _, other := range f.sets[p] {
		if other.set.Union(n.set).Len() == p.classes {
			return other
		}
	}
	f.sets[p] = append(f.sets[p], n)
	f.count++
	return nil
}

func (f *shelf) print(set *classes) fingerprint {
	p := fingerprint{classes: set.Len()}
	for i := range p.classes {
		c := set.At(i)
		h := mix(14695981039346656037, f.number(c.State))
		for _, e := range c.Pending {
			h = mix(mix(mix(h, e.Event.Code()), uint64(e.Earliest)), uint64(e.Latest))
		}
		p.sum += h
	}
	return p
}

func (f *shelf) number(s world.State) uint64 {
	n, ok := f.states[s]
	if !ok {
		n = uint64(len(f.states))
		f.states[s] = n
	}
	return n
}

// mix is a step of an FNV hash over whole words.
func mix(h, v uint64) uint64 {
	h ^= v
	h *= 1099511628211
	return h ^ h>>29
}
