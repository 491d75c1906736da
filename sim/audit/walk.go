package audit

import (
	"slices"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// walk is the steps that a reader goes through in a run, in order.
func walk(c trial.Case, run *trial.Run) []int {
	b, err := c.Build()
	if err != nil {
		return nil
	}
	var out []int
	b.Model.Watch = func(m procedure.Moment) {
		if m.Kind == procedure.Arrived {
			out = append(out, m.Step)
		}
	}
	if _, err := sim.ReplayFrom(b.Model, b.State, run.Trace().Recording()); err != nil {
		panic("audit: a run that was found does not replay: " + err.Error())
	}
	return out
}

// lastRound is the steps from the last time but one that a walk comes to its last step, turned so that the greatest
// number comes first: rounds are the same whereever one enters them.
func lastRound(walk []int) []int {
	n := len(walk)
	if n == 0 {
		return nil
	}
	for i := n - 2; i >= 0; i-- {
		if walk[i] == walk[n-1] {
			return turned(walk[i : n-1])
		}
	}
	return nil
}

// turned begins a round with its greatest number.
func turned(round []int) []int {
	i := slices.Index(round, slices.Max(round))
	return slices.Concat(round[i:], round[:i])
}

func same(a, b []int) bool { return slices.Equal(a, b) }

// escape is a jump, in steps of a round that a step of the round repeats, that leads out of them; and the step that
// repeats (D-01).
func escape(d *procedure.Document, round []int) (jump place, repeats int, ok bool) {
	for _, r := range places(d, func(s procedure.Sentence) bool { return s.Kind == procedure.Repeat }) {
		block := sentenceAt(d, r)
		for _, p := range places(d, func(s procedure.Sentence) bool { return s.Kind == procedure.IfGoto || s.Kind == procedure.Goto }) {
			target := sentenceAt(d, p).Target
			inside := p.step >= block.From && p.step <= block.To
			leaves := target < block.From || target > block.To
			if inside && leaves && slices.Contains(round, r.step) && slices.Contains(round, p.step) && slices.Contains(round, target) {
				return p, r.step, true
			}
		}
	}
	return place{}, 0, false
}

// sentenceOfRepeat is the sentence of a step that repeats steps.
func sentenceOfRepeat(d *procedure.Document, step int) procedure.Sentence {
	for _, s := range d.Steps[step-1].Sentences {
		if s.Kind == procedure.Repeat {
			return s
		}
	}
	panic("audit: the step repeats nothing")
}

// between are the numbers of the steps that a sentence repeats.
func between(s procedure.Sentence) []int {
	var out []int
	for n := s.From; n <= s.To; n++ {
		out = append(out, n)
	}
	return out
}

// stepAt is the step the reader is at in a run when something happens, the first if that is in the instant in which the
// procedure begins; 0 if it does not happen.
func stepAt(e *Example, what world.Event) int {
	b, err := e.Case.Build()
	if err != nil {
		return 0
	}
	rec := e.Run.Trace().Recording()
	k := slices.IndexFunc(rec, func(m sim.Moment[world.Event]) bool { return m.Kind == sim.FiredMoment && m.Event == what })
	if k < 0 {
		return 0
	}
	run, err := sim.ReplayFrom(b.Model, b.State, rec[:k])
	if err != nil {
		panic("audit: a run that was found does not replay: " + err.Error())
	}
	return max(1, int(run.State().Operators[0].Step))
}
