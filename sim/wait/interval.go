package wait

import (
	"cmp"
	"slices"
	"time"
)

// Interval is all whole milliseconds from From to To, both included.
type Interval struct{ From, To time.Duration }

// Contains reports whether d lies in the interval.
func (v Interval) Contains(d time.Duration) bool { return v.From <= d && d <= v.To }

// unit is the distance of two neighbours.
const unit = time.Millisecond

// normal sorts intervals and joins those that touch or overlap.
func normal(list []Interval) []Interval {
	list = slices.DeleteFunc(slices.Clone(list), func(v Interval) bool { return v.To < v.From })
	slices.SortFunc(list, func(a, b Interval) int { return cmp.Compare(a.From, b.From) })
	var out []Interval
	for _, v := range list {
		if n := len(out); n > 0 && v.From <= out[n-1].To+unit {
			out[n-1].To = max(out[n-1].To, v.To)
			continue
		}
		out = append(out, v)
	}
	return out
}

// without takes an interval out of a list of them.
func without(list []Interval, gone Interval) []Interval {
	var out []Interval
	for _, v := range list {
		if gone.To < v.From || v.To < gone.From {
			out = append(out, v)
			continue
		}
		for _, rest := range [2]Interval{{v.From, gone.From - unit}, {gone.To + unit, v.To}} {
			if rest.From <= rest.To {
				out = append(out, rest)
			}
		}
	}
	return out
}

// containing returns the interval of a list in which d lies.
func containing(list []Interval, d time.Duration) (Interval, bool) {
	for _, v := range list {
		if v.Contains(d) {
			return v, true
		}
	}
	return Interval{}, false
}
