package clock

import (
	"fmt"
	"time"

	upstream "github.com/benbjohnson/clock"
)

// Source keeps the time of a run in a clock.Mock; see sim.Run.KeepTimeIn. Timers that somebody set on the Mock go off
// while the run moves past them. It implements sim.TimeSource.
type Source struct {
	mock *upstream.Mock
	zero time.Time // what the Mock shows when the run begins
}

// NewSource returns a source over m for a run that stands at now. From here on only the run may move m.
func NewSource(m *upstream.Mock, now time.Duration) *Source {
	return &Source{m, m.Now().Add(-now)}
}

// Now returns the time since the run began.
func (s *Source) Now() time.Duration { return s.mock.Now().Sub(s.zero) }

// AdvanceTo moves the Mock to t, counted since the run began. It panics if t is past.
func (s *Source) AdvanceTo(t time.Duration) {
	if now := s.Now(); t < now {
		panic(fmt.Sprintf("clock: AdvanceTo(%v): the Mock shows %v; time does not run back", t, now))
	}
	s.mock.Set(s.zero.Add(t))
}
