package steps

import (
	"bytes"
	"runtime"
	"strings"
	"testing"

	"ombud/sim/ensemble"
)

// sampleSummary is a run with everything a report has to show.
func sampleSummary() *Summary {
	step := func(part Keyword, keyword, text string, line int, status Status) Step {
		return Step{Part: part, Keyword: keyword, Text: text, Line: line, Status: status, Pattern: "^" + text + "$"}
	}
	holds := step(Then, "Then", "within 10 minutes the delegation is correct", 8, Passed)
	holds.Kind, holds.Verdict = ensemble.Proved, "proved · 4,812 classes · 39,604 firings"
	refuted := step(Then, "Then", "the pair is paired", 14, Refuted)
	refuted.Kind, refuted.Verdict = ensemble.Refuted, "refuted · 3 of 200 runs"
	refuted.Message = "the pair is paired: refuted · 3 of 200 runs\nThe shortest run seen, since the scenario began:\n" +
		"   0:00:10  the manager exits Lync <&> \"quoted\" ]]>\n   0:01:00  the end\nSee it again: ombud replay scenarios/found/the_pair_is_paired-0123abcd.txt"
	refuted.Found = "scenarios/found/the_pair_is_paired-0123abcd.txt"
	open := step(Then, "Then", "it is possible that the pair is stale", 19, Inconclusive)
	open.Kind, open.Verdict = ensemble.NotFound, "not found · in none of 200 runs (at most 1.9 %, 95 % confidence)"
	open.Message = open.Text + ": " + open.Verdict
	broken := step(When, "When", "the manager exits Lync", 25, Failed)
	broken.Message = "the run could not be saved: no permission"
	table := step(Given, "Given", "the following users", 6, Passed)
	table.Table = [][]string{{"user", "system"}, {"the manager", "Mac"}}
	s := &Summary{Features: []Feature{
		{
			Path: "features/first.feature", Keyword: "Feature", Name: "First", Line: 2, Tags: []string{"@source(F-305)"},
			Description: "  Why this is\n  worth knowing.",
			Scenarios: []Scenario{
				{Keyword: "Scenario", Name: "All is well", Line: 5, Tags: []string{"@source(F-305)", "@budget(5000)"}, Steps: []Step{table, step(When, "When", "5 minutes pass", 7, Passed), holds}, Vacuous: survivesAll},
				{Keyword: "Scenario", Name: "All is \"not\" well", Rule: "A rule", Line: 11, Tags: []string{"@source(F-305)"}, Runs: 200,
					Steps: []Step{step(Given, "Given", "a manager and a delegate", 12, Passed), refuted, step(Then, "And", "the pair is none", 15, Skipped)}},
			},
		},
		{
			Path: "features/second.feature", Keyword: "Egenskap", Name: "Second", Line: 1,
			Scenarios: []Scenario{
				{Keyword: "Scenario Outline", Name: "Nobody knows å", Line: 17, Row: 22, Runs: 200, Steps: []Step{open}},
				{Keyword: "Scenario", Name: "The tool fails", Line: 24, Steps: []Step{broken}},
			},
		},
	}}
	s.each(func(_ *Feature, sc *Scenario) {
		sc.decide()
		s.count(sc)
	})
	return s
}

func TestReports(t *testing.T) {
	for _, r := range reporters {
		if r.name == "html" {
			continue // Of a page counts what it says, not how it looks: TestPageSays.
		}
		t.Run(r.name, func(t *testing.T) {
			var b bytes.Buffer
			if err := r.write(&b, sampleSummary(), false); err != nil {
				t.Fatal(err)
			}
			golden(t, "reports/"+r.name, b.String())
			if strings.Contains(b.String(), "\x1b") {
				t.Error("there are escape sequences without colour")
			}
		})
	}
	t.Run("pretty in colour", func(t *testing.T) {
		var b bytes.Buffer
		if err := writePretty(&b, sampleSummary(), true); err != nil {
			t.Fatal(err)
		}
		golden(t, "reports/pretty_color", strings.ReplaceAll(b.String(), "\x1b", "ESC"))
	})
}

// Ten times the scenarios, all of a few names, are ten times the work: bytes that
// are allocated and written are counted, not time. Buffers that double give or take
// a factor of two.
func TestReportsAreLinear(t *testing.T) {
	work := func(write reporter, n int) (allocated, written uint64) {
		s, c := sampleSummary(), counting(0)
		base := s.Features[0].Scenarios
		for range n {
			s.Features[0].Scenarios = append(s.Features[0].Scenarios, base...)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if err := write(&c, s, false); err != nil {
			t.Fatal(err)
		}
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc, uint64(c)
	}
	for _, r := range reporters {
		if r.name == "html" {
			continue // A page holds runs and graphs up to caps; its size is measured in sim/view.
		}
		once, size := work(r.write, 30)
		for _, times := range []uint64{10, 100} {
			if many, larger := work(r.write, int(30*times)); many > 3*times*once || larger > times*size {
				t.Errorf("%s: %d times the scenarios cost %d bytes of memory and %d of report, once %d and %d", r.name, times, many, larger, once, size)
			}
		}
	}
}

// counting counts the bytes that are written to it.
type counting int64

func (c *counting) Write(p []byte) (int, error) { *c += counting(len(p)); return len(p), nil }

func TestReportsOfAnEmptyRun(t *testing.T) {
	for _, r := range reporters {
		var b bytes.Buffer
		if err := r.write(&b, &Summary{}, false); err != nil || (b.Len() == 0) != (r.name == "rerun") { // An empty list is nothing to run again.
			t.Errorf("%s: %v, %d bytes", r.name, err, b.Len())
		}
	}
}

func TestEverySortOfVerdictIsCounted(t *testing.T) {
	var v Verdicts
	for k := ensemble.VerdictKind(0); k <= ensemble.Impossible; k++ {
		v.count(k)
	}
	var b bytes.Buffer
	writeCounts(&b, &Summary{Verdicts: v}, palette{})
	want := "0 scenarios\n10 verdicts: 1 proved, 1 possible, 1 held, 1 share, 1 impossible, 2 refuted, 3 inconclusive\n"
	if b.String() != want {
		t.Errorf("the counts read\n%swant\n%s", &b, want)
	}
}

func TestExitCodes(t *testing.T) {
	for _, c := range []struct {
		name string
		s    Summary
		want int
	}{
		{"everything passed", Summary{Passed: 2}, 0},
		{"something is refuted", Summary{Passed: 2, Refuted: 1, Inconclusive: 1}, 1},
		{"something is inconclusive", Summary{Passed: 2, Inconclusive: 1}, 3},
		{"the tool failed", Summary{Refuted: 1, Failed: 1}, 4},
		{"vacuous is a warning", Summary{Passed: 1, Vacuous: 1}, 0},
		{"vacuous is refuted if strict", Summary{Passed: 1, Vacuous: 1, Strict: true}, 1},
	} {
		if got := c.s.Exit(); got != c.want {
			t.Errorf("%s: exit code %d, want %d", c.name, got, c.want)
		}
	}
}
