package sim

import "time"

// millis is virtual time inside the kernel: whole milliseconds since the run began, or a delay. Every time the
// public functions take or return is a time.Duration since the run began.
type millis int64

// never is the largest instant: 292 years, the end of time.Duration. What is due then or later never happens.
const never millis = millis(Unbounded / time.Millisecond)

func toMillis(d time.Duration) millis {
	return millis(d / time.Millisecond)
}

func (t millis) duration() time.Duration {
	if t >= never {
		return Unbounded
	}
	return time.Duration(t) * time.Millisecond
}

// plus adds a delay and stops at never.
func (t millis) plus(d millis) millis {
	return min(t+d, never)
}

// isSpan reports whether d is a finite whole number of milliseconds, 0 or more.
func isSpan(d time.Duration) bool { return d >= 0 && toMillis(d) < never && d%time.Millisecond == 0 }
