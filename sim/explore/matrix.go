package explore

// A matrix holds a domain, the set of all vectors of remaining times that are possible in a class: entry (i, j) is
// the largest value of tᵢ − tⱼ, and t₀ is 0. It is canonical if no entry follows more sharply from others, so that
// equal domains have equal matrices. Rows and columns are those of a frame.

// defect breaks one operation on purpose, so that a test can show that the others would notice.
type defect uint8

const (
	sound       defect = iota
	noShift            // the origin stays where it was when an event happens
	noIntersect        // an event happens though another one must come first
	noClose            // bounds that follow from new ones are not brought up to date
)

// least writes into low, for every column j, the largest value of θ − tⱼ, where θ is the instant of the next event
// whichever that is: θ ≤ tₖ for every k that may happen, so it is the least of the entries (k, j). An event f can be
// next, that is, the domain with all the constraints t_f ≤ tₖ is not empty, if and only if low[f] is 0.
func least(m []bound, n, binding int, low []bound) {
	for j := range low[:n] {
		low[j] = unbounded
	}
	for k := binding; k < n; k++ {
		for j, v := range m[k*n : k*n+n] {
			low[j] = min(low[j], v)
		}
	}
}

// firing is the change of a matrix when an event happens, then some leave and some are added.
type firing struct {
	from   []bound
	n      int     // rows of from
	origin int     // the row that becomes the new origin, or 0 for an event without a row
	low    []bound // see least; nil if no time passes
	defect defect
}

// survivors fills dst, of dim rows, with the rows and columns of src that stay. rows[i] is the row in src of row i in
// dst, or negative for a new one; rows[0] is 0. binding is the first row of dst that is not the clock.
//
// The new constraints all begin at the event f that happens, and a shortest path visits f once. So the closure is one
// pass: (i, j) is the least of (i, j) and (i, f) + low[j]. That bound matters only if f has a row: otherwise f may
// come at once and the old bound is the sharper one.
func (f *firing) survivors(dst []bound, dim int, rows []int16, binding int) {
	column := f.origin
	if f.defect == noShift {
		column = 0
	}
	for i, r := range rows {
		if r < 0 {
			continue
		}
		old, row := f.from[int(r)*f.n:][:f.n], dst[i*dim:][:dim]
		if i == 0 {
			f.top(row, rows)
			continue
		}
		up := old[column]
		row[0] = up
		if f.origin == 0 || up == unbounded || f.defect == noClose {
			for j, q := range rows[1:] {
				if q >= 0 {
					row[j+1] = old[q]
				}
			}
			continue
		}
		if i < binding {
			f.clock(row, old, rows, up)
			continue
		}
		f.close(row, old, rows, up, binding)
	}
}

// top fills row 0: how far each event is away at most, negated and least.
func (f *firing) top(row []bound, rows []int16) {
	from := f.low
	if from == nil {
		from = f.from[:f.n]
	}
	row[0] = 0
	for j, q := range rows[1:] {
		if q >= 0 {
			row[j+1] = from[q]
		}
	}
}

// close fills the row of something that may happen.
func (f *firing) close(row, old []bound, rows []int16, up bound, binding int) {
	for j := 1; j < binding; j++ {
		row[j] = min(old[rows[j]], plus(up, f.low[rows[j]]))
	}
	low := f.low
	for j := binding; j < len(rows); j++ {
		if q := rows[j]; q >= 0 {
			row[j] = min(old[q], up+low[q])
		}
	}
}

// clock fills the row of the clock.
func (f *firing) clock(row, old []bound, rows []int16, up bound) {
	for j, q := range rows[1:] {
		if q >= 0 {
			row[j+1] = min(old[q], plus(up, f.low[q]))
		}
	}
	row[clockRow] = 0
}

// admit fills the rows and columns of what is new: row i of dst gets windows[i] where rows[i] is negative. The new
// times depend on nothing, so every bound goes by way of the origin.
func (f *firing) admit(dst []bound, dim int, rows []int16, windows []interval) {
	for i, r := range rows {
		if r < 0 {
			w := windows[-1-r]
			dst[i*dim], dst[i] = w.hi, -w.lo
		}
	}
	for i, r := range rows {
		if r >= 0 {
			continue
		}
		for j := 1; j < dim; j++ {
			dst[i*dim+j] = plus(dst[i*dim], dst[j])
			if rows[j] >= 0 {
				dst[j*dim+i] = plus(dst[j*dim], dst[i])
			}
		}
		dst[i*dim+i] = 0
	}
}

// idle reports whether row i says no more than that tᵢ is not negative. Then the row can be left out.
func idle(m []bound, dim, i int) bool {
	if m[i*dim] != unbounded || m[i] != 0 {
		return false
	}
	for j := 1; j < dim; j++ {
		if j != i && (m[j*dim+i] != m[j*dim] || m[i*dim+j] != unbounded) {
			return false
		}
	}
	return true
}

// without removes row and column i in place and returns the smaller matrix. What is left is canonical still.
func without(m []bound, dim, i int) []bound {
	at := 0
	for r := range dim {
		if r == i {
			continue
		}
		for c := range dim {
			if c != i {
				m[at] = m[r*dim+c]
				at++
			}
		}
	}
	return m[:at]
}

// tighten adds the constraint t_a − t_b ≤ c to a canonical matrix, in place, and reports whether anything is left.
func tighten(m []bound, dim, a, b int, c bound) bool {
	if back := m[b*dim+a]; back != unbounded && int64(back)+int64(c) < 0 {
		return false
	}
	if m[a*dim+b] <= c {
		return true
	}
	for i := range dim {
		first := plus(m[i*dim+a], c)
		if first == unbounded {
			continue
		}
		for j := range dim {
			if i != j {
				m[i*dim+j] = min(m[i*dim+j], plus(first, m[b*dim+j]))
			}
		}
	}
	return true
}
