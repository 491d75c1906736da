package plan

import "slices"

// A graph has a node for each mailbox that can move, or for a cluster of them, and between two nodes an edge whose weight
// is the number of delegations between them. Edges of node i are at[i] up to at[i+1].
type graph struct {
	size   []int32 // mailboxes in each node
	at     []int32
	to     []int32
	weight []int32
}

// graphOf is the graph of an organisation, and the mailbox of each of its nodes.
func graphOf(o *Organisation) (*graph, []int32) {
	node := make([]int32, len(o.Mailboxes))
	var mailbox []int32
	for m := range o.Mailboxes {
		node[m] = nobody
		if o.Mailboxes[m].Movable() {
			node[m] = int32(len(mailbox))
			mailbox = append(mailbox, int32(m))
		}
	}
	ties := make([]tie, 0, len(o.Delegations))
	for i := range o.Delegations {
		d := &o.Delegations[i]
		if u, v := node[d.Mailbox], node[d.Grantee]; u != nobody && v != nobody {
			ties = append(ties, tieOf(u, v, 1))
		}
	}
	return newGraph(slices.Repeat([]int32{1}, len(mailbox)), ties), mailbox
}

// A tie is an edge while a graph is made; its key holds both nodes, the smaller one first.
type tie struct {
	key    uint64
	weight int32
}

func tieOf(u, v, weight int32) tie {
	return tie{uint64(min(u, v))<<32 | uint64(max(u, v)), weight}
}

func (t tie) ends() (u, v int32) { return int32(t.key >> 32), int32(uint32(t.key)) }

// newGraph makes a graph. Ties between the same nodes add up, and a tie of a node with itself is none.
func newGraph(size []int32, ties []tie) *graph {
	slices.SortFunc(ties, func(a, b tie) int {
		switch {
		case a.key < b.key:
			return -1
		case a.key > b.key:
			return 1
		}
		return 0
	})
	merged := ties[:0]
	for _, t := range ties {
		if u, v := t.ends(); u == v {
			continue
		}
		if n := len(merged); n > 0 && merged[n-1].key == t.key {
			merged[n-1].weight += t.weight
			continue
		}
		merged = append(merged, t)
	}
	g := &graph{size: size, at: make([]int32, len(size)+1), to: make([]int32, 2*len(merged)), weight: make([]int32, 2*len(merged))}
	g.fill(merged)
	return g
}

// fill writes each tie at both of its ends.
func (g *graph) fill(ties []tie) {
	for _, t := range ties {
		u, v := t.ends()
		g.at[u+1]++
		g.at[v+1]++
	}
	for i := 1; i < len(g.at); i++ {
		g.at[i] += g.at[i-1]
	}
	next := slices.Clone(g.at)
	put := func(from, to, weight int32) {
		g.to[next[from]], g.weight[next[from]] = to, weight
		next[from]++
	}
	for _, t := range ties {
		u, v := t.ends()
		put(u, v, t.weight)
		put(v, u, t.weight)
	}
}

// nodes is how many nodes there are.
func (g *graph) nodes() int { return len(g.size) }

// total is the weight of all edges.
func (g *graph) total() int {
	sum := 0
	for _, w := range g.weight {
		sum += int(w)
	}
	return sum / 2
}

// cut is the weight of the edges between nodes with different labels.
func (g *graph) cut(label []int32) int {
	sum := 0
	for u := range g.size {
		for e := g.at[u]; e < g.at[u+1]; e++ {
			if label[u] != label[g.to[e]] {
				sum += int(g.weight[e])
			}
		}
	}
	return sum / 2
}

// components labels the nodes by the connected part they are in.
func (g *graph) components() (label []int32, parts int) {
	label = slices.Repeat([]int32{nobody}, g.nodes())
	var stack []int32
	for u := range g.size {
		if label[u] != nobody {
			continue
		}
		label[u] = int32(parts)
		stack = append(stack, int32(u))
		for len(stack) > 0 {
			v := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			for _, w := range g.to[g.at[v]:g.at[v+1]] {
				if label[w] == nobody {
					label[w] = int32(parts)
					stack = append(stack, w)
				}
			}
		}
		parts++
	}
	return label, parts
}

// contracted is the graph whose nodes are the labels.
func (g *graph) contracted(label []int32, labels int) *graph {
	size := make([]int32, labels)
	for u, l := range label {
		size[l] += g.size[u]
	}
	var ties []tie
	for u := range g.size {
		for e := g.at[u]; e < g.at[u+1]; e++ {
			if v := g.to[e]; int32(u) < v && label[u] != label[v] {
				ties = append(ties, tieOf(label[u], label[v], g.weight[e]))
			}
		}
	}
	return newGraph(size, ties)
}

// compact renumbers labels from 0 in the order of their first node, and counts them.
func compact(label []int32) int {
	now := slices.Repeat([]int32{nobody}, len(label))
	n := int32(0)
	for i, l := range label {
		if now[l] == nobody {
			now[l] = n
			n++
		}
		label[i] = now[l]
	}
	return int(n)
}
