package plan

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// grouped writes a number with a comma between thousands: 12,345.
func grouped(n int) string {
	digits := strconv.Itoa(n)
	sign := ""
	if n < 0 {
		sign, digits = "-", digits[1:]
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return sign + digits
}

// counted is a number with its noun: "1 row", "2,000 rows". Nouns in -ch and -x get -es.
func counted(n int, noun string) string {
	switch {
	case n == 1:
		return "1 " + noun
	case strings.HasSuffix(noun, "ch"), strings.HasSuffix(noun, "x"):
		noun += "e"
	}
	return grouped(n) + " " + noun + "s"
}

// brief writes a duration in few characters: "47 min", "2 h 5 min", "90 s", "1 d".
func brief(d time.Duration) string {
	if d <= 0 {
		return "0 min"
	}
	units := []struct {
		size time.Duration
		name string
	}{{24 * time.Hour, "d"}, {time.Hour, "h"}, {time.Minute, "min"}, {time.Second, "s"}, {time.Millisecond, "ms"}}
	var words []string
	for _, u := range units {
		if n := d / u.size; n > 0 {
			words = append(words, fmt.Sprintf("%d %s", n, u.name))
			d -= n * u.size
		}
	}
	return strings.Join(words, " ")
}

// percent writes a share of a whole with one decimal: "0.3 %". Some is never none, and nearly all is not all.
func percent(part, whole int) string {
	if whole == 0 {
		return "0.0 %"
	}
	tenths := (part*2000 + whole) / (2 * whole)
	switch {
	case part > 0 && tenths == 0:
		tenths = 1
	case part < whole && tenths == 1000:
		tenths = 999
	}
	return fmt.Sprintf("%d.%d %%", tenths/10, tenths%10)
}
