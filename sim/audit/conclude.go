package audit

import (
	"slices"

	"ombud/sim/trial"
)

// harm is what a slip does from one start.
func (r *SlipResult) harm(k SlipKind) SlipVerdict {
	if k == Stop {
		return r.harmOfStop()
	}
	switch {
	case r.Decision.Outcome == trial.Never:
		return Fatal
	case r.Decision.Outcome == trial.Sometimes || r.Decision.Outcome == trial.Refuted || len(r.Lost) > 0:
		return Risky
	case !decided(&r.Decision) || r.cut:
		return Unsettled
	}
	return Harmless
}

// harmOfStop judges by what is true then, for the goal is not asked for any more.
func (r *SlipResult) harmOfStop() SlipVerdict {
	switch {
	case r.lasting:
		return Fatal
	case len(r.Lost) > 0:
		return Risky
	case r.cut:
		return Unsettled
	}
	return Harmless
}

// example is the run in which the slip does harm, or nil.
func (r *SlipResult) example(k SlipKind) *Example {
	if k == Stop || r.Decision.Works() {
		return r.Loss
	}
	return exampleOf(r.Start, r.Case, &r.Decision)
}

// conclude sums up what a slip does from all starts. Results that mean nothing are dropped: where the procedure does not
// work once there is a second delegate, the slip is not to blame.
func (w *weigher) conclude(o *SlipOutcome) {
	o.Results = slices.DeleteFunc(o.Results, func(r SlipResult) bool { return r.void })
	var count [Fatal + 1]int
	for i := range o.Results {
		r := &o.Results[i]
		v := r.harm(o.Slip.Kind)
		count[v]++
		if v == Risky || v == Fatal {
			o.Example = better(o.Example, r.example(o.Slip.Kind))
		}
	}
	o.sum(count[:])
	o.Text = consequence(&w.in.Subject, o)
	if o.Slip.Kind == Disturb && o.Example != nil {
		o.At = stepAt(o.Example, o.Slip.event())
	}
}

// sum is the verdict over all starts.
func (o *SlipOutcome) sum(count []int) {
	switch n := len(o.Results); {
	case n > 0 && count[Fatal] == n:
		o.Verdict = Fatal
	case count[Fatal]+count[Risky] > 0:
		o.Verdict = Risky
	case count[Unsettled] > 0:
		o.Verdict = Unsettled
	}
}

// harmful lists the starts from which a slip does harm.
func (o *SlipOutcome) harmful() []int {
	var out []int
	for i := range o.Results {
		if v := o.Results[i].harm(o.Slip.Kind); v == Risky || v == Fatal {
			out = append(out, o.Results[i].Start)
		}
	}
	return out
}
