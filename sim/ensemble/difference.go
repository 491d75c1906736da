package ensemble

import (
	"fmt"
	"time"
)

// DifferenceKind says in what two runs differ.
type DifferenceKind uint8

// The kinds of a Difference.
const (
	Inverted DifferenceKind = iota + 1 // A comes after B; in the run that passes it comes before B
	Answered                           // the fork Label of A, or of the beginning, goes another way
	Extra                              // A happens; in the run that passes it does not
	Missing                            // A does not happen; in the run that passes it does
	Apart                              // A comes sooner or later after B, or after the beginning, than in the run that passes
)

// String returns the kind in one word.
func (k DifferenceKind) String() string {
	return [...]string{"no difference", "inverted", "answered", "extra", "missing", "apart"}[k]
}

// Difference is the one difference between a run that breaks a claim and the nearest run that passes. Of an event that
// happens more than once it means the first time.
type Difference[E any] struct {
	Kind DifferenceKind
	A    E
	B    E    // of Inverted and Apart
	None bool // of Apart: there is no B, the time counts from the beginning; of Answered: there is no A

	Label       string        // of Answered
	Answer, Was int           // of Answered: how the fork goes, and how it went in the run that passes
	Gap, Other  time.Duration // of Apart: the time between B and A, and that in the run that passes
	Later       bool          // of Apart: A has not happened yet after Gap
	OtherLater  bool          // of Apart: in the run that passes A has not happened yet after Other
}

// String says the difference with events as they print.
func (d Difference[E]) String() string {
	return d.Text(func(e E) string { return fmt.Sprint(e) })
}

// Text says the difference as part of a sentence. Events are whole sentences, as print gives them: "the letter arrives
// after, not before, the office closes".
func (d Difference[E]) Text(print func(E) string) string {
	switch d.Kind {
	case Inverted:
		return print(d.A) + " after, not before, " + print(d.B)
	case Answered:
		where := "at the beginning"
		if !d.None {
			where = print(d.A)
		}
		return fmt.Sprintf("%s: %q is answered with %d, not %d", where, d.Label, d.Answer+1, d.Was+1)
	case Extra:
		return print(d.A) + ", which does not happen in the run that passes"
	case Missing:
		return print(d.A) + " in the run that passes, but not here"
	case Apart:
		since := "the beginning"
		if !d.None {
			since = print(d.B)
		}
		return print(d.A) + " " + span(d.Gap, d.Later) + ", not " + span(d.Other, d.OtherLater) + ", after " + since
	}
	panic(fmt.Sprintf("ensemble: no text for difference kind %d; add a case to Text", d.Kind))
}

// span writes a time, or that it has passed already.
func span(d time.Duration, more bool) string {
	if more {
		return spell(d) + " or more"
	}
	return spell(d)
}
