package trial

import (
	"fmt"
	"time"

	"ombud/sim"
	"ombud/sim/ensemble"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// DefaultWithin is how long a delegation may take to come about after the end of a procedure (F-502).
const DefaultWithin = 10 * time.Minute

// A Case is one question: does this text, read this way, lead from this beginning to the goal, whatever the timing?
type Case struct {
	Document *procedure.Document
	Reading  procedure.Reading
	Params   world.Params    // assumptions; start from world.Defaults
	Given    []world.Setting // the beginning, applied in order
	Before   []world.Action  // what has just been done when the procedure begins
	Beside   []Beside        // what somebody else does meanwhile
	Goal     world.Claim     // the zero value asks for "the delegation is correct" (F-307)
	Within   time.Duration   // the time it has once the procedure has ended; 0: DefaultWithin

	Times   bool // find the exact best and worst time of what always works, from the end of the procedure on
	Total   bool // find them from its first step on instead; only with nothing Beside
	Explain bool // find a run that succeeds and is nearest to the one that fails; takes far longer
}

// From is the case with a beginning added to what is given.
func (c Case) From(b Beginning) Case {
	c.Given = append(c.Given[:len(c.Given):len(c.Given)], b.Settings...)
	c.Before = append(c.Before[:len(c.Before):len(c.Before)], b.Before...)
	return c
}

// Beside is something that happens beside the procedure, within a window counted from its beginning.
type Beside struct {
	Window sim.Window
	Event  world.Event
}

// An Injection puts an event into the world, within a window.
type Injection = ensemble.Injection[world.Event]

// Built is a case ready to be searched.
type Built struct {
	Model    *procedure.Model
	State    world.State // for the model's Start
	Before   []Injection // what has just been done; nil if nothing
	Begin    []Injection // the reader begins, and what happens beside
	Goal     world.Claim
	Within   time.Duration
	Reaches  func(*world.State) bool // whether the goal holds
	Finished func(*world.State) bool // whether the procedure is over
}

// Build makes a case ready. The error says what contradicts what.
func (c Case) Build() (Built, error) {
	setup := world.NewSetupWith(c.Params)
	if c.hybrid() {
		setup.Deploy()
	}
	for _, s := range c.Given {
		if err := setup.Apply(s); err != nil {
			return Built{}, err
		}
	}
	p, err := procedure.Compile(c.Document, procedure.Options{Reading: c.Reading})
	if err != nil {
		return Built{}, err
	}
	b := Built{
		Model: &procedure.Model{World: world.Model{Params: setup.Params}, Programs: []*procedure.Program{p}},
		State: setup.State, Goal: c.Aim(), Within: c.Limit(), Finished: procedure.Finished,
	}
	params, goal := &b.Model.World.Params, b.Goal
	b.Reaches = func(s *world.State) bool { return goal.Holds(params, s) }
	return b, c.events(&b)
}

// events are what happens from outside.
func (c Case) events(b *Built) error {
	for _, a := range c.Before {
		b.Before = append(b.Before, Injection{Window: sim.Immediately(), Event: a.Event()})
	}
	b.Begin = []Injection{{Window: sim.Immediately(), Event: procedure.Begin(0, 0, c.Document.PerformedBy)}}
	for _, e := range c.Beside {
		if e.Window.Latest == sim.Unbounded {
			return fmt.Errorf("%q beside a procedure has no latest time; give it one", e.Event)
		}
		b.Begin = append(b.Begin, Injection(e))
	}
	return nil
}

// hybrid says whether anything in the case makes sense in a hybrid deployment only.
func (c Case) hybrid() bool {
	for _, s := range c.Given {
		if s.Hybrid() {
			return true
		}
	}
	for _, a := range c.Before {
		if a.Hybrid() {
			return true
		}
	}
	for _, e := range c.Beside {
		if e.Event.Hybrid() {
			return true
		}
	}
	return c.Document.Hybrid() || c.Goal.Hybrid()
}

// Aim is what the case is to lead to: Goal, or its default.
func (c Case) Aim() world.Claim {
	if c.Goal == (world.Claim{}) {
		return world.Claim{Kind: world.Correct}
	}
	return c.Goal
}

// Limit is the time that the goal has once the procedure has ended: Within, or its default.
func (c Case) Limit() time.Duration {
	if c.Within == 0 {
		return DefaultWithin
	}
	return c.Within
}
