package wait_test

import (
	"fmt"
	"testing"
	"time"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/procedure/proceduretest"
	"ombud/sim/trial"
	"ombud/sim/wait"
	"ombud/sim/world"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// from is a shipped text begun from one of the beginnings.
func from(t testing.TB, text, beginning string, r procedure.Reading) trial.Case {
	t.Helper()
	b, err := trial.FindBeginning(beginning)
	if err != nil {
		t.Fatal(err)
	}
	return trial.Case{Document: proceduretest.Shipped(t, text), Reading: r, Params: world.Defaults()}.From(b)
}

// hybrid is a shipped text of a hybrid deployment: what is given, what has just been done, and the goal.
func hybrid(t testing.TB, text, goal, before string, given ...string) trial.Case {
	t.Helper()
	c := trial.Case{Document: proceduretest.Shipped(t, text), Params: world.Defaults(), Within: time.Minute}
	given = append([]string{"the manager is signed out of Lync", "the delegate is signed out of Lync"}, given...)
	for _, g := range given {
		s, err := world.ParseSetting(g)
		if err != nil {
			t.Fatal(err)
		}
		c.Given = append(c.Given, s)
	}
	if before != "" {
		a, err := world.ParseAction(before)
		if err != nil {
			t.Fatal(err)
		}
		c.Before = []world.Action{a}
	}
	var err error
	if c.Goal, err = claim(goal); err != nil {
		t.Fatal(err)
	}
	return c
}

func claim(text string) (world.Claim, error) {
	c, err := world.ParseClaim(text)
	if err != nil {
		return c, err
	}
	return c, nil
}

const day = 24 * time.Hour

// least is every duration from d on.
func least(d time.Duration) []wait.Interval { return []wait.Interval{{From: d, To: day}} }

func ms(minutes, millis int) time.Duration {
	return time.Duration(minutes)*time.Minute + time.Duration(millis)*time.Millisecond
}

// TestShippedWaits holds the sets of the shipped texts. Case 1 as published, read literally, goes round for ever or
// misses the goal whatever the wait (D-01, D-02); only who skips nothing gets through. A pair that was removed a moment
// ago is not shown any more, so the wait is jumped over and nothing can be too long (D-08).
func TestShippedWaits(t *testing.T) {
	for _, row := range []struct {
		text, from string
		reading    procedure.Reading
		want       []wait.Interval
		reached    bool
		below      time.Duration // margin
		formula    string
	}{
		{text: "case-1", from: "half", reading: procedure.Literal, reached: true},
		{text: "case-1", from: "stale", reading: procedure.Literal, reached: true},
		{text: "case-1", from: "neither", reading: procedure.Literal},
		{text: "case-1", from: "half", reading: procedure.AsSubroutine, reached: true},
		{text: "case-1", from: "half", reading: procedure.Charitably, reached: true, want: least(ms(4, 27_001)), below: ms(0, 32_999),
			formula: "wait ≥ user replication's latest (5 min) − 16 × operator step's earliest (2 s) − rights check's earliest (1 s) − publication's earliest (0 ms) + 1 ms"},
		{text: "case-1", from: "stale", reading: procedure.Charitably, reached: true},
		{text: "case-1", from: "again", reading: procedure.Charitably},
		{text: "case-1-corrected", from: "half", reached: true, want: least(ms(4, 29_001)), below: ms(0, 30_999),
			formula: "wait ≥ user replication's latest (5 min) − 15 × operator step's earliest (2 s) − rights check's earliest (1 s) − publication's earliest (0 ms) + 1 ms"},
		{text: "case-1-corrected", from: "stale", reached: true, want: least(ms(4, 33_001)), below: ms(0, 26_999),
			formula: "wait ≥ user replication's latest (5 min) − 13 × operator step's earliest (2 s) − rights check's earliest (1 s) − publication's earliest (0 ms) + 1 ms"},
		{text: "case-1-corrected", from: "removed-in-outlook", reached: true, want: least(ms(4, 33_001)), below: ms(0, 26_999)},
		{text: "case-1-corrected", from: "neither", want: least(0)},
		{text: "case-1-corrected", from: "healthy", reached: true, want: least(ms(4, 29_001)), below: ms(0, 30_999)},
		{text: "case-1-corrected", from: "again"},
		{text: "case-2", from: "half", reached: true, want: least(ms(4, 42_001)), below: ms(0, 17_999),
			formula: "wait ≥ user replication's latest (5 min) − MAPI connect's earliest (5 s) − 5 × operator step's earliest (2 s) − Lync sign-in's earliest (2 s) − rights check's earliest (1 s) − publication's earliest (0 ms) + 1 ms"},
		{text: "case-2", from: "stale", reached: true, want: least(ms(4, 39_001)), below: ms(0, 20_999),
			formula: "wait ≥ user replication's latest (5 min) − 10 × operator step's earliest (2 s) − rights check's earliest (1 s) − publication's earliest (0 ms) + 1 ms"},
		{text: "case-2", from: "neither", want: least(0)},
		{text: "case-2", from: "again"},
	} {
		t.Run(fmt.Sprintf("%s %v from %s", row.text, row.reading, row.from), func(t *testing.T) {
			got := analyze(from(t, row.text, row.from, row.reading), wait.Options{Plain: row.formula == ""})[0]
			want := wait.Result{
				Kind: procedure.Wait, Published: sim.Between(5*time.Minute, 6*time.Minute), Horizon: day,
				Reached: row.reached, Matters: row.below != 0, Sufficient: row.want, Unbounded: len(row.want) > 0,
				Margin: wait.Margin{Holds: len(row.want) > 0, OpenBelow: len(row.want) > 0 && row.below == 0, OpenAbove: len(row.want) > 0},
			}
			if want.Margin.Holds {
				want.Margin.Above = day - 6*time.Minute
				want.Margin.Below = row.below
			}
			if want.Margin.OpenBelow {
				want.Margin.Below = 5 * time.Minute
			}
			if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(wait.Result{}, "Place", "Line", "Text", "Ends", "Searches")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if row.formula == "" {
				return
			}
			if len(got.Ends) != 1 || bound(&got.Ends[0]) != row.formula || !got.Ends[0].Formula.Why.IsZero() {
				t.Errorf("the end is %v (%s), want %s", &got.Ends[0], got.Ends[0].Formula.Why, row.formula)
			}
		})
	}
}

// TestWaitsInHybridDeployments: the limit of a "wait until", a wait that another one makes up for, and an assumption that
// is given.
func TestWaitsInHybridDeployments(t *testing.T) {
	for _, row := range []struct {
		name string
		c    trial.Case
		want [][]wait.Interval // by wait
		last string            // the end of the last wait
	}{
		{"the grant in the forest comes into force by itself, however long the reader looks at it (F-912)",
			hybrid(t, "restore-send-on-behalf", "the delegate can send on behalf of the manager", "the manager adds the delegate as a delegate",
				"the mailbox of the manager is in Exchange Online"),
			[][]wait.Interval{least(0), least(0)}, ""},
		{"the reader of the second wait must not give up while Exchange Online may take its time (F-513)",
			hybrid(t, "grant-send-as-on-both-sides", "the delegate can send as the manager", "", "the mailbox of the delegate is in Exchange Online"),
			[][]wait.Interval{least(0), {{From: 19 * time.Minute, To: 4 * day}}}, "wait ≥ Exchange Online permission change's latest (20 min) − 1 min"},
		{"a delegate on-premises needs no wait for Exchange Online",
			hybrid(t, "grant-send-as-on-both-sides", "the delegate can send as the manager", ""),
			[][]wait.Interval{least(0), {{From: 0, To: 4 * day}}}, ""},
		{"half an hour is made up for by the two hours after it (F-515)",
			hybrid(t, "make-remote-mailbox-aclable", "the delegate is a delegate of the manager in Outlook", "",
				"the mailbox of the manager is in Exchange Online", "ACLable synced objects are off", "ACLable recognition takes at most 2 hours"),
			[][]wait.Interval{least(0), least(ms(89, 54_001))},
			"wait ≥ ACLable recognition's latest (2 h) − 3 × operator step's earliest (2 s) − 29 min 59.999 s"},
	} {
		t.Run(row.name, func(t *testing.T) {
			results := analyze(row.c, wait.Options{})
			var got [][]wait.Interval
			for _, r := range results {
				got = append(got, r.Sufficient)
				if !r.Margin.Holds {
					t.Errorf("%q is called too short as published", r.Text)
				}
			}
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if ends := results[len(results)-1].Ends; row.last != "" && (len(ends) != 1 || bound(&ends[0]) != row.last) {
				t.Errorf("the end is %v, want %s", &ends[0], row.last)
			}
		})
	}
}

// hold compares both sides of every end, and durations all over the horizon, with a decision about that very duration.
func hold(t *testing.T, c trial.Case, r wait.Result) {
	t.Helper()
	is := func(d time.Duration) bool {
		for _, v := range r.Sufficient {
			if v.Contains(d) {
				return true
			}
		}
		return false
	}
	points := []time.Duration{0, time.Millisecond, r.Horizon}
	for _, e := range r.Ends {
		points = append(points, e.At, e.Beyond)
	}
	for d := 17 * time.Second; d < 3*time.Hour; d += 511*time.Second + 7*time.Millisecond {
		points = append(points, d)
	}
	for _, d := range points {
		c.Document = exactly(c.Document, r.Place, d)
		if decision := c.Decide(trial.Options{}); decision.Works() != is(d) || decision.Err != nil {
			t.Errorf("with exactly %v the case is %v, %v; but sufficient are %v", d, decision.Outcome, decision.Err, r.Sufficient)
		}
	}
}

// exactly is a text whose wait takes exactly d.
func exactly(doc *procedure.Document, p wait.Place, d time.Duration) *procedure.Document {
	out := *doc
	out.Steps = append([]procedure.Step(nil), doc.Steps...)
	step := &out.Steps[p.Step-1]
	step.Sentences = append([]procedure.Sentence(nil), step.Sentences...)
	step.Sentences[p.Sentence].Window, step.Sentences[p.Sentence].Within = sim.Exactly(d), d
	return &out
}

func TestSetsAgreeWithDecisions(t *testing.T) {
	for _, text := range []string{"case-1", "case-1-corrected", "case-2"} {
		for _, b := range trial.Beginnings() {
			t.Run(text+" from "+b.Name, func(t *testing.T) {
				for _, reading := range []procedure.Reading{procedure.Literal, procedure.Charitably} {
					c := from(t, text, b.Name, reading)
					hold(t, c, analyze(c, wait.Options{Plain: true})[0])
				}
			})
		}
	}
}
