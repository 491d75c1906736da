package main

import (
	"fmt"
	"slices"
	"time"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/sensitivity"
	"ombud/sim/wait"
	"ombud/sim/world"
)

// withWait is a copy of a text in which one wait takes exactly so long.
func withWait(d *procedure.Document, at wait.Place, so time.Duration) *procedure.Document {
	out := *d
	out.Steps = slices.Clone(d.Steps)
	step := &out.Steps[at.Step-1]
	step.Sentences = slices.Clone(step.Sentences)
	s := &step.Sentences[at.Sentence]
	if s.Kind == procedure.Wait {
		s.Window = sim.Exactly(so)
	} else {
		s.Within = so
	}
	s.Text = s.Phrase(d.PerformedBy)
	return &out
}

// movedEnd are assumptions in which one end of a window has been moved to where the verdict has turned.
func movedEnd(p world.Params, r *sensitivity.Result, f *sensitivity.Flip) world.Params {
	present, wrong := world.ParseSetting(r.Parameter + " takes " + r.Value)
	if wrong != nil {
		panic(fmt.Sprintf("ombud: the present value of %s cannot be read: %v", r.Parameter, wrong))
	}
	w := present.Window
	if f.Latest {
		w.Latest = f.First
	} else {
		w.Earliest = f.First
	}
	if err := p.SetWindow(r.Parameter, w); err != nil {
		panic("ombud: " + err.Error())
	}
	return p
}
