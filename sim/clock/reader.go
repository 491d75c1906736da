package clock

import (
	"context"
	"time"

	upstream "github.com/benbjohnson/clock"
)

// Epoch is the date a Reader shows when its run begins, the same as that of a new clock.Mock.
var Epoch = time.Unix(0, 0).UTC()

// Timed is what a Reader reads, usually a *sim.Run.
type Timed interface {
	Now() time.Duration // since the run began
}

// Reader is a clock.Clock for guests of a simulation: it shows the time of a run. Now, Since and Until read. All other
// methods would have to wait, which virtual time does not do; they panic and say what to do instead.
type Reader struct {
	run Timed
}

var _ upstream.Clock = Reader{}

// NewReader returns a clock that shows the time of run, counted from Epoch.
func NewReader(run Timed) Reader { return Reader{run} }

// Now returns Epoch plus the time since the run began.
func (r Reader) Now() time.Time { return Epoch.Add(r.run.Now()) }

// Since returns the virtual time that has passed since t.
func (r Reader) Since(t time.Time) time.Duration { return r.Now().Sub(t) }

// Until returns the virtual time that is left until t.
func (r Reader) Until(t time.Time) time.Duration { return t.Sub(r.Now()) }

// After panics: schedule an event instead.
func (r Reader) After(time.Duration) <-chan time.Time { panic(refusal("After")) }

// AfterFunc panics: schedule an event instead.
func (r Reader) AfterFunc(time.Duration, func()) *upstream.Timer { panic(refusal("AfterFunc")) }

// Sleep panics: schedule an event instead.
func (r Reader) Sleep(time.Duration) { panic(refusal("Sleep")) }

// Tick panics: schedule an event instead.
func (r Reader) Tick(time.Duration) <-chan time.Time { panic(refusal("Tick")) }

// Ticker panics: schedule an event instead.
func (r Reader) Ticker(time.Duration) *upstream.Ticker { panic(refusal("Ticker")) }

// Timer panics: schedule an event instead.
func (r Reader) Timer(time.Duration) *upstream.Timer { panic(refusal("Timer")) }

// WithDeadline panics: schedule an event instead.
func (r Reader) WithDeadline(context.Context, time.Time) (context.Context, context.CancelFunc) {
	panic(refusal("WithDeadline"))
}

// WithTimeout panics: schedule an event instead.
func (r Reader) WithTimeout(context.Context, time.Duration) (context.Context, context.CancelFunc) {
	panic(refusal("WithTimeout"))
}

func refusal(method string) string {
	return "clock: " + method + ": virtual time does not wait; let the model schedule an event with agenda.After, or give " +
		"the guest the Mock of a Source"
}
