package ensemble

import (
	"fmt"
	"time"

	"ombud/sim"
	"ombud/sim/language"
)

// Claim is a sentence about a state. Text is how it is written; Holds says whether it is true, changes nothing, and
// looks at nothing but the state.
type Claim[S any] struct {
	Text  string
	Holds func(*S) bool
}

// Quantifier says in how many members a claim has to come true.
type Quantifier uint8

// The quantifiers.
const (
	Every Quantifier = iota // in all members; they move to where the question leads them
	Some                    // in at least one; judged on a copy
	Share                   // in at least a given share of them; judged on a copy
)

// String returns the quantifier in words.
func (q Quantifier) String() string {
	return [...]string{"in every run", "in some run", "in a share of the runs"}[q]
}

// Temporal says when a claim has to be true. All spans are closed: what happens at exactly their end counts. The
// instants of a run are its start and the states after each event, also of events that happen at the same time.
type Temporal uint8

// The temporal forms.
const (
	Now    Temporal = iota // as the member stands, even if more is due at this very time
	Within                 // at some instant of the span; the member stops at the first such instant, or at the end
	For                    // at every instant of the span; the member stops at its end
	Never                  // at no instant of the span; the member stops at its end
)

// String returns the temporal form in one word.
func (t Temporal) String() string { return [...]string{"now", "within", "for", "never within"}[t] }

// WholeShare is the share of all runs, in basis points.
const WholeShare = 10_000

// Question is what a Then step asks.
type Question[S any] struct {
	Quantifier Quantifier
	Temporal   Temporal
	Duration   time.Duration // the span, from now, in whole milliseconds; 0 of Now
	Share      int           // basis points, 0 to WholeShare, of the quantifier Share; otherwise 0
	Claim      Claim[S]
}

// Validate says what is wrong with the question and what to write instead, or returns nil.
func (q Question[S]) Validate() error {
	switch {
	case q.Claim.Holds == nil:
		return fmt.Errorf("question %q: the claim has no Holds; say when it is true", q.Claim.Text)
	case q.Quantifier > Share:
		return fmt.Errorf("question %q: quantifier %d; allowed are Every, Some and Share", q.Claim.Text, q.Quantifier)
	case q.Temporal > Never:
		return fmt.Errorf("question %q: temporal form %d; allowed are Now, Within, For and Never", q.Claim.Text, q.Temporal)
	case q.Share < 0 || q.Share > WholeShare:
		return fmt.Errorf("question %q: a share of %d; allowed are 0 to %d basis points", q.Claim.Text, q.Share, WholeShare)
	case q.Quantifier != Share && q.Share != 0:
		return fmt.Errorf("question %q: a share of %d without the quantifier Share; set one of them", q.Claim.Text, q.Share)
	case q.Temporal == Now && q.Duration != 0:
		return fmt.Errorf("question %q: Now with a span of %v; leave it out, or use Within", q.Claim.Text, q.Duration)
	case q.Duration == sim.Unbounded:
		return fmt.Errorf("question %q: a span without end; give it one", q.Claim.Text)
	}
	if err := sim.AtMost(q.Duration).Validate(); err != nil {
		return fmt.Errorf("question %q: the span: %w", q.Claim.Text, err)
	}
	return nil
}

// check panics if the question is none; method is who was asked.
func (q *Question[S]) check(method string) {
	if err := q.Validate(); err != nil {
		panic("ensemble: " + method + ": " + err.Error())
	}
}

// String returns the question as a line of text.
func (q Question[S]) String() string {
	who := q.Quantifier.String()
	if q.Quantifier == Share {
		who = "in at least " + percentOf(q.Share).String() + " of the runs"
	}
	when := q.Temporal.String()
	if q.Temporal != Now {
		when += " " + spell(q.Duration).In(language.English)
	}
	return who + ", " + when + ": " + q.Claim.Text
}
