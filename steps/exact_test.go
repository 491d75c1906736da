package steps

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/ensemble"
)

// pairing is a scenario that needs some classes.
var pairing = []string{"  Scenario: B", "    Given a manager and a delegate", "    When the manager adds the delegate as a delegate",
	"    Then within 10 minutes the delegation is correct", "    And it is possible that the delegation is correct"}

func TestEveryTimingIsTheDefault(t *testing.T) {
	for _, c := range []struct {
		name           string
		o              Options
		claim, verdict string
		status         Status
	}{
		{"what holds in every run is proved", Options{}, "within 10 minutes the delegation is correct", "proved · after 2 seconds at best", Passed},
		{"one moment too soon is refuted", Options{}, "within 1 second the delegation is correct", "refuted · true of no run", Refuted},
		{"a claim about some runs only is refuted", Options{}, "within 1 minute the delegation is correct", "refuted · true of some runs only", Refuted},
		{"what some run does is possible", Options{}, "it is possible that within 2 seconds the delegation is correct", "possible · a run does", Passed},
		{"what none does is impossible", Options{}, "it is possible that within 1 second the delegation is correct", "impossible · no run does", Refuted},
		{"a share is proved where every run is in it", Options{}, "in at least 50 % of runs, within 10 minutes the delegation is correct", "proved · ", Passed},
		{"runs are a sample", Options{Runs: 30}, "within 10 minutes the delegation is correct", "holds in 30 of 30 runs", Passed},
		{"what no sampled run does may be possible", Options{Runs: 30}, "it is possible that within 1 second the delegation is correct", "not found", Inconclusive},
		{"a budget cuts the search", Options{Budget: 3}, "within 10 minutes the delegation is correct", "inconclusive · search cut at its budget of 3 classes", Inconclusive},
	} {
		t.Run(c.name, func(t *testing.T) {
			sc := one(t, c.o, "Feature: A", "  Scenario: B", "    Given a manager and a delegate", "    When the manager adds the delegate as a delegate", "    Then "+c.claim)
			st := sc.decisive()
			if sc.Status == Passed {
				st = &sc.Steps[2]
			}
			if said := st.Verdict + st.Message; sc.Status != c.status || !strings.Contains(said, c.verdict) {
				t.Errorf("%v, %q; want %v, %q", sc.Status, said, c.status, c.verdict)
			}
		})
	}
}

func TestACutSearchSaysWhatHelps(t *testing.T) {
	for _, c := range []struct {
		tags string
		o    Options
		says string
	}{
		{"", Options{Budget: 1}, "search cut at its budget of 1 class; raise --budget, or sample with --runs N"},
		{"@budget(2)", Options{}, "search cut at its budget of 2 classes; raise @budget(N), or sample with @runs(N)"},
	} {
		sc := one(t, c.o, append([]string{"Feature: A", "  " + c.tags}, pairing...)...)
		if got := sc.decisive().Message; !strings.HasSuffix(got, ": inconclusive · "+c.says) {
			t.Errorf("the message is %q, want %q at its end", got, c.says)
		}
	}
}

func TestWhatIsBehindTheDecisiveStepIsNotJudged(t *testing.T) {
	file := featureFile(t, "Feature: A", "  Scenario: B", "    Given a manager and a delegate", "    When the manager exits Lync", "    And the manager signs in to Lync",
		"    Then Lync of the manager is running", "    And the pair is none")
	s := decide(t, Options{Budget: 1, Paths: []string{file}})
	var got []string
	for i := range s.Features[0].Scenarios[0].Steps {
		got = append(got, s.Features[0].Scenarios[0].Steps[i].Unreached())
	}
	if want := []string{"", "", notCarriedOut, notJudged, notJudged}; !slices.Equal(got, want) {
		t.Errorf("said of the steps is %q, want %q", got, want)
	}
	var b strings.Builder
	if err := writePretty(&b, &s, false); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"    And the manager signs in to Lync  # not carried out\n", "    Then Lync of the manager is running  # not judged\n", "0 verdicts; 2 claims not judged\n"} {
		if !strings.Contains(b.String(), line) {
			t.Errorf("the report lacks %q:\n%s", line, &b)
		}
	}
}

func TestTheBudgetOfATagWins(t *testing.T) {
	for _, c := range []struct {
		tags string
		o    Options
		want Status
	}{
		{"@budget(3)", Options{}, Inconclusive},
		{"@budget(3)", Options{Budget: 1000}, Inconclusive},
		{"@budget(1000)", Options{Budget: 3}, Passed},
	} {
		s := decide(t, Options{Budget: c.o.Budget, Paths: []string{featureFile(t, append([]string{"Feature: A", "  " + c.tags}, pairing...)...)}})
		if sc := s.Features[0].Scenarios[0]; sc.Status != c.want || (s.Exit() == 3) != (c.want == Inconclusive) {
			t.Errorf("%s with --budget %d: %v, exit code %d; want %v", c.tags, c.o.Budget, sc.Status, s.Exit(), c.want)
		}
	}
}

func TestTheResultIsTheSameForAnyNumberOfWorkers(t *testing.T) {
	paths := []string{"testdata/vocabulary/example.feature", featureFile(t, append([]string{"Feature: A"}, pairing...)...)}
	decided := func(workers int) Summary { return decide(t, Options{Workers: workers, Paths: paths}) }
	one, two := decided(1), decided(2)
	if diff := cmp.Diff(one, two, everyField); diff != "" {
		t.Errorf("two workers come to another result than one:\n%s", diff)
	}
	if k := one.Features[1].Scenarios[0].Steps[3].Kind; k != ensemble.Possible || one.Verdicts.Proved == 0 {
		t.Errorf("the last verdict is %v, and there are %d proofs", k, one.Verdicts.Proved)
	}
}
