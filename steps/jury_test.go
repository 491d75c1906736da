package steps

import (
	"context"
	"errors"
	"path/filepath"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/world"
)

// jury is a jury about a feature of two scenarios: the first has two rows.
func jury(t *testing.T) (*Jury, string) {
	t.Helper()
	path := featureFile(t,
		"Feature: A", "", "  @source(F-302) @source(DT-03,P-04)", "  Scenario Outline: It forms, <n>",
		"    Given a manager and a delegate", "    When the manager adds the delegate as a delegate",
		"    Then within <n> minutes the delegation is correct", "", "    Examples:", "      | n  |", "      | 10 |", "      | 1  |", "",
		"  Scenario: Nothing happens", "    Given a manager and a delegate", "    When 1 minute pass", "    Then the pair is none")
	j, err := NewJury(Options{Paths: []string{path}})
	if err != nil {
		t.Fatal(err)
	}
	return j, filepath.ToSlash(path)
}

// flip changes a rule by its name.
func flip(t *testing.T, name string, how world.Change) func(*world.Params) {
	t.Helper()
	r, ok := world.FindRule(name)
	if !ok {
		t.Fatalf("no rule %s", name)
	}
	return func(p *world.Params) { p.Flip(r.Rule, how) }
}

func asItIs(*world.Params) {}

func TestAJuryKnowsItsCases(t *testing.T) {
	j, path := jury(t)
	want := []Case{
		{path, 11, 4, "It forms, 10", []string{"F-302", "DT-03", "P-04"}},
		{path, 12, 4, "It forms, 1", []string{"F-302", "DT-03", "P-04"}},
		{path, 14, 14, "Nothing happens", nil},
	}
	if diff := cmp.Diff(want, j.Cases()); diff != "" {
		t.Errorf("(- want, + got)\n%s", diff)
	}
}

func TestAJuryDecidesUnderChangedRules(t *testing.T) {
	j, _ := jury(t)
	for _, row := range []struct {
		name   string
		number int
		change func(*world.Params)
		budget int
		want   Keeps
		line   int
	}{
		{"a scenario that holds", 0, asItIs, 0, Kept, 0},
		{"a scenario that does not", 1, asItIs, 0, Broken, 7},
		{"a rule is missed", 0, flip(t, "pair-on-behalf", world.Reversed), 0, Broken, 7},
		{"a rule is dropped that does not matter here", 0, flip(t, "pair-on-behalf", world.Always), 0, Kept, 0},
		{"a rule that is not asked about", 2, flip(t, "pair-on-behalf", world.Reversed), 0, Kept, 0},
		{"too small a budget", 0, asItIs, 1, Cut, 6},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := j.Try(row.number, row.change, row.budget)
			if got.Keeps != row.want || got.Line != row.line || (got.Text == "") != (row.want == Kept) {
				t.Errorf("%+v; want %d at line %d", got, row.want, row.line)
			}
			if again := j.Try(row.number, row.change, row.budget); again != got {
				t.Errorf("%+v, and asked again %+v", got, again)
			}
		})
	}
}

// A world whose rules do not fit together any more may come to a halt in the middle: the jury says so and goes on.
func TestAJurySurvivesAWorldThatDoesNot(t *testing.T) {
	path := featureFile(t, "Feature: A", "  Scenario: B", "    Given a manager and a delegate", "    And Lync sign-in takes exactly 1 hour",
		"    When the manager exits Lync", "    And the manager signs in to Lync", "    And the manager signs in to Lync",
		"    Then Lync of the manager is running")
	j, err := NewJury(Options{Paths: []string{path}})
	if err != nil {
		t.Fatal(err)
	}
	if got := j.Try(0, flip(t, "sign-in-once", world.Never), 0); got.Keeps != Confused || got.Line != 7 || got.Text == "" {
		t.Errorf("a second sign-in beside the first: %+v", got)
	}
	if got := j.Try(0, asItIs, 0); got.Keeps != Kept {
		t.Errorf("afterwards %+v", got)
	}
}

// A panic in a scenario as it is, is a fault of ombud; under a changed rule the same is a finding.
func TestAJuryHidesNoFaultOfAScenarioAsItIs(t *testing.T) {
	j, _ := jury(t)
	var seen world.Decisions
	if got := j.Hear(0, &seen); got.Keeps != Kept || seen == (world.Decisions{}) {
		t.Errorf("as it is: %+v, having decided %+v", got, seen)
	}
	claim := &j.scripts[0].steps[2].meaning
	faulty := *claim.definition
	faulty.do = func(context.Context) error { panic("no transition for this") }
	claim.definition = &faulty
	if got := j.Try(0, asItIs, 0); got.Keeps != Confused || got.Line != 7 {
		t.Errorf("under a change: %+v", got)
	}
	defer func() {
		if recover() == nil {
			t.Error("the panic has become a finding")
		}
	}()
	j.Hear(0, &seen)
}

func TestAJuryCanBeAskedByManyAtATime(t *testing.T) {
	j, _ := jury(t)
	want := [3]Finding{j.Try(0, asItIs, 0), j.Try(1, asItIs, 0), j.Try(2, asItIs, 0)}
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for i, w := range want {
				if got := j.Try(i, asItIs, 0); got != w {
					t.Errorf("scenario %d: %+v, and by itself %+v", i, got, w)
				}
			}
		})
	}
	wait.Wait()
}

func TestAJuryThatIsToldToStopDecidesNothing(t *testing.T) {
	path := featureFile(t, "Feature: A", "  Scenario: B", "    Given a manager and a delegate",
		"    When the manager adds the delegate as a delegate", "    Then within 10 minutes the delegation is correct")
	j, err := NewJury(Options{Paths: []string{path}, Stop: func() bool { return true }})
	if err != nil {
		t.Fatal(err)
	}
	if got := j.Try(0, asItIs, 0); got.Keeps != Cut {
		t.Errorf("%+v", got)
	}
}

func TestAJuryReadsGoodFeaturesOnly(t *testing.T) {
	_, err := NewJury(Options{Paths: []string{featureFile(t, "Feature: A", "  Scenario: B", "    Given nonsense")}})
	var input *InputError
	if !errors.As(err, &input) || len(input.List) == 0 {
		t.Errorf("%v; want a list of mistakes", err)
	}
}
