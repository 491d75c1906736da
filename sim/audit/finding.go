package audit

import (
	"fmt"

	"ombud/sim/language"
	"ombud/sim/procedure"
)

// Severity is how much a finding weighs.
type Severity uint8

// The severities, the gravest first.
const (
	Error   Severity = iota // read so, the procedure cannot do what it is for
	Warning                 // it does, but not always, or not as its author thought
	Note                    // it does no harm, and a reader may stumble over it
)

var severityNames = language.Keys("error", "warning", "note")

// String is the severity in a word.
func (s Severity) String() string { return severityNames[s] }

// In is the word in a language.
func (s Severity) In(l language.Language) string { return language.Textf(severityNames[s]).In(l) }

// FindingKind is what is wrong with a text. Its String is a name for programs, such as "unreachable-step".
type FindingKind uint8

// The kinds of findings. The comment says when a text has it and which defect of PROCEDURES.md it is.
const (
	NeverWorks          FindingKind = iota // from no start, in no reading, for no timing
	FailsFrom                              // from a start the goal is never reached, though from another it is
	RoundForEver                           // steps repeat without progress; D-01 if a jump leads out of steps being repeated
	UnreachableStep                        // no reader comes to the step; D-02 if the target of a repeat skips it
	ClosedScreen                           // an action is refused, for what it is done on is not there; D-03 if an unreachable step would have opened it
	OpenAlready                            // a dialog is opened that is open; D-05 if a jump skipped what closes it
	ClientLeftStopped                      // a client that the text exits is not running at the end; D-04 if a jump skipped the sign-in
	DialogLeftOpen                         // the Delegates dialog is open at the end
	WorseOff                               // the goal is missed, and something is lost that was there before
	WaitOnOneBranch                        // a jump passes a wait by, and who takes it may have needed it; D-08
	ListNeverChecked                       // an addition is refused, for the delegate is listed, and no step asks before; D-15
	SecondAttemptOnly                      // a branch is for a start only at which a first attempt has nothing to repair; D-22
	PrerequisiteMissing                    // without a condition that the text never mentions it ends and never succeeds; D-24 (policy), D-21 (the delegate's client)
	OneClientOnly                          // a diagnostic reads one client and says nothing of the other; D-26
	DeadGoto                               // the jump is never taken, or passed over whenever it is
	NeverTrue                              // the condition never holds
	AlwaysTrue                             // the condition always holds
	NoEffect                               // an action never has an effect; D-07 for an Outlook that is open already
	WorksSometimes                         // from a start the goal is reached for some timings only
	Undecided                              // the search was cut, so that something above may have been missed
)

var findingNames = [...]string{
	"never-works", "fails-from", "round-for-ever", "unreachable-step", "closed-screen", "open-already", "client-left-stopped",
	"dialog-left-open", "worse-off", "wait-on-one-branch", "list-never-checked", "second-attempt-only",
	"prerequisite-missing", "one-client-only", "dead-goto", "never-true", "always-true", "no-effect", "works-sometimes", "undecided",
}

// String is the name of the kind, such as "unreachable-step".
func (k FindingKind) String() string {
	if int(k) < len(findingNames) {
		return findingNames[k]
	}
	return fmt.Sprintf("audit.FindingKind(%d)", uint8(k))
}

// FindingKinds is the number of kinds; kinds run from 0.
const FindingKinds = len(findingNames)

// A Finding is one thing wrong with a text.
type Finding struct {
	Kind     FindingKind
	Severity Severity

	Step     int // its number, from 1; 0 if the finding is about the whole text
	Sentence int // of the step, from 0; -1 if it is about the whole step
	Line     int // in the file, from 1; 0 if it is about the whole text
	Column   int // from 1, in characters; 0 likewise

	Text     language.Text       // what is wrong, as a sentence or two
	Evidence language.Text       // in which starts and readings it was seen, as a sentence
	Defects  []string            // ids of PROCEDURES.md, such as "D-01"; sorted
	Readings []procedure.Reading // in which it was seen; nil if it does not depend on the reading
	Starts   []int               // in which of Subject.Starts; sorted, nil if it does not depend on the start

	Example *Example // a run that shows it, or nil
}
