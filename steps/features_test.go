package steps

import "testing"

// TestFeatures decides the features of the project, one subtest for each
// scenario: go test ./steps -run 'TestFeatures/case_1/The_corrected'. Messages show
// the runs that fail; ombud run saves them as well.
func TestFeatures(t *testing.T) {
	ran := 0
	eachShipped(t, func(t *testing.T, s *Summary) {
		s.each(func(f *Feature, sc *Scenario) {
			t.Run(sc.Name, func(t *testing.T) {
				ran++
				if st := sc.decisive(); sc.Status != Passed {
					t.Errorf("%s:%d: %s\n%s", f.Path, st.Line, sc.Status, st.Message)
				}
			})
		})
	})
	if ran == 0 {
		t.Fatal("no scenario ran; give -run the name of a feature file and of a scenario, with underscores for spaces")
	}
}
