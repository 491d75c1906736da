package wait

import (
	"time"

	"ombud/sim/language"
	"ombud/sim/phrase"
)

// A length is a duration of whole milliseconds, or a change of one, with the signs of its units: "4 min 29.001 s", "−1 s".
// What is shorter than a second is in milliseconds.
type length time.Duration

// In writes it in a language.
func (d length) In(l language.Language) string {
	switch {
	case d < 0:
		return "−" + (-d).In(l)
	case d < length(time.Second):
		return language.Number(time.Duration(d).Milliseconds()).In(l) + " ms"
	}
	return phrase.Brief(d).In(l)
}

// String writes it in English.
func (d length) String() string { return d.In(language.English) }
