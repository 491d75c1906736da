package audit

import (
	"slices"
	"time"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// A draft is a copy of a document that may be changed. The contents of steps change, their numbers stay, so that every
// jump leads where it led.
type draft struct{ *procedure.Document }

func draftOf(d *procedure.Document) draft {
	out := *d
	out.Steps = slices.Clone(d.Steps)
	for i := range out.Steps {
		out.Steps[i].Sentences = slices.Clone(out.Steps[i].Sentences)
	}
	return draft{&out}
}

// step is the step of a number, from 1.
func (d draft) step(n int) *procedure.Step { return &d.Steps[n-1] }

// empty takes everything out of a step. It stays as a step at which there is nothing to do.
func (d draft) empty(n int) { d.step(n).Sentences = nil }

// insert puts sentences before sentence k of a step.
func (d draft) insert(n, k int, s ...procedure.Sentence) {
	d.step(n).Sentences = slices.Insert(d.step(n).Sentences, k, s...)
}

// does says whether a sentence takes time and does something, rather than steering the reader.
func does(s procedure.Sentence) bool {
	return s.Kind == procedure.Act || s.Kind == procedure.Wait || s.Kind == procedure.WaitUntil
}

// doing is the first run of sentences of a step that do something, as the half-open range from a to b; a == b if the
// step only steers.
func doing(s *procedure.Step) (a, b int) {
	for a < len(s.Sentences) && !does(s.Sentences[a]) {
		a++
	}
	b = a
	for b < len(s.Sentences) && does(s.Sentences[b]) {
		b++
	}
	return a, b
}

// active says whether a step does anything.
func active(s *procedure.Step) bool {
	a, b := doing(s)
	return a < b
}

// holds says whether a step has a sentence of a kind.
func holds(s *procedure.Step, k procedure.Kind) bool {
	return slices.ContainsFunc(s.Sentences, func(x procedure.Sentence) bool { return x.Kind == k })
}

// pause is a wait of its author.
func pause(from, to time.Duration) procedure.Sentence {
	return procedure.Sentence{Kind: procedure.Wait, Window: sim.Between(from, to)}
}

// theEnd ends the procedure whatever is true: a claim holds or its opposite does.
func theEnd() []procedure.Sentence {
	return []procedure.Sentence{
		{Kind: procedure.IfEnds, Claim: world.Claim{Kind: world.Correct}},
		{Kind: procedure.IfEnds, Claim: world.Claim{Kind: world.NotCorrect}},
	}
}

// probe sends a reader to support who comes to a sentence while a claim holds, so that a decision tells whether one may.
func (d draft) probe(n, k int, c world.Claim) {
	c.Actor = d.PerformedBy
	d.insert(n, k, procedure.Sentence{Kind: procedure.IfSupport, Claim: c})
}
