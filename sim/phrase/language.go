package phrase

import (
	"time"

	"ombud/sim/language"
)

// A tongue is how a language writes numbers, durations and windows.
type tongue struct {
	units                           []unit // in descending order, the order in which a duration is written
	exactly, about, atMost, between string // in front of a window, with the space behind
	and                             string // between the ends of a window, with its spaces
	ranges                          []string
	decimal                         string // in front of decimals
	spoken                          []string
	one                             []string // words for one besides its number
	joins                           string   // a word between the parts of a duration that may be left out
	shorthand                       map[string]time.Duration
}

var tongues = [language.Languages]tongue{
	language.English: {
		units: []unit{
			{"day", "days", "d", 24 * time.Hour}, {"hour", "hours", "h", time.Hour}, {"minute", "minutes", "min", time.Minute},
			{"second", "seconds", "s", time.Second}, {"millisecond", "milliseconds", "ms", time.Millisecond},
		},
		exactly: "exactly ", about: "about ", atMost: "at most ", between: "between ", and: " and ",
		ranges:  []string{" and ", " to ", "-", "–"},
		decimal: ".",
		spoken:  []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"},
		one:     []string{"a", "an"},
		joins:   "and",
		shorthand: map[string]time.Duration{
			"d": 24 * time.Hour, "h": time.Hour, "hr": time.Hour, "m": time.Minute, "min": time.Minute,
			"s": time.Second, "sec": time.Second, "ms": time.Millisecond, "msec": time.Millisecond,
		},
	},
	language.Swedish: {
		units: []unit{
			{"dag", "dagar", "d", 24 * time.Hour}, {"timme", "timmar", "h", time.Hour}, {"minut", "minuter", "min", time.Minute},
			{"sekund", "sekunder", "s", time.Second}, {"millisekund", "millisekunder", "ms", time.Millisecond},
		},
		exactly: "exakt ", about: "ungefär ", atMost: "högst ", between: "mellan ", and: " och ",
		ranges:  []string{" och ", " till ", "-", "–"},
		decimal: ",",
		spoken:  []string{"noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio"},
		one:     []string{"en"},
		joins:   "och",
		shorthand: map[string]time.Duration{
			"d": 24 * time.Hour, "dygn": 24 * time.Hour, "h": time.Hour, "tim": time.Hour, "m": time.Minute, "min": time.Minute,
			"s": time.Second, "sek": time.Second, "ms": time.Millisecond,
		},
	},
}
