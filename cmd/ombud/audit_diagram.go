package main

import (
	"ombud/sim/depict"
	"ombud/sim/scenario"
	"ombud/sim/view"
)

// A diagram is a run as a sequence of messages between lanes.
type diagram struct {
	Number int
	What   string
	Given  []string
	Replay string
	Lanes  []diagramLane
	Rows   []diagramRow
	Ends   string
	Goal   string // the claim that the marks are about
	Holds  bool   // at the end
	Open   bool   // shown at once
}

// A diagramLane is somebody or something that takes part; X is where its line is, in percent.
type diagramLane struct {
	Name, Short string
	X           float64
}

// A diagramRow is an event. From and To are in percent; Alone says that it concerns one lane.
type diagramRow struct {
	At       string
	Step     int // that the reader carries out, 0 for none
	Text     string
	Remarks  []string
	From, To float64
	Alone    bool
	Left     bool // the arrow points to the left
	Person   bool // somebody does it; otherwise it follows from what happened
	Holds    bool // the goal, after it
	Turns    bool // it did not before
}

// diagram draws the run.
func (f *failing) diagram() diagram {
	told := f.scenario()
	run, err := depict.Run(told, eventSentence)
	if err != nil {
		panic("ombud: a run of a decision does not replay: " + err.Error())
	}
	goal := goalOf(&f.Case)
	d := diagram{Number: f.number, What: f.what, Goal: goal.String(), Ends: scenario.FormatTime(f.run.Now())}
	for _, g := range told.Givens {
		d.Given = append(d.Given, g.Text)
	}
	if f.file != "" {
		d.Replay = "ombud replay " + shellWord(f.file)
	}
	for i, l := range run.Lanes {
		d.Lanes = append(d.Lanes, diagramLane{l.Name, l.Short, laneAt(i, len(run.Lanes))})
	}
	d.rows(run, retrace(f.Case, f.run))
	return d
}

// laneAt is where the line of a lane is, in percent of the width.
func laneAt(i, lanes int) float64 { return 100 * (float64(i) + 0.5) / float64(lanes) }

// rows are the events, each with the step that the reader carries out.
func (d *diagram) rows(run *view.Run, told []passage) {
	goal := view.Claim{}
	for _, c := range run.Claims {
		if c.Text == d.Goal {
			goal = c
		}
	}
	held := goal.Start
	for i, e := range run.Events {
		row := diagramRow{
			At: scenario.FormatTime(e.At), Text: e.Text, Remarks: e.Notes, From: laneAt(e.From, len(run.Lanes)), To: laneAt(e.To, len(run.Lanes)),
			Alone: e.From == e.To, Left: e.To < e.From, Person: e.Outside, Holds: goal.Holds(i + 1),
		}
		row.Turns = row.Holds != held
		held = row.Holds
		if i < len(told) {
			row.Step, _ = told[i].step()
		}
		d.Rows = append(d.Rows, row)
	}
	d.Holds = held
}
