package wait

import (
	"time"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/trial"
)

// Place is where a wait stands in a text.
type Place struct {
	Step     int // its number, from 1
	Sentence int // of the step, from 0
}

// A Result is what there is to know about one wait of one case.
type Result struct {
	Place
	Line      int            // of the sentence in the file, from 1
	Text      string         // the sentence as written
	Kind      procedure.Kind // Wait, or WaitUntil: then the limit is what is varied
	Published sim.Window     // as written
	Horizon   time.Duration  // durations from 0 to this were looked at

	Reached bool // some run comes to the wait
	Matters bool // some duration is sufficient and some is not

	// Sufficient holds the durations with which the case always leads to its goal, in order, none touching the next.
	// Undecided holds those for which a search was cut. All others are insufficient.
	Sufficient, Undecided []Interval

	// Unbounded says that all durations beyond the horizon are sufficient as well. If it is false, they were not looked
	// at, or some of them are not.
	Unbounded bool

	Margin Margin
	Ends   []End // of the intervals of Sufficient, in order; none at 0 or at the horizon, where nothing ends

	Searches int   // how many searches it took
	Err      error // why something is undecided, or the mistake in the case
}

// Margin says how far the published window is from a duration that is not sufficient.
type Margin struct {
	Holds bool // every duration of the published window is sufficient
	// Below and Above are how much shorter or longer the published ends could be and still be sufficient. Open means
	// that nothing up to 0, or up to the horizon, is insufficient. They count only if Holds is true.
	Below, Above         time.Duration
	OpenBelow, OpenAbove bool
}

// An End is a place where sufficient durations begin or end.
type End struct {
	At    time.Duration // the last duration that is sufficient
	Upper bool          // longer ones are not; otherwise shorter ones are not

	Beyond  time.Duration // the neighbour that is not sufficient, one millisecond away
	Witness *trial.Run    // a run that goes wrong though the wait takes exactly Beyond; nil if it could not be decided

	// Best and Worst are the exact times from the first step to the goal if the wait takes exactly At. They count if
	// Timed is true.
	Timed       bool
	Best, Worst time.Duration

	Slopes  []Slope // how the end moves with the timings; those that do not move it are left out
	Formula Formula
}

// A Slope says how an end moves with one end of the window of a timing.
type Slope struct {
	ID, Parameter string        // "P-29", "user replication"
	Latest        bool          // the latest end of its window, otherwise the earliest
	Value         time.Duration // of that end
	Steps         []Move        // what was tried
}

// A Move is how far an end of the sufficient durations goes when a timing is changed.
type Move struct {
	By    time.Duration // the change of the timing
	Moves time.Duration // of the end
	Known bool          // false: the set of sufficient durations takes another form, and the end has no counterpart
}

// A Formula is an end as a sum: Offset and, for each term, a whole number of times the end of a window.
type Formula struct {
	Terms  []Term
	Offset time.Duration
	Holds  bool          // it was compared with decisions at other values and agreed with all of them
	Why    language.Text // why there is none, if Holds is false
}

// A Term is one summand of a Formula.
type Term struct {
	Times         int // not 0
	ID, Parameter string
	Latest        bool
	Value         time.Duration // present value of the end of the window
}
