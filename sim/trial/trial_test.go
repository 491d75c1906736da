package trial_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/procedure/proceduretest"
	"ombud/sim/trial"
	"ombud/sim/world"
)

func begin(t testing.TB, name string) trial.Beginning {
	t.Helper()
	b, err := trial.FindBeginning(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func question(t testing.TB, text string, r procedure.Reading, from string) trial.Case {
	return trial.Case{Document: proceduretest.Shipped(t, text), Reading: r, Params: world.Defaults(), Times: true}.From(begin(t, from))
}

// TestOutcomes pins what the texts about Lync are worth. The published Case 1 never ends by the letter, adds nobody as a
// subroutine (D-01 to D-04), and works for a charitable reader who finds the delegate in Outlook's list.
func TestOutcomes(t *testing.T) {
	for _, row := range []struct {
		text    string
		reading procedure.Reading
		from    string
		want    trial.Outcome
		ends    trial.Ends
	}{
		{"case-1", procedure.Literal, "half", trial.Never, trial.EndsNever},
		{"case-1", procedure.Literal, "neither", trial.Never, trial.EndsNever},
		{"case-1", procedure.AsSubroutine, "half", trial.Never, trial.EndsSurely},
		{"case-1", procedure.AsSubroutine, "stale", trial.Never, trial.EndsSurely},
		{"case-1", procedure.Charitably, "half", trial.Always, trial.EndsSurely},
		{"case-1", procedure.Charitably, "stale", trial.Never, trial.EndsSurely},
		{"case-1-corrected", procedure.Literal, "half", trial.Always, trial.EndsSurely},
		{"case-1-corrected", procedure.Literal, "removed-in-outlook", trial.Always, trial.EndsSurely},
		{"case-1-corrected", procedure.Literal, "neither", trial.Always, trial.EndsSurely},
		{"case-1-corrected", procedure.Literal, "again", trial.Sometimes, trial.EndsSurely}, // D-08
		{"case-2", procedure.Literal, "stale", trial.Always, trial.EndsSurely},
		{"case-2", procedure.Literal, "again", trial.Sometimes, trial.EndsSurely}, // D-08
	} {
		d := question(t, row.text, row.reading, row.from).Decide(trial.Options{})
		if d.Err != nil || d.Outcome != row.want || d.Ends != row.ends {
			t.Errorf("%s, read %s, from %s: %s, %s, %v; want %s, %s", row.text, row.reading, row.from, d.Outcome, d.Ends, d.Err, row.want, row.ends)
		}
		if (d.Bad == nil) != d.Works() {
			t.Errorf("%s, read %s, from %s: %s, yet a failing run: %t", row.text, row.reading, row.from, d.Outcome, d.Bad != nil)
		}
	}
}

func TestTimes(t *testing.T) {
	c := question(t, "case-1-corrected", procedure.Literal, "half")
	fromEnd := c.Decide(trial.Options{})
	c.Total = true
	atAll := c.Decide(trial.Options{})
	if !fromEnd.Timed || fromEnd.Best != 2*time.Second || fromEnd.Worst != 8*time.Minute+51*time.Second {
		t.Errorf("from the end: %v to %v", fromEnd.Best, fromEnd.Worst)
	}
	if !atAll.Timed || atAll.Best != 5*time.Minute+36*time.Second || atAll.Worst != 31*time.Minute+35*time.Second {
		t.Errorf("from the first step: %v to %v", atAll.Best, atAll.Worst)
	}
}

// TestMeasuringSeesNothing: what readers did is the same with the times as without them.
func TestMeasuringSeesNothing(t *testing.T) {
	c := question(t, "case-1", procedure.Charitably, "half")
	plain := c.Decide(trial.Options{})
	c.Total = true
	if d := cmp.Diff(plain.Seen, c.Decide(trial.Options{}).Seen); d != "" {
		t.Error(d)
	}
}

// TestSeen looks over the shoulder of the readers of Case 1 as a subroutine: nobody comes to step 13, so nothing can be
// accepted at step 15 (D-02, D-03).
func TestSeen(t *testing.T) {
	seen := question(t, "case-1", procedure.AsSubroutine, "half").Decide(trial.Options{}).Seen
	for step := 1; step <= 16; step++ {
		if got, want := seen.Reached(step), step != 13; got != want {
			t.Errorf("step %d reached: %t", step, got)
		}
	}
	jump, pick, accept, open := seen[7].Sentences[0], seen[7].Sentences[1], seen[14].Sentences[0], seen[5].Sentences[0]
	if !jump.True || !jump.False || !pick.Effective {
		t.Errorf("step 8 finds the delegate first and misses him at the repeat: %+v, %+v", jump, pick)
	}
	if accept.Effective || len(accept.Refused) != 1 {
		t.Errorf("step 15 is refused: %+v", accept)
	}
	if open.Effective || len(open.Idle) != 1 {
		t.Errorf("Outlook is open at step 6 already (D-07): %+v", open)
	}
}

// TestWhatChangesNothingIsIdle: step 7 opens a dialog that is open already when the list did not hold the delegate (D-05),
// and step 14 closes an address list in which nobody was selected (D-03).
func TestWhatChangesNothingIsIdle(t *testing.T) {
	seen := question(t, "case-1", procedure.AsSubroutine, "stale").Decide(trial.Options{}).Seen
	if open := seen[6].Sentences[0]; len(open.Idle) != 1 || !open.Effective {
		t.Errorf("the dialog opens once and is open once: %+v", open)
	}
}

func TestMergeKeepsBoth(t *testing.T) {
	seen := question(t, "case-1", procedure.AsSubroutine, "half").Decide(trial.Options{}).Seen
	seen.Merge(question(t, "case-1", procedure.Charitably, "half").Decide(trial.Options{}).Seen)
	if !seen.Reached(13) || len(seen[14].Sentences[0].Refused) != 1 || !seen[14].Sentences[0].Effective {
		t.Errorf("step 13 is reached by the charitable reader, and step 15 works for one of the two: %+v", seen[14])
	}
}

func TestSomebodyElseMeanwhile(t *testing.T) {
	c := question(t, "case-1-corrected", procedure.Literal, "half")
	a, err := world.ParseAction("the delegate exits Lync")
	if err != nil {
		t.Fatal(err)
	}
	c.Beside = []trial.Beside{{Window: sim.AtMost(30 * time.Minute), Event: a.Event()}}
	c.Explain = true
	d := c.Decide(trial.Options{})
	if d.Outcome != trial.Never {
		t.Errorf("a delegate who has left Lync by then: %s", d.Outcome)
	}
	c.Beside[0].Window.Latest = sim.Unbounded
	if d := c.Decide(trial.Options{}); d.Err == nil {
		t.Error("what may stay away for ever was waited for")
	}
}

func TestExplain(t *testing.T) {
	c := question(t, "case-1-corrected", procedure.Literal, "again")
	c.Explain = true
	d := c.Decide(trial.Options{})
	if d.Outcome != trial.Sometimes || d.Good == nil || d.Difference == "" {
		t.Errorf("%s, %q", d.Outcome, d.Difference)
	}
}

// TestBadRunsReplay carries the failing run out again: it ends in the same state, and the goal is missed there.
func TestBadRunsReplay(t *testing.T) {
	c := question(t, "case-2", procedure.Literal, "again")
	d := c.Decide(trial.Options{})
	b, err := c.Build()
	if err != nil {
		t.Fatal(err)
	}
	run, err := sim.ReplayFrom[world.State, world.Event](b.Model, b.State, d.Bad.Trace().Recording())
	if err != nil {
		t.Fatal(err)
	}
	if *run.State() != *d.Bad.State() || b.Reaches(run.State()) {
		t.Error("the failing run comes out otherwise when it is replayed")
	}
}

func TestWhatCannotBeDecided(t *testing.T) {
	c := question(t, "case-1-corrected", procedure.Literal, "half")
	if d := c.Decide(trial.Options{Budget: 20}); d.Outcome != trial.Inconclusive || d.Err == nil {
		t.Errorf("cut at 20 classes: %s, %v", d.Outcome, d.Err)
	}
	if d := c.Decide(trial.Options{Stop: func() bool { return true }}); d.Outcome != trial.Inconclusive || d.Err == nil {
		t.Errorf("interrupted: %s, %v", d.Outcome, d.Err)
	}
	c = c.From(begin(t, "neither"))
	if d := c.Decide(trial.Options{}); d.Outcome != trial.Inconclusive || d.Err == nil {
		t.Errorf("half and neither at once: %s, %v", d.Outcome, d.Err)
	}
}

// TestACutSearchRefutes gives a search ever more room: at first nothing is known, then a run that fails, and at last
// whether any other does not. What a search has seen is never taken back.
func TestACutSearchRefutes(t *testing.T) {
	c := question(t, "case-2", procedure.Literal, "again")
	whole := c.Decide(trial.Options{})
	if whole.Outcome != trial.Sometimes {
		t.Fatalf("it reaches its goal %s", whole.Outcome)
	}
	order := []trial.Outcome{trial.Inconclusive, trial.Refuted, trial.Sometimes}
	at, seen := 0, map[trial.Outcome]int{}
	for budget := 1; at < 2; budget += 1 + budget/16 {
		d := c.Decide(trial.Options{Budget: budget})
		now := slices.Index(order, d.Outcome)
		if now < at || (d.Outcome == trial.Refuted) != (d.Err != nil && d.Bad != nil) {
			t.Fatalf("%d classes: %s after %s, %v", budget, d.Outcome, order[at], d.Err)
		}
		at = now
		seen[d.Outcome]++
	}
	if seen[trial.Inconclusive] == 0 || seen[trial.Refuted] == 0 {
		t.Errorf("%v", seen)
	}
}

// TestPolicyOff is D-24: the text runs to its end, never works, and sends nobody to support.
func TestPolicyOff(t *testing.T) {
	c := question(t, "case-1-corrected", procedure.Literal, "half")
	off, err := world.ParseSetting("the Exchange delegate sync policy of the manager is off")
	if err != nil {
		t.Fatal(err)
	}
	c.Given = append(c.Given, off)
	if d := c.Decide(trial.Options{}); d.Outcome != trial.Never || d.Ends != trial.EndsSurely || d.Support {
		t.Errorf("%s, %s", d.Outcome, d.Ends)
	}
}

func TestBeginnings(t *testing.T) {
	for _, name := range []string{"none", "Correct", "NEITHER", "removed-in-outlook"} {
		begin(t, name)
	}
	if _, err := trial.FindBeginning("stael"); err == nil || !strings.Contains(err.Error(), "removed-in-outlook") {
		t.Errorf("%v", err)
	}
}

func TestSerialKeepsTheOrder(t *testing.T) {
	cases := []trial.Case{question(t, "case-1", procedure.Literal, "half"), question(t, "case-2", procedure.Literal, "half")}
	got := trial.Serial(trial.Options{})(cases)
	if len(got) != 2 || got[0].Works() || !got[1].Works() {
		t.Errorf("%v", got)
	}
}

// TestWhatNeverEndsDoesNotWork: a goal that is reached in the middle of a text that goes round for ever is no success.
func TestWhatNeverEndsDoesNotWork(t *testing.T) {
	for steps, want := range map[string]trial.Outcome{
		"1. Add the delegate as a delegate.\n2. Go to step 2.\n": trial.Never,
		"1. Add the delegate as a delegate.\n2. Wait between 1 and 9 minutes.\n3. If the delegation is correct, the procedure ends.\n4. Go to step 4.\n": trial.Sometimes,
		"1. Add the delegate as a delegate.\n": trial.Always,
	} {
		doc, err := procedure.Parse("loop.md", []byte("# Loop\n\nGoes round.\n\nPerformed by: the manager\n\n"+steps))
		if err != nil {
			t.Fatal(err)
		}
		c := trial.Case{Document: doc, Params: world.Defaults()}.From(begin(t, "neither"))
		if d := c.Decide(trial.Options{}); d.Outcome != want || (d.Bad == nil) != d.Works() {
			t.Errorf("%s%s, %s, a failing run: %t", steps, d.Outcome, d.Ends, d.Bad != nil)
		}
	}
}
