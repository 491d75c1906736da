package view

import "time"

// A Run is one run from its beginning to its end: what happened when, between
// whom, what it changed, and what was about to happen.
type Run struct {
	Language string // of its sentences and stores; "" for that of the page
	Title    string // what sort of run it is
	Tone     Tone
	Text     string   // more about it, several lines; "" for none
	Command  string   // that shows it again; "" for none
	Lanes    []Lane   // of the diagram, from left to right
	Shelves  []string // names of the stores, in the order in which they are shown
	Lines    []Line   // of all stores, in the order in which they are shown
	Start    []string // by line: what it says at the beginning; see Absent
	Events   []Event  // oldest first
	Waits    []Wait   // by when they were scheduled
	Claims   []Claim
	Ends     time.Duration
	Beside   *Run   // a run to compare it with; nil for none
	Apart    string // what sets the two apart, as part of a sentence
}

// Absent is the value of a line that is not there.
const Absent = "\x00"

// A Lane is somebody or something that takes part.
type Lane struct{ Name, Short string }

// A Line is one thing that a store says.
type Line struct {
	Shelf int // index into Run.Shelves or Graph.Shelves
	Label string
}

// A Change is what a line says from now on.
type Change struct {
	Line  int
	Value string // or Absent
}

// An Event is something that happens.
type Event struct {
	At       time.Duration // since the run began
	Text     string        // a sentence
	From, To int           // indices into Run.Lanes; equal if it concerns one alone
	Outside  bool          // somebody does it; otherwise it follows from what happened
	Notes    []string      // remarks about it
	Changes  []Change
}

// A Wait is an event that has been scheduled: from when to when it was pending,
// and in which window it was to happen.
type Wait struct {
	Text        string
	Born, Gone  int           // numbers of events: pending after the one, and no longer after the other; Gone is beyond all events if it never happened
	From, Until time.Duration // since the run began; Until may be Never
	Happened    bool          // event Gone is it; otherwise it was taken off the agenda
}

// Never as the end of a window means that there is none.
const Never = time.Duration(1<<63 - 1)

// A Claim is a sentence that is true or not at every moment of a run.
type Claim struct {
	Text  string
	Start bool  // whether it holds at the beginning
	Turns []int // numbers of the events after which it is the other way round
}

// Holds says whether the claim holds after so many events.
func (c *Claim) Holds(events int) bool {
	holds := c.Start
	for _, t := range c.Turns {
		if t <= events {
			holds = !holds
		}
	}
	return holds
}
