package advice

import (
	"ombud/sim/language"
	"ombud/sim/procedure"
)

// An Amendment is the fewest edits that make a text work from every beginning asked about.
type Amendment struct {
	Before   []Proof // the text as it is
	Sound    bool    // it works as it is: nothing needs to change
	Edits    []Edit  // what to change, in the order of the text; nil if nothing was found
	Document *procedure.Document
	Diff     string  // unified diff of the text and the document, as Markdown; only changed lines change
	Proofs   []Proof // the document
	Steps    []int   // numbers of the steps that are edited, in the text as it was

	// Rough are fewer edits that work as well, but after which readers are told to do something that is refused whenever
	// they come to it; nil if there are none.
	Rough *Alternative

	Certain      bool          // no fewer edits do, but for rough ones: all sets of fewer edits that matter were tried
	Searched     int           // all sets of up to so many edits that matter were tried
	Alternatives []Alternative // other sets of as many edits that work, best first, at most MaxAlternatives
	Equals       int           // sets of as many edits that were found to work, the one shown included
	Cases        int           // decisions asked for
	Why          language.Text // one or two sentences: what was found, and how far that is certain
	Err          error         // why the search could not begin, or was cut
}

// MaxAlternatives is how many other sets of edits an Amendment lists.
const MaxAlternatives = 5

// An Alternative is another set of edits that works.
type Alternative struct {
	Edits []Edit
	Diff  string
}

// Found says whether there are edits to show.
func (a *Amendment) Found() bool { return len(a.Edits) > 0 }
