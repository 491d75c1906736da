package main

import (
	"ombud/sim/wait"
)

// An auditWaitView is a wait, in the situation that asks most of it.
type auditWaitView struct {
	Step       int            `json:"step"`
	Sentence   int            `json:"sentence"`
	Line       int            `json:"line"`
	Text       string         `json:"text"`
	Says       string         `json:"says"` // everything that matters to its author
	Reading    string         `json:"reading"`
	Beginning  string         `json:"beginning"`
	From       int64          `json:"published_from_ms"`
	To         *int64         `json:"published_to_ms,omitempty"`
	Horizon    int64          `json:"horizon_ms"` // durations from 0 to this were looked at
	Reached    bool           `json:"reached"`
	Matters    bool           `json:"matters"`
	Sufficient []intervalView `json:"sufficient"`
	Undecided  []intervalView `json:"undecided,omitempty"`
	Holds      bool           `json:"published_is_sufficient"`
	Below      *int64         `json:"margin_below_ms,omitempty"` // missing: nothing shorter is insufficient
	Above      *int64         `json:"margin_above_ms,omitempty"` // missing: nothing longer is insufficient
	Ends       []endView      `json:"ends"`
	Searches   int            `json:"searches"`
	Cut        string         `json:"cut,omitempty"`
}

// An intervalView is all durations from From to To, both included.
type intervalView struct {
	From int64 `json:"from_ms"`
	To   int64 `json:"to_ms"`
}

// An endView is where sufficient durations begin or end.
type endView struct {
	At      int64       `json:"at_ms"` // the last that is sufficient
	Upper   bool        `json:"upper"` // longer ones are not; otherwise shorter ones
	Best    *int64      `json:"best_from_first_step_ms,omitempty"`
	Worst   *int64      `json:"worst_from_first_step_ms,omitempty"`
	Formula string      `json:"formula,omitempty"`
	Why     string      `json:"no_formula_because,omitempty"`
	Terms   []termView  `json:"terms,omitempty"`
	Offset  int64       `json:"offset_ms"`
	Moved   []slopeView `json:"moved_by,omitempty"`
	Run     int         `json:"run,omitempty"` // with a wait just beyond
}

// A termView is a summand of a formula: so many times one end of the window of a timing.
type termView struct {
	Times     int    `json:"times"`
	ID        string `json:"id"`
	Parameter string `json:"parameter"`
	Latest    bool   `json:"latest"`
	Value     int64  `json:"value_ms"`
}

// A slopeView is how an end moves with a timing.
type slopeView struct {
	ID        string     `json:"id"`
	Parameter string     `json:"parameter"`
	Latest    bool       `json:"latest"`
	Value     int64      `json:"value_ms"`
	Moves     []moveView `json:"moves"`
}

// A moveView is one change that was tried.
type moveView struct {
	By    int64  `json:"by_ms"`
	Moves *int64 `json:"moves_ms,omitempty"` // missing: the end has no counterpart
}

func (p *auditPart) waitViews() (out []auditWaitView) {
	for i := range p.waits {
		a := &p.waits[i]
		v := auditWaitView{
			Step: a.Step, Sentence: a.Sentence, Line: a.Line, Text: a.Text, Says: a.sentence(),
			Reading: a.Attempt.Reading.String(), Beginning: p.inspection.Subject.Starts[a.Attempt.Start].Name,
			From: a.Published.Earliest.Milliseconds(), To: millis(a.Published.Latest), Horizon: a.Horizon.Milliseconds(),
			Reached: a.Reached, Matters: a.Matters, Sufficient: intervalViews(a.Result.Sufficient), Undecided: intervalViews(a.Undecided),
			Holds: a.Margin.Holds, Ends: []endView{}, Searches: a.Searches,
		}
		if a.Margin.Holds && !a.Margin.OpenBelow {
			v.Below = millis(a.Margin.Below)
		}
		if a.Margin.Holds && !a.Margin.OpenAbove {
			v.Above = millis(a.Margin.Above)
		}
		if a.Err != nil {
			v.Cut = a.Err.Error()
		}
		for k := range a.Ends {
			v.Ends = append(v.Ends, p.endView(a, &a.Ends[k]))
		}
		out = append(out, v)
	}
	return out
}

func intervalViews(list []wait.Interval) []intervalView {
	out := []intervalView{}
	for _, v := range list {
		out = append(out, intervalView{v.From.Milliseconds(), v.To.Milliseconds()})
	}
	return out
}

func (p *auditPart) endView(a *auditWait, e *wait.End) endView {
	v := endView{At: e.At.Milliseconds(), Upper: e.Upper, Run: p.runNumber(a.caseOf(e), e.Witness), Why: e.Formula.Why}
	if e.Timed {
		v.Best, v.Worst = millis(e.Best), millis(e.Worst)
	}
	if e.Formula.Holds {
		v.Formula, v.Offset = formulaText(e.Formula, a.Attempt.Case.Within), e.Formula.Offset.Milliseconds()
		for _, t := range e.Formula.Terms {
			v.Terms = append(v.Terms, termView{t.Times, t.ID, t.Parameter, t.Latest, t.Value.Milliseconds()})
		}
	}
	for _, s := range e.Slopes {
		one := slopeView{s.ID, s.Parameter, s.Latest, s.Value.Milliseconds(), []moveView{}}
		for _, m := range s.Steps {
			move := moveView{By: m.By.Milliseconds()}
			if m.Known {
				move.Moves = millis(m.Moves)
			}
			one.Moves = append(one.Moves, move)
		}
		v.Moved = append(v.Moved, one)
	}
	return v
}
