package ensemble

import (
	"time"

	"ombud/sim"
	"ombud/sim/language"
)

// spell is a duration in whole milliseconds in words, as people say it: "8 minutes 51 seconds".
func spell(d time.Duration) language.Speaker {
	if d == sim.Unbounded {
		return language.Textf("any time")
	}
	return language.Elapsed(d)
}
