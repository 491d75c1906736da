package wait_test

import (
	"testing"

	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/wait"
)

// BenchmarkCorrected looks at the wait of Case 1 corrected from every beginning.
func BenchmarkCorrected(b *testing.B) {
	for _, row := range []struct {
		name  string
		plain bool
	}{{"sets", true}, {"with slopes", false}} {
		b.Run(row.name, func(b *testing.B) {
			for b.Loop() {
				for _, begin := range trial.Beginnings() {
					analyze(from(b, "case-1-corrected", begin.Name, procedure.Literal), wait.Options{Plain: row.plain})
				}
			}
		})
	}
}
