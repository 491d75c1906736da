package procedure

import "ombud/sim/world"

// A round notices that a reader who finds nothing to do goes in a circle. Reading
// takes no time and the world stands still meanwhile, so whoever comes to a place for
// the second time comes to it for ever (R. P. Brent, "An improved Monte Carlo
// factorization algorithm", BIT 20, 1980). Whole circles are then left out, and the
// reader stands in the end where all the moves would have led.
type round struct {
	left  int // moves until the reader gives up
	mark  world.Operator
	since int // moves since the mark
	power int // moves until the next one
}

func newRound(at world.Operator) round {
	return round{left: MaxSteps * MaxSteps, mark: at, power: 1}
}

// next counts a move, which has led to a place.
func (c *round) next(to world.Operator) {
	c.left--
	c.since++
	switch {
	case to == c.mark:
		c.left %= c.since
	case c.since == c.power:
		c.mark, c.power, c.since = to, 2*c.power, 0
	}
}
