package advice

import (
	"time"

	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// A Suggestion is the shortest text that was found to work from every beginning asked about.
type Suggestion struct {
	// Document is the text, one sentence in each step, with a title that marks it as a suggestion; nil if there is none,
	// or if nothing needs to be done.
	Document *procedure.Document
	Nothing  bool // the goal is reached in time without doing anything
	Proofs   []Proof
	Worst    time.Duration // from the first step to the goal, the worst of all beginnings; sim.Unbounded if there is none
	Reasons  []Reason      // one for each step of the text

	// Condition is what the text goes by, if no single text of the length asked for works from all beginnings and one
	// with a condition does; otherwise it is empty. Each of its two ways is the shortest there is.
	Condition []world.Claim

	Certain bool // no shorter text over the alphabet exists: every shorter one was searched
	Least   bool // all texts of this length were searched, so that none that was told apart takes less time
	Equals  int  // texts of this length that work, the one shown included; those that lead to equal worlds count once
	Length  int  // texts of up to so many steps were searched to the end
	Cases   int  // texts tried, and decisions asked for
	Sets    int  // different sets of worlds met

	Alphabet Alphabet
	Why      language.Text // one or two sentences: what was found, over which words, and how far that is certain
	Err      error         // why the search could not begin, or was cut
}

// Found says whether there is something to show.
func (s *Suggestion) Found() bool { return s.Nothing || s.Document != nil }

// A Reason says what a step of a suggestion is for.
type Reason struct {
	Step  int      // from 1
	Text  string   // the sentence
	Needs []string // names of the beginnings from which the text no longer always works without the step
	Moot  []string // names of the beginnings from which the step is refused whenever it comes: there is nothing to do it to
}
