package trial

import (
	"fmt"
	"time"

	"ombud/sim"
	"ombud/sim/world"
)

// Outcome is what a procedure is worth in one situation.
type Outcome uint8

// The outcomes.
const (
	Inconclusive Outcome = iota // the search was cut before it could tell
	Always                      // it comes to its end and leads to the goal in time, whatever the timing
	Sometimes                   // for some timings it does, for others it does not
	Never                       // for no timing
	Broken                      // the world came to a state that must not be: a mistake of the model
	Refuted                     // for some timing it does not; the search was cut before it could tell whether it ever does
)

var outcomeNames = [...]string{"inconclusive", "always", "for some timings", "never", "invariant broken", "not for every timing"}

// String is the outcome in a word or two, such as "for some timings".
func (o Outcome) String() string {
	if int(o) < len(outcomeNames) {
		return outcomeNames[o]
	}
	return fmt.Sprintf("trial.Outcome(%d)", uint8(o))
}

// Ends says whether a procedure comes to an end.
type Ends uint8

// Whether a procedure ends.
const (
	EndsUnknown Ends = iota // the search was cut before it could tell
	EndsSurely              // whatever the timing
	EndsPerhaps             // for some timings; for others its steps repeat without progress
	EndsNever               // its steps repeat without progress, whatever the timing
)

var endsNames = [...]string{"unknown", "ends", "may go round for ever", "goes round for ever"}

// String says it as a verb, such as "ends".
func (e Ends) String() string {
	if int(e) < len(endsNames) {
		return endsNames[e]
	}
	return fmt.Sprintf("trial.Ends(%d)", uint8(e))
}

// A Run is one run of the world.
type Run = sim.Run[world.State, world.Event]

// A Decision is the answer to a Case.
type Decision struct {
	Outcome Outcome
	Ends    Ends
	Support bool // some run is sent to support

	Timed       bool          // Best and Worst are the exact times to the goal; only of Always, if Case.Times or Case.Total asked
	Best, Worst time.Duration // from the end of the procedure, or from its first step if Case.Total; Worst may be sim.Unbounded

	// Bad is a run with the fewest events that misses the goal, standing where that is settled; Good one that reaches
	// it, if Case.Explain asked, and Difference what sets the two apart, as a sentence. Each is nil or empty if there is
	// none.
	Bad, Good  *Run
	Difference string

	Seen    Seen // what readers did with the text
	Classes int  // state classes stored
	Firings int  // events tried

	Invariant string // of Broken: its name
	Err       error  // of Inconclusive and Refuted: what cut the search; or the mistake in the case
}

// Works says whether the procedure always leads to the goal.
func (d *Decision) Works() bool { return d.Outcome == Always }
