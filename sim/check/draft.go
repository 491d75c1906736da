package check

import (
	"time"

	"ombud/sim/procedure"
	"ombud/sim/world"
)

// A Draft is a scenario before it is carried out. Everything in it is drawn before anything happens.
type Draft struct {
	Settings []world.Setting // in order; none contradicts another
	Moves    []Move          // in order
	Timing   Timing          // how long everything takes that the moves do not decide

	beginning *world.Setup // of the settings, once it is known
}

// A Move is one thing that is done from outside: an action, a wait that is over, or somebody who begins a procedure.
type Move struct {
	After  time.Duration // since the move before, or the beginning; whole milliseconds
	Event  world.Event   // an action, or TimePassed; zero for a procedure
	Follow Following     // what is begun; zero for an event
}

// A Following is a reader who begins a procedure and slips at one step.
type Following struct {
	Procedure int // 1 and up: which of the system's documents; 0 for none
	Reader    world.User
	Reading   procedure.Reading
	Slip      Slip
}

// wait is a move that only lets time pass.
func wait(d time.Duration) Move { return Move{After: d, Event: world.Event{Kind: world.TimePassed}} }

// do is a move at once.
func do(a world.Action) Move { return Move{Event: a.Event()} }

// begin is the beginning that the settings describe; false if they contradict each other.
func (d *Draft) begin() (*world.Setup, bool) {
	if d.beginning != nil {
		return d.beginning, true
	}
	u := world.NewSetup()
	if d.Hybrid() {
		u.Deploy()
	}
	for _, s := range d.Settings {
		if u.Apply(s) != nil {
			return nil, false
		}
	}
	d.beginning = u
	return u, true
}

// clone is a copy that shares nothing with d.
func (d *Draft) clone() *Draft {
	return &Draft{
		Settings: append([]world.Setting(nil), d.Settings...),
		Moves:    append([]Move(nil), d.Moves...),
		Timing:   d.Timing.clone(),
	}
}

// Hybrid says whether the draft needs a hybrid deployment: a scenario that speaks of one is one.
func (d *Draft) Hybrid() bool {
	for _, s := range d.Settings {
		if s.Hybrid() {
			return true
		}
	}
	for _, m := range d.Moves {
		if m.Follow.Procedure == 0 && m.Event.Hybrid() {
			return true
		}
	}
	return false
}

// with is the draft with other moves.
func (d *Draft) with(moves []Move) *Draft {
	c := &Draft{Settings: d.Settings, Moves: moves, Timing: d.Timing}
	if c.Hybrid() == d.Hybrid() {
		c.beginning = d.beginning
	}
	return c
}

// keep leaves only the settings and moves that pass. Whether the deployment is hybrid is a matter of the settings.
func (d *Draft) keep(setting func(world.Setting) bool, move func(Move) bool) *Draft {
	c := &Draft{Timing: d.Timing}
	for _, s := range d.Settings {
		if setting(s) {
			c.Settings = append(c.Settings, s)
		}
	}
	if len(c.Settings) == len(d.Settings) {
		c.beginning = d.beginning
	}
	lost := time.Duration(0) // The time of a move that is left out goes to the one after it.
	for _, m := range d.Moves {
		if move(m) {
			m.After += lost
			lost = 0
			c.Moves = append(c.Moves, m)
		} else {
			lost += m.After
		}
	}
	if lost > 0 {
		c.Moves = append(c.Moves, wait(lost))
	}
	return c
}
