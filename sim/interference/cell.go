package interference

import (
	"time"

	"ombud/sim/language"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// Verdict says whether two procedures may be carried out at the same time.
type Verdict uint8

// The verdicts.
const (
	Inconclusive Verdict = iota // the search was cut before it could tell
	Safe                        // each always reaches its goal, as it does alone
	Unsafe                      // alone each does, together not always
	FailsAlone                  // one of them does not always reach its goal alone
)

// A Cell is the answer about two procedures.
type Cell struct {
	First, Second int // their numbers in the question; First is not after Second
	Parties       [2]Party
	Given         []world.Setting // the beginning, as a scenario would give it
	Hybrid        bool            // it is a hybrid deployment
	Mirrored      bool            // a second manager or delegate has what manager and delegate have; no Given says so
	Verdict       Verdict
	Suffers       [2]bool       // of Unsafe: who misses the goal in some run
	Bad           *trial.Run    // of Unsafe: a run with the fewest events, standing where the loss is settled; it replays
	Late          bool          // of Unsafe: each reaches its goal in its own time, and one of them loses it again
	Independent   bool          // of Safe: neither ever touches what the other looks at, so any interleaving is harmless, however far apart
	Pairs         int           // pairs of situations that were compared to find that out
	Classes       int           // state classes stored
	Why           language.Text // the reason for the verdict, as a sentence without its full stop
	Err           error         // of Inconclusive: what cut the search, or the mistake in the question
}

// Options say how much a cell may cost. The zero value is usable.
type Options struct {
	Budget int         // state classes of one cell; 0: DefaultBudget
	Stop   func() bool // asked now and then whether to give up; may be nil
}

// The defaults of a question and of its cells.
const (
	DefaultBudget = 500_000          // state classes
	DefaultApart  = 10 * time.Minute // between the beginnings of the two
)
