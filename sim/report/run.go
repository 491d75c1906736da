package report

import (
	"fmt"
	"strings"

	"ombud/sim/audit"
	"ombud/sim/language"
	"ombud/sim/scenario"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// A Run is a run that shows something, event by event.
type Run struct {
	speech
	Number   int                `json:"number"` // of the procedure, from 1
	Shows    string             `json:"shows"`  // one sentence
	Called   string             `json:"-"`      // the same in English, as its file has it
	Reading  string             `json:"reading"`
	Given    []string           `json:"given"`
	Events   []Event            `json:"events"`
	Ends     int64              `json:"ends_ms"`
	Trace    string             `json:"trace"`
	Replay   string             `json:"replay,omitempty"` // command, once the run has been saved
	Goal     string             `json:"-"`                // that the procedure was to reach
	Scenario *scenario.Scenario `json:"-"`                // replays without the procedure
}

// An Event is an event of a run.
type Event struct {
	At       int64    `json:"at_ms"`
	Text     string   `json:"text"`
	Remarks  []string `json:"remarks,omitempty"`
	Step     int      `json:"step,omitempty"` // that the reader carries out with it
	Sentence *int     `json:"sentence,omitempty"`
}

// A found is a run that shows something, and the case it is a run of.
type found struct {
	trial.Case
	number int
	run    *trial.Run
	what   language.Speaker
}

func (f *found) report(s speech) Run {
	settings := append(scenario.Assumptions(f.Params), f.Given...)
	out := Run{
		speech: s,
		Number: f.number, Shows: s.said(f.what), Called: f.what.In(language.English), Reading: f.Reading.String(), Given: []string{}, Events: s.retrace(f.Case, f.run),
		Ends: f.run.Now().Milliseconds(), Trace: fmt.Sprintf("%016x", f.run.Trace().Hash()), Goal: f.Aim().In(s.l),
	}
	for _, set := range settings {
		out.Given = append(out.Given, set.In(s.l))
	}
	story := fmt.Sprintf("%s\n%s, read %s", out.Called, f.Document.Name, f.Reading)
	out.Scenario = scenario.FromRun("found", story, settings, f.run, f.run.Now(), []world.Claim{f.Aim(), {Kind: world.ProcedureHasEnded}})
	return out
}

// shown are the runs of one procedure that are worth showing, each once.
type shown struct {
	list  []*found
	known map[string]*found
}

// add takes a run up, if there is one. A run that is there already keeps what it was said to show first.
func (l *shown) add(c trial.Case, run *trial.Run, what language.Speaker) {
	if run == nil {
		return
	}
	key := runKey(&c, run)
	if l.known[key] != nil {
		return
	}
	if l.known == nil {
		l.known = map[string]*found{}
	}
	f := &found{Case: c, run: run, what: what, number: len(l.list) + 1}
	l.list, l.known[key] = append(l.list, f), f
}

// addExample takes up the run of an example, if there is one.
func (l *shown) addExample(e *audit.Example, what language.Speaker) {
	if e != nil {
		l.add(e.Case, e.Run, what)
	}
}

// number is the number of a run, 0 for one that is not shown.
func (l *shown) number(c trial.Case, run *trial.Run) int {
	if run == nil {
		return 0
	}
	if f := l.known[runKey(&c, run)]; f != nil {
		return f.number
	}
	return 0
}

// example is the number of the run of an example, 0 for none.
func (l *shown) example(e *audit.Example) int {
	if e == nil {
		return 0
	}
	return l.number(e.Case, e.Run)
}

// runKey is the same for two runs only if the same happens in them, with the same assumptions and from the same
// beginning.
func runKey(c *trial.Case, run *trial.Run) string {
	var b strings.Builder
	for _, s := range append(scenario.Assumptions(c.Params), c.Given...) {
		fmt.Fprintln(&b, s)
	}
	fmt.Fprintf(&b, "%d %016x %d", c.Reading, run.Trace().Hash(), run.Now())
	return b.String()
}
