package report

import (
	"strings"
	"testing"

	"ombud/sim/procedure"
	"ombud/sim/procedure/proceduretest"
	"ombud/sim/trial"
	"ombud/sim/view"
	"ombud/sim/world"
)

// Two procedures that spoil each other have a run that shows it, behind the runs of the
// first of them, and every cell that says so leads there.
func TestUnsafePairsLeadToTheirRun(t *testing.T) {
	q := Question{Readings: []procedure.Reading{procedure.Literal}, Params: world.Defaults(), Brief: true, Together: true}
	for _, name := range []string{"case-1-corrected", "restore-send-on-behalf"} {
		q.Texts = append(q.Texts, Text{File: name + ".md", Document: proceduretest.Shipped(t, name)})
	}
	r, err := Ask(q, trial.Serial(trial.Options{}), serially)
	if err != nil {
		t.Fatal(err)
	}
	p := r.Page()
	var cells []view.Cell
	for _, b := range p.Blocks {
		for _, row := range b.Table.Rows {
			for _, c := range row {
				if c.Text == pairUnsafe {
					cells = append(cells, c)
				}
			}
		}
	}
	if len(cells) != 3 { // Both halves of the table, and the reason.
		t.Fatalf("%d cells are unsafe", len(cells))
	}
	sheet := p.Features[0].Scenarios[0].Sheet
	for _, c := range cells {
		if c.Go != "case-1-corrected.md" || c.Run != len(sheet.Runs) || c.Run == 0 {
			t.Errorf("an unsafe cell leads to run %d of %q", c.Run, c.Go)
		}
	}
	run := sheet.Runs[len(sheet.Runs)-1]
	began := 0
	for _, e := range run.Events {
		if strings.Contains(e.Text, "begins ") {
			began++
		}
	}
	if began != 2 || run.Tone != view.Bad || !strings.Contains(run.Text, "may miss the goal") {
		t.Errorf("the run tells %q, and %d begin in it", run.Text, began)
	}
}
