package advice

import (
	"time"

	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// A Question is what advice is wanted for. The zero value of every field but Params is usable.
type Question struct {
	Params     world.Params        // assumptions; start from world.Defaults
	Given      []world.Setting     // what is given besides the beginnings
	Beginnings []trial.Beginning   // the text has to work from each of them; nil: Claimed
	Goal       world.Claim         // the zero value asks for "the delegation is correct" (F-307)
	Within     time.Duration       // the time the goal has after the end of the text; 0: trial.DefaultWithin
	Readings   []procedure.Reading // the ways to read the text that have to work; nil: literally
	Alphabet   Alphabet            // what a text may say; the zero value is Vocabulary(Params)
	Longest    int                 // most steps of a suggestion, or most edits of an amendment; 0: DefaultSteps, DefaultEdits
	Budget     int                 // cases that may be tried; 0: DefaultBudget
	Stop       func() bool         // asked now and then whether to give up; may be nil
}

// The limits of a Question that names none.
const (
	DefaultSteps  = 8       // steps of a suggestion
	DefaultEdits  = 3       // edits of an amendment
	DefaultBudget = 200_000 // cases
)

// Claimed are the beginnings that the article's procedures claim to repair, with the healthy pair that they must not
// harm (DT-08 rows 1, 2, 3, 6 and 7). A second attempt (D-08) is not among them.
func Claimed() []trial.Beginning {
	var list []trial.Beginning
	for _, b := range trial.Beginnings() {
		if len(b.Before) == 0 {
			list = append(list, b)
		}
	}
	return list
}

// complete is the question with its defaults filled in.
func (q Question) complete(longest int) Question {
	if q.Beginnings == nil {
		q.Beginnings = Claimed()
	}
	if len(q.Alphabet.Actions) == 0 && len(q.Alphabet.Waits) == 0 {
		q.Alphabet = Vocabulary(q.Params)
	}
	if q.Readings == nil {
		q.Readings = []procedure.Reading{procedure.Literal}
	}
	if q.Longest == 0 {
		q.Longest = longest
	}
	if q.Budget == 0 {
		q.Budget = DefaultBudget
	}
	return q
}

// A situation is one beginning and one way to read the text.
type situation struct {
	from    trial.Beginning
	reading procedure.Reading
}

// situations are those in which the text has to work.
func (q *Question) situations() []situation {
	var list []situation
	for _, r := range q.Readings {
		for _, b := range q.Beginnings {
			list = append(list, situation{b, r})
		}
	}
	return list
}

// about is the case of a text in one situation.
func (q *Question) about(d *procedure.Document, s situation) trial.Case {
	return trial.Case{
		Document: d, Reading: s.reading, Params: q.Params, Given: q.Given, Goal: q.Goal, Within: q.Within,
	}.From(s.from)
}

func (q *Question) stopped() bool { return q.Stop != nil && q.Stop() }
