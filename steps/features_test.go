package steps

import (
	"path"
	"strings"
	"testing"
)

// TestFeatures decides the features of the project, one subtest for each
// scenario: go test ./steps -run 'TestFeatures/case_1/The_corrected'. Runs that
// fail are saved like those of the command.
func TestFeatures(t *testing.T) {
	t.Chdir("..") // Messages name files as the command does.
	var o Options
	features, c, err := o.read()
	if err != nil {
		t.Fatal(err)
	}
	ran := 0
	for _, f := range features {
		t.Run(strings.TrimSuffix(path.Base(f.src.path), extension), func(t *testing.T) {
			for _, plan := range f.scenarios {
				t.Run(plan.name, func(t *testing.T) {
					ran++
					decideAlone(t, f, plan, c)
				})
			}
		})
	}
	if ran == 0 {
		t.Fatal("no scenario ran; give -run the name of a feature file and of a scenario, with underscores for spaces")
	}
}

// decideAlone carries out one scenario of a feature.
func decideAlone(t *testing.T, f *feature, plan *script, c conditions) {
	for _, other := range f.scenarios {
		other.selected = other == plan
	}
	results, err := carryOut([]*feature{f}, c, nil)
	if err != nil {
		t.Fatal(err)
	}
	r := results[plan]
	if r.decide(); r.Status != Passed {
		st := r.decisive()
		t.Errorf("%s:%d: %s\n%s", f.src.path, st.Line, r.Status, st.Message)
	}
	if r.Vacuous != "" {
		t.Logf("%s:%d: %s", f.src.path, r.At(), r.Vacuous)
	}
}
