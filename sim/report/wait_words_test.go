package report

import (
	"testing"
	"time"

	"ombud/sim/wait"
)

// TestWaitSentences says for each form that the sufficient durations of a wait can have what its author has to know.
func TestWaitSentences(t *testing.T) {
	const day = 24 * time.Hour
	span := func(from, to time.Duration) wait.Interval { return wait.Interval{From: from, To: to} }
	base := wait.Result{Reached: true, Matters: true, Horizon: day}
	base.Published.Earliest, base.Published.Latest = 5*time.Minute, 6*time.Minute
	rows := []struct {
		what   string
		change func(*wait.Result)
		want   string
	}{
		{"longer is fine", func(r *wait.Result) {
			r.Sufficient = []wait.Interval{span(4*time.Minute, day)}
			r.Margin = wait.Margin{Holds: true, Below: time.Minute, OpenAbove: true}
		}, "waits 5 min to 6 min; begun from half, needed are at least 4 min; margin 1 min."},
		{"shorter is fine", func(r *wait.Result) {
			r.Sufficient = []wait.Interval{span(0, 7*time.Minute)}
			r.Margin = wait.Margin{Holds: true, Above: time.Minute, OpenBelow: true}
		}, "waits 5 min to 6 min; begun from half, it may last at most 7 min; what is written could be 1 min longer, no more."},
		{"neither is", func(r *wait.Result) {
			r.Sufficient = []wait.Interval{span(0, time.Second), span(4*time.Minute, 7*time.Minute)}
			r.Margin = wait.Margin{Holds: true, Below: time.Minute, Above: time.Minute}
		}, "waits 5 min to 6 min; begun from half, enough are 0 s to 1 s, and 4 min to 7 min; margin 1 min below and 1 min above."},
		{"it is too short", func(r *wait.Result) {
			r.Sufficient = []wait.Interval{span(8*time.Minute, day)}
		}, "waits 5 min to 6 min; begun from half, needed are at least 8 min; what is written is not enough."},
		{"none is enough", func(r *wait.Result) { r.Matters = false }, "waits 5 min to 6 min: no wait is long enough, whatever is written here."},
		{"nothing was decided", func(r *wait.Result) { r.Undecided = []wait.Interval{span(0, day)} }, "waits 5 min to 6 min: not decided."},
		{"not everything was decided", func(r *wait.Result) {
			r.Sufficient, r.Undecided = []wait.Interval{span(8*time.Minute, day)}, []wait.Interval{span(0, time.Minute)}
		}, "waits 5 min to 6 min; begun from half, needed are at least 8 min; what is written is not enough; not decided: 0 s to 1 min."},
		{"nobody comes to it", func(r *wait.Result) { r.Reached = false }, "waits 5 min to 6 min: nobody comes to it."},
		{"any will do", func(r *wait.Result) {
			r.Matters, r.Sufficient = false, []wait.Interval{span(0, day)}
		}, "waits 5 min to 6 min: it makes no difference, any wait from 0 s to 1 d will do."},
	}
	for _, row := range rows {
		r := base
		row.change(&r)
		if got := (&measured{Result: r, From: "half"}).sentence(); got != row.want {
			t.Errorf("%s: %s", row.what, got)
		}
	}
	f := wait.Formula{Offset: time.Millisecond, Terms: []wait.Term{
		{Times: -2, Parameter: "operator step", Value: 2 * time.Second}, {Times: 1, Parameter: "user replication", Latest: true, Value: 5 * time.Minute},
		{Times: -1, Parameter: "publication"},
	}}
	if got := (speech{}).formulaText(f, 0); got != "user replication (5 min at most) + 1 ms − 2 × operator step (2 s at least)" {
		t.Error(got)
	}
}
