package report

import (
	"time"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/procedure"
)

// The exit codes of a report, as DESIGN has them.
const (
	Works   = 0 // every procedure always works from every state asked for, read as it counts
	Wanting = 1 // one is found wanting
	Open    = 3 // not everything could be decided
)

// A Report is an audit. Times are whole milliseconds and end in _ms; a time that has no end is missing. Steps count from
// 1, sentences of a step from 0. Runs are referred to by their number. What JSON leaves out is for the other renderings
// and follows from the rest.
type Report struct {
	speech
	Interrupted bool        `json:"interrupted"`
	Exit        int         `json:"exit"`        // Works, Wanting or Open
	Assumptions []string    `json:"assumptions"` // that differ from their defaults, as phrases behind Given
	Procedures  []Procedure `json:"procedures"`
	Together    *Together   `json:"interference,omitempty"` // nil if it was not asked for
}

// Language is the language that the report is written in.
func (r *Report) Language() language.Language { return r.l }

// A Procedure is everything about one procedure.
type Procedure struct {
	speech
	File       string      `json:"file"`
	Name       string      `json:"name"`
	Title      string      `json:"title"`
	Twins      []Twin      `json:"same_text,omitempty"` // files that were not audited, for they say the same
	Verdict    string      `json:"verdict"`             // works, does not always work, does not work, not decided
	Text       string      `json:"text"`                // the verdict in a sentence or two
	Exit       int         `json:"exit"`
	Readings   []string    `json:"-"` // that are told of; the first one counts
	Goal       string      `json:"-"`
	Beginnings []Beginning `json:"beginnings"`
	Attempts   []Attempt   `json:"attempts"` // by reading, then by beginning
	Findings   []Finding   `json:"findings"` // by line, then by kind
	Weighed    bool        `json:"-"`        // it was asked what steps are good for
	Basis      string      `json:"-"`        // in which situations; "" if it works in none, so that nothing can be said
	Steps      []Step      `json:"steps"`
	Slips      []Slip      `json:"slips,omitempty"`
	Waits      []Wait      `json:"waits,omitempty"`
	Rests      *Rest       `json:"rests_on,omitempty"`
	Amendments []Amendment `json:"amendments,omitempty"` // each of the text the one before makes
	Suggestion *Suggestion `json:"suggestion,omitempty"` // procedures that are for the same share it
	Runs       []Run       `json:"runs"`                 // run n at n-1
}

// A Beginning is a state that the procedure is begun from.
type Beginning struct {
	Name   string   `json:"name"`
	Called string   `json:"-"` // the name in the language of the report
	Text   string   `json:"text"`
	Given  []string `json:"given"`
	Before []string `json:"before,omitempty"` // what has just been done
	Goal   string   `json:"goal"`
	Within int64    `json:"within_ms"` // after the end of the procedure
}

// An Attempt is the procedure read in one way and begun from one state.
type Attempt struct {
	Reading   string `json:"reading"`
	Beginning string `json:"beginning"`
	Worth     string `json:"-"`       // what comes of it, in a few words
	Outcome   string `json:"outcome"` // always, for some timings, never, not for every timing (if the search was cut), inconclusive
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

// Attempt is the attempt with a reading and a beginning, by their numbers.
func (p *Procedure) Attempt(reading, beginning int) *Attempt {
	return &p.Attempts[reading*len(p.Beginnings)+beginning]
}

// Run is a run by its number; nil for 0, which is none.
func (p *Procedure) Run(number int) *Run {
	if number == 0 {
		return nil
	}
	return &p.Runs[number-1]
}

// exit is the exit code: one procedure that is found wanting outweighs others that are undecided, and an interrupt both.
func (r *Report) exit() int {
	if r.Interrupted {
		return Open
	}
	code := Works
	for i := range r.Procedures {
		switch r.Procedures[i].Exit {
		case Wanting:
			return Wanting
		case Open:
			code = Open
		}
	}
	return code
}

// procedure writes down what was found out.
func (p *part) procedure() Procedure {
	d := p.text.Document
	headline, text := p.verdict()
	out := Procedure{
		speech: p.speech,
		File:   p.text.File, Name: d.Name, Title: d.Title, Twins: p.twins, Verdict: headline, Text: text, Exit: p.exit(), Goal: p.goal(),
		Findings: []Finding{}, Runs: []Run{}, Weighed: p.weights != nil, Basis: p.basisText(),
		Waits: p.waitList(), Rests: p.restReport(), Amendments: p.amendmentList(),
	}
	if p.suggestion != nil {
		out.Suggestion = &p.suggestion.report
	}
	for i := range p.starts() {
		out.Beginnings = append(out.Beginnings, p.beginning(i))
	}
	for _, r := range p.Readings {
		out.Readings = append(out.Readings, r.String())
		for i := range p.starts() {
			out.Attempts = append(out.Attempts, p.attempted(r, i))
		}
	}
	for _, f := range p.told() {
		out.Findings = append(out.Findings, p.finding(&f))
	}
	for i := range d.Steps {
		out.Steps = append(out.Steps, p.step(i))
	}
	if p.weights != nil {
		for i := range p.weights.Slips {
			out.Slips = append(out.Slips, p.slip(&p.weights.Slips[i]))
		}
	}
	for _, r := range p.shown.list {
		out.Runs = append(out.Runs, r.report(p.speech))
	}
	return out
}

func (p *part) beginning(i int) Beginning {
	s, c := p.starts()[i], p.attempt(i).Case
	b := Beginning{Name: s.Name, Called: p.said(s.Called()), Text: p.said(s.Text), Given: []string{}, Goal: c.Aim().In(p.l), Within: c.Limit().Milliseconds()}
	for _, set := range s.Settings {
		b.Given = append(b.Given, set.In(p.l))
	}
	for _, a := range s.Before {
		b.Before = append(b.Before, a.In(p.l))
	}
	return b
}

func (p *part) attempted(r procedure.Reading, i int) Attempt {
	a := p.inspection.Attempt(r, i)
	d := &a.Decision
	out := Attempt{
		Reading: r.String(), Beginning: p.starts()[i].Name, Worth: p.said(worth(d)), Outcome: d.Outcome.String(), Ends: d.Ends.String(),
		Support: d.Support, Classes: d.Classes, Firings: d.Firings, Run: p.shown.number(a.Case, d.Bad),
	}
	if d.Err != nil {
		out.Cut = p.said(d.Err)
	}
	if d.Timed {
		out.Best, out.Worst = millis(d.Best), millis(d.Worst)
	}
	if t := &p.totals[int(r)*len(p.starts())+i]; t.Timed {
		out.BestAll, out.WorstAll = millis(t.Best), millis(t.Worst)
	}
	return out
}

// millis is a time in milliseconds, nil if it has no end.
func millis(d time.Duration) *int64 {
	if d == sim.Unbounded {
		return nil
	}
	ms := d.Milliseconds()
	return &ms
}
