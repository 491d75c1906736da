package plan

import (
	"cmp"
	"slices"
)

// packed puts the nodes of a graph, none larger than limit, into batches: the largest first, each into the batch it is
// most tied to among those with room, otherwise into the first one with room, and into a new one if there is none.
func (g *graph) packed(limit int32) (batch []int32, batches int) {
	order := make([]int32, g.nodes())
	for u := range order {
		order[u] = int32(u)
	}
	slices.SortStableFunc(order, func(u, v int32) int { return cmp.Compare(g.size[v], g.size[u]) })
	batch = slices.Repeat([]int32{nobody}, g.nodes())
	s := newShelf(g.nodes(), limit)
	tied := newTally(g.nodes())
	for _, u := range order {
		tied.reset()
		for e := g.at[u]; e < g.at[u+1]; e++ {
			if b := batch[g.to[e]]; b != nobody {
				tied.add(b, g.weight[e])
			}
		}
		b := s.first(g.size[u])
		most := int32(0)
		for _, l := range tied.seen {
			if w := tied.sum[l]; s.room(l) >= g.size[u] && (w > most || w == most && l < b) {
				b, most = l, w
			}
		}
		batch[u] = b
		s.take(b, g.size[u])
		batches = max(batches, int(b)+1)
	}
	return batch, batches
}

// A shelf is a row of batches with room, of which the first one with enough is found quickly: a tree of the most room
// in each half.
type shelf struct {
	tree []int32
	n    int // leaves, a power of two
}

func newShelf(batches int, limit int32) *shelf {
	n := 1
	for n < batches {
		n *= 2
	}
	return &shelf{slices.Repeat([]int32{limit}, 2*n), n}
}

// room is how many mailboxes still fit a batch.
func (s *shelf) room(b int32) int32 { return s.tree[s.n+int(b)] }

// first is the first batch with that much room.
func (s *shelf) first(size int32) int32 {
	i := 1
	for i < s.n {
		i *= 2
		if s.tree[i] < size {
			i++
		}
	}
	return int32(i - s.n)
}

// take uses room up.
func (s *shelf) take(b, size int32) {
	i := s.n + int(b)
	s.tree[i] -= size
	for i /= 2; i > 0; i /= 2 {
		s.tree[i] = max(s.tree[2*i], s.tree[2*i+1])
	}
}
