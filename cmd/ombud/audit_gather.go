package main

import (
	"fmt"

	"ombud/sim/audit"
	"ombud/sim/sensitivity"
	"ombud/sim/trial"
	"ombud/sim/wait"
)

// gather collects the runs to show, those that say most first.
func (p *auditPart) gather() {
	p.gatherAttempts()
	for _, f := range p.found() {
		p.gatherExample(f.Example, f.Text)
	}
	p.gatherWeights()
	p.gatherWaits()
	p.gatherFlips()
}

func (p *auditPart) gatherAttempts() {
	for _, r := range p.readings {
		for i, s := range p.inspection.Subject.Starts {
			a := p.inspection.Attempt(r, i)
			p.failings.add(a.Case, a.Decision.Bad, fmt.Sprintf("Begun from %s and %s it %s.", s.Name, read(r), worth(untimed(&a.Decision))))
		}
	}
}

func (p *auditPart) gatherExample(e *audit.Example, what string) *failing {
	if e == nil {
		return nil
	}
	return p.failings.add(e.Case, e.Run, what)
}

func (p *auditPart) gatherWeights() {
	if p.weights == nil {
		return
	}
	for i := range p.weights.Steps {
		for _, r := range p.weights.Steps[i].Roles {
			p.gatherExample(r.Example, fmt.Sprintf("Step %d, %s. %s", i+1, r.Role, r.Text))
		}
	}
	for i := range p.weights.Slips {
		s := &p.weights.Slips[i]
		p.gatherExample(s.Example, slipSentence(s))
	}
}

// slipSentence is what comes of a slip, with its step.
func slipSentence(s *audit.SlipOutcome) string {
	if s.Slip.Step == 0 {
		return s.Text
	}
	return fmt.Sprintf("Step %d: %s", s.Slip.Step, s.Text)
}

func (p *auditPart) gatherWaits() {
	for i := range p.waits {
		a := &p.waits[i]
		for _, e := range a.Ends {
			says := "Step %d waits %s only, and that is not enough."
			if e.Upper {
				says = "Step %d waits %s, and that is too long."
			}
			p.failings.add(a.caseOf(&e), e.Witness, fmt.Sprintf(says, a.Step, shortTime(e.Beyond)))
		}
	}
}

// caseOf is the case in which the wait lasts as long as the witness of an end has it.
func (a *auditWait) caseOf(e *wait.End) trial.Case {
	c := a.Attempt.Case
	c.Document = withWait(c.Document, a.Place, e.Beyond)
	return c
}

func (p *auditPart) gatherFlips() {
	if p.rest == nil {
		return
	}
	for i := range p.rest.Results {
		r := &p.rest.Results[i]
		for k := range r.Ends {
			p.failings.add(p.flipCase(r, &r.Ends[k]), r.Ends[k].Bad, capitalized(flipText(r, &r.Ends[k]))+".")
		}
		for k := range r.Choices {
			c := &r.Choices[k]
			p.failings.add(p.choiceCase(r, c), c.Bad, fmt.Sprintf("%s (%s) is %q.", capitalized(r.Parameter), r.ID, c.Value))
		}
	}
}

// flipCase is the case in which one end of a window has been moved to where the verdict turns.
func (p *auditPart) flipCase(r *sensitivity.Result, f *sensitivity.Flip) trial.Case {
	c := p.rest.Attempt.Case
	c.Params = movedEnd(c.Params, r, f)
	return c
}

// choiceCase is the case in which an assumption has another value.
func (p *auditPart) choiceCase(r *sensitivity.Result, choice *sensitivity.Choice) trial.Case {
	c := p.rest.Attempt.Case
	if err := c.Params.Set(r.Parameter, choice.Value); err != nil {
		panic("ombud: " + err.Error())
	}
	return c
}
