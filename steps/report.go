package steps

import (
	"slices"
	"time"

	"ombud/sim/ensemble"
	"ombud/sim/language"
	"ombud/sim/view"
)

// Status is what became of a step or a scenario.
type Status uint8

// The statuses. A scenario has the status of the step that decided it.
const (
	Skipped      Status = iota // not reached: an earlier step decided the scenario, or the scenario was not begun
	Passed                     // a Given or When was carried out, a Then holds
	Refuted                    // a run breaks the claim or an invariant, or gets stuck
	Inconclusive               // neither shown nor refuted
	Failed                     // the tool itself failed at the step
	Undefined                  // nobody understands the step; only where nothing is decided
)

var statusNames = language.Keys("skipped", "passed", "refuted", "inconclusive", "failed", "undefined")

// String is the status in one word.
func (s Status) String() string { return statusNames[s] }

// In is the status in a language.
func (s Status) In(l language.Language) string { return language.Textf(statusNames[s]).In(l) }

// MarshalText writes the status as String does.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// A Feature is the result of one file: its scenarios in the order of the file,
// those that were selected.
type Feature struct {
	Path        string // of the file, with forward slashes
	Keyword     string // as written, such as Feature
	Name        string
	Description string
	Line        int
	Tags        []string
	Scenarios   []Scenario
	text        string            // of the file
	language    language.Language // of its phrases
}

// A Scenario is the result of one scenario, or of one row of an outline's
// examples.
type Scenario struct {
	Keyword string
	Name    string
	Rule    string // the rule it stands under, if any
	ruled   string // the keyword of that rule, as written
	Line    int    // of its heading
	Row     int    // of an outline: line of the row of examples; 0 for none
	Tags    []string
	Status  Status
	Runs    int               // seeded runs; 0 if it was decided exactly, or nothing had to be
	Unsaved error             // why its failing run, or its fastest or slowest one, could not be saved; nil if nothing went wrong
	Vacuous string            // why it says less than it seems to, in English; "" if it does not; Warning says it
	Size    ensemble.Size     // of an exact search: what all its steps stored and tried
	Graph   *view.Graph       // of an html report: its state classes up to a cap; nil if it has none
	same    int               // of those of its name in the file, from 1
	nth     int               // of the runs through scenarios that the file holds, from 0
	said    language.Language // what is said of it
	Steps   []Step
}

// Warning is why the scenario says less than it seems to, in one line and in the
// language of what is said of it; "" if it does not.
func (s *Scenario) Warning() string { return language.Textf(s.Vacuous).In(s.said) }

// At is the line that identifies the scenario in its file.
func (s *Scenario) At() int {
	if s.Row > 0 {
		return s.Row
	}
	return s.Line
}

// A Step is the result of one line.
type Step struct {
	Keyword     string // as written, without white space
	Part        Keyword
	Text        string
	Line        int
	Table       [][]string // cells below it
	Pattern     string     // of the step definition; "" if there is none
	Status      Status
	Kind        ensemble.VerdictKind // of a Then: the sort of its verdict; 0 if it was not reached
	Verdict     string               // of a Then: what the ensemble says, in one line
	Timed       bool                 // of a Then: Best and Worst are the exact times until it holds
	Best, Worst time.Duration        // Worst may be sim.Unbounded
	Message     string               // of a step that did not pass: what happened, several lines
	Found       string               // file of the failing run, if one was saved
	Fastest     string               // of a "within" that is proved: file of the fastest run, if one was saved
	Slowest     string               // and that of the slowest
	Runs        []*view.Run          // of an html report: runs to be shown, the most telling one first
	said        language.Language
}

// What is said of a step that was not reached.
var (
	notJudged     = language.Key("not judged")
	notCarriedOut = language.Key("not carried out")
)

// Unreached says of a step behind the one that decided the scenario that it was
// not judged or, unless it is a Then, not carried out; of one that nobody
// understands that it is undefined; "" of any other.
func (s *Step) Unreached() string {
	switch {
	case s.Status == Undefined:
		return s.Status.In(s.said)
	case s.Status != Skipped:
		return ""
	case s.Part == Then:
		return language.Textf(notJudged).In(s.said)
	}
	return language.Textf(notCarriedOut).In(s.said)
}

// resultOf is the result of a scenario with these steps before anything happened, to
// be told in a language.
func resultOf(plan *script, steps []*step, said language.Language) *Scenario {
	r := &Scenario{
		Keyword: plan.keyword, Name: plan.name, Rule: plan.rule, ruled: plan.ruled, Line: plan.line, Row: plan.row, Tags: plan.tags,
		said: said,
	}
	for _, st := range steps {
		r.Steps = append(r.Steps, Step{
			Keyword: trimmed(st.keyword), Part: st.part, Text: st.text, Line: st.line, Table: st.table,
			Pattern: st.meaning.definition.source(), said: said,
		})
	}
	return r
}

// passed reports whether all its steps passed.
func (s *Scenario) passed() bool {
	return !slices.ContainsFunc(s.Steps, func(st Step) bool { return st.Status != Passed })
}

// begun reports whether anything of it was carried out.
func (s *Scenario) begun() bool { return s.Steps[0].Status != Skipped }

// decide gives the scenario the status of the step that decided it, or that nobody
// understands.
func (s *Scenario) decide() {
	s.Status = Passed
	for i := range s.Steps {
		switch st := s.Steps[i].Status; {
		case st == Undefined:
			s.Status = st
			return
		case s.Status == Passed:
			s.Status = st
		}
	}
}

// Summary counts what a run came to.
type Summary struct {
	Features     []Feature
	Language     language.Language // of what is said about all of them
	Scenarios    int               // that were begun
	Passed       int               // vacuous ones included
	Refuted      int
	Inconclusive int
	Failed       int // the tool itself failed
	Undefined    int // a step of theirs is
	Vacuous      int
	Verdicts     Verdicts          // of the Then steps that were reached
	Unjudged     int               // Then steps that were not: an earlier step decided their scenario
	Left         int               // scenarios that were asked for and not begun: the run was interrupted, or stopped at the first that is refuted
	Interrupted  bool              // the run was interrupted; what it had decided counts
	Unsaved      error             // why a run could not be saved, the first time; nil if all were
	Dry          bool              // nothing was to be decided
	Strict       bool              // a vacuous scenario counts as refuted for Exit
	unasked      []RecordedVerdict // the scenarios of the files that were not decided, as Record tells them
	read         map[string]bool   // the files
}

// Exit is the exit code of the run: 0 everything decided as expected, 1
// something refuted, 2 a run could not be saved or a step is undefined, 3 inconclusive or interrupted, 4
// the tool itself failed.
func (s *Summary) Exit() int {
	switch {
	case s.Failed > 0:
		return 4
	case s.Unsaved != nil, s.Undefined > 0:
		return 2
	case s.Interrupted:
		return 3
	case s.Refuted > 0, s.Strict && s.Vacuous > 0:
		return 1
	case s.Inconclusive > 0:
		return 3
	}
	return 0
}

// Asked is how many scenarios were asked for, begun or not.
func (s *Summary) Asked() int { return s.Scenarios + s.Left + s.Undefined }

// count adds one scenario.
func (s *Summary) count(r *Scenario) {
	switch r.Status {
	case Skipped:
		s.Left++
		return
	case Undefined:
		s.Undefined++
		return
	}
	s.Scenarios++
	switch r.Status {
	case Passed:
		s.Passed++
	case Refuted:
		s.Refuted++
	case Inconclusive:
		s.Inconclusive++
	default:
		s.Failed++
	}
	if r.Vacuous != "" {
		s.Vacuous++
	}
	for i := range r.Steps {
		s.Verdicts.count(r.Steps[i].Kind)
		if r.Steps[i].Status == Skipped && r.Steps[i].Part == Then {
			s.Unjudged++
		}
	}
}
