package sim

import (
	"fmt"
	"math/bits"
	"time"
)

// DefaultOpenSpan is how far after its earliest moment a sampled run lets an event with an unbounded window happen.
const DefaultOpenSpan = 30 * time.Minute

// Generator is the chooser of sampled runs: all its answers follow from one seed, on every machine and in every
// version of Go. Delays are uniform over the whole milliseconds of the window. An event with an unbounded window
// never happens with probability 1/4 and otherwise falls uniformly within the open span after its earliest moment.
//
// The words come from xoshiro256** (Blackman and Vigna), whose four words of state are filled by SplitMix64 (Steele,
// Lea and Flood). A Run that is given a Generator works on a copy of its own, so one Generator may start many runs;
// they all see the same answers.
type Generator struct {
	s    [4]uint64
	open millis
}

// Option changes how a Generator decides.
type Option func(*Generator)

// OpenSpan sets the time after its earliest moment within which an event with an unbounded window happens, if it
// happens at all. It is a whole number of milliseconds, 0 or more.
func OpenSpan(d time.Duration) Option {
	if !isSpan(d) {
		panic(fmt.Sprintf("sim: OpenSpan(%v): the span must be a finite whole number of milliseconds, 0 or more", d))
	}
	return func(g *Generator) { g.open = toMillis(d) }
}

// Seeded returns a generator whose answers follow from seed. Every seed is as good as any other.
func Seeded(seed uint64, options ...Option) *Generator {
	g := &Generator{open: toMillis(DefaultOpenSpan)}
	for _, set := range options {
		set(g)
	}
	g.Reseed(seed)
	return g
}

// Reseed starts the generator again from another seed and keeps its options.
func (g *Generator) Reseed(seed uint64) {
	for i := range g.s {
		seed += 0x9e3779b97f4a7c15
		g.s[i] = scramble(seed)
	}
}

// scramble is the output function of SplitMix64.
func scramble(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// Uint64 returns the next word of the generator, for drivers that need numbers of their own.
func (g *Generator) Uint64() uint64 {
	s0, s1, s2, s3 := g.s[0], g.s[1], g.s[2], g.s[3]
	word := bits.RotateLeft64(s1*5, 7) * 9
	s2 ^= s0
	s3 ^= s1
	g.s = [4]uint64{s0 ^ s3, s1 ^ s2, s2 ^ s1<<17, bits.RotateLeft64(s3, 45)}
	return word
}

// below returns a number in [0, n), all equally likely: the multiply method of Lemire, with his rejection.
func (g *Generator) below(n uint64) uint64 {
	hi, lo := bits.Mul64(g.Uint64(), n)
	if lo < n {
		for floor := -n % n; lo < floor; {
			hi, lo = bits.Mul64(g.Uint64(), n)
		}
	}
	return hi
}

// delay draws a delay between lo and hi; hi may be never.
func (g *Generator) delay(lo, hi millis) millis {
	switch {
	case hi < never:
	case g.below(4) == 0:
		return never
	default:
		hi = lo.plus(g.open)
	}
	if lo == hi {
		return lo
	}
	return lo + millis(g.below(uint64(hi-lo)+1))
}

// Delay draws a delay from w.
func (g *Generator) Delay(w Window) time.Duration {
	return g.delay(toMillis(w.Earliest), toMillis(w.Latest)).duration()
}

// Tie draws the key that orders events of one instant.
func (g *Generator) Tie() uint32 { return uint32(g.Uint64() >> 32) }

// Choose draws a number in [0, n).
func (g *Generator) Choose(_ string, n int) int { return int(g.below(uint64(n))) }

// Clone returns a generator with the same future.
func (g *Generator) Clone() Chooser {
	twin := *g
	return &twin
}
