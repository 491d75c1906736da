package sensitivity_test

import (
	"testing"

	"ombud/sim/procedure"
	"ombud/sim/sensitivity"
	"ombud/sim/trial"
)

// BenchmarkCorrected varies every parameter of Case 1 corrected, from every beginning.
func BenchmarkCorrected(b *testing.B) {
	var cases []trial.Case
	for _, begin := range trial.Beginnings() {
		cases = append(cases, from(b, "case-1-corrected", begin.Name, procedure.Literal))
	}
	decided := 0
	for b.Loop() {
		decided = 0
		for _, r := range sensitivity.AnalyzeAll(cases, nil) {
			decided += r.Decided
		}
	}
	b.ReportMetric(float64(decided), "decisions/op")
}
