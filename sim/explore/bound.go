package explore

import (
	"math"
	"time"

	"ombud/sim"
)

// bound is an entry of a matrix, in milliseconds: entry (i, j) is the largest value of tᵢ − tⱼ. Thirty-two bits halve
// the memory of a class and reach 24 days and 20 hours, where the models need 14 days.
//
// No sum in the firing of an event leaves that range: firing f adds an entry (i, f), which is not negative when f may
// happen next, to one that is not positive, so the sum lies between two entries that exist. Only the clock adds up
// without end; its row and column are added in 64 bits and stop at far.
type bound = int32

// unbounded is the bound that forbids nothing. It is never added to.
const unbounded bound = math.MaxInt32

// Longest is the longest finite delay that can be explored: 24 days, 20 hours and about half an hour.
const Longest = time.Duration(math.MaxInt32-2) * time.Millisecond

// interval is a window in milliseconds.
type interval struct{ lo, hi bound }

// intervalOf converts a window and reports whether it is short enough.
func intervalOf(w sim.Window) (interval, bool) {
	if w.Earliest > Longest || w.Latest > Longest && w.Latest != sim.Unbounded {
		return interval{}, false
	}
	hi := unbounded
	if w.Latest != sim.Unbounded {
		hi = bound(w.Latest / time.Millisecond)
	}
	return interval{bound(w.Earliest / time.Millisecond), hi}, true
}

func (v interval) anytime() bool { return v.lo == 0 && v.hi == unbounded }

func durationOf(b bound) time.Duration {
	if b == unbounded {
		return sim.Unbounded
	}
	return time.Duration(b) * time.Millisecond
}

// far is the bound of a clock that has left the range. It stays there: whatever is added, it is out of range still.
const far bound = math.MaxInt32 - 1

// plus adds two bounds, of which one may be unbounded or far.
func plus(a, b bound) bound {
	switch {
	case a == unbounded || b == unbounded:
		return unbounded
	case a == far || b == far:
		return far
	case a == -far || b == -far:
		return -far
	}
	return bound(max(-int64(far), min(int64(a)+int64(b), int64(far))))
}
