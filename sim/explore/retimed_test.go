package explore

import "ombud/sim"

// retimed is a model in which one event has another window.
type retimed struct {
	sim.Model[mstate, mevent]
	event  mevent
	window sim.Window
}

func (r *retimed) Start(s *mstate, a *sim.Agenda[mevent]) {
	r.Model.Start(s, a)
	r.rewrite(a)
}

func (r *retimed) Step(s *mstate, e mevent, a *sim.Agenda[mevent]) {
	r.Model.Step(s, e, a)
	r.rewrite(a)
}

func (r *retimed) rewrite(a *sim.Agenda[mevent]) {
	for i := range a.Ops() {
		if op := &a.Ops()[i]; op.Kind == sim.OpAfter && op.Event == r.event {
			op.Window = r.window
		}
	}
}
