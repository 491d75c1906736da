package report

import (
	"fmt"

	"ombud/sim/advice"
	"ombud/sim/audit"
	"ombud/sim/procedure"
	"ombud/sim/trial"
)

// A part is what is found out about one procedure.
type part struct {
	speech
	*Question
	text   Text
	twins  []Twin
	decide trial.Decider

	inspection *audit.Inspection
	totals     []trial.Decision // by attempt: with the times from the first step on, if it always works
	weights    *audit.Weights   // nil if not asked for
	waits      []measured
	rest       *resting           // nil if not asked for
	amendments []advice.Amendment // each of the text that the one before makes
	suggestion *suggested         // nil if there is nothing to suggest; parts that ask the same share it
	shown      shown
	err        error // a mistake in the question
}

// subject is the procedure with what it is held to.
func (p *part) subject() audit.Subject {
	s := audit.Derive(p.text.Document, p.Params)
	if p.text.Starts != nil {
		s.Starts = p.text.Starts
	}
	if p.Goal != (audit.Subject{}).Goal {
		s.Goal, s.Starts = p.Goal, append([]audit.Start(nil), s.Starts...)
		for i := range s.Starts {
			s.Starts[i].Goal = p.Goal
		}
	}
	s.Within = p.Within
	return s
}

// inspect finds out whether the procedure works, and how long that takes.
func (p *part) inspect() {
	p.inspection, p.err = audit.Inspect(p.subject(), p.decide)
	if p.err == nil {
		p.time()
	}
}

// tasks are all that asks about an inspection.
func (p *part) tasks() []func() {
	if p.Brief {
		return nil
	}
	return []func(){p.weigh, p.measure, p.rests, p.amend}
}

// time asks once more about what always works: how long it takes, from the end of the procedure and from its first step.
func (p *part) time() {
	list := p.inspection.Attempts
	p.totals = make([]trial.Decision, len(list))
	var cases []trial.Case
	var of []int
	for i := range list {
		if list[i].Decision.Works() {
			c := list[i].Case
			c.Times, c.Total = true, false
			t := c
			t.Total = true
			cases, of = append(cases, c, t), append(of, i)
		}
	}
	for k, d := range p.decide(cases) {
		i := of[k/2]
		switch {
		case d.Outcome != trial.Always: // cut short by an interrupt
		case k%2 == 0:
			list[i].Decision = d
		default:
			p.totals[i] = d
		}
	}
}

// weigh finds out which step matters.
func (p *part) weigh() {
	w, err := audit.Weigh(p.inspection, p.decide)
	if err != nil {
		panic(fmt.Sprintf("report: %s was inspected and cannot be weighed: %v", p.text.File, err))
	}
	p.weights = w
}

// counted is the reading that counts.
func (p *part) counted() procedure.Reading { return p.Readings[0] }

// starts are what the procedure is begun from.
func (p *part) starts() []audit.Start { return p.inspection.Subject.Starts }

// attempt is the attempt with the reading that counts.
func (p *part) attempt(start int) *audit.Attempt { return p.inspection.Attempt(p.counted(), start) }

// basis is the reading that waits are looked at in, and the starts from which the procedure works in it: the reading
// that counts if it works from any, or else the first that does. Without any, the reading that counts and every start.
func (p *part) basis() (r procedure.Reading, starts []int) {
	for _, r := range p.Readings {
		if starts := p.inspection.Works(r); len(starts) > 0 {
			return r, starts
		}
	}
	for i := range p.starts() {
		starts = append(starts, i)
	}
	return p.counted(), starts
}

// works says whether the procedure always works, read as it counts, from every start.
func (p *part) works() bool { return len(p.inspection.Works(p.counted())) == len(p.starts()) }

// exit is the exit code of the procedure alone.
func (p *part) exit() int {
	code := Works
	for i := range p.starts() {
		switch p.attempt(i).Decision.Outcome {
		case trial.Always:
		case trial.Inconclusive:
			code = Open
		default:
			return Wanting
		}
	}
	return code
}

// names are the names of some starts.
func (p *part) names(starts []int) (out []string) {
	for _, i := range starts {
		out = append(out, p.starts()[i].Name)
	}
	return out
}

// told are the findings about the readings that are told of, in the order of the text.
func (p *part) told() (out []audit.Finding) {
	for _, f := range p.inspection.Findings {
		if f.Readings == nil || shares(f.Readings, p.Readings) {
			out = append(out, f)
		}
	}
	return out
}

func shares(a, b []procedure.Reading) bool {
	for _, r := range a {
		for _, other := range b {
			if r == other {
				return true
			}
		}
	}
	return false
}
