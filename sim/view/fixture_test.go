package view_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"ombud/sim/view"
	"ombud/steps"
)

// claim is a feature with a claim that is refuted, one that is proved, one that
// is possible, and texts that would like to be markup.
const claim = `Feature: A claim too far & <b>bold</b>

  Rulers <script>window.hurt = 1</script> measure "twice".

  @half @source(F-305)
  Scenario: One minute is enough
    Given a manager and a delegate
    And the delegation is half set up
    When the manager removes the delegate from the Delegates group
    And 1 minute pass
    And the manager exits Lync
    And the manager removes the delegate as a delegate
    And the manager signs in to Lync
    And the manager adds the delegate as a delegate
    Then within 10 minutes the delegation is correct

  @half @source(F-305)
  Scenario: Five minutes are
    Given a manager and a delegate
    And the delegation is half set up
    When the manager removes the delegate from the Delegates group
    And between 5 and 6 minutes pass
    And the manager exits Lync
    And the manager removes the delegate as a delegate
    And the manager signs in to Lync
    And the manager adds the delegate as a delegate
    Then within 10 minutes the delegation is correct

  @source(F-401)
  Scenario: </script><img src=x onerror=window.hurt=1> may be
    Given a manager and a delegate
    When the manager adds the delegate as a delegate
    Then it is possible that within 1 minute the delegation is correct
`

// decided is the feature, decided and written as a page.
func decided(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	feature, out := filepath.Join(dir, "claim.feature"), filepath.Join(dir, "page.html")
	must(t, os.WriteFile(feature, []byte(claim), 0o644))
	t.Chdir(dir)
	_, err := steps.Run(steps.Options{
		Paths: []string{"claim.feature"}, Found: "-", Classes: 200, Formats: []steps.Format{{Name: "html", File: out}},
	})
	must(t, err)
	return out
}

// shippedPage is the features of the project, decided and written as a page.
func shippedPage(t testing.TB) string {
	t.Helper()
	root, err := filepath.Abs("../..")
	must(t, err)
	out := filepath.Join(t.TempDir(), "page.html")
	t.Chdir(root)
	_, err = steps.Run(steps.Options{Found: "-", Formats: []steps.Format{{Name: "html", File: out}}})
	must(t, err)
	return out
}

// written is a page in a file.
func written(t testing.TB, p *view.Page) string {
	t.Helper()
	var b bytes.Buffer
	must(t, view.Write(&b, p))
	out := filepath.Join(t.TempDir(), "page.html")
	must(t, os.WriteFile(out, b.Bytes(), 0o644))
	return out
}

// longRun is a run of so many events, 100 ms apart, each of which changes a line
// and schedules another one.
func longRun(events int) *view.Run {
	r := &view.Run{
		Title: "A long run", Shelves: []string{"Counters"}, Lines: []view.Line{{Label: "how often"}, {Label: "last"}}, Start: []string{"0", "nobody"},
		Lanes: []view.Lane{{Name: "Ann", Short: "A"}, {Name: "Server", Short: "S"}, {Name: "Bob", Short: "B"}},
		Ends:  time.Duration(events+10) * 100 * time.Millisecond,
	}
	claim := view.Claim{Text: "somebody has had a turn in this minute", Start: false}
	for i := range events {
		at := time.Duration(i+1) * 100 * time.Millisecond
		r.Events = append(r.Events, view.Event{
			At: at, Text: fmt.Sprintf("message %d goes its way", i+1), From: i % 3, To: (i + 1) % 3, Outside: i%10 == 0,
			Changes: []view.Change{{Line: 0, Value: fmt.Sprint(i + 1)}, {Line: 1, Value: r.Lanes[i%3].Name}},
		})
		r.Waits = append(r.Waits, view.Wait{Text: fmt.Sprintf("message %d goes its way", i+2), Born: i + 1, Gone: i + 2, From: at, Until: at + time.Minute, Happened: true})
		if i%500 == 499 {
			claim.Turns = append(claim.Turns, i+1)
			r.Events[i].Notes = []string{"the server is out of breath"}
		}
	}
	r.Claims = []view.Claim{claim}
	return r
}

// pageOf is a page with one run.
func pageOf(r *view.Run) *view.Page {
	return &view.Page{Title: "One run", Features: []view.Feature{{Name: "Runs", Place: "runs", Scenarios: []view.Scenario{{
		Name: r.Title, Place: "runs:1", Tone: view.Good, Word: "passed",
		Steps: []view.Step{{Keyword: "Then", Text: "it ends", Tone: view.Good, Verdict: "it did", Runs: []*view.Run{r}}},
	}}}}}
}
