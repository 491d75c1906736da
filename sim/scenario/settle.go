package scenario

import (
	"slices"
	"time"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/world"
)

// What a repair writes anew because it follows from the run.

// mend changes the choices of a happening so that they come nearer to what the
// model asks. A fork without an answer takes the first alternative.
func (d *Details) mend(broken *sim.FireError) {
	d.Choices = slices.Clone(d.Choices)
	switch broken.Rule {
	case sim.AnswerMissing:
		d.Choices = append(d.Choices, Choice{})
	case sim.AnswerUnused:
		d.Choices = d.Choices[:broken.Asked]
	case sim.AnswerOutside:
		d.Choices[d.outside(broken.Fork)].Answer = 0
	default:
		panic("scenario: repair let something happen that the model refuses: " + broken.Error())
	}
}

// outside is the index of the choice that answers a fork with what is no
// alternative of it: the one with its label, or else the first such answer.
func (d *Details) outside(f sim.Fork) int {
	first := -1
	for i, c := range d.Choices {
		switch {
		case c.Answer == f.Answer && c.Label == f.Label:
			return i
		case c.Answer == f.Answer && first < 0:
			first = i
		}
	}
	return first
}

// compare notes what differs below a happening.
func (r *repair) compare(line int, where language.Speaker, told, is *Details) {
	same := func(a, b Choice) bool { return a.Label == b.Label && a.Answer == b.Answer && a.Of == b.Of }
	if !slices.EqualFunc(told.Choices, is.Choices, same) {
		r.change(line, "choices rewritten %s", where)
	}
	if !slices.EqualFunc(told.Notes, is.Notes, func(a, b Note) bool { return a.Text == b.Text }) {
		r.change(line, "remarks rewritten %s", where)
	}
}

// settleOutcome writes anew what stands under the bar.
func (r *repair) settleOutcome(s *Scenario, p *world.Params) {
	r.settleEnd(s)
	s.Claims = slices.Clone(s.Claims)
	for i := range s.Claims {
		v := &s.Claims[i]
		if holds := v.Claim.Holds(p, r.run.State()); holds != v.Holds {
			v.Holds = holds
			if holds {
				r.change(v.Line, "holds now: %s", quoted{v.Claim})
			} else {
				r.change(v.Line, "fails now: %s", quoted{v.Claim})
			}
		}
	}
	hash := r.run.Trace().Hash()
	if !s.Trace.Said || s.Trace.Value != hash {
		r.change(s.Trace.Line, "the trace is %016x", hash)
		s.Trace = Hash{Value: hash, Said: true}
	}
}

// settleEnd writes the end, if it is missing or before the last happening.
func (r *repair) settleEnd(s *Scenario) {
	now := r.run.Now()
	switch {
	case !s.Ends.Said:
		r.change(0, "the run ends at %s", FormatTime(now))
	case s.Ends.At < now:
		r.change(s.Ends.Line, "the run ends at %s", FormatTime(now))
	}
	s.Ends = End{At: max(now, said(s.Ends)), Said: true}
}

func said(e End) time.Duration {
	if e.Said {
		return e.At
	}
	return 0
}
