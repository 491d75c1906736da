package ensemble_test

import (
	"testing"
	"time"

	"ombud/sim/ensemble"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

const correct = "the delegation is correct"

// BenchmarkExact decides scenarios of the real world for every timing, from the first class to the verdict.
func BenchmarkExact(b *testing.B) {
	rows := []struct {
		name    string
		users   []world.User
		workers int
		measure bool
		bare    bool // without invariants
	}{
		{"Case 1 corrected", []world.User{world.Manager}, 1, false, false},
		{"Case 1 corrected, without invariants", []world.User{world.Manager}, 1, false, true},
		{"Case 1 corrected, measured", []world.User{world.Manager}, 1, true, false},
		{"two managers at once", []world.User{world.Manager, world.SecondManager}, 1, false, false},
		{"two managers at once, two workers", []world.User{world.Manager, world.SecondManager}, 2, false, false},
	}
	for _, r := range rows {
		b.Run(r.name, func(b *testing.B) {
			s := halfSetUp(b)
			s.config.Workers, s.config.Measure = r.workers, r.measure
			if r.bare {
				s.config.Invariants = nil
			}
			q := s.within(b, 10*time.Minute, correct)
			var size ensemble.Size
			for b.Loop() {
				e := ensemble.Exact(s.config)
				follow(b, e, r.users...)
				v := e.Judge(q)
				if v.Kind != ensemble.Proved {
					b.Fatal(v)
				}
				size = v.Size
			}
			seconds := b.Elapsed().Seconds() / float64(b.N)
			b.ReportMetric(1000*seconds, "ms/op")
			b.ReportMetric(float64(size.Classes)/seconds, "classes/s")
			b.ReportMetric(float64(size.Firings)/seconds, "firings/s")
			b.ReportMetric(float64(size.Classes), "classes")
		})
	}
}

// BenchmarkExplain finds the nearest run that passes and the difference, for a quick reader who leaves out the wait.
func BenchmarkExplain(b *testing.B) {
	s := halfSetUpFor(b, procedure.Options{Without: 3}, "operator step takes between 2 and 10 seconds")
	q := s.within(b, 10*time.Minute, correct)
	for b.Loop() {
		b.StopTimer()
		e := ensemble.Exact(s.config)
		follow(b, e, world.Manager)
		v := e.Judge(q)
		b.StartTimer()
		if !v.Explain() {
			b.Fatal(v)
		}
	}
}
