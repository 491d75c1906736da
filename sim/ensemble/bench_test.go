package ensemble

import (
	"fmt"
	"testing"

	"ombud/sim"
)

// BenchmarkScenario carries out a small scenario: build the ensemble, let a visitor watch until a lamp is lit, judge
// twice. It sweeps the number of invariants, which are looked at after every event.
func BenchmarkScenario(b *testing.B) {
	for _, invariants := range []int{0, 1, 12} {
		b.Run(fmt.Sprintf("invariants=%d", invariants), func(b *testing.B) {
			c := configure(200, within(sim.AtMost(60*second), On), Injection[event]{Event: event{Call, 50}})
			c.Invariants = nil
			for i := range invariants {
				c.Invariants = append(c.Invariants, sim.Always(fmt.Sprint("whole ", i), func(s *house) bool { return !s.Broken }))
			}
			runs, events := 0, 0
			for b.Loop() {
				s := sample(c)
				if f := s.Do(settled, at(0, Watch)); f != nil {
					b.Fatal(f)
				}
				if v := s.Judge(ask(Every, For, 60*second, lit)); v.Kind != Held {
					b.Fatal(v)
				}
				s.Judge(ask(Some, Within, 60*second, dark))
				runs += len(s.runs)
				for _, r := range s.runs {
					events += r.Steps()
				}
			}
			b.ReportMetric(float64(runs)/b.Elapsed().Seconds(), "runs/s")
			b.ReportMetric(float64(events)/b.Elapsed().Seconds(), "events/s")
		})
	}
}

// BenchmarkSteps moves an ensemble on and on, to show what one event costs when all memory is there.
func BenchmarkSteps(b *testing.B) {
	patient := func(s *house) bool { return s.Rings == 255 }
	steps := []struct {
		name string
		do   func(s *sampled[house, event]) bool
	}{
		{"do", func(s *sampled[house, event]) bool { return s.Do(nil, at(1000*second, Nothing)) == nil }},
		{"do until", func(s *sampled[house, event]) bool { return s.Do(settled, at(1000*second, Nothing)) == nil }},
		{"judge every", func(s *sampled[house, event]) bool {
			return s.Judge(ask(Every, Never, 1000*second, Claim[house]{"rung", patient})).Passes()
		}},
	}
	for _, step := range steps {
		b.Run(step.name, func(b *testing.B) {
			b.ReportAllocs()
			s := begin(20, at(0, Renew))
			for _, r := range s.runs {
				r.Trace().Mute(true)
			}
			for b.Loop() {
				if !step.do(s) {
					b.Fatal("the step failed")
				}
			}
			events := 0
			for _, r := range s.runs {
				events += r.Steps()
			}
			b.ReportMetric(float64(events)/b.Elapsed().Seconds(), "events/s")
		})
	}
}
