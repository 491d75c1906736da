package audit

import (
	"fmt"
	"time"

	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// SlipKind is how a reader goes wrong at a step: a phenotype of erroneous action (E. Hollnagel, The phenotype of
// erroneous actions, Int. J. Man-Machine Studies 39, 1993), his name for it in the comment.
type SlipKind uint8

// The kinds of slips.
const (
	Omit        SlipKind = iota // leaves the step out, each time it is come to (omission)
	Repeat                      // does what the step says twice (repetition)
	Swap                        // does the next step first (reversal)
	JumpAhead                   // goes on with step To instead, two or more steps further (jump forwards)
	WrongObject                 // does it to the second delegate (wrong object)
	TooEarly                    // without any of the wait before the step (premature start)
	TooLate                     // an hour later (delayed start)
	TooShort                    // waits for less than the step says, however much less (premature finish)
	TooLong                     // waits for up to a day longer (delayed finish)
	Resume                      // stops in the step and goes on up to a day later (delay, insertion of other things)
	Stop                        // stops here for good, the step done (omission of all that follows)
	Disturb                     // somebody else does something at any time (intrusion)
)

var slipNames = language.Keys(
	"omit", "repeat", "swap", "jump ahead", "wrong object", "too early", "too late", "too short", "too long", "stop here and resume",
	"stop here for good", "somebody else meanwhile",
)

// String names the kind, such as "jump ahead".
func (k SlipKind) String() string {
	if int(k) < len(slipNames) {
		return slipNames[k]
	}
	return fmt.Sprintf("audit.SlipKind(%d)", uint8(k))
}

// SlipKinds is the number of kinds; kinds run from 0.
const SlipKinds = int(Disturb) + 1

// In names the kind in a language.
func (k SlipKind) In(l language.Language) string { return language.Textf(k.String()).In(l) }

// How long the pauses of a slip are.
const (
	late     = time.Hour      // of TooLate
	longStay = 24 * time.Hour // at most, of TooLong and Resume
)

// A Slip is one way to go wrong with a text.
type Slip struct {
	Kind   SlipKind
	Step   int          // the step at which the reader slips, from 1; 0 of Disturb, which is about the whole procedure
	To     int          // of JumpAhead: the step gone on with; of Swap: the other step
	Action world.Action // of Disturb: what somebody else does, or zero

	// Fault is what goes wrong at any time for a while, of a Disturb without Action; otherwise zero.
	Fault world.Setting

	Document *procedure.Document // the text as the reader carries it out; of Disturb the text itself
}

// A SlipResult is what comes of a slip from one start. Decision answers whether the goal is reached all the same.
type SlipResult struct {
	Start    int
	Case     trial.Case
	Decision trial.Decision
	Lost     []world.Claim // of Stop and WrongObject: what was there before and may be gone for good; nil: harmless
	Loss     *Example      // a run in which the first of Lost is gone, or nil

	lasting bool // something of Lost is gone for every timing
	cut     bool // whether something else is lost is not known
	void    bool // the procedure does not work with what the slip needs, so the result means nothing
}

// A SlipOutcome is what comes of a slip from all starts at which it makes a difference to what is done.
type SlipOutcome struct {
	Slip    Slip
	Results []SlipResult  // by start, in order; starts from which the procedure does not work, or never comes to the step, are missing
	Verdict SlipVerdict   // in sum over Results
	Text    language.Text // what comes of it, as a sentence
	At      int           // of Disturb: the step the reader is at in Example when it happens; 0 if there is no example
	Example *Example      // the shortest run in which the slip does harm, or nil
}

// String is what Says says, in English.
func (s Slip) String() string { return s.Says().String() }

// In is what Says says, in a language.
func (s Slip) In(l language.Language) string { return s.Says().In(l) }

// Says says what the reader does, such as "left out" or "begun an hour late", to be followed by what comes of it.
func (s Slip) Says() language.Text {
	switch s.Kind {
	case Omit:
		return language.Textf("left out")
	case Repeat:
		return language.Textf("done twice")
	case Swap:
		return language.Textf("with step %d done before step %d", s.To, s.Step)
	case JumpAhead:
		return language.Textf("with steps %d to %d left out", s.Step, s.To-1)
	case WrongObject:
		return language.Textf("done to the second delegate")
	case TooEarly:
		return language.Textf("begun without the wait before it")
	case TooLate:
		return language.Textf("begun an hour late")
	case TooShort:
		return language.Textf("with a shorter wait")
	case TooLong:
		return language.Textf("with a longer wait, up to a day")
	case Resume:
		return language.Textf("with a break of up to a day in it")
	case Stop:
		return language.Textf("with an end here for good")
	}
	if s.Action == (world.Action{}) {
		return language.Textf("if %s", s.Fault)
	}
	return language.Textf("if meanwhile %s", s.Action)
}

// SlipVerdict is what a slip does, the best first.
type SlipVerdict uint8

// The verdicts.
const (
	Harmless  SlipVerdict = iota // the goal is always reached all the same; of Stop: nothing is lost
	Unsettled                    // a search was cut, so nobody knows; no run that does harm was found
	Risky                        // for some timings, or from some starts, it does harm
	Fatal                        // from every start, for every timing, it does harm
)

var verdictNames = language.Keys("harmless", "inconclusive", "sometimes harmful", "always harmful")

// String is the verdict in a word or two.
func (v SlipVerdict) String() string { return verdictNames[v] }

// In is the verdict in a language.
func (v SlipVerdict) In(l language.Language) string { return language.Textf(verdictNames[v]).In(l) }
