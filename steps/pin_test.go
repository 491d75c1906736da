package steps

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ombud/sim/scenario"
)

// pinned pins a scenario, decides the feature as the command would, and compares
// with a second time.
func pinned(t *testing.T, s *scenario.Scenario) *Pinned {
	t.Helper()
	p, err := Pin(s)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := Pin(s); err != nil || !bytes.Equal(p.Feature, again.Feature) {
		t.Errorf("pinned once more it is another feature: %v\n%s", err, again.Feature)
	}
	file := filepath.Join(t.TempDir(), "pinned.feature")
	if err := os.WriteFile(file, p.Feature, 0o644); err != nil {
		t.Fatal(err)
	}
	summary, err := Run(Options{Paths: []string{file}, Found: "-"})
	if err != nil {
		t.Fatal(err)
	}
	if summary.Passed != 1 || summary.Exit() != 0 || summary.Verdicts.Possible != p.Weak || summary.Verdicts.total() != len(s.Claims)-p.Silent+p.Added {
		t.Errorf("%d passed, exit code %d, verdicts %+v; %d weak and %d silent of %d claims:\n%s",
			summary.Passed, summary.Exit(), summary.Verdicts, p.Weak, p.Silent, len(s.Claims), p.Feature)
	}
	if n := bytes.Count(p.Feature, []byte("    # Not pinned: ")); n != len(p.Loose) {
		t.Errorf("%d remarks, want %d:\n%s", n, len(p.Loose), p.Feature)
	}
	return p
}

// TestShippedScenariosAsFeatures pins every scenario of the project. Where one
// parameter takes two values, or the phase of a scheduler matters, a Given leaves
// more runs than the one recorded.
func TestShippedScenariosAsFeatures(t *testing.T) {
	weak := map[string]int{
		"case_1_read_charitably_repairs_the_pair": 4,
		"send_on_behalf_from_the_cloud_at_best":   1,
		"send_on_behalf_to_the_cloud_at_best":     1,
	}
	files, err := filepath.Glob("../scenarios/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scenarios: %v", err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		t.Run(name, func(t *testing.T) {
			s, err := scenario.Read(file)
			if err != nil {
				t.Fatal(err)
			}
			if p := pinned(t, s); p.Weak != weak[name] || p.Silent != 0 {
				t.Errorf("%d weak and %d silent claims, want %d and 0:\n%s", p.Weak, p.Silent, weak[name], p.Feature)
			}
		})
	}
}

// recorded is a scenario of these lines, completed by carrying it out.
func recorded(t *testing.T, lines ...string) *scenario.Scenario {
	t.Helper()
	s, err := scenario.Parse("a_day.txt", []byte(strings.Join(lines, "\n")+"\n"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Update(); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAScenarioAsFeature(t *testing.T) {
	s := recorded(t, "# Why it matters.", "", "given a manager and a delegate", "given user replication takes 4 minutes", "given publication takes 3 seconds", `given sync direction is "mirror"`, "given operator step is 9 seconds",
		"0:00:00.250  the manager adds the delegate as a delegate", "0:01:00  the Lync client of the manager notices the delegate list entry of the delegate", "0:01:10  the manager opens Outlook",
		"0:01:20  the manager exits Lync", "0:01:20  the manager closes Outlook", "----", "ends 1:02:20", "fails the pair is paired", "holds the Outlook of the manager is closed")
	want := strings.Join([]string{
		"Feature: a day, with its timing pinned", "", "  # Why it matters.", "", "  Scenario: a day",
		"    Given a manager and a delegate", "    And user replication takes 4 minutes", "    And publication takes 3 seconds", `    And sync direction is "mirror"`,
		"    And operator step takes 0 seconds", "    And delegate change notice takes 59 seconds 750 milliseconds", "    And rights check takes 30 seconds",
		"    When 250 milliseconds pass", "    And the manager adds the delegate as a delegate", "    And 1 minute 9 seconds 750 milliseconds pass", "    And the manager opens Outlook",
		"    And 10 seconds pass", "    And the manager exits Lync", "    And the manager closes Outlook", "    And 1 hour 1 minute pass",
		"    Then the Outlook of the manager is closed", "    And the pair is none", "",
	}, "\n")
	if got := string(pinned(t, s).Feature); got != want {
		t.Errorf("the feature is\n%s\nwant\n%s", got, want)
	}
}

// TestAFoundRunIsCalledAsItsScenario: its file is named after the claim that failed.
func TestAFoundRunIsCalledAsItsScenario(t *testing.T) {
	lines := []string{"# Leaving", "# the pair is paired: refuted · 2 classes · 1 firing", "# leaving.feature:3", "", "given a manager and a delegate", "0:00:10  the manager exits Lync", "----", "ends 0:00:20", "fails the pair is paired"}
	s := recorded(t, lines...)
	s.File = "scenarios/found/the_pair_is_paired-0123abcd.txt"
	got := string(pinned(t, s).Feature)
	want := "Feature: Leaving, with its timing pinned\n\n  # the pair is paired: refuted · 2 classes · 1 firing\n  # leaving.feature:3\n\n  Scenario: Leaving\n"
	if !strings.HasPrefix(got, want) {
		t.Errorf("the feature is\n%s\nwant\n%s", got, want)
	}
}

func TestWhatAFeatureCannotPin(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		says  []string
		weak  int
	}{
		{"a parameter with two values", []string{"given the delegation is set up correctly", "0:01:00  the manager removes the delegate from the Delegates group", "0:02:00  the removal by the manager is replicated to the delegate",
			"0:03:00  the manager exits Lync", "0:03:10  the manager signs in to Lync", "0:03:20  Lync Server signs the manager in", "0:03:30  the Lync client of the manager connects to the MAPI service",
			"0:03:40  the Lync client of the manager checks the Calendar rights of the delegate", "0:03:41  the Lync client of the manager publishes the delegate to Lync Server", "0:05:41  the addition by the manager is replicated to the delegate", "----", "ends 0:05:50", "holds the pair is half"},
			[]string{"user replication takes 1 minute and 2 minutes here; one Given says one window for all of them", "And user replication takes between 1 minute and 2 minutes\n", "And delegate confirmation takes 1 minute\n", "Then it is possible that the pair is half\n"}, 1},
		{"a parameter that once took longer", []string{"given the delegation is half set up", "0:00:00  the delegate exits Lync", "0:00:00  the delegate signs in to Lync", "0:00:05  Lync Server signs the delegate in",
			"0:00:10  the manager exits Lync", "0:00:10  the manager signs in to Lync", "0:00:30  the manager exits Lync", "----", "ends 0:00:50", "fails Lync of the manager is running"},
			[]string{"Lync sign-in takes 5 seconds here, and once more than 20 seconds; one Given", "And Lync sign-in takes between 5 seconds and 30 seconds\n", "Then Lync of the manager is not running\n"}, 0},
		{"the order of two things at one instant", []string{"given the delegation is half set up", "0:00:10  the manager removes the delegate from the Delegates group", "0:00:20  the removal by the manager is replicated to the delegate",
			"0:00:20  the delegate creates a Lync meeting for the manager", "----", "ends 0:00:30", "holds the add-in does not respond"},
			[]string{`at 0:00:20, that "the removal by the manager is replicated to the delegate" comes before "the delegate creates a Lync meeting for the manager"`}, 0},
		{"a claim that fails and has no opposite", []string{"0:00:10  the manager exits Lync", "----", "ends 0:00:30", "fails the delegate receives copies of meeting requests to the manager"},
			[]string{`that "the delegate receives copies of meeting requests to the manager" fails, for which there is no phrase`}, 0},
		{"what became of a reader", []string{"0:00:10  the manager begins procedure 0 as reader 0", "0:00:20  the manager exits Lync", "----", "ends 0:00:30", "fails the procedure has ended", "holds Lync of the manager is not running"},
			[]string{`what became of a reader, as in "the procedure has ended"; here people act without a procedure`, "    When 20 seconds pass\n    And the manager exits Lync\n"}, 0},
		{"faults become actions", []string{"given an outage of the MAPI service for the manager may begin at any time and lasts 2 minutes", "given the Lync client of the delegate may crash at any time", "given at most 2 faults happen",
			"0:00:10  an outage of the MAPI service for the manager begins", "0:00:20  a fault crashes the Lync client of the delegate", "0:02:10  the outage of the MAPI service for the manager ends", "----", "ends 0:02:11", "fails the MAPI status of the manager is OK", "fails Lync of the delegate is running"},
			[]string{"When 10 seconds pass\n    And the MAPI service becomes unavailable to the manager\n", "And the Lync client of the delegate crashes\n", "And the MAPI service becomes available to the manager\n", "Then the MAPI status of the manager is not OK\n"}, 0},
		{"a fault that began and ended is told by its two actions", []string{"given a partition from Lync Server may cut the delegate off at any time and lasts 1 minute", "given a stall of the user replication may begin at any time and lasts 2 minutes",
			"0:00:10  a partition from Lync Server cuts the delegate off", "0:00:20  a stall of the user replication begins", "0:01:10  the partition from Lync Server of the delegate ends", "0:01:20  Lync Server signs the delegate in", "0:02:20  the stall of the user replication ends", "----", "ends 0:02:30", "holds the pair is none"},
			[]string{"When 10 seconds pass\n    And Lync Server can no longer reach the delegate\n", "And the user replication of Lync Server stalls\n", "And the delegate gets the connection to Lync Server back\n", "And the user replication of Lync Server resumes\n"}, 0},
		{"the end of one of two partitions gives nothing back", []string{"given the delegation is set up correctly", "given a partition towards Lync Server may cut the delegate off at any time and lasts 1 minute", "given a partition from Lync Server may cut the delegate off at any time and lasts 1 hour",
			"0:00:10  a partition towards Lync Server cuts the delegate off", "0:00:20  a partition from Lync Server cuts the delegate off", "0:01:10  the partition towards Lync Server of the delegate ends", "----", "ends 0:02:00", "fails the People I Manage Calls For group of the delegate shows the manager"},
			[]string{"    And Lync Server can no longer reach the delegate\n    And 1 minute 40 seconds pass\n    Then the People I Manage Calls For group of the delegate does not show the manager\n"}, 0},
		{"a jump of a clock that makes a timer longer than any Given can", []string{"given the clock of the manager may jump back by 1 hour at any time",
			"0:00:00  the manager adds the delegate as a delegate", "0:01:00  the Lync client of the manager notices the delegate list entry of the delegate", "0:01:10  a fault moves the clock of the manager back by 1 hour",
			"1:01:20  the Lync client of the manager checks the Calendar rights of the delegate", "1:01:25  the Lync client of the manager publishes the delegate to Lync Server", "----", "ends 1:02:00", "holds the pair is half"},
			[]string{"# Not pinned: that rights check takes up to 1 hour 10 seconds here, longer than a Given can say: a clock has jumped.\n", "    And the clock of the manager jumps back by 1 hour\n"}, 1},
		{"a run that ends with what is due then", []string{"0:00:10  the manager exits Lync", "0:00:20  the manager signs in to Lync", "0:00:30  Lync Server signs the manager in", "0:00:50  the Lync client of the manager connects to the MAPI service", "----", "ends 0:00:50", "holds the MAPI status of the manager is OK"},
			[]string{"Then within 0 seconds the MAPI status of the manager is OK\n"}, 0},
		{"a wait that is longer than exact search reaches", []string{"0:00:10  the manager exits Lync", "----", "ends 600:00:10", "holds Lync of the manager is not running"},
			[]string{"    And 576 hours pass\n    And 24 hours pass\n    Then Lync of the manager is not running\n"}, 0},
		{"a run of which nothing is claimed", []string{"0:00:10  the manager exits Lync", "----", "ends 0:00:30"}, []string{"    Then the pair is none\n"}, 0},
		{"a run that ends before what is due then", []string{"0:00:10  the manager exits Lync", "0:00:20  the manager signs in to Lync", "0:00:30  Lync Server signs the manager in", "0:00:50  the delegate exits Lync", "0:00:50  the Lync client of the manager connects to the MAPI service", "----", "ends 0:00:50", "holds the MAPI status of the manager is OK", "holds Lync of the delegate is not running"},
			[]string{`comes before "the Lync client of the manager connects to the MAPI service"`}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := pinned(t, recorded(t, append([]string{"given a manager and a delegate"}, c.lines...)...))
			for _, part := range c.says {
				if !strings.Contains(string(p.Feature), part) {
					t.Errorf("the feature lacks %q:\n%s", part, p.Feature)
				}
			}
			if p.Weak != c.weak {
				t.Errorf("%d weak claims, want %d:\n%s", p.Weak, c.weak, p.Feature)
			}
		})
	}
}

func TestAScenarioThatDoesNotReplayIsNotPinned(t *testing.T) {
	s := recorded(t, "given a manager and a delegate", "0:00:10  the manager exits Lync", "----", "ends 0:00:30", "fails Lync of the manager is running")
	s.Claims[0].Holds = true
	if _, err := Pin(s); err == nil || !strings.Contains(err.Error(), "the file says that it holds") {
		t.Errorf("Pin returns %v", err)
	}
}
