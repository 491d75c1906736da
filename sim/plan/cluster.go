package plan

import (
	"cmp"
	"slices"
)

// rounds is how often the nodes are visited on one level at most.
const rounds = 12

// clustered labels the nodes so that no label has more than limit mailboxes and little weight lies between labels.
//
// A connected part that fits a batch is one cluster, at no cost. The others are split by label propagation with a size
// limit (Raghavan, Albert and Kumara 2007; Meyerhenke, Sanders and Schulz 2014): each node joins the cluster it is most
// tied to among those with room. The clusters become the nodes of a smaller graph, and the same is done with it until
// nothing joins any more.
func (g *graph) clustered(limit int32) []int32 {
	label, parts := g.components()
	size := make([]int32, parts)
	for u, l := range label {
		size[l] += g.size[u]
	}
	for u, l := range label {
		if size[l] > limit {
			label[u] = int32(parts + u) // alone, for now
		} else {
			label[u] = l
		}
	}
	n := renumber(label)
	for level := g.contracted(label, n); ; {
		joined := level.propagated(limit)
		m := compact(joined)
		for u := range label {
			label[u] = joined[label[u]]
		}
		if m == level.nodes() {
			return label
		}
		level = level.contracted(joined, m)
	}
}

// renumber is compact for labels of any size.
func renumber(label []int32) int {
	sorted := slices.Clone(label)
	slices.Sort(sorted)
	sorted = slices.Compact(sorted)
	for i, l := range label {
		at, _ := slices.BinarySearch(sorted, l)
		label[i] = int32(at)
	}
	return len(sorted)
}

// propagated is one level: every node begins as a cluster of its own, and joins others.
func (g *graph) propagated(limit int32) []int32 {
	p := &propagation{g, make([]int32, g.nodes()), slices.Clone(g.size), limit, newTally(g.nodes())}
	for u := range p.label {
		p.label[u] = int32(u)
	}
	order := g.byDegree()
	for range rounds {
		moved := 0
		for _, u := range order {
			if p.visit(u) {
				moved++
			}
		}
		if moved*200 <= len(order) {
			break
		}
	}
	return p.label
}

// byDegree are the nodes with those of few edges first: they have little choice.
func (g *graph) byDegree() []int32 {
	order := make([]int32, g.nodes())
	for u := range order {
		order[u] = int32(u)
	}
	degree := func(u int32) int32 { return g.at[u+1] - g.at[u] }
	slices.SortFunc(order, func(u, v int32) int { return cmp.Or(cmp.Compare(degree(u), degree(v)), cmp.Compare(u, v)) })
	return order
}

// A propagation is a level under way.
type propagation struct {
	*graph
	label []int32
	room  []int32 // by label: mailboxes in it
	limit int32
	tally *tally
}

// visit lets a node join the cluster it is most tied to; it stays where it is if no other one is better.
func (p *propagation) visit(u int32) bool {
	own := p.label[u]
	p.tally.reset()
	for e := p.at[u]; e < p.at[u+1]; e++ {
		p.tally.add(p.label[p.to[e]], p.weight[e])
	}
	best, most := own, p.tally.sum[own]
	for _, l := range p.tally.seen {
		w := p.tally.sum[l]
		if l == own || p.room[l]+p.size[u] > p.limit {
			continue
		}
		if w > most || w == most && best != own && (p.room[l] < p.room[best] || p.room[l] == p.room[best] && l < best) {
			best, most = l, w
		}
	}
	if best == own {
		return false
	}
	p.room[own] -= p.size[u]
	p.room[best] += p.size[u]
	p.label[u] = best
	return true
}

// A tally adds up weights by label and remembers which labels it has seen.
type tally struct {
	sum  []int32
	seen []int32
}

func newTally(labels int) *tally { return &tally{sum: make([]int32, labels)} }

func (t *tally) reset() {
	for _, l := range t.seen {
		t.sum[l] = 0
	}
	t.seen = t.seen[:0]
}

func (t *tally) add(label, weight int32) {
	if t.sum[label] == 0 {
		t.seen = append(t.seen, label)
	}
	t.sum[label] += weight
}
