package sim_test

import (
	"strings"
	"testing"
	"time"

	"ombud/sim"
)

func TestWindowSpeaksEnglish(t *testing.T) {
	for _, row := range []struct {
		window sim.Window
		want   string
	}{
		{sim.Exactly(5 * time.Minute), "exactly 5 minutes"},
		{sim.Exactly(time.Hour + time.Second), "exactly 1 hour 1 second"},
		{sim.Between(time.Minute, 5*time.Minute), "between 1 minute and 5 minutes"},
		{sim.Between(1500*time.Millisecond, 49*time.Hour), "between 1 second 500 milliseconds and 2 days 1 hour"},
		{sim.Between(time.Minute, sim.Unbounded), "at least 1 minute, or never"},
		{sim.AtMost(2 * time.Second), "at most 2 seconds"},
		{sim.AtMost(0), "immediately"},
		{sim.Exactly(0), "immediately"},
		{sim.Immediately(), "immediately"},
		{sim.Anytime(), "at any time or never"},
		{sim.Between(-time.Second, 0), "between -1s and 0 seconds"},
	} {
		if got := row.window.String(); got != row.want {
			t.Errorf("%v to %v: got %q, want %q", row.window.Earliest, row.window.Latest, got, row.want)
		}
	}
}

func TestWindowIsClosed(t *testing.T) {
	w := sim.Between(time.Minute, 5*time.Minute)
	for d, want := range map[time.Duration]bool{
		time.Minute - 1: false, time.Minute: true, 3 * time.Minute: true, 5 * time.Minute: true, 5*time.Minute + 1: false,
	} {
		if w.Contains(d) != want {
			t.Errorf("%v contains %v: got %v, want %v", w, d, !want, want)
		}
	}
	if !sim.Anytime().Contains(sim.Unbounded) {
		t.Error("a window without an end contains never")
	}
}

// badWindows are windows that are none, with what the error has to say.
var badWindows = []struct {
	name   string
	window sim.Window
	want   string
}{
	{"it starts in the past", sim.Between(-time.Second, time.Second), "earliest delay must be 0 or more"},
	{"its ends are swapped", sim.Between(2*time.Second, time.Second), "swap the two ends"},
	{"its start is a fraction", sim.Between(time.Microsecond, time.Second), "earliest is not a whole number"},
	{"its end is a fraction", sim.Between(0, time.Second+1), "latest is not a whole number"},
	{"its start is never", sim.Between(sim.Unbounded, sim.Unbounded), "earliest is not a whole number"},
	{"its end is just before never", sim.AtMost(sim.Unbounded.Truncate(time.Millisecond)), "use Unbounded"},
}

func TestBadWindowIsRefused(t *testing.T) {
	for _, row := range badWindows {
		t.Run(row.name, func(t *testing.T) {
			err := row.window.Validate()
			if err == nil || !strings.Contains(err.Error(), row.want) {
				t.Errorf("Validate: got %v, want something with %q", err, row.want)
			}
			wantPanic(t, row.want, func() { sim.NewRun(alarms{}, nil).After(row.window, timers+1) })
			var a sim.Agenda[timer]
			a.Begin(nil, nil)
			wantPanic(t, row.want, func() { a.After(row.window, 1) })
		})
	}
}

func TestGoodWindowIsAccepted(t *testing.T) {
	year := 365 * 24 * time.Hour
	for _, w := range []sim.Window{
		sim.Immediately(), sim.Anytime(), sim.AtMost(14 * 24 * time.Hour), sim.Between(time.Millisecond, sim.Unbounded),
		sim.Between(100*year, 200*year), sim.Exactly(sim.Unbounded.Truncate(time.Millisecond) - time.Millisecond),
	} {
		if err := w.Validate(); err != nil {
			t.Errorf("%v: %v", w, err)
		}
		sim.NewRun(alarms{}, nil).After(w, timers+1)
	}
}

// wantPanic calls do and expects it to panic with a message that contains want.
func wantPanic(t *testing.T, want string, do func()) {
	t.Helper()
	defer func() {
		t.Helper()
		if message, _ := recover().(string); !strings.Contains(message, want) {
			t.Errorf("panic: got %q, want something with %q", message, want)
		}
	}()
	do()
}
