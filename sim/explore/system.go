package explore

import "math"

// system is a set of constraints on instants, each of which limits the difference of two. Variable 0 is the beginning
// of the run, at time 0. Times are whole milliseconds.
type system struct {
	out, in [][]limit // by variable: limits that begin and end there
	sum     int64     // of the sizes: no time that follows from the limits is larger
}

// limit says that the other variable is at most size later, and slope times the duration that is left open, if one is.
type limit struct {
	other int
	size  int64
	slope int64 // 0 unless the limit is about a delay that is left open, see Spread
}

func (s *system) variable() int {
	s.out, s.in = append(s.out, nil), append(s.in, nil)
	return len(s.out) - 1
}

// atMost demands to − from ≤ size.
func (s *system) atMost(from, to int, size int64) { s.limit(from, to, size, 0) }

// limit demands to − from ≤ size + slope·x, where x is the duration that is left open.
func (s *system) limit(from, to int, size, slope int64) {
	s.sum += max(size, -size)
	s.out[from] = append(s.out[from], limit{to, size, slope})
	s.in[to] = append(s.in[to], limit{from, size, slope})
}

// atLeast demands to − from ≥ size.
func (s *system) atLeast(from, to int, size int64) { s.atMost(to, from, -size) }

func (s *system) exactly(from, to int, size int64) {
	s.atMost(from, to, size)
	s.atLeast(from, to, size)
}

// solve returns a time for every variable. It goes through the variables in order, which is the order of time, and
// gives each the roundest time that the constraints allow, given the times before; what is allowed follows from all
// constraints together, so that later variables always find a place. It reports false if there is no solution.
func (s *system) solve() ([]int64, bool) {
	n := len(s.out)
	r := ranges{system: s, lo: make([]int64, n), hi: make([]int64, n)}
	for v := range n {
		r.hi[v] = math.MaxInt64
	}
	for v := range n {
		if v == 0 {
			r.hi[0] = 0
		}
		r.todo = append(r.todo, v)
	}
	if !r.spread() {
		return nil, false
	}
	for v := range n {
		t := roundest(r.lo[v], r.hi[v])
		r.lo[v], r.hi[v] = t, t
		r.todo = append(r.todo, v)
		if !r.spread() {
			return nil, false
		}
	}
	return r.lo, true
}

// ranges are what is known of each variable: it lies in [lo, hi].
type ranges struct {
	*system
	lo, hi []int64
	todo   []int // variables whose range has changed
}

// spread brings all ranges up to date. It reports false if one is empty.
func (r *ranges) spread() bool {
	for len(r.todo) > 0 {
		v := r.todo[0]
		r.todo = r.todo[1:]
		for _, l := range r.out[v] {
			if r.hi[v] < math.MaxInt64 && r.hi[v]+l.size < r.hi[l.other] {
				r.hi[l.other] = r.hi[v] + l.size
				r.todo = append(r.todo, l.other)
			}
			if r.empty(l.other) {
				return false
			}
		}
		for _, l := range r.in[v] {
			if r.lo[v]-l.size > r.lo[l.other] {
				r.lo[l.other] = r.lo[v] - l.size
				r.todo = append(r.todo, l.other)
			}
			if r.empty(l.other) {
				return false
			}
		}
	}
	return true
}

// empty reports whether a variable has no time left. One that is pushed beyond all limits has none either.
func (r *ranges) empty(v int) bool {
	return r.hi[v] < r.lo[v] || r.lo[v] > r.sum+int64(len(r.lo))*60_000
}

// roundest returns the earliest of the roundest times in [lo, hi].
func roundest(lo, hi int64) int64 {
	for _, unit := range [...]int64{60_000, 10_000, 1_000} {
		if t := (lo + unit - 1) / unit * unit; t <= hi {
			return t
		}
	}
	return lo
}
