package report

import (
	"fmt"

	"ombud/sim/audit"
	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/sensitivity"
	"ombud/sim/trial"
	"ombud/sim/wait"
	"ombud/sim/world"
)

// gather collects the runs to show, those that say most first.
func (p *part) gather() {
	p.gatherAttempts()
	for _, f := range p.told() {
		p.shown.addExample(f.Example, language.Said(f.Text))
	}
	p.gatherWeights()
	p.gatherWaits()
	p.gatherFlips()
}

func (p *part) gatherAttempts() {
	for _, r := range p.Readings {
		for i, s := range p.starts() {
			a := p.inspection.Attempt(r, i)
			p.shown.add(a.Case, a.Decision.Bad, language.Textf("Begun from %s and %s it %s.", s.Called(), reading(r), worth(untimed(&a.Decision))))
		}
	}
}

func (p *part) gatherWeights() {
	if p.weights == nil {
		return
	}
	for i := range p.weights.Steps {
		for _, r := range p.weights.Steps[i].Roles {
			p.shown.addExample(r.Example, language.Textf("Step %d, %s. %s", i+1, language.Textf(r.Role.String()), r.Text))
		}
	}
	for i := range p.weights.Slips {
		s := &p.weights.Slips[i]
		p.shown.addExample(s.Example, slipSentence(s))
	}
}

// slipSentence is what comes of a slip, with its step.
func slipSentence(s *audit.SlipOutcome) language.Text {
	if s.Slip.Step == 0 {
		return language.Said(s.Text)
	}
	return language.Textf("Step %d: %s", s.Slip.Step, s.Text)
}

func (p *part) gatherWaits() {
	for i := range p.waits {
		a := &p.waits[i]
		for _, e := range a.Ends {
			says := language.Key("Step %d waits %s only, and that is not enough.")
			if e.Upper {
				says = language.Key("Step %d waits %s, and that is too long.")
			}
			p.shown.add(a.caseOf(&e), e.Witness, language.Textf(says, a.Step, phrase.Brief(e.Beyond)))
		}
	}
}

// caseOf is the case in which the wait lasts as long as the witness of an end has it.
func (a *measured) caseOf(e *wait.End) trial.Case {
	c := a.Attempt.Case
	c.Document = a.Place.Lasting(c.Document, e.Beyond)
	return c
}

func (p *part) gatherFlips() {
	if p.rest == nil {
		return
	}
	for i := range p.rest.Results {
		r := &p.rest.Results[i]
		for k := range r.Ends {
			p.shown.add(p.flipCase(r, &r.Ends[k]), r.Ends[k].Bad, sentence{flipText(r, &r.Ends[k])})
		}
		for k := range r.Choices {
			c := &r.Choices[k]
			p.shown.add(p.choiceCase(r, c), c.Bad, sentence{language.Textf("%s (%s) is %q", parameter(r.Parameter), r.ID, assumed{r.Parameter, c.Value})})
		}
	}
}

// flipCase is the case in which one end of a window has been moved to where the verdict turns.
func (p *part) flipCase(r *sensitivity.Result, f *sensitivity.Flip) trial.Case {
	c := p.rest.Attempt.Case
	present, wrong := world.ParseSetting(r.Parameter + " takes " + r.Value)
	if wrong != nil {
		panic(fmt.Sprintf("report: the present value of %s cannot be read: %v", r.Parameter, wrong))
	}
	w := present.Window
	if f.Latest {
		w.Latest = f.First
	} else {
		w.Earliest = f.First
	}
	if err := c.Params.SetWindow(r.Parameter, w); err != nil {
		panic("report: " + err.Error())
	}
	return c
}

// choiceCase is the case in which an assumption has another value.
func (p *part) choiceCase(r *sensitivity.Result, choice *sensitivity.Choice) trial.Case {
	c := p.rest.Attempt.Case
	if err := c.Params.Set(r.Parameter, choice.Value); err != nil {
		panic("report: " + err.Error())
	}
	return c
}
