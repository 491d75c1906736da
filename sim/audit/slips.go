package audit

import (
	"time"

	"ombud/sim"
	"ombud/sim/procedure"
)

// slipsOf lists every slip of a text that is read in one way, by step, then by kind. A step has the slips that make sense
// at it: one that only steers cannot be repeated or begun late, only a wait can be too short.
func slipsOf(d *procedure.Document, r procedure.Reading) []Slip {
	var out []Slip
	for n := 1; n <= len(d.Steps); n++ {
		out = append(out, slipsAt(d, r, n)...)
	}
	return out
}

// slipsAt lists the slips at a step.
func slipsAt(d *procedure.Document, r procedure.Reading, n int) []Slip {
	var out []Slip
	add := func(k SlipKind, to int, edited draft) {
		out = append(out, Slip{Kind: k, Step: n, To: to, Document: edited.Document})
	}
	step := &d.Steps[n-1]
	a, b := doing(step)
	acts := a < b
	add(Omit, 0, omitted(d, n, n+1))
	if acts {
		add(Repeat, 0, repeated(d, n))
	}
	if e, ok := swapped(d, n); ok {
		add(Swap, n+1, e)
	}
	for to := n + 2; to <= len(d.Steps); to++ {
		add(JumpAhead, to, omitted(d, n, to))
	}
	if e, ok := misdirected(d, n); ok {
		add(WrongObject, 0, e)
	}
	if e, ok := hurried(d, n); ok {
		add(TooEarly, 0, e)
	}
	if acts {
		add(TooLate, 0, delayed(d, n, a, late, late))
	}
	if e, ok := rewaited(d, n, func(w sim.Window) sim.Window { return sim.Between(0, max(0, w.Earliest-time.Millisecond)) }); ok {
		add(TooShort, 0, e)
	}
	if e, ok := rewaited(d, n, func(w sim.Window) sim.Window { return sim.Between(w.Latest, w.Latest+longStay) }); ok {
		add(TooLong, 0, e)
	}
	if acts {
		add(Resume, 0, delayed(d, n, a+1, 0, longStay))
	}
	add(Stop, 0, stopped(d, r, n))
	return out
}
