package sample

import "time"

// Row is a line of a printed histogram: times t with From ≤ t < To.
type Row struct {
	From, To time.Duration
	Runs     uint64
}

// steps are the widths that rows may have, round in the units people count in.
var steps = func() []time.Duration {
	var out []time.Duration
	for _, unit := range []struct {
		size    time.Duration
		factors []time.Duration
	}{
		{time.Millisecond, []time.Duration{1, 2, 5, 10, 20, 50, 100, 200, 500}},
		{time.Second, []time.Duration{1, 2, 5, 10, 15, 30}},
		{time.Minute, []time.Duration{1, 2, 5, 10, 15, 30}},
		{time.Hour, []time.Duration{1, 2, 3, 6, 12}},
		{24 * time.Hour, []time.Duration{1, 2, 7, 14, 28, 56, 182, 364, 3640, 36400}},
	} {
		for _, f := range unit.factors {
			out = append(out, f*unit.size)
		}
	}
	return out
}()

// Rows returns the histogram in at most so many rows, of one round width, the narrowest that will do, from the shortest
// to the longest time without a gap. No bin lies in two rows, so the counts are exact. An empty histogram has no rows.
func (h *Histogram) Rows(most int) []Row {
	first, last := time.Duration(-1), time.Duration(0)
	for b := range h.Bins() {
		if first < 0 {
			first = b.From
		}
		last = b.From
	}
	if first < 0 {
		return nil
	}
	width := rowWidth(first, last, most)
	first -= first % width
	rows := make([]Row, (last-first)/width+1)
	for i := range rows {
		rows[i].From = first + time.Duration(i)*width
		rows[i].To = rows[i].From + width
	}
	for b := range h.Bins() {
		rows[(b.From-first)/width].Runs += b.Runs
	}
	return rows
}

// rowWidth returns the narrowest width that shares its borders with the bins up to last and needs few enough rows.
func rowWidth(first, last time.Duration, most int) time.Duration {
	for _, w := range steps {
		if w%Width(last) == 0 && int(last/w-first/w)+1 <= most {
			return w
		}
	}
	return steps[len(steps)-1]
}
