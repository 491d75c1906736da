package sensitivity

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"ombud/sim/trial"
)

// String is the status in a word.
func (s Status) String() string {
	switch s {
	case Holds:
		return "holds"
	case Flips:
		return "flips"
	case Inconclusive:
		return "inconclusive"
	}
	return fmt.Sprintf("sensitivity.Status(%d)", uint8(s))
}

// Count returns how many parameters have a status.
func (r *Report) Count(s Status) int {
	n := 0
	for i := range r.Results {
		if r.Results[i].Status == s {
			n++
		}
	}
	return n
}

// Sentence sums the report up: "holds for every value of 26 of 33 parameters; flips when user replication (P-29) can
// exceed 5 min 30.999 s; …".
func (r *Report) Sentence() string {
	if r.Err != nil || r.Outcome == trial.Inconclusive {
		return fmt.Sprintf("not decided: %v", r.Err)
	}
	parts := []string{fmt.Sprintf("%q holds for every value of %d of %d parameters", r.Outcome.String(), r.Count(Holds), len(r.Results))}
	for i := range r.Results {
		if q := &r.Results[i]; q.Status != Holds {
			parts = append(parts, q.Sentence())
		}
	}
	if n := len(r.LeftOut); n > 0 {
		parts = append(parts, fmt.Sprintf("%d parameters that matter in a hybrid deployment only were left out", n))
	}
	return strings.Join(parts, "; ")
}

// Sentence says what one parameter does to the verdict, with the facts that leave it open.
func (r *Result) Sentence() string {
	name := r.Parameter + " (" + strings.Join(append([]string{r.ID}, r.Facts...), ", ") + ")"
	var when []string
	for _, f := range r.Ends {
		when = append(when, f.String())
	}
	for _, c := range r.Choices {
		when = append(when, fmt.Sprintf("is %q", c.Value))
	}
	if r.Both {
		when = append(when, "may take anything in its range, "+r.Range)
	}
	switch {
	case r.Status == Inconclusive || len(when) == 0 && r.Status == Flips:
		return fmt.Sprintf("not decided for every value of %s: %v", name, r.Err)
	case r.Status == Holds && r.Narrowed:
		return fmt.Sprintf("holds however much either end of %s is narrowed", name)
	case r.Status == Holds:
		return "holds for every value of " + name
	}
	return "flips when " + name + " " + strings.Join(when, " or ")
}

// String says where the verdict flips, as a verb: "can exceed 5 min 30.999 s".
func (f Flip) String() string {
	switch {
	case f.Latest && f.Widens:
		return "can exceed " + short(f.Last)
	case f.Latest:
		return "never exceeds " + short(f.First)
	case f.Widens:
		return "can be shorter than " + short(f.Last)
	}
	return "takes at least " + short(f.First)
}

// short writes a duration of whole milliseconds with the signs of its units: "5 min 30.999 s".
func short(d time.Duration) string {
	var parts []string
	for _, u := range [...]struct {
		size time.Duration
		sign string
	}{{time.Hour, " h"}, {time.Minute, " min"}} {
		if n := d / u.size; n > 0 {
			parts = append(parts, strconv.FormatInt(int64(n), 10)+u.sign)
		}
		d %= u.size
	}
	if d > 0 || len(parts) == 0 {
		parts = append(parts, strconv.FormatFloat(d.Seconds(), 'f', -1, 64)+" s")
	}
	return strings.Join(parts, " ")
}
