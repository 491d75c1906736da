package sim

import (
	"fmt"
	"math/bits"
	"strings"
	"time"
)

// Distribution is a law by which a sampled run draws a delay from a window with two ends. Every law makes 64-bit words
// into a fraction of the window, a word again, and the delay is the whole millisecond in which the fraction falls: of a
// window of n milliseconds, both ends counted, number fraction·n/2⁶⁴. All of it is integer arithmetic, so the draws are
// the same on every machine. For one seed, an Early delay is no later than a Triangular one, and that no later than a
// Late one.
type Distribution uint8

// The distributions. The likelihoods are those of a moment of the window.
const (
	Uniform     Distribution = iota // every moment as likely as any other
	Early                           // falls in a straight line to nothing at the latest moment: the earlier of two uniform draws
	Triangular                      // rises to the middle and falls again, in straight lines: the mean of two uniform draws
	Late                            // rises in a straight line from nothing at the earliest moment: the later of two uniform draws
	Exponential                     // halves with every eighth of the window: a polygon through the truncated exponential
	Earliest                        // always the earliest moment: the best delay there is
	Latest                          // always the latest moment: the worst delay there is
	distributions
)

// law is what people call a distribution, and what they mean by it.
type law struct{ name, synonym, doc string }

var laws = [distributions]law{
	Uniform:     {"uniform", "", "every moment as likely as any other"},
	Early:       {"early", "", "the earlier of two uniform draws; falls in a line to the end"},
	Triangular:  {"triangular", "", "the mean of two uniform draws; most likely in the middle"},
	Late:        {"late", "", "the later of two uniform draws; rises in a line to the end"},
	Exponential: {"exponential", "", "half as likely with every eighth of the window; a long tail"},
	Earliest:    {"earliest", "best", "always the earliest moment; also called best"},
	Latest:      {"latest", "worst", "always the latest moment; also called worst"},
}

// Distributions lists all of them.
func Distributions() []Distribution {
	out := make([]Distribution, distributions)
	for i := range out {
		out[i] = Distribution(i)
	}
	return out
}

// String is the name of the distribution, in one word.
func (d Distribution) String() string { return laws[d].name }

// Doc explains the distribution in a few words.
func (d Distribution) Doc() string { return laws[d].doc }

// ParseDistribution reads a name; "best" and "worst" stand for the earliest and the latest moment. The error lists the
// names.
func ParseDistribution(text string) (Distribution, error) {
	var names []string
	for i, l := range laws {
		if text != "" && (text == l.name || text == l.synonym) {
			return Distribution(i), nil
		}
		names = append(names, l.name)
	}
	return Uniform, fmt.Errorf("unknown distribution %q; distributions are %s", text, strings.Join(names, ", "))
}

// fraction draws the part of a window, in 2⁻⁶⁴, at which a delay falls.
func (d Distribution) fraction(g *Generator) uint64 {
	switch d {
	case Early:
		return min(g.Uint64(), g.Uint64())
	case Triangular:
		a, b := g.Uint64(), g.Uint64()
		return a&b + (a^b)>>1 // (a + b) / 2 without a carry
	case Late:
		return max(g.Uint64(), g.Uint64())
	case Exponential:
		return g.exponential()
	case Earliest:
		return 0
	case Latest:
		return ^uint64(0)
	}
	panic(fmt.Sprintf("sim: distribution %d has no law; use one of Distributions", d))
}

// exponential draws from the polygon with the heights 2⁻⁰, 2⁻¹, …, 2⁻⁸ at the eighths of the window. One of 255 numbers
// picks the eighth: 128 the first, 64 the second, and so on. Inside an eighth the likelihood falls in a straight line
// from 4/3 to 2/3 of its mean, which is that of two uniform draws with odds of 2 and of the earlier of two with 1.
func (g *Generator) exponential() uint64 {
	eighth := uint64(8 - bits.Len64(g.below(255)+1))
	within := g.Uint64()
	if g.below(3) == 0 {
		within = min(within, g.Uint64())
	}
	return eighth<<61 | within>>3
}

// EventChooser is a chooser that wants to know what happens after a delay. A Run asks DelayOf in place of Delay.
type EventChooser[E any] interface {
	Chooser
	// DelayOf returns a delay of e inside w, as Delay does.
	DelayOf(e E, w Window) time.Duration
}

// Shaped is a Generator whose delays are not all uniform. A Run uses the very Shaped it is given and no copy, so one may
// be reseeded between runs, and serves one run at a time.
type Shaped[E Event[E]] struct {
	Generator
	of func(E) Distribution
}

// NewShaped returns a generator that draws the delay of every event from the distribution that of names. Windows without
// an end are no matter of distribution: they are drawn as Generator draws them. If all delays are uniform, the runs are
// those of Seeded.
func NewShaped[E Event[E]](seed uint64, of func(E) Distribution, options ...Option) *Shaped[E] {
	return &Shaped[E]{*Seeded(seed, options...), of}
}

// DelayOf draws a delay of e from w.
func (s *Shaped[E]) DelayOf(e E, w Window) time.Duration {
	lo, hi := toMillis(w.Earliest), toMillis(w.Latest)
	law := s.of(e)
	if law == Uniform || hi == never || lo == hi {
		return s.delay(lo, hi).duration()
	}
	n, _ := bits.Mul64(law.fraction(&s.Generator), uint64(hi-lo)+1)
	return (lo + millis(n)).duration()
}

// Clone returns a generator with the same future.
func (s *Shaped[E]) Clone() Chooser {
	twin := *s
	return &twin
}
