package main

import (
	"fmt"
	"sync"

	"ombud/sim/advice"
	"ombud/sim/audit"
	"ombud/sim/procedure"
	"ombud/sim/sensitivity"
	"ombud/sim/trial"
	"ombud/sim/wait"
)

// An auditPart is what is known about one procedure.
type auditPart struct {
	report *auditReport
	decide trial.Decider
	text   auditText

	readings   []procedure.Reading // that are told of; the first counts
	inspection *audit.Inspection
	totals     []trial.Decision // by attempt: with the times from the first step on, if it always works
	weights    *audit.Weights   // nil if not asked for
	waits      []auditWait
	rest       *auditRest         // nil if not asked for
	amendments []advice.Amendment // each of the text that the one before makes
	suggestion *advice.Suggestion
	failings   failings
	err        error // a mistake in what the flags ask for
}

// An auditWait is a wait in a situation in which the procedure works, or ought to.
type auditWait struct {
	wait.Result
	Attempt *audit.Attempt
	From    string // the name of its start
}

// An auditRest is what the verdict of one attempt rests on.
type auditRest struct {
	sensitivity.Report
	Attempt *audit.Attempt
	Rules   []sensitivity.RuleFlip // of the world: turned round, they change the verdict
	Asked   int                    // rules there are
}

func newAuditPart(t auditText, r *auditReport, decide trial.Decider) *auditPart {
	return &auditPart{report: r, decide: decide, text: t, readings: r.flags.readings()}
}

// subject is the procedure with what it is held to, as the flags say.
func (p *auditPart) subject() audit.Subject {
	f := p.report.flags
	s := audit.Derive(p.text.doc, f.settings.params)
	if starts, err := f.starts(p.text.doc); err == nil { // Any error has been told before.
		s.Starts = starts
	}
	if f.goal.given {
		s.Goal = f.goal.value
		for i := range s.Starts {
			s.Starts[i].Goal = f.goal.value
		}
	}
	if f.within.given {
		s.Within = f.within.value
	}
	return s
}

// carryOut audits the procedure: first whether it works, then all that asks about that.
func (p *auditPart) carryOut() {
	tasks := []func(){p.weigh, p.measure, p.rests, p.amend, p.suggest}
	if p.report.flags.brief {
		tasks = nil
	}
	p.report.progress.expect(1 + len(tasks))
	in, err := audit.Inspect(p.subject(), p.decide)
	if err != nil {
		p.err = &problem{p.text.file + ": " + err.Error(), "See --from and --goal; all phrases: ombud steps"}
		return
	}
	p.inspection = in
	p.time()
	p.report.progress.over()
	var work sync.WaitGroup
	for _, task := range tasks {
		work.Go(func() { p.report.faults.guard(func() { p.report.task(task) }) })
	}
	work.Wait()
}

// time asks once more about what always works: how long it takes, from the end of the procedure and from its first step.
func (p *auditPart) time() {
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
func (p *auditPart) weigh() {
	w, err := audit.Weigh(p.inspection, p.decide)
	if err != nil {
		panic(fmt.Sprintf("ombud: %s was inspected and cannot be weighed: %v", p.text.file, err))
	}
	p.weights = w
}

// counted is the reading that counts.
func (p *auditPart) counted() procedure.Reading { return p.readings[0] }

// attempt is the attempt with the reading that counts.
func (p *auditPart) attempt(start int) *audit.Attempt {
	return p.inspection.Attempt(p.counted(), start)
}

// basis is the reading that waits are looked at in, and the starts from which the procedure works in it: the reading
// that counts if it works from any, or else the first that does. Without any, the reading that counts and every start.
func (p *auditPart) basis() (r procedure.Reading, starts []int) {
	for _, r := range p.readings {
		if starts := p.inspection.Works(r); len(starts) > 0 {
			return r, starts
		}
	}
	for i := range p.inspection.Subject.Starts {
		starts = append(starts, i)
	}
	return p.counted(), starts
}

// works says whether the procedure always works, read as it counts, from every start.
func (p *auditPart) works() bool {
	return len(p.inspection.Works(p.counted())) == len(p.inspection.Subject.Starts)
}

// exit is the exit code of the procedure alone.
func (p *auditPart) exit() int {
	code := exitExpected
	for i := range p.inspection.Subject.Starts {
		switch p.attempt(i).Decision.Outcome {
		case trial.Always:
		case trial.Inconclusive:
			code = exitInconclusive
		default:
			return exitRefuted
		}
	}
	return code
}

// startNames are the names of some starts.
func (p *auditPart) startNames(starts []int) (out []string) {
	for _, i := range starts {
		out = append(out, p.inspection.Subject.Starts[i].Name)
	}
	return out
}
