package steps

import (
	"os"
	"strings"
	"testing"
)

// suspicions are what Suspicions says about a feature, one warning a line.
func suspicions(t *testing.T, text string) string {
	t.Helper()
	file := t.TempDir() + "/x.feature"
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	list := Suspicions([]string{file}, "testdata/procedures")
	var b strings.Builder
	for _, d := range list {
		if !d.Warning {
			t.Errorf("%v is no warning", d)
		}
		d.File = "x.feature"
		b.WriteString(d.String() + "\n")
	}
	return b.String()
}

func TestSuspicions(t *testing.T) {
	text, err := os.ReadFile("testdata/doubtful/all.feature")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "doubtful/all", suspicions(t, string(text)))
}

// TestNoFalseSuspicion has for each suspicion what is closest to it and fine.
func TestNoFalseSuspicion(t *testing.T) {
	const head = "Feature: F\n\n  Background:\n    Given a manager and a delegate\n\n"
	for _, c := range []struct{ name, text string }{
		{"a Given of the background that one scenario repeats and another needs", head + "  Scenario: a\n    Given the delegation is half set up\n    Then the pair is half\n\n  Scenario: b\n    Then the pair is half or both\n"},
		{"a Given that says the default", head + "  Scenario: a\n    Given user replication takes between 0 seconds and 5 minutes\n    Then the delegation is not correct\n"},
		{"a user with a Mac who does something", head + "  Scenario: a\n    Given the second delegate uses a Mac\n    When the second delegate exits Lync\n    Then Lync of the second delegate is not running\n"},
		{"the same name below two rules", "Feature: F\n\n  Rule: one\n    Scenario: a\n      Given a manager and a delegate\n      Then the delegation is not correct\n\n  Rule: two\n    Scenario: a\n      Given a manager and a delegate\n      Then the delegation is not correct\n"},
		{"prose that begins like a keyword of English", head[:len("Feature: F\n")] + "\n  Givens are settled.\n  Sånt är livet.\n" + head[len("Feature: F\n"):] + "  Scenario: a\n    Then the delegation is not correct\n"},
		{"a file with a mistake, which Lint reports", "Feature: F\n\n  Scenario: a\n    Given a manager and a delegat\n    Then the pair is half\n    When 1 hour pass\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := suspicions(t, c.text); got != "" {
				t.Errorf("got:\n%s", got)
			}
		})
	}
}

func TestShippedFeaturesAreNotSuspicious(t *testing.T) {
	for _, d := range Suspicions([]string{"../features"}, "../procedures") {
		t.Error(d)
	}
}
