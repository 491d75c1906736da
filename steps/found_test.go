package steps

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/language"
	"ombud/sim/scenario"
)

func TestAFailingClaimShowsAndSavesItsRun(t *testing.T) {
	t.Chdir(t.TempDir())
	lines := []string{"Feature: A", "", "  Scenario: B", "    Given the delegation is half set up", "    And user replication takes 4 minutes",
		"    When the manager removes the delegate from the Delegates group", "    Then within 10 minutes the delegation is correct", "    And the pair is none"}
	if err := os.WriteFile("a.feature", []byte(strings.Join(lines, "\n")), 0o644); err != nil {
		t.Fatal(err)
	}
	o := Options{Paths: []string{"a.feature"}, Set: []string{"operator step=7 seconds", "user replication=1 minute"}, Runs: 5}
	first, err := Run(o)
	if err != nil {
		t.Fatal(err)
	}
	second, err := Run(o)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(first, second, everyField); diff != "" {
		t.Errorf("the second run differs:\n%s", diff)
	}
	sc := first.Features[0].Scenarios[0]
	st := sc.Steps[3]
	if sc.Status != Refuted || st.Status != Refuted || sc.Steps[4].Status != Skipped || first.Exit() != 1 {
		t.Errorf("scenario %v, claim %v, claim behind it %v, exit code %d; want refuted, refuted, skipped, 1", sc.Status, st.Status, sc.Steps[4].Status, first.Exit())
	}
	want := strings.Join([]string{
		"within 10 minutes the delegation is correct: refuted · 5 of 5 runs",
		"The shortest run seen, since the scenario began:",
		"   0:00:07  the manager removes the delegate from the Delegates group",
		"   0:04:07  the removal by the manager is replicated to the delegate",
		"   0:10:07  the end",
		"See it again: ombud replay " + st.Found,
	}, "\n")
	if diff := cmp.Diff(want, st.Message); diff != "" {
		t.Errorf("the message differs (-want +got):\n%s", diff)
	}
	if !strings.HasPrefix(st.Found, "scenarios/found/the_delegation_is_correct-") {
		t.Errorf("the run is saved in %q", st.Found)
	}
	found, err := scenario.Read(st.Found)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := found.Replay(); err != nil {
		t.Errorf("the saved run does not replay: %v", err)
	}
	text := string(found.Text())
	for _, line := range []string{"# B\n", "given operator step takes 7 seconds\n", "given user replication takes 4 minutes\n", "fails  the delegation is correct\n"} {
		if !strings.Contains(text, line) {
			t.Errorf("the saved run lacks %q:\n%s", line, text)
		}
	}
	if strings.Contains(text, "1 minute\n") {
		t.Errorf("the saved run has the assumption of the command line although a Given decided it:\n%s", text)
	}
}

// TestARunThatCannotBeSaved keeps its verdict and is shown; that it is not saved
// is a mistake of the environment.
func TestARunThatCannotBeSaved(t *testing.T) {
	sc := one(t, Options{Found: featureFile(t, "not a directory")}, "Feature: A", "  Scenario: B", "    Given there is no delegation", "    Then the pair is paired")
	if message := sc.Steps[1].Message; sc.Status != Refuted || sc.Unsaved == nil || !strings.Contains(message, "the end\nThe run could not be saved: ") {
		t.Errorf("status %v, not saved: %v, message %q", sc.Status, sc.Unsaved, message)
	}
	s := Summary{Refuted: 1, Unsaved: sc.Unsaved}
	if s.Exit() != 2 {
		t.Errorf("exit code %d", s.Exit())
	}
}

func TestInconclusiveIsNeitherPassedNorRefuted(t *testing.T) {
	o := Options{Runs: 20, Paths: []string{featureFile(t, "Feature: A", "  Scenario: B", "    Given there is no delegation",
		"    When 1 minute passes", "    Then it is possible that the pair is paired", "    And the pair is none")}}
	s := decide(t, o)
	sc := s.Features[0].Scenarios[0]
	if sc.Status != Inconclusive || s.Inconclusive != 1 || s.Passed != 0 || s.Refuted != 0 || s.Exit() != 3 {
		t.Errorf("scenario %v, summary %+v, exit code %d", sc.Status, s, s.Exit())
	}
	if got := sc.Steps[2]; got.Message == "" || got.Verdict == "" || sc.Steps[3].Status != Skipped {
		t.Errorf("the claim has verdict %q and message %q, the next step is %v", got.Verdict, got.Message, sc.Steps[3].Status)
	}
}

func TestExcerpt(t *testing.T) {
	short := strings.Split(strings.Repeat("x,", excerptLines-1)+"x", ",")
	if got := excerpt(language.English, short); len(got) != excerptLines {
		t.Errorf("%d lines of %d are left", len(got), len(short))
	}
	var long []string
	for i := range 100 {
		long = append(long, strings.Repeat("i", i))
	}
	got := excerpt(language.English, long)
	if len(got) > excerptLines || got[0] != long[0] || got[len(got)-1] != long[99] || got[19] != "... 62 lines left out ..." {
		t.Errorf("%d lines: %q", len(got), got)
	}
}

// Whatever a scenario is made of, the run that refutes it can be replayed.
func TestEverySavedRunReplays(t *testing.T) {
	for _, c := range []struct {
		name string
		body []string
	}{
		{"a procedure that never ends", []string{"Given the delegation is half set up", "When the manager follows procedure \"case-1\" literally", "Then the procedure has ended"}},
		{"a procedure that was given up", []string{"Given the delegation is half set up", "When the manager follows procedure \"case-1\" literally", "And the manager exits Lync", "Then Lync of the manager is running"}},
		{"two readers", []string{"Given the delegation is half set up", "When the manager follows procedure \"case-1-corrected\" while the delegate follows procedure \"patient\"", "Then the procedure never ends"}},
		{"a long procedure", []string{"Given the delegation is half set up", "When the manager follows procedure \"case-1-corrected\"", "And the manager follows procedure \"case-1-corrected\"", "And the manager follows procedure \"case-1-corrected\"", "Then the pair is none"}},
		{"a table", []string{"Given the following users", "| user | system | client | mailbox | sync policy |", "| the manager | Mac | Lync | in Exchange Online | off |", "| the delegate | Windows | Lync Basic | | on |", "When 5 minutes pass", "Then within 1 hour the pair is paired"}},
		{"faults and assumptions", []string{"Given an outage of the MAPI service for the delegate may begin at any time and lasts 5 minutes", "And the Lync client of the manager may crash at any time", "And at most 2 faults happen", "And sync direction is \"mirror\"", "When the manager adds the delegate as a delegate", "Then for 1 hour the MAPI status of the delegate is OK"}},
		{"the share is missed", []string{"Given there is no delegation", "When the manager opens the Delegates dialog", "Then in at least 50 % of runs, within 1 minute the pair is paired"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			sc := one(t, Options{Found: t.TempDir(), Runs: 20}, append([]string{"Feature: A", "  Scenario: B"}, c.body...)...)
			st := sc.decisive()
			if sc.Status != Refuted || st.Found == "" {
				t.Fatalf("status %v, saved in %q: %s", sc.Status, st.Found, st.Message)
			}
			if lines := strings.Count(st.Message, "\n"); lines > excerptLines+2 {
				t.Errorf("the message has %d lines", lines)
			}
			found, err := scenario.Read(st.Found)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := found.Replay(); err != nil {
				t.Errorf("the saved run does not replay: %v\n%s", err, found.Text())
			}
		})
	}
}
