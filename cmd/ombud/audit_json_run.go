package main

import (
	"fmt"

	"ombud/sim/scenario"
)

// A failingRunView is a run that shows something, event by event.
type failingRunView struct {
	Number  int             `json:"number"`
	Shows   string          `json:"shows"`
	Reading string          `json:"reading"`
	Given   []string        `json:"given"`
	Events  []auditEventRow `json:"events"`
	Ends    int64           `json:"ends_ms"`
	Trace   string          `json:"trace"`
	Replay  string          `json:"replay,omitempty"` // command
}

// An auditEventRow is an event of a run.
type auditEventRow struct {
	At       int64    `json:"at_ms"`
	Text     string   `json:"text"`
	Remarks  []string `json:"remarks,omitempty"`
	Step     int      `json:"step,omitempty"` // that the reader carries out with it
	Sentence *int     `json:"sentence,omitempty"`
}

// view is the run event by event.
func (f *failing) view() failingRunView {
	v := failingRunView{
		Number: f.number, Shows: f.what, Reading: f.Reading.String(), Given: []string{}, Events: []auditEventRow{},
		Ends: f.run.Now().Milliseconds(), Trace: fmt.Sprintf("%016x", f.run.Trace().Hash()),
	}
	for _, s := range append(scenario.Assumptions(f.Params), f.Given...) {
		v.Given = append(v.Given, s.String())
	}
	for _, e := range retrace(f.Case, f.run) {
		row := auditEventRow{At: e.at.Milliseconds(), Text: e.text, Remarks: e.remarks}
		if step, sentence := e.step(); step > 0 {
			row.Step, row.Sentence = step, &sentence
		}
		v.Events = append(v.Events, row)
	}
	if f.file != "" {
		v.Replay = "ombud replay " + shellWord(f.file)
	}
	return v
}
