package advice

import (
	"slices"

	"ombud/sim/language"
)

// A speech is sentences that are put together of parts.
type speech []language.Speaker

// say adds a part.
func (s *speech) say(format string, args ...any) { *s = append(*s, language.Textf(format, args...)) }

// text is all that was said.
func (s speech) text() language.Text { return language.Concat(s...) }

// explain says what was found, and how far it is certain.
func (r *Suggestion) explain(q *Question) {
	var b speech
	switch {
	case r.Nothing:
		b.say("Nothing needs to be done: the goal is reached in time by itself")
	case len(r.Condition) > 0:
		b.say("No single text of up to %s works from all beginnings, over %s; this one goes by a condition", language.Of(r.Length, "step"), r.Alphabet)
	case r.Document == nil:
		b.say("No text of up to %s works, over %s", language.Of(r.Length, "step"), r.Alphabet)
	case r.Certain:
		n := len(r.Document.Steps)
		b.say("No text of fewer than %s works, over %s", language.Of(n, "step"), r.Alphabet)
	default:
		b.say("The shortest found, over %s; shorter texts were not all searched", r.Alphabet)
	}
	if r.Document != nil && len(r.Condition) == 0 {
		b.say("; %s", language.Count{N: r.Equals, One: "text of this length works", Many: "texts of this length work"})
		if r.Least && r.Equals > 1 {
			b.say(", and none of them takes less time in the worst case")
		}
	}
	b.say(".")
	if r.moot() {
		b.say(" What a screen does not offer is passed over.")
	}
	if r.Err != nil {
		b.say(" The search was not complete: %v.", r.Err)
	}
	r.Why = b.text()
}

// moot says whether some step is refused from some beginning.
func (r *Suggestion) moot() bool {
	return slices.ContainsFunc(r.Reasons, func(n Reason) bool { return len(n.Moot) > 0 })
}

// explain says what was found, and how far it is certain.
func (r *Amendment) explain(a *amender) {
	var b speech
	switch n := len(r.Edits); {
	case r.Sound:
		b.say("Nothing needs to change: it works as it is.")
	case r.Found() && r.Certain && n == 1:
		b.say("One edit repairs it.")
	case r.Found() && r.Certain:
		b.say("%d edits repair it, and fewer do not.", n)
	case r.Found():
		b.say("%d edits repair it; fewer were not all tried.", n)
	case r.Searched == 0:
		b.say("The search for a repair was cut before it had tried every single edit.")
	default:
		b.say("No repair with up to %s.", language.Of(r.Searched, "edit"))
	}
	if r.Rough != nil {
		b.say(" %s readers with something to do that is always refused.",
			language.Count{N: len(r.Rough.Edits), One: "edit would do, but leaves", Many: "edits would do, but leave"})
	}
	if r.Equals > 1 {
		b.say(" %d sets of as many edits were found; the mildest is shown.", r.Equals)
	}
	if !r.Sound {
		b.say(" Tried: sentences deleted, swapped with the next or put in, other steps in jumps and repeats, other waits, over %s.", a.question.Alphabet)
	}
	if r.Err != nil {
		b.say(" The search was not complete: %v.", r.Err)
	}
	r.Why = b.text()
}
