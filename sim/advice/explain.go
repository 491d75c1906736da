package advice

import (
	"fmt"
	"slices"
	"strings"
)

// explain says what was found, and how far it is certain.
func (r *Suggestion) explain(q *Question) {
	var b strings.Builder
	switch {
	case r.Nothing:
		b.WriteString("Nothing needs to be done: the goal is reached in time by itself")
	case len(r.Condition) > 0:
		fmt.Fprintf(&b, "No single text of up to %d %s works from all beginnings, over %s; this one goes by a condition", r.Length, plural(r.Length, "step"), r.Alphabet)
	case r.Document == nil:
		fmt.Fprintf(&b, "No text of up to %d %s works, over %s", r.Length, plural(r.Length, "step"), r.Alphabet)
	case r.Certain:
		n := len(r.Document.Steps)
		fmt.Fprintf(&b, "No text of fewer than %d %s works, over %s", n, plural(n, "step"), r.Alphabet)
	default:
		fmt.Fprintf(&b, "The shortest found, over %s; shorter texts were not all searched", r.Alphabet)
	}
	if r.Document != nil && len(r.Condition) == 0 {
		fmt.Fprintf(&b, "; %d %s of this length %s", r.Equals, plural(r.Equals, "text"), verb(r.Equals, "works", "work"))
		if r.Least && r.Equals > 1 {
			b.WriteString(", and none of them takes less time in the worst case")
		}
	}
	b.WriteByte('.')
	if r.moot() {
		b.WriteString(" What a screen does not offer is passed over.")
	}
	if r.Err != nil {
		fmt.Fprintf(&b, " The search was not complete: %v.", r.Err)
	}
	r.Why = b.String()
}

// moot says whether some step is refused from some beginning.
func (r *Suggestion) moot() bool {
	return slices.ContainsFunc(r.Reasons, func(n Reason) bool { return len(n.Moot) > 0 })
}

func verb(n int, one, several string) string {
	if n == 1 {
		return one
	}
	return several
}

// explain says what was found, and how far it is certain.
func (r *Amendment) explain(a *amender) {
	var b strings.Builder
	switch n := len(r.Edits); {
	case r.Sound:
		b.WriteString("Nothing needs to change: it works as it is.")
	case r.Found() && r.Certain && n == 1:
		b.WriteString("One edit repairs it.")
	case r.Found() && r.Certain:
		fmt.Fprintf(&b, "%d edits repair it, and fewer do not.", n)
	case r.Found():
		fmt.Fprintf(&b, "%d edits repair it; fewer were not all tried.", n)
	case r.Searched == 0:
		b.WriteString("The search for a repair was cut before it had tried every single edit.")
	default:
		fmt.Fprintf(&b, "No repair with up to %d %s.", r.Searched, plural(r.Searched, "edit"))
	}
	if r.Rough != nil {
		n := len(r.Rough.Edits)
		fmt.Fprintf(&b, " %d %s would do, but leave%s readers with something to do that is always refused.", n, plural(n, "edit"), verb(n, "s", ""))
	}
	if r.Equals > 1 {
		fmt.Fprintf(&b, " %d sets of as many edits were found; the mildest is shown.", r.Equals)
	}
	if !r.Sound {
		fmt.Fprintf(&b, " Tried: sentences deleted, swapped with the next or put in, other steps in jumps and repeats, other waits, over %s.", a.question.Alphabet)
	}
	if r.Err != nil {
		fmt.Fprintf(&b, " The search was not complete: %v.", r.Err)
	}
	r.Why = b.String()
}
