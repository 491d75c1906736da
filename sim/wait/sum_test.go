package wait_test

import (
	"fmt"
	"strings"
	"time"

	"ombud/sim/phrase"
	"ombud/sim/trial"
	"ombud/sim/wait"
)

// analyze looks at every wait of the text of a case.
func analyze(c trial.Case, o wait.Options) (out []wait.Result) {
	for _, p := range wait.Places(c.Document) {
		out = append(out, wait.AnalyzeAt(c, p, o))
	}
	return out
}

// bound writes the end as a bound and its formula: "wait ≥ user replication's latest (5 min) − operator step's earliest
// (2 s) + 1 ms".
func bound(e *wait.End) string {
	sign := "wait ≥ "
	if e.Upper {
		sign = "wait ≤ "
	}
	if !e.Formula.Holds {
		return sign + spell(e.At)
	}
	return sign + sum(&e.Formula)
}

// sum writes a formula, terms that add to it first.
func sum(f *wait.Formula) string {
	var b strings.Builder
	for _, positive := range [...]bool{true, false} {
		for _, t := range f.Terms {
			if (t.Times > 0) == positive {
				b.WriteString(sign(&b, positive) + summand(&t))
			}
		}
	}
	if f.Offset != 0 || len(f.Terms) == 0 {
		b.WriteString(sign(&b, f.Offset >= 0) + spell(max(f.Offset, -f.Offset)))
	}
	return b.String()
}

// sign stands before the next summand.
func sign(b *strings.Builder, positive bool) string {
	switch {
	case positive && b.Len() == 0:
		return ""
	case positive:
		return " + "
	case b.Len() == 0:
		return "−"
	}
	return " − "
}

// summand is one of them without its sign.
func summand(t *wait.Term) string {
	name := t.Parameter + "'s earliest"
	if t.Latest {
		name = t.Parameter + "'s latest"
	}
	text := fmt.Sprintf("%s (%s)", name, spell(t.Value))
	if n := max(t.Times, -t.Times); n > 1 {
		return fmt.Sprintf("%d × %s", n, text)
	}
	return text
}

// spell is a duration, in milliseconds if it is shorter than a second.
func spell(d time.Duration) string {
	if d < time.Second {
		return fmt.Sprintf("%d ms", d.Milliseconds())
	}
	return phrase.Short(d)
}
