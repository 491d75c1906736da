package ensemble

import (
	"fmt"
	"time"

	"ombud/sim/language"
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

// String says the difference in English, with events as they print.
func (d Difference[E]) String() string {
	return d.Text(func(e E) string { return fmt.Sprint(e) })
}

// Text says the difference in English as Tell does, with events as print gives them.
func (d Difference[E]) Text(print func(E) string) string {
	return d.Tell(func(e E) language.Speaker { return language.Verbatim(print(e)) }).String()
}

// Tell says the difference as part of a sentence. Events are whole sentences: "the letter arrives after, not before,
// the office closes".
func (d Difference[E]) Tell(event func(E) language.Speaker) language.Text {
	switch d.Kind {
	case Inverted:
		return language.Textf("%s after, not before, %s", event(d.A), event(d.B))
	case Answered:
		where := language.Speaker(language.Textf("at the beginning"))
		if !d.None {
			where = event(d.A)
		}
		return language.Textf("%s: %q is answered with %d, not %d", where, language.Textf(d.Label), d.Answer+1, d.Was+1)
	case Extra:
		return language.Textf("%s, which does not happen in the run that passes", event(d.A))
	case Missing:
		return language.Textf("%s in the run that passes, but not here", event(d.A))
	case Apart:
		gap, other := lasts(d.Gap, d.Later), lasts(d.Other, d.OtherLater)
		if d.None {
			return language.Textf("%s %s, not %s, after the beginning", event(d.A), gap, other)
		}
		return language.Textf("%s %s, not %s, after %s", event(d.A), gap, other, event(d.B))
	}
	panic(fmt.Sprintf("ensemble: no text for difference kind %d; add a case to Tell", d.Kind))
}

// lasts is a time, or that it has passed already.
func lasts(d time.Duration, more bool) language.Speaker {
	if more {
		return language.Textf("%s or more", spell(d))
	}
	return spell(d)
}
