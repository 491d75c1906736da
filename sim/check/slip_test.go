package check

import (
	"testing"
	"time"

	"ombud/sim/procedure"
	"ombud/sim/world"
)

// a text of three steps: do, wait, do.
func threeSteps(t *testing.T) *procedure.Document {
	t.Helper()
	doc, err := procedure.Parse("three.md", []byte("# Three\n\nPerformed by: the manager\n\n1. Exit Lync.\n2. Wait 5 minutes.\n3. Sign in to Lync.\n"))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestSlips(t *testing.T) {
	for _, row := range []struct {
		slip Slip
		want string // the kinds of sentences, step by step
		wait time.Duration
	}{
		{Slip{NoSlip, 2}, "act|wait|act", 5 * time.Minute},
		{Slip{Skip, 2}, "act||act", 0},
		{Slip{Twice, 1}, "act,act|wait|act", 5 * time.Minute},
		{Slip{Swap, 1}, "wait|act|act", 5 * time.Minute},
		{Slip{Swap, 3}, "act|wait|act", 5 * time.Minute},
		{Slip{TooEarly, 1}, "act|wait|act", 0},
		{Slip{TooLate, 2}, "act|wait|act", 20 * time.Minute},
		{Slip{TooLate, 3}, "act|wait|act", 5 * time.Minute},
		{Slip{TooLong, 1}, "wait,act|wait|act", 5 * time.Minute},
		{Slip{WrongUser, 3}, "act|wait|act", 5 * time.Minute},
	} {
		t.Run(row.slip.Kind.String(), func(t *testing.T) {
			doc := threeSteps(t)
			read, wait := row.slip.in(doc), time.Duration(0)
			if _, err := procedure.Compile(read, procedure.Options{}); err != nil {
				t.Fatal(err)
			}
			got := ""
			for i, step := range read.Steps {
				if i > 0 {
					got += "|"
				}
				for j, s := range step.Sentences {
					if j > 0 {
						got += ","
					}
					got += s.Kind.String()
					if s.Kind == procedure.Wait {
						wait = s.Window.Latest
					}
				}
			}
			if got != row.want || wait != row.wait {
				t.Errorf("got %s and a wait of %v, want %s and %v", got, wait, row.want, row.wait)
			}
			if doc.Steps[0].Sentences[0].Action.Kind != world.ExitLync || len(doc.Steps[1].Sentences) != 1 {
				t.Error("the procedure itself has changed")
			}
		})
	}
	wrong := Slip{WrongUser, 3}.in(threeSteps(t)).Steps[2].Sentences[0]
	if wrong.Action.User != world.Delegate {
		t.Errorf("%s signs in", wrong.Action.User)
	}
}
