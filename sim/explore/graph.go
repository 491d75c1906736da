package explore

// graph keeps which class leads to which. Classes are followed up in order, so the edges of one class lie together.
type graph struct {
	first []uint32 // by class: its first edge
	edges []edge
}

// edge is one firing: the class it leads to, the number of the event, and which way its forks went.
type edge struct {
	to         uint32
	event, nth uint16
}

// open begins the edges of class n.
func (g *graph) open(n uint32) {
	if int(n) == len(g.first) {
		g.first = append(g.first, uint32(len(g.edges)))
	}
}

// of returns the edges of class n, none if it was not followed up.
func (g *graph) of(n uint32) []edge {
	switch {
	case int(n) >= len(g.first):
		return nil
	case int(n) == len(g.first)-1:
		return g.edges[g.first[n]:]
	}
	return g.edges[g.first[n]:g.first[n+1]]
}

func (g *graph) bytes() int { return 4*cap(g.first) + 8*cap(g.edges) }

// components returns the sets of classes that lead to each other, those of one class without an edge to itself left
// out, in the order of their first classes. It is Tarjan's algorithm (1972) without recursion.
func (g *graph) components(classes int) [][]uint32 {
	t := tarjan{graph: g, index: make([]uint32, classes), low: make([]uint32, classes)}
	for n := range uint32(classes) {
		if t.index[n] == 0 {
			t.visit(n)
		}
	}
	return t.found
}

// tarjan is the state of the algorithm. An index of 0 is not visited yet; one of unknown belongs to a component that
// is done.
type tarjan struct {
	graph      *graph
	index, low []uint32
	count      uint32
	stack      []uint32
	calls      []call
	found      [][]uint32
}

// call is a visit of a class that waits for the visit of its next edge.
type call struct{ class, edge uint32 }

func (t *tarjan) visit(root uint32) {
	t.enter(root)
	for len(t.calls) > 0 {
		c := &t.calls[len(t.calls)-1]
		edges := t.graph.of(c.class)
		if int(c.edge) == len(edges) {
			t.leave(c.class)
			continue
		}
		to := edges[c.edge].to
		c.edge++
		switch t.index[to] {
		case 0:
			t.enter(to)
		case unknown:
		default:
			t.low[c.class] = min(t.low[c.class], t.index[to])
		}
	}
}

func (t *tarjan) enter(n uint32) {
	t.count++
	t.index[n], t.low[n] = t.count, t.count
	t.stack = append(t.stack, n)
	t.calls = append(t.calls, call{n, 0})
}

// leave ends the visit of n, and takes its component off the stack if n is the first of it.
func (t *tarjan) leave(n uint32) {
	t.calls = t.calls[:len(t.calls)-1]
	if len(t.calls) > 0 {
		parent := t.calls[len(t.calls)-1].class
		t.low[parent] = min(t.low[parent], t.low[n])
	}
	if t.low[n] != t.index[n] {
		return
	}
	at := len(t.stack) - 1
	for t.stack[at] != n {
		at--
	}
	part := append([]uint32(nil), t.stack[at:]...)
	t.stack = t.stack[:at]
	for _, p := range part {
		t.index[p] = unknown
	}
	if len(part) > 1 || t.loops(n) {
		t.found = append(t.found, part)
	}
}

// loops reports whether n has an edge to itself.
func (t *tarjan) loops(n uint32) bool {
	for _, e := range t.graph.of(n) {
		if e.to == n {
			return true
		}
	}
	return false
}

// back marks every class from which one of the marked ones can be reached.
func (g *graph) back(marked []bool) {
	into := make([][2]uint32, 0, len(g.edges)) // (to, from), then sorted by counting
	for n := range uint32(len(g.first)) {
		for _, e := range g.of(n) {
			into = append(into, [2]uint32{e.to, n})
		}
	}
	start := make([]uint32, len(marked)+1)
	for _, e := range into {
		start[e[0]+1]++
	}
	for i := range marked {
		start[i+1] += start[i]
	}
	from, next := make([]uint32, len(into)), append([]uint32(nil), start...)
	for _, e := range into {
		from[next[e[0]]] = e[1]
		next[e[0]]++
	}
	spread(marked, start, from)
}

// spread follows edges backwards from the marked classes. Those into class n are from[start[n]:start[n+1]].
func spread(marked []bool, start, from []uint32) {
	var todo []uint32
	for n, is := range marked {
		if is {
			todo = append(todo, uint32(n))
		}
	}
	for len(todo) > 0 {
		n := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, p := range from[start[n]:start[n+1]] {
			if !marked[p] {
				marked[p] = true
				todo = append(todo, p)
			}
		}
	}
}
