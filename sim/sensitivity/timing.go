package sensitivity

import (
	"fmt"
	"time"

	"ombud/sim"
	"ombud/sim/phrase"
	"ombud/sim/world"
)

// A Timing is an assumption about time with its present window.
type Timing struct {
	world.Parameter
	Window sim.Window
}

// Timings lists the assumptions about time, in the order of world.Parameters, with the windows they have; those about
// hybrid deployments only if hybrid is true.
func Timings(p *world.Params, hybrid bool) []Timing {
	var out []Timing
	for _, q := range world.Parameters() {
		if q.Values == nil && (hybrid || !q.Hybrid()) {
			out = append(out, Timing{q, windowOf(p, q)})
		}
	}
	return out
}

// Moved is the timing with one end of its window at another place. It reports false if that is no window, or leaves
// the range.
func (t Timing) Moved(latest bool, to time.Duration) (Timing, bool) {
	if latest {
		t.Window.Latest = to
	} else {
		t.Window.Earliest = to
	}
	return t, t.Window.Validate() == nil && t.Range.Contains(t.Window.Earliest) && t.Range.Contains(t.Window.Latest)
}

// In is a copy of the assumptions in which the timing has its window.
func (t Timing) In(p world.Params) world.Params {
	if err := p.SetWindow(t.Name, t.Window); err != nil {
		panic("sensitivity: " + err.Error())
	}
	return p
}

// End is the latest end of the window, or the earliest.
func (t Timing) End(latest bool) time.Duration {
	if latest {
		return t.Window.Latest
	}
	return t.Window.Earliest
}

var spans = newSpans()

func newSpans() *phrase.Grammar {
	g := phrase.NewGrammar(phrase.Span("window"))
	g.Add(0, "{window}")
	return g
}

// windowOf reads the present window of a timing, in the words in which assumptions print it.
func windowOf(p *world.Params, q world.Parameter) sim.Window {
	m, err := spans.Parse(p.Value(q))
	if err != nil {
		panic(fmt.Sprintf("sensitivity: %s has the value %q, which is no window: %v", q.Name, p.Value(q), err))
	}
	return sim.Between(m.Args[0].Lo, m.Args[0].Hi)
}
