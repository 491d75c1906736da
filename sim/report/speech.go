package report

import (
	"strings"
	"time"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/procedure"
	"ombud/sim/sensitivity"
)

// A speech is the language that a report is written in, and what is said in it.
type speech struct{ l language.Language }

// say is a message of the catalogue.
func (s speech) say(format string, args ...any) string {
	return language.Textf(format, args...).In(s.l)
}

// said is what an error, a message or a plain text says.
func (s speech) said(v any) string { return language.Said(v).In(s.l) }

// short is a time with the signs of its units.
func (s speech) short(d time.Duration) string { return phrase.Brief(d).In(s.l) }

// span writes a window in short units: "5 min to 6 min".
func (s speech) span(w sim.Window) string {
	switch {
	case w.Earliest == w.Latest:
		return s.short(w.Earliest)
	case w.Latest == sim.Unbounded:
		return s.say("at least %s", s.short(w.Earliest))
	}
	return s.say("%s to %s", s.short(w.Earliest), s.short(w.Latest))
}

// read says how a text is read, as a part of a sentence.
func (s speech) read(r procedure.Reading) string { return reading(r).In(s.l) }

// enumerated is a list in a sentence: "half, stale and neither".
func (s speech) enumerated(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return s.say("%s and %s", strings.Join(words[:len(words)-1], ", "), words[len(words)-1])
}

// parameter is the name of a parameter of the world.
func (s speech) parameter(name string) string { return parameter(name).In(s.l) }

// value is a value of an assumption.
func (s speech) value(r *sensitivity.Result, value string) string {
	return assumed{r.Parameter, value}.In(s.l)
}

// mark refers to a run in a text.
func (s speech) mark(run int) string { return s.say("run %d", run) }

// The machine words of a report that people read as well: readings, roles and verdicts.
var (
	_ = language.Keys("literally", "as a subroutine", "charitably")
	_ = language.Keys("point of no return", "timing-sensitive", "harmful if repeated", "load-bearing", "order-sensitive", "redundant", "never come to", "inconclusive")
	_ = language.Keys("harmless", "sometimes harmful", "always harmful")
	_ = language.Keys("works", "does not always work", "does not work", "not decided")
	_ = language.Keys("always", "for some timings", "never", "invariant broken", "not for every timing")
	_ = language.Keys(pairOpen, pairSafe, pairUnsafe, pairAlone)
)

// word is a machine word for people.
func (s speech) word(word string) string { return s.say(word) }

// heads are keys of the catalogue in the language, such as the heads of columns.
func (s speech) heads(keys []string) []string { return language.Words(s.l, keys) }
