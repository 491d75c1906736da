package main

import (
	"time"

	"ombud/sim"
	"ombud/sim/audit"
	"ombud/sim/procedure"
	"ombud/sim/scenario"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// An auditView is an audit as JSON shows it. Times are whole milliseconds and end in _ms; a time that has no end is
// missing. Steps count from 1, sentences of a step from 0. Runs are referred to by their number.
type auditView struct {
	Interrupted  bool              `json:"interrupted"`
	Exit         int               `json:"exit"`
	Assumptions  []string          `json:"assumptions"` // that differ from their defaults, as phrases behind Given
	Procedures   []procedureView   `json:"procedures"`
	Interference *interferenceView `json:"interference,omitempty"`
}

// A procedureView is everything about one procedure.
type procedureView struct {
	File       string           `json:"file"`
	Name       string           `json:"name"`
	Title      string           `json:"title"`
	Verdict    string           `json:"verdict"` // works, does not always work, does not work, not decided
	Text       string           `json:"text"`    // the verdict in a sentence or two
	Exit       int              `json:"exit"`
	Beginnings []beginningView  `json:"beginnings"`
	Attempts   []attemptView    `json:"attempts"` // by reading, then by beginning
	Findings   []findingView    `json:"findings"` // by line, then by kind
	Steps      []auditStepView  `json:"steps"`
	Slips      []slipView       `json:"slips,omitempty"`
	Waits      []auditWaitView  `json:"waits,omitempty"`
	Rests      *restView        `json:"rests_on,omitempty"`
	Amendments []amendmentView  `json:"amendments,omitempty"` // each of the text the one before makes
	Suggestion *suggestionView  `json:"suggestion,omitempty"`
	Runs       []failingRunView `json:"runs"`
}

// A beginningView is a state that the procedure is begun from.
type beginningView struct {
	Name   string   `json:"name"`
	Text   string   `json:"text"`
	Given  []string `json:"given"`
	Before []string `json:"before,omitempty"` // what has just been done
	Goal   string   `json:"goal"`
	Within int64    `json:"within_ms"` // after the end of the procedure
}

// An attemptView is the procedure read in one way and begun from one state.
type attemptView struct {
	Reading   string `json:"reading"`
	Beginning string `json:"beginning"`
	Outcome   string `json:"outcome"` // always, for some timings, never, inconclusive
	Ends      string `json:"ends"`
	Best      *int64 `json:"best_ms,omitempty"`  // from the end of the procedure to the goal
	Worst     *int64 `json:"worst_ms,omitempty"` // likewise
	BestAll   *int64 `json:"best_from_first_step_ms,omitempty"`
	WorstAll  *int64 `json:"worst_from_first_step_ms,omitempty"`
	Support   bool   `json:"sent_to_support"` // in some run
	Classes   int    `json:"classes"`
	Firings   int    `json:"firings"`
	Cut       string `json:"cut,omitempty"` // why nothing more is known
	Run       int    `json:"run,omitempty"` // that fails
}

// A findingView is something that is wrong with a text.
type findingView struct {
	Kind       string   `json:"kind"`
	Severity   string   `json:"severity"`
	Step       int      `json:"step,omitempty"`
	Sentence   *int     `json:"sentence,omitempty"`
	Line       int      `json:"line,omitempty"`
	Column     int      `json:"column,omitempty"`
	Text       string   `json:"text"`
	Evidence   string   `json:"evidence,omitempty"`
	Defects    []string `json:"defects,omitempty"`
	Readings   []string `json:"readings,omitempty"`
	Beginnings []string `json:"beginnings,omitempty"`
	Run        int      `json:"run,omitempty"`
}

// An auditStepView is a step and what it is good for.
type auditStepView struct {
	Step  int        `json:"step"`
	Line  int        `json:"line"`
	Text  string     `json:"text"`
	Notes []string   `json:"notes,omitempty"`
	Role  string     `json:"role,omitempty"` // the first of roles; missing if nothing was weighed
	Roles []roleView `json:"roles,omitempty"`
}

// A roleView is a role of a step, and why.
type roleView struct {
	Role       string   `json:"role"`
	Text       string   `json:"text"`
	Beginnings []string `json:"beginnings"`
	Of         int      `json:"of"` // beginnings from which the step is come to
	Run        int      `json:"run,omitempty"`
}

// A slipView is a way to go wrong, and what comes of it.
type slipView struct {
	Slip    string           `json:"slip"`
	Step    int              `json:"step,omitempty"`
	To      int              `json:"to,omitempty"`
	Beside  string           `json:"meanwhile,omitempty"` // what somebody else does, or what fails
	At      int              `json:"at_step,omitempty"`   // where the reader is then, in the run
	Verdict string           `json:"verdict"`
	Text    string           `json:"text"`
	Results []slipResultView `json:"results"`
	Run     int              `json:"run,omitempty"`
}

// A slipResultView is what comes of a slip from one state.
type slipResultView struct {
	Beginning string   `json:"beginning"`
	Outcome   string   `json:"outcome"`
	Ends      string   `json:"ends"`
	Lost      []string `json:"lost,omitempty"` // what was so before and may be gone for good
}

// view is the report as JSON shows it.
func (r *auditReport) view() auditView {
	v := auditView{Interrupted: r.cut(), Exit: r.exit(), Assumptions: []string{}, Procedures: []procedureView{}}
	for _, s := range scenario.Assumptions(r.flags.settings.params) {
		v.Assumptions = append(v.Assumptions, s.String())
	}
	for _, p := range r.parts {
		v.Procedures = append(v.Procedures, p.view())
	}
	v.Interference = r.interferenceView()
	return v
}

func (p *auditPart) view() procedureView {
	headline, text := p.verdict()
	v := procedureView{
		File: p.text.file, Name: p.text.doc.Name, Title: p.text.doc.Title, Verdict: headline, Text: text, Exit: p.exit(),
		Findings: []findingView{}, Runs: []failingRunView{},
		Waits: p.waitViews(), Rests: p.restView(), Amendments: p.amendmentViews(), Suggestion: p.suggestionView(),
	}
	for i := range p.inspection.Subject.Starts {
		v.Beginnings = append(v.Beginnings, p.beginningView(i))
	}
	for _, r := range p.readings {
		for i := range p.inspection.Subject.Starts {
			v.Attempts = append(v.Attempts, p.attemptView(r, i))
		}
	}
	for _, f := range p.found() {
		v.Findings = append(v.Findings, p.findingView(&f))
	}
	for i := range p.text.doc.Steps {
		v.Steps = append(v.Steps, p.stepView(i))
	}
	if p.weights != nil {
		for i := range p.weights.Slips {
			v.Slips = append(v.Slips, p.slipView(&p.weights.Slips[i]))
		}
	}
	for _, f := range p.failings.list {
		v.Runs = append(v.Runs, f.view())
	}
	return v
}

func (p *auditPart) beginningView(i int) beginningView {
	s, c := p.inspection.Subject.Starts[i], p.attempt(i).Case
	v := beginningView{Name: s.Name, Text: s.Text, Given: []string{}, Goal: goalOf(&c).String(), Within: c.Within.Milliseconds()}
	if c.Within == 0 {
		v.Within = trial.DefaultWithin.Milliseconds()
	}
	for _, set := range s.Settings {
		v.Given = append(v.Given, set.String())
	}
	for _, a := range s.Before {
		v.Before = append(v.Before, a.String())
	}
	return v
}

func (p *auditPart) attemptView(r procedure.Reading, i int) attemptView {
	a := p.inspection.Attempt(r, i)
	d := &a.Decision
	v := attemptView{
		Reading: r.String(), Beginning: p.inspection.Subject.Starts[i].Name, Outcome: d.Outcome.String(), Ends: d.Ends.String(),
		Support: d.Support, Classes: d.Classes, Firings: d.Firings, Run: p.runNumber(a.Case, d.Bad),
	}
	if d.Err != nil {
		v.Cut = d.Err.Error()
	}
	if d.Timed {
		v.Best, v.Worst = millis(d.Best), millis(d.Worst)
	}
	if t := &p.totals[int(r)*len(p.inspection.Subject.Starts)+i]; t.Timed {
		v.BestAll, v.WorstAll = millis(t.Best), millis(t.Worst)
	}
	return v
}

// millis is a time for JSON, nil if it has no end.
func millis(d time.Duration) *int64 {
	if d == sim.Unbounded {
		return nil
	}
	ms := d.Milliseconds()
	return &ms
}

// runNumber is the number of a run that is shown, 0 for any other.
func (p *auditPart) runNumber(c trial.Case, run *trial.Run) int {
	if run == nil {
		return 0
	}
	if f := p.failings.known[runKey(&c, run)]; f != nil {
		return f.number
	}
	return 0
}

func (p *auditPart) exampleNumber(e *audit.Example) int {
	if e == nil {
		return 0
	}
	return p.runNumber(e.Case, e.Run)
}

func (p *auditPart) findingView(f *audit.Finding) findingView {
	v := findingView{
		Kind: f.Kind.String(), Severity: f.Severity.String(), Step: f.Step, Line: f.Line, Column: f.Column, Text: f.Text, Evidence: f.Evidence,
		Defects: f.Defects, Beginnings: p.startNames(f.Starts), Run: p.exampleNumber(f.Example),
	}
	if f.Step > 0 && f.Sentence >= 0 {
		v.Sentence = &f.Sentence
	}
	for _, r := range f.Readings {
		v.Readings = append(v.Readings, r.String())
	}
	return v
}

func (p *auditPart) stepView(i int) auditStepView {
	s := p.text.doc.Steps[i]
	v := auditStepView{Step: s.Number, Line: s.Line, Text: stepText(s), Notes: s.Notes}
	if p.weights == nil || !p.weights.Weighed {
		return v
	}
	w := &p.weights.Steps[i]
	v.Role = w.Main.String()
	for _, r := range w.Roles {
		v.Roles = append(v.Roles, roleView{r.Role.String(), r.Text, append([]string{}, p.startNames(r.Starts)...), r.Of, p.exampleNumber(r.Example)})
	}
	return v
}

func (p *auditPart) slipView(s *audit.SlipOutcome) slipView {
	v := slipView{Slip: s.Slip.Kind.String(), Step: s.Slip.Step, To: s.Slip.To, At: s.At, Verdict: s.Verdict.String(), Text: s.Text, Results: []slipResultView{}, Run: p.exampleNumber(s.Example)}
	switch {
	case s.Slip.Action != (world.Action{}):
		v.Beside = s.Slip.Action.String()
	case s.Slip.Kind == audit.Disturb:
		v.Beside = s.Slip.Fault.String()
	}
	for _, r := range s.Results {
		one := slipResultView{Beginning: p.inspection.Subject.Starts[r.Start].Name, Outcome: r.Decision.Outcome.String(), Ends: r.Decision.Ends.String()}
		for _, c := range r.Lost {
			one.Lost = append(one.Lost, c.String())
		}
		v.Results = append(v.Results, one)
	}
	return v
}
