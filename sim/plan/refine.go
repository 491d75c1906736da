package plan

import "slices"

// refinements is how often the nodes are gone through at most, swapScans how many candidates for a swap are looked at in
// all. Both bound the time, not the quality of what has been found by then.
const (
	refinements = 8
	swapScans   = 40_000_000
)

// refined moves single nodes of size 1 to another batch, or swaps two of them, as long as that lowers the cut. It returns by how much.
func (g *graph) refined(batch []int32, batches int, limit int32) (lowered int) {
	r := &refinement{graph: g, batch: batch, limit: limit, members: make([][]int32, batches), tally: newTally(batches), scans: swapScans,
		inner: make([]int32, g.nodes()), all: make([]int32, g.nodes())}
	for u, b := range batch {
		r.members[b] = append(r.members[b], int32(u))
	}
	for u := range batch {
		r.inner[u] = r.tiesTo(int32(u), batch[u])
		for _, w := range g.weight[g.at[u]:g.at[u+1]] {
			r.all[u] += w
		}
	}
	for range refinements {
		gained := int32(0)
		for u := range batch {
			gained += r.better(int32(u))
		}
		lowered += int(gained)
		if gained == 0 {
			break
		}
	}
	return lowered
}

// A refinement is under way.
type refinement struct {
	*graph
	batch   []int32
	limit   int32
	members [][]int32 // by batch; the order is that of arrival
	inner   []int32   // by node: weight of its edges within its batch
	all     []int32   // by node: weight of all its edges
	tally   *tally
	scans   int // candidates that may still be looked at
}

// tiesTo is the weight of the edges from a node to a batch.
func (r *refinement) tiesTo(u, b int32) (sum int32) {
	for e := r.at[u]; e < r.at[u+1]; e++ {
		if r.batch[r.to[e]] == b {
			sum += r.weight[e]
		}
	}
	return sum
}

// better looks for a better batch for a node and returns how much was gained by it.
func (r *refinement) better(u int32) int32 {
	home := r.batch[u]
	r.tally.reset()
	for e := r.at[u]; e < r.at[u+1]; e++ {
		r.tally.add(r.batch[r.to[e]], r.weight[e])
	}
	best, most := home, r.inner[u]
	full, pull := home, r.inner[u]
	for _, b := range r.tally.seen {
		w := r.tally.sum[b]
		switch {
		case b == home:
		case int32(len(r.members[b])) < r.limit && (w > most || w == most && best != home && b < best):
			best, most = b, w
		case w > pull || w == pull && full != home && b < full:
			full, pull = b, w
		}
	}
	if best != home {
		r.move(u, best)
		return most - r.tally.sum[home]
	}
	if full != home {
		return r.swapped(u, full, pull-r.inner[u])
	}
	return 0
}

// swapped exchanges a node for one of a full batch, if that gains more than it costs. gain is what u alone would gain.
func (r *refinement) swapped(u, there, gain int32) int32 {
	home := r.batch[u]
	found, most := nobody, int32(0)
	for _, v := range r.members[there] {
		if r.scans--; r.scans < 0 {
			return 0
		}
		if gain-r.inner[v]+r.all[v]-r.inner[v] <= most {
			continue // Not even if all the edges that leave its batch went home.
		}
		if g := gain - r.inner[v] + r.tiesTo(v, home) - 2*r.between(u, v); g > most {
			found, most = v, g
		}
	}
	if found == nobody {
		return 0
	}
	r.move(u, there)
	r.move(found, home)
	return most
}

// between is the weight of the edge between two nodes.
func (r *refinement) between(u, v int32) int32 {
	for e := r.at[u]; e < r.at[u+1]; e++ {
		if r.to[e] == v {
			return r.weight[e]
		}
	}
	return 0
}

// move puts a node into another batch.
func (r *refinement) move(u, to int32) {
	from := r.batch[u]
	i := slices.Index(r.members[from], u)
	r.members[from] = slices.Delete(r.members[from], i, i+1)
	r.members[to] = append(r.members[to], u)
	r.batch[u] = to
	r.inner[u] = 0
	for e := r.at[u]; e < r.at[u+1]; e++ {
		v, w := r.to[e], r.weight[e]
		switch r.batch[v] {
		case from:
			r.inner[v] -= w
		case to:
			r.inner[v] += w
			r.inner[u] += w
		}
	}
}
