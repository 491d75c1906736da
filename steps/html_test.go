package steps

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim"
	"ombud/sim/ensemble"
	"ombud/sim/language"
	"ombud/sim/view"
)

// largestPage is how large the page of the shipped features may be.
const largestPage = 1_500_000

// The page of the shipped features stays small, every scenario on it has
// something to look at, and where all classes are there they say what the exact
// search says.
func TestPageOfTheShippedFeatures(t *testing.T) {
	var s Summary
	eachShipped(t, func(t *testing.T, of *Summary) {
		s.Features = append(s.Features, of.Features...)
		of.each(func(_ *Feature, sc *Scenario) { s.count(sc) })
	})
	var b bytes.Buffer
	if err := writeHTML(&b, &s, false); err != nil {
		t.Fatal(err)
	}
	if b.Len() > largestPage {
		t.Errorf("the page has %d bytes; at most %d are allowed", b.Len(), largestPage)
	}
	whole, places := 0, map[string]bool{}
	s.each(func(f *Feature, sc *Scenario) {
		place := pagePlace(f.Path, sc.At())
		if places[place] {
			t.Errorf("two scenarios have the address %s", place)
		}
		places[place] = true
		runs := 0
		for _, st := range sc.Steps {
			runs += len(st.Runs)
		}
		if runs == 0 && sc.Graph == nil {
			t.Errorf("%s: nothing of it can be looked at", place)
		}
		if sc.Graph != nil && sc.Graph.Whole && sc.Status == Passed {
			whole++
			agree(t, place, sc)
		}
	})
	if whole < len(places)/2 {
		t.Errorf("%d of %d scenarios have all their classes on the page; want half of them or more", whole, len(places))
	}
}

// agree demands that no walk through the classes of a scenario that passed ends
// badly, and that one ends well if its last claim is one of some runs.
func agree(t *testing.T, place string, sc *Scenario) {
	t.Helper()
	good := 0
	for _, n := range sc.Graph.Nodes {
		if n.Tone == view.Bad {
			t.Errorf("%s: it passed, and a walk ends so: %s", place, n.End)
			return
		}
		if n.Tone == view.Good {
			good++
		}
	}
	if last := sc.Steps[len(sc.Steps)-1]; last.Kind == ensemble.Possible && good == 0 {
		t.Errorf("%s: its last claim is possible, and no walk ends well", place)
	}
}

const pageText = `Feature: A page

  @source(F-305) @source(F-305)
  Scenario: Too short
    Given a manager and a delegate
    And the delegation is half set up
    When the manager removes the delegate from the Delegates group
    And 1 minute pass
    And the manager exits Lync
    And the manager removes the delegate as a delegate
    And the manager signs in to Lync
    And the manager adds the delegate as a delegate
    Then within 10 minutes the delegation is correct
    And for 1 minute the delegation is correct

  @runs(20) @source(F-401)
  Scenario: A sample
    Given a manager and a delegate
    When the manager adds the delegate as a delegate
    Then within 10 minutes the delegation is correct
`

func TestPage(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("page.feature", []byte(pageText), 0o644); err != nil {
		t.Fatal(err)
	}
	pages := [2][]byte{}
	var s Summary
	for i, workers := range []int{1, 3} {
		var err error
		s, err = Run(Options{Paths: []string{"page.feature"}, Found: "found", Workers: workers, Formats: []Format{{"html", "page.html"}}})
		if err != nil {
			t.Fatal(err)
		}
		if pages[i], err = os.ReadFile("page.html"); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(pages[0], pages[1]) {
		t.Error("two runs with other numbers of workers wrote different pages")
	}
	p := Page(&s)
	counts := map[string]string{}
	for _, c := range p.Counts {
		counts[c.Label] = c.Value
	}
	want := map[string]string{
		"scenarios passed": "1", "scenarios refuted": "1", "claims refuted": "1", "claims held": "1", "claims not judged": "1", "classes": "73", "firings": "76",
	}
	if diff := cmp.Diff(want, counts); diff != "" {
		t.Errorf("the counts: %s", diff)
	}
	sc := p.Features[0].Scenarios[0]
	if sc.Place != "page.feature:4" || sc.Word != "refuted" || sc.Tone != view.Bad || sc.Classes != 73 {
		t.Errorf("the scenario is %s, %s, %v with %d classes", sc.Place, sc.Word, sc.Tone, sc.Classes)
	}
	if got := sc.Time; got != "" {
		t.Errorf("a claim that is refuted takes %q", got)
	}
	st, last := sc.Steps[8], sc.Steps[9]
	if st.Tone != view.Bad || st.Message != "" || !strings.HasPrefix(st.Verdict, "refuted · true of some runs only") {
		t.Errorf("the refuted step is %v, %q, %q", st.Tone, st.Verdict, st.Message)
	}
	if last.Tone != view.Faint || last.Verdict != "not judged" {
		t.Errorf("the step behind it is %v, %q", last.Tone, last.Verdict)
	}
	if len(st.Runs) != 1 {
		t.Fatalf("the refuted step has %d runs", len(st.Runs))
	}
	run := st.Runs[0]
	if files, _ := filepath.Glob("found/*.txt"); len(files) != 1 || run.Command != "ombud replay "+filepath.ToSlash(files[0]) {
		t.Errorf("the command of the run is %q; the files are %v", run.Command, files)
	}
	if run.Beside == nil || run.Apart == "" || run.Claims[0].Holds(len(run.Events)) || !run.Beside.Claims[0].Holds(len(run.Beside.Events)) {
		t.Errorf("the run that breaks the claim stands beside %v, set apart by %q", run.Beside, run.Apart)
	}
	rows := p.Blocks[0].Table.Rows
	if len(rows) != 2 || rows[0][0].Text != "F-305" || rows[0][1].Text != "1" || rows[0][2].Text != "0" || rows[1][2].Text != "1" {
		t.Errorf("the sources are %v", rows)
	}
}

// What a page says at a glance: the data in front of its runs.
func TestPageSays(t *testing.T) {
	var b bytes.Buffer
	if err := writeHTML(&b, sampleSummary(), false); err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(b.String(), `id="front">`)
	front, _, found := strings.Cut(rest, "</script>")
	var said bytes.Buffer
	if err := json.Indent(&said, []byte(front), "", " "); err != nil || !found {
		t.Fatalf("%v in %q", err, front)
	}
	golden(t, "reports/html_front", said.String()+"\n")
}

// Whether a page is wanted changes nothing that is decided.
func TestPicturesChangeNoVerdict(t *testing.T) {
	t.Chdir("..")
	var with [2]Summary
	for i, classes := range []int{0, 30} {
		var err error
		if with[i], err = Run(Options{Paths: []string{"features/case_1.feature"}, Found: "-", Classes: classes}); err != nil {
			t.Fatal(err)
		}
		with[i].each(func(_ *Feature, sc *Scenario) {
			sc.Graph = nil
			for k := range sc.Steps {
				sc.Steps[k].Runs = nil
			}
		})
	}
	if diff := cmp.Diff(with[0], with[1], everyField); diff != "" {
		t.Error(diff)
	}
}

// The longest exact time of a scenario is that of its slowest claim.
func TestLongestTime(t *testing.T) {
	for _, row := range []struct {
		name  string
		steps []Step
		want  string
	}{
		{"nothing is timed", []Step{{Worst: time.Hour}}, ""},
		{"the longer one counts", []Step{{Timed: true, Worst: time.Minute}, {Timed: true, Worst: 8*time.Minute + 51*time.Second}, {}}, "at most 8 minutes 51 seconds"},
		{"there is no limit", []Step{{Timed: true, Worst: sim.Unbounded}, {Timed: true}}, "any time"},
	} {
		if got := (&Scenario{Steps: row.steps}).worst(pageTongue(language.English)); got != row.want {
			t.Errorf("%s: %q; want %q", row.name, got, row.want)
		}
	}
}

// Nobody pays for a page who does not want one.
func TestNoPageNoPictures(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("page.feature", []byte(pageText), 0o644); err != nil {
		t.Fatal(err)
	}
	s, err := Run(Options{Paths: []string{"page.feature"}, Found: "-"})
	if err != nil {
		t.Fatal(err)
	}
	s.each(func(_ *Feature, sc *Scenario) {
		if sc.Graph != nil {
			t.Errorf("%s has %d classes to show", sc.Name, len(sc.Graph.Nodes))
		}
		for _, st := range sc.Steps {
			if len(st.Runs) > 0 {
				t.Errorf("%s has runs to show", st.Text)
			}
		}
	})
}

// A page of Swedish features is Swedish, one of features in both languages is
// English, and what is asked for goes before that.
func TestPageSpeaksTheLanguageOfItsFeatures(t *testing.T) {
	t.Chdir("..")
	swedish, english := "features/fall_2.feature", "features/contact_groups.feature"
	for _, row := range []struct {
		name  string
		paths []string
		asked language.Choice
		want  string
	}{
		{"an English feature", []string{english}, language.Choice{}, "en"}, {"a Swedish one", []string{swedish}, language.Choice{}, "sv"},
		{"both", []string{swedish, english}, language.Choice{}, "en"}, {"both, and Swedish is asked for", []string{swedish, english}, language.Only(language.Swedish), "sv"},
		{"a Swedish one, and English is asked for", []string{swedish}, language.Only(language.English), "en"},
	} {
		s, err := Run(Options{Paths: row.paths, Found: "-", Language: row.asked})
		if err != nil {
			t.Fatal(err)
		}
		if got := Page(&s).Language; got != row.want {
			t.Errorf("%s: the page speaks %q; want %q", row.name, got, row.want)
		}
	}
	summary := sampleSummary()
	summary.Language = language.Swedish
	p := Page(summary)
	if p.Title != "Vad som avgjordes" || p.Lead != "4 scenarier i 2 egenskaper, 3 utslag." || p.Features[0].Scenarios[1].Word != "motbevisat" {
		t.Errorf("the Swedish page says %q, %q and %q", p.Title, p.Lead, p.Features[0].Scenarios[1].Word)
	}
	if got := pageTongue(language.Swedish).longest(8*time.Minute + 51*time.Second); got != "högst 8 minuter 51 sekunder" {
		t.Errorf("the longest time is %q", got)
	}
}
