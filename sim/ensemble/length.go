package ensemble

import (
	"strconv"
	"time"

	"ombud/sim"
)

// lengths are the units in which a duration is written, the largest first.
var lengths = []struct {
	name string
	size time.Duration
}{
	{"day", 24 * time.Hour},
	{"hour", time.Hour},
	{"minute", time.Minute},
	{"second", time.Second},
	{"millisecond", time.Millisecond},
}

// spell writes a duration in whole milliseconds in words, as people say it: "8 minutes 51 seconds".
func spell(d time.Duration) string {
	switch d {
	case 0:
		return "0 seconds"
	case sim.Unbounded:
		return "any time"
	}
	text := ""
	for _, u := range lengths {
		n := int(d / u.size)
		if d %= u.size; n == 0 {
			continue
		}
		if text != "" {
			text += " "
		}
		text += count(n, u.name, u.name+"s")
	}
	return text
}

// count writes a number of things, with thousands apart: "1 class", "4,812 classes".
func count(n int, one, several string) string {
	if n == 1 {
		return "1 " + one
	}
	return thousands(n) + " " + several
}

// thousands writes a number with thousands apart.
func thousands(n int) string {
	text := strconv.Itoa(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}
