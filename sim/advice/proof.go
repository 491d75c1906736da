package advice

import (
	"ombud/sim/procedure"
	"ombud/sim/trial"
)

// A Proof is what package trial says of a text from one beginning, read one way.
type Proof struct {
	From     trial.Beginning
	Reading  procedure.Reading
	Decision trial.Decision // with the times from the first step on, if it always works
}

// prove decides a text in every situation, with its times.
func (q *Question) prove(d *procedure.Document, decide trial.Decider) []Proof {
	situations := q.situations()
	cases := make([]trial.Case, len(situations))
	for i, s := range situations {
		cases[i] = q.about(d, s)
		cases[i].Times, cases[i].Total = true, true
	}
	proofs := make([]Proof, len(cases))
	for i, decision := range decide(cases) {
		proofs[i] = Proof{From: situations[i].from, Reading: situations[i].reading, Decision: decision}
	}
	return proofs
}

// holds says whether every proof is one.
func holds(proofs []Proof) bool {
	for i := range proofs {
		if !sufficient(&proofs[i].Decision) {
			return false
		}
	}
	return true
}

// sufficient says whether a text always works and always comes to its end.
func sufficient(d *trial.Decision) bool { return d.Works() && d.Ends == trial.EndsSurely }
