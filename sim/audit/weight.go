package audit

import (
	"slices"

	"ombud/sim/language"
)

// weight is what comes of the slips at a step.
func (w *weigher) weight(n int) StepWeight {
	out := StepWeight{Step: n}
	for i := range w.Slips {
		if w.Slips[i].Slip.Step == n {
			out.Slips = append(out.Slips, i)
		}
	}
	starts := w.startsAt(n)
	if len(starts) == 0 {
		out.Roles = []StepRole{{Role: Untried, Slip: -1, Text: language.Textf("From %s nobody comes to this step.", w.in.Subject.names(w.Starts))}}
	} else {
		out.Roles = w.roles(n, starts)
	}
	out.Main = out.Roles[0].Role
	return out
}

// startsAt are the starts from which a step is come to.
func (w *weigher) startsAt(n int) []int {
	var out []int
	for _, start := range w.Starts {
		if w.reached(n, start) {
			out = append(out, start)
		}
	}
	return out
}

// roles lists the roles of a step that is come to, in their order.
func (w *weigher) roles(n int, starts []int) []StepRole {
	var out []StepRole
	add := func(r StepRole, ok bool) {
		if ok {
			r.Of = len(starts)
			out = append(out, r)
		}
	}
	add(w.noReturn(n, starts))
	add(w.sensitive(TimingSensitive, w.timings(n)))
	add(w.sensitive(HarmfulIfRepeated, w.slipsAt(n, Repeat)))
	add(w.sensitive(LoadBearing, w.slipsAt(n, Omit)))
	add(w.sensitive(OrderSensitive, slices.Concat(w.slipsAt(n-1, Swap), w.slipsAt(n, Swap))))
	add(w.dispensable(n, starts))
	add(w.open(n, starts))
	return out
}

// timings are the slips that show whether time matters at a step. That the wait before it is missed says something about
// the step only if it is needed; otherwise it is said of the wait.
func (w *weigher) timings(n int) []int {
	out := w.slipsAt(n, TooLate, TooShort, TooLong, Resume)
	if w.Slips[w.slipsAt(n, Omit)[0]].Verdict >= Risky {
		out = append(out, w.slipsAt(n, TooEarly)...)
	}
	return out
}

// slipsAt are the slips of some kinds at a step, as indices.
func (w *weigher) slipsAt(n int, kinds ...SlipKind) []int {
	var out []int
	for i := range w.Slips {
		if s := &w.Slips[i].Slip; s.Step == n && slices.Contains(kinds, s.Kind) {
			out = append(out, i)
		}
	}
	return out
}

// noReturn is the role of a step before which one can stop and lose nothing, and after which one cannot.
func (w *weigher) noReturn(n int, starts []int) (StepRole, bool) {
	r := StepRole{Role: PointOfNoReturn, Slip: -1}
	slip := w.slipsAt(n, Stop)[0]
	for k := range w.Slips[slip].Results {
		res := &w.Slips[slip].Results[k]
		if w.before[n-1][res.Start] && !w.after[n-1][res.Start] {
			r.Starts = append(r.Starts, res.Start)
			r.Example = better(r.Example, res.Loss)
		}
	}
	r.Slip = slip
	r.Text = language.Textf("Nothing is lost by stopping for good right before it, and something by stopping right after it%s.", w.in.Subject.whence(r.Starts, len(starts)))
	return r, len(r.Starts) > 0
}

// sensitive is a role that a step has if one of some slips does harm. The worst of them is shown, of equal ones the one
// with the shortest run.
func (w *weigher) sensitive(role Role, slips []int) (StepRole, bool) {
	r := StepRole{Role: role, Slip: -1}
	for _, i := range slips {
		o := &w.Slips[i]
		for _, start := range o.harmful() {
			if !slices.Contains(r.Starts, start) {
				r.Starts = append(r.Starts, start)
			}
		}
		if o.Verdict >= Risky && (r.Slip < 0 || worse(o, &w.Slips[r.Slip])) {
			r.Slip, r.Example = i, o.Example
		}
	}
	if r.Slip < 0 {
		return r, false
	}
	slices.Sort(r.Starts)
	r.Text = w.Slips[r.Slip].Text
	return r, true
}

// worse says whether a slip shows a role better than another.
func worse(a, b *SlipOutcome) bool {
	switch {
	case a.Verdict != b.Verdict:
		return a.Verdict > b.Verdict
	case a.Example == nil || b.Example == nil:
		return b.Example == nil && a.Example != nil
	}
	return a.Example.Run.Steps() < b.Example.Run.Steps()
}

// dispensable is the role of a step that can be left out.
func (w *weigher) dispensable(n int, starts []int) (StepRole, bool) {
	i := w.slipsAt(n, Omit)[0]
	return StepRole{Role: Redundant, Starts: starts, Slip: i, Text: w.Slips[i].Text}, w.Slips[i].Verdict == Harmless
}

// open is what is not known of a step: searches about slips that would give it a role were cut.
func (w *weigher) open(n int, starts []int) (StepRole, bool) {
	r := StepRole{Role: Open, Starts: starts, Slip: -1}
	var cut []language.Speaker
	for _, i := range slices.Concat(w.slipsAt(n, Omit, Repeat, Swap, Stop), w.timings(n)) {
		if o := &w.Slips[i]; o.Verdict == Unsettled {
			cut = append(cut, o.Slip)
			r.Slip = max(r.Slip, i)
		}
	}
	r.Text = language.Textf("Searches were cut before they could tell what becomes of the step %s.", language.Join(cut, ", "))
	return r, len(cut) > 0
}
