package sensitivity

import (
	"time"

	"ombud/sim/trial"
)

// A Report is what the verdict of one case rests on.
type Report struct {
	Outcome trial.Outcome // with the assumptions of the case
	Results []Result      // one for each parameter that was varied, in the order of world.Parameters
	LeftOut []string      // ids of the parameters that cannot matter, since the case is in no hybrid deployment
	Decided int           // decisions this took
	Err     error         // why there is no outcome to compare with
}

// A Status says what varying one parameter did to a verdict.
type Status uint8

// The statuses.
const (
	Inconclusive Status = iota // some search was cut before it could tell
	Holds                      // the verdict is the same for every value of the range
	Flips                      // some value of the range changes it
)

// A Result is what varying one parameter does to the verdict.
type Result struct {
	ID, Parameter string
	Value         string   // at present, in words of the vocabulary
	Range         string   // what it was varied over, in words of the vocabulary
	Facts         []string // facts that this guess stands in for: "F-107"; sorted
	Status        Status
	Choices       []Choice // of a choice: the values that change the verdict; what could not be decided shows in Status and Err
	Ends          []Flip   // of a window: how far its ends may go alone, the latest first
	Narrowed      bool     // of a window: the verdict is "for some timings", so the present window was narrowed, see the package's text
	Both          bool     // of a window that flips: neither end does it alone, both together do; Ends is empty
	Err           error    // why something could not be decided
}

// A Choice is a value of a parameter that gives another verdict.
type Choice struct {
	Value   string
	Outcome trial.Outcome // with this value; never Inconclusive
	Bad     *trial.Run    // a run that misses the goal; nil if there is none
}

// A Flip is the point up to which one end of a window may be moved, all else being equal.
type Flip struct {
	Latest  bool          // the latest end is moved, otherwise the earliest
	Widens  bool          // the window becomes wider, otherwise narrower
	Last    time.Duration // the last value with the same verdict
	First   time.Duration // the first with another, one millisecond further
	Outcome trial.Outcome // at First
	Bad     *trial.Run    // a run at First that misses the goal; nil if there is none
}
