package audit_test

import (
	"strings"
	"testing"

	"ombud/sim/audit"
	"ombud/sim/world"
)

// TestSomeRunsGoRound reads texts that come to their end for some timings only.
func TestSomeRunsGoRound(t *testing.T) {
	for _, tc := range []struct {
		name, text, want string
		step             int
	}{
		{"the run that misses the goal goes round", "may-go-round.md",
			"The procedure may never come to its end: readers go through step 5 again and again, and nothing changes.", 5},
		{"the shortest run that misses the goal comes to an end", "may-miss-or-go-round.md",
			"The procedure may never come to its end: readers go through step 7 again and again, and nothing changes.", 7},
	} {
		t.Run(tc.name, func(t *testing.T) {
			found := of(inspect(t, subject(t, load(t, "testdata", tc.text), "neither")), audit.RoundForEver)
			if len(found) == 0 {
				t.Fatal("nothing is found")
			}
			for _, f := range found {
				if f.Text.String() != tc.want || f.Step != tc.step {
					t.Errorf("at step %d: %s", f.Step, f.Text)
				}
				if f.Example == nil || f.Example.Run.State().Operators[0].Progress != world.Endless {
					t.Errorf("the run of %q does not go round", f.Text)
				}
			}
		})
	}
}

// TestEveryRunGoesRound keeps what is said of a text that ends for no timing.
func TestEveryRunGoesRound(t *testing.T) {
	found := of(inspect(t, subject(t, load(t, "testdata", "findings", "round-for-ever.md"))), audit.RoundForEver)
	if len(found) != 1 || !strings.HasPrefix(found[0].Text.String(), "The procedure never comes to its end") {
		t.Errorf("found %v", found)
	}
}
