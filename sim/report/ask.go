package report

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
func (p *part) measure() {
	r, basis := p.basis()
	for _, place := range wait.Places(p.text.Document) {
		most := p.waitFrom(r, basis[0], place)
		for start := range p.starts() {
			if one := p.waitFrom(r, start, place); len(one.Sufficient) > 0 && (len(most.Sufficient) == 0 || one.asksMore(&most.Result)) {
				most = one
			}
		}
		most.Result = wait.AnalyzeAt(most.Attempt.Case, place, p.waitOptions(false))
		p.waits = append(p.waits, most)
	}
}

// waitFrom is the set of durations that are enough from one start.
func (p *part) waitFrom(r procedure.Reading, start int, place wait.Place) measured {
	a := p.inspection.Attempt(r, start)
	return measured{speech: p.speech, Attempt: a, From: p.said(p.starts()[start].Called()), Result: wait.AnalyzeAt(a.Case, place, p.waitOptions(true))}
}

func (p *part) waitOptions(plain bool) wait.Options {
	return wait.Options{Budget: p.Budget, Stop: p.Stop, Decide: p.decide, Plain: plain}
}

// asksMore says whether a wait in one situation asks more of its author than in another.
func (a *measured) asksMore(b *wait.Result) bool {
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
func (p *part) rests() {
	r, starts := p.basis()
	a := p.inspection.Attempt(r, starts[0])
	p.rest = &resting{speech: p.speech, Attempt: a, Report: sensitivity.Analyze(a.Case, p.decide)}
	p.rest.Rules, p.rest.Asked = sensitivity.Rules(a.Case, p.decide)
}

// amend looks for the fewest edits that make the text work: first from the starts at which nothing is under way, and
// then, in the text that makes, from all of them.
func (p *part) amend() {
	q, ok := p.wanted()
	if !ok || p.works() {
		return
	}
	all := q.Beginnings
	q.Beginnings = settled(all)
	doc := p.text.Document
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

// A suggested is the shortest text for a purpose.
type suggested struct {
	speech
	question advice.Question
	decide   trial.Decider
	report   Suggestion
}

// suggesting is the work of looking for the shortest texts, once for all procedures that are for the same.
func suggesting(parts []*part) (work []func()) {
	known := map[string]*suggested{}
	for _, p := range parts {
		q, ok := p.wanted()
		if !ok || p.Brief {
			continue
		}
		key := fmt.Sprintf("%v %v", q.Goal, q.Within)
		for _, b := range q.Beginnings {
			key += "\n" + b.Name
		}
		if known[key] == nil {
			s := &suggested{speech: p.speech, question: q, decide: p.decide}
			known[key], work = s, append(work, s.find)
		}
		p.suggestion = known[key]
	}
	return work
}

func (s *suggested) find() {
	found := advice.Shortest(s.question, s.decide)
	s.report = s.suggestion(&found)
}

// wanted is what advice is about: one goal from every start. Where there are several there is nothing to advise, and the
// words of a hybrid deployment are not those that advice is made of.
func (p *part) wanted() (q advice.Question, ok bool) {
	in := p.inspection
	if p.text.Document.Hybrid() {
		return q, false
	}
	q = advice.Question{Params: in.Subject.Params, Readings: p.Readings, Stop: p.Stop}
	for i := range in.Subject.Starts {
		c := p.attempt(i).Case
		if i > 0 && c.Aim() != q.Goal {
			return q, false
		}
		q.Goal, q.Within = c.Aim(), c.Within
		q.Beginnings = append(q.Beginnings, in.Subject.Starts[i].Beginning)
	}
	return q, true
}
