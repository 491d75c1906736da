package wait_test

import (
	"testing"
	"time"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/wait"
	"ombud/sim/world"

	"github.com/google/go-cmp/cmp"
)

// TestTooLongInTheWorld is a story whose set is not closed upwards: the delegate's Lync client is not running for a
// quarter of an hour, two hours after the beginning. Who carries on in that time tells the server of a delegate who is
// away, and the pair stays half (P-06).
func TestTooLongInTheWorld(t *testing.T) {
	c := from(t, "case-1-corrected", "half", procedure.Literal)
	for _, b := range []struct {
		at   time.Duration
		text string
	}{{120 * time.Minute, "the delegate exits Lync"}, {135 * time.Minute, "the delegate signs in to Lync"}} {
		a, err := world.ParseAction(b.text)
		if err != nil {
			t.Fatal(err)
		}
		c.Beside = append(c.Beside, trial.Beside{Window: sim.Exactly(b.at), Event: a.Event()})
	}
	r := analyze(c, wait.Options{Plain: true})[0]
	// The upper end is 2 hours less 17 operator steps of a minute and the 8 min 35 s of P-30.
	want := []wait.Interval{{From: ms(4, 29_001), To: ms(94, 24_999)}, {From: ms(136, 55_001), To: day}}
	if diff := cmp.Diff(want, r.Sufficient); diff != "" {
		t.Fatalf("(-want +got):\n%s", diff)
	}
	if len(r.Sufficient) != 2 || len(r.Ends) != 3 || !r.Ends[1].Upper || !r.Margin.Holds || r.Margin.OpenAbove {
		t.Fatalf("sufficient are %v, margin %+v", r.Sufficient, r.Margin)
	}
	hold(t, c, r)
}

// hasty sends a reader who looks too early round for ever.
const hasty = `# Look too early

Performed by: the manager

1. Select the delegate in the Delegates group. Remove the delegate from the Delegates group. Wait 5 minutes.
2. If the People I Manage Calls For group of the delegate does not show the manager, the procedure ends.
3. Find the Lync icon in the notification area. Go to step 3.
`

// TestEndlessDependsOnTheWait has runs that go round for ever if the wait is short.
func TestEndlessDependsOnTheWait(t *testing.T) {
	d, err := procedure.Parse("hasty.md", []byte(hasty))
	if err != nil {
		t.Fatal(err)
	}
	b, err := trial.FindBeginning("healthy")
	if err != nil {
		t.Fatal(err)
	}
	c := trial.Case{Document: d, Params: world.Defaults()}.From(b)
	if c.Goal, err = claim("the procedure has ended"); err != nil {
		t.Fatal(err)
	}
	r := analyze(c, wait.Options{})[0]
	if diff := cmp.Diff(least(ms(5, 1)), r.Sufficient); diff != "" || r.Err != nil || len(r.Undecided) > 0 {
		t.Fatalf("%v, undecided %v (-want +got):\n%s", r.Err, r.Undecided, diff)
	}
	if got := bound(&r.Ends[0]); got != "wait ≥ user replication's latest (5 min) + 1 ms" {
		t.Errorf("the end is %s", got)
	}
	hold(t, c, r)
}
