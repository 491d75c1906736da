package steps

import "testing"

// tagsOf is what Lint says of a scenario below these tags: those of the
// feature, of the scenario and of its examples.
func tagsOf(t *testing.T, feature, scenario, examples string) string {
	t.Helper()
	lay(t, map[string]string{"a.feature": feature + "\nFeature: A\n" + scenario + "\nScenario Outline: B\nGiven a manager and a delegate\nThen the pair is <x>\n" +
		examples + "\nExamples:\n| x |\n| none |\n"})
	return (&InputError{Lint([]string{"a.feature"}, "")}).Error()
}

func TestTagsThatContradictEachOther(t *testing.T) {
	const mixed = ": a budget bounds an exact search, and seeded runs are none; keep one of them"
	for _, c := range []struct {
		name                        string
		feature, scenario, examples string
		says                        string
	}{
		{"two numbers of runs", "", "@runs(5) @runs(7)", "", `a.feature:3:10: the tag "@runs(7)" contradicts "@runs(5)" in the same place; keep one of them`},
		{"one run and many", "@one-run @wip @runs(7)", "", "", `a.feature:1:15: the tag "@runs(7)" contradicts "@one-run" in the same place; keep one of them`},
		{"two budgets", "", "", "@budget(5) @budget(6)", `a.feature:7:12: the tag "@budget(6)" contradicts "@budget(5)" in the same place; keep one of them`},
		{"runs and a budget", "", "@runs(5) @budget(6)", "", `a.feature:3:10: the tag "@budget(6)" contradicts "@runs(5)"` + mixed},
		{"a budget and one run", "", "@budget(6) @one-run", "", `a.feature:3:12: the tag "@one-run" contradicts "@budget(6)"` + mixed},
		{"a budget below runs", "@runs(5)", "@budget(6)", "", `a.feature:3:1: the tag "@budget(6)" contradicts "@runs(5)"` + mixed},
		{"runs below a budget are an exception", "@budget(6)", "@runs(5)", "", ""},
		{"the same twice", "", "@runs(5) @runs(5)", "", ""},
		{"one run, said twice", "", "@one-run @runs(1)", "", ""},
		{"another number nearer to the scenario", "@runs(5)", "@runs(6)", "@runs(7)", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := tagsOf(t, c.feature, c.scenario, c.examples); got != c.says {
				t.Errorf("Lint says\n%s\nwant\n%s", got, c.says)
			}
		})
	}
}

func TestTagsOfSomebodysOwnOnlySelect(t *testing.T) {
	for _, tag := range []string{"@wip", "@smoke", "@slow", "@jira(AB-12)", "@owner:me", "@force", "@run-nightly", "@resource", "@é"} {
		if got := tagsOf(t, tag, tag, ""); got != "" {
			t.Errorf("Lint says %s", got)
		}
	}
	lines := []string{"@wip", "Feature: A", "  @runs(3) @slow", "  Scenario: B", "    Given a manager and a delegate", "    Then the pair is none"}
	if sc := one(t, Options{Tags: "@wip and @slow"}, lines...); sc.Runs != 3 {
		t.Errorf("%d runs, want 3", sc.Runs)
	}
}

func TestTagsThatLookLikeTheTools(t *testing.T) {
	for tag, form := range map[string]string{
		"@run(5)": "@runs(200)", "@runs": "@runs(200)", "@Runs(5)": "@runs(200)", "@runs5)": "@runs(200)", "@rusn(5)": "@runs(200)", "@runs()x": "@runs(200)",
		"@budjet(3)": "@budget(1000000)", "@budget": "@budget(1000000)", "@bugdet(3)": "@budget(1000000)", "@budgets(3)": "@budget(1000000)",
		"@Source(F-305)": "@source(F-305)", "@source": "@source(F-305)", "@sources(F-305)": "@source(F-305)", "@source:F-305": "@source(F-305)", "@runs200": "@runs(200)", "@runs=5": "@runs(200)",
		"@onerun": "@one-run", "@one_run": "@one-run", "@one-run(3)": "@one-run", "@One-Run": "@one-run", "@one-runs": "@one-run",
	} {
		want := `a.feature:1:1: the tag "` + tag + `" looks like ` + form + ` and is not written that way; write ` + form + `, or give a tag of your own a name less like it`
		if got := tagsOf(t, tag, "", ""); got != want {
			t.Errorf("Lint says\n%s\nwant\n%s", got, want)
		}
	}
	const runs = `a.feature:1:1: the tag "@runs(x)" is malformed: "x" is not a whole number from 1 to 1000000; write for instance @runs(200)`
	if got := tagsOf(t, "@runs(x)", "", ""); got != runs {
		t.Errorf("Lint says\n%s\nwant\n%s", got, runs)
	}
}
