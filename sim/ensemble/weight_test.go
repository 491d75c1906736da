package ensemble

import (
	"errors"
	"testing"
	"time"

	"ombud/sim"
	"ombud/sim/explore"
)

var busy = []Injection[event]{within(sim.AtMost(9*second), Flip), {sim.AtMost(9 * second), event{Call, 9}}, within(sim.AtMost(20*second), Renew)}

// TestMemoryCutsASample when it begins, or when its runs grow, and at the same run each time.
func TestMemoryCutsASample(t *testing.T) {
	q := ask(Every, For, time.Hour, Claim[house]{"whole", func(s *house) bool { return !s.Broken }})
	for _, limit := range []int{1 << 10, 100 << 10, 1 << 20} {
		said := ""
		for range 2 {
			c := configure(200, busy...)
			c.Memory = limit
			v := sample(c).Judge(q)
			var cut *MemoryError
			if v.Kind != Inconclusive || v.Failure == nil || !errors.As(v.Failure.Cut, &cut) || cut.Limit != limit {
				t.Fatalf("%d bytes: %v, failure %v", limit, v, v.Failure)
			}
			if said != "" && said != v.String() {
				t.Errorf("%d bytes: once %s, once %s", limit, said, v)
			}
			said = v.String()
		}
	}
	c := configure(200, busy...)
	c.Memory = 1 << 30
	if v := sample(c).Judge(q); v.Kind != Held {
		t.Errorf("with enough memory: %v", v)
	}
}

// TestStopLeavesTheRestUndecided keeps what a run has shown before.
func TestStopLeavesTheRestUndecided(t *testing.T) {
	for name, build := range map[string]func(Config[house, event]) Ensemble[house, event]{"exact": Exact[house, event], "sampled": Sampled[house, event]} {
		stopped := false
		c := configure(20)
		c.Stop = func() bool { return stopped }
		e := build(c)
		if f := e.Do(nil, within(sim.AtMost(second), Flip)); f != nil {
			t.Fatalf("%s: %v", name, f)
		}
		stopped = true
		f := e.Do(nil, within(sim.AtMost(second), Renew))
		if f == nil || !f.Inconclusive() || !errors.Is(f.Cut, explore.ErrStopped) {
			t.Errorf("%s: a stopped step ends with %v", name, f)
		}
		if v := e.Judge(ask(Every, Within, time.Minute, lit)); v.Kind != Inconclusive {
			t.Errorf("%s: a stopped judgement is %v", name, v)
		}
	}
}
