package report

import (
	"fmt"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// events are the events of a run, without who carries out which step.
func events(run *trial.Run) []Event {
	out := []Event{}
	for _, r := range run.Trace().All() {
		switch r.Kind {
		case sim.Fired:
			out = append(out, Event{At: r.At.Milliseconds(), Text: eventText(r.Event)})
		case sim.Noted, sim.Chosen:
			if last := len(out) - 1; last >= 0 {
				out[last].Remarks = append(out[last].Remarks, remarkText(r))
			}
		}
	}
	return out
}

// retrace goes through a run of a case once more and writes down which step the reader carries out with which event.
func retrace(c trial.Case, run *trial.Run) []Event {
	b, err := c.Build()
	if err != nil {
		panic("report: a case that was decided cannot be built: " + err.Error())
	}
	out := events(run)
	m := &counter{Model: b.Model}
	b.Model.Watch = func(moment procedure.Moment) {
		if e := &out[m.steps-1]; moment.Kind == procedure.Done && e.Step == 0 {
			e.Step, e.Sentence = moment.Step, &moment.Sentence
		}
	}
	if _, err := sim.ReplayFrom(sim.Model[world.State, world.Event](m), b.State, run.Trace().Recording()); err != nil {
		panic("report: a run of a decision does not replay: " + err.Error())
	}
	return out
}

// A counter is a model that counts its events.
type counter struct {
	*procedure.Model
	steps int
}

// Step lets one event happen.
func (m *counter) Step(s *world.State, e world.Event, a *world.Agenda) {
	m.steps++
	m.Model.Step(s, e, a)
}

// eventText is an event in words, for somebody who knows which procedure is meant.
func eventText(e world.Event) string {
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
