package view

// Tone says how something is to be taken; it gives a colour and a sign.
type Tone uint8

// The tones.
const (
	Plain  Tone = iota
	Good        // passed, holds
	Bad         // refuted, broken
	Unsure      // neither shown nor refuted
	Faint       // was not reached, matters less
)

// A Page is everything that one file shows.
type Page struct {
	Language string // of what the page says by itself: Swedish, or else English
	Title    string
	Lead     string  // one sentence below the title; "" for none
	Counts   []Count // numbers of the whole, in a row
	Blocks   []Block // pictures of the whole
	Features []Feature
	Coverage *Coverage // of clauses that scenarios exercise; nil for none
	Notes    []string  // at the foot: what the reader should know
}

// A Count is a number with what is counted.
type Count struct {
	Value string
	Label string
	Tone  Tone
}

// A Feature is a group of scenarios, such as those of one file.
type Feature struct {
	Language  string // of its texts and those of its scenarios, such as Swedish; "" for that of the page
	Name      string
	Place     string // where it is written; part of the addresses of its scenarios
	Text      string // several lines; "" for none
	Scenarios []Scenario
}

// A Scenario is a story with what became of it.
type Scenario struct {
	Name    string
	Place   string // unique on the page; its address
	Rule    string // the rule it stands under; "" for none
	Said    string // language of what is said about it, such as Swedish: verdicts, messages, titles of runs; "" for that of the page
	Tags    []string
	Tone    Tone
	Word    string // what became of it, in a word
	Warning string // why it says less than it seems to; "" if it does not
	Time    string // how long it takes, such as the exact worst case; "" if that is not known
	Classes int    // state classes searched; 0 if there was no search
	Firings int
	Steps   []Step
	Graph   *Graph  // nil: there is none to walk about in
	Blocks  []Block // more pictures of it
	Sheet   *Sheet  // it is a procedure; nil for a scenario
}

// A Step is a line of a scenario.
type Step struct {
	Keyword string
	Text    string
	Table   [][]string
	Tone    Tone
	Verdict string // "" if nothing was judged
	Message string // what happened, several lines; "" if all is well
	Runs    []*Run // to be shown, the most telling one first
}
