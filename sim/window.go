package sim

import (
	"fmt"
	"math"
	"strings"
	"time"
)

// Unbounded as the latest end of a window means that the event may stay away for ever. As a point in time it means
// never.
const Unbounded time.Duration = math.MaxInt64

// Window is a closed interval of delays counted from the moment an event is scheduled: the event happens no sooner
// than Earliest and no later than Latest, and both ends are possible. Both are whole milliseconds with
// 0 ≤ Earliest ≤ Latest; Latest may be Unbounded. Anything else may be up to 292 years.
type Window struct {
	Earliest, Latest time.Duration
}

// Between is the window from a to b, both included.
func Between(a, b time.Duration) Window { return Window{a, b} }

// Exactly is the window that holds d alone.
func Exactly(d time.Duration) Window { return Window{d, d} }

// AtMost is the window from no delay at all to d.
func AtMost(d time.Duration) Window { return Window{0, d} }

// Immediately is the window that holds no delay: the event happens at this very instant, after the current one.
func Immediately() Window { return Window{} }

// Anytime is the window that forbids nothing: the event happens at any time or never, as a fault does.
func Anytime() Window { return Window{0, Unbounded} }

// Contains reports whether d lies in the window.
func (w Window) Contains(d time.Duration) bool { return w.Earliest <= d && d <= w.Latest }

// Validate says what is wrong with the window and what to write instead, or returns nil.
func (w Window) Validate() error {
	switch {
	case w.Earliest < 0:
		return fmt.Errorf("window %v to %v: starts before now; the earliest delay must be 0 or more", w.Earliest, w.Latest)
	case w.Latest < w.Earliest:
		return fmt.Errorf("window %v to %v: ends before it starts; swap the two ends", w.Earliest, w.Latest)
	case w.Earliest%time.Millisecond != 0:
		return fmt.Errorf("window %v to %v: earliest is not a whole number of milliseconds; round it to one", w.Earliest, w.Latest)
	case w.Latest == Unbounded:
	case toMillis(w.Latest) == never:
		return fmt.Errorf("window %v to %v: latest is the end of time; use Unbounded", w.Earliest, w.Latest)
	case w.Latest%time.Millisecond != 0:
		return fmt.Errorf("window %v to %v: latest is not a whole number of milliseconds; round it to one, or use Unbounded", w.Earliest, w.Latest)
	}
	return nil
}

// String says the window in words: "exactly 5 minutes", "between 1 minute and 5 minutes".
func (w Window) String() string {
	switch {
	case w == Immediately():
		return "immediately"
	case w == Anytime():
		return "at any time or never"
	case w.Latest == Unbounded:
		return "at least " + spell(w.Earliest) + ", or never"
	case w.Earliest == w.Latest:
		return "exactly " + spell(w.Earliest)
	case w.Earliest == 0:
		return "at most " + spell(w.Latest)
	}
	return "between " + spell(w.Earliest) + " and " + spell(w.Latest)
}

var units = [...]struct {
	size time.Duration
	name string
}{
	{24 * time.Hour, "day"},
	{time.Hour, "hour"},
	{time.Minute, "minute"},
	{time.Second, "second"},
	{time.Millisecond, "millisecond"},
}

// spell writes a duration in words, "1 hour 30 minutes". What words cannot say exactly stays in Go's notation.
func spell(d time.Duration) string {
	if d < 0 || d%time.Millisecond != 0 {
		return d.String()
	}
	if d == 0 {
		return "0 seconds"
	}
	var words []string
	for _, u := range units {
		n := d / u.size
		d -= n * u.size
		switch {
		case n == 1:
			words = append(words, "1 "+u.name)
		case n > 1:
			words = append(words, fmt.Sprintf("%d %ss", n, u.name))
		}
	}
	return strings.Join(words, " ")
}
