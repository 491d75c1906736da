package steps

import (
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestTheFastestAndTheSlowestRunAreSaved(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "times")
	path := featureFile(t, "Feature: A", "  Scenario Outline: It takes <as long as>", "    Given user replication takes 4 minutes", "    When the manager adds the delegate as a delegate",
		"    Then within <as long as> the delegation is correct", "    And within 1 hour the pair is paired", "    Examples:", "      | as long as |", "      | 10 minutes |", "      | 20 minutes |")
	s := decide(t, Options{Paths: []string{path}, Elapsed: dir})
	names := map[string]bool{}
	for i := range s.Features[0].Scenarios {
		sc := &s.Features[0].Scenarios[i]
		var took [2]time.Duration
		for j, file := range []string{sc.Steps[2].Fastest, sc.Steps[2].Slowest} {
			names[filepath.Base(file)] = true
			saved := replays(t, file)
			took[j] = saved.Ends.At - saved.Happenings[0].At
			if !strings.Contains(string(saved.Text()), "holds  the delegation is correct\n") {
				t.Errorf("%s does not end with the claim:\n%s", file, saved.Text())
			}
		}
		if want := [2]time.Duration{4*time.Minute + 2*time.Second, 7*time.Minute + 35*time.Second}; took != want {
			t.Errorf("the runs take %v, want %v as the verdict says: %s", took, want, sc.Steps[2].Verdict)
		}
	}
	for _, want := range []string{"it_5_9_the_delegation_is_correct_fastest.txt", "it_5_10_the_delegation_is_correct_slowest.txt"} {
		if !names[want] {
			t.Errorf("no file is called %s: %v", want, names)
		}
	}
}

func TestNoTimesAreSavedUnasked(t *testing.T) {
	for _, c := range []struct {
		name string
		o    Options
		then string
	}{
		{"without the option", Options{}, "Then within 10 minutes the delegation is correct"},
		{"of a sample", Options{Runs: 5, Elapsed: t.TempDir()}, "Then within 10 minutes the delegation is correct"},
		{"of another claim", Options{Elapsed: t.TempDir()}, "Then for 1 second the delegation is not correct"},
	} {
		sc := one(t, c.o, "Feature: A", "Scenario: B", "When the manager adds the delegate as a delegate", c.then)
		if st := sc.Steps[1]; sc.Status != Passed || st.Fastest+st.Slowest != "" {
			t.Errorf("%s: %v, saved in %q and %q", c.name, sc.Status, st.Fastest, st.Slowest)
		}
	}
	sc := one(t, Options{Elapsed: featureFile(t, "not a directory")}, "Feature: A", "Scenario: B", "When the manager adds the delegate as a delegate", "Then within 10 minutes the delegation is correct")
	if sc.Status != Passed || sc.Unsaved == nil {
		t.Errorf("%v, not saved: %v; want the verdict, and why its runs are not saved", sc.Status, sc.Unsaved)
	}
}
