package steps

import (
	"slices"
	"testing"

	"ombud/sim/world"
)

// TestVacuity looks for shipped scenarios in which nothing happens, or that pass
// whichever line is changed.
func TestVacuity(t *testing.T) {
	eachShipped(t, func(t *testing.T, s *Summary) {
		exact := 0
		s.each(func(f *Feature, sc *Scenario) {
			if sc.Runs == 0 {
				exact++
			}
			if sc.Vacuous != "" {
				t.Errorf("%s:%d: %s: %s", f.Path, sc.At(), sc.Name, sc.Vacuous)
			}
		})
		if exact == 0 {
			t.Error("no scenario is decided exactly")
		}
	})
}

func TestScenariosThatSurviveEveryChange(t *testing.T) {
	for _, c := range []struct {
		name string
		body []string
		want string
	}{
		{"a claim that was true at the beginning", []string{"Given the delegation is half set up", "When the manager closes Outlook", "Then the Delegates group of the second manager does not show the delegate"}, survivesAll},
		{"a claim that needs the When", []string{"When the manager closes Outlook", "Then the Outlook of the manager is closed"}, ""},
		{"a claim that needs the Given only", []string{"Given the delegation is half set up", "When the manager closes Outlook", "Then the pair is half"}, ""},
		{"a claim that needs the order of two lines only", []string{"When the manager exits Lync", "And the manager signs in to Lync", "And 2 minutes pass", "Then Lync of the manager is running"}, ""},
		{"a claim about a procedure needs it", []string{"When the manager follows procedure \"mapi-diagnostic\"", "Then the procedure has ended"}, ""},
		{"beside it, one that does not", []string{"Given the delegation is half set up", "When the manager follows procedure \"mapi-diagnostic\"", "Then the procedure has ended", "And the second manager has no Delegates group"}, survivesAll},
		{"a reading that decides", []string{"Given the delegation is half set up", "When the manager follows procedure \"case-1\" literally", "Then the procedure never ends"}, ""},
		{"a step that decides", []string{"Given the delegation is half set up", "When the manager follows procedure \"case-1-corrected\" without step 3", "Then it is possible that for 10 minutes the delegation is not correct"}, ""},
		{"a table", []string{"Given the following users", "| user | system | sync policy |", "| the manager | Mac | on |", "When the manager exits Lync", "And the manager signs in to Lync", "Then for 5 minutes the MAPI status of the manager is not OK"}, ""},
		{"a share of runs that needs nothing", []string{"Given the delegation is half set up", "When the manager closes Outlook", "Then in at least 50 % of runs, within 1 minute the second manager has no Delegates group"}, survivesAll},
		{"nothing to change at all", []string{"Then the pair is none"}, ""},
		{"what does not pass is not examined", []string{"When the manager closes Outlook", "Then the pair is half"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			sc := one(t, Options{Vacuity: true}, append([]string{"Feature: A", "  Scenario: B", "Given a manager and a delegate"}, c.body...)...)
			if sc.Vacuous != c.want {
				t.Errorf("vacuous is %q, want %q", sc.Vacuous, c.want)
			}
		})
	}
	sampled := one(t, Options{Vacuity: true, Runs: 5}, "Feature: A", "Scenario: B", "Given the delegation is half set up", "When the manager closes Outlook", "Then the second manager has no Delegates group")
	if sampled.Vacuous != "" {
		t.Errorf("a sampled scenario is %q", sampled.Vacuous)
	}
}

// A mutant that was cut shows nothing, and if all are nothing is said.
func TestChangesThatAreCutShowNothing(t *testing.T) {
	path := featureFile(t, "Feature: A", "  Scenario: B", "    When the manager closes Outlook", "    Then the second manager has no Delegates group")
	o := Options{Paths: []string{path}, Procedures: "testdata/procedures"}
	features, c, err := o.read()
	if err != nil {
		t.Fatal(err)
	}
	plan := features[0].scenarios[0]
	if !survives(plan, c) {
		t.Error("with the default budget the scenario does not survive")
	}
	c.budget = 1
	if got := plan.mutants()[1].effect(c); got != noEvidence {
		t.Errorf("with a budget of one class the effect is %d, want none shown", got)
	}
}

func TestEveryFlipOfAnActionIsItsOwnInverse(t *testing.T) {
	for k := world.ActionKind(1); int(k) <= world.ActionKinds; k++ {
		a := world.Action{Kind: k, Other: world.Delegate}
		flipped, ok := flipAction(a)
		if !ok || k == world.SetRole || k == world.GiveFolder { // Four roles have no pairs.
			continue
		}
		if back, _ := flipAction(flipped); flipped == a || back != a {
			t.Errorf("%v flips to %v and back to %v", a, flipped, back)
		}
	}
}

func TestAFlippedSettingCanBeGiven(t *testing.T) {
	for _, text := range []string{"the delegation is set up correctly", "the delegation is half set up", "there is no delegation", "the delegate was removed in Outlook",
		"the Exchange delegate sync policy of the manager is off", "the mailbox of the delegate is in Exchange Online", "the Lync home of the delegate is on-premises",
		"the delegate has Author on the Tasks folder of the manager", "the manager has the telephony setting PC-to-PC only", "the manager has the telephony setting Enterprise Voice",
		`sync direction is "mirror"`, `sync direction is "Add Only"`} {
		s, perr := world.ParseSetting(text)
		if perr != nil {
			t.Fatal(perr)
		}
		flipped, ok := flipSetting(s)
		if !ok || flipped == s {
			t.Errorf("%q does not flip", text)
		}
		if err := world.NewSetup().Apply(flipped); err != nil {
			t.Errorf("%q flips to %q: %v", text, flipped, err)
		}
	}
	if flipped, ok := flipSetting(world.Setting{Kind: world.SetMac}); ok {
		t.Errorf("a Mac flips to %q", flipped)
	}
}

func TestMutantsLeaveTheScriptAlone(t *testing.T) {
	path := featureFile(t, "Feature: A", "  Scenario: B", "    Given a manager and a delegate", "    And the delegation is half set up", "    And user replication takes 1 minute",
		"    When the manager exits Lync", "    And 5 minutes pass", "    Then the pair is half")
	features, _, err := (&Options{Paths: []string{path}}).read()
	if err != nil {
		t.Fatal(err)
	}
	plan := features[0].scenarios[0]
	before := slices.Clone(plan.steps)
	if n := len(plan.mutants()); n != 6 {
		t.Errorf("%d mutants, want 6: two Whens out, one flipped, two Givens out, one flipped", n)
	}
	if !slices.Equal(before, plan.steps) || before[1].meaning.settings[0].Kind != world.SetHalf {
		t.Error("making mutants has changed the scenario")
	}
}
