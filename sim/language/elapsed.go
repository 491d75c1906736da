package language

import (
	"strings"
	"time"
)

// An Elapsed is a time in every unit it has, as people say what a clock shows: "8
// minutes 51 seconds". What is below a millisecond is left out.
type Elapsed time.Duration

// spans are the units in which a time is said, the largest first.
var spans = func() (out []span) {
	one := Keys("day", "hour", "minute", "second", "millisecond")
	several := Keys("days", "hours", "minutes", "seconds", "milliseconds")
	for i, size := range []time.Duration{24 * time.Hour, time.Hour, time.Minute, time.Second, time.Millisecond} {
		out = append(out, span{one[i], several[i], size})
	}
	return out
}()

// A span is a unit of time.
type span struct {
	one, several string
	size         time.Duration
}

// In says the time.
func (e Elapsed) In(l Language) string {
	var words []string
	rest := time.Duration(e)
	for _, u := range spans {
		n := int(rest / u.size)
		if rest %= u.size; n > 0 {
			words = append(words, Count{n, u.one, u.several}.In(l))
		}
	}
	if words == nil {
		return Count{0, "second", "seconds"}.In(l)
	}
	return strings.Join(words, " ")
}

// String is the time in English.
func (e Elapsed) String() string { return e.In(English) }
