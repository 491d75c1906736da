package audit_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ombud/sim/audit"
	"ombud/sim/trial"
)

// vocabulary are sentences of which any text can be made; %d is the number of a step.
var vocabulary = []string{
	"If the Delegates group of the manager does not show the delegate, go to step %d.", "If the Delegates dialog lists the delegate, go to step %d.",
	"Go to step %d.", "If the delegation is correct, the procedure ends.", "If the delegation is not correct, contact support.",
	"Wait about 5 minutes.",
	"Remove the delegate from the Delegates group.", "Exit Lync.", "Sign in to Lync.", "Open Outlook.", "Close Outlook.",
	"Open the Delegates dialog.", "Select the delegate in the Delegates dialog.", "Remove the selected delegate.", "Confirm the Delegates dialog.",
	"Cancel the Delegates dialog.", "Add the delegate as a delegate.", "Remove the delegate as a delegate.", "The delegate exits Lync.",
	"The delegate signs in to Lync.", "Add the second delegate as a delegate.",
}

// drawText makes a text of one to three steps; the last but one may repeat those before it.
func drawText(t *rapid.T) string {
	var b strings.Builder
	b.WriteString("# Test\n\nPerformed by: the manager\n\n")
	n := rapid.IntRange(1, 3).Draw(t, "steps")
	for step := 1; step <= n; step++ {
		fmt.Fprintf(&b, "%d.", step)
		if step == n-1 && step > 1 && rapid.IntRange(0, 3).Draw(t, "repeat") == 0 {
			fmt.Fprintf(&b, " Repeat steps 1 to %d, then go to step %d.\n", step-1, rapid.IntRange(1, n).Draw(t, "then"))
			continue
		}
		for range rapid.IntRange(1, 2).Draw(t, "sentences") {
			s := rapid.SampledFrom(vocabulary).Draw(t, "sentence")
			if strings.Contains(s, "%d") {
				s = fmt.Sprintf(s, rapid.IntRange(1, n).Draw(t, "target"))
			}
			b.WriteString(" " + s)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestAnyTextCanBeAudited audits texts that make no sense. Whatever is found is well formed and its runs replay; of some
// texts the steps are weighed, and none of them is both redundant and load-bearing.
func TestAnyTextCanBeAudited(t *testing.T) {
	small, tiny := trial.Serial(trial.Options{Budget: 300}), trial.Serial(trial.Options{Budget: 40})
	starts := []string{"half", "stale", "removed-in-outlook", "neither", "healthy", "again"}
	rapid.Check(t, func(r *rapid.T) {
		text := drawText(r)
		s := subject(t, document(t, "test.md", []byte(text)), rapid.SampledFrom(starts).Draw(r, "start"))
		in, err := audit.Inspect(s, small)
		if err != nil {
			r.Fatalf("%v\n%s", err, text)
		}
		for _, f := range in.Findings {
			wellFormed(t, in, f)
			if f.Example != nil {
				replay(t, text, f.Example)
			}
		}
		if rapid.IntRange(0, 7).Draw(r, "weigh") > 0 {
			return
		}
		w, err := audit.Weigh(in, tiny)
		if err != nil {
			r.Fatalf("%v\n%s", err, text)
		}
		for _, step := range w.Steps {
			if startsOf(step, audit.Redundant) != nil && startsOf(step, audit.LoadBearing) != nil {
				r.Fatalf("step %d can and cannot be left out:\n%s", step.Step, text)
			}
			if len(step.Roles) == 0 || step.Main != step.Roles[0].Role {
				r.Fatalf("step %d has the roles %v:\n%s", step.Step, step.Roles, text)
			}
		}
	})
}
