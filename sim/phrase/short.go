package phrase

import (
	"fmt"
	"strings"
	"time"

	"ombud/sim/language"
)

// Short is what a Brief time reads in English.
func Short(t time.Duration) string { return Brief(t).String() }

// A Brief is a time with the signs of its units, as tables and charts have it: "8 min 18.574 s". What is less than a
// millisecond is left out.
type Brief time.Duration

// In writes the time with the decimal sign of the language.
func (b Brief) In(l language.Language) string {
	text, t := "", time.Duration(b)
	for _, u := range []struct {
		size time.Duration
		name string
	}{{24 * time.Hour, "d"}, {time.Hour, "h"}, {time.Minute, "min"}} {
		if n := t / u.size; n > 0 {
			text += fmt.Sprintf("%d %s ", n, u.name)
		}
		t %= u.size
	}
	if t == 0 && text != "" {
		return strings.TrimSpace(text)
	}
	seconds := fmt.Sprint(int(t / time.Second))
	if t%time.Second/time.Millisecond > 0 {
		seconds = strings.TrimRight(language.Decimal{N: int(t / time.Millisecond), Places: 3}.In(l), "0")
	}
	return text + seconds + " s"
}

// String is the time in English.
func (b Brief) String() string { return b.In(language.English) }
