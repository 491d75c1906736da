package steps

import (
	"strings"
	"testing"

	"ombud/sim/scenario"
)

func TestRepairFromEveryState(t *testing.T) {
	repair := `from every state that can be reached the manager can repair the delegation with procedure "case-1-corrected" within 10 minutes`
	for _, c := range []struct {
		name    string
		o       Options
		body    []string
		status  Status
		verdict string
	}{
		{"a half pair can be repaired, whenever the reader begins", Options{}, []string{"Given the delegation is half set up", "When the delegate exits Lync", "And the delegate signs in to Lync", "Then " + repair}, Passed, "proved · from 3 classes"},
		{"so sampled runs say", Options{Runs: 5}, []string{"Given the delegation is half set up", "When the delegate exits Lync", "And the delegate signs in to Lync", "Then " + repair}, Passed, "holds in 15 of 15 repairs"},
		{"after a reader who never came to an end", Options{}, []string{"Given the delegation is half set up", `When the manager follows procedure "case-1" literally`, "Then the procedure never ends",
			`And from every state that can be reached the manager can repair the delegation with procedure "case-2" within 10 minutes`, "And the procedure never ends"}, Passed, "proved · from 1 class"},
		{"not while the addition is under way", Options{}, []string{"When the manager adds the delegate as a delegate", "Then " + repair}, Refuted, "refuted · true of some runs only"},
		{"not by a procedure that never ends", Options{}, []string{"Given the delegation is half set up",
			`Then from every state that can be reached the manager can repair the delegation with procedure "case-1" within 10 minutes`}, Refuted, "refuted · true of no run"},
		{"not within the budget", Options{Budget: 20}, []string{"Given the delegation is half set up", "Then " + repair}, Inconclusive, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines := append([]string{"Feature: A", "Scenario: B", "Given a manager and a delegate"}, c.body...)
			c.o.Found = t.TempDir()
			sc := one(t, c.o, lines...)
			st := sc.decisive()
			if sc.Status != c.status {
				t.Fatalf("%v: %s", sc.Status, st.Message)
			}
			said := st.Message
			for _, step := range sc.Steps {
				said += step.Verdict
			}
			if !strings.Contains(said, c.verdict) {
				t.Errorf("the verdicts are %q, want %q", said, c.verdict)
			}
			if c.status == Refuted {
				if !strings.Contains(st.Message, `the manager begins procedure "case-1`) {
					t.Errorf("the procedure has no name in the run:\n%s", st.Message)
				}
				replays(t, st.Found)
			}
		})
	}
}

// replays carries a saved run out again.
func replays(t *testing.T, file string) *scenario.Scenario {
	t.Helper()
	sc, err := scenario.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := sc.Replay(); err != nil {
		t.Errorf("the saved run does not replay: %v\n%s", err, sc.Text())
	}
	return sc
}

func TestTheNearestRunThatPassesIsTold(t *testing.T) {
	body := []string{"Given the delegation is half set up", "When the manager removes the delegate from the Delegates group", "And 1 minute passes", "And the manager exits Lync",
		"And the manager removes the delegate as a delegate", "And the manager signs in to Lync", "And the manager adds the delegate as a delegate"}
	contrast := "One thing sets it apart from the nearest run that passes: the removal by the manager is replicated to the delegate after, not before, the Lync client of the manager publishes the delegate to Lync Server.\n"
	for _, c := range []struct {
		name string
		o    Options
		then string
		want bool
	}{
		{"a claim that is true of some runs", Options{}, "Then within 15 minutes the delegation is correct", true},
		{"a claim that is true of none", Options{}, "Then within 15 minutes the Outlook of the manager is closed", false},
		{"a claim that was sampled", Options{Runs: 50}, "Then within 15 minutes the delegation is correct", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.o.Found = t.TempDir()
			sc := one(t, c.o, append(append([]string{"Feature: A", "Scenario: B"}, body...), c.then)...)
			if got := strings.Contains(sc.decisive().Message, contrast); sc.Status != Refuted || got != c.want {
				t.Errorf("%v, the contrast is told: %v, want %v\n%s", sc.Status, got, c.want, sc.decisive().Message)
			}
		})
	}
}
