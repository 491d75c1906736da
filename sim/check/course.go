package check

import (
	"time"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/scenario"
	"ombud/sim/world"
)

// A Course is a draft carried out.
type Course struct {
	Draft  *Draft
	Params world.Params
	Start  world.State     // before the model began
	States []world.State   // States[0] after Start; States[i+1] after Events[i]
	Events []world.Event   // in the order they happened
	At     []time.Duration // of every event
	Moved  int             // how many events had happened when the last move had
	Rest   bool            // in the end nothing was left that has to happen
	Run    *scenario.Run   // at its end

	waiting   int // how many events were pending in the beginning
	model     Model
	chooser   *chooser
	log       []Pin
	corrected int // index of the corrected procedure among the programs; -1 if the system has none
}

// End is the state in the end.
func (c *Course) End() *world.State { return &c.States[len(c.States)-1] }

// The number of events after which a driver loses patience: with readers who go round and round, and with a world that
// does not come to rest.
const (
	patience = 150
	limit    = 1500
)

// An execution is a draft being carried out.
type execution struct {
	*Course
	system   *System
	programs []int // by move: which program it begins
}

// Carry carries a draft out. as says what an event counts as when its moment is picked; nil is itself. It returns nil
// if the settings contradict each other.
func (s *System) Carry(d *Draft, as func(world.Event) world.Event) *Course {
	return s.carryInto(&Course{}, d, as)
}

// carryInto is Carry into the memory of an old course.
func (s *System) carryInto(c *Course, d *Draft, as func(world.Event) world.Event) *Course {
	setup, ok := d.begin()
	if !ok {
		return nil
	}
	*c = Course{
		Draft: d, Params: setup.Params, Start: setup.State,
		States: c.States[:0], Events: c.Events[:0], At: c.At[:0], log: c.log[:0],
	}
	x := &execution{Course: c, system: s}
	c.model = s.Model(setup.Params, x.compile())
	c.chooser = &chooser{timing: &d.Timing, as: as, log: &c.log}
	c.Run = sim.NewRunFrom(c.model, setup.State, c.chooser)
	c.States = append(c.States, *c.Run.State())
	c.waiting = len(c.Run.AppendPending(nil))
	x.move()
	c.Moved = len(c.Events)
	x.settle()
	return c
}

// compile makes the programs of the draft.
func (x *execution) compile() (out []*procedure.Program) {
	x.programs = make([]int, len(x.Draft.Moves))
	for i, m := range x.Draft.Moves {
		if m.Follow.Procedure > 0 {
			x.programs[i] = len(out)
			out = append(out, x.system.program(m.Follow))
		}
	}
	x.corrected = -1
	if k := x.system.document(Corrected); k > 0 {
		x.corrected = len(out)
		out = append(out, x.system.program(Following{Procedure: k}))
	}
	return out
}

// move makes the moves of the draft.
func (x *execution) move() {
	due := time.Duration(0)
	for i, m := range x.Draft.Moves {
		due += m.After
		if !x.until(due) {
			return
		}
		if m.Follow.Procedure > 0 {
			x.begin(x.programs[i], m.Follow.Reader)
		} else {
			x.inject(m.Event)
		}
	}
}

// until lets happen what is due before a moment, and time pass up to it. It reports false if that takes too many events.
func (x *execution) until(due time.Duration) bool {
	n := 0
	for at, more := x.Run.NextAt(); more && at < due; at, more = x.Run.NextAt() {
		if !x.next() {
			return false
		}
		if n++; n >= patience && x.giveUp() {
			n = 0
		}
	}
	x.Run.AdvanceTo(due)
	return true
}

// next lets one event happen.
func (x *execution) next() bool {
	if len(x.Events) >= limit {
		return false
	}
	e, ok := x.Run.Next()
	if ok {
		x.happened(e)
	}
	return ok
}

// happened writes down what has just happened.
func (x *execution) happened(e world.Event) {
	x.Events, x.At = append(x.Events, e), append(x.At, x.Run.Now())
	x.States = append(x.States, *x.Run.State())
}

// inject puts an event into the run, to happen at this very moment. Somebody may be about to do the very thing.
func (x *execution) inject(e world.Event) {
	if x.Run.Pending(e) {
		return
	}
	x.Run.After(sim.Immediately(), e)
	for n := 0; x.Run.Pending(e) && x.next(); n++ {
		if n >= patience && x.giveUp() { // Readers may go round and round within an instant.
			n = 0
		}
	}
}

// begin lets a reader begin a procedure in a free slot; with both taken, nobody has time for a third one.
func (x *execution) begin(program int, reader world.User) {
	for slot := range x.Run.State().Operators {
		switch x.Run.State().Operators[slot].Progress {
		case world.Following:
			continue
		case world.NotFollowing:
		default:
			x.inject(world.Event{Kind: world.ProcedureLeft, A: uint8(slot)})
		}
		x.inject(procedure.Begin(slot, program, reader))
		return
	}
}

// settle lets everything happen that will. Readers who do not come to an end are taken off the stage.
func (x *execution) settle() {
	for n := 0; ; n++ {
		if _, more := x.Run.NextAt(); !more {
			x.Rest = true
			return
		}
		if n >= patience && x.giveUp() {
			n = 0
			continue
		}
		if !x.next() {
			return
		}
	}
}

// giveUp takes readers off the stage, before anything else happens; it reports whether there were any.
func (x *execution) giveUp() bool {
	gave := false
	for e, stuck := procedure.Stuck(x.Run.State()); stuck && len(x.Events) < limit; e, stuck = procedure.Stuck(x.Run.State()) {
		x.Run.After(sim.Immediately(), e)
		if err := x.Run.Fire(e, x.Run.Now(), nil); err != nil {
			panic("check: a reader cannot give up: " + err.Error())
		}
		x.happened(e)
		gave = true
	}
	return gave
}
