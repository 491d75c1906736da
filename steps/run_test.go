package steps

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// feature writes a feature file of these lines and returns its path.
func featureFile(t *testing.T, lines ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "it.feature")
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// one decides a feature file with a single scenario.
func one(t *testing.T, o Options, lines ...string) Scenario {
	t.Helper()
	o.Paths = []string{featureFile(t, lines...)}
	s := decide(t, o)
	if s.Scenarios != 1 {
		t.Fatalf("%d scenarios, want 1", s.Scenarios)
	}
	return s.Features[0].Scenarios[0]
}

func TestHowManyRuns(t *testing.T) {
	for _, c := range []struct {
		name string
		tags string
		o    Options
		want int
	}{
		{"the default is every run", "", Options{}, 0},
		{"so it is with a budget", "@budget(500)", Options{}, 0},
		{"the option", "", Options{Runs: 30}, 30},
		{"a tag wins over the option", "@runs(7)", Options{Runs: 30}, 7},
		{"one run", "@one-run", Options{Runs: 30}, 1},
		{"a budget says nothing about runs", "@budget(5)", Options{Runs: 30}, 30},
	} {
		t.Run(c.name, func(t *testing.T) {
			sc := one(t, c.o, "Feature: A", "  "+c.tags, "  Scenario: B", "    Given a manager and a delegate", "    Then the pair is none")
			if sc.Runs != c.want {
				t.Errorf("%d runs, want %d", sc.Runs, c.want)
			}
		})
	}
	sc := one(t, Options{}, "@one-run", "Feature: A", "  @runs(9)", "  Scenario: B", "    Given a manager and a delegate", "    Then the pair is none")
	if sc.Runs != 9 {
		t.Errorf("%d runs, want those of the tag nearer to the scenario, 9", sc.Runs)
	}
}

func TestTheSeedAloneDecidesTheRuns(t *testing.T) {
	lines := []string{"Feature: A", "  Scenario: B", "    Given the delegation is half set up", "    When the manager removes the delegate from the Delegates group",
		"    And 1 minute passes", "    Then in at least 50 % of runs, within 2 minutes the pair is none", "    And in at least 0 % of runs, within 90 seconds the delegate has no People I Manage Calls For group"}
	verdicts := func(seed uint64) string {
		sc := one(t, Options{Seed: seed}, lines...)
		return verdictsOf(&sc)
	}
	if a, b := verdicts(1), verdicts(1); a != b || a == "" {
		t.Errorf("one seed gives %q and %q", a, b)
	}
}

func TestAGivenWinsOverTheCommandLine(t *testing.T) {
	lines := []string{"Feature: A", "  Scenario: B", "    Given the delegation is set up correctly", "    When the manager removes the delegate from the Delegates group",
		"    Then for 50 minutes the delegation is not correct"}
	for _, set := range [][]string{nil, {"sync direction=mirror"}, {"P-29=1 hour"}} {
		if sc := one(t, Options{Set: set}, lines...); sc.Status != Passed {
			t.Errorf("with %v: %v %s", set, sc.Status, sc.decisive().Message)
		}
	}
	given := []string{"Feature: A", "  Scenario: B", "    Given operator step is 10 seconds", "    When the manager exits Lync",
		"    And the manager signs in to Lync", "    Then within 1 minute Lync of the manager is running"}
	if sc := one(t, Options{Set: []string{"operator step=24 hours"}}, given...); sc.Status != Passed {
		t.Errorf("the Given does not win: %v %s", sc.Status, sc.decisive().Message)
	}
}

func TestVacuous(t *testing.T) {
	for _, c := range []struct {
		name string
		when []string
		want string
	}{
		{"no When at all", nil, ""},
		{"a When without effect", []string{"    When the manager opens Outlook", "    And 5 minutes pass"}, nothingHappens},
		{"an effect that is undone", []string{"    When the manager closes Outlook", "    And the manager opens Outlook"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines := append([]string{"Feature: A", "  Scenario: B", "    Given a manager and a delegate"}, c.when...)
			o := Options{Strict: true, Paths: []string{featureFile(t, append(lines, "    Then the pair is none")...)}}
			s := decide(t, o)
			if got := s.Features[0].Scenarios[0].Vacuous; got != c.want || (s.Exit() == 1) != (c.want != "") {
				t.Errorf("vacuous is %q, exit code %d; want %q", got, s.Exit(), c.want)
			}
		})
	}
}

func TestCleanedText(t *testing.T) {
	lines := []string{"\ufeff# language: sv", "Egenskap: A\u030angra", "", "  Bakgrund:", "    Givet en mötesansvarig och ett ombud", "", "  Regel: en",
		"    Abstrakt Scenario: Ja, <vem>", "      När <vem> avslutar Lync", "      Så Lync a\u0308r avsta\u0308ngt hos <vem>", "", "      Exempel:", "        | vem |", "        | den mo\u0308tesansvarige |", "        | det andra ombudet |"}
	path := filepath.Join(t.TempDir(), "svensk.feature")
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\r\n")), 0o644); err != nil {
		t.Fatal(err)
	}
	s := decide(t, Options{Paths: []string{path}})
	f := s.Features[0]
	if f.Name != "\u00c5ngra" || s.Passed != 2 || f.Scenarios[1].Name != "Ja, det andra ombudet" || f.Scenarios[1].Row != 15 || f.Scenarios[0].Rule != "en" {
		t.Errorf("feature %q, %d passed, %+v", f.Name, s.Passed, f.Scenarios)
	}
}

func TestProgressIsToldOfEveryScenario(t *testing.T) {
	var told []string
	s := decide(t, Options{Tags: "@source", Progress: func(done, total int, name string) {
		if done != len(told)+1 || total != 1 {
			t.Errorf("%d of %d after %d scenarios", done, total, len(told))
		}
		told = append(told, name)
	}})
	if len(told) != s.Scenarios || len(told) == 0 {
		t.Errorf("told of %q, %d scenarios", told, s.Scenarios)
	}
}

func TestReportsGoToFiles(t *testing.T) {
	dir := t.TempDir()
	var out bytes.Buffer
	o := Options{Runs: 5, Out: &out, Formats: []Format{{Name: "progress"}, {"junit", filepath.Join(dir, "junit.xml")}, {"progress", filepath.Join(dir, "dots")}}}
	decide(t, o)
	data, err := os.ReadFile(filepath.Join(dir, "dots"))
	if err != nil || !bytes.Equal(data, out.Bytes()) {
		t.Errorf("the file has %q and the output %q, %v", data, &out, err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 2 {
		t.Errorf("%d files, want 2: %v", len(entries), entries)
	}
	o.Paths, o.Procedures, o.Found = []string{"testdata/vocabulary/example.feature"}, "testdata/procedures", "-"
	o.Formats = []Format{{"junit", filepath.Join(dir, "absent", "junit.xml")}}
	if _, err := Run(o); err == nil || !strings.Contains(err.Error(), "the junit report could not be written") {
		t.Errorf("Run returns %v", err)
	}
}
