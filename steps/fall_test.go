package steps

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/ensemble"
	"ombud/sim/language"
)

// An outcome is what became of a scenario without its words.
type outcome struct {
	Status Status
	Size   ensemble.Size
	Steps  []judged
}

// A judged step is what became of a step without its words.
type judged struct {
	Part    Keyword
	Status  Status
	Kind    ensemble.VerdictKind
	Verdict string
}

func TestSwedishFeaturesDecideAsTheEnglishOnes(t *testing.T) {
	t.Chdir("..")
	for n := 1; n <= 2; n++ {
		english, swedish := outcomes(t, fmt.Sprintf("case_%d", n)), outcomes(t, fmt.Sprintf("fall_%d", n))
		if len(english) == 0 {
			t.Fatalf("case_%d has no scenario", n)
		}
		if diff := cmp.Diff(english, swedish); diff != "" {
			t.Errorf("case_%d (-) and fall_%d (+) differ:\n%s", n, n, diff)
		}
	}
}

// outcomes decides the scenarios of a shipped feature.
func outcomes(t *testing.T, name string) []outcome {
	t.Helper()
	s, err := Run(Options{Paths: []string{"features/" + name + extension}, Found: "-", Language: language.Only(language.English)})
	if err != nil {
		t.Fatal(err)
	}
	var out []outcome
	s.each(func(_ *Feature, sc *Scenario) {
		o := outcome{Status: sc.Status, Size: sc.Size}
		for _, st := range sc.Steps {
			o.Steps = append(o.Steps, judged{st.Part, st.Status, st.Kind, st.Verdict})
		}
		out = append(out, o)
	})
	return out
}
