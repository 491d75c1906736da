package sensitivity

import (
	"ombud/sim/phrase"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// Analyze finds out what the verdict of a case rests on. The decider may be nil: then one case is decided after the
// other.
func Analyze(c trial.Case, decide trial.Decider) Report {
	return AnalyzeAll([]trial.Case{c}, decide)[0]
}

// AnalyzeAll is Analyze for many cases at once, which gives the decider larger batches. The reports are in the order of
// the cases.
func AnalyzeAll(cases []trial.Case, decide trial.Decider) []Report {
	if decide == nil {
		decide = trial.Serial(trial.Options{})
	}
	s := &survey{decide: decide}
	reports := make([]Report, len(cases))
	for i, c := range cases {
		c.Times, c.Total, c.Explain = false, false, false
		begin(s, Assumed(c), &reports[i])
	}
	s.run()
	for i := range reports {
		reports[i].finish()
	}
	return reports
}

// begin asks for the verdict as it is, and then for every variation of it.
func begin(s *survey, c trial.Case, r *Report) {
	b, err := c.Build()
	if err != nil {
		r.Err = err
		return
	}
	hybrid := b.State.Hybrid != world.Hybrid{}
	s.ask(c, func(d *trial.Decision) {
		r.Decided++
		r.Outcome, r.Err = d.Outcome, d.Err
		if d.Outcome == trial.Inconclusive || d.Outcome == trial.Refuted {
			return
		}
		for _, q := range world.Parameters() {
			if q.Hybrid() && !hybrid {
				r.LeftOut = append(r.LeftOut, q.ID)
			} else {
				r.Results = append(r.Results, Result{ID: q.ID, Parameter: q.Name, Value: c.Params.Value(q), Facts: Facts(q.ID), Status: Holds})
			}
		}
		for i := range r.Results {
			q, _ := world.FindParameter(r.Results[i].ID)
			v := varied{survey: s, given: c, report: r, result: &r.Results[i]}
			if q.Values != nil {
				v.choices(q)
			} else {
				v.window(Timing{q, windowOf(&c.Params, q)})
			}
		}
	})
}

// varied is one parameter of one case.
type varied struct {
	survey *survey
	given  trial.Case
	report *Report
	result *Result
}

// ask asks for the verdict under other assumptions. The answer goes to then if it is one, and if it differs or not.
func (v varied) ask(p world.Params, then func(d *trial.Decision, differs bool)) {
	c := v.given
	c.Params = p
	v.survey.ask(c, func(d *trial.Decision) {
		v.report.Decided++
		if open(d, v.report.Outcome) {
			if v.result.Status != Flips {
				v.result.Status = Inconclusive
			}
			v.result.Err = d.Err
			return
		}
		then(d, d.Outcome != v.report.Outcome)
	})
}

// open says whether nobody knows if a verdict differs from the one there is. That something fails for one timing differs
// from always, and perhaps from nothing else.
func open(d *trial.Decision, verdict trial.Outcome) bool {
	return d.Outcome == trial.Inconclusive || d.Outcome == trial.Refuted && verdict != trial.Always
}

// flips notes that some value of the range changes the verdict.
func (v varied) flips() { v.result.Status = Flips }

// choices tries all values of a choice but the present one.
func (v varied) choices(q world.Parameter) {
	for i, value := range q.Values {
		if i > 0 {
			v.result.Range += ", "
		}
		v.result.Range += value
		if value == v.result.Value {
			continue
		}
		p := v.given.Params
		if err := p.Set(q.Name, value); err != nil {
			panic("sensitivity: " + err.Error())
		}
		v.ask(p, func(d *trial.Decision, differs bool) {
			if differs {
				v.flips()
				v.result.Choices = append(v.result.Choices, Choice{Value: value, Outcome: d.Outcome, Bad: d.Bad})
			}
		})
	}
}

// span writes a window in words.
func span(t Timing) string { return phrase.FormatSpan(t.Window.Earliest, t.Window.Latest) }
