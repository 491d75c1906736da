package scenario

import (
	"time"

	"ombud/sim/world"
)

// A Scenario is one run of the world with its outcome, as a file tells it.
// Lines and columns count from 1; they are 0 where nothing was read.
type Scenario struct {
	File       string      // where it was read or will be written, for messages
	Story      []string    // comment and empty lines on top, as they stand
	Givens     []Given     // the beginning, in order
	Start      Details     // what the model remarked or was asked before anything happened
	Happenings []Happening // in order
	Closing    []string    // comment lines between the last happening and the bar
	Ends       End
	Claims     []Verdict // in the order of the file
	Trace      Hash
}

// A Given is one setting. Its text is kept as it was written.
type Given struct {
	Above        []string // comment and empty lines directly above
	Text         string   // without the word given
	Setting      world.Setting
	Line, Column int // of Text
}

// A Happening is an action or an event at a time since the run began.
type Happening struct {
	Above        []string      // comment and empty lines directly above
	At           time.Duration // whole milliseconds
	Event        world.Event
	Details      Details
	Line, Column int // of the time
	Sentence     int // column of the sentence
}

// Details are the lines below a happening: the answers to its forks and the
// remarks about it, each in the order of the trace.
type Details struct {
	Choices []Choice
	Notes   []Note
}

// A Choice is the answer to a fork. The file counts alternatives from 1.
type Choice struct {
	Label        string
	Answer       int // in [0, Of), as the model counts
	Of           int // number of alternatives, 1 or more
	Line, Column int
}

// A Note is a remark of the model, on one line.
type Note struct {
	Text         string
	Line, Column int
}

// An End says when the run ends.
type End struct {
	At           time.Duration // whole milliseconds since the run began
	Said         bool          // false: the file does not say
	Line, Column int
}

// A Verdict is a claim and whether it holds when the run ends.
type Verdict struct {
	Claim        world.Claim
	Holds        bool
	Line, Column int // of the claim
}

// A Hash is the identity of the run.
type Hash struct {
	Value        uint64
	Said         bool // false: the file does not say
	Line, Column int
}

// Settings are the settings of the given lines, in order.
func (s *Scenario) Settings() []world.Setting {
	out := make([]world.Setting, len(s.Givens))
	for i, g := range s.Givens {
		out[i] = g.Setting
	}
	return out
}

// Setup is the beginning of the scenario under the default assumptions and
// those that its given lines change. The error is of type Problems.
func (s *Scenario) Setup() (*world.Setup, error) {
	setup := world.NewSetup()
	if s.hybrid() {
		setup.Deploy()
	}
	var found Problems
	for _, g := range s.Givens {
		if err := setup.Apply(g.Setting); err != nil {
			found = append(found, Problem{File: s.File, Line: g.Line, Column: g.Column, Message: err.Error()})
		}
	}
	return setup, found.orNil()
}

// hybrid says whether anything in the scenario is about a hybrid deployment.
func (s *Scenario) hybrid() bool {
	for _, g := range s.Givens {
		if g.Setting.Hybrid() {
			return true
		}
	}
	for _, h := range s.Happenings {
		if h.Event.Hybrid() {
			return true
		}
	}
	for _, c := range s.Claims {
		if c.Claim.Hybrid() {
			return true
		}
	}
	return false
}

// model is the world of a setup.
func model(setup *world.Setup) *world.Model { return &world.Model{Params: setup.Params} }
