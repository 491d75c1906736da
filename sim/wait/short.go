package wait

import (
	"strconv"
	"strings"
	"time"

	"ombud/sim/language"
)

// short writes a duration of whole milliseconds with the signs of its units: "4 min 29.001 s".
func short(d time.Duration) string {
	if d < 0 {
		return "−" + short(-d)
	}
	if d == 0 || d < time.Second {
		return strconv.FormatInt(d.Milliseconds(), 10) + " ms"
	}
	var parts []string
	for _, u := range [...]struct {
		size time.Duration
		sign string
	}{{time.Hour, " h"}, {time.Minute, " min"}} {
		if n := d / u.size; n > 0 {
			parts = append(parts, strconv.FormatInt(int64(n), 10)+u.sign)
		}
		d %= u.size
	}
	if d > 0 {
		parts = append(parts, strconv.FormatFloat(d.Seconds(), 'f', -1, 64)+" s")
	}
	return strings.Join(parts, " ")
}

// A length is a duration that short writes, in every language.
type length time.Duration

// In writes it with the decimal sign of the language.
func (d length) In(l language.Language) string {
	text := short(time.Duration(d))
	if l == language.Swedish {
		return strings.Replace(text, ".", ",", 1)
	}
	return text
}
