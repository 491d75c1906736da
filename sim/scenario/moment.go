package scenario

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"ombud/sim"
	"ombud/sim/language"
)

// MaxTime is the latest time a scenario can speak of: a year after its start.
const MaxTime = 365 * 24 * time.Hour

// FormatTime writes a time since the start of a run, such as 0:05:10 or, when
// it is not a whole second, 0:05:10.250. Hours go on counting after 23. Parts of
// a millisecond are cut off.
func FormatTime(t time.Duration) string {
	s := int64(t / time.Second)
	text := fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	if ms := t % time.Second / time.Millisecond; ms != 0 {
		text += fmt.Sprintf(".%03d", ms)
	}
	return text
}

// ParseTime reads what FormatTime writes; up to three digits may follow the
// seconds. The error says what a time looks like.
func ParseTime(text string) (time.Duration, error) {
	whole, fraction, dotted := strings.Cut(text, ".")
	fields := strings.Split(whole, ":")
	if len(fields) != 3 || len(fields[1]) != 2 || len(fields[2]) != 2 || dotted && (fraction == "" || len(fraction) > 3) {
		return 0, errNoTime(text)
	}
	var n [4]int64
	for i, digits := range append(fields, (fraction + "000")[:3]) {
		v, err := strconv.ParseUint(digits, 10, 32)
		if err != nil {
			return 0, errNoTime(text)
		}
		n[i] = int64(v)
	}
	switch {
	case n[1] > 59 || n[2] > 59:
		return 0, language.Errorf("%q has more than 59 minutes or seconds; carry them over", text)
	case n[0] >= int64(MaxTime/time.Hour):
		return 0, language.Errorf("%q is more than a year; times are less than %s", text, FormatTime(MaxTime))
	}
	return time.Duration(n[0])*time.Hour + time.Duration(n[1])*time.Minute +
		time.Duration(n[2])*time.Second + time.Duration(n[3])*time.Millisecond, nil
}

// errNoTime says what a time looks like.
func errNoTime(text string) error {
	return language.Errorf("%q is not a time; a time is hours:minutes:seconds since the start, such as 0:05:10 or 0:05:10.250", text)
}

// formatWindow says between which times of the run something may happen.
func formatWindow(from, until time.Duration) string {
	switch {
	case until == sim.Unbounded:
		return FormatTime(from) + " or later"
	case from == until:
		return "exactly " + FormatTime(from)
	}
	return FormatTime(from) + " to " + FormatTime(until)
}
