package ensemble

import "math"

// z is the two-sided 95 % point of the normal distribution.
const z = 1.959963984540054

// Wilson returns the 95 % interval for the share of all runs that satisfy a claim, given that passed out of members
// sampled ones do: the score interval (Wilson 1927). Both ends lie in [0, 1]. It panics unless
// 0 ≤ passed ≤ members and members is at least 1.
//
// Conversions keep a compiler from fusing a product and a sum, so the ends are the same on every machine.
func Wilson(passed, members int) (low, high float64) {
	if members < 1 || passed < 0 || passed > members {
		panic("ensemble: Wilson: passed must be in 0 to members, and members at least 1")
	}
	n, x := float64(members), float64(passed)
	width := n + z*z
	center := (x + z*z/2) / width
	spread := float64(x*(n-x)) / n
	half := z * math.Sqrt(spread+z*z/4) / width
	low, high = center-half, center+half
	if passed == 0 {
		low = 0
	}
	if passed == members {
		high = 1
	}
	return low, high
}

// moreRuns returns about how many runs must be added to let the interval lie on one side of the share, given in basis
// points, if the part of the runs that pass stays what it is: an end of the interval is at s when
// (p−s)²·n = z²·s·(1−s). It returns 0 if that part is the share itself, or if all are asked for and all pass: then no
// number of runs is sure to decide.
func moreRuns(passed, members, share int) int {
	apart := float64(passed)/float64(members) - float64(share)/WholeShare
	if passed*WholeShare == share*members {
		return 0
	}
	s := float64(share) / WholeShare
	enough := math.Ceil(z * z * s * (1 - s) / (apart * apart))
	return max(1, int(enough)-members)
}
