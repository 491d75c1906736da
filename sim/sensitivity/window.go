package sensitivity

import (
	"slices"
	"time"

	"ombud/sim/trial"
)

// window varies a window. What widening cannot change, no value of the range can, for a verdict that rests on runs of
// one kind only; "for some timings" rests on both kinds and is narrowed.
func (v varied) window(t Timing) {
	whole := t
	whole.Window = t.Range
	v.result.Range = span(whole)
	if v.report.Outcome == trial.Sometimes {
		v.result.Range, v.result.Narrowed = v.result.Value, true
		v.end(t, true, t.Window.Earliest)
		v.end(t, false, t.Window.Latest)
		return
	}
	v.ask(whole.In(v.given.Params), func(_ *trial.Decision, differs bool) {
		if !differs {
			return
		}
		v.flips()
		v.end(t, true, t.Range.Latest)
		v.end(t, false, t.Range.Earliest)
	})
}

// end moves one end of a window as far as it goes, and finds the point at which the verdict flips if it does.
func (v varied) end(t Timing, latest bool, furthest time.Duration) {
	if t.End(latest) == furthest {
		return
	}
	at, _ := t.Moved(latest, furthest)
	v.ask(at.In(v.given.Params), func(d *trial.Decision, differs bool) {
		if !differs {
			return
		}
		v.flips()
		v.halve(t, Flip{
			Latest: latest, Widens: latest == (furthest > t.End(latest)),
			Last: t.End(latest), First: furthest, Outcome: d.Outcome, Bad: d.Bad,
		})
	})
}

// halve brings the two sides of a flip together.
func (v varied) halve(t Timing, f Flip) {
	const unit = time.Millisecond
	if max(f.Last-f.First, f.First-f.Last) == unit {
		v.result.Ends = append(v.result.Ends, f)
		return
	}
	middle := f.Last + (f.First-f.Last)/2/unit*unit
	at, _ := t.Moved(f.Latest, middle)
	v.ask(at.In(v.given.Params), func(d *trial.Decision, differs bool) {
		if differs {
			f.First, f.Outcome, f.Bad = middle, d.Outcome, d.Bad
		} else {
			f.Last = middle
		}
		v.halve(t, f)
	})
}

// finish puts the ends of every window in order, since they are found in any: the latest first.
func (r *Report) finish() {
	for i := range r.Results {
		q := &r.Results[i]
		q.Both = q.Status == Flips && q.Err == nil && len(q.Choices) == 0 && len(q.Ends) == 0
		slices.SortFunc(q.Ends, func(a, b Flip) int {
			if a.Latest == b.Latest {
				return 0
			}
			if a.Latest {
				return -1
			}
			return 1
		})
	}
}
