package procedure

import (
	"ombud/sim"
	"ombud/sim/world"
)

// Model is the world with people in it who carry out procedures. Without
// programs it is the world alone. It implements sim.Model.
type Model struct {
	World    world.Model
	Programs []*Program // Operator.Program is an index into this

	// Watch is told what readers do, or is nil. It looks on: a run is the same with it. A search calls it for every
	// way it tries, and from several goroutines if it has several.
	Watch func(Moment)
}

// Start begins the world.
func (m *Model) Start(s *world.State, a *world.Agenda) { m.World.Start(s, a) }

// Step lets one event happen in the world and then lets the readers react.
func (m *Model) Step(s *world.State, e world.Event, a *world.Agenda) {
	switch e.Kind {
	case world.ProcedureRepeated, world.ProcedureLeft:
		m.drop(s, a, int(e.A))
	}
	m.World.Step(s, e, a)
	if e.Kind == world.ProcedureBegan {
		m.begin(s, a, int(e.A))
		return
	}
	for slot := range s.Operators {
		m.react(s, a, slot, e)
	}
}

// Begin is the event that starts user on Programs[program] as the reader in
// the given operator slot, 0 or 1.
func Begin(slot, program int, user world.User) world.Event {
	return world.Event{Kind: world.ProcedureBegan, User: user, A: uint8(slot), B: uint8(program)}
}

// Finished says whether nobody is carrying out a procedure any more: every
// reader has come to an end, or was found to go round for ever.
func Finished(s *world.State) bool {
	for i := range s.Operators {
		if s.Operators[i].Progress == world.Following {
			return false
		}
	}
	return true
}

// Stuck is the event that marks a reader as going round for ever. A driver
// injects it when the state and all that is pending have repeated without
// progress.
func Stuck(s *world.State) (world.Event, bool) {
	return firstReader(s, world.ProcedureRepeated, func(o *world.Operator) bool { return o.Progress == world.Following })
}

// Leave is the event that takes a reader off the stage who has come to an end
// or goes round for ever: the next action of a scenario abandons the procedure.
func Leave(s *world.State) (world.Event, bool) {
	return firstReader(s, world.ProcedureLeft, func(o *world.Operator) bool { return o.Progress != world.NotFollowing })
}

func firstReader(s *world.State, k world.Kind, pick func(*world.Operator) bool) (world.Event, bool) {
	for i := range s.Operators {
		if pick(&s.Operators[i]) {
			return world.Event{Kind: k, A: uint8(i)}, true
		}
	}
	return world.Event{}, false
}

var _ sim.Model[world.State, world.Event] = (*Model)(nil)
