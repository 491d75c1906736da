package steps

import "testing"

// BenchmarkFrontEnd reads and checks the features of the vocabulary without
// running them.
func BenchmarkFrontEnd(b *testing.B) {
	n := 0
	for b.Loop() {
		o := Options{Paths: []string{"testdata/vocabulary"}, Procedures: "testdata/procedures"}
		features, _, err := o.read()
		if err != nil {
			b.Fatal(err)
		}
		for _, f := range features {
			n += len(f.scenarios)
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "scenarios/s")
}

// BenchmarkRun decides some of them: exactly, with one run, and with 200 runs for
// each scenario, from seed 0.
func BenchmarkRun(b *testing.B) {
	for _, c := range []struct {
		name string
		runs int
	}{{"exact", 0}, {"runs=1", 1}, {"runs=200", 200}} {
		b.Run(c.name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				s, err := Run(Options{Paths: []string{"testdata/vocabulary/clients.feature"}, Procedures: "testdata/procedures", Found: "-", Runs: c.runs})
				if err != nil {
					b.Fatal(err)
				}
				n += s.Scenarios
			}
			b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "scenarios/s")
		})
	}
}

// BenchmarkVacuity decides the features of the project on one core, without and
// with a look at every change of a single line.
func BenchmarkVacuity(b *testing.B) {
	b.Chdir("..")
	for _, c := range []struct {
		name    string
		vacuity bool
	}{{"run", false}, {"run with vacuity", true}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := Run(Options{Found: "-", Vacuity: c.vacuity}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
