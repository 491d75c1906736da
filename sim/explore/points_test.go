package explore

// point is a configuration with the remaining times decided, of the events that have a latest time.
type point struct {
	state  mstate
	n      int8
	events [maxPending]mevent
	at     [maxPending]int8 // -1 without a latest time
}

// box is what of a configuration or a class can be a point: from lo to hi.
type box struct {
	point
	lo, hi [maxPending]int8
}

func (b *box) add(e mevent, lo, hi int8) {
	b.events[b.n], b.lo[b.n], b.hi[b.n] = e, lo, hi
	b.n++
}

// points adds the allowed points of a box to a set.
func (b *box) points(set map[point]bool, allowed func(*point) bool) {
	for i := range b.n {
		if b.lo[i] > b.hi[i] {
			return
		}
	}
	b.at = b.lo
	for {
		if allowed(&b.point) {
			set[b.point] = true
		}
		i := int8(0)
		for i < b.n && b.at[i] == b.hi[i] {
			b.at[i] = b.lo[i]
			i++
		}
		if i == b.n {
			return
		}
		b.at[i]++
	}
}

// pointsOf returns the points of a list of configurations; those of late ones have at least one unit left.
func pointsOf(list, late []config) map[point]bool {
	set := make(map[point]bool)
	add := func(c config, least int8) {
		b := box{point: point{state: c.state}}
		for _, l := range c.left[:c.n] {
			if l.hi < forever {
				b.add(l.event, max(l.lo, least), l.hi)
			} else {
				b.add(l.event, -1, -1)
			}
		}
		b.points(set, func(*point) bool { return true })
	}
	for _, c := range list {
		add(c, 0)
	}
	for _, c := range late {
		add(c, 1)
	}
	return set
}

// pointsIn returns the points of a set of classes.
func pointsIn(c *Classes[mstate, mevent]) map[point]bool {
	set := make(map[point]bool)
	for i := range c.Len() {
		m := c.load(i)
		b := box{point: point{state: m.from.state}}
		var rows []int
		for _, p := range m.place {
			if m.urgent(p) {
				b.add(m.event(p.number), int8(m.from.earliest(p)), int8(m.from.latest(p)))
				rows = append(rows, int(p.row))
			} else {
				b.add(m.event(p.number), -1, -1)
				rows = append(rows, -1)
			}
		}
		a, dim := m.from.matrix, m.from.dim
		b.points(set, func(at *point) bool {
			for i, r := range rows {
				for j, s := range rows {
					if r >= 0 && s >= 0 && a[r*dim+s] != unbounded && int32(at.at[i])-int32(at.at[j]) > a[r*dim+s] {
						return false
					}
				}
			}
			return true
		})
	}
	return set
}
