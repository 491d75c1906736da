package sensitivity_test

import (
	"fmt"
	"strings"

	"ombud/sim/phrase"
	"ombud/sim/sensitivity"
	"ombud/sim/trial"
)

// countOf returns how many parameters have a status.
func countOf(r *sensitivity.Report, s sensitivity.Status) int {
	n := 0
	for i := range r.Results {
		if r.Results[i].Status == s {
			n++
		}
	}
	return n
}

// summary sums the report up: "holds for every value of 26 of 33 parameters; flips when user replication (P-29) can
// exceed 5 min 30.999 s; …".
func summary(r *sensitivity.Report) string {
	if r.Err != nil || r.Outcome == trial.Inconclusive {
		return fmt.Sprintf("not decided: %v", r.Err)
	}
	parts := []string{fmt.Sprintf("%q holds for every value of %d of %d parameters", r.Outcome.String(), countOf(r, sensitivity.Holds), len(r.Results))}
	for i := range r.Results {
		if q := &r.Results[i]; q.Status != sensitivity.Holds {
			parts = append(parts, sentence(q))
		}
	}
	if n := len(r.LeftOut); n > 0 {
		parts = append(parts, fmt.Sprintf("%d parameters that matter in a hybrid deployment only were left out", n))
	}
	return strings.Join(parts, "; ")
}

// sentence says what one parameter does to the verdict, with the facts that leave it open.
func sentence(r *sensitivity.Result) string {
	name := r.Parameter + " (" + strings.Join(append([]string{r.ID}, r.Facts...), ", ") + ")"
	var when []string
	for i := range r.Ends {
		when = append(when, where(&r.Ends[i]))
	}
	for _, c := range r.Choices {
		when = append(when, fmt.Sprintf("is %q", c.Value))
	}
	if r.Both {
		when = append(when, "may take anything in its range, "+r.Range)
	}
	switch {
	case r.Status == sensitivity.Inconclusive || len(when) == 0 && r.Status == sensitivity.Flips:
		return fmt.Sprintf("not decided for every value of %s: %v", name, r.Err)
	case r.Status == sensitivity.Holds && r.Narrowed:
		return fmt.Sprintf("holds however much either end of %s is narrowed", name)
	case r.Status == sensitivity.Holds:
		return "holds for every value of " + name
	}
	return "flips when " + name + " " + strings.Join(when, " or ")
}

// where says where the verdict flips, as a verb: "can exceed 5 min 30.999 s".
func where(f *sensitivity.Flip) string {
	switch {
	case f.Latest && f.Widens:
		return "can exceed " + phrase.Short(f.Last)
	case f.Latest:
		return "never exceeds " + phrase.Short(f.First)
	case f.Widens:
		return "can be shorter than " + phrase.Short(f.Last)
	}
	return "takes at least " + phrase.Short(f.First)
}
