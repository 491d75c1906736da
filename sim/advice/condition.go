package advice

import (
	"cmp"
	"slices"
	"time"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// conditions are what a manager can see at the beginning of a text and go by.
var conditions = []world.Claim{
	{Kind: world.GroupShows, User: world.Manager, Other: world.Delegate},
	{Kind: world.InOutlook, User: world.Delegate, Other: world.Manager},
	{Kind: world.LyncIsRunning, User: world.Manager},
	{Kind: world.OutlookIsOpen, User: world.Manager},
	{Kind: world.MapiIsOK, User: world.Manager},
}

// divided searches for a text with one condition where no single text works: what to do if the condition holds, and what
// to do if not, each the shortest; the end that both have in common is written once.
func divided(q Question, r *Suggestion, decide trial.Decider) {
	for _, c := range conditions {
		c.Actor = q.Alphabet.Performer
		yes, no, ok := q.divide(c)
		if !ok {
			continue
		}
		a, b := Shortest(yes, decide), Shortest(no, decide)
		r.Cases, r.Sets = r.Cases+a.Cases+b.Cases, r.Sets+a.Sets+b.Sets
		if a.Found() && b.Found() {
			r.take(&q, c, branches(&q, c, textOf(&a), textOf(&b)), decide)
		}
	}
	if r.Document != nil {
		s := search{question: &q}
		s.reason(r, decide)
		r.Cases += s.cases
	}
}

// divide parts the beginnings by a condition. It reports false unless some are on either side and none on both.
func (q Question) divide(c world.Claim) (yes, no Question, ok bool) {
	yes, no = q, q
	yes.Beginnings, no.Beginnings = nil, nil
	for _, b := range q.Beginnings {
		one := q
		one.Beginnings = []trial.Beginning{b}
		w, err := newWalker(&one)
		if err != nil {
			return yes, no, false
		}
		holds := func(s *world.State) bool { return c.Holds(&w.model.Params, s) }
		switch w.begin.Where(holds).Len() {
		case w.begin.Len():
			yes.Beginnings = append(yes.Beginnings, b)
		case 0:
			no.Beginnings = append(no.Beginnings, b)
		default:
			return yes, no, false
		}
	}
	return yes, no, len(yes.Beginnings) > 0 && len(no.Beginnings) > 0
}

// textOf are the sentences of a suggestion; none if nothing needs to be done.
func textOf(s *Suggestion) []procedure.Sentence {
	var list []procedure.Sentence
	if s.Document != nil {
		for _, step := range s.Document.Steps {
			list = append(list, step.Sentences...)
		}
	}
	return list
}

// branches is the text that does one thing if a condition holds and another if not.
func branches(q *Question, c world.Claim, yes, no []procedure.Sentence) *procedure.Document {
	common := 0
	for common < min(len(yes), len(no)) && yes[len(yes)-1-common] == no[len(no)-1-common] {
		common++
	}
	end := yes[len(yes)-common:]
	yes, no = yes[:len(yes)-common], no[:len(no)-common]
	if common == 0 && len(yes) > 0 && len(no) > 0 { // Both ways meet again somewhere.
		end = []procedure.Sentence{{Kind: procedure.Wait, Window: sim.Exactly(time.Second)}}
	}
	first := procedure.Sentence{Kind: procedure.IfGoto, Claim: c, Target: len(no) + 2 + min(len(yes), 1)}
	if len(yes)+len(end) == 0 {
		first = procedure.Sentence{Kind: procedure.IfEnds, Claim: c}
	}
	all := append([]procedure.Sentence{first}, no...)
	if len(yes) > 0 {
		all = append(all, procedure.Sentence{Kind: procedure.Goto, Target: len(no) + 3 + len(yes)})
	}
	all = append(append(all, yes...), end...)
	return suggested(q, all)
}

// take takes a text with a condition over if it works and is shorter, or as short and faster.
func (r *Suggestion) take(q *Question, c world.Claim, d *procedure.Document, decide trial.Decider) {
	proofs := q.prove(d, decide)
	r.Cases += len(proofs)
	worst := worstOf(proofs)
	better := r.Document == nil || cmp.Or(cmp.Compare(len(d.Steps), len(r.Document.Steps)), cmp.Compare(worst, r.Worst)) < 0
	if holds(proofs) && better {
		r.Document, r.Proofs, r.Worst, r.Condition = d, proofs, worst, slices.Clone([]world.Claim{c})
	}
}
