package steps

import (
	"strings"
	"time"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/phrase"
)

// A pageTongue is the language of what a page says.
type pageTongue language.Language

// speak is a message of the catalogue in the language.
func (l pageTongue) speak(format string, args ...any) string {
	return language.Textf(format, args...).In(language.Language(l))
}

// counted is so many of something that takes an s.
func (l pageTongue) counted(c language.Count) string { return c.In(language.Language(l)) }

// longest is how long something takes at most.
func (l pageTongue) longest(d time.Duration) string {
	switch {
	case d == sim.Unbounded:
		return l.speak("any time")
	case language.Language(l) == language.English:
		return l.speak("at most %s", spoken(d))
	}
	return l.speak("at most %s", everyUnit(language.Language(l), d))
}

// everyUnit is a time with every unit where it belongs, as spoken says it in
// English.
func everyUnit(l language.Language, d time.Duration) string {
	var words []string
	for _, unit := range []time.Duration{24 * time.Hour, time.Hour, time.Minute, time.Second, time.Millisecond} {
		if whole := d.Truncate(unit); whole > 0 {
			words = append(words, phrase.Length(whole).In(l))
			d -= whole
		}
	}
	if words == nil {
		return phrase.Length(0).In(l)
	}
	return strings.Join(words, " ")
}
