package explore

import (
	"time"

	"ombud/sim"
)

// Spread says with which durations of a delay a path can be followed.
type Spread struct {
	Times       int           // how often the delay begins on the path
	Possible    bool          // some duration allows the path
	Least, Most time.Duration // all durations from Least to Most do, and no others; they count if Possible is true
}

// Spread finds the durations x within a window, in whole milliseconds, with which the order of events of the path can
// be followed if every event for which delay holds takes exactly x, whatever its own window says. All other windows
// stay as they are. delay is asked when an event is scheduled: the state is the one just after the step that did so.
// The window must be bounded and reach no further than Longest.
//
// The instants of the path are variables; each window, each deadline and the order of the events bounds a difference of
// two. An event of the delay lies x after the instant at which it was scheduled, or was called off or is pending still
// no more than x after it, so x stands on the right of such a bound, with the factor 1 or −1. For a given x the bounds
// have a solution if and only if no cycle of them adds up to less than zero, and since all of them are whole then, a
// solution in whole milliseconds. A cycle adds up to size + slope·x, and allows x on one side of a point. So what all
// cycles allow is an interval. Its ends are found from outside: a cycle that forbids an x names the next that it
// allows, which is tried next, and no cycle with this slope or a smaller one has to be met again.
func (p *Path[S, E]) Spread(delay func(*S, E) bool, within sim.Window) Spread {
	t := p.tale(delay)
	v, _ := intervalOf(within)
	lo, hi, ok := t.system.span(int64(v.lo), int64(v.hi))
	return Spread{
		Times: t.opened, Possible: ok,
		Least: time.Duration(lo) * time.Millisecond, Most: time.Duration(hi) * time.Millisecond,
	}
}

// span returns the least and the greatest x in [lo, hi] for which the system has a solution.
func (s *system) span(lo, hi int64) (least, most int64, ok bool) {
	for {
		c, bad := s.contradiction(lo)
		if !bad {
			break
		}
		if c.slope <= 0 {
			return 0, 0, false
		}
		if lo = ceil(-c.size, c.slope); lo > hi {
			return 0, 0, false
		}
	}
	for {
		c, bad := s.contradiction(hi)
		if !bad {
			return lo, hi, true
		}
		hi = -ceil(c.size, c.slope) // The slope is negative, since the cycle allows lo.
	}
}

// ceil is a/b rounded up to a whole number; b is not 0.
func ceil(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a > 0) == (b > 0) {
		q++
	}
	return q
}

// contradiction returns a cycle of limits that adds up to less than zero if the open duration is x, and whether there
// is one (Bellman 1958, Ford 1956).
func (s *system) contradiction(x int64) (limit, bool) {
	n := len(s.out)
	far, by := make([]int64, n), make([]limit, n) // by: the last limit that shortened the way, and where it begins
	for round := 0; ; round++ {
		changed := -1
		for from, list := range s.out {
			for _, l := range list {
				if d := far[from] + l.size + l.slope*x; d < far[l.other] {
					far[l.other], by[l.other], changed = d, limit{from, l.size, l.slope}, l.other
				}
			}
		}
		switch {
		case changed < 0:
			return limit{}, false
		case round >= n:
			return cycle(by, changed), true
		}
	}
}

// cycle adds up the cycle that is met by going back from a variable.
func cycle(by []limit, v int) limit {
	for range by {
		v = by[v].other
	}
	sum := limit{other: v}
	for at := v; ; {
		l := by[at]
		sum.size, sum.slope = sum.size+l.size, sum.slope+l.slope
		if at = l.other; at == v {
			return sum
		}
	}
}
