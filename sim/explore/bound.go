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
// without end; its row is added in 64 bits and checked.
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

// plus adds two bounds, one of which may be unbounded, and reports whether the sum is in range.
func plus(a, b bound) (bound, bool) {
	if a == unbounded || b == unbounded {
		return unbounded, true
	}
	sum := int64(a) + int64(b)
	if sum >= math.MaxInt32 || sum <= math.MinInt32 {
		return unbounded, false
	}
	return bound(sum), true
}
