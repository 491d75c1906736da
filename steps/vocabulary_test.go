package steps

import (
	"bytes"
	"testing"

	"ombud/sim/language"
)

// decide runs features of testdata without saving runs.
func decide(t *testing.T, o Options) Summary {
	t.Helper()
	if o.Paths == nil {
		o.Paths = []string{"testdata/vocabulary"}
	}
	if o.Found == "" {
		o.Found = "-"
	}
	o.Procedures = "testdata/procedures"
	s, err := Run(o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestEveryPhraseIsCarriedOut(t *testing.T) {
	unused, err := Unused(language.English, []string{"testdata/vocabulary"})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range unused {
		t.Errorf("no scenario of testdata/vocabulary uses %s %s", e.Keyword, e.Template)
	}
	s := decide(t, Options{})
	s.each(func(f *Feature, sc *Scenario) {
		if sc.Status != Passed {
			st := sc.decisive()
			t.Errorf("%s:%d: %s: %s\n%s", f.Path, st.Line, sc.Name, sc.Status, st.Message)
		}
		for _, st := range sc.Steps {
			if st.Status == Passed && (st.Verdict == "") == (st.Part == Then) {
				t.Errorf("%s:%d: %s %s has the verdict %q", f.Path, st.Line, st.Keyword, st.Text, st.Verdict)
			}
		}
	})
	if s.Scenarios == 0 || s.Exit() != 0 {
		t.Errorf("%d scenarios, exit code %d; want some and 0", s.Scenarios, s.Exit())
	}
}

func TestTwoRunsGiveTheSameBytes(t *testing.T) {
	var reports [2]bytes.Buffer
	for i := range reports {
		o := Options{Out: &reports[i], Runs: 20, Seed: 7}
		for _, name := range FormatNames() {
			o.Formats = append(o.Formats, Format{Name: name})
		}
		decide(t, o)
	}
	if reports[0].Len() == 0 || !bytes.Equal(reports[0].Bytes(), reports[1].Bytes()) {
		t.Errorf("two runs give different reports:\n%s\nand\n%s", &reports[0], &reports[1])
	}
}
