package advice

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/trial"
)

// finalists is how many texts of the least length are measured exactly.
const finalists = 48

// choose decides the texts that were found, and takes the one with the least worst time.
func (s *search) choose(r *Suggestion, decide trial.Decider) {
	r.Equals = len(s.found)
	slices.SortStableFunc(s.found, func(a, b *stage) int {
		return cmp.Or(cmp.Compare(a.spent, b.spent), cmp.Compare(s.key(a), s.key(b)))
	})
	for _, n := range s.found[:min(len(s.found), finalists)] {
		d := s.document(n)
		proofs := s.question.prove(d, decide)
		s.cases += len(proofs)
		worst := worstOf(proofs)
		if holds(proofs) && (r.Document == nil || worst < r.Worst) {
			r.Document, r.Proofs, r.Worst = d, proofs, worst
		}
	}
	r.Least = r.Least && len(s.found) <= finalists
	if r.Document != nil {
		s.reason(r, decide)
	}
}

// key orders texts by their words, whatever the order of the alphabet.
func (s *search) key(n *stage) string {
	var b strings.Builder
	for _, i := range n.letters() {
		b.WriteString(s.letters[i].Phrase(s.question.Alphabet.Performer))
		b.WriteByte('\n')
	}
	return b.String()
}

// worstOf is the longest time of all proofs.
func worstOf(proofs []Proof) time.Duration {
	var worst time.Duration
	for i := range proofs {
		if d := &proofs[i].Decision; d.Timed {
			worst = max(worst, d.Worst)
		} else {
			worst = sim.Unbounded
		}
	}
	return worst
}

// document is the text of a stage.
func (s *search) document(n *stage) *procedure.Document {
	var all []procedure.Sentence
	for _, letter := range n.letters() {
		all = append(all, s.letters[letter])
	}
	return suggested(s.question, all)
}

// suggested is a text with one sentence in each step, marked as a suggestion.
func suggested(q *Question, all []procedure.Sentence) *procedure.Document {
	var names []string
	for _, b := range q.Beginnings {
		names = append(names, b.Name)
	}
	d := &procedure.Document{
		Name:  "suggestion-" + strings.Join(names, "-"),
		Title: "Suggestion: the shortest text found",
		Story: fmt.Sprintf("Found by search over %s, and decided over every timing from the %s %s. It is a suggestion "+
			"and stands in no published text.", q.Alphabet, plural(len(names), "beginning"), strings.Join(names, ", ")),
		PerformedBy: q.Alphabet.Performer,
	}
	for i, sentence := range all {
		d.Steps = append(d.Steps, procedure.Step{Number: i + 1, Sentences: []procedure.Sentence{sentence}})
	}
	return d
}

// reason finds out what each step is for: where the text fails without it, and where there is nothing to do it to.
func (s *search) reason(r *Suggestion, decide trial.Decider) {
	steps, beginnings := len(r.Document.Steps), s.question.Beginnings
	var cases []trial.Case
	for i := range steps + 1 { // The text as it is comes last.
		for _, b := range beginnings {
			cases = append(cases, s.question.about(without(r.Document, i), situation{from: b}))
		}
	}
	decisions := decide(cases)
	s.cases += len(cases)
	for i, step := range r.Document.Steps {
		reason := Reason{Step: i + 1, Text: step.Sentences[0].Phrase(r.Document.PerformedBy)}
		for k, b := range beginnings {
			if !sufficient(&decisions[i*len(beginnings)+k]) {
				reason.Needs = append(reason.Needs, b.Name)
			}
			seen := &decisions[steps*len(beginnings)+k].Seen[i].Sentences[0]
			if len(seen.Refused) > 0 && !seen.Effective {
				reason.Moot = append(reason.Moot, b.Name)
			}
		}
		r.Reasons = append(r.Reasons, reason)
	}
}

// without is the text with nothing to do in one step, counted from 0, if there is such a step.
func without(d *procedure.Document, step int) *procedure.Document {
	c := *d
	if c.Steps = slices.Clone(d.Steps); step < len(c.Steps) {
		c.Steps[step].Sentences = nil
	}
	return &c
}
