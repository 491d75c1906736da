package sim_test

import (
	"slices"
	"testing"
	"time"

	"ombud/sim"
)

// day counts clicks: the state is how many there were. A click is an event from outside.
type day struct{}

func (day) Start(*int, *sim.Agenda[timer])             {}
func (day) Step(n *int, _ timer, _ *sim.Agenda[timer]) { *n++ }

func is(want int) func(*int) bool      { return func(n *int) bool { return *n == want } }
func atLeast(want int) func(*int) bool { return func(n *int) bool { return *n >= want } }
func below(want int) func(*int) bool   { return func(n *int) bool { return *n < want } }

func TestPropertiesAreJudged(t *testing.T) {
	const s = time.Second
	for _, row := range []struct {
		name     string
		clicks   []time.Duration
		end      time.Duration
		property sim.Property[int]
		verdict  sim.Verdict
		at       time.Duration
		step     int
	}{
		{"always, and it was", []time.Duration{s}, 9 * s, sim.Always("p", below(2)), sim.Kept, 0, 0},
		{"always, and a click broke it", []time.Duration{s, 3 * s, 4 * s}, 9 * s, sim.Always("p", below(2)), sim.Broken, 3 * s, 2},
		{"always, and the first break counts", []time.Duration{s, 2 * s}, 9 * s, sim.Always("p", func(n *int) bool { return *n%2 == 0 }), sim.Broken, s, 1},
		{"always, and it never was", nil, 0, sim.Always("p", atLeast(1)), sim.Broken, 0, 0},
		{"sometimes, and not yet", []time.Duration{s}, 9 * s, sim.Sometimes("p", atLeast(2)), sim.Unseen, 0, 0},
		{"sometimes, and the first time counts", []time.Duration{s, 2 * s, 3 * s}, 9 * s, sim.Sometimes("p", atLeast(2)), sim.Seen, 2 * s, 2},
		{"sometimes, from the start", nil, 0, sim.Sometimes("p", is(0)), sim.Seen, 0, 0},
		{"within, and there was no cause", []time.Duration{s}, 9 * s, sim.Within("p", s, is(3), is(4)), sim.Unseen, 0, 0},
		{"within, and it was", []time.Duration{s, 2 * s}, 9 * s, sim.Within("p", 2*s, is(1), is(2)), sim.Kept, 0, 0},
		{"within, and the last moment is in time", []time.Duration{s, 3 * s}, 9 * s, sim.Within("p", 2*s, is(1), is(2)), sim.Kept, 0, 0},
		{"within, and the event came too late", []time.Duration{s, 4 * s}, 9 * s, sim.Within("p", 2*s, is(1), is(2)), sim.Broken, 3 * s, 1},
		{"within, and time ran out", []time.Duration{s}, 4 * s, sim.Within("p", 2*s, is(1), is(2)), sim.Broken, 3 * s, 1},
		{"within, and there is time left", []time.Duration{s}, 3 * s, sim.Within("p", 2*s, is(1), is(2)), sim.Waiting, 0, 0},
		{"within, and cause and effect are one", []time.Duration{s}, 9 * s, sim.Within("p", 0, is(1), is(1)), sim.Kept, 0, 0},
		{"within, and a cause that lasts does not start the time again", []time.Duration{s, 2 * s, 3 * s, 4 * s}, 9 * s, sim.Within("p", 2*s, atLeast(1), atLeast(4)), sim.Broken, 3 * s, 3},
		{"within, and a second cause is judged as well", []time.Duration{s, 2 * s, 3 * s}, 9 * s, sim.Within("p", 2*s, func(n *int) bool { return *n%2 == 1 }, is(2)), sim.Broken, 5 * s, 3},
		{"within of the watch, and it was", []time.Duration{s}, 9 * s, sim.Within("p", 2*s, nil, is(1)), sim.Kept, 0, 0},
		{"within of the watch, and time ran out", nil, 9 * s, sim.Within("p", 2*s, nil, is(1)), sim.Broken, 2 * s, 0},
		{"within of the watch, and it holds already", nil, 9 * s, sim.Within("p", 0, nil, is(0)), sim.Kept, 0, 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := sim.NewRun(day{}, nil)
			r.Watch(row.property)
			for i, at := range row.clicks {
				r.After(sim.Exactly(at-r.Now()), timer(i))
				if i%2 == 0 {
					r.Next()
				} else if err := r.Fire(timer(i), at, nil); err != nil {
					t.Fatal(err)
				}
			}
			r.AdvanceTo(row.end)
			want := []sim.Finding{{Name: "p", Kind: row.property.Kind, Verdict: row.verdict, At: row.at, Step: row.step}}
			if got := r.Findings(); !slices.Equal(got, want) {
				t.Errorf("got  %+v\nwant %+v", got, want)
			}
		})
	}
}

func TestWatchBeginsWhenItIsAsked(t *testing.T) {
	r := sim.NewRun(day{}, nil)
	r.After(sim.Exactly(time.Second), 1)
	r.Next()
	r.Watch(sim.Always("clicked", atLeast(1)), sim.Within("soon", time.Second, nil, atLeast(2)), sim.Sometimes("early", is(0)))
	r.AdvanceTo(3 * time.Second)
	want := []sim.Finding{
		{Name: "clicked", Kind: sim.AlwaysKind, Verdict: sim.Kept},
		{Name: "soon", Kind: sim.WithinKind, Verdict: sim.Broken, At: 2 * time.Second, Step: 1},
		{Name: "early", Kind: sim.SometimesKind, Verdict: sim.Unseen},
	}
	if got := r.Findings(); !slices.Equal(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	r.Restart(5, nil)
	want[1] = sim.Finding{Name: "soon", Kind: sim.WithinKind, Verdict: sim.Kept}
	if got := r.Findings(); !slices.Equal(got, want) {
		t.Errorf("after a restart: got %+v, want %+v", got, want)
	}
}

func TestPropertiesAreDeclaredWell(t *testing.T) {
	r := sim.NewRun(day{}, nil)
	wantPanic(t, "a property named p already", func() { r.Watch(sim.Always("p", is(0)), sim.Sometimes("p", is(0))) })
	wantPanic(t, "Within(p, -1s): the limit must be", func() { sim.Within("p", -1*time.Second, nil, is(0)) })
	wantPanic(t, "OpenSpan(1ns)", func() { sim.OpenSpan(1) })
	wantPanic(t, "the limit must be a finite", func() { sim.Within("p", sim.Unbounded, nil, is(0)) })
	var words []string
	for v := sim.Kept; v <= sim.Waiting; v++ {
		words = append(words, v.String())
	}
	if want := []string{"kept", "broken", "seen", "unseen", "waiting"}; !slices.Equal(words, want) {
		t.Errorf("got %v, want %v", words, want)
	}
}
