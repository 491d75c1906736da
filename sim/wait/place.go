package wait

import (
	"slices"
	"time"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// Places lists the waits of a text, in order: sentences that wait for a time, and those that wait for something at most
// for a time.
func Places(d *procedure.Document) []Place {
	var list []Place
	for i, step := range d.Steps {
		for k, s := range step.Sentences {
			if s.Kind == procedure.Wait || s.Kind == procedure.WaitUntil {
				list = append(list, Place{Step: i + 1, Sentence: k})
			}
		}
	}
	return list
}

// sentence is the wait as the text has it.
func (p Place) sentence(d *procedure.Document) procedure.Sentence {
	return d.Steps[p.Step-1].Sentences[p.Sentence]
}

// Lasting is a copy of the text in which the wait takes exactly so long; that of a wait for something is its limit.
func (p Place) Lasting(d *procedure.Document, so time.Duration) *procedure.Document {
	out := *d
	out.Steps = slices.Clone(d.Steps)
	step := &out.Steps[p.Step-1]
	step.Sentences = slices.Clone(step.Sentences)
	s := &step.Sentences[p.Sentence]
	if s.Kind == procedure.Wait {
		s.Window = sim.Exactly(so)
	} else {
		s.Within = so
	}
	s.Text = s.Phrase(d.PerformedBy)
	return &out
}

// begins says whether an event just scheduled is the end of this wait: the reader has come to the sentence.
func (p Place) begins(s *world.State, e world.Event) bool {
	o := &s.Operators[0]
	return e.Kind == world.Waited && o.Progress == world.Following && e.User == o.User &&
		int(o.Step) == p.Step && int(o.Sentence) == p.Sentence
}

// published is the window of the sentence as written.
func published(s procedure.Sentence) sim.Window {
	if s.Kind == procedure.WaitUntil {
		return sim.Exactly(s.Within)
	}
	return s.Window
}
