package report

import (
	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// events are the events of a run, without who carries out which step.
func (s speech) events(run *trial.Run) []Event {
	out := []Event{}
	for _, r := range run.Trace().All() {
		switch r.Kind {
		case sim.Fired:
			out = append(out, Event{At: r.At.Milliseconds(), Text: s.event(r.Event)})
		case sim.Noted, sim.Chosen:
			if last := len(out) - 1; last >= 0 {
				out[last].Remarks = append(out[last].Remarks, s.remark(r))
			}
		}
	}
	return out
}

// retrace goes through a run of a case once more and writes down which step the reader carries out with which event.
func (s speech) retrace(c trial.Case, run *trial.Run) []Event {
	b, err := c.Build()
	if err != nil {
		panic("report: a case that was decided cannot be built: " + err.Error())
	}
	out := s.events(run)
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

// event is an event in words, for somebody who knows which procedure is meant.
func (s speech) event(e world.Event) string {
	switch e.Kind {
	case world.ProcedureBegan:
		return s.say("%s begins with step 1", e.User)
	case world.ProcedureEnded:
		return s.say("the procedure is over")
	case world.ProcedureRepeated:
		return s.say("the same steps come again, and nothing ends that")
	case world.SupportCalled:
		return s.say("the reader is sent to support")
	}
	return e.In(s.l)
}

func (s speech) remark(r sim.Record[world.Event]) string {
	if r.Kind == sim.Chosen {
		return s.say("%s: %d of %d", world.Remark(r.Text), r.Answer+1, r.N)
	}
	return world.Remark(r.Text).In(s.l)
}
