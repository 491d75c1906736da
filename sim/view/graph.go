package view

import "time"

// A Graph is the classes of a scenario and what leads from one to another, up to
// a number of classes.
type Graph struct {
	Language string   // of its sentences and stores; "" for that of the page
	Cap      int      // how many classes there may be
	Whole    bool     // these are all of them
	Acts     []string // the lines of the scenario that a class can be in
	Shelves  []string
	Lines    []Line
	Nodes    []Node // the first one is where it begins; each but that is reached from an earlier one
}

// A Node is a class.
type Node struct {
	Act     int      // index into Graph.Acts
	Tone    Tone     // of an end: how it ended; Plain if it goes on
	End     string   // of an end: what it is
	Parent  int      // an earlier node from which an edge leads here; of the first one -1
	Changes []Change // what the stores say, as far as it is something else than at the parent; of the first one, everything
	Pending []Pending
	Edges   []Edge
}

// A Pending is an event of a class that is about to happen.
type Pending struct {
	Text        string
	From, Until time.Duration // from now; Until may be Never
}

// An Edge is something that can happen next.
type Edge struct {
	Text string
	Fork string // which way its forks go; "" if it has none
	To   int    // a node, or -1 if that one is beyond the cap
}
