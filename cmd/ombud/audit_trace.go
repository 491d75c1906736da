package main

import (
	"fmt"
	"time"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// A passage is an event of a run, with what the reader of the procedure does in it.
type passage struct {
	at      time.Duration
	event   world.Event
	text    string
	remarks []string
	moments []procedure.Moment // in order; none if the reader does nothing
}

// step is the step and the sentence that the event carries out: a number from 1 and an index, or 0.
func (p *passage) step() (step, sentence int) {
	for _, m := range p.moments {
		if m.Kind == procedure.Done {
			return m.Step, m.Sentence
		}
	}
	return 0, 0
}

// passages are the events of a run.
func passages(run *trial.Run) (out []passage) {
	for _, r := range run.Trace().All() {
		switch r.Kind {
		case sim.Fired:
			out = append(out, passage{at: r.At, event: r.Event, text: eventSentence(r.Event)})
		case sim.Noted, sim.Chosen:
			if last := len(out) - 1; last >= 0 {
				out[last].remarks = append(out[last].remarks, remarkText(r))
			}
		}
	}
	return out
}

// retrace goes through a run of a case once more and writes down what the reader does at each event.
func retrace(c trial.Case, run *trial.Run) []passage {
	b, err := c.Build()
	if err != nil {
		panic("ombud: a case that was decided cannot be built: " + err.Error())
	}
	m := &retracer{model: b.Model}
	b.Model.Watch = func(moment procedure.Moment) { m.moments = append(m.moments, heard{m.steps, moment}) }
	if _, err := sim.ReplayFrom(sim.Model[world.State, world.Event](m), b.State, run.Trace().Recording()); err != nil {
		panic("ombud: a run of a decision does not replay: " + err.Error())
	}
	out := passages(run)
	for _, h := range m.moments {
		out[h.event-1].moments = append(out[h.event-1].moments, h.moment)
	}
	return out
}

// heard is a moment and the number of the event in which it was, from 1.
type heard struct {
	event  int
	moment procedure.Moment
}

// A retracer is a model that counts its events.
type retracer struct {
	model   *procedure.Model
	steps   int
	moments []heard
}

// Start begins the world.
func (m *retracer) Start(s *world.State, a *world.Agenda) { m.model.Start(s, a) }

// Step lets one event happen.
func (m *retracer) Step(s *world.State, e world.Event, a *world.Agenda) {
	m.steps++
	m.model.Step(s, e, a)
}

// eventSentence is an event in words, for somebody who knows which procedure is meant.
func eventSentence(e world.Event) string {
	switch e.Kind {
	case world.ProcedureBegan:
		return e.User.String() + " begins with step 1"
	case world.ProcedureEnded:
		return "the procedure is over"
	case world.ProcedureRepeated:
		return "the same steps come again, and nothing ends that"
	case world.SupportCalled:
		return "the reader is sent to support"
	}
	return e.String()
}

func remarkText(r sim.Record[world.Event]) string {
	if r.Kind == sim.Chosen {
		return fmt.Sprintf("%s: %d of %d", r.Text, r.Answer+1, r.N)
	}
	return r.Text
}
