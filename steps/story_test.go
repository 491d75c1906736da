package steps

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/sample"
)

// caseOne is the corrected procedure on a half pair.
func caseOne(t testing.TB) *Story {
	t.Helper()
	s, err := ReadSketch(Sketch{From: []string{"half"}, Procedure: "case-1-corrected", Claim: "the delegation is correct", Within: 10 * time.Minute}, shipped)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

const told = `Feature: stories

  Background:
    Given a manager and a delegate

  Scenario: time passes before the goal
    When the manager adds the delegate as a delegate
    Then the pair is none
    And for 20 seconds the delegation is not correct
    And it is possible that for 1 second the pair is none
    And it is possible that within 9 minutes the delegation is correct
    And within 5 minutes the pair is stale

  Scenario: no goal
    When 1 minute pass
    Then the pair is none

  Scenario Outline: rows
    When the manager adds the delegate as a delegate
    Then within <time> the delegation is correct

    Examples:
      | time       |
      | 1 minute   |
      | 10 minutes |
`

// TestReadStory: the first claim with within is the goal, whoever it is asked
// of, and what lets time pass before it is part of the story.
func TestReadStory(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("told.feature", []byte(told), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		path, place, claim, wrong string
		within                    time.Duration
		moves                     int
	}{
		{path: "told.feature:6", place: "told.feature:6", claim: "the delegation is correct", within: 9 * time.Minute, moves: 2},
		{path: "told.feature:25", place: "told.feature:25", claim: "the delegation is correct", within: 10 * time.Minute, moves: 1},
		{path: "told.feature", wrong: "told.feature: 4 scenarios stand here, and one is wanted; name its line, as in told.feature:6"},
		{path: "told.feature:19", wrong: "told.feature:19: 2 scenarios stand here, and one is wanted; name its line, as in told.feature:24"},
		{path: "told.feature:15", wrong: `told.feature:14: the scenario "no goal" has no claim that comes true in time; add a Then such as "within 10 minutes the delegation is correct"`},
		{path: "told.feature:1", wrong: "told.feature:1: no scenario stands in this line; name the line of its heading, of one of its steps or of a row of its examples"},
		{path: "nowhere.feature:1", wrong: "nowhere.feature: "},
	} {
		t.Run(row.path, func(t *testing.T) {
			s, err := ReadStory(row.path, Options{})
			if row.wrong != "" {
				if err == nil || !strings.HasPrefix(err.Error(), row.wrong) {
					t.Fatalf("got %v, want %s", err, row.wrong)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if s.Place != row.place || s.Claim != row.claim || s.Within != row.within || len(s.moves) != row.moves {
				t.Errorf("%s: %q within %v after %d moves", s.Place, s.Claim, s.Within, len(s.moves))
			}
		})
	}
}

// TestStoriesTakeTheirTime: the goal is measured from the end of what comes
// before it. The pair of this story is never correct before the twenty seconds
// are over, in which it must not be.
func TestStoriesTakeTheirTime(t *testing.T) {
	file := filepath.Join(t.TempDir(), "told.feature")
	if err := os.WriteFile(file, []byte(told), 0o644); err != nil {
		t.Fatal(err)
	}
	s, err := ReadStory(file+":6", Options{Set: []string{"user replication=exactly 1 minute", "operator step=exactly 1 second"}})
	if err != nil {
		t.Fatal(err)
	}
	draws := s.Sampler(Laws{})
	for seed := range uint64(50) {
		r, sc := draws.Scenario(seed)
		if r.Ending != sample.InTime || sc.Ends.At != r.Took+21*time.Second {
			t.Fatalf("%v, and the run ends at %v", r, sc.Ends.At)
		}
		if !strings.Contains(string(sc.Text()), "given user replication takes 1 minute\n") {
			t.Fatalf("the run does not say what was set:\n%s", sc.Text())
		}
	}
}

// TestSketchesSayWhichFlagIsWrong.
func TestSketchesSayWhichFlagIsWrong(t *testing.T) {
	good := Sketch{From: []string{"half"}, Procedure: "case-1", Claim: "the delegation is correct", Within: time.Minute}
	for _, row := range []struct {
		name   string
		change func(*Sketch)
		want   string
	}{
		{"a state that is none", func(k *Sketch) { k.From = []string{"halve"} }, "--from: "},
		{"two states", func(k *Sketch) { k.From = []string{"half", "correct"} }, "--from: "},
		{"a table", func(k *Sketch) { k.From = []string{"the following users"} }, "--from: a table cannot stand here"},
		{"a procedure that is none", func(k *Sketch) { k.Procedure = "case-9" }, `--procedure: unknown procedure "case-9"`},
		{"a quote in the name", func(k *Sketch) { k.Procedure = `case"1` }, "--procedure: "},
		{"a reading that is none", func(k *Sketch) { k.Reading = "aloud" }, "--procedure: "},
		{"a reader who is none", func(k *Sketch) { k.Reader = "the boss" }, "--procedure: "},
		{"a claim that is none", func(k *Sketch) { k.Claim = "all is well" }, "--claim: "},
		{"a claim with a time of its own", func(k *Sketch) { k.Claim = "for 1 minute the pair is half" }, "--claim: a second modality"},
	} {
		t.Run(row.name, func(t *testing.T) {
			k := good
			row.change(&k)
			s, err := ReadSketch(k, shipped)
			if err == nil || !strings.HasPrefix(err.Error(), row.want) {
				t.Errorf("got %v, %v", s, err)
			}
		})
	}
	k := good
	k.Reading, k.Reader = "charitably", "the manager"
	s, err := ReadSketch(k, shipped)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("Procedure case-1, read charitably, by the manager, from half", s.Name); diff != "" || s.Place != "" {
		t.Error(diff, s.Place)
	}
}
