package wait

import "ombud/sim"

// A stretched model is a model in which some delays have another window. What else it does is the same, so that an
// order of events can be compared between windows.
type stretched[S comparable, E sim.Event[E]] struct {
	sim.Model[S, E]
	delay  func(*S, E) bool // whether an event just scheduled is one of the delays; the state is the one after the step
	window sim.Window
	begun  *bool // set as soon as a delay begins
}

func (m *stretched[S, E]) Start(s *S, a *sim.Agenda[E]) {
	m.Model.Start(s, a)
	m.stretch(s, a)
}

func (m *stretched[S, E]) Step(s *S, e E, a *sim.Agenda[E]) {
	m.Model.Step(s, e, a)
	m.stretch(s, a)
}

// stretch gives the delays that the step has begun their window.
func (m *stretched[S, E]) stretch(s *S, a *sim.Agenda[E]) {
	ops := a.Ops()
	for i := range ops {
		if ops[i].Kind == sim.OpAfter && m.delay(s, ops[i].Event) {
			ops[i].Window, *m.begun = m.window, true
		}
	}
}
