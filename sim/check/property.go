package check

import (
	"fmt"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// A Property is something that is true of every course.
type Property struct {
	Name      string   // a few words, the name on the command line: a key of the catalogue, as the two below
	Sentence  string   // what is true
	Sometimes string   // the twin: what has to come up now and then, or the property says nothing
	Facts     []string // ids of what it rests on; none for properties of the tool itself
	Costly    bool     // judged on every eighth run only

	judge func(*trial) Ruling
}

// In is the name in a language.
func (p Property) In(l language.Language) string { return language.Textf(p.Name).In(l) }

// A Ruling is what a property says about one course.
type Ruling struct {
	Seen   bool          // the twin came up
	Broken string        // the sentence that broke, about this very run; "" if nothing did
	Step   int           // of something broken: how many events had happened by then; 0 for all of them
	Shown  *Course       // the course that shows it, if it is not the one that was judged
	Claims []world.Claim // what is worth telling about the end
}

// broken is a ruling about all of a course.
func broken(format string, args ...any) Ruling {
	return Ruling{Seen: true, Broken: fmt.Sprintf(format, args...)}
}

// A trial is a course before the properties.
type trial struct {
	*Course
	system *System
	agenda world.Agenda           // for asking the model what it would do
	read   map[world.Event]bool   // events whose sentences are known to be read back
	set    map[world.Setting]bool // the same of settings
}

// holds decides a claim about a state of the course.
func (t *trial) holds(c world.Claim, s *world.State) bool { return t.system.Holds(c, &t.Params, s) }

// about is a claim about two users.
func about(k world.ClaimKind, u, other world.User) world.Claim {
	return world.Claim{Kind: k, User: u, Other: other}
}

// step judges every event of the course by the states around it.
func (t *trial) step(judge func(e world.Event, before, after *world.State) (seen bool, broke string)) (r Ruling) {
	for i, e := range t.Events {
		seen, broke := judge(e, &t.States[i], &t.States[i+1])
		r.Seen = r.Seen || seen
		if broke != "" {
			r.Broken, r.Step = broke, i+1
			return r
		}
	}
	return r
}

// state judges every state of the course.
func (t *trial) state(judge func(s *world.State) (seen bool, broke string)) (r Ruling) {
	for i := range t.States {
		seen, broke := judge(&t.States[i])
		r.Seen = r.Seen || seen
		if broke != "" {
			r.Broken, r.Step = broke, i
			return r
		}
	}
	return r
}

// suppose lets one action happen in a copy of a state and returns what the state would become.
func (t *trial) suppose(s world.State, a world.Action) world.State {
	t.agenda.Begin(nil, nil)
	s.Operators = [world.Operators]world.Operator{}
	t.model.Step(&s, a.Event(), &t.agenda)
	return s
}

// again carries another draft out.
func (t *trial) again(d *Draft) *Course { return t.system.Carry(d, nil) }

// branch is a copy of the course that can be carried on, without faults. Its first state is the last one of the course.
func (t *trial) branch() *execution {
	c := *t.Course
	c.Run = t.Run.Clone()
	c.States, c.Events, c.At = []world.State{*t.End()}, nil, nil
	c.log, c.Rest = nil, false
	c.Run.Reseed(t.chooser.calmed())
	for _, p := range c.Run.AppendPending(nil) {
		if p.Latest == sim.Unbounded {
			c.Run.Cancel(p.Event)
		}
	}
	return &execution{Course: &c, system: t.system}
}

// play makes moves one after the other, each after its time, and lets the world come to rest.
func (x *execution) play(moves []Move) {
	for _, m := range moves {
		if !x.until(x.Run.Now() + m.After) {
			return
		}
		x.inject(m.Event)
	}
	x.settle()
}

// leave takes every reader off the stage.
func (x *execution) leave() {
	x.giveUp()
	for e, ok := procedure.Leave(x.Run.State()); ok; e, ok = procedure.Leave(x.Run.State()) {
		x.inject(e)
	}
}

// users visits everybody.
func users(visit func(world.User)) {
	for u := range world.User(world.Users) {
		visit(u)
	}
}

// pairs visits every two different users.
func pairs(visit func(u, v world.User)) {
	for u := range world.User(world.Users) {
		for v := range world.User(world.Users) {
			if u != v {
				visit(u, v)
			}
		}
	}
}
