package main

import (
	"fmt"

	"ombud/sim/advice"
	"ombud/sim/procedure"
	"ombud/sim/sensitivity"
	"ombud/sim/trial"
	"ombud/sim/wait"
)

// measure finds out how long each wait has to be. Of the starts from which some duration is enough, the one that asks
// most of a wait is looked at in full; where there is none, the first one from which the text is weighed.
func (p *auditPart) measure() {
	r, basis := p.basis()
	for _, place := range wait.Places(p.text.doc) {
		most := p.waitFrom(r, basis[0], place)
		for start := range p.inspection.Subject.Starts {
			if one := p.waitFrom(r, start, place); len(one.Sufficient) > 0 && (len(most.Sufficient) == 0 || one.asksMore(&most.Result)) {
				most = one
			}
		}
		most.Result = wait.AnalyzeAt(most.Attempt.Case, place, p.waitOptions(false))
		p.waits = append(p.waits, most)
	}
}

// waitFrom is the set of durations that are enough from one start.
func (p *auditPart) waitFrom(r procedure.Reading, start int, place wait.Place) auditWait {
	a := p.inspection.Attempt(r, start)
	return auditWait{Attempt: a, From: p.inspection.Subject.Starts[start].Name, Result: wait.AnalyzeAt(a.Case, place, p.waitOptions(true))}
}

func (p *auditPart) waitOptions(plain bool) wait.Options {
	return wait.Options{Budget: int(p.report.flags.budget.value), Stop: p.report.cut, Decide: p.decide, Plain: plain}
}

// asksMore says whether a wait in one situation asks more of its author than in another.
func (a *auditWait) asksMore(b *wait.Result) bool {
	switch {
	case a.Reached != b.Reached:
		return a.Reached
	case a.Matters != b.Matters:
		return a.Matters
	case a.Margin.Holds != b.Margin.Holds:
		return !a.Margin.Holds
	case a.Margin.OpenBelow != b.Margin.OpenBelow:
		return !a.Margin.OpenBelow
	}
	return a.Margin.Below < b.Margin.Below
}

// rests finds out what the verdict rests on, from the first start from which the procedure works.
func (p *auditPart) rests() {
	r, starts := p.basis()
	a := p.inspection.Attempt(r, starts[0])
	p.rest = &auditRest{Attempt: a, Report: sensitivity.Analyze(a.Case, p.decide)}
	p.rest.Rules, p.rest.Asked = sensitivity.Rules(a.Case, p.decide)
}

// amend looks for the fewest edits that make the text work: first from the starts at which nothing is under way, and
// then, in the text that makes, from all of them.
func (p *auditPart) amend() {
	q, ok := p.wanted()
	if !ok || p.works() {
		return
	}
	all := q.Beginnings
	q.Beginnings = settled(all)
	doc := p.text.doc
	if len(q.Beginnings) > 0 {
		a := advice.Amend(doc, q, p.decide)
		if !a.Sound {
			p.amendments = append(p.amendments, a)
		}
		if !a.Sound && !a.Found() || len(q.Beginnings) == len(all) {
			return
		}
		if a.Found() {
			doc = a.Document
		}
	}
	q.Beginnings = all
	if a := advice.Amend(doc, q, p.decide); !a.Sound {
		p.amendments = append(p.amendments, a)
	}
}

// settled are the beginnings at which nothing is under way.
func settled(list []trial.Beginning) (out []trial.Beginning) {
	for _, b := range list {
		if len(b.Before) == 0 {
			out = append(out, b)
		}
	}
	return out
}

// suggest looks for the shortest text for the same purpose, once for all procedures that share it.
func (p *auditPart) suggest() {
	q, ok := p.wanted()
	if !ok {
		return
	}
	r := p.report
	key := fmt.Sprintf("%v %v", q.Goal, q.Within)
	for _, b := range q.Beginnings {
		key += "\n" + b.Name
	}
	r.mu.Lock()
	s := r.suggestions[key]
	if s == nil {
		s = &auditSuggestion{}
		r.suggestions[key] = s
	}
	r.mu.Unlock()
	s.once.Do(func() { s.Suggestion = advice.Shortest(q, p.decide) })
	p.suggestion = &s.Suggestion
}

// wanted is what advice is about: one goal from every start. Where there are several there is nothing to advise, and the
// words of a hybrid deployment are not those that advice is made of.
func (p *auditPart) wanted() (q advice.Question, ok bool) {
	in := p.inspection
	if p.text.doc.Hybrid() {
		return q, false
	}
	q = advice.Question{Params: in.Subject.Params, Readings: p.readings, Stop: p.report.cut}
	for i := range in.Subject.Starts {
		c := p.attempt(i).Case
		if i > 0 && goalOf(&c) != q.Goal {
			return q, false
		}
		q.Goal, q.Within = goalOf(&c), c.Within
		q.Beginnings = append(q.Beginnings, in.Subject.Starts[i].Beginning)
	}
	return q, true
}
