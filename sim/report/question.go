package report

import (
	"time"

	"ombud/sim/audit"
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/scenario"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// A Text is a procedure, its file, and what it is begun from.
type Text struct {
	File     string // as the user sees it, with slashes
	Document *procedure.Document
	Starts   []audit.Start // nil: what its sentences tell
}

// A Question is what an audit is to find out. The zero value of every field but
// Texts, Readings and Params is usable.
type Question struct {
	Texts    []Text
	Readings []procedure.Reading // that are told of; the first one counts
	Params   world.Params        // assumptions; start from world.Defaults
	Goal     world.Claim         // of all of them; zero: what each text is for
	Within   time.Duration       // the time a goal has after the end; 0: trial.DefaultWithin
	Brief    bool                // decide whether they work, and nothing more
	Together bool                // decide every two of them at the same time as well
	From     trial.Beginning     // of two at the same time; zero: half
	Budget   int                 // state classes of one search; 0: 1,000,000
	Stop     func() bool         // asked now and then whether to give up
	Language language.Language   // of what the report says
}

// Hands carry out pieces of work that are independent of each other, in any
// order or side by side, and come back when all of them are done.
type Hands func(work []func())

// Ask audits every text, and of texts that say the same the first. The decider decides what cases there are; the hands
// carry out what else there is to do. The error is a mistake in the question,
// such as a goal that makes no sense in the world it is asked of.
func Ask(q Question, decide trial.Decider, hands Hands) (*Report, error) {
	var parts []*part
	var work []func()
	texts, twins := distinct(q.Texts, speech{q.Language})
	q.Texts = texts
	for i, t := range q.Texts {
		p := &part{speech: speech{q.Language}, Question: &q, text: t, twins: twins[i], decide: decide}
		parts, work = append(parts, p), append(work, p.inspect)
	}
	hands(work)
	work = nil
	for _, p := range parts {
		if p.err != nil {
			return nil, language.Errorf("%s: %s", p.text.File, p.err)
		}
		work = append(work, p.tasks()...)
	}
	work = append(work, suggesting(parts)...)
	two := q.two()
	hands(append(two.work(), work...))
	return q.report(parts, two), nil
}

// report writes down what was found out.
func (q *Question) report(parts []*part, two *two) *Report {
	r := &Report{speech: speech{q.Language}, Interrupted: q.Stop != nil && q.Stop(), Assumptions: []string{}, Procedures: []Procedure{}}
	for _, s := range scenario.Assumptions(q.Params) {
		r.Assumptions = append(r.Assumptions, s.In(r.l))
	}
	for _, p := range parts {
		p.gather()
		r.Procedures = append(r.Procedures, p.procedure())
	}
	r.Together = two.report()
	r.Exit = r.exit()
	return r
}
