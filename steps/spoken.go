package steps

import (
	"strings"
	"time"

	"ombud/sim"
)

// unitsOfTime are the units a phrase can name, longest first.
var unitsOfTime = []struct {
	name string
	size time.Duration
}{{"hour", time.Hour}, {"minute", time.Minute}, {"second", time.Second}, {"millisecond", time.Millisecond}}

// spoken is a time in the words of the vocabulary, every unit where it belongs:
// 5 minutes 10 seconds.
func spoken(d time.Duration) string {
	var words []string
	for _, u := range unitsOfTime {
		if n := d / u.size; n > 0 {
			words = append(words, count(int(n), u.name))
			d -= n * u.size
		}
	}
	if words == nil {
		return "0 seconds"
	}
	return strings.Join(words, " ")
}

// spokenWindow is a window in those words.
func spokenWindow(w sim.Window) string {
	switch {
	case w.Earliest == w.Latest:
		return spoken(w.Latest)
	case w.Earliest == 0:
		return "at most " + spoken(w.Latest)
	}
	return "between " + spoken(w.Earliest) + " and " + spoken(w.Latest)
}
