package steps

import (
	"time"

	"ombud/sim"
	"ombud/sim/language"
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
	if d == sim.Unbounded {
		return l.speak("any time")
	}
	return l.speak("at most %s", language.Elapsed(d))
}
