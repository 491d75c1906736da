package report

import (
	"ombud/sim/audit"
	"ombud/sim/wait"
)

// A Wait is a wait, in the situation that asks most of it.
type Wait struct {
	Step       int        `json:"step"`
	Sentence   int        `json:"sentence"`
	Line       int        `json:"line"`
	Column     int        `json:"-"`
	Text       string     `json:"text"`
	Says       string     `json:"says"` // everything that matters to its author
	Details    []string   `json:"-"`    // sentences about the ends of what is enough
	TooShort   bool       `json:"-"`    // as it is written it is known not to be enough, although another would be
	Reading    string     `json:"reading"`
	Beginning  string     `json:"beginning"`
	From       int64      `json:"published_from_ms"`
	To         *int64     `json:"published_to_ms,omitempty"`
	Horizon    int64      `json:"horizon_ms"` // durations from 0 to this were looked at
	Reached    bool       `json:"reached"`
	Matters    bool       `json:"matters"`
	Sufficient []Interval `json:"sufficient"`
	Undecided  []Interval `json:"undecided,omitempty"`
	Holds      bool       `json:"published_is_sufficient"`
	Below      *int64     `json:"margin_below_ms,omitempty"` // missing: nothing shorter is insufficient
	Above      *int64     `json:"margin_above_ms,omitempty"` // missing: nothing longer is insufficient
	Ends       []End      `json:"ends"`
	Searches   int        `json:"searches"`
	Cut        string     `json:"cut,omitempty"`
}

// An Interval is all durations from From to To, both included.
type Interval struct {
	From int64 `json:"from_ms"`
	To   int64 `json:"to_ms"`
}

// An End is where sufficient durations begin or end.
type End struct {
	At      int64   `json:"at_ms"` // the last that is sufficient
	Upper   bool    `json:"upper"` // longer ones are not; otherwise shorter ones
	Best    *int64  `json:"best_from_first_step_ms,omitempty"`
	Worst   *int64  `json:"worst_from_first_step_ms,omitempty"`
	Formula string  `json:"formula,omitempty"`
	Why     string  `json:"no_formula_because,omitempty"`
	Terms   []Term  `json:"terms,omitempty"`
	Offset  int64   `json:"offset_ms"`
	Moved   []Slope `json:"moved_by,omitempty"`
	Run     int     `json:"run,omitempty"` // with a wait just beyond
}

// A Term is a summand of a formula: so many times one end of the window of a timing.
type Term struct {
	Times     int    `json:"times"`
	ID        string `json:"id"`
	Parameter string `json:"parameter"`
	Latest    bool   `json:"latest"`
	Value     int64  `json:"value_ms"`
}

// A Slope is how an end moves with a timing.
type Slope struct {
	ID        string `json:"id"`
	Parameter string `json:"parameter"`
	Latest    bool   `json:"latest"`
	Value     int64  `json:"value_ms"`
	Moves     []Move `json:"moves"`
}

// A Move is one change that was tried.
type Move struct {
	By    int64  `json:"by_ms"`
	Moves *int64 `json:"moves_ms,omitempty"` // missing: the end has no counterpart
}

// A measured is a wait in a situation in which the procedure works, or ought to.
type measured struct {
	speech
	wait.Result
	Attempt *audit.Attempt
	From    string // the name of its start
}

func (p *part) waitList() (out []Wait) {
	for i := range p.waits {
		a := &p.waits[i]
		v := Wait{
			Step: a.Step, Sentence: a.Sentence, Line: a.Line, Column: p.text.Document.Steps[a.Step-1].Sentences[a.Sentence].Column,
			Text: a.Text, Says: a.sentence(), Details: a.details(), TooShort: a.tooShort(),
			Reading: a.Attempt.Reading.String(), Beginning: p.starts()[a.Attempt.Start].Name,
			From: a.Published.Earliest.Milliseconds(), To: millis(a.Published.Latest), Horizon: a.Horizon.Milliseconds(),
			Reached: a.Reached, Matters: a.Matters, Sufficient: intervals(a.Result.Sufficient), Undecided: intervals(a.Undecided),
			Holds: a.Margin.Holds, Ends: []End{}, Searches: a.Searches,
		}
		if a.Margin.Holds && !a.Margin.OpenBelow {
			v.Below = millis(a.Margin.Below)
		}
		if a.Margin.Holds && !a.Margin.OpenAbove {
			v.Above = millis(a.Margin.Above)
		}
		if a.Err != nil {
			v.Cut = p.said(a.Err)
		}
		for k := range a.Ends {
			v.Ends = append(v.Ends, p.end(a, &a.Ends[k]))
		}
		out = append(out, v)
	}
	return out
}

func intervals(list []wait.Interval) []Interval {
	out := []Interval{}
	for _, v := range list {
		out = append(out, Interval{v.From.Milliseconds(), v.To.Milliseconds()})
	}
	return out
}

func (p *part) end(a *measured, e *wait.End) End {
	v := End{At: e.At.Milliseconds(), Upper: e.Upper, Run: p.shown.number(a.caseOf(e), e.Witness), Why: p.said(e.Formula.Why)}
	if e.Timed {
		v.Best, v.Worst = millis(e.Best), millis(e.Worst)
	}
	if e.Formula.Holds {
		v.Formula, v.Offset = p.formulaText(e.Formula, a.Attempt.Case.Within), e.Formula.Offset.Milliseconds()
		for _, t := range e.Formula.Terms {
			v.Terms = append(v.Terms, Term{t.Times, t.ID, p.parameter(t.Parameter), t.Latest, t.Value.Milliseconds()})
		}
	}
	for _, s := range e.Slopes {
		one := Slope{s.ID, p.parameter(s.Parameter), s.Latest, s.Value.Milliseconds(), []Move{}}
		for _, m := range s.Steps {
			move := Move{By: m.By.Milliseconds()}
			if m.Known {
				move.Moves = millis(m.Moves)
			}
			one.Moves = append(one.Moves, move)
		}
		v.Moved = append(v.Moved, one)
	}
	return v
}
